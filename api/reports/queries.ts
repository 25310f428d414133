import { createHash, randomBytes } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayOf } from '../core/clock.ts';
import { writeMail } from '../outbox/doors.ts';
import { findKnown, settlePatch } from '../stewardship/doors.ts';
import { reportedMail } from './mails.ts';
import { MAIL_KEPT_DAYS, type ReportBody, type ThingReportBody } from './schema.ts';

const stewardsOf = sql(import.meta.url, 'stewards-of.sql');
const add = sql(import.meta.url, 'add.sql');
const addOfThing = sql(import.meta.url, 'add-of-thing.sql');
const takeBackStatement = sql(import.meta.url, 'take-back.sql');
const forget = sql(import.meta.url, 'forget-mails.sql');

const DAY_MS = 86_400_000;
const newSecret = () => randomBytes(18).toString('base64url');
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

interface Steward {
  readonly mandate: number;
  readonly mail: string;
  readonly nom: string;
}

/** Writes to those who keep a venue that something is reported; once a day, however many report. @returns whether anyone does */
export async function tellStewards(
  client: Queryable,
  venue: string,
  subject: ReportBody['subject'],
  origin: string,
  now: Date,
): Promise<boolean> {
  const stewards = await client.query<Steward>(stewardsOf, [venue]);
  for (const { mandate, mail, nom } of stewards) {
    const key = `${venue} ${dayOf(now)} ${mandate}`;
    await writeMail(client, reportedMail(mail, nom, subject, origin), { purpose: 'report', key }, now);
  }
  return stewards.length > 0;
}

/** @returns the secret that takes it back, or undefined when there is no such venue. */
export async function addReport(
  db: Queryable,
  id: string,
  { subject, message, mail, suggested }: ReportBody,
  now: Date,
): Promise<string | undefined> {
  const known = await findKnown(db, id);
  if (!known) return undefined;
  const right = JSON.stringify(await settlePatch(db, suggested, known));
  const secret = newSecret();
  const values = [id, subject, message ?? null, mail ?? null, hashOf(secret), now, right];
  const [row] = await db.query<{ report: number }>(add, values);
  return row && secret;
}

/** What partners show, and who they are: one of the two. */
interface Thing {
  readonly resource?: number;
  readonly organisation?: number;
}

/** @returns the secret that takes it back, or undefined for what nobody sees. */
export async function addReportOf(
  db: Queryable,
  { resource, organisation }: Thing,
  { subject, message, mail }: ThingReportBody,
  now: Date,
): Promise<string | undefined> {
  const secret = newSecret();
  const which = [resource ?? null, organisation ?? null];
  const values = [...which, subject, message ?? null, mail ?? null, hashOf(secret), now];
  const [row] = await db.query<{ report: number }>(addOfThing, values);
  return row && secret;
}

/** @returns whether there was one. */
export async function takeBack(db: Queryable, secret: string): Promise<boolean> {
  const rows = await db.query<{ report: number }>(takeBackStatement, [hashOf(secret)]);
  return rows.length > 0;
}

/** Erases the addresses that were left more than a year ago. */
export const forgetMails = (db: Queryable, now: Date): Promise<unknown[]> =>
  db.query(forget, [new Date(now.getTime() - MAIL_KEPT_DAYS * DAY_MS)]);
