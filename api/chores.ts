import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../db/database.ts';
import { forgetTimetables, readTimetables } from './hours/queries.ts';
import { clearNotices } from './life/queries.ts';
import { forgetMails } from './reports/queries.ts';
import { forgetInvitations } from './stewardship/queries.ts';
import { settleStops } from './stops/doors.ts';

const HOUR_MS = 3_600_000;

/** What time alone makes necessary. Most hours find nothing to do; several processes may do it at once. */
export async function doChores(db: Database, now: Date): Promise<{ timetables: number }> {
  await forgetMails(db, now);
  await clearNotices(db, now);
  await forgetInvitations(db, now);
  const timetables = await readTimetables(db, now);
  await settleStops(db, now);
  if (timetables > 0) await forgetTimetables(db);
  return { timetables };
}

/**
 * Does the chores hour after hour.
 * @returns what stops it.
 */
export function keepDoingChores(db: Database, clock: () => Date, log: FastifyBaseLogger): () => void {
  const work = () =>
    doChores(db, clock()).then(
      (done) => log.debug(done, 'chores'),
      // Tried again in an hour; opening is known for five weeks.
      (err: unknown) => log.error({ err }, 'chores failed'),
    );
  const timer = setInterval(() => void work(), HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
