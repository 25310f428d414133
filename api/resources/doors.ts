import type { FastifyRequest } from 'fastify';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, act } from '../core/actor.ts';
import { notFound, RefusedError } from '../core/errors.ts';
import type { Writing } from '../core/mailer.ts';
import { cancelDates, settleEvents } from '../events/doors.ts';
import { personOf } from '../people/doors.ts';
import { releasedMail, withheldMail } from './moderating/mails.ts';
import { refusedMove } from './moving.ts';
import {
  findState,
  lapseAsked,
  moveResource,
  moveStatement,
  type ResourceState,
  type State,
} from './owners/queries.ts';
import type { MoveBody } from './schema.ts';
import { actorOn, sidesOf, tell } from './sides.ts';
import { tellLapsed } from './uptakes/telling.ts';

const publishedOf = sql(import.meta.url, 'moderating/published-of.sql');
const withdrawn = sql(import.meta.url, 'moderating/withdrawn.sql');

/** A resource as someone on its side of owners, or of moderators, comes to it. */
export interface Kept extends ResourceState {
  readonly isOwner: boolean;
  readonly actor: Actor;
}

/** Closes what someone owns. @throws RefusedError that says why not */
export const closeResource = async (
  client: Queryable,
  resource: number,
  { actor, ...state }: Kept,
  now: Date,
): Promise<void> => {
  const move = { act: 'close', from: state.state, said: {} };
  await moveResource(client, resource, move, { ...actor, now }, state);
};

/** @throws RefusedError 404 for none of that kind, 403 for who is on neither side */
export async function keptResource(
  db: Queryable,
  request: FastifyRequest,
  resource: number,
  kind: string,
): Promise<Kept> {
  const found = await findState(db, resource);
  if (found?.kind !== kind) throw notFound('Aucune ressource de ce genre n’a ce numéro.');
  const sides = await sidesOf(db, personOf(request).id, resource);
  const isOwner = sides.includes('owner');
  const side = isOwner ? 'owner' : sides.find((one) => one === 'moderator');
  if (!side) throw new RefusedError(403, 'Cela ne vous revient pas : ce n’est pas le vôtre.');
  return { ...found, isOwner, actor: actorOn(request, side) };
}

/** @throws RefusedError 410 for what anyone could see, and that the directory has taken away */
export async function refuseWithdrawn(db: Queryable, resource: number): Promise<void> {
  const [found] = await db.query<{ withdrawn: boolean }>(withdrawn, [resource]);
  if (found?.withdrawn) throw new RefusedError(410, 'La modération de l’annuaire a retiré cette page.');
}

/**
 * Takes away what is shown, or gives it back: those who come to an event, and those whose it is, are told.
 * @returns the state it is in now
 * @throws RefusedError that says why not
 */
export async function moderateResource(
  client: Queryable,
  resource: number,
  found: State,
  body: MoveBody,
  { actor, origin, now }: Writing & { readonly actor: Actor },
): Promise<string> {
  const reason = String(body.said.note ?? '');
  if (body.act === 'withhold' && found.kind === 'event')
    await cancelDates(client, resource, reason, actor, { origin, now });
  const moved = await moveResource(client, resource, body, { ...actor, now }, found);
  await tellLapsed(client, moved.lapsed, reason, { origin, now });
  const { state } = moved;
  if (found.kind === 'event') await settleEvents(client, now);
  const about = { title: found.title, address: `${origin}/ressources/${resource}` };
  const mail = (to: string) =>
    state === 'withheld' ? withheldMail(to, about, reason) : releasedMail(to, about);
  await tell(client, { resource, side: 'owner' }, `${body.act} ${resource} ${now.toISOString()}`, mail, now);
  return state;
}

/** Takes away what someone shows, whatever it says; what is gone already stays so. @throws RefusedError that says why not */
export async function withholdAsItIs(
  client: Queryable,
  resource: number,
  reason: string,
  moderating: Writing & { readonly actor: Actor },
): Promise<void> {
  const found = await findState(client, resource);
  if (!found || found.state === 'withheld') return;
  const move = { act: 'withhold', from: found.state, said: { note: reason } };
  await moderateResource(client, resource, found, move, moderating);
}

/** Closes all that an organisation shows; those who come to its events are told why. */
export async function closeAllOf(
  client: Queryable,
  organisation: number,
  reason: string,
  actor: Actor,
  writing: Writing,
): Promise<void> {
  const shown = await client.query<{ resource: number; kind: string }>(publishedOf, [organisation]);
  const doer = { ...actor, now: writing.now };
  for (const { resource, kind } of shown) {
    if (kind === 'event') await cancelDates(client, resource, reason, actor, writing);
    await act(client, doer, 'close', reason);
    await client.query(moveStatement, [resource, 'published', 'closed', '{}']).catch(refusedMove);
    const lapsed = await lapseAsked(client, resource, doer);
    await tellLapsed(client, lapsed, reason, writing);
  }
  await settleEvents(client, writing.now);
}
