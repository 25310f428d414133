import type { Lookalike } from '../../api/proposals/schema.ts';
import { type FieldName, fields, type Field as StandardField } from '../../api/standard/fields.ts';
import { ApiError, type Ask, accepted } from '../api.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { FieldInput } from '../stewardship/field-input.tsx';
import { changed, together, type Values, valuesIn } from '../stewardship/form-values.ts';
import { Field, Refused } from '../ui/field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { words } from './words.ts';

const fieldsNamed = (...names: FieldName[]): StandardField[] =>
  names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
const needed = fieldsNamed('nom', 'adresse', 'code_postal', 'commune');
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
const all = [...needed, ...more];
const empty: Values = Object.fromEntries(
  all.map(({ name, kind }) => [name, kind === 'text' || kind === 'number' ? null : []]),
);

interface State {
  readonly values: Values;
  readonly form?: URLSearchParams;
  readonly errors: ApiError['errors'];
}

function ProposalForm({ values, form, errors }: State) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const input = (field: StandardField) => (
    <FieldInput key={field.name} field={field} values={values} error={errorOf(field.name)} />
  );
  const labelled = errors.map(({ name, message }) => ({
    id: name,
    message: `${fields.find((field) => field.name === name)?.label ?? name} : ${message}`,
  }));
  const message = { id: 'message', hint: words.messageHint };
  return (
    <form method="post" action="/proposer-un-lieu" class="plain-form" noValidate>
      <Refused title={words.refused} errors={labelled} />
      <section class="edit-section" aria-labelledby="necessaire">
        <h2 id="necessaire">{words.needed}</h2>
        {needed.map(input)}
      </section>
      <section class="edit-section" aria-labelledby="plus">
        <h2 id="plus">{words.more}</h2>
        <p>{words.moreHint}</p>
        {more.map(input)}
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

const formPage = (state: State, status?: number): Page =>
  personalPage(
    words.title,
    words.lead,
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <ProposalForm {...state} />
    </TextPage>,
    status ? { status } : {},
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

/** Shows what the directory has that is alike, first; then proposes. */
async function send(ask: Ask, form: URLSearchParams, values: Values): Promise<Page> {
  const message = form.get('message')?.trim();
  const given = together(changed(empty, values), values);
  const required = Object.fromEntries(needed.map(({ name }) => [name, values[name] ?? '']));
  const body = { fields: { ...given, ...required }, keeps: form.has('tenu'), ...(message && { message }) };
  if (form.get('geste') !== 'envoyer') {
    const alike = (await post(ask, '/lookalikes', body)) as readonly Lookalike[];
    if (alike.length > 0) return alikePage(alike, form);
  }
  await post(ask, '', body);
  return sentPage();
}

/** `/proposer-un-lieu`: a venue that is missing, from someone who is signed in. */
export async function proposalPage({ ask, form }: PersonalRequest): Promise<Page | Redirect> {
  if (!form) {
    await peopleApi(ask).me();
    return formPage({ values: empty, errors: [] });
  }
  const values = valuesIn(all, form);
  if (form.get('geste') === 'revenir') return formPage({ values, form, errors: [] });
  try {
    return await send(ask, form, values);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 429].includes(error.statusCode)) throw error;
    return formPage({ values, form, errors: error.errors }, error.statusCode);
  }
}
