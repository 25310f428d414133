import type { Refusal } from '../../api/core/errors.ts';
import type { Merged } from '../../api/life/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError } from '../api.ts';
import { partIn } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field, labelled, Refused } from '../ui/field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { NoticeLine } from '../venues/notice-line.tsx';
import { withVenue } from '../venues/venue-document.tsx';
import { useWords } from '../words/words.tsx';
import { lifeApi } from './life-api.ts';
import { merge, mergePage } from './merge-page.tsx';
import { MergedHere } from './merged-here.tsx';
import { words } from './words.ts';

interface Props {
  readonly venue: Venue;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly form?: URLSearchParams | undefined;
  readonly errors: readonly Refusal[];
  readonly merged: readonly Merged[];
}

const errorIn = (errors: readonly Refusal[], name: string) =>
  errors.find((error) => error.name === name)?.message;

const labels: Readonly<Record<string, string>> = {
  kind: words.notice.kind,
  text: words.notice.text,
  from: words.notice.from,
  until: words.notice.until,
  closed_on: words.closing.day,
  into: words.merge.into,
};
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
      <form method="get" action={`${venueUrl(venue)}/vie`} class="plain-form">
        <Field {...field} label={words.merge.into}>
          <input
            id="into"
            name="reunir"
            required
            aria-describedby={describedBy(field)}
            aria-invalid={field.error ? true : undefined}
            value={form?.get('into') ?? form?.get('reunir') ?? ''}
          />
        </Field>
        <button type="submit" class="button">
          {words.merge.look}
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
      <Refused title={words.refused} errors={labelled(errors, (name) => labels[name])} />
      {!venue.closed_on && <NoticeForm {...props} />}
      <ClosingForm {...props} />
      {moderates && <MergeForm {...props} />}
      <MergedHere venue={venue} merged={props.merged} />
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

async function write({ ask }: PersonalRequest, { id }: Venue, form: URLSearchParams): Promise<undefined> {
  const life = lifeApi(ask);
  const version = Number(form.get('version'));
  const said = (name: string) => form.get(name) ?? '';
  switch (form.get('geste')) {
    case 'annoncer':
      await life.notice(id, version, {
        kind: said('kind'),
        text: said('text'),
        from: said('from'),
        until: said('until'),
      });
      break;
    case 'retirer':
      await life.withdraw(id, version);
      break;
    case 'fermer':
      if (form.has('sur')) {
        await life.close(id, version, said('closed_on'));
        break;
      }
      throw new ApiError(400, words.closing.sureMissing, [
        { name: 'sur', message: words.closing.sureMissing },
      ]);
    case 'rouvrir':
      await life.reopen(id, version);
  }
}

/** Does what is asked, and shows the form again with what was refused. */
async function answer(
  { venue, moderates, ...props }: Props & { readonly moderates: boolean },
  work: () => Promise<Page | undefined>,
): Promise<Page | Redirect> {
  try {
    return (await work()) ?? { redirect: venueUrl(venue) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409].includes(error.statusCode)) throw error;
    const late = [{ name: 'annonce', message: words.tooLate }];
    const errors = error.statusCode === 409 ? late : error.errors;
    return pageOf({ venue, ...props, errors }, moderates, error.statusCode);
  }
}

/** `/lieux/:id/:slug/vie`: what is so for a while, and what ends. */
export const lifePage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/vie', async (venue) => {
    const { form, ask, now, url } = request;
    const { keeps, moderates } = partIn(await peopleApi(ask).me(), venue.id);
    if (!keeps) return { redirect: `${venueUrl(venue)}/revendiquer` };
    const merged = await lifeApi(ask).merged(venue.id);
    const shown = { venue, today: now.toISOString().slice(0, 10), errors: [], merged, moderates };
    const into = url.searchParams.get('reunir');
    if (form?.get('geste') === 'reunir') return answer({ ...shown, form }, () => merge(request, venue, form));
    if (form) return answer({ ...shown, form }, () => write(request, venue, form));
    if (into !== null && moderates)
      return answer({ ...shown, form: url.searchParams }, () => mergePage(request, venue, into));
    return pageOf(shown, moderates);
  });
