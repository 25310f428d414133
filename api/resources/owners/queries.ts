import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { type Actor, act, actAs, type Doer } from '../../core/actor.ts';
import { badParameter, badParameters, type Refusal, RefusedError } from '../../core/errors.ts';
import { firstState, moveOf } from '../kinds/kind.ts';
import { kindNamed } from '../kinds/kinds.ts';
import { type Ruled, ruledBy } from '../kinds/programmes.ts';
import { actsFor, makeMove, movesOf, refusedMove } from '../moving.ts';
import type { DraftBody, Mine, MoveBody, OwnerGiven, OwnResource, Resource, UptakeLine } from '../schema.ts';
import { missingIn } from '../schema.ts';
import { sidesOf, spokenFor } from '../sides.ts';

const add = sql(import.meta.url, 'add.sql');
const change = sql(import.meta.url, 'change.sql');
const lapse = sql(import.meta.url, 'lapse.sql');
const findOwn = sql(import.meta.url, 'find-own.sql');
const readsLotStatement = sql(import.meta.url, 'reads-lot.sql');
const mine = sql(import.meta.url, 'mine.sql');
/** Moves a resource: what it takes is said on top of the file. */
export const moveStatement = sql(import.meta.url, 'move.sql');
const rulesStatement = sql(import.meta.url, 'rules.sql');
const stateOf = sql(import.meta.url, 'state-of.sql');
const unknownSkills = sql(import.meta.url, 'unknown-skills.sql');
const unknownVenues = sql(import.meta.url, 'unknown-venues.sql');
const uptakes = sql(import.meta.url, 'uptakes.sql');

/** The state in which the public sees a resource, whatever its kind: the views of the database say it too. */
const PUBLISHED = 'published';

async function refuseUnknown(db: Queryable, { venues = [], details }: DraftBody): Promise<void> {
  const { skills = [] } = details as { readonly skills?: readonly string[] };
  const [skill] = skills.length > 0 ? await db.query<{ code: string }>(unknownSkills, [skills]) : [];
  if (skill)
    throw badParameter('skills', `« ${skill.code} » n’est le code d’aucune compétence du référentiel.`);
  const [unknown] = await db.query<{ id: string }>(unknownVenues, [venues]);
  if (unknown) throw badParameter('venues', `« ${unknown.id} » n’est l’identifiant d’aucun lieu.`);
}

/** Writes a draft. @returns its number @throws RefusedError for who does not speak for its owner */
export async function addResource(
  client: Queryable,
  owner: OwnerGiven,
  body: DraftBody,
  actor: Doer,
): Promise<number> {
  const { owners, name, life } = kindNamed(body.kind);
  const [whose] = Object.keys(owner);
  if (!owners.some((one) => one === whose))
    throw badParameter('owner', `${name} : ${owners.join(' ou ')} est attendu.`);
  const spoken = owner.person ? undefined : await spokenFor(client, actor.person, owner);
  await refuseUnknown(client, body);
  await act(client, actor, 'create');
  const [row] = await client.query<{ resource: number }>(add, [
    body.kind,
    owner.organisation ?? null,
    owner.venue ? (spoken?.venue ?? null) : null,
    owner.party ?? null,
    owner.person ? actor.person : null,
    JSON.stringify(body),
    firstState(life),
  ]);
  return row?.resource ?? 0;
}

/** @throws RefusedError 409 that names the quantity where less is offered than is promised, else as a move's */
function refusedChange(error: unknown, { kind, quantity, left_over }: ResourceState): never {
  const { constraint } = error as { constraint?: string };
  if (constraint !== 'never_more_than_offered' || !kindNamed(kind).counts) return refusedMove(error);
  const promised = (quantity ?? 0) - (left_over ?? 0);
  const message = `un nombre d’au moins ${promised} est attendu : c’est ce qui est déjà promis.`;
  throw new RefusedError(409, message, [{ name: 'quantity', message }]);
}

/** @returns the new version, or undefined when someone else wrote meanwhile */
export async function changeResource(
  client: Queryable,
  resource: number,
  version: number,
  body: DraftBody,
  actor: Actor,
  state: ResourceState,
): Promise<number | undefined> {
  await refuseUnknown(client, body);
  await actAs(client, actor);
  const values = [resource, version, JSON.stringify(body)];
  const [row] = await client
    .query<{ version: number }>(change, values)
    .catch((error: unknown) => refusedChange(error, state));
  return row?.version;
}

export interface State {
  readonly kind: string;
  readonly state: string;
  readonly title: string;
}
export interface ResourceState extends State {
  readonly version: number;
  readonly quantity: number | null;
  readonly left_over: number | null;
  readonly demonstration: boolean;
}
export const findState = async (db: Queryable, resource: number): Promise<ResourceState | undefined> =>
  (await db.query<ResourceState>(stateOf, [resource]))[0];

/** Ends what nobody has answered, where it is offered no more. @returns what was ended */
export async function lapseAsked(client: Queryable, resource: number, actor: Doer): Promise<number[]> {
  await act(client, actor, 'lapse');
  const rows = await client.query<{ uptake: number }>(lapse, [resource]);
  return rows.map(({ uptake }) => uptake);
}

export interface MovedResource {
  readonly state: string;
  /** The uptakes that end with it. */
  readonly lapsed: readonly number[];
}

const given = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** A resource as it would be written again: what its kind says, and nothing besides. */
function bodyOf(resource: Resource): DraftBody {
  const { details, reaches, dated } = kindNamed(resource.kind);
  const { title, description, conditions, audience, starts_on, ends_on, quantity } = resource;
  const { reach, centre, radius, departements } = resource;
  const venues = resource.venues.map(({ id }) => id);
  return {
    ...given({ title, description, conditions, audience, quantity }),
    ...(dated && given({ starts_on, ends_on })),
    ...(reaches && given({ reach, centre, radius, departements, venues })),
    kind: resource.kind,
    details: given(Object.fromEntries(details.map(({ name }) => [name, resource.details[name]]))),
  } as DraftBody;
}

/** What is missing of a resource that is not shown, by what its kind asks and its programme rules. */
async function missingOf(db: Queryable, resource: Resource): Promise<Refusal[]> {
  if (resource.state === PUBLISHED) return [];
  const kind = kindNamed(resource.kind);
  const [ruled] = await db.query<{ rules: Ruled }>(rulesStatement, [kind.programme ?? null]);
  return missingIn(bodyOf(resource), Object.keys(resource.details), ruledBy(kind, ruled?.rules ?? {}));
}

/** @throws RefusedError naming all that is missing */
async function refuseIncomplete(client: Queryable, resource: number): Promise<void> {
  const [shown] = await client.query<Resource>(findOwn, [resource]);
  const missing = shown ? await missingOf(client, shown) : [];
  if (missing.length > 0) throw badParameters(missing);
}

/** @throws RefusedError that says why not */
export async function moveResource(
  client: Queryable,
  resource: number,
  body: MoveBody,
  actor: Doer,
  { kind, state }: State,
): Promise<MovedResource> {
  const { life } = kindNamed(kind);
  const sides = await sidesOf(client, actor.person, resource);
  const shows = state === body.from && moveOf(life, body.act, state)?.to === PUBLISHED;
  if (shows && sides.includes('owner')) await refuseIncomplete(client, resource);
  const to = await makeMove(client, body, { life, state, sides, actor }, (next, details) =>
    client.query(moveStatement, [resource, body.from, next, details]),
  );
  const goesOn = to === PUBLISHED || life.goesOn?.includes(to);
  return { state: to, lapsed: goesOn ? [] : await lapseAsked(client, resource, actor) };
}

const readsLot = async (db: Queryable, person: string, resource: number): Promise<boolean> =>
  (await db.query<{ reads: boolean }>(readsLotStatement, [person, resource]))[0]?.reads ?? false;

/**
 * A resource as those whose it is see it, drafts too; a lot as refurbishers do, on no side of it.
 * @returns undefined for no such one, or none of theirs
 */
export async function findOwnResource(
  db: Queryable,
  resource: number,
  person: string,
): Promise<OwnResource | undefined> {
  const [shown] = await db.query<Resource>(findOwn, [resource]);
  if (!shown) return undefined;
  const sides = await sidesOf(db, person, resource);
  if (sides.length === 0) {
    const reads = await readsLot(db, person, resource);
    return reads ? { resource: shown, sides: [], acts: [], missing: [], moves: [], uptakes: [] } : undefined;
  }
  return {
    resource: shown,
    sides,
    acts: actsFor(kindNamed(shown.kind).life, shown.state, sides),
    missing: await missingOf(db, shown),
    moves: await movesOf(db, resource, null),
    uptakes: await db.query<UptakeLine>(uptakes, [resource]),
  };
}

/** What someone's organisations, venues and party offer and ask for. */
export const findMine = (db: Queryable, person: string): Promise<Mine['resources']> =>
  db.query<Mine['resources'][number]>(mine, [person]);
