import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { CurrentReference, Differences, Label, Reference, Versions } from './schema.ts';

const counts = sql(import.meta.url, 'counts.sql');
const differences = sql(import.meta.url, 'differences.sql');
const find = sql(import.meta.url, 'find.sql');
const label = sql(import.meta.url, 'label.sql');
const versions = sql(import.meta.url, 'versions.sql');

/** @param version the one in force where none is said @returns undefined for no such one */
export const findReference = async (db: Queryable, version?: number): Promise<Reference | undefined> =>
  (await db.query<Reference>(find, [version ?? null]))[0];

/** The version in force, and how many venues meet each criterion. @returns undefined where there is none */
export async function findCurrent(db: Queryable): Promise<CurrentReference | undefined> {
  const reference = await findReference(db);
  if (!reference) return undefined;
  const rows = await db.query<{ code: string; venues: number }>(counts);
  const known = new Map(rows.map(({ code, venues }) => [code, venues]));
  const of = (code: string) => known.get(code) ?? 0;
  return {
    ...reference,
    venues: of('venue'),
    labelled: of('label'),
    counts: Object.fromEntries(reference.criteria.map(({ code }) => [code, of(code)])),
  };
}

export const findVersions = (db: Queryable): Promise<Versions> => db.query<Versions[number]>(versions);

/** What a version changed of the one before it. */
export const findDifferences = (db: Queryable, version: number): Promise<Differences> =>
  db.query<Differences[number]>(differences, [version]);

/** @param venue its id @returns undefined for no such venue */
export const findLabel = async (db: Queryable, venue: string): Promise<Label | undefined> =>
  (await db.query<Label>(label, [venue]))[0];
