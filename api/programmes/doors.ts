import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { RefusedError } from '../core/errors.ts';

const rule = sql(import.meta.url, 'rule.sql');

/** What is ruled of a programme today. @param name of a rule that it declares */
export const findRule = async (db: Queryable, programme: string, name: string): Promise<number> =>
  (await db.query<{ value: number }>(rule, [programme, name]))[0]?.value ?? 0;

/** @throws RefusedError 409 for what the database refuses because a programme takes nothing new today */
export function refuseOutsideDays(error: unknown): void {
  const { constraint, message } = error as { constraint?: string; message: string };
  if (constraint === 'programme_open') throw new RefusedError(409, `${message}.`);
}
