import type { FastifyBaseLogger } from 'fastify';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Mail, Mailer } from '../core/mailer.ts';
import type { FailingMail, ListedMail, MailQuery, Mails, WaitingMail } from './schema.ts';

const take = sql(import.meta.url, 'take.sql');
const sent = sql(import.meta.url, 'sent.sql');
const failed = sql(import.meta.url, 'failed.sql');
const latest = sql(import.meta.url, 'latest.sql');
const forget = sql(import.meta.url, 'forget.sql');
const counts = sql(import.meta.url, 'counts.sql');
const failing = sql(import.meta.url, 'failing.sql');
const list = sql(import.meta.url, 'list.sql');
const retry = sql(import.meta.url, 'retry.sql');

/** Over two hours and a half, then it is for the operator to see. */
const TRIES = 8;
const DAY_MS = 86_400_000;
const SENT_SHOWN_DAYS = 30;
const KEPT_DAYS = 365;

interface Due extends Omit<Mail, 'to' | 'unsubscribe' | 'calendar'> {
  readonly mail: number;
  readonly recipient: string;
  readonly unsubscribe: string | null;
  readonly calendar: string | null;
}

async function send(
  db: Queryable,
  mailer: Mailer,
  { mail, recipient, unsubscribe, calendar, ...content }: Due,
  now: Date,
  log: FastifyBaseLogger,
): Promise<boolean> {
  try {
    const beside = { ...(unsubscribe && { unsubscribe }), ...(calendar && { calendar }) };
    await mailer({ to: recipient, ...content, ...beside });
  } catch (error) {
    const code = String((error as { code?: string }).code ?? 'inconnu');
    log.error({ mail, code }, 'a mail could not leave');
    await db.query(failed, [mail, code]);
    return false;
  }
  await db.query(sent, [mail, now]);
  return true;
}

/**
 * Sends the mails that are due. Several processes may do it at once: each mail is taken just before it leaves, so that
 * a server that is slow on one cannot hold another until its next try, when someone else would take it.
 * @returns how many left
 */
export async function sendMails(
  db: Queryable,
  mailer: Mailer,
  clock: () => Date,
  log: FastifyBaseLogger,
): Promise<number> {
  let left = 0;
  for (;;) {
    const [due] = await db.query<Due>(take, [clock(), TRIES]);
    if (!due) return left;
    if (await send(db, mailer, due, clock(), log)) left += 1;
  }
}

/** The last mails written on a machine that sends none. */
export const waitingMails = (db: Queryable, most = 20): Promise<WaitingMail[]> =>
  db.query<WaitingMail>(latest, [most]);

/** Forgets the mails of more than a year ago. */
export const forgetSent = (db: Queryable, now: Date): Promise<unknown[]> =>
  db.query(forget, [new Date(now.getTime() - KEPT_DAYS * DAY_MS)]);

/** How the mails stand, and the last that could not leave. */
export async function findMails(db: Queryable, now: Date, most = 50): Promise<Mails> {
  const since = new Date(now.getTime() - SENT_SHOWN_DAYS * DAY_MS);
  const [stand] = await db.query<Omit<Mails, 'last'>>(counts, [since, TRIES]);
  const last = await db.query<FailingMail>(failing, [most, TRIES]);
  return { waiting: 0, failing: 0, given_up: 0, sent: 0, ...stand, last };
}

const PAGE = 50;
/** The mails one after the other, the latest first. */
export const listMails = (db: Queryable, { purpose, state, before }: MailQuery): Promise<ListedMail[]> =>
  db.query<ListedMail>(list, [purpose ?? null, state ?? null, before ?? null, PAGE, TRIES]);

/** Puts a mail that was given up on its way again. @returns whether it was given up */
export const retryMail = async (db: Queryable, mail: number, now: Date): Promise<boolean> =>
  (await db.query(retry, [mail, now, TRIES])).length > 0;
