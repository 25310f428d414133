import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { holidaysIn } from './notation.ts';

const missing = sql(import.meta.url, 'missing-holidays.sql');
const write = sql(import.meta.url, 'write-public-holidays.sql');

/** Of years from now: school calendars are published for three at most. */
const [EARLIEST, LATEST] = [-1, 3] as const;

/**
 * Writes the public holidays of the years around now, where they are not yet, for statements to ask: Easter is worked out
 * by the package alone. 0.8 s the first time, for 26 calendars; a question afterwards.
 */
export async function writePublicHolidays(db: Queryable, now: Date): Promise<void> {
  const year = now.getUTCFullYear();
  const wanted = await db.query<{ holidays: string; year: number }>(missing, [
    year + EARLIEST,
    year + LATEST,
  ]);
  if (wanted.length === 0) return;
  const rows = wanted.flatMap((one) =>
    [...holidaysIn(one.holidays, one.year)].map(([day, label]) => ({ holidays: one.holidays, day, label })),
  );
  await db.query(write, [JSON.stringify(rows)]);
}
