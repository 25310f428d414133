import type { Queryable } from '../../../db/database.ts';
import type { Actor } from '../../core/actor.ts';
import { badParameter, RefusedError } from '../../core/errors.ts';
import type { Writing } from '../../core/mailer.ts';
import { modifiedSince } from '../../core/versions.ts';
import { findTellable, type Held, holdSitting } from '../holding.ts';
import { dismiss, fillPlaces, tellChange } from '../registrations/queries.ts';
import type { GivenSitting } from '../schema.ts';
import { cancelSitting, changeSitting } from './queries.ts';

/** Someone else wrote since this version was read. */
const tooLate = () => new RefusedError(409, modifiedSince('cette date', 'lue'));

/** @throws RefusedError 409 for what was, or will not be, and for who read an older version */
function refuseSettled({ over, state, version }: Held, read: number): void {
  if (state === 'cancelled') throw new RefusedError(409, 'Cette date est annulée : écrivez-en une autre.');
  if (over) throw new RefusedError(409, 'Cette date est passée : elle ne change plus.');
  if (version !== read) throw tooLate();
}

/** Places that are taken are not taken away. */
function refuseTooFew({ taken }: Held, places: number | null): void {
  if (places !== null && places < taken)
    throw badParameter('places', `${taken} personnes ont déjà une place : autant au moins sont attendues.`);
}

interface Change {
  readonly sitting: number;
  readonly version: number;
  readonly given: GivenSitting;
  readonly actor: Actor;
}

/**
 * Changes a date, tells those who come where its time or place is another, and gives new places to who waits.
 * @returns its version now @throws RefusedError
 */
export async function change(
  client: Queryable,
  { sitting, version, given, actor }: Change,
  writing: Writing,
): Promise<number> {
  const held = await holdSitting(client, sitting, writing.now);
  refuseSettled(held, version);
  refuseTooFew(held, given.places);
  const before = await findTellable(client, sitting);
  const changed = await changeSitting(client, { sitting, version }, given, actor, writing.now);
  if (changed === undefined) throw tooLate();
  const after = await findTellable(client, sitting);
  const whenWhere = ({ from, to, place }: typeof before) => JSON.stringify([from, to, place]);
  if (whenWhere(before) !== whenWhere(after)) await tellChange(client, sitting, changed, writing);
  await fillPlaces(client, sitting, writing);
  return changed;
}

interface Cancellation {
  readonly sitting: number;
  readonly version: number;
  /** Why: those who are registered read it. */
  readonly note: string;
  readonly actor: Actor;
}

/** Cancels a date, tells those who come or wait, and forgets them. @throws RefusedError */
export async function cancel(
  client: Queryable,
  { sitting, version, note, actor }: Cancellation,
  writing: Writing,
): Promise<void> {
  refuseSettled(await holdSitting(client, sitting, writing.now), version);
  if (!(await cancelSitting(client, sitting, version, actor))) throw tooLate();
  await dismiss(client, sitting, note, writing);
}
