import type { FastifyRequest } from 'fastify';
import type { Queryable } from '../../db/database.ts';
import type { Actor } from '../core/actor.ts';
import { notFound, RefusedError } from '../core/errors.ts';
import { personOf } from '../people/doors.ts';
import { findState, moveResource, type ResourceState } from './owners/queries.ts';
import { actorOn, sidesOf } from './sides.ts';

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
): Promise<void> =>
  void (await moveResource(client, resource, { act: 'close', from: state.state, said: {} }, actor, state));

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
