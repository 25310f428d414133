import { post } from '../../../api/resources/kinds/post.ts';
import { networkKinds, stepNames } from '../../../api/resources/kinds/steps.ts';
import type { Follow } from '../../../api/resources/posts/schema.ts';
import { ApiError } from '../../api.ts';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { labelled, Refused } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Section, TextPage } from '../../ui/text-page.tsx';
import { calm } from '../../venues/names.ts';
import { useWords } from '../../words/words.tsx';
import { DetailInput } from '../detail-input.tsx';
import { uptakeUrl } from '../urls.ts';
import { EarlyEndPart } from './early-end.tsx';
import { postsApi } from './posts-api.ts';
import { ContractFacts, Steps } from './steps.tsx';
import { words } from './words.ts';

interface Props {
  readonly follow: Follow;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

export const followUrl = (uptake: number): string => `/emploi-avenir/suivi/${uptake}`;

const InviteForm = ({ form, errors }: Props) => (
  <form method="post" class="plain-form" noValidate>
    <p>{words.inviteLead}</p>
    <TextField form={form} errors={errors} name="name" label={words.name} max={100} />
    <TextField form={form} errors={errors} name="mail" label={words.mail} type="email" max={254} />
    <button type="submit" name="geste" value="inviter" class="button button-primary">
      {words.invite}
    </button>
  </form>
);

function whoOf({ young, side, state }: Follow, date: (day: string) => string): string {
  if (young?.agreed) return words.agreed(young.name, date(young.agreed));
  if (young) return words.invited(young.name, young.mail ?? '', date(young.invited));
  if (state !== 'agreed') return words.gone;
  return side === 'taker' ? words.hidden : words.nobody;
}

function Who(props: Props) {
  const { date } = useWords();
  const { young, side, state } = props.follow;
  return (
    <Section id="qui" title={words.who}>
      <p>{whoOf(props.follow, date)}</p>
      {side === 'owner' && state === 'agreed' && !young?.agreed && <InviteForm {...props} />}
    </Section>
  );
}

/** The acts of an end that is declared are on the page of the agreement, with all others. */
function EndActs({ follow: { side, state, uptake } }: Pick<Props, 'follow'>) {
  if (side === 'taker' && state !== 'parting') return null;
  return (
    <p>
      {side === 'taker' && `${words.end.yours} `}
      <a class="button" href={`${uptakeUrl(uptake)}#etat`}>
        {side === 'taker' ? words.end.contest : words.end.takeBack}
      </a>
    </p>
  );
}

function AddStep({ follow, form, errors }: Props) {
  if (follow.side !== 'taker' || follow.state !== 'running') return null;
  const errorOf = (name: string) => errors.find((one) => one.name === name)?.message;
  const kind = {
    name: 'kind',
    kind: 'choice',
    label: words.kind,
    required: true,
    values: networkKinds.map((one) => stepNames[one]),
  } as const;
  return (
    <Section id="reseau" title={words.add}>
      <p>{words.addLead}</p>
      <form method="post" class="plain-form" noValidate>
        <DetailInput field={kind} values={form.getAll('kind')} error={errorOf('kind')} />
        <TextField form={form} errors={errors} name="due_on" label={words.day} type="date" />
        <TextField form={form} errors={errors} name="what" label={words.what} max={200} />
        <button type="submit" name="geste" value="ajouter" class="button button-primary">
          {words.send}
        </button>
      </form>
    </Section>
  );
}

const labels: Readonly<Record<string, string>> = {
  name: words.name,
  mail: words.mail,
  kind: words.kind,
  due_on: words.day,
  what: words.what,
};

function pageOf(props: Props, status?: number): Page {
  const { follow, errors } = props;
  const title = words.title(follow.title);
  const refused = labelled(errors, (name) => labels[name]);
  const body = (
    <TextPage title={title}>
      <p class="lead">
        {words.between(calm(follow.venue), follow.company)}{' '}
        <strong>{post.uptake?.states[follow.state]}</strong>.
      </p>
      <Refused title={words.refused} errors={refused} />
      {follow.early_end && (
        <EarlyEndPart end={follow.early_end} state={follow.state} side={follow.side} steps={follow.steps}>
          <EndActs follow={follow} />
        </EarlyEndPart>
      )}
      <Who {...props} />
      <Steps
        steps={follow.steps}
        side={follow.side}
        state={follow.state}
        known={follow.known}
        form={props.form}
        errors={errors}
      />
      <AddStep {...props} />
      <ContractFacts contract={follow} />
      <p class="actions">
        <a class="button" href={uptakeUrl(follow.uptake)}>
          {words.back}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, title, body, {
    styles: ['text', 'form', 'resources'],
    ...(status && { status }),
  });
}

function stepIn(form: URLSearchParams): object {
  const what = form.get('what')?.trim();
  const kind = networkKinds.find((one) => stepNames[one] === form.get('kind'));
  return { kind, due_on: form.get('due_on') ?? '', ...(what && { what }) };
}

/** The field of the page, of which each step has one. */
const namedBy = (step: string) => (error: unknown) => {
  if (!(error instanceof ApiError)) throw error;
  const errors = error.errors.map(({ message }) => ({
    name: `jour-${step}`,
    message: `${words.move.label} : ${message}`,
  }));
  throw new ApiError(error.statusCode, error.message, errors);
};

async function send(api: ReturnType<typeof postsApi>, uptake: string, form: URLSearchParams): Promise<void> {
  const geste = form.get('geste');
  if (geste === 'inviter')
    return api.invite(uptake, { name: form.get('name') ?? '', mail: form.get('mail') ?? '' });
  if (geste === 'ajouter') return api.addStep(uptake, stepIn(form));
  const step = form.get('etape') ?? '';
  if (geste === 'deplacer') {
    const day = { from: form.get('de') ?? '', due_on: form.get(`jour-${step}`) ?? '' };
    return api.moveStep(uptake, step, day).catch(namedBy(step));
  }
  return api.confirm(uptake, step);
}

/** `/emploi-avenir/suivi/:uptake`: a post, as its venue and the company follow it. */
export async function followPage({ ask, params, form }: PersonalRequest): Promise<Page | Redirect> {
  const api = postsApi(ask);
  const uptake = params.uptake ?? '';
  const follow = await api.follow(uptake);
  if (!form) return pageOf({ follow, form: new URLSearchParams(), errors: [] });
  try {
    await send(api, uptake, form);
    const part = form.get('geste') === 'inviter' ? 'qui' : 'etapes';
    return { redirect: `${followUrl(follow.uptake)}#${part}` };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409, 429].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'etapes', message: error.message }];
    return pageOf({ follow, form, errors }, error.statusCode);
  }
}
