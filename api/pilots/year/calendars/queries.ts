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
  { code_insee, open }: CalendarBody,
): Promise<void> {
  const possible = await client.query<Own>(own, [person]);
  if (!possible.some((one) => one.code_insee === code_insee))
    throw new RefusedError(403, 'Cet agenda n’est pas le vôtre.');
  await client.query(forget, [person, code_insee]);
  if (open) await client.query(add, [person, code_insee]);
}

interface Calendar {
  readonly person: string;
  readonly code_insee: string | null;
  readonly name: string | null;
}

/** The file of a calendar. @throws RefusedError 400 for an address that is not ours, 404 for one that shows nothing any more */
export async function findCalendar(db: Queryable, token: string, origin: string, now: Date): Promise<string> {
  const number = numberOfLink(await linkKey(db), token);
  const [calendar] = await db.query<Calendar>(find, [number]);
  if (!calendar) throw notFound('Cette adresse ne montre pas, ou plus, d’agenda.');
  const { person, code_insee, name } = calendar;
  const dated = await db.query<Dated>(lessons, [person, code_insee, now]);
  return toCalendar(dated, {
    name: name === null ? 'Mes séances à l’école' : `Pilote scolaire : ${name}`,
    origin,
    now,
    addressOf: ({ lesson, pilot }) =>
      code_insee === null
        ? `${origin}/mon-espace#seances`
        : `${origin}/pilotes/${pilot}/annee#seance-${lesson}`,
  });
}
