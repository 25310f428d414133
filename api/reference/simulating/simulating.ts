import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';

const begin = sql(import.meta.url, 'begin.sql');
const finish = sql(import.meta.url, 'finish.sql');
const forget = sql(import.meta.url, 'forget.sql');
const hold = sql(import.meta.url, 'hold.sql');
const next = sql(import.meta.url, 'next.sql');

/** Each batch is a transaction: 0.1 s, which whoever asks the embedded database meanwhile waits. */
const BATCH = 5_000;

interface Work {
  readonly version: number;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly current: boolean;
}

/** Begins to work out what a draft would change, in the place of what was worked out before. */
export async function beginSimulation(
  client: Queryable,
  { version, revision }: { readonly version: number; readonly revision: number },
  now: Date,
): Promise<void> {
  await client.query(forget, [version]);
  await client.query(begin, [version, revision, now]);
}

/** @returns whether something is left to do that nobody else is doing */
const simulateBatch = (db: Database): Promise<boolean> =>
  db.transaction(async (client) => {
    const [work] = await client.query<Work>(hold);
    if (!work) return false;
    if (!work.current) {
      // Half of it would be of other criteria.
      await client.query(forget, [work.version]);
      return false;
    }
    const goesOn = await client.query(next, [work.version, work.day, BATCH]);
    if (goesOn.length > 0) return true;
    await client.query(finish, [work.version]);
    return false;
  });

/**
 * Goes on with the simulation that was asked for: 20 µs a venue, so that two million are no request's work.
 * @param within milliseconds after which the rest is left to the next time
 */
export async function simulateOn(db: Database, within = Number.POSITIVE_INFINITY): Promise<void> {
  const end = performance.now() + within;
  while (await simulateBatch(db)) if (performance.now() > end) return;
}
