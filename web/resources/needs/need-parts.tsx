import type { ComponentChildren } from 'preact';
import type { Me } from '../../../api/people/schema.ts';
import type { Life } from '../../../api/resources/kinds/kind.ts';
import { need } from '../../../api/resources/kinds/need.ts';
import type { OwnResource, Resource } from '../../../api/resources/schema.ts';
import { ApiError } from '../../api.ts';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { actIn } from '../acts.tsx';
import { resourcesApi } from '../resources-api.ts';
import { Answers } from './answers.tsx';
import { Matches } from './matches.tsx';
import { needsApi } from './needs-api.ts';
import { ProposedHere } from './proposed.tsx';
import { words } from './words.ts';

export interface Shown {
  readonly resource: Resource;
  readonly own: OwnResource | undefined;
  readonly me: Me | undefined;
  readonly form?: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
}

/** What a kind's page shows besides what all do: to those who ask for it, and to those whose it is. */
export interface Parts {
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
  /** How what it takes goes, where that is moved on the same page. */
  readonly life?: Life;
  /** It is no longer to be asked for. */
  readonly taken?: true;
  /** What its state is called, where what became of it says more than the state. */
  readonly state?: string;
}

/** What came of it, for all where its owner agreed. */
function Settled({ resource }: Pick<Shown, 'resource'>) {
  const { outcome } = resource.details;
  return (
    <>
      <Notice>{words.settled}</Notice>
      {typeof outcome === 'string' && <FactList written facts={[[words.outcome, outcome]]} />}
    </>
  );
}

async function ownerParts({ ask }: PersonalRequest, { resource, form, errors }: Shown) {
  const api = needsApi(ask);
  if (resource.state === 'draft') return null;
  const answers = await api.answers(resource.resource);
  const found = resource.state === 'published' ? await api.matches(resource.resource) : undefined;
  const refused = form?.get('geste') === 'proposer' ? errors[0]?.message : undefined;
  return (
    <>
      <Answers answers={answers} isOpen={resource.state === 'published'} form={form} errors={errors} />
      {found && <Matches found={found} form={form} error={refused} />}
    </>
  );
}

/** Who was told of it has read it now. */
async function takerParts({ ask }: PersonalRequest, { resource, me }: Shown) {
  if (!me?.mandates.some(({ organisation }) => organisation) || resource.state !== 'published') return null;
  await needsApi(ask).see(resource.resource);
  const lines = await needsApi(ask).proposed();
  return <ProposedHere lines={lines.filter((line) => line.resource === resource.resource)} />;
}

/** What the page of a need shows besides. */
export async function needParts(request: PersonalRequest, shown: Shown): Promise<Parts> {
  const isOwner = shown.own?.sides.includes('owner');
  return {
    before: (
      <>
        {shown.resource.state === 'settled' && <Settled resource={shown.resource} />}
        {await takerParts(request, shown)}
      </>
    ),
    after: isOwner ? await ownerParts(request, shown) : null,
  };
}

async function propose({ ask }: PersonalRequest, number: number, form: URLSearchParams): Promise<void> {
  const organisations = form.getAll('organisation').map(Number);
  if (organisations.length === 0)
    throw new ApiError(400, words.matches.pick, [{ name: 'organisation', message: words.matches.pick }]);
  await needsApi(ask).solicit(number, organisations);
}

/** Does what a form of a need's page asks. @returns undefined for a form that is another's */
export async function sendNeed(
  request: PersonalRequest,
  number: number,
  form: URLSearchParams,
): Promise<Redirect | undefined> {
  const { ask } = request;
  const answer = form.get('reponse');
  if (form.get('geste') === 'proposer') {
    await propose(request, number, form);
    return { redirect: `/ressources/${number}#proposer` };
  }
  if (form.get('geste') === 'decliner') {
    await needsApi(ask).decline(
      number,
      Number(form.get('organisation')),
      form.get('raison')?.trim() || undefined,
    );
    return { redirect: `/ressources/${number}` };
  }
  if (!answer || !need.uptake) return undefined;
  await resourcesApi(ask).move('uptakes', answer, actIn(need.uptake, form, answer));
  return { redirect: `/ressources/${number}#reponses` };
}
