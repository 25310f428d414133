import type { AgreementListed } from '../../api/agreements/schema.ts';
import type { Trial } from '../../api/indicators/schema.ts';
import { agreementsApi } from '../agreements/agreements-api.ts';
import { ApiError } from '../api.ts';
import { isOperator } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { decimal } from '../territories/figures.ts';
import { labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { FormTicks } from '../ui/ticks.tsx';
import { bodyIn, formOf, parameterFields, parametersIn, placesIn } from './edit-values.ts';
import { indicatorsApi } from './indicators-api.ts';
import { INDICATORS_URL, indicatorUrl, WORK_URL, workUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.edit;
const styles = ['text', 'form', 'resources', 'territories', 'indicators'] as const;

interface Props {
  readonly title: string;
  /** Those that an indicator may be of. */
  readonly agreements: readonly AgreementListed[];
  /** Absent for a new one. */
  readonly version?: string | undefined;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
  readonly trial?: Trial | undefined;
}

const pairs = <Key extends string>(of: Readonly<Record<Key, string>>) =>
  Object.entries(of) as [Key, string][];

function Parameters({ form, errors }: Props) {
  return (
    <>
      {placesIn(form).map((index) => (
        <fieldset key={index} class="field">
          <legend>{said.parameterLegend(index + 1)}</legend>
          {index === 0 && <p class="field-hint">{said.parameterHint}</p>}
          {parameterFields.map((field) => (
            <TextField
              key={field}
              name={`p${index}_${field}`}
              label={said.fields[field] ?? field}
              form={form}
              errors={errors}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}

function Form(props: Props) {
  const { form, errors, version, agreements } = props;
  const text = (name: string, rows?: number, hint?: string) => (
    <TextField
      name={name}
      label={said.fields[name] ?? name}
      form={form}
      errors={errors}
      {...(rows && { rows })}
      hint={hint}
    />
  );
  const one = (id: string, values: readonly (readonly [string, string])[]) => (
    <FormTicks
      id={id}
      label={said.fields[id] ?? id}
      type="radio"
      values={values}
      form={form}
      errors={errors}
    />
  );
  return (
    <form method="post" class="plain-form" noValidate>
      {version ? <input type="hidden" name="version" value={version} /> : text('code')}
      {text('nom')}
      {one('kind', pairs(words.kinds))}
      {text('unit')}
      {text('decimals')}
      {one('direction', [
        ['higher', said.higher],
        ['lower', said.lower],
        ['', said.neither],
      ])}
      {one('agreement', [
        ...agreements.map(({ slug, title }) => [slug, title] as const),
        ['', said.noAgreement],
      ])}
      {text('article')}
      {text('formula', 3)}
      {text('source', 2)}
      {one('frequency', pairs(words.frequencies))}
      {one('counted', pairs(words.counted))}
      {text('method', 4)}
      {text('limits', 3)}
      {text('statement', 8, said.views)}
      <Parameters {...props} />
      <FormTicks
        id="retired"
        label={words.retired}
        values={[['oui', said.fields.retired ?? '']]}
        form={form}
        errors={errors}
      />
      {text('changes', 2)}
      <p class="actions">
        <button type="submit" name="act" value="try" class="button">
          {said.try}
        </button>
        <button type="submit" name="act" value="save" class="button button-primary">
          {said.save}
        </button>
      </p>
    </form>
  );
}

const triedInWords = ({ total, places }: Trial) =>
  said.tried(total === null ? words.none : decimal(total, 2), places);

function pageOf(props: Props, status?: number): Page {
  const { title, errors, trial } = props;
  const body = (
    <TextPage title={title}>
      <p class="lead">{said.lead}</p>
      <Refused title={said.refused} errors={labelled(errors, (name) => said.fields[name])} />
      {trial && <Notice>{triedInWords(trial)}</Notice>}
      <Form {...props} />
    </TextPage>
  );
  return personalPage(title, said.lead, body, { styles, ...(status && { status }) });
}

const late = [{ name: 'nom', message: said.late }];

/** Keeps what was sent. @returns the code of the indicator */
async function keep(request: PersonalRequest, { form, version }: Props, code: string | undefined) {
  const api = indicatorsApi(request.ask);
  const own = code ?? form.get('code')?.trim() ?? '';
  if (code === undefined) await api.add({ code: own, ...bodyIn(form) });
  else await api.change(own, Number(form.get('version') ?? version), bodyIn(form));
  return own;
}

/** What was sent is tried, or kept. */
async function send(
  request: PersonalRequest,
  props: Props,
  code: string | undefined,
): Promise<Page | Redirect> {
  const { form } = props;
  try {
    if (form.get('act') !== 'try') return { redirect: indicatorUrl(await keep(request, props, code)) };
    const tried = { statement: form.get('statement') ?? '', parameters: parametersIn(form) };
    return pageOf({ ...props, trial: await indicatorsApi(request.ask).trial(tried) });
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : late;
    return pageOf({ ...props, errors }, error.statusCode);
  }
}

/** `/mon-espace/gouvernance/indicateurs/:code`: another version of a definition; `nouveau`: a first. */
export async function editIndicatorPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form } = request;
  await peopleApi(ask).me();
  if (!(await isOperator(ask))) return { redirect: INDICATORS_URL, forNow: true };
  const listed = await agreementsApi(ask).all();
  const agreements = listed.filter(({ signed_on, demonstration }) => signed_on && !demonstration);
  if (params.code === undefined) {
    const usual = new URLSearchParams({
      kind: 'activity',
      frequency: 'month',
      counted: 'flow',
      decimals: '0',
    });
    const props = { title: said.add, agreements, form: form ?? usual, errors: [] };
    return form ? send(request, props, undefined) : pageOf(props);
  }
  const one = await indicatorsApi(ask).find(params.code);
  const version = String(one.version);
  const props = { title: said.titleOf(one.nom), agreements, form: form ?? formOf(one), errors: [], version };
  return form ? send(request, props, one.code) : pageOf(props);
}

/** `/mon-espace/gouvernance/indicateurs`: what there is to define. */
export async function workPage({ ask }: PersonalRequest): Promise<Page | Redirect> {
  await peopleApi(ask).me();
  if (!(await isOperator(ask))) return { redirect: INDICATORS_URL, forNow: true };
  const all = await indicatorsApi(ask).all();
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <p class="actions">
        <a class="button button-primary" href={`${WORK_URL}/nouveau`}>
          {said.add}
        </a>
      </p>
      <ul class="indicator-list">
        {all.map(({ code, nom, waits }) => (
          <li key={code}>
            <a href={indicatorUrl(code)}>{nom}</a> {waits && <span class="fine">{words.waits}</span>}
            <p class="actions">
              <a class="button" href={workUrl(code)}>
                {said.change}
                <span class="visually-hidden"> : {nom}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, { styles });
}
