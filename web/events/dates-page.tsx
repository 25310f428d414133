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
import { eventsApi } from './events-api.ts';
import { type FieldsProps, Line, SittingFields } from './sitting-fields.tsx';
import { newForm, repeatIn, sittingIn } from './sitting-values.ts';
import { placeName, When } from './when.tsx';
import { fieldNames, words } from './words.ts';

interface Props extends FieldsProps {
  readonly resource: string;
  readonly own: OwnSittings;
  /** How many dates were just written. */
  readonly added: number | undefined;
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

function Sitting({ sitting, resource }: { readonly sitting: OwnSitting; readonly resource: string }) {
  const { state, over, taken, places, expected, place, registered, waiting } = sitting;
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
      {state === 'planned' && !over && (
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

function Lists({ own, resource }: Props) {
  const coming = own.sittings.filter(({ over }) => !over);
  const past = own.sittings.filter(({ over }) => over);
  return (
    <>
      <Section id="a-venir" title={words.coming}>
        {coming.length === 0 && <p>{words.none}</p>}
        {coming.map((sitting) => (
          <Sitting key={sitting.sitting} sitting={sitting} resource={resource} />
        ))}
      </Section>
      {past.length > 0 && (
        <Section id="passees" title={words.past}>
          {past.map((sitting) => (
            <Sitting key={sitting.sitting} sitting={sitting} resource={resource} />
          ))}
        </Section>
      )}
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { own, resource, added } = props;
  const title = words.title(own.title);
  const body = (
    <TextPage title={title}>
      <p class="lead no-print">{words.lead}</p>
      {own.state === 'draft' && <Notice>{words.draft}</Notice>}
      {added !== undefined && (
        <p class="notice notice-note" role="status">
          {words.added(added)}
        </p>
      )}
      <p class="actions no-print">
        <a class="button button-quiet" href={`/ressources/${resource}`}>
          {words.toEvent}
        </a>
        <Island name="PrintButton" component={PrintButton} props={{ label: words.print }} />
      </p>
      <p class="fine">{words.names}</p>
      <Lists {...props} />
      <AddForm {...props} />
    </TextPage>
  );
  return personalPage(title, words.lead, body, {
    styles: ['text', 'form', 'resources', 'events'],
    ...(status && { status }),
  });
}

/** `/ressources/:resource/dates`: when an event takes place, who comes, and more dates to write. */
export async function datesPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url } = request;
  await peopleApi(ask).me();
  const resource = params.resource ?? '';
  const api = eventsApi(ask);
  const own = await api.own(resource);
  const added = url.searchParams.get('ajoutees');
  const props = { resource, own, added: added === null ? undefined : Number(added) || 0, errors: [] };
  if (!form) return pageOf({ ...props, form: newForm(own.home) });
  try {
    const written = await api.add(resource, { ...(await sittingIn(request, form)), ...repeatIn(form) });
    return { redirect: `/ressources/${resource}/dates?ajoutees=${written}` };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409, 429].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'date', message: error.message }];
    return pageOf({ ...props, added: undefined, form, errors }, error.statusCode);
  }
}
