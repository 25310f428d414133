import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Actor } from '../core/actor.ts';
import type { Writing } from '../core/mailer.ts';
import { tooLate } from '../core/versions.ts';
import { holdSitting } from './holding.ts';
import { dismiss, forgetSitting } from './registrations/queries.ts';
import { cancelSitting } from './sittings/queries.ts';

const settle = sql(import.meta.url, 'settle.sql');
const plannedOf = sql(import.meta.url, 'planned-of.sql');

/**
 * Says to the search of venues where something goes on this week, as of `now`. Called by whoever writes dates or shows
 * an event, in the same transaction, and by the hourly chore: a week begins by itself.
 */
export const settleEvents = async (client: Queryable, now: Date): Promise<void> =>
  void (await client.query(settle, [now]));

async function cancelDate(
  client: Queryable,
  sitting: number,
  note: string,
  actor: Actor,
  writing: Writing,
): Promise<void> {
  const { version } = await holdSitting(client, sitting, writing.now);
  if (!(await cancelSitting(client, sitting, version, actor))) throw tooLate();
  await dismiss(client, sitting, note, writing);
}

/** Cancels all the dates of an event that are still to be: those who come are told why, and nobody is kept. */
export async function cancelDates(
  client: Queryable,
  resource: number,
  note: string,
  actor: Actor,
  writing: Writing,
): Promise<void> {
  const planned = await client.query<{ sitting: number; over: boolean }>(plannedOf, [resource, writing.now]);
  for (const { sitting, over } of planned)
    await (over ? forgetSitting(client, sitting) : cancelDate(client, sitting, note, actor, writing));
}
