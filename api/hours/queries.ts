import { setImmediate } from 'node:timers/promises';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { HORIZON_DAYS } from './horizon.ts';
import { dayOf, midnight, readStretches, type Stretch, whyUnreadable } from './notation.ts';
import type { Calendar, Hours, Reading, ReadingQuery } from './schema.ts';
import { hoursOf } from './week.ts';

const due = sql(import.meta.url, 'due.sql');
const countDue = sql(import.meta.url, 'count-due.sql');
const write = sql(import.meta.url, 'write.sql');
const forget = sql(import.meta.url, 'forget.sql');
const calendarStatement = sql(import.meta.url, 'calendar.sql');
const hoursOfVenue = sql(import.meta.url, 'hours-of-venue.sql');

type Progress = (step: string, done?: number, total?: number) => void;
const STEP = 'Lecture des horaires';

const DAY_MS = 86_400_000;
/** Read again once a day: what is known then always goes five weeks ahead. */
const MARGIN_DAYS = HORIZON_DAYS - 1;
/** Some 60 ms of reading; between two batches the server answers. */
const BATCH = 100;

interface Due extends Calendar {
  readonly timetable: number;
  readonly horaires: string;
}

interface Periods {
  readonly timetable: number;
  readonly known_until: string;
  /** Null when they cannot be read. */
  readonly periods: readonly { readonly from: string; readonly to: string; readonly sure: boolean }[] | null;
}

const written = ({ from, to, sure }: Stretch) => ({
  from: new Date(from).toISOString().slice(0, 19),
  to: new Date(to).toISOString().slice(0, 19),
  sure,
});

/** From the day before, for nights that began then. */
function read({ timetable, horaires, ...calendar }: Due, now: Date): Periods {
  const today = midnight(dayOf(now.getTime()));
  const until = today + HORIZON_DAYS * DAY_MS;
  const stretches = readStretches(horaires, calendar, today - DAY_MS, until);
  return {
    timetable,
    known_until: new Date(until).toISOString(),
    periods: stretches?.map(written) ?? null,
  };
}

async function countOf(client: Queryable, until: Date): Promise<number> {
  const [row] = await client.query<{ count: number }>(countDue, [until]);
  return row?.count ?? 0;
}

/**
 * Works out when venues open in the five weeks to come, for hours that are new or known for less than four weeks.
 * Several processes may do it at once: each takes what no other has in hand.
 * @returns how many were read.
 */
export async function readTimetables(
  client: Queryable,
  now: Date,
  progress: Progress = () => undefined,
): Promise<number> {
  const until = new Date(now.getTime() + MARGIN_DAYS * DAY_MS);
  const total = await countOf(client, until);
  let done = 0;
  while (done < total) {
    const batch = await client.query<Due>(due, [until, BATCH]);
    if (batch.length === 0) break;
    progress(STEP, done, total);
    await client.query(write, [JSON.stringify(batch.map((one) => read(one, now)))]);
    done += batch.length;
    await setImmediate();
  }
  if (done > 0) progress(STEP, total, total);
  return done;
}

/** Leaves out hours that no venue has any more. */
export const forgetTimetables = (client: Queryable): Promise<unknown[]> => client.query(forget);

interface Local extends Calendar {
  readonly today: string;
}

/** Hours as they are written, read for where they are. */
function told(written: string | null, { today, ...calendar }: Local, usual?: string): Hours {
  const said = { written, time_zone: calendar.time_zone };
  if (written === null) return { ...said, state: 'unknown', usual: [], days: [] };
  return { ...said, ...hoursOf(written, calendar, today, usual) };
}

interface Written {
  readonly written: string | null;
  /** Without a closure for a while. */
  readonly usual: string | null;
}

/** @returns a venue's hours, or undefined when there is no such venue. */
export async function findHours(client: Queryable, id: string, now: Date): Promise<Hours | undefined> {
  const [row] = await client.query<Local & Written>(hoursOfVenue, [id, now]);
  if (!row) return undefined;
  const { written, usual, ...local } = row;
  return told(written, local, usual ?? undefined);
}

/** What hours would mean somewhere, which no venue need have. */
export async function readHours(
  client: Queryable,
  { horaires, commune, departement }: ReadingQuery,
  now: Date,
): Promise<Reading> {
  const [local] = await client.query<Local>(calendarStatement, [commune ?? null, departement ?? null, now]);
  if (!local) throw new Error('every place has a calendar');
  const hours = told(horaires || null, local);
  return { ...hours, why: hours.state === 'unreadable' ? whyUnreadable(horaires, local) : [] };
}
