import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { ExportQuery, SchoolCalendar, Schools, SchoolsQuery } from './schema.ts';

const list = sql(import.meta.url, 'list.sql');
const numbers = sql(import.meta.url, 'numbers.sql');
const calendar = sql(import.meta.url, 'find-calendar.sql');

/** A page of the open schools of a commune. */
export async function findSchools(
  db: Queryable,
  { commune, elementary, limit, page }: SchoolsQuery,
): Promise<Schools> {
  const [found] = await db.query<Schools>(list, [commune, elementary === '1', limit, (page - 1) * limit]);
  return found ?? { total: 0, positions: [], schools: [] };
}

/** The numbers of the open schools that filters keep. */
export async function findNumbers(db: Queryable, query: ExportQuery): Promise<number[]> {
  const rows = await db.query<{ number: number }>(numbers, [
    query.commune ?? null,
    query.departement ?? null,
    query.elementary === '1',
  ]);
  return rows.map(({ number }) => number);
}

/** What is known of the school calendar of each zone. */
export const findCalendar = (db: Queryable): Promise<SchoolCalendar> => db.query(calendar);
