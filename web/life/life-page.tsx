import type { Refusal } from '../../api/core/errors.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError } from '../api.ts';
import { partIn } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { NoticeLine } from '../venues/notice-line.tsx';
import { withVenue } from '../venues/venue-document.tsx';
import { useWords } from '../words/words.tsx';
import { lifeApi } from './life-api.ts';
import { words } from './words.ts';

interface Props {
  readonly venue: Venue;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly form?: URLSearchParams | undefined;
  readonly errors: readonly Refusal[];
}

const errorIn = (errors: readonly Refusal[], name: string) =>
  errors.find((error) => error.name === name)?.message;

const Hidden = ({ venue, gesture }: { readonly venue: Venue; readonly gesture?: string }) => (
  <>
    <input type="hidden" name="version" value={String(venue.version)} />
    {gesture && <input type="hidden" name="geste" value={gesture} />}
  </>
);

interface DayProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

const Day = ({ value, ...field }: DayProps) => (
  <Field {...field}>
    <input
      id={field.id}
      name={field.id}
      type="date"
      required
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? true : undefined}
      value={value}
    />
  </Field>
);

function Kinds({ chosen, error }: { readonly chosen: string; readonly error: string | undefined }) {
  return (
    <fieldset id="kind" class={error ? 'field field-wrong' : 'field'}>
      <legend>{words.notice.kind}</legend>
      <p class="field-hint">{words.notice.kindHint}</p>
      {error && <p class="field-error">{error}</p>}
      {Object.entries(words.notice.kinds).map(([kind, label]) => (
        <label key={kind} class="check">
          <input type="radio" name="kind" value={kind} checked={kind === chosen} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function NoticeForm({ venue, today, form, errors }: Props) {
  const { notice } = venue;
  const said = (name: 'kind' | 'text' | 'from' | 'until', otherwise: string) =>
    form?.get(name) ?? notice?.[name] ?? otherwise;
  const text = { id: 'text', hint: words.notice.textHint, error: errorIn(errors, 'text') };
  return (
    <section aria-labelledby="annonce">
      <h2 id="annonce">{words.notice.title}</h2>
      <NoticeLine notice={notice} />
      <form method="post" class="plain-form" noValidate>
        <Hidden venue={venue} gesture="annoncer" />
        <Kinds chosen={said('kind', 'closed')} error={errorIn(errors, 'kind')} />
        <Field {...text} label={words.notice.text}>
          <input
            id="text"
            name="text"
            maxLength={280}
            aria-describedby={describedBy(text)}
            aria-invalid={text.error ? true : undefined}
            value={said('text', '')}
          />
        </Field>
        <Day
          id="from"
          label={words.notice.from}
          value={said('from', today)}
          error={errorIn(errors, 'from')}
        />
        <Day
          id="until"
          label={words.notice.until}
          hint={words.notice.untilHint}
          value={said('until', '')}
          error={errorIn(errors, 'until')}
        />
        <button type="submit" class="button button-primary">
          {notice ? words.notice.change : words.notice.save}
        </button>
      </form>
      {notice && (
        <form method="post" class="plain-form">
          <Hidden venue={venue} gesture="retirer" />
          <button type="submit" class="button">
            {words.notice.remove}
          </button>
        </form>
      )}
    </section>
  );
}

function ClosingForm({ venue, today, form, errors }: Props) {
  const { date } = useWords();
  const missing = errorIn(errors, 'sur');
  return (
    <section aria-labelledby="fermeture">
      <h2 id="fermeture">{words.closing.title}</h2>
      <p>{venue.closed_on ? words.closing.closed(date(venue.closed_on)) : words.closing.lead}</p>
      {!venue.closed_on && <p>{words.moving}</p>}
      <form method="post" class="plain-form" noValidate>
        <Hidden venue={venue} gesture={venue.closed_on ? 'rouvrir' : 'fermer'} />
        {!venue.closed_on && (
          <>
            <Day
              id="closed_on"
              label={words.closing.day}
              value={form?.get('closed_on') ?? today}
              error={errorIn(errors, 'closed_on')}
            />
            <div class={missing ? 'field field-wrong' : 'field'}>
              {missing && <p class="field-error">{missing}</p>}
              <label class="check">
                <input id="sur" type="checkbox" name="sur" value="1" />
                {words.closing.sure}
              </label>
            </div>
          </>
        )}
        <button type="submit" class="button">
          {venue.closed_on ? words.closing.reopen : words.closing.save}
        </button>
      </form>
    </section>
  );
}

function MergeForm({ venue, form, errors }: Props) {
  const field = { id: 'into', error: errorIn(errors, 'into') };
  return (
    <section aria-labelledby="reunir">
      <h2 id="reunir">{words.merge.title}</h2>
      <p>{words.merge.lead}</p>
      <form method="post" class="plain-form" noValidate>
        <Hidden venue={venue} gesture="reunir" />
        <Field {...field} label={words.merge.into}>
          <input
            id="into"
            name="into"
            aria-describedby={describedBy(field)}
            aria-invalid={field.error ? true : undefined}
            value={form?.get('into') ?? ''}
          />
        </Field>
        <button type="submit" class="button">
          {words.merge.save}
        </button>
      </form>
    </section>
  );
}

function pageOf(props: Props, moderates: boolean, status?: number): Page {
  const { venue, errors } = props;
  const title = words.title(calm(venue.nom));
  const body = (
    <TextPage title={title}>
      <p class="lead">{words.lead}</p>
      <Refused title={words.refused} errors={errors.map(({ name, message }) => ({ id: name, message }))} />
      {!venue.closed_on && <NoticeForm {...props} />}
      <ClosingForm {...props} />
      {moderates && <MergeForm {...props} />}
      <p class="actions">
        <a class="button button-quiet" href={`${venueUrl(venue)}/modifier`}>
          {words.edit}
        </a>
        <a class="button button-quiet" href={venueUrl(venue)}>
          {words.back}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, words.lead, body, status ? { status } : {});
}

/** A page's address, as one copies it, or an id as it is. */
const idIn = (text: string) => {
  const [, path] = /\/lieux\/([^/?#]+)/.exec(text) ?? [];
  return path ? decodeURIComponent(path) : text.trim();
};

async function write({ ask }: PersonalRequest, { id }: Venue, form: URLSearchParams): Promise<void> {
  const life = lifeApi(ask);
  const version = Number(form.get('version'));
  const said = (name: string) => form.get(name) ?? '';
  switch (form.get('geste')) {
    case 'annoncer':
      return life.notice(id, version, {
        kind: said('kind'),
        text: said('text'),
        from: said('from'),
        until: said('until'),
      });
    case 'retirer':
      return life.withdraw(id, version);
    case 'fermer':
      if (form.has('sur')) return life.close(id, version, said('closed_on'));
      throw new ApiError(400, words.closing.sureMissing, [
        { name: 'sur', message: words.closing.sureMissing },
      ]);
    case 'rouvrir':
      return life.reopen(id, version);
    case 'reunir':
      return life.merge(id, version, idIn(said('into')));
  }
}

/** Writes, and shows the form again with what was refused. */
async function answer(request: PersonalRequest, props: Props, form: URLSearchParams, moderates: boolean) {
  try {
    await write(request, props.venue, form);
    return { redirect: venueUrl(props.venue) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409].includes(error.statusCode)) throw error;
    const late = [{ name: 'annonce', message: words.tooLate }];
    const errors = error.statusCode === 409 ? late : error.errors;
    return pageOf({ ...props, errors }, moderates, error.statusCode);
  }
}

/** `/lieux/:id/:slug/vie`: what is so for a while, and what ends. */
export const lifePage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/vie', async (venue) => {
    const { form, ask, now } = request;
    const { keeps, moderates } = partIn(await peopleApi(ask).me(), venue.id);
    if (!keeps) return { redirect: `${venueUrl(venue)}/revendiquer` };
    const props = { venue, today: now.toISOString().slice(0, 10), form, errors: [] };
    return form ? answer(request, props, form, moderates) : pageOf(props, moderates);
  });
