import type { ComponentChildren } from 'preact';
import { type Kind, saidAgain } from '../../api/resources/kinds/kind.ts';
import { kindNamed } from '../../api/resources/kinds/kinds.ts';
import { machineSorts } from '../../api/resources/kinds/lot.ts';
import { sumsInWords } from '../../api/resources/kinds/sums.ts';
import type { Uptake } from '../../api/resources/schema.ts';
import { ApiError } from '../api.ts';
import { judgingOf, sendVoting } from '../fund/voting-part.tsx';
import { words as fund } from '../fund/words.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { type Fact, FactList } from '../ui/facts.tsx';
import { labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { momentInWords } from '../words/moment.ts';
import { capital, count, number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { Acts, actIn, askedBy, fieldOf } from './acts.tsx';
import { followUrl } from './posts/follow-page.tsx';
import { words as posts } from './posts/words.ts';
import { resourcesApi } from './resources-api.ts';
import { resourceUrl, uptakeUrl } from './urls.ts';
import { words as volunteers } from './volunteers/words.ts';
import { fieldNames, words } from './words.ts';

type UptakeLife = NonNullable<Kind['uptake']>;

interface Props {
  readonly uptake: Uptake;
  readonly life: UptakeLife;
  readonly form?: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
  /** What its judges see and do. */
  readonly judging?: ComponentChildren;
  /** What is said above the button of an act. */
  readonly notes?: Readonly<Record<string, ComponentChildren>> | undefined;
  /** Whose turn it is, where its judges say it. */
  readonly turn?: string | undefined;
}

const said = words.uptake;

/** Whether the reader is on one of the two sides. */
export const isParty = ({ sides }: Uptake): boolean =>
  sides.some((side) => side === 'owner' || side === 'taker');

/** The name of whoever takes it up. */
export const takerOf = ({ venue, organisation }: Uptake): string =>
  venue ? calm(venue.nom) : (organisation?.nom ?? '');

const machineNames = Object.keys(machineSorts);

/** « 4 journées », where it is counted. */
export function quantityOf({ kind, quantity }: Pick<Uptake, 'kind' | 'quantity'>): string | undefined {
  const { counts } = kindNamed(kind);
  return counts && quantity !== null ? count(quantity, counts.one, counts.many) : undefined;
}

/** What its printed papers are called. */
export const papersOf = ({ kind }: Uptake): string =>
  kind === 'post' || kind === 'mission' ? said.hostingPaper : said.papers;

/** The name of the other side, for who is on one alone. */
function otherThan(uptake: Uptake): string | undefined {
  const isOwner = uptake.sides.includes('owner');
  if (isOwner === uptake.sides.includes('taker')) return undefined;
  return isOwner ? takerOf(uptake) : calm(uptake.owner);
}

/** Whose turn it is: acts that only end do not count. */
function turnOf(uptake: Uptake, { moves }: UptakeLife, state: string): string {
  const { acts, holder, sides } = uptake;
  if (holder) return posts.holder[sides.includes('owner') ? 'owner' : 'taker'][holder];
  const next = moves.filter(({ from, ends }) => from.includes(state) && !ends);
  if (next.length === 0) return said.ended;
  if (next.every(({ by }) => by.length === 0)) return posts.end.turn;
  if (next.every(({ late }) => late)) return said.goesOn;
  if (next.some(({ act }) => acts.includes(act))) return said.youNext;
  const other = otherThan(uptake);
  return other ? said.theyNext(other) : said.someoneNext;
}

/** What was said with the acts, as their fields are called. */
function saidOf({ uptake, life }: Props, date: (day: string) => string): Fact[] {
  const fields = [...(life.asks ?? []), ...life.moves.flatMap(({ asks = [] }) => asks)];
  const shown = fields.filter(({ name, signer }) => !signer && name in uptake.details);
  const known = shown.filter(({ name }, index) => shown.findIndex((one) => one.name === name) === index);
  const text = (kind: string, value: unknown) => {
    if (kind === 'sums') return sumsInWords(value);
    if (kind === 'number') return number(Number(value));
    return kind === 'day' ? date(String(value)) : String(value);
  };
  return known.map(({ name, kind, label }) => [label, text(kind, uptake.details[name])]);
}

/** What is offered and was said since: read just above the button that signs it. */
function Terms(props: Props) {
  const { date } = useWords();
  const { agreement, acts, terms } = props.uptake;
  const facts: Fact[] = [
    [said.offered(props.uptake.kind), agreement?.description],
    [words.conditions, agreement?.conditions],
    [said.where, terms.where],
    [said.access, terms.access],
    [said.announced, terms.announced === null ? undefined : number(terms.announced)],
    ...saidOf(props, date),
  ];
  if (!facts.some(([, text]) => text)) return null;
  return (
    <section class="uptake-terms" aria-labelledby="dit">
      <h3 id="dit">{acts.includes('agree') && agreement ? said.toSign : said.saidSoFar}</h3>
      <FactList written facts={facts} />
    </section>
  );
}

/** Once both have signed, a post is followed on a page of its own. */
const followed: readonly string[] = [
  'agreed',
  'running',
  'parting',
  'contested',
  'ended',
  'parted',
  'broken',
];

/** More machines were counted than the lot announced: either number may be wrong. */
function TooMany({ kind, details, terms: { announced } }: Uptake) {
  if (kind !== 'lot' || announced === null) return null;
  const many = machineNames.reduce((sum, name) => sum + Number(details[name] ?? 0), 0);
  return many > announced ? <Notice>{said.moreThanAnnounced(many, announced)}</Notice> : null;
}

function State(props: Props) {
  const { date } = useWords();
  const { uptake, life, form, errors } = props;
  const quantity = quantityOf(uptake);
  return (
    <Section id="etat" title={said.state}>
      <p class="uptake-state">
        <strong>{capital(life.states[uptake.state] ?? '')}</strong>.{' '}
        {props.turn ?? turnOf(uptake, life, uptake.state)}
      </p>
      {uptake.state === 'advanced' && uptake.details.report_by && (
        <p>{fund.reportBefore(date(String(uptake.details.report_by)))}</p>
      )}
      {quantity && <p>{said.asked(quantityOf({ kind: uptake.kind, quantity: uptake.asked }) ?? '')}</p>}
      {quantity && uptake.quantity !== uptake.asked && <p>{said.counted(quantity)}</p>}
      <TooMany {...uptake} />
      {uptake.message && <blockquote class="resource-text">{uptake.message}</blockquote>}
      {uptake.kind === 'volunteer' && isParty(uptake) && uptake.state === 'done' && (
        <p>
          <a class="button button-primary" href={`${uptakeUrl(uptake.uptake)}/attestation`}>
            {volunteers.statement.link}
          </a>
        </p>
      )}
      {uptake.kind === 'post' && isParty(uptake) && followed.includes(uptake.state) && (
        <p>
          <a class="button button-primary" href={followUrl(uptake.uptake)}>
            {posts.link}
          </a>
          <br />
          {posts.linkText}
        </p>
      )}
      {uptake.kind === 'lot' && isParty(uptake) && uptake.state === 'collected' && (
        <p>
          <a class="button button-primary" href={`/ordi/lots/${uptake.resource}`}>
            {said.machines}
          </a>
        </p>
      )}
      <Terms {...props} />
      {uptake.agreement &&
        isParty(uptake) &&
        !['asked', 'refused', 'withdrawn', 'lapsed'].includes(uptake.state) && (
          <p>
            <a class="button" href={`${uptakeUrl(uptake.uptake)}/convention`}>
              {papersOf(uptake)}
            </a>
          </p>
        )}
      <Acts
        life={life}
        state={uptake.state}
        acts={uptake.acts}
        notes={props.notes}
        count={uptake.quantity}
        form={form}
        errors={errors}
      />
    </Section>
  );
}

/** Who reads what is written here. */
function readersOf(uptake: Uptake): string {
  if (uptake.kind === 'call') return isParty(uptake) ? fund.readers : fund.unheard;
  const given = kindNamed(uptake.kind).free === true;
  return (isParty(uptake) ? said.readers : said.moderated)(given);
}

function Messages({ uptake, form, errors }: Props) {
  const names = { owner: uptake.owner, taker: takerOf(uptake) };
  const speaks = isParty(uptake);
  return (
    <Section id="messages" title={said.messages}>
      <p class="fine">{readersOf(uptake)}</p>
      {speaks && uptake.messages.length === 0 && <p>{said.noMessage}</p>}
      <ol class="messages">
        {uptake.messages.map(({ side, text, at }) => (
          <li key={at + text} class={uptake.sides.includes(side) ? 'message message-own' : 'message'}>
            <p class="fine">
              {uptake.sides.includes(side) ? said.you : names[side]}, {momentInWords(at)}
            </p>
            <p class="resource-text">{text}</p>
          </li>
        ))}
      </ol>
      {speaks && (
        <form method="post" action={`${uptakeUrl(uptake.uptake)}#messages`} class="plain-form" noValidate>
          <TextField
            form={form ?? new URLSearchParams()}
            errors={errors}
            name="text"
            label={said.messageText}
            hint={said.messageHint}
            rows={3}
            max={2000}
          />
          <button type="submit" name="geste" value="ecrire" class="button">
            {said.sendMessage}
          </button>
        </form>
      )}
    </Section>
  );
}

/** The state that an act led to, or what it did where the state stayed as it was. */
const becameOf = ({ moves, states }: UptakeLife, act: string, to: string): string =>
  moves.find((move) => move.act === act && move.to === to)?.done ?? states[to] ?? to;

function Moves({ uptake, life }: Props) {
  const sides: Readonly<Record<string, string>> = {
    offre: uptake.owner,
    demande: takerOf(uptake),
    comité: words.sides.committee,
    exploitation: words.sides.operator,
    personne: words.sides.young,
  };
  return (
    <Section id="histoire" title={said.moves}>
      <ol class="points">
        {uptake.moves.map(({ act, to, actor, note, at }) => (
          <li key={at + to}>
            {said.done(momentInWords(at), becameOf(life, act, to), sides[actor] ?? actor)}
            {note && `. « ${note} »`}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { uptake, life, form, errors } = props;
  const title = said.title(kindNamed(uptake.kind).uptake?.name ?? '', uptake.title);
  const asked = life.moves.flatMap(({ asks = [] }) => asks.map(({ name, label }) => [name, label]));
  const labels: Record<string, string> = {
    ...Object.fromEntries(asked),
    ...fieldNames,
    ...askedBy([life], form),
    text: said.messageText,
    interest: fund.voting.interest,
    reason: fund.voting.reason,
    yes: fund.voting.voteTitle,
  };
  const refused = labelled(
    errors,
    (name) => labels[name],
    (name) => (name === 'etat' ? name : fieldOf(form, name)),
  );
  const body = (
    <TextPage title={title}>
      <p class="lead">
        {said.between(uptake.owner, takerOf(uptake))}{' '}
        <a href={resourceUrl({ resource: uptake.resource, title: uptake.title })}>{uptake.title}</a>
      </p>
      <Refused title={words.ask.refused} errors={refused} />
      <State {...props} />
      {props.judging}
      <Messages {...props} />
      <Moves {...props} />
      <p>
        <a class="button button-quiet" href="/mon-espace">
          {said.back}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, title, body, {
    styles: ['text', 'form', 'resources'],
    ...(status && { status }),
  });
}

async function send(
  { ask, params }: PersonalRequest,
  life: UptakeLife,
  form: URLSearchParams,
): Promise<Redirect> {
  const number = params.uptake ?? '';
  const api = resourcesApi(ask);
  if (await sendVoting(ask, Number(number), form)) return { redirect: `${uptakeUrl(Number(number))}#comite` };
  if (form.get('geste') !== 'ecrire') await api.move('uptakes', number, actIn(life, form));
  else await api.write(number, form.get('text') ?? '');
  return { redirect: `/ressources/suivi/${number}` };
}

/** An application to the fund, as its judges see it: a decision that was not voted is not theirs to record. */
async function judged(ask: PersonalRequest['ask'], props: Props): Promise<Props> {
  const { uptake } = props;
  const judging = uptake.kind === 'call' ? await judgingOf(ask, uptake.uptake, props) : undefined;
  if (!judging) return props;
  const acts = uptake.acts.filter(judging.mayDo);
  const moves = props.life.moves.map((move) => ({
    ...move,
    ...(move.asks && { asks: move.asks.map((field) => saidAgain(field, uptake.details)) }),
  }));
  const life = { ...props.life, moves };
  return {
    ...props,
    life,
    uptake: { ...uptake, acts },
    judging: judging.part,
    turn: judging.turn,
    notes: judging.notes,
  };
}

/** `/ressources/suivi/:uptake`: what was asked for, seen from both sides, to its end. */
export async function uptakePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form } = request;
  const uptake = await resourcesApi(ask).uptake(params.uptake ?? '');
  const { uptake: life } = kindNamed(uptake.kind);
  if (!life) throw new ApiError(404, '');
  const show = async (props: Props, status?: number) => pageOf(await judged(ask, props), status);
  if (!form) return show({ uptake, life, errors: [] });
  try {
    return await send(request, life, form);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409, 429].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'etat', message: error.message }];
    // Someone moved it meanwhile: what is shown is what it is now.
    const now = error.statusCode === 409 ? await resourcesApi(ask).uptake(params.uptake ?? '') : uptake;
    return show({ uptake: now, life, form, errors }, error.statusCode);
  }
}
