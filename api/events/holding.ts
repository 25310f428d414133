import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { notFound } from '../core/errors.ts';
import type { Appointment } from './calendar.ts';

const lock = sql(import.meta.url, 'lock.sql');
const tellable = sql(import.meta.url, 'tellable.sql');

/** A sitting that no one else writes until the transaction ends. */
export interface Held {
  readonly sitting: number;
  readonly resource: number;
  readonly version: number;
  readonly state: 'planned' | 'cancelled';
  readonly taken: number;
  readonly over: boolean;
  /** Whether the public sees its event. */
  readonly shown: boolean;
  readonly demonstration: boolean;
}

export const noSitting = () => notFound('Aucun atelier n’a ce numéro.');

/** @throws RefusedError 404 */
export async function holdSitting(client: Queryable, sitting: number, now: Date): Promise<Held> {
  const [held] = await client.query<Held>(lock, [sitting, now]);
  if (!held) throw noSitting();
  return held;
}

/** What mails tell of a sitting, on the clock of its place, and the appointment that it is. */
export interface Tellable extends Appointment {
  readonly from: string;
  readonly to: string;
  readonly version: number;
}

/** @throws RefusedError 404 for one whose venue has closed meanwhile */
export async function findTellable(client: Queryable, sitting: number): Promise<Tellable> {
  const [found] = await client.query<Tellable>(tellable, [sitting]);
  if (!found) throw noSitting();
  return found;
}
