import type { Refusal } from '../../api/core/errors.ts';
import type { Draft, Simulation } from '../../api/reference/schema.ts';
import { ApiError } from '../api.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Discard, DraftForm, DraftPage, errorsAt } from '../ui/draft.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { CriterionFields } from './criterion-fields.tsx';
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

const Fields = ({ form, errors }: State) => (
  <>
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
    <Discard label={said.discard} />
  </>
);

interface Known {
  readonly draft: Draft | undefined;
  readonly simulation: Simulation | undefined;
}

interface Props extends State, Known {
  readonly done?: string | undefined;
}

function pageOf({ draft, simulation, form, errors, done }: Props, status?: number): Page {
  const body = (
    <DraftPage said={said} errors={errors} done={done} version={draft?.version}>
      {draft && (
        <>
          <DraftForm said={said} form={form} errors={errors} revision={draft.revision}>
            <Fields form={form} errors={errors} />
          </DraftForm>
          <SimulationSection draft={draft} simulation={simulation} />
          <VoicesSection draft={draft} />
        </>
      )}
    </DraftPage>
  );
  const styles = ['text', 'form', 'resources', 'framework', 'territories'] as const;
  return personalPage(said.title, said.lead, body, { styles, ...(status && { status }) });
}

/** Does what was asked of the draft. @throws ApiError naming the fields of this form */
async function send(api: ReferenceApi, form: URLSearchParams): Promise<Redirect> {
  const revision = Number(form.get('revision'));
  switch (form.get('geste')) {
    case 'commencer':
      await api.begin();
      return { redirect: WRITING };
    case 'abandonner':
      await api.discard(revision);
      return { redirect: WRITING };
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

/** Whether someone may have a part in it: the API knows better. */
async function mayTakePart(ask: PersonalRequest['ask']): Promise<boolean> {
  const { mandates } = await peopleApi(ask).me();
  return mandates.some(({ role }) => ['operator', 'party', 'delegate'].includes(role));
}

/** The draft as it is, after what was done to it. */
function readPage({ draft, simulation }: Known, did: string): Page {
  // One that goes on says so itself.
  const done = did === 'simulation' && !draft?.simulated ? undefined : dones[did];
  const form = draft ? formOf(draft) : new URLSearchParams();
  return pageOf({ draft, simulation, form, errors: [], done });
}

/** `/mon-espace/gouvernance/criteres`: the next version written, simulated and adopted. */
export async function referenceDraftPage({ ask, form, url }: PersonalRequest): Promise<Page | Redirect> {
  if (!(await mayTakePart(ask))) return notYours();
  const api = referenceApi(ask);
  const known = async (): Promise<Known> => ({
    draft: await api.draft(),
    simulation: await api.simulation(),
  });
  if (!form) return readPage(await known(), url.searchParams.get('fait') ?? '');
  try {
    return await send(api, form);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 404, 409].includes(error.statusCode)) throw error;
    const { draft, simulation } = await known();
    const isWhole = form.has('title');
    const shown = isWhole || !draft ? form : formOf(draft);
    return pageOf(
      { draft, simulation, form: shown, errors: errorsAt(error, isFieldOf(form)) },
      error.statusCode,
    );
  }
}
