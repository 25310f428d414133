import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { badParameter, badParameters, notFound, type Refusal, RefusedError } from '../../core/errors.ts';
import { sumInWords } from '../../core/french.ts';
import { refuseOutsideDays } from '../../programmes/doors.ts';
import { readFields } from '../kinds/fields.ts';
import { firstState, type Kind, type Move, moveOf, type Side } from '../kinds/kind.ts';
import { kindNamed } from '../kinds/kinds.ts';
import { actsFor, makeMove, movesOf, refusedMove } from '../moving.ts';
import type { ResourceState, State } from '../owners/queries.ts';
import type { Mine, MoveBody, Taker, Uptake, UptakeBody } from '../schema.ts';
import { sidesOf, spokenFor } from '../sides.ts';
import { type Bounds, boundedBy } from './bounds.ts';
import { outOfReach, type TakerRow } from './reach.ts';

const addMessageStatement = sql(import.meta.url, 'add-message.sql');
const firmsStatement = sql(import.meta.url, 'firms.sql');
const findUptakeStatement = sql(import.meta.url, 'find-uptake.sql');
const moveUptakeStatement = sql(import.meta.url, 'move-uptake.sql');
const myUptakes = sql(import.meta.url, 'my-uptakes.sql');
const takersStatement = sql(import.meta.url, 'takers.sql');
const takeUpStatement = sql(import.meta.url, 'take-up.sql');
const uptakeState = sql(import.meta.url, 'uptake-state.sql');

export interface UptakeState extends State, Bounds {
  readonly resource: number;
}
export const findUptakeState = async (
  db: Queryable,
  uptake: number,
  now: Date,
): Promise<UptakeState | undefined> => (await db.query<UptakeState>(uptakeState, [uptake, now]))[0];

/** Whose an act is. */
export const sidesThatMay = ({ kind, state }: State, act: string): readonly Side[] => {
  const { uptake: life } = kindNamed(kind);
  return (life && moveOf(life, act, state)?.by) ?? [];
};

/** @returns the state it is in now @throws RefusedError that says why not */
export async function moveUptake(
  client: Queryable,
  uptake: number,
  body: MoveBody,
  actor: Doer,
  state: UptakeState,
  sides: readonly Side[],
): Promise<string> {
  const { uptake: life } = kindNamed(state.kind);
  if (!life) throw new Error(`nothing is taken up of ${state.kind}`);
  const moving = { life: boundedBy(life, state), state: state.state, sides, actor };
  return makeMove(client, body, moving, (to, details, count) =>
    client.query(moveUptakeStatement, [uptake, body.from, to, details, count]),
  );
}

/** How many are asked for, where they are counted. @throws RefusedError where so many are not left */
function quantityAsked(kind: string, quantity: number | undefined, leftOver: number | null): number | null {
  const { counts } = kindNamed(kind);
  if (!counts) return null;
  if (quantity !== undefined && quantity <= (leftOver ?? 0)) return quantity;
  throw badParameter(
    'quantity',
    `un nombre de ${counts.many} est attendu, ${leftOver} au plus : le reste est promis.`,
  );
}

const noLonger = () => new RefusedError(409, 'Elle n’est plus offerte.');

/** @throws RefusedError where nothing can be asked of it, whoever asks */
function lifeOf({ kind, state, demonstration }: ResourceState): NonNullable<Kind['uptake']> {
  const { uptake: life } = kindNamed(kind);
  if (!life) throw badParameter('resource', 'on ne la demande pas ici.');
  if (state !== 'published') throw noLonger();
  if (demonstration)
    throw new RefusedError(
      409,
      'C’est un exemple, pour la démonstration : personne ne l’a écrit, et personne ne vous répondrait.',
    );
  return life;
}

/** Those for whom someone could take a resource up: venues, and why it is not for each, or organisations. */
export async function findTakers(
  db: Queryable,
  person: string,
  resource: number,
  kind: string,
): Promise<Taker[]> {
  const known = kindNamed(kind);
  if (known.uptake?.taker === 'organisation') return db.query<Taker>(firmsStatement, [person, resource]);
  const rows = await db.query<TakerRow>(takersStatement, [person, resource]);
  return rows.map((row) => ({
    id: row.id,
    nom: row.nom,
    why: outOfReach(known, row) ?? null,
    taken: row.taken,
  }));
}

/** @throws RefusedError 403 that says whom it is for */
async function refuseOutOfReach(
  client: Queryable,
  person: string,
  resource: number,
  venue: string | undefined,
  kind: string,
): Promise<void> {
  const why = (await findTakers(client, person, resource, kind)).find(({ id }) => id === venue)?.why;
  if (why) throw new RefusedError(403, why, [{ name: 'venue', message: why }]);
}

/** @throws RefusedError where nothing can be asked of it by them */
async function takerOf(client: Queryable, body: UptakeBody, actor: Doer, state: ResourceState) {
  const life = lifeOf(state);
  const given = life.taker === 'venue' ? { venue: body.venue } : { organisation: body.organisation };
  if (body[life.taker] === undefined)
    throw badParameter(
      life.taker,
      life.taker === 'venue' ? 'un lieu est attendu.' : 'une organisation est attendue.',
    );
  const spoken = await spokenFor(client, actor.person, given);
  return { life, whose: life.taker === 'venue' ? [spoken.venue, null] : [null, spoken.organisation] };
}

const oneSum = { name: 'amount' } as const;
/** What the database holds against an application, by the field that it is about. */
const unfits: Readonly<Record<string, (said: string) => Refusal>> = {
  grant_most: (most) => ({
    ...oneSum,
    message: `${sumInWords(Number(most))} au plus sont attendus : c’est la règle du fonds.`,
  }),
  within_lines: () => ({
    ...oneSum,
    message: 'une somme qui ne dépasse pas le budget du projet est attendue.',
  }),
  call_days: () => ({ name: 'venue', message: 'l’appel ne prend pas de candidature ce jour.' }),
  real_money: () => ({ name: 'venue', message: 'ce lieu est un exemple : il ne reçoit pas de vrai argent.' }),
};

const takenAlready = {
  venue: 'un autre lieu est attendu : celui-ci l’a déjà demandé, le suivi est dans votre espace.',
  organisation:
    'une autre organisation est attendue : celle-ci l’a déjà demandé, le suivi est dans votre espace.',
} as const;

/** @throws RefusedError 404 for someone whom venues may not see: they do not learn that it is there */
function refusedTaking(error: unknown, taker: keyof typeof takenAlready): never {
  refuseOutsideDays(error);
  const { constraint, message } = error as { constraint?: string; message: string };
  if (constraint === 'taken_once')
    throw new RefusedError(409, 'C’est déjà demandé.', [{ name: taker, message: takenAlready[taker] }]);
  if (constraint === 'known_to_the_directory')
    throw new RefusedError(409, 'La page de votre organisation est fermée : rouvrez-la pour répondre.');
  if (constraint === 'another_answers')
    throw new RefusedError(409, 'C’est le besoin de votre organisation : une autre y répond.');
  if (constraint === 'refurbishers_collect')
    throw new RefusedError(
      403,
      'Un lot est collecté par un reconditionneur : votre organisation n’est pas inscrite comme tel.',
    );
  if (constraint === 'one_at_a_post') refusedMove(error);
  if (constraint === 'seen_by_venues') throw notFound('Aucune ressource n’a ce numéro.');
  const unfit = constraint && unfits[constraint]?.(message);
  if (unfit) throw badParameters([unfit]);
  // It has changed while it was asked for.
  throw constraint === 'still_offered' || constraint === 'within_reach' ? noLonger() : error;
}

/** Asks for what is offered, or answers what is asked. @returns its number @throws RefusedError that says why not */
export async function takeUp(
  client: Queryable,
  resource: number,
  body: UptakeBody,
  actor: Doer,
  state: ResourceState,
): Promise<number> {
  const { life, whose } = await takerOf(client, body, actor, state);
  await refuseOutOfReach(client, actor.person, resource, body.venue, state.kind);
  const quantity = quantityAsked(state.kind, body.quantity, state.left_over);
  const details = JSON.stringify(readFields(life.asks ?? [], body.details));
  await act(client, actor, 'ask');
  const values = [resource, ...whose, quantity, body.message ?? null, firstState(life), details];
  const [row] = await client
    .query<{ uptake: number }>(takeUpStatement, values)
    .catch((error: unknown) => refusedTaking(error, life.taker));
  return row?.uptake ?? 0;
}

const isParty = (side: Side) => side === 'owner' || side === 'taker';

/** What the two sides wrote to one another is theirs. */
const unheard = { messages: [], agreement: null };
/** What they said to this site is theirs too, and its judges': others see where it stands, and the moves. */
const untold = { ...unheard, message: null, details: {} };

function hiddenFrom(sides: readonly Side[]): object {
  if (sides.some(isParty)) return {};
  return sides.includes('committee') || sides.includes('operator') ? unheard : untold;
}

/** A post begins once who holds it has agreed: the database refuses it before. */
const mayDo = (act: string, { kind, holder }: Pick<Uptake, 'kind' | 'holder'>) =>
  kind !== 'post' || act !== 'start' || holder === 'agreed';

/** What was taken up, as those on both sides see it, and in part as others do. @returns undefined for no such one */
export async function findUptake(db: Queryable, uptake: number, person: string): Promise<Uptake | undefined> {
  const [shown] = await db.query<Omit<Uptake, 'sides' | 'acts' | 'moves'>>(findUptakeStatement, [uptake]);
  if (!shown) return undefined;
  const sides = await sidesOf(db, person, shown.resource, uptake);
  const { uptake: life } = kindNamed(shown.kind);
  return {
    ...shown,
    ...hiddenFrom(sides),
    sides,
    acts: life ? actsFor(life, shown.state, sides).filter((act) => mayDo(act, shown)) : [],
    moves: await movesOf(db, shown.resource, uptake),
  };
}

export const addMessage = async (
  client: Queryable,
  uptake: number,
  side: 'owner' | 'taker',
  text: string,
  { person, now }: { readonly person: string; readonly now: Date },
): Promise<void> => void (await client.query(addMessageStatement, [uptake, side, person, text, now]));

type Line = Omit<Mine['uptakes'][number], 'mine'>;

function isMine({ kind, state, side, vote, late, holder }: Line): boolean {
  // They wait for whoever is invited.
  if (holder === 'invited') return false;
  // Moderators, whoever runs the fund, and its committee are shown what they have to do, and no more.
  if (side !== 'owner' && side !== 'taker') return vote !== 'others' && (state !== 'advanced' || late);
  const moves = kindNamed(kind).uptake?.moves ?? [];
  return moves.some(
    ({ from, by, ends, late }: Move) => !ends && !late && from.includes(state) && by.includes(side),
  );
}

/** What is taken up by, or of, those someone speaks for; `mine` where the next act is theirs. */
export async function findMyUptakes(db: Queryable, person: string, now: Date): Promise<Mine['uptakes']> {
  const lines = await db.query<Line>(myUptakes, [person, now]);
  return lines.map((line) => ({ ...line, mine: isMine(line) }));
}
