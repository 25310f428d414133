import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Event, Events, EventsQuery } from './schema.ts';

const list = sql(import.meta.url, 'list.sql');
const find = sql(import.meta.url, 'find.sql');
const latest = sql(import.meta.url, 'latest.sql');
const venueName = sql(import.meta.url, 'venue-name.sql');

/** A date as the database gives it. */
export interface Dated extends Omit<Event, 'starts_at' | 'ends_at'> {
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly updated_at: Date;
}

const said = ({ updated_at: _, starts_at, ends_at, ...event }: Dated): Event => ({
  ...event,
  starts_at: starts_at.toISOString(),
  ends_at: ends_at.toISOString(),
});

interface Wanted extends Partial<EventsQuery> {
  readonly withCancelled?: boolean;
}

const valuesOf = (wanted: Wanted, now: Date) => {
  const { near, radius, venue, resource, from, to, withCancelled, limit } = wanted;
  const given = [near?.lon, near?.lat, near && radius, venue, resource, from, to].map((one) => one ?? null);
  return [...given, now, withCancelled ?? false, limit ?? null];
};

/** Dates to come, the soonest first, as calendars need them. */
export const datesOf = (db: Queryable, wanted: Wanted, now: Date): Promise<Dated[]> =>
  db.query<Dated>(list, valuesOf(wanted, now));

export async function findEvents(db: Queryable, query: EventsQuery, now: Date): Promise<Events> {
  const rows = await db.query<Dated & { total: number }>(list, valuesOf(query, now));
  return { total: rows[0]?.total ?? 0, events: rows.map(({ total: _, ...event }) => said(event)) };
}

/** A date, past or cancelled too. @returns undefined when there is none that the public sees */
export async function findEvent(db: Queryable, sitting: number, now: Date): Promise<Event | undefined> {
  const [found] = await db.query<Dated>(find, [sitting, now]);
  return found && said(found);
}

export type LatestDate = Pick<
  Dated,
  | 'sitting'
  | 'title'
  | 'description'
  | 'organiser'
  | 'from'
  | 'to'
  | 'state'
  | 'place'
  | 'demonstration'
  | 'updated_at'
>;
export const latestDates = (db: Queryable, now: Date, most: number): Promise<LatestDate[]> =>
  db.query<LatestDate>(latest, [now, most]);

/** @returns undefined when there is no such venue */
export const nameOfVenue = async (db: Queryable, id: string): Promise<string | undefined> =>
  (await db.query<{ nom: string }>(venueName, [id]))[0]?.nom;
