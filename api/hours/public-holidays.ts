import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { holidaysIn } from './notation.ts';

const missing = sql(import.meta.url, 'missing-holidays.sql');
const write = sql(import.meta.url, 'write-public-holidays.sql');

/** The first year of which school calendars ship; they are published for three at most. */
const FIRST_YEAR = 2025;
const YEARS_AHEAD = 3;

/**
 * Writes the public holidays up to three years ahead, where they are not yet, for statements to ask: Easter is worked out
 * by the package alone. 0.8 s the first time, for 26 calendars; a question afterwards.
 */
export async function writePublicHolidays(db: Queryable, now: Date): Promise<void> {
  const last = now.getUTCFullYear() + YEARS_AHEAD;
  const wanted = await db.query<{ holidays: string; year: number }>(missing, [FIRST_YEAR, last]);
  if (wanted.length === 0) return;
  const rows = wanted.flatMap((one) =>
    [...holidaysIn(one.holidays, one.year)].map(([day, label]) => ({ holidays: one.holidays, day, label })),
  );
  await db.query(write, [JSON.stringify(rows)]);
}
