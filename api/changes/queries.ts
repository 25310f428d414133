import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Place, writeCursor } from './cursor.ts';
import { type ChangesPage, changesAfter, type Stand, type ToldChange, toldAfter } from './doors.ts';

const copy = sql(import.meta.url, 'copy.sql');
const recent = sql(import.meta.url, 'recent.sql');
const forget = sql(import.meta.url, 'forget.sql');

const DAY_MS = 86_400_000;
/** As many as a reader that looks once a day needs. */
const FEED_LENGTH = 50;

/**
 * The first copy, venue after venue. It needs no snapshot held open: what changes meanwhile is told after it, from the
 * change that it began at, and applied over it gives the same.
 */
async function copyAfter(
  db: Queryable,
  { change, copied }: Required<Place>,
  { latest }: Stand,
  limit: number,
): Promise<ChangesPage> {
  const rows = await db.query<{ number: string; text: string }>(copy, [change, copied, limit + 1]);
  const kept = rows.slice(0, limit);
  const last = rows.length > limit ? kept.at(-1) : undefined;
  const next = last ? { change, copied: last.number } : { change };
  // At its end comes what has changed meanwhile.
  return { texts: kept.map(({ text }) => text), next: writeCursor(next), more: !!last || change !== latest };
}

/** What follows a place. @param stand how far the changes go */
export const findChanges = (
  db: Queryable,
  { change, copied }: Place,
  stand: Stand,
  limit: number,
): Promise<ChangesPage> =>
  copied === undefined
    ? changesAfter(db, change, null, limit)
    : copyAfter(db, { change, copied }, stand, limit);

/** The last changes, the latest first. */
export async function latestChanges(db: Queryable): Promise<ToldChange[]> {
  const [row] = await db.query<{ after: string }>(recent, [FEED_LENGTH]);
  return (await toldAfter(db, row?.after ?? '0', null, FEED_LENGTH)).reverse();
}

/** Forgets the changes of more than so many days ago. */
export const forgetChanges = (db: Queryable, days: number, now: Date): Promise<unknown[]> =>
  db.query(forget, [new Date(now.getTime() - days * DAY_MS)]);
