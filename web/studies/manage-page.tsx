import type { Refusal } from '../../api/core/errors.ts';
import type { OwnStudies, Study, StudyBody } from '../../api/studies/schema.ts';
import { DecisionField } from '../committees/decision-link.tsx';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { FileForm, joined } from '../ui/file-form.tsx';
import { refusedOf } from '../ui/form-acts.ts';
import { Notice } from '../ui/notice.tsx';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { studiesApi } from './studies-api.ts';
import { MANAGING, STUDIES } from './studies-page.tsx';
import { words } from './words.ts';

const said = words.manage;

/** The fields of the form, by the API's names. */
const inputs: readonly Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'rows' | 'type' | 'max'>[] = [
  { name: 'title', label: said.name, max: 200 },
  { name: 'object', label: said.object, rows: 4, max: 2000 },
  { name: 'ordered_by', label: said.orderedBy, hint: said.orderedByHint, max: 200 },
  { name: 'ordered_on', label: said.orderedOn, hint: said.orderedOnHint, type: 'date' },
  { name: 'done_by', label: said.doneBy, hint: said.doneByHint, max: 200 },
  { name: 'cost_euros', label: said.cost, type: 'number' },
  { name: 'result', label: said.result, hint: said.resultHint, rows: 6, max: 5000 },
];

const otherLabels: Readonly<Record<string, string>> = { file: words.file.label, decision: said.decision };
const labelOf = (name: string) =>
  otherLabels[name] ?? inputs.find((input) => input.name === name)?.label ?? name;

const formOf = (study: Study): URLSearchParams =>
  new URLSearchParams([
    ['decision', String(study.decision?.decision ?? '')],
    ...inputs.map(({ name }) => [name, String(study[name as keyof Study] ?? '')] as [string, string]),
  ]);

/** A study to add: what is known of it where it comes from a decision. */
function begunOf({ decisions }: Known, decision: string | null): URLSearchParams {
  const one = decisions.find((choice) => String(choice.decision) === decision);
  return one
    ? new URLSearchParams({
        decision: String(one.decision),
        ordered_by: one.committee,
        ordered_on: one.decided_on,
        object: one.text,
      })
    : new URLSearchParams();
}

const states: Readonly<Record<string, StudyBody['state']>> = {
  annoncer: 'ordered',
  publier: 'published',
};

function bodyIn(form: URLSearchParams): StudyBody {
  const text = (name: string) => form.get(name)?.trim() ?? '';
  return {
    state: states[form.get('geste') ?? ''] ?? 'draft',
    title: text('title'),
    object: text('object'),
    decision: text('decision') === '' ? null : Number(text('decision')),
    ordered_by: text('ordered_by') || null,
    ordered_on: text('ordered_on'),
    done_by: text('done_by') || null,
    // What is empty is no zero: the API says what it expects.
    cost_euros: text('cost_euros') === '' ? Number.NaN : Number(text('cost_euros')),
    result: text('result') || null,
  };
}

interface Known extends OwnStudies {
  /** The one that is changed; none where one is added. */
  readonly study: Study | undefined;
}

interface Props extends Known {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
  readonly saved: boolean;
}

const Acts = ({ study }: Pick<Props, 'study'>) => (
  <p class="actions">
    {study?.state !== 'ordered' && (
      <button type="submit" name="geste" value="enregistrer" class="button">
        {said.save}
      </button>
    )}
    <button type="submit" name="geste" value="annoncer" class="button button-primary">
      {said.order}
    </button>
    <button type="submit" name="geste" value="publier" class="button">
      {said.publish}
    </button>
    {study?.state === 'draft' && (
      <button type="submit" name="geste" value="effacer" class="button button-quiet">
        {said.discard}
      </button>
    )}
  </p>
);

const StudyForm = ({ study, decisions, form, errors }: Props) => (
  <form method="post" class="plain-form" noValidate>
    {study && <input type="hidden" name="version" value={String(study.version)} />}
    <DecisionField
      form={form}
      errors={errors}
      decisions={decisions}
      label={said.decision}
      hint={said.decisionHint}
      none={said.noDecision}
    />
    {inputs.map((input) => (
      <TextField key={input.name} form={form} errors={errors} {...input} />
    ))}
    <Acts study={study} />
  </form>
);

const ReportPart = ({ study, errors }: Pick<Props, 'errors'> & { readonly study: Study }) => (
  <Section id="rapport" title={said.report}>
    <p>{study.file ? `${study.file.name}, ${words.hash} : ${study.file.sha256}` : said.noReport}</p>
    <FileForm
      version={study.version}
      label={words.file.label}
      hint={words.file.hint}
      accept=".pdf"
      send={words.file.send}
      errors={errors}
    />
  </Section>
);

const StudyList = ({ studies }: Pick<Props, 'studies'>) => (
  <Section id="etudes" title={said.list}>
    <ul class="points">
      {studies.map(({ study, title, state }) => (
        <li key={study}>
          <a href={`${MANAGING}?etude=${study}`}>{title}</a>, {said.states[state]}
        </li>
      ))}
    </ul>
    <p class="actions">
      <a class="button" href={MANAGING}>
        {said.add}
      </a>
      <a class="button" href={STUDIES}>
        {said.seePublic}
      </a>
    </p>
  </Section>
);

function pageOf(props: Props, status?: number): Page {
  const { study, errors, saved, studies } = props;
  const title = study ? said.change(study.title) : said.add;
  const refused = errors.map(({ name, message }) => ({
    id: name,
    message: `${labelOf(name)} : ${message}`,
  }));
  const isOfFile = errors.some(({ name }) => name === 'file');
  const body = (
    <TextPage title={title}>
      <p class="lead">{said.lead}</p>
      <Refused title={isOfFile ? words.file.refused : said.refused} errors={refused} />
      {saved && <Notice kind="done">{said.saved}</Notice>}
      {study?.state === 'published' ? <Notice>{said.isFinal}</Notice> : <StudyForm {...props} />}
      {study && study.state !== 'published' && <ReportPart study={study} errors={errors} />}
      <StudyList studies={studies} />
    </TextPage>
  );
  return personalPage(title, said.lead, body, status ? { status } : {});
}

const notYours = (): Page =>
  personalPage(
    said.title,
    said.lead,
    <TextPage title={said.title}>
      <Notice>{said.notYours}</Notice>
      <p>
        <a href={STUDIES}>{words.title}</a>
      </p>
    </TextPage>,
  );

/** Writes what was sent. @returns where to go on */
async function send(ask: PersonalRequest['ask'], form: URLSearchParams, study?: Study): Promise<string> {
  const api = studiesApi(ask);
  const version = Number(form.get('version'));
  if (!study) return `${MANAGING}?etude=${await api.add(bodyIn(form))}&enregistre`;
  if (form.get('geste') === 'effacer') {
    await api.discard(study.study, version);
    return MANAGING;
  }
  return `${MANAGING}?etude=${await api.change(study.study, version, bodyIn(form))}&enregistre`;
}

const readPage = (known: Known, url: URL): Page =>
  pageOf({
    ...known,
    form: known.study ? formOf(known.study) : begunOf(known, url.searchParams.get('decision')),
    errors: [],
    saved: url.searchParams.has('enregistre'),
  });

/** Joins the report that came with a form to its study. */
async function join(known: Known & { study: Study }, { ask, form, file }: PersonalRequest) {
  const { study } = known;
  const refused = await joined(file, (report) =>
    studiesApi(ask).joinReport(study.study, Number(form?.get('version')), report),
  );
  return refused
    ? pageOf({ ...known, form: formOf(study), errors: refused.errors, saved: false }, refused.status)
    : { redirect: `${MANAGING}?etude=${study.study}&enregistre#rapport` };
}

/** `/mon-espace/gouvernance/etudes`: studies as the parties and the operator note them. */
export async function manageStudiesPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, form, url } = request;
  await peopleApi(ask).me();
  const own = await studiesApi(ask).all();
  if (!own) return notYours();
  const study = own.studies.find((one) => String(one.study) === url.searchParams.get('etude'));
  if (!form) return readPage({ ...own, study }, url);
  if (study && form.get('geste') === 'joindre') return join({ ...own, study }, request);
  try {
    return { redirect: await send(ask, form, study) };
  } catch (error) {
    const { status, errors } = refusedOf(error, 'title');
    return pageOf({ ...own, study, form, errors, saved: false }, status);
  }
}
