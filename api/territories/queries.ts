import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { ALL } from '../core/exports.ts';
import { criteria, type IndicatorId, indicators, type Level } from '../standard/indicators.ts';
import type { TerritoryDetail } from './detail.ts';
import type { ExportQuery, Place, Territories, TerritoriesQuery, Territory } from './schema.ts';

const list = sql(import.meta.url, 'list.sql');
const tell = sql(import.meta.url, 'tell.sql');
const find = sql(import.meta.url, 'find.sql');
const stateStatement = sql(import.meta.url, 'state.sql');
const parents = sql(import.meta.url, 'parents.sql');
const ranks = sql(import.meta.url, 'ranks.sql');
const neighbours = sql(import.meta.url, 'neighbours.sql');
const months = sql(import.meta.url, 'months.sql');
const nearest = sql(import.meta.url, 'nearest.sql');
const farSchools = sql(import.meta.url, 'far-schools.sql');

interface State {
  /** Rises with each change of a figure. */
  readonly version: string;
  readonly updated: string | null;
}

/** What the figures were worked out as, and when. */
export async function findState(db: Queryable): Promise<State> {
  const [state] = await db.query<State>(stateStatement);
  return state ?? { version: '0', updated: null };
}

interface Found extends Territory {
  readonly departement: string | null;
  readonly region: string | null;
  readonly epci: string | null;
  readonly city: string | null;
}

const findOne = async (db: Queryable, level: Level, code: string): Promise<Found | undefined> =>
  (await db.query<Found>(find, [level, code]))[0];

/** The territory that one looks in; undefined where there is none of this code. */
export async function findPlace(db: Queryable, level: Level, code: string): Promise<Place | undefined> {
  const found = await findOne(db, level, code);
  return found && { level: found.level, code: found.code, nom: found.nom };
}

interface Listed {
  readonly total: number;
  readonly codes: readonly string[];
}

async function listCodes(
  db: Queryable,
  { level, within, sort, order, limit, page }: TerritoriesQuery,
): Promise<Listed> {
  const values = [level, within?.level ?? null, within?.code ?? null, sort, order === 'desc'];
  const [found] = await db.query<Listed>(list, [...values, limit, (page - 1) * limit]);
  return found ?? { total: 0, codes: [] };
}

async function tellTexts(db: Queryable, level: Level, codes: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ text: string }>(tell, [level, codes]);
  return rows.map(({ text }) => text);
}

/** A page of the territories of a level. */
export async function findTerritories(
  db: Queryable,
  query: TerritoriesQuery,
): Promise<Pick<Territories, 'total' | 'rows'>> {
  const { total, codes } = await listCodes(db, query);
  const texts = await tellTexts(db, query.level, codes);
  return { total, rows: texts.map((text) => JSON.parse(text) as Territory) };
}

/** Territories told at once: 35,000 communes with all of their figures weigh 20 MB as JSON. */
const BATCH = 500;

/** The territories of a level, all of them, as JSON texts in batches: only their codes are held in memory. */
export async function* exportTerritories(db: Queryable, query: ExportQuery): AsyncGenerator<string[]> {
  const { codes } = await listCodes(db, { ...query, ...ALL });
  for (let from = 0; from < codes.length; from += BATCH)
    yield tellTexts(db, query.level, codes.slice(from, from + BATCH));
}

/** Which way each figure that territories are ranked by is better: of counts, the first would be the largest or the smallest. */
const directions = JSON.stringify(
  Object.fromEntries(
    indicators.flatMap(({ id, direction, ranked }) =>
      ranked ? [[id, direction === 'higher' ? 1 : -1]] : [],
    ),
  ),
);

/** What those of its level are compared in: near enough to be alike, large enough for a rank to mean something. */
function comparedIn({ level, city, departement, region }: Found): { level: Level; code: string } {
  if (city) return { level: 'commune', code: city };
  if (level === 'commune' && departement) return { level: 'departement', code: departement };
  if (level === 'epci' && region) return { level: 'region', code: region };
  return { level: 'france', code: 'FR' };
}

async function rankingOf(db: Queryable, found: Found): Promise<TerritoryDetail['ranking']> {
  const { level, code } = comparedIn(found);
  const among = (await findPlace(db, level, code)) ?? { level, code, nom: code };
  const rows = await db.query<{ id: IndicatorId; rank: number; of: number }>(ranks, [
    found.level,
    found.code,
    level,
    code,
    directions,
  ]);
  return { among, ranks: Object.fromEntries(rows.map(({ id, rank, of }) => [id, { rank, of }])) };
}

/** Schools that one answer tells, of those that are far from a volunteer venue. */
const SCHOOLS_MOST = 100;

async function schoolsOf(
  db: Queryable,
  { level, code, indicators }: Found,
): Promise<TerritoryDetail['schools']> {
  const list = await db.query<TerritoryDetail['schools']['list'][number]>(farSchools, [
    level,
    code,
    SCHOOLS_MOST,
  ]);
  return { total: indicators.schools ?? 0, far: indicators.schools_far ?? 0, list };
}

/** All that is known of a territory; undefined where there is none of this code. */
export async function findTerritory(
  db: Queryable,
  level: Level,
  code: string,
): Promise<TerritoryDetail | undefined> {
  const found = await findOne(db, level, code);
  if (!found) return undefined;
  const { departement: _, region: __, epci: ___, city: ____, ...own } = found;
  const of = [level, code];
  return {
    ...own,
    updated: (await findState(db)).updated,
    parents: await db.query(parents, of),
    ranking: await rankingOf(db, found),
    neighbours: await db.query(neighbours, of),
    months: await db.query(months, of),
    nearest: level === 'commune' ? await db.query(nearest, [code, criteria]) : [],
    schools: await schoolsOf(db, found),
  };
}
