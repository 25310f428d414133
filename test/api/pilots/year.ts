import { act } from '../../../api/core/actor.ts';
import type { Database } from '../../../db/database.ts';

/** What a lesson came to, written as a commune would on the evening of its day. */
export interface Lived {
  readonly on_day: string;
  readonly resource?: number;
  readonly chapter?: number;
  readonly attendance?: number;
  readonly satisfaction?: number;
  /** It was cancelled. */
  readonly reason?: string;
}

/** A lesson of a class, held or cancelled. @returns its number */
export const addLived = (
  db: Database,
  schoolClass: number,
  { on_day, resource, chapter, attendance, satisfaction, reason }: Lived,
): Promise<number> =>
  db.transaction(async (client) => {
    await act(client, { role: 'commune', person: '', now: new Date(`${on_day}T20:00:00Z`) }, 'write');
    const [row] = await client.query<{ lesson: number }>(
      `insert into lesson (school_class, on_day, planned_for, starts, ends, resource, chapter)
       values ($1, $2, $2, '15:30', '16:30', $3, $4) returning lesson::int`,
      [schoolClass, on_day, resource ?? null, chapter ?? null],
    );
    const lesson = row?.lesson ?? 0;
    await client.query(
      `update lesson set state = case when $2::text is null then 'held' else 'cancelled' end, reason = $2,
         attendance = $3, satisfaction = $4 where lesson = $1`,
      [lesson, reason ?? null, reason ? null : (attendance ?? 20), satisfaction ?? null],
    );
    return lesson;
  });

/** The hours that someone gave to a lesson. */
export const addHours = (db: Database, lesson: number, resource: number, hours: number): Promise<unknown> =>
  db.query("insert into lesson_hours (lesson, resource, role, hours) values ($1, $2, 'animator', $3)", [
    lesson,
    resource,
    hours,
  ]);

/** The classes of a pilot. */
export async function classesOf(db: Database, pilot: number): Promise<number[]> {
  const rows = await db.query<{ school_class: number }>(
    'select school_class::int from school_class where pilot = $1 order by school_class',
    [pilot],
  );
  return rows.map(({ school_class }) => school_class);
}
