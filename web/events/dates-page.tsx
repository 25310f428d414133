import type { OwnSitting, OwnSittings } from '../../api/events/schema.ts';
import { ApiError } from '../api.ts';
import { Island } from '../island.tsx';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Field, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { eventsApi } from './events-api.ts';
import { isOpen, SeriesForm, TickDate } from './series-form.tsx';
import { cancellationIn, changeIn, isOfSeries } from './series-values.ts';
import { type FieldsProps, Line, SittingFields } from './sitting-fields.tsx';
import { newForm, repeatIn, sittingIn } from './sitting-values.ts';
import { placeName, When } from './when.tsx';
import { fieldNames, words } from './words.ts';

interface Props extends FieldsProps {
  readonly resource: string;
  readonly own: OwnSittings;
  /** What was just done, in words. */
  readonly done: string | undefined;
}

const Names = ({ title, names, ordered }: { title: string; names: readonly string[]; ordered?: true }) => {
  if (names.length === 0) return null;
  const items = names.map((name, place) => (
    // By place: two may have the same name.
    <li key={place}>{name}</li>
  ));
  return (
    <>
      <h4>{title}</h4>
      {ordered ? <ol>{items}</ol> : <ul class="points sitting-names">{items}</ul>}
    </>
  );
};

interface SittingProps extends Pick<Props, 'resource' | 'form'> {
  readonly sitting: OwnSitting;
}

function Sitting({ sitting, resource, form }: SittingProps) {
  const { weekday } = useWords();
  const { state, taken, places, expected, place, registered, waiting } = sitting;
  return (
    <article class="sitting">
      <h3>
        <When {...sitting} />
      </h3>
      <p>{placeName(place)}</p>
      {state === 'cancelled' && <p>{words.cancelled}</p>}
      {state === 'planned' && expected === null && <p>{words.taken(taken, places)}</p>}
      {expected !== null && <p>{words.expected(expected)}</p>}
      <Names title={words.registered} names={registered} />
      <Names title={words.waiting} names={waiting} ordered />
      {isOpen(sitting) && <TickDate sitting={sitting} form={form} day={weekday(sitting.from)} />}
      {isOpen(sitting) && (
        <p class="no-print">
          <a class="button" href={`/ressources/${resource}/dates/${sitting.sitting}`}>
            {words.change}
            <span class="visually-hidden">
              {' : '}
              <When {...sitting} />
            </span>
          </a>
        </p>
      )}
    </article>
  );
}

function Rhythm({ form, errors }: FieldsProps) {
  const chosen = form.get('every') ?? 'once';
  return (
    <>
      <Field id="every" label={words.add.rhythm} error={errors.find(({ name }) => name === 'every')?.message}>
        <select id="every" name="every">
          {Object.entries(words.add.rhythms).map(([every, label]) => (
            <option key={every} value={every} selected={every === chosen}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Line
        form={form}
        errors={errors}
        name="until"
        label={words.add.until}
        hint={words.add.untilHint}
        type="date"
      />
    </>
  );
}

function AddForm({ form, errors }: FieldsProps) {
  return (
    <section aria-labelledby="ajouter" class="no-print">
      <h2 id="ajouter">{words.add.title}</h2>
      <form method="post" class="plain-form" noValidate>
        <Refused
          title={words.refused}
          errors={errors.map(({ name, message }) => ({
            id: name === 'latitude' ? 'adresse' : name,
            message: `${fieldNames[name] ?? name} : ${message}`,
          }))}
        />
        <SittingFields form={form} errors={errors} />
        <Rhythm form={form} errors={errors} />
        <button type="submit" class="button button-primary">
          {words.add.send}
        </button>
      </form>
    </section>
  );
}

function Lists({ own, ...shown }: Props) {
  const coming = own.sittings.filter(({ over }) => !over);
  const past = own.sittings.filter(({ over }) => over);
  return (
    <>
      <Section id="a-venir" title={words.coming}>
        {coming.length === 0 && <p>{words.none}</p>}
        {coming.map((sitting) => (
          <Sitting key={sitting.sitting} sitting={sitting} {...shown} />
        ))}
      </Section>
      {past.length > 0 && (
        <Section id="passees" title={words.past}>
          {past.map((sitting) => (
            <Sitting key={sitting.sitting} sitting={sitting} {...shown} />
          ))}
        </Section>
      )}
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { own, resource, done, form } = props;
  const errors = (ofSeries: boolean) => (isOfSeries(form) === ofSeries ? props.errors : []);
  const title = words.title(own.title);
  const body = (
    <TextPage title={title}>
      <p class="lead no-print">{words.lead}</p>
      {own.state === 'draft' && <Notice>{words.draft}</Notice>}
      {done && (
        <p class="notice notice-note" role="status">
          {done}
        </p>
      )}
      <div class="actions no-print">
        <a class="button button-quiet" href={`/ressources/${resource}`}>
          {words.toEvent}
        </a>
        <Island name="PrintButton" component={PrintButton} props={{ label: words.print }} />
      </div>
      <p class="fine">{words.names}</p>
      <Lists {...props} />
      <SeriesForm {...props} errors={errors(true)} />
      {own.state !== 'closed' && <AddForm {...props} errors={errors(false)} />}
    </TextPage>
  );
  return personalPage(title, words.lead, body, {
    styles: ['text', 'form', 'resources', 'events'],
    ...(status && { status }),
  });
}

/** What a redirection says was done. */
const outcomes: Readonly<Record<string, (value: number) => string>> = {
  ajoutees: words.added,
  changees: words.series.changed,
  annulees: words.series.cancelled,
};
const doneIn = (query: URLSearchParams): string | undefined =>
  Object.entries(outcomes).flatMap(([name, say]) =>
    query.has(name) ? [say(Number(query.get(name)) || 0)] : [],
  )[0];

async function send(request: PersonalRequest, resource: string, form: URLSearchParams): Promise<Redirect> {
  const api = eventsApi(request.ask);
  const back = (done: string, value: number) => ({
    redirect: `/ressources/${resource}/dates?${done}=${value}`,
  });
  switch (form.get('geste')) {
    case 'changer':
      return back('changees', await api.changeAll(resource, await changeIn(request, form)));
    case 'annuler':
    case 'clore':
      return back('annulees', await api.cancelAll(resource, cancellationIn(form)));
    default: {
      const written = { ...(await sittingIn(request, form)), ...repeatIn(form) };
      return back('ajoutees', await api.add(resource, written));
    }
  }
}

/** `/ressources/:resource/dates`: when an event takes place, who comes, and more dates to write. */
export async function datesPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url } = request;
  await peopleApi(ask).me();
  const resource = params.resource ?? '';
  const own = await eventsApi(ask).own(resource);
  const done = doneIn(url.searchParams);
  const props = { resource, own, done, errors: [] };
  if (!form) return pageOf({ ...props, form: newForm(own.home) });
  try {
    return await send(request, resource, form);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409, 429].includes(error.statusCode)) throw error;
    const whole = isOfSeries(form) ? 'dates' : 'date';
    const errors = error.errors.length > 0 ? error.errors : [{ name: whole, message: error.message }];
    // What adds a date starts as ever beside what acts on several.
    const kept = isOfSeries(form) ? new URLSearchParams([...newForm(own.home), ...form]) : form;
    return pageOf({ ...props, done: undefined, form: kept, errors }, error.statusCode);
  }
}
