import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, actAs, asActor } from '../core/actor.ts';
import { dayOf } from '../core/clock.ts';
import { closeVenue, type Read } from './doors.ts';
import type { Merged, Merging, NoticeBody } from './schema.ts';

const giveNotice = sql(import.meta.url, 'give-notice.sql');
const merge = sql(import.meta.url, 'merge.sql');
const separate = sql(import.meta.url, 'separate.sql');
const touch = sql(import.meta.url, 'touch.sql');
const merging = sql(import.meta.url, 'merging.sql');
const merged = sql(import.meta.url, 'merged.sql');
const clear = sql(import.meta.url, 'clear-notices.sql');
const noticesOver = sql(import.meta.url, 'notices-over.sql');
const exists = sql(import.meta.url, 'exists.sql');

type Statement = (client: Queryable) => Promise<{ version: number }[]>;

/** @returns the new version, or undefined when someone else wrote meanwhile */
function writeAs(
  db: Database,
  actor: Actor,
  statement: Statement,
  after?: Statement | ((client: Queryable) => Promise<unknown>),
) {
  return db.transaction(async (client) => {
    await actAs(client, actor);
    const [row] = await statement(client);
    if (row) await after?.(client);
    return row?.version;
  });
}

/** Says what is so for a while, or no longer. @returns the new version, or undefined for one that is not the last */
export const writeNotice = (
  db: Database,
  { id, version }: Read,
  notice: NoticeBody | undefined,
  actor: Actor,
  readHours: (client: Queryable) => Promise<unknown>,
): Promise<number | undefined> => {
  const values = [notice?.kind, notice?.text, notice?.from, notice?.until].map((value) => value ?? null);
  return writeAs(db, actor, (client) => client.query(giveNotice, [id, version, ...values]), readHours);
};

/** Closes a venue for good. @param day undefined opens it again @returns as writeNotice */
export const writeClosing = (
  db: Database,
  read: Read,
  day: string | undefined,
  actor: Actor,
): Promise<number | undefined> => writeAs(db, actor, (client) => closeVenue(client, read, day ?? null));

interface Moved {
  readonly version: number;
  /** Number of the venue that stays. */
  readonly staying: number;
}

/** Writes of two venues; the one that stays gets a version too, so that its history says it. */
const writeBoth = (db: Database, actor: Actor, statement: (client: Queryable) => Promise<Moved[]>) =>
  asActor(db, actor, async (client) => {
    const [moved] = await statement(client);
    if (moved) await client.query(touch, [moved.staying]);
    return moved?.version;
  });

/** Leads from a venue to another that is the same. @returns as writeNotice */
export const mergeVenues = (
  db: Database,
  { id, version }: Read,
  into: string,
  actor: Actor,
  now: Date,
): Promise<number | undefined> =>
  writeBoth(db, actor, (client) => client.query(merge, [id, version, into, dayOf(now)]));

/** Makes two venues again of two that were merged. @returns as writeNotice */
export const separateVenues = (
  db: Database,
  { id, version }: Read,
  actor: Actor,
): Promise<number | undefined> => writeBoth(db, actor, (client) => client.query(separate, [id, version]));

/** What merging two venues would bring along; undefined where there are not two. */
export async function findMerging(db: Queryable, id: string, into: string): Promise<Merging | undefined> {
  const [found] = await db.query<Merging>(merging, [id, into]);
  return found;
}

/** The venues that were merged into one, the latest first. */
export const findMerged = (db: Queryable, id: string): Promise<Merged[]> => db.query<Merged>(merged, [id]);

interface State {
  readonly version: number;
  /** For good. */
  readonly closed: boolean;
  readonly merged: boolean;
}

/** @returns undefined for no such venue */
export async function stateOf(db: Queryable, id: string): Promise<State | undefined> {
  const [row] = await db.query<State>(exists, [id]);
  return row;
}

/** Takes away what was announced and is over; with nothing to take away, the directory stays at its version. */
export async function clearNotices(db: Queryable, now: Date): Promise<void> {
  const over = await db.query<{ number: number }>(noticesOver, [now]);
  if (over.length > 0) await db.query(clear, [over.map(({ number }) => number)]);
}
