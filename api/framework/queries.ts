import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Cell, toCsv } from '../core/exports.ts';
import { firmNeeds } from '../standard/small-firms.ts';
import type {
  CountsQuery,
  Differences,
  Firms,
  FirmsQuery,
  Framework,
  ResourceSkills,
  Teaching,
  TeachingCounts,
  TeachingQuery,
  Versions,
} from './schema.ts';

const counts = sql(import.meta.url, 'counts.sql');
const differences = sql(import.meta.url, 'differences.sql');
const find = sql(import.meta.url, 'find.sql');
const firms = sql(import.meta.url, 'firms.sql');
const needs = sql(import.meta.url, 'needs.sql');
const practices = sql(import.meta.url, 'practices.sql');
const resourceSkills = sql(import.meta.url, 'resource-skills.sql');
const venueSkills = sql(import.meta.url, 'venue-skills.sql');
const venues = sql(import.meta.url, 'venues.sql');
const versions = sql(import.meta.url, 'versions.sql');
const workshops = sql(import.meta.url, 'workshops.sql');

const SHOWN = 20;
const FEW = 10;

/** @param version the one in force where none is said @returns undefined for no such one */
export const findFramework = async (db: Queryable, version?: number): Promise<Framework | undefined> =>
  (await db.query<Framework>(find, [version ?? null]))[0];

export const findVersions = (db: Queryable): Promise<Versions> => db.query<Versions[number]>(versions);

/** What a version changed of the one before it. */
export const findDifferences = (db: Queryable, version: number): Promise<Differences> =>
  db.query<Differences[number]>(differences, [version]);

/** The skills that a practice or a workshop teaches. */
export const findResourceSkills = (db: Queryable, resource: number): Promise<ResourceSkills> =>
  db.query<ResourceSkills[number]>(resourceSkills, [resource]);

/** The skills that a venue teaches by its services. @param venue its id */
export const findVenueSkills = (db: Queryable, venue: string): Promise<ResourceSkills> =>
  db.query<ResourceSkills[number]>(venueSkills, [venue]);

/** Who teaches skills, near a place. */
export async function findTeaching(db: Queryable, query: TeachingQuery, now: Date): Promise<Teaching> {
  const { skills, near, radius } = query;
  const around = [skills, near.lon, near.lat, radius, SHOWN];
  return {
    venues: await db.query<Teaching['venues'][number]>(venues, around),
    workshops: await db.query<Teaching['workshops'][number]>(workshops, [...around, now]),
    practices: await db.query<Teaching['practices'][number]>(practices, [skills, FEW]),
  };
}

/** How much teaches each skill. */
export const countTeaching = (
  db: Queryable,
  { near, radius }: CountsQuery,
  now: Date,
): Promise<TeachingCounts> =>
  db.query<TeachingCounts[number]>(counts, [near?.lon ?? null, near?.lat ?? null, radius, now]);

/** Who helps a small firm with what it needs. */
export async function findFirmHelp(db: Queryable, { need, near, radius }: FirmsQuery): Promise<Firms> {
  const trades = firmNeeds.find((one) => one.need === need)?.trades ?? [];
  const at = [near?.lon ?? null, near?.lat ?? null];
  return {
    organisations: await db.query<Firms['organisations'][number]>(firms, [trades, ...at, radius, SHOWN]),
    needs: await db.query<Firms['needs'][number]>(needs, [trades, FEW]),
  };
}

const columns = ['version', 'code', 'domaine', 'competence', 'niveau', 'preuve'] as const;
type Line = Readonly<Record<(typeof columns)[number], Cell>>;

async function* linesOf({ version, domains }: Framework): AsyncGenerator<string[]> {
  yield domains.flatMap(({ name: domaine, skills }) =>
    skills.map(({ skill, name, level, evidence }) =>
      JSON.stringify({ version, code: skill, domaine, competence: name, niveau: level, preuve: evidence }),
    ),
  );
}

/** A framework, a skill a line. */
export const frameworkCsv = (framework: Framework): Readable =>
  toCsv(columns, linesOf(framework), (line: Line) => columns.map((name) => line[name]));
