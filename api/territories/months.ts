import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const keep = sql(import.meta.url, 'keep-months.sql');
const fill = sql(import.meta.url, 'fill-months.sql');

/**
 * Keeps the figures as they were at the end of each month that has ended since they were worked out, before they are
 * anew; the first time, what the directory's history tells of the months before.
 * @returns how many lines were written
 */
export async function keepMonths(client: Queryable, now: Date): Promise<number> {
  const [kept] = await client.query<{ lines: number }>(keep, [now]);
  const [filled] = await client.query<{ lines: number }>(fill, [now]);
  return (kept?.lines ?? 0) + (filled?.lines ?? 0);
}
