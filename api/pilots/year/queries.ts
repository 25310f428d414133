import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import type { Lesson, PlanAnswer, PlanBody, Year } from './schema.ts';

const addStatement = sql(import.meta.url, 'add.sql');
const lessons = sql(import.meta.url, 'lessons.sql');
const planStatement = sql(import.meta.url, 'plan.sql');
const skipped = sql(import.meta.url, 'skipped.sql');

export const findYear = async (db: Queryable, pilot: number, now: Date): Promise<Year> => ({
  lessons: await db.query<Lesson>(lessons, [pilot, null, now]),
});

/** @throws RefusedError 404 */
export async function findLesson(db: Queryable, lesson: number, now: Date): Promise<Lesson> {
  const [found] = await db.query<Lesson>(lessons, [null, lesson, now]);
  if (!found) throw notFound('Aucune séance n’a ce numéro.');
  return found;
}

const conflicts: Readonly<Record<string, string>> = {
  year_open: 'Ce pilote n’est pas en cours : rien ne s’écrit de son année.',
  lesson_held: 'Cette séance a eu lieu : elle ne change plus de jour.',
  held_by_then: 'Cette séance n’a pas encore eu lieu.',
};

/** What the database refuses of one field: which, and in which words. */
const expected: Readonly<Record<string, readonly [string, (message: string) => string]>> = {
  school_day: ['on_day', (why) => `un jour d’école est attendu : ${why}.`],
  class_weekday: ['on_day', () => 'le jour de la semaine de la classe est attendu.'],
  lesson_school_class_on_day_key: ['on_day', () => 'cette classe a déjà une séance ce jour-là.'],
  attendance_of_class: [
    'attendance',
    (said) => `pas plus d’élèves que la classe n’en a est attendu : ${said}.`,
  ],
  kit_of_toolbox: ['kit', () => 'un contenu de la boîte à outils est attendu.'],
};

/** @throws RefusedError in the words of who keeps a year */
export function refused(error: unknown): never {
  const { constraint = '', message } = error as { constraint?: string; message: string };
  const sentence = conflicts[constraint];
  if (sentence) throw new RefusedError(409, sentence);
  const [field, say] = expected[constraint] ?? [];
  if (field && say) throw badParameter(field, say(message));
  throw error;
}

/** Plans the lessons of every class between two days; asked again, it plans what is missing. @throws RefusedError */
export async function plan(
  client: Queryable,
  pilot: number,
  { from, until, kit }: PlanBody,
  by: Doer,
): Promise<PlanAnswer> {
  await act(client, by, 'plan');
  const planned = await client.query(planStatement, [pilot, from, until, kit]).catch(refused);
  return {
    planned: planned.length,
    skipped: await client.query<PlanAnswer['skipped'][number]>(skipped, [pilot, from, until]),
  };
}

/** One lesson more. @returns its number @throws RefusedError */
export async function addLesson(
  client: Queryable,
  pilot: number,
  schoolClass: number,
  onDay: string,
  by: Doer,
): Promise<number> {
  await act(client, by, 'add');
  const [row] = await client
    .query<{ lesson: number }>(addStatement, [pilot, schoolClass, onDay])
    .catch(refused);
  if (!row) throw notFound('Cette classe n’est pas de ce pilote.');
  return row.lesson;
}
