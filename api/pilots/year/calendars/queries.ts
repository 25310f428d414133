import type { Queryable } from '../../../../db/database.ts';
import { sql } from '../../../../db/sql.ts';
import { notFound, RefusedError } from '../../../core/errors.ts';
import { numberOfLink, signToken } from '../../../core/link-token.ts';
import { keyOf } from '../../../people/doors.ts';
import { type Dated, toCalendar } from './calendar.ts';
import type { CalendarBody, OwnCalendar } from './schema.ts';

const add = sql(import.meta.url, 'add.sql');
const find = sql(import.meta.url, 'find.sql');
const forget = sql(import.meta.url, 'forget.sql');
const lessons = sql(import.meta.url, 'lessons.sql');
const own = sql(import.meta.url, 'own.sql');

const notShown = () => notFound('Cette adresse ne montre pas, ou plus, d’agenda.');
const linkKey = (db: Queryable) => keyOf(db, 'pilot calendars');

interface Own extends Omit<OwnCalendar, 'address'> {
  readonly calendar: number | null;
}

/** The calendars that someone may subscribe to, with the secret address of those they opened. */
export async function findCalendars(db: Queryable, person: string, origin: string): Promise<OwnCalendar[]> {
  const key = await linkKey(db);
  return (await db.query<Own>(own, [person])).map(({ calendar, ...one }) => ({
    ...one,
    address: calendar === null ? null : `${origin}/api/pilots/calendars/${signToken(key, calendar)}.ics`,
  }));
}

/** Opens a calendar under a new address, or closes it: the address before shows nothing more. @throws RefusedError 403 */
export async function openCalendar(
  client: Queryable,
  person: string,
  { kind, subject, open }: CalendarBody,
): Promise<void> {
  const possible = await client.query<Own>(own, [person]);
  if (!possible.some((one) => one.kind === kind && one.subject === subject))
    throw new RefusedError(403, 'Cet agenda n’est pas le vôtre.');
  await client.query(forget, [person, kind, subject]);
  if (open) await client.query(add, [person, kind, subject]);
}

type Kind = OwnCalendar['kind'];
interface Calendar {
  readonly person: string;
  readonly kind: Kind;
  readonly subject: string;
  readonly name: string | null;
}

const nameOf: Readonly<Record<Kind, (name: string | null) => string>> = {
  own: () => 'Mes séances à l’école',
  commune: (name) => `Pilote scolaire : ${name}`,
  employer: (name) => `Séances où vient ${name}`,
  party: () => 'Pilotes scolaires',
};
/** Where whoever has a calendar follows a lesson. */
const pathOf: Readonly<Record<Kind, (lesson: Dated) => string>> = {
  own: () => '/mon-espace#seances',
  commune: ({ lesson, pilot }) => `/pilotes/${pilot}/annee#seance-${lesson}`,
  employer: () => '/mon-espace#heures-donnees',
  party: ({ pilot }) => `/pilotes/${pilot}`,
};

/** The file of a calendar. @throws RefusedError 400 for an address that is not ours, 404 for one that shows nothing any more */
export async function findCalendar(db: Queryable, token: string, origin: string, now: Date): Promise<string> {
  const number = numberOfLink(await linkKey(db), token);
  const [calendar] = await db.query<Calendar>(find, [number]);
  if (!calendar) throw notShown();
  const { person, kind, subject, name } = calendar;
  const dated = await db.query<Dated>(lessons, [person, kind, subject, now]);
  const addressOf = (lesson: Dated) => origin + pathOf[kind](lesson);
  return toCalendar(dated, { name: nameOf[kind](name), origin, now, addressOf });
}

const schoolKey = (db: Queryable) => keyOf(db, 'school calendars');

/** The lessons of a school, of its year. @param number of its agreement */
export const findSchoolLessons = (db: Queryable, number: number, now: Date): Promise<Dated[]> =>
  db.query<Dated>(lessons, [null, 'school', number, now]);

/** For the head, who has no account: another address than that of the mail, which also answers. */
export const schoolCalendarAddress = async (db: Queryable, number: number, origin: string): Promise<string> =>
  `${origin}/api/pilots/schools/calendars/${signToken(await schoolKey(db), number)}.ics`;

/** The file of a school's calendar. @throws RefusedError as findCalendar */
export async function findSchoolCalendar(
  db: Queryable,
  token: string,
  origin: string,
  now: Date,
): Promise<string> {
  const dated = await findSchoolLessons(db, numberOfLink(await schoolKey(db), token), now);
  const [first] = dated;
  if (!first) throw notShown();
  return toCalendar(dated, {
    name: `Séances : ${first.school}`,
    origin,
    now,
    addressOf: () => `${origin}/pilotes`,
  });
}
