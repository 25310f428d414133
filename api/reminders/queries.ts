import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { venuePage } from '../core/public-url.ts';
import { hoursOfVenue } from '../hours/doors.ts';
import { writeMail } from '../outbox/doors.ts';
import { keyOf } from '../people/doors.ts';
import { hoursInWords } from './in-words.ts';
import { type Links, reminderMail, type Told } from './mail.ts';
import type { Reminder, RemindersQuery } from './schema.ts';
import { type Claims, signToken } from './token.ts';

const due = sql(import.meta.url, 'due.sql');
const told = sql(import.meta.url, 'told.sql');
const subject = sql(import.meta.url, 'subject.sql');
const stop = sql(import.meta.url, 'stop.sql');
const list = sql(import.meta.url, 'list.sql');
const choose = sql(import.meta.url, 'choose.sql');

/**
 * Stewards looked at in one transaction: 10 ms where nothing is due, and 3 s at most where every one of them is to be
 * written to, most of it spent reading hours (500 took 12 s). 130,000 stewards are looked through in 12 s.
 */
const WINDOW = 100;
const LINK_MONTHS = 3;

/** The key that links are signed with. */
export const linkKey = (db: Queryable): Promise<string> => keyOf(db, 'reminders');

interface Surroundings {
  /** Scheme and host, as the public sees them. */
  readonly origin: string;
  /** Months without confirmation; 0 never reminds. */
  readonly months: number;
}

interface Due {
  readonly mandate: number;
  readonly rank: number;
}
interface Window {
  /** The last steward looked at; null past the last of all. */
  readonly last: number | null;
  readonly due: readonly Due[];
}
interface Row extends Omit<Told, 'hours' | 'rank'> {
  readonly mandate: number;
  readonly number: number;
  readonly id: string;
  readonly version: number;
}

interface Signing {
  readonly key: string;
  readonly origin: string;
  readonly now: Date;
}

/** A link that does what it is for without signing in, for three months. */
export function linkOf(path: string, claims: Omit<Claims, 'expires'>, { key, origin, now }: Signing): string {
  const expires = new Date(now);
  expires.setUTCMonth(expires.getUTCMonth() + LINK_MONTHS);
  return `${origin}${path}?jeton=${signToken(key, { ...claims, expires })}`;
}

function linksFor({ mandate, number: venue, id, version }: Row, signing: Signing): Links {
  const { origin } = signing;
  const link = (path: string, purpose: Claims['purpose']) =>
    linkOf(path, { purpose, mandate, venue, version }, signing);
  return {
    confirm: link('/rien-n-a-change', 'confirm'),
    edit: `${venuePage(origin, id)}/lieu/modifier`,
    stop: link('/rappels/arreter', 'stop'),
  };
}

async function writeReminder(client: Queryable, { mandate, rank }: Due, setting: Signing): Promise<void> {
  const [row] = await client.query<Row>(told, [mandate]);
  if (!row) return;
  const hours = await hoursOfVenue(client, row.id, setting.now);
  const mail = reminderMail(
    { ...row, rank, hours: hours ? hoursInWords(hours) : null },
    linksFor(row, setting),
  );
  const key = [mandate, row.confirmed, rank].join(' ');
  await writeMail(client, mail, { purpose: 'reminder', key }, setting.now);
}

/**
 * Writes the reminders that are due. Several processes may do it at once.
 * @returns how many were written
 */
export async function remind(db: Database, { origin, months }: Surroundings, now: Date): Promise<number> {
  if (months === 0) return 0;
  const key = await linkKey(db);
  let written = 0;
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = await db.transaction(async (client) => {
      const [window] = await client.query<Window>(due, [from, WINDOW, now, months]);
      for (const one of window?.due ?? []) await writeReminder(client, one, { key, origin, now });
      written += window?.due.length ?? 0;
      return window?.last ?? null;
    });
  }
  return written;
}

interface Subject {
  readonly venue: string;
  readonly nom: string;
  readonly commune: string;
  readonly version: number;
  readonly confirmed: string | null;
  readonly person: string;
  readonly reminders: boolean;
  readonly only_confirmed: boolean;
}

/** @returns undefined when the venue is gone, or no longer kept by who got the link */
export async function findSubject(
  db: Queryable,
  { mandate, venue }: Pick<Claims, 'mandate' | 'venue'>,
): Promise<Subject | undefined> {
  const [found] = await db.query<Subject>(subject, [mandate, venue]);
  return found;
}

export const stopReminders = (db: Queryable, mandate: number): Promise<unknown[]> =>
  db.query(stop, [mandate]);

const PAGE = 50;
/** Which venue was reminded when, the latest first. */
export const findReminders = (db: Queryable, { venue, page }: RemindersQuery): Promise<Reminder[]> =>
  db.query<Reminder>(list, [venue || null, PAGE, (page - 1) * PAGE]);

/** @returns whether the person is a steward of the venue */
export const chooseReminders = async (
  db: Queryable,
  venue: string,
  person: string,
  wanted: boolean,
): Promise<boolean> => (await db.query(choose, [venue, person, wanted])).length > 0;
