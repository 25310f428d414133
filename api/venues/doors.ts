import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const statement = sql(import.meta.url, 'has-demonstration.sql');

/** Whether the directory holds invented venues. */
export async function hasDemonstration(db: Queryable): Promise<boolean> {
  const [row] = await db.query<{ invented: boolean }>(statement);
  return row?.invented ?? false;
}
