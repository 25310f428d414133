import type { FastifyInstance } from 'fastify';
import { act } from '../../../api/core/actor.ts';
import type { Database } from '../../../db/database.ts';
import { type Asked, asking, type Who } from '../../asking.ts';
import { signIn } from '../../people.ts';
import { addSchools, addSubmitted, giveCommune, openCampaign, signInParties } from './people.ts';

/** Pilots that all the parties have approved, and their mayor; each has one class, with lessons on Tuesdays at 15:30. */
export async function approved(app: FastifyInstance, db: Database, codes: readonly string[]) {
  const ask = asking(app);
  const members = await signInParties(app, db);
  const education = members.get('Éducation nationale') ?? { cookie: '' };
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 9 });
  const uais = await addSchools(db, codes);
  const schools = codes.map((code_insee, index) => ({ uai: uais[index] ?? '', code_insee }));
  const pilots = await addSubmitted(db, campaign, schools);
  for (const pilot of pilots)
    for (const [side, who] of members)
      await ask('POST', `/pilots/${pilot}/words`, who, { side, answer: 'yes', text: 'Oui.' });
  const mayor = await signIn(app, db, 'ecoles.nommee@ville.fr');
  for (const code of codes) await giveCommune(db, 'ecoles.nommee@ville.fr', code);
  return { campaign, pilots, mayor, education, members };
}

interface Helper {
  readonly who: Who;
  readonly resource: number;
}

/** Someone comes to the class of a pilot: the mayor proposes, they accept. @returns the number of the member */
export async function takeSeat(
  ask: Asked,
  mayor: Who,
  pilot: number,
  { who, resource }: Helper,
): Promise<number> {
  const [{ school_class }] = (await ask('GET', `/pilots/${pilot}/team`, mayor)).body.classes;
  const { body } = await ask('POST', `/pilots/${pilot}/team`, mayor, { school_class, resource });
  const accepted = await ask('POST', `/team/${body.member}/moves`, who, { act: 'accept', from: 'proposed' });
  if (accepted.status !== 200) throw new Error(JSON.stringify([body, accepted.body]));
  return body.member;
}

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

/** The hours that someone gave to a lesson of one hour: what is more was to prepare it. */
export const addHours = (db: Database, lesson: number, resource: number, hours: number): Promise<unknown> =>
  db.query(
    "insert into lesson_hours (lesson, resource, role, hours, preparation) values ($1, $2, 'animator', $3, $4)",
    [lesson, resource, hours, Math.max(0, hours - 1)],
  );

/** The classes of a pilot. */
export async function classesOf(db: Database, pilot: number): Promise<number[]> {
  const rows = await db.query<{ school_class: number }>(
    'select school_class::int from school_class where pilot = $1 order by school_class',
    [pilot],
  );
  return rows.map(({ school_class }) => school_class);
}
