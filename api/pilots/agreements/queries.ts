import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { numberOfLink, signToken } from '../../core/link-token.ts';
import type { Writing } from '../../core/mailer.ts';
import { forgetWaitingMails, writeMail } from '../../outbox/doors.ts';
import { keyOf } from '../../people/doors.ts';
import { agreedMail, agreementMail, notVouchedMail } from '../mails.ts';
import { isOver, lock, noLongerDraft } from '../queries.ts';
import { tell } from '../telling.ts';
import { findSchoolLessons, schoolCalendarAddress } from '../year/calendars/queries.ts';
import type { AgreementBody, Asked, VouchingDecision } from './schema.ts';

const answerStatement = sql(import.meta.url, 'answer.sql');
const askStatement = sql(import.meta.url, 'ask.sql');
const find = sql(import.meta.url, 'find.sql');
const findByKey = sql(import.meta.url, 'by-number.sql');
const forget = sql(import.meta.url, 'forget.sql');
const numberOf = sql(import.meta.url, 'number-of.sql');
const vouchStatement = sql(import.meta.url, 'vouch.sql');

interface School extends Omit<Asked, 'open' | 'over' | 'lessons' | 'calendar'> {
  readonly pilot: number;
  readonly uai: string;
  readonly number: number;
  readonly mail: string | null;
  readonly vouched: string | null;
}

const linkKey = (db: Queryable) => keyOf(db, 'school agreements');

/** @throws RefusedError 404 for a school that is not of that application */
async function schoolOf(db: Queryable, pilot: number, uai: string): Promise<School> {
  const [found] = await db.query<School>(find, [pilot, uai]);
  if (!found) throw notFound('Cette école n’est pas de cette candidature.');
  return found;
}

/** Writes to the school, at an address that something vouches for. */
async function writeToSchool(client: Queryable, school: School, { origin, now }: Writing): Promise<void> {
  const { pilot, uai, mail, nom, commune, campaign_title } = school;
  if (!mail) return;
  const [row] = await client.query<{ number: number }>(numberOf, [pilot, uai]);
  const token = signToken(await linkKey(client), row?.number ?? 0);
  const link = `${origin}/pilotes/accord?jeton=${token}`;
  const written = agreementMail(mail, { commune, campaign: campaign_title }, nom, link);
  await writeMail(
    client,
    written,
    { purpose: 'pilot', key: `agreement ${pilot} ${uai} ${now.getTime()}` },
    now,
  );
}

/** Asks the head of a school, once the draft says which classes. @returns whether the mail leaves at once @throws RefusedError */
export async function askSchool(
  client: Queryable,
  pilot: number,
  uai: string,
  mail: string,
  writing: Writing,
): Promise<boolean> {
  await lock(client, pilot);
  const school = await schoolOf(client, pilot, uai);
  if (school.state !== 'draft') throw noLongerDraft(school.state);
  if (school.classes.length === 0)
    throw new RefusedError(
      409,
      'Dites d’abord quelles classes, et à quelles heures : c’est à cela que l’école répond.',
    );
  await forgetWaitingMails(client, 'pilot', [`agreement ${pilot} ${uai}`]);
  const [row] = await client.query<{ vouched: string | null }>(askStatement, [pilot, uai, mail, writing.now]);
  const isVouched = Boolean(row?.vouched);
  if (isVouched) await writeToSchool(client, { ...school, mail }, writing);
  return isVouched;
}

/**
 * Someone who runs the directory has looked whether an address is the school's: it is asked, or the commune is told to
 * give another. @throws RefusedError
 */
export async function decideVouching(
  client: Queryable,
  pilot: number,
  uai: string,
  { outcome, answer }: VouchingDecision,
  person: string,
  writing: Writing,
): Promise<void> {
  await lock(client, pilot);
  const isOwn = outcome === 'vouched';
  const [row] = await client.query<{ mail: string }>(vouchStatement, [pilot, uai, isOwn, person]);
  if (!row) throw notFound('Aucune adresse n’attend d’être vérifiée pour cette école.');
  const school = await schoolOf(client, pilot, uai);
  if (isOwn) return writeToSchool(client, school, writing);
  const { nom, commune, campaign_title: campaign } = school;
  const about = { commune, campaign, address: `${writing.origin}/pilotes/${pilot}` };
  const key = `not vouched ${pilot} ${uai} ${writing.now.getTime()}`;
  const mailed = (to: string) => notVouchedMail(to, about, { school: nom, mail: row.mail, answer });
  await tell(client, pilot, 'commune', key, mailed, writing.now);
}

/** Whom the link of a mail is for. @throws RefusedError for a link that is none, or no longer */
async function schoolBy(db: Queryable, token: string): Promise<School> {
  const number = numberOfLink(await linkKey(db), token);
  const [key] = await db.query<{ pilot: number; uai: string }>(findByKey, [number]);
  const school = key && (await schoolOf(db, key.pilot, key.uai));
  if (!school?.vouched)
    throw notFound(
      'Ce lien ne sert plus : la commune ne demande plus cet accord, ou vous a écrit de nouveau depuis. Ouvrez son dernier courriel.',
    );
  return school;
}

/** Of the lessons to come, those that the head of a school is told at once; all are in their calendar. */
const TOLD_LESSONS = 6;

/** What becomes of a school's lessons, and the address of their calendar once there are any. */
async function yearOf(db: Queryable, number: number, { origin, now }: Writing) {
  const dated = await findSchoolLessons(db, number, now);
  const coming = dated.filter(({ ends_at, state }) => ends_at > now && state === 'planned');
  return {
    lessons: coming.slice(0, TOLD_LESSONS).map(({ on_day, starts, ends, class_name, kit, chapter }) => ({
      on_day,
      starts,
      ends,
      class_name,
      kit,
      chapter,
    })),
    calendar: dated.length > 0 ? await schoolCalendarAddress(db, number, origin) : null,
  };
}

/** What the head of a school is asked, and what came of it. @throws RefusedError */
export async function findAsked(db: Queryable, token: string, writing: Writing): Promise<Asked> {
  const school = await schoolBy(db, token);
  const { nom, commune, campaign_title, year, agrees, state, classes } = school;
  const open = state === 'draft' && classes.length > 0;
  const asked = { nom, commune, campaign_title, year, agrees, classes, state, open, over: isOver(state) };
  return { ...asked, ...(await yearOf(db, school.number, writing)) };
}

/** Takes the word of a head: it may change as long as the application is a draft. @throws RefusedError */
export async function answer(
  client: Queryable,
  { token, agrees, word }: AgreementBody,
  writing: Writing,
): Promise<void> {
  await lock(client, (await schoolBy(client, token)).pilot);
  // Of what is asked now: the commune may have written, or asked anew, meanwhile.
  const { pilot, uai, nom, commune, campaign_title, state } = await schoolBy(client, token);
  if (isOver(state))
    throw new RefusedError(409, 'La commune n’est plus candidate : votre accord n’est plus demandé.');
  if (state !== 'draft') throw new RefusedError(409, 'La candidature est déposée : écrivez à la commune.');
  await client.query(answerStatement, [pilot, uai, agrees, word ?? null, writing.now]);
  const about = { commune, campaign: campaign_title, address: `${writing.origin}/pilotes/${pilot}` };
  const key = `agreed ${pilot} ${uai} ${writing.now.getTime()}`;
  await tell(client, pilot, 'commune', key, (to) => agreedMail(to, about, nom, agrees), writing.now);
}

const DAY_MS = 86_400_000;
/** How long a head is waited for, at an address that is kept for this alone. */
const WAITED_DAYS = 90;

/** Forgets where heads were asked who do not answer. */
export const forgetHeads = async (db: Queryable, now: Date): Promise<void> =>
  void (await db.query(forget, [new Date(now.getTime() - WAITED_DAYS * DAY_MS)]));
