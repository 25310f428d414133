import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Queryable } from '../db/database.ts';

const WAITING =
  "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

/**
 * Does two works on two connections at once: the first has done all it does, and says so only once the second waits for
 * it, or is through. The embedded database has one connection: there, one after the other.
 * @returns how the second ended: with `undefined`, or the constraint that refused it
 */
export async function overtaken(
  db: Database,
  first: (client: Queryable) => Promise<unknown>,
  second: (client: Queryable) => Promise<unknown>,
): Promise<string | undefined> {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isDone = () => {};
  const firstDone = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  const one = db.transaction(async (client) => {
    await first(client);
    isDone();
    if (db.kind === 'postgresql') await isReleased;
  });
  await firstDone;
  const other = db.transaction(second).then(
    () => undefined,
    (error: { constraint?: string }) => error.constraint ?? String(error),
  );
  const isThrough = other.then(() => true);
  let isMet = db.kind === 'embedded';
  while (!isMet)
    isMet = (await db.query(WAITING)).length > 0 || (await Promise.race([isThrough, wait(10, false)]));
  release();
  await one;
  return other;
}
