import type { FastifyBaseLogger } from 'fastify';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Mail, Mailer } from '../core/mailer.ts';
import type { WaitingMail } from './schema.ts';

const take = sql(import.meta.url, 'take.sql');
const sent = sql(import.meta.url, 'sent.sql');
const failed = sql(import.meta.url, 'failed.sql');
const latest = sql(import.meta.url, 'latest.sql');

const BATCH = 20;
/** Over an hour and a half, then it is for the operator to see. */
const TRIES = 8;

interface Due extends Omit<Mail, 'to'> {
  readonly mail: number;
  readonly recipient: string;
}

/**
 * Sends the mails that are due. Several processes may do it at once.
 * @returns how many left
 */
export async function sendMails(
  db: Queryable,
  mailer: Mailer,
  now: Date,
  log: FastifyBaseLogger,
): Promise<number> {
  const due = await db.query<Due>(take, [now, BATCH, TRIES]);
  let left = 0;
  for (const { mail, recipient, ...content } of due) {
    try {
      await mailer({ to: recipient, ...content });
      await db.query(sent, [mail, now]);
      left += 1;
    } catch (error) {
      const code = String((error as { code?: string }).code ?? 'inconnu');
      log.error({ mail, code }, 'a mail could not leave');
      await db.query(failed, [mail, code]);
    }
  }
  return left;
}

/** The last mails written on a machine that sends none. */
export const waitingMails = (db: Queryable, most = 20): Promise<WaitingMail[]> =>
  db.query<WaitingMail>(latest, [most]);
