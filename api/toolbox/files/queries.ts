import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';

const owns = sql(import.meta.url, 'owns.sql');

/** @returns whether a practice is of someone's; undefined for no such practice */
export const ownsPractice = async (
  db: Queryable,
  resource: number,
  person: string,
): Promise<boolean | undefined> => (await db.query<{ owns: boolean }>(owns, [resource, person]))[0]?.owns;
