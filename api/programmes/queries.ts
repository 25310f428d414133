import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, asActor } from '../core/actor.ts';
import { badParameters, type Refusal } from '../core/errors.ts';
import { readFields } from '../resources/kinds/fields.ts';
import { rulesOf } from '../resources/kinds/programmes.ts';
import type { Programme, ProgrammeBody, ProgrammeFigures, ProgrammeHistory } from './schema.ts';

const change = sql(import.meta.url, 'change.sql');
const figures = sql(import.meta.url, 'figures.sql');
const find = sql(import.meta.url, 'find.sql');
const history = sql(import.meta.url, 'history.sql');

/** Every programme, in the order of the convention's articles. */
export const findProgrammes = (db: Queryable): Promise<Programme[]> => db.query<Programme>(find, [null]);

export async function findProgramme(db: Queryable, programme: string): Promise<ProgrammeFigures | undefined> {
  const [found] = await db.query<Programme>(find, [programme]);
  if (!found) return undefined;
  return { ...found, figures: await db.query<ProgrammeFigures['figures'][number]>(figures, [programme]) };
}

export const findHistory = (db: Queryable, programme: string): Promise<ProgrammeHistory> =>
  db.query<ProgrammeHistory[number]>(history, [programme]);

/** Two rules whose names end so are the bounds of one thing. */
function crossed(rules: Readonly<Record<string, unknown>>): Refusal[] {
  const pairs = Object.keys(rules).map((least) => [least, least.replace(/_least$/, '_most')] as const);
  return pairs
    .filter(([least, most]) => most !== least && Number(rules[least]) > Number(rules[most]))
    .map(([, name]) => ({ name, message: 'un nombre qui n’est pas sous le plus petit est attendu.' }));
}

interface Read {
  readonly programme: string;
  readonly version: number;
}

/**
 * Says anew what a programme is.
 * @returns its new version, or undefined when someone else wrote meanwhile
 * @throws RefusedError naming each rule that is none, or is out of bounds
 */
export async function changeProgramme(
  db: Database,
  { programme, version }: Read,
  body: ProgrammeBody,
  actor: Actor,
): Promise<number | undefined> {
  const rules = { ...readFields(rulesOf(programme), body.rules) };
  const refused = crossed(rules);
  if (refused.length > 0) throw badParameters(refused);
  const values = [programme, version, JSON.stringify({ ...body, rules })];
  const rows = await asActor(db, actor, (client) => client.query<{ version: number }>(change, values));
  return rows[0]?.version;
}
