import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { act } from '../core/actor.ts';
import { chanceOf } from './chance.ts';
import { feedback, lived } from './year-texts.ts';

const lessonsToPlan = sql(import.meta.url, 'lessons-to-plan.sql');
const addLessons = sql(import.meta.url, 'add-lessons.sql');
const lessonsOver = sql(import.meta.url, 'lessons-over.sql');
const holdLessons = sql(import.meta.url, 'hold-lessons.sql');
const moveTrainings = sql(import.meta.url, 'move-trainings.sql');
const giveHours = sql(import.meta.url, 'give-hours.sql');
const addFeedback = sql(import.meta.url, 'add-feedback.sql');
const lessonsDue = sql(import.meta.url, 'lessons-due.sql');

/** From when to when a class has lessons in a year. */
export interface Year {
  readonly first: string;
  readonly last: string;
}
export const RUNNING: Year = { first: '2026-09-14', last: '2027-06-18' };
/** How far ahead lessons are planned, and for how long after its day one may still say nothing. */
const AHEAD = 42;
const SILENT = 2;
const DAY = 86_400_000;

interface Lesson {
  readonly pupils: number;
  /** The school, the class and the day: what chance falls from. */
  readonly key: string;
}
interface Planned extends Lesson {
  readonly on_day: string;
}

const MARKS = [5, 4, 5, 4, 3, 5, 4, 5, 4, 2] as const;
const seedOf = (key: string) =>
  [...key].reduce((seed, sign) => (Math.imul(seed, 31) + sign.charCodeAt(0)) | 0, 7);

/** How a lesson went: most were held, a few cancelled. */
function livedOf({ pupils, key }: Lesson): object {
  const chance = chanceOf(seedOf(key));
  if (chance.happens(0.06)) return { state: 'cancelled', reason: chance.pick(lived.reasons), incidents: [] };
  return {
    state: 'held',
    attendance: pupils - Math.floor(chance.number() * 4),
    satisfaction: chance.happens(0.9) ? chance.pick(MARKS) : null,
    incidents: chance.happens(0.03) ? [chance.pick(lived.incidents)] : [],
  };
}

/** Plans what is not planned yet; what is of a day before `over` has been lived. */
export async function planLessons(client: Queryable, year: Year, until: string, over: string): Promise<void> {
  const found = await client.query<Planned>(lessonsToPlan, [year.first, year.last, until]);
  const rows = found.map((one) => ({
    ...one,
    ...(one.on_day < over ? livedOf(one) : { state: 'planned', incidents: [] }),
  }));
  await client.query(addLessons, [JSON.stringify(rows)]);
}

/** How what was planned went before a day, who gave their hours to it, and what is said of it. */
export async function liveLessons(client: Queryable, over: string): Promise<void> {
  await client.query(moveTrainings, ['confirmed', 'held', over]);
  const found = await client.query<Lesson & { readonly lesson: number }>(lessonsOver, [over]);
  const rows = found.map((one) => ({ lesson: one.lesson, ...livedOf(one) }));
  await client.query(holdLessons, [JSON.stringify(rows)]);
  await client.query(giveHours);
  await client.query(addFeedback, [JSON.stringify(feedback)]);
}

const dayIn = (now: Date, days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

/** The year that goes on, as the days do: its lessons some weeks ahead, and how those that are over went. */
export async function keepLessons(client: Queryable, role: string, now: Date): Promise<void> {
  const [over, until] = [dayIn(now, -SILENT), dayIn(now, AHEAD)];
  const asked = [over, RUNNING.first, RUNNING.last, until];
  const [answer] = await client.query<{ due: boolean }>(lessonsDue, asked);
  if (!answer?.due) return;
  await act(client, { role, person: '', now }, 'plan');
  await planLessons(client, RUNNING, until, over);
  await liveLessons(client, over);
}
