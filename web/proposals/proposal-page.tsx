import type { Lookalike } from '../../api/proposals/schema.ts';
import { type FieldName, fields, type Field as StandardField } from '../../api/standard/fields.ts';
import { type Addresses, type Api, ApiError, type Ask, accepted } from '../api.ts';
import { Island } from '../island.tsx';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import { candidatesFor, chosenIn, locationOf } from '../position/from-form.ts';
import { PositionField } from '../position/position-field.tsx';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { FieldInput, textIn } from '../stewardship/field-input.tsx';
import { changed, together, type Values, valuesIn } from '../stewardship/form-values.ts';
import { HOURS, HoursField } from '../stewardship/hours-field.tsx';
import { EnterButton } from '../ui/enter-button.tsx';
import { Field, Refused } from '../ui/field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { words } from './words.ts';

const fieldsNamed = (...names: FieldName[]): StandardField[] =>
  names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
const needed = fieldsNamed('nom', 'adresse', 'code_postal', 'commune');
const position = fieldsNamed('latitude', 'longitude');
const more = fieldsNamed(
  'telephone',
  'courriels',
  'site_web',
  'horaires',
  'services',
  'frais_a_charge',
  'typologie',
  'presentation_resume',
);
const all = [...needed, ...position, ...more];
const empty: Values = Object.fromEntries(
  all.map(({ name, kind }) => [name, kind === 'text' || kind === 'number' ? null : []]),
);

interface State {
  readonly values: Values;
  readonly form?: URLSearchParams;
  readonly errors: ApiError['errors'];
  /** Found by the server, where there are no scripts. */
  readonly candidates?: Addresses;
}

function ProposalForm({
  values,
  form,
  errors,
  candidates,
  basemap,
}: State & Pick<PersonalRequest, 'basemap'>) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const input = (field: StandardField) => (
    <FieldInput key={field.name} field={field} values={values} error={errorOf(field.name)} />
  );
  const moreInput = (field: StandardField) =>
    field.name === 'horaires' ? (
      <Island
        key={field.name}
        name="HoursField"
        component={HoursField}
        props={{
          label: field.label,
          text: textIn(values.horaires),
          error: errorOf('horaires'),
          // Holidays are those of most of France until it is published: the commune is still being written.
          where: { commune: null, departement: null },
        }}
      />
    ) : (
      input(field)
    );
  const labelled = errors.map(({ name, message }) => ({
    id: name === 'horaires' ? HOURS : name,
    message: `${fields.find((field) => field.name === name)?.label ?? name} : ${message}`,
  }));
  const message = { id: 'message', hint: words.messageHint };
  return (
    <form method="post" action="/proposer-un-lieu" class="plain-form" noValidate>
      <EnterButton label={words.send} />
      <Refused title={words.refused} errors={labelled} />
      <section class="edit-section" aria-labelledby="necessaire">
        <h2 id="necessaire">{words.needed}</h2>
        {needed.map(input)}
        <Island
          name="PositionField"
          component={PositionField}
          props={{
            latitude: textIn(values.latitude),
            longitude: textIn(values.longitude),
            errors,
            hint: words.positionHint,
            candidates,
            around: null,
            basemap,
          }}
        />
      </section>
      <section class="edit-section" aria-labelledby="plus">
        <h2 id="plus">{words.more}</h2>
        <p>{words.moreHint}</p>
        {more.map(moreInput)}
      </section>
      <Field {...message} label={words.message}>
        <textarea
          id="message"
          name="message"
          rows={3}
          maxLength={2000}
          aria-describedby="message-hint"
          defaultValue={form?.get('message') ?? ''}
        />
      </Field>
      <label class="check">
        <input type="checkbox" name="tenu" value="1" checked={form?.has('tenu') ?? false} />
        {words.keeps}
      </label>
      <button type="submit" class="button button-primary">
        {words.send}
      </button>
    </form>
  );
}

const formPage = ({ basemap }: PersonalRequest, state: State, status?: number): Page =>
  personalPage(
    words.title,
    words.lead,
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <ProposalForm {...state} basemap={basemap} />
    </TextPage>,
    { styles: ['text', 'form', 'position', 'edit'], ...(status && { status }) },
  );

/** All that a form holds, to be sent again as it is. */
const Carried = ({ form }: { readonly form: URLSearchParams }) => (
  <>
    {[...form.entries()]
      .filter(([name]) => name !== 'geste')
      .map(([name, value], index) => (
        <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
      ))}
  </>
);

const alikePage = (alike: readonly Lookalike[], form: URLSearchParams): Page =>
  personalPage(
    words.alikeTitle,
    words.lead,
    <TextPage title={words.alikeTitle}>
      <p class="lead">{words.alike}</p>
      <ul class="points">
        {alike.map(({ id, nom, adresse, code_postal, commune }) => (
          <li key={id}>
            <a href={venueUrl({ id, nom })}>{calm(nom)}</a>, {adresse}, {code_postal} {commune}
          </li>
        ))}
      </ul>
      <form method="post" action="/proposer-un-lieu" class="actions">
        <Carried form={form} />
        <button type="submit" name="geste" value="envoyer" class="button button-primary">
          {words.notAlike}
        </button>
        <button type="submit" name="geste" value="revenir" class="button">
          {words.change}
        </button>
      </form>
    </TextPage>,
  );

const sentPage = (): Page =>
  personalPage(
    words.sentTitle,
    words.lead,
    <TextPage title={words.sentTitle}>
      <p class="lead">{words.sent}</p>
      <p>
        <a class="button" href="/mon-espace">
          {words.toSpace}
        </a>
      </p>
    </TextPage>,
  );

const post = async (ask: Ask, path: string, body: object) =>
  JSON.parse((await accepted(ask(`/api/proposals${path}`, { body }))).body);

/** The fields that were filled in, with where the address is. */
async function fieldsIn(api: Api, values: Values): Promise<Values> {
  const given = together(changed(empty, values), values);
  const required = Object.fromEntries(needed.map(({ name }) => [name, textIn(values[name])]));
  if ('latitude' in given) return { ...given, ...required };
  const { adresse = '', code_postal = '', commune = '' } = required;
  const place = await locationOf(api, { adresse, code_postal, commune, latitude: null, longitude: null });
  return { ...given, ...required, ...(place.latitude !== null && place) };
}

/** Shows what the directory has that is alike, first; then proposes. */
async function send({ api, ask }: PersonalRequest, form: URLSearchParams, values: Values): Promise<Page> {
  const message = form.get('message')?.trim();
  const body = { fields: await fieldsIn(api, values), keeps: form.has('tenu'), ...(message && { message }) };
  if (form.get('geste') !== 'envoyer') {
    const alike = (await post(ask, '/lookalikes', body)) as readonly Lookalike[];
    if (alike.length > 0) return alikePage(alike, form);
  }
  await post(ask, '', body);
  return sentPage();
}

/** What a form that came back shows, where it is not sent yet. */
async function unsent({ api }: PersonalRequest, form: URLSearchParams, values: Values) {
  switch (form.get('geste')) {
    case 'revenir':
      return { values };
    case 'placer':
      return { values, candidates: await candidatesFor(api, form) };
    case 'prendre':
      return { values: { ...values, ...chosenIn(form) } };
    default:
      return undefined;
  }
}

/** `/proposer-un-lieu`: a venue that is missing, from someone who is signed in. */
export async function proposalPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, form } = request;
  if (!form) {
    await peopleApi(ask).me();
    return formPage(request, { values: empty, errors: [] });
  }
  const values = valuesIn(all, form);
  const waits = await unsent(request, form, values);
  if (waits) return formPage(request, { form, errors: [], ...waits });
  try {
    return await send(request, form, values);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 429].includes(error.statusCode)) throw error;
    return formPage(request, { values, form, errors: error.errors }, error.statusCode);
  }
}
