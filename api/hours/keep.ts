import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../../db/database.ts';
import { forgetTimetables, readTimetables } from './queries.ts';

const HOUR_MS = 3_600_000;

/**
 * Keeps what is known of opening five weeks ahead, hour after hour: most hours find nothing to do.
 * @returns what stops it.
 */
export function keepTimetables(db: Database, clock: () => Date, log: FastifyBaseLogger): () => void {
  const keep = async () => {
    try {
      const read = await readTimetables(db, clock());
      if (read > 0) await forgetTimetables(db);
      log.debug({ read }, 'timetables');
    } catch (err) {
      // Tried again in an hour; four weeks and more are known.
      log.error({ err }, 'timetables could not be read');
    }
  };
  const timer = setInterval(() => void keep(), HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
