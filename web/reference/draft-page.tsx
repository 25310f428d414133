import type { Refusal } from '../../api/core/errors.ts';
import type { Abandoned, Differences, Draft, Simulation } from '../../api/reference/schema.ts';
import { ApiError } from '../api.ts';
import { DecidedBy, DecisionField } from '../committees/decision-link.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { DraftForm, DraftPage, errorsAt, tooShort, trimmed } from '../ui/draft.tsx';
import { textIn } from '../ui/form-acts.ts';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { dayInWords } from '../words/typeset.ts';
import { AbandonedList, AbandonPart } from './abandoned.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { CriterionFields } from './criterion-fields.tsx';
import { Changes } from './differences.tsx';
import { bodyIn, formOf, NEW, refusedIn } from './draft-values.ts';
import { type ReferenceApi, referenceApi } from './reference-api.ts';
import { SimulationSection, VoicesSection } from './simulation-parts.tsx';
import { CRITERIA, WRITING } from './urls.ts';
import { words } from './words.ts';

const said = words.draft;

interface State {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

const Fields = ({ form, errors, decisions }: State & Pick<Draft, 'decisions'>) => (
  <>
    <DecisionField
      form={form}
      errors={errors}
      decisions={decisions}
      label={said.decision}
      hint={said.decisionHint}
      none={said.noDecision}
    />
    <TextField
      form={form}
      errors={errors}
      name="in_force_from"
      label={said.from}
      hint={said.fromHint}
      type="date"
    />
    {[...form.getAll('critere'), NEW].map((id) => (
      <CriterionFields key={id} form={form} errors={errors} id={id} />
    ))}
    <p class="actions">
      <button type="submit" name="geste" value="enregistrer" class="button button-primary">
        {said.save}
      </button>
    </p>
  </>
);

interface Known {
  readonly draft: Draft | undefined;
  readonly differences: Differences;
  readonly simulation: Simulation | undefined;
  readonly writes: boolean;
  readonly abandoned: Abandoned;
}

interface Props extends State, Known {
  readonly done?: string | undefined;
}
type Begun = Props & { readonly draft: Draft };

/** What was asked that was refused, where it is not the writing of the whole. */
const gestureOf = (form: URLSearchParams) => {
  const asked = form.get('geste') ?? '';
  return Object.hasOwn(said.refusedOf, asked) ? (asked as keyof typeof said.refusedOf) : undefined;
};

/** Folded where there is something to read of it; open where it was refused, or nothing has changed yet. */
function WritePart({ draft, differences, form, errors }: Begun) {
  const isRefused = errors.length > 0 && gestureOf(form) === undefined;
  return (
    <details open={isRefused || differences.length === 0}>
      <summary>{said.form}</summary>
      <DraftForm said={said} form={form} errors={errors} revision={draft.revision}>
        <Fields form={form} errors={errors} decisions={draft.decisions} />
      </DraftForm>
    </details>
  );
}

/** What it is called, what it brings, from when, and by which decision: a yes is to that too. */
const Intent = ({ title, changes, in_force_from, decision }: Draft) => (
  <>
    <p>{in_force_from ? said.askedFrom(title, dayInWords(in_force_from)) : said.askedAtOnce(title)}</p>
    {changes && <p>{changes}</p>}
    <p>{decision ? <DecidedBy one={decision} how={words.decided} /> : words.undecided}.</p>
  </>
);

/** What it changes, what follows from it, what the parties say of it. */
const ReadPart = ({ draft, differences, simulation, writes }: Begun) => (
  <>
    {!writes && <Notice>{said.onlyReads}</Notice>}
    <Intent {...draft} />
    {draft.version > 1 && <Changes differences={differences} />}
    <details>
      <summary>{said.criteria}</summary>
      <CriteriaList criteria={draft.criteria} />
    </details>
    <SimulationSection draft={draft} simulation={simulation} writes={writes} />
    <VoicesSection draft={draft} />
  </>
);

/** What was typed and refused stands alone: what is simulated or agreed to is what was saved. */
const DraftParts = (props: Begun) => (
  <>
    {(props.errors.length === 0 || gestureOf(props.form)) && <ReadPart {...props} />}
    {props.writes && <WritePart {...props} />}
    {props.writes && <AbandonPart {...props} />}
  </>
);

function pageOf(props: Props, status?: number): Page {
  const { draft, form, errors, done, writes, abandoned } = props;
  const gesture = gestureOf(form);
  const own = gesture ? { ...said, refused: said.refusedOf[gesture] } : said;
  const before = <AbandonedList abandoned={abandoned} />;
  const body =
    draft || writes ? (
      <DraftPage said={own} errors={errors} done={done} version={draft?.version} below={before}>
        {draft && <DraftParts {...props} draft={draft} />}
      </DraftPage>
    ) : (
      <TextPage title={said.title}>
        <p class="lead">{said.lead}</p>
        <p>{said.nothing}</p>
        {before}
      </TextPage>
    );
  const styles = ['text', 'form', 'resources', 'framework', 'territories'] as const;
  return personalPage(said.title, said.lead, body, { styles, ...(status && { status }) });
}

async function abandon(api: ReferenceApi, form: URLSearchParams, revision: number): Promise<void> {
  const reason = textIn(form, 'reason');
  const refused = tooShort('reason', said.reason, reason, 10);
  if (refused.length > 0) throw new ApiError(400, said.refused, refused);
  await api.abandon(revision, reason);
}

/** Does what was asked of the draft. @throws ApiError naming the fields of this form */
async function send(api: ReferenceApi, form: URLSearchParams): Promise<Redirect> {
  const revision = Number(form.get('revision'));
  switch (form.get('geste')) {
    case 'commencer':
      await api.begin();
      return { redirect: WRITING };
    case 'abandonner':
      await abandon(api, form, revision);
      return { redirect: `${WRITING}?fait=abandon#abandonnes` };
    case 'simuler':
      await api.simulate(revision);
      return { redirect: `${WRITING}?fait=simulation#simulation` };
    case 'oui':
    case 'non': {
      const { version, adopted } = await api.say(
        revision,
        Number(form.get('partie')),
        form.get('geste') === 'oui',
      );
      return { redirect: adopted ? `${CRITERIA}/${version}` : `${WRITING}?fait=voix#voix` };
    }
    default: {
      const refused = refusedIn(form);
      if (refused.length > 0) throw new ApiError(400, said.refused, refused);
      await api.change(revision, bodyIn(form));
      return { redirect: `${WRITING}?fait=enregistre` };
    }
  }
}

/** What is ticked, or left empty, is sent by no browser: it is a field all the same. */
const isFieldOf = (form: URLSearchParams) => (name: string) =>
  form.has(name) || /-(values|months)$/.test(name);

const dones: Readonly<Record<string, string>> = {
  enregistre: said.saved,
  simulation: said.simulated,
  voix: said.said,
  abandon: said.abandoned,
};

/** An answer to who has no part in it. */
const notYours = (): Page =>
  personalPage(
    said.title,
    said.lead,
    <TextPage title={said.title}>
      <Notice>{said.notYours}</Notice>
      <p>
        <a href={CRITERIA}>{words.title}</a>
      </p>
    </TextPage>,
  );

/** The draft as it is, after what was done to it. */
function readPage(known: Known, did: string): Page {
  const { draft } = known;
  // One that goes on says so itself.
  const done = did === 'simulation' && !draft?.simulated ? undefined : dones[did];
  const form = draft ? formOf(draft) : new URLSearchParams();
  return pageOf({ ...known, form, errors: [], done });
}

async function knownOf(api: ReferenceApi, writes: boolean): Promise<Known> {
  const [draft, abandoned] = await Promise.all([api.draft(), api.abandoned()]);
  const known = { draft, writes, abandoned };
  if (!draft) return { ...known, differences: [], simulation: undefined };
  return { ...known, differences: await api.draftDifferences(), simulation: await api.simulation() };
}

/** Where what was refused of a draft that is as it was is put right. */
const places: Readonly<Record<string, string>> = {
  oui: 'voix',
  non: 'voix',
  simuler: 'simulation',
  abandonner: 'abandon',
};

/** The page with what was refused: of what was typed, or of something asked of the draft as it is. */
function refusedPage(known: Known, sent: URLSearchParams, error: ApiError): Page {
  const { draft } = known;
  const gesture = gestureOf(sent);
  const form = gesture && draft ? formOf(draft) : sent;
  if (gesture) form.set('geste', gesture);
  form.set('reason', trimmed(sent, 'reason'));
  const errors = errorsAt(error, isFieldOf(sent), places[gesture ?? '']);
  return pageOf({ ...known, form, errors }, error.statusCode);
}

/** `/mon-espace/gouvernance/criteres`: the next version read, written, simulated and adopted. */
export async function referenceDraftPage({ ask, form, url }: PersonalRequest): Promise<Page | Redirect> {
  const api = referenceApi(ask);
  const { writes, reads } = await api.part();
  if (!reads) return notYours();
  if (!form) return readPage(await knownOf(api, writes), url.searchParams.get('fait') ?? '');
  try {
    return await send(api, form);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 404, 409].includes(error.statusCode)) throw error;
    return refusedPage(await knownOf(api, writes), form, error);
  }
}
