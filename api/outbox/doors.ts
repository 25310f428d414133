import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Mail } from '../core/mailer.ts';

const write = sql(import.meta.url, 'write.sql');
const forgetWaiting = sql(import.meta.url, 'forget-waiting.sql');

interface Purpose {
  readonly purpose:
    | 'link'
    | 'claim'
    | 'report'
    | 'invitation'
    | 'reminder'
    | 'answer'
    | 'resource'
    | 'event'
    | 'pilot'
    | 'agreement'
    | 'webhook';
  /** What makes it the same mail as one that was already written. */
  readonly key?: string;
}

/**
 * Puts a mail on its way, in the transaction of what causes it.
 * @returns whether it was not there already
 */
export async function writeMail(
  client: Queryable,
  { to, subject, text, html, unsubscribe, calendar }: Mail,
  { purpose, key }: Purpose,
  now: Date,
): Promise<boolean> {
  const values = [to, subject, text, html, purpose, key ?? null, now, unsubscribe ?? null, calendar ?? null];
  const rows = await client.query(write, values);
  return rows.length > 0;
}

/** Forgets mails that have not left, whose keys begin with one of these words: they hold what must not be kept. */
export const forgetWaitingMails = async (
  client: Queryable,
  purpose: Purpose['purpose'],
  beginnings: readonly string[],
): Promise<void> => void (await client.query(forgetWaiting, [purpose, beginnings]));
