import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { badParameter } from '../core/errors.ts';
import { ASKED_DAYS } from './horizon.ts';
import { findHours, readHours } from './queries.ts';
import type { Hours } from './schema.ts';

const open = sql(import.meta.url, 'open.sql');

const DAY_MS = 86_400_000;

/** What is past or not yet worked out has no answer: « none is open » would be a false one. */
function refuseUnknowable(asked: string, now: Date): void {
  const day = Date.parse(asked.slice(0, 10));
  if (Number.isNaN(day)) return;
  const days = Math.floor((day - now.getTime()) / DAY_MS);
  // A day either way: it is not the same one in Nouméa and in Papeete.
  if (days >= -2 && days <= ASKED_DAYS) return;
  throw badParameter('open', 'un jour d’aujourd’hui à dans cinq semaines est attendu.');
}

/**
 * The timetables that are open at a time asked as `openQuery` takes it.
 * @param unsure those that may be are counted too
 * @throws RefusedError for a day that is past or further than hours are worked out
 */
export async function openTimetables(
  client: Queryable,
  asked: string,
  now: Date,
  unsure: boolean,
): Promise<number[]> {
  refuseUnknowable(asked, now);
  const rows = await client.query<{ timetable: number }>(open, [asked, now, unsure]);
  return rows.map(({ timetable }) => timetable);
}

/** Works out the hours that are new and where venues stop next, in the transaction that writes them (api/app.ts). */
export type ReadHours = (client: Queryable, now: Date) => Promise<unknown>;

/** A venue's hours as people read them, or undefined when there is no such venue. */
export const hoursOfVenue = (client: Queryable, id: string, now: Date): Promise<Hours | undefined> =>
  findHours(client, id, now);

/** Why hours could not be read without guessing in a commune, a sentence a reason; none where they can. */
export async function doubtsOfHours(
  client: Queryable,
  horaires: string,
  commune: string | undefined,
  now: Date,
): Promise<readonly string[]> {
  const { state, why } = await readHours(client, { horaires, commune }, now);
  return state === 'unreadable' ? why : [];
}
