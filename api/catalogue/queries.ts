import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const period = sql(import.meta.url, 'period.sql');

interface Period {
  readonly changed_at: Date;
  readonly oldest: string | null;
  readonly newest: string | null;
}

/** When the directory last changed, and which days its venues are of. */
export async function findPeriod(db: Queryable): Promise<Period> {
  const [row] = await db.query<Period>(period);
  if (!row) throw new Error('a directory without a version');
  return row;
}
