import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { dayInParis } from '../../core/clock.ts';

const beginPass = sql(import.meta.url, 'begin-pass.sql');
const enforceNext = sql(import.meta.url, 'enforce.sql');
const enforceReplace = sql(import.meta.url, 'enforce-replace.sql');
const goneThrough = sql(import.meta.url, 'gone-through.sql');
const holdDirectory = sql(import.meta.url, 'hold-directory.sql');
const lock = sql(import.meta.url, 'lock.sql');
const nextVenues = sql(import.meta.url, 'next.sql');
const settle = sql(import.meta.url, 'settle.sql');
const takeTouched = sql(import.meta.url, 'take-touched.sql');

/** Each batch is a transaction: 0.1 s, which whoever asks the embedded database meanwhile waits. */
const BATCH = 5_000;

/** Puts in force the version whose day has come. @param today YYYY-MM-DD */
export async function enforce(client: Queryable, today: string): Promise<void> {
  await client.query(enforceReplace, [today]);
  await client.query(enforceNext, [today]);
}

/** Works out anew how some venues stand. @returns how many labels that changed */
export async function settleVenues(
  client: Queryable,
  numbers: readonly (string | number)[],
  today: string,
): Promise<number> {
  await client.query(lock);
  await client.query(holdDirectory);
  return (await client.query<{ labels: number }>(settle, [numbers, today]))[0]?.labels ?? 0;
}

/** @returns how many labels changed, or undefined when nothing was left to do */
const settleTouched = (db: Database, today: string): Promise<number | undefined> =>
  db.transaction(async (client) => {
    const taken = await client.query<{ number: string }>(takeTouched, [BATCH]);
    if (taken.length === 0) return undefined;
    return settleVenues(
      client,
      taken.map(({ number }) => number),
      today,
    );
  });

/** @returns as settleTouched */
const settleNext = (db: Database, today: string): Promise<number | undefined> =>
  db.transaction(async (client) => {
    await client.query(lock);
    const [next] = await client.query<{ numbers: string[] }>(nextVenues, [BATCH]);
    await client.query(goneThrough, [next?.numbers.at(-1) ?? null]);
    return next && settleVenues(client, next.numbers, today);
  });

/**
 * How every venue stands against the criteria in force: what changed since the last time, and all of it once a day and for
 * each new version. What was begun goes on where it ended.
 * @returns how many labels were gained or lost
 */
export async function settleStandings(db: Database, now: Date): Promise<number> {
  const today = dayInParis(now);
  await db.transaction((client) => enforce(client, today));
  await db.query(beginPass, [today]);
  let labels = 0;
  for (const work of [settleTouched, settleNext])
    for (let done = await work(db, today); done !== undefined; done = await work(db, today)) labels += done;
  return labels;
}
