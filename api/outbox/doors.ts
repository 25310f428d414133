import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Mail } from '../core/mailer.ts';

const write = sql(import.meta.url, 'write.sql');

interface Purpose {
  readonly purpose: 'link' | 'claim' | 'report' | 'invitation' | 'reminder' | 'answer' | 'resource';
  /** What makes it the same mail as one that was already written. */
  readonly key?: string;
}

/**
 * Puts a mail on its way, in the transaction of what causes it.
 * @returns whether it was not there already
 */
export async function writeMail(
  client: Queryable,
  { to, subject, text, html, unsubscribe }: Mail,
  { purpose, key }: Purpose,
  now: Date,
): Promise<boolean> {
  const values = [to, subject, text, html, purpose, key ?? null, now, unsubscribe ?? null];
  const rows = await client.query(write, values);
  return rows.length > 0;
}
