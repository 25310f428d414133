import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { dayOf } from '../../core/clock.ts';
import { RefusedError } from '../../core/errors.ts';
import { numberOfLink, signToken } from '../../core/link-token.ts';
import type { Writing } from '../../core/mailer.ts';
import { forgetWaitingMails, writeMail } from '../../outbox/doors.ts';
import { keyOf } from '../../people/doors.ts';
import { toAppointment } from '../calendar.ts';
import { findTellable, holdSitting } from '../holding.ts';
import type { LanguageCode, RegistrationBody } from '../schema.ts';
import type { Told } from './mail-words.ts';
import { registrationMail } from './mails.ts';

const registerStatement = sql(import.meta.url, 'register.sql');
const byMail = sql(import.meta.url, 'by-mail.sql');
const ofSitting = sql(import.meta.url, 'of-sitting.sql');
const find = sql(import.meta.url, 'find.sql');
const leaveStatement = sql(import.meta.url, 'leave.sql');
const forgetAll = sql(import.meta.url, 'forget-all.sql');
const fill = sql(import.meta.url, 'fill.sql');
const over = sql(import.meta.url, 'over.sql');

interface Registration {
  readonly registration: number;
  readonly sitting: number;
  readonly name: string;
  readonly mail: string;
  readonly language: LanguageCode;
  readonly state: 'registered' | 'waiting';
}

const linkKey = (db: Queryable) => keyOf(db, 'registrations');

interface News {
  readonly told: Told;
  /** What makes it another mail than one that was written. */
  readonly key?: string;
  readonly note?: string;
}

/** Writes the same news to each. The key of a mail begins with its sitting and its registration, to be forgotten by them. */
async function tell(
  client: Queryable,
  people: readonly Registration[],
  { told, key = '', note }: News,
  { origin, now }: Writing,
): Promise<void> {
  const [first] = people;
  if (!first) return;
  const event = await findTellable(client, first.sitting);
  const secret = await linkKey(client);
  const calendar = toAppointment(event, event.version, { address: new URL(origin), now });
  for (const one of people) {
    const links = { origin, token: signToken(secret, one.registration) };
    const mail = {
      ...registrationMail(told, one, event, links, note),
      // Who waits has no appointment yet.
      ...(one.state === 'registered' && { calendar }),
    };
    const unique = [one.sitting, one.registration, told, key].join(' ');
    await writeMail(client, mail, { purpose: 'event', key: unique }, now);
  }
}

/**
 * Registers someone, once: who asks again is told again, once a day, and the answer is the same.
 * @throws RefusedError 404, or 409 where nobody registers any more
 */
export async function register(
  client: Queryable,
  sitting: number,
  { name, mail, language }: RegistrationBody,
  writing: Writing,
): Promise<void> {
  const held = await holdSitting(client, sitting, writing.now);
  if (held.demonstration)
    throw new RefusedError(
      409,
      'Cet atelier est un exemple de démonstration : il n’existe pas, on ne s’y inscrit pas.',
    );
  if (held.over || held.state !== 'planned' || !held.shown)
    throw new RefusedError(409, 'On ne s’inscrit pas, ou plus, à cette date.');
  await client.query(registerStatement, [sitting, name, mail, writing.now, language]);
  const people = await client.query<Registration>(byMail, [sitting, mail]);
  const told = people[0]?.state ?? 'registered';
  await tell(client, people, { told, key: dayOf(writing.now) }, writing);
}

/** The registration of a link. @throws RefusedError 400 for a link that is not ours */
export const registrationOf = async (db: Queryable, token: string): Promise<number> =>
  numberOfLink(await linkKey(db), token);

/** @returns undefined once it was cancelled, or its sitting is over */
export async function findRegistration(
  db: Queryable,
  registration: number,
): Promise<Pick<Registration, 'sitting' | 'state'> | undefined> {
  const [found] = await db.query<Pick<Registration, 'sitting' | 'state'>>(find, [registration]);
  return found;
}

/** Gives what is free to who waits first. The sitting is held. */
export async function fillPlaces(client: Queryable, sitting: number, writing: Writing): Promise<void> {
  const freed = await client.query<Registration>(fill, [sitting]);
  await tell(client, freed, { told: 'freed' }, writing);
}

/** Erases someone, and gives their place on. @returns whether they were registered */
export async function leave(client: Queryable, registration: number, writing: Writing): Promise<boolean> {
  const found = await findRegistration(client, registration);
  if (!found) return false;
  const { sitting } = found;
  const { over: isOver } = await holdSitting(client, sitting, writing.now);
  const gone = await client.query(leaveStatement, [registration]);
  await forgetWaitingMails(client, 'event', [`${sitting} ${registration}`]);
  if (!isOver) await fillPlaces(client, sitting, writing);
  return gone.length > 0;
}

/** Tells everyone of a sitting that its time or place is another. */
export async function tellChange(
  client: Queryable,
  sitting: number,
  version: number,
  writing: Writing,
): Promise<void> {
  const people = await client.query<Registration>(ofSitting, [sitting]);
  await tell(client, people, { told: 'changed', key: String(version) }, writing);
}

/** Tells everyone that a sitting will not be, and forgets them: only what tells it still waits to leave. */
export async function dismiss(
  client: Queryable,
  sitting: number,
  note: string,
  writing: Writing,
): Promise<void> {
  const people = await client.query<Registration>(ofSitting, [sitting]);
  await forgetWaitingMails(client, 'event', [String(sitting)]);
  await tell(client, people, { told: 'cancelled', note }, writing);
  await client.query(forgetAll, [sitting]);
}

/** Erases the names and addresses of a sitting that was, and the mails that hold them. */
export async function forgetSitting(client: Queryable, sitting: number): Promise<void> {
  await client.query(forgetAll, [sitting]);
  await forgetWaitingMails(client, 'event', [String(sitting)]);
}

/** Erases those of all that were before today. */
export async function forgetRegistrations(db: Database, now: Date): Promise<void> {
  for (const { sitting } of await db.query<{ sitting: number }>(over, [now]))
    await db.transaction((client) => forgetSitting(client, sitting));
}
