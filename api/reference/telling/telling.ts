import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { dayInParis } from '../../core/clock.ts';
import type { Mail, Writing } from '../../core/mailer.ts';
import { writeMail } from '../../outbox/doors.ts';
import { stopLinks } from '../../reminders/doors.ts';
import { adoptedMail, awaitingMail, inForceMail, type Losing, losingMail } from './mails.ts';

const awaiting = sql(import.meta.url, 'awaiting.sql');
const dueStatement = sql(import.meta.url, 'due.sql');
const losing = sql(import.meta.url, 'losing.sql');
const mark = sql(import.meta.url, 'mark.sql');
const speakers = sql(import.meta.url, 'speakers.sql');
const told = sql(import.meta.url, 'told.sql');

/** Stewards looked at in one transaction. */
const WINDOW = 200;

type Awaiting = Parameters<typeof awaitingMail>[1] & {
  readonly mail: string;
  readonly party: number;
  readonly before: number;
};

/** Once a draft and a party; once more each time that what it said counts no more, or that other labels would change. */
async function tellAwaiting(client: Queryable, { origin, now }: Writing): Promise<void> {
  for (const one of await client.query<Awaiting>(awaiting)) {
    const again = one.before > 0 ? ` (${one.before})` : '';
    const key = `criteria ${one.version}${again} awaits ${one.party} ${one.heard} +${one.gained} -${one.lost} ${one.mail}`;
    const mail = awaitingMail(one.mail, one, `${origin}/mon-espace/gouvernance/criteres`);
    await writeMail(client, mail, { purpose: 'agreement', key }, now);
  }
}

interface Due {
  readonly version: number;
  readonly title: string;
  readonly what: 'adopted' | 'foreseen' | 'in_force' | 'lost';
  readonly after: string;
  readonly adopted_on: string;
  readonly in_force_from: string;
}

async function tellParties(client: Queryable, due: Due, { origin, now }: Writing): Promise<void> {
  const address = `${origin}/gouvernance/criteres/${due.version}`;
  const written: (to: string) => Mail =
    due.what === 'adopted' ? (to) => adoptedMail(to, due, address) : (to) => inForceMail(to, due, address);
  for (const { mail } of await client.query<{ mail: string }>(speakers, [due.version])) {
    const key = `criteria ${due.version} ${due.what} ${mail}`;
    await writeMail(client, written(mail), { purpose: 'agreement', key }, now);
  }
  await client.query(mark, [due.version, due.what, '', now]);
}

interface Window {
  /** The last steward looked at; null past the last of all. */
  readonly last: string | null;
  readonly told: readonly { readonly mail: string; readonly venues: readonly Losing[] }[];
}

/** @returns the last steward looked at; null once all were */
async function tellSome(
  client: Queryable,
  due: Due,
  after: string,
  writing: Writing,
): Promise<string | null> {
  const { origin, now } = writing;
  const day = due.what === 'lost' ? dayInParis(now) : due.in_force_from;
  const [window] = await client.query<Window>(losing, [due.version, after, WINDOW, day]);
  const stop = await stopLinks(client, writing);
  for (const { mail, venues } of window?.told ?? []) {
    const [first, second] = venues;
    const link = first && !second ? stop({ ...first, venue: first.number }) : undefined;
    const written = losingMail(mail, {
      adopted: due,
      ahead: due.what === 'foreseen',
      venues,
      origin,
      stop: link,
    });
    // As reminders, after whoever waits for a link.
    const key = `criteria ${due.version} ${due.what} ${mail}`;
    await writeMail(client, written, { purpose: 'reminder', key }, now);
    await client.query(told, [due.version, venues.map(({ mandate }) => mandate)]);
  }
  const last = window?.last ?? null;
  await client.query(mark, [due.version, due.what, last ?? after, last === null ? now : null]);
  return last;
}

/** Tells stewards what their venues lose or have lost, a window a transaction. */
async function tellStewards(db: Database, due: Due, writing: Writing): Promise<void> {
  for (let after: string | null = due.after; after !== null; ) {
    const from: string = after;
    after = await db.transaction((client) => tellSome(client, due, from, writing));
  }
}

/**
 * Writes the mails that criteria make necessary: a voice that is awaited, a version adopted, in force, and the labels that are
 * lost with it: ahead of its day where it waits, then those that were really lost and that nobody was told of. What was begun goes
 * on where it ended; each mail is written once.
 */
export async function tellOfReference(db: Database, writing: Writing): Promise<void> {
  await db.transaction((client) => tellAwaiting(client, writing));
  for (const due of await db.query<Due>(dueStatement)) {
    if (due.what === 'foreseen' || due.what === 'lost') await tellStewards(db, due, writing);
    else await db.transaction((client) => tellParties(client, due, writing));
  }
}
