import type { Readable } from 'node:stream';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, asActor } from '../core/actor.ts';
import { RefusedError } from '../core/errors.ts';
import { listCsv } from '../core/exports.ts';
import type { Level } from '../standard/indicators.ts';
import { computeIndicators } from './computing.ts';
import type {
  CsvQuery,
  DefinitionBody,
  DetailQuery,
  Indicator,
  IndicatorDetail,
  NewBody,
  Trial,
  TrialBody,
} from './schema.ts';
import { type Said, workOut } from './trial.ts';

const add = sql(import.meta.url, 'add.sql');
const list = sql(import.meta.url, 'list.sql');
const rows = sql(import.meta.url, 'rows.sql');
const runs = sql(import.meta.url, 'runs.sql');
const territory = sql(import.meta.url, 'territory.sql');
const trend = sql(import.meta.url, 'trend.sql');
const values = sql(import.meta.url, 'values.sql');
const versions = sql(import.meta.url, 'versions.sql');
const isSigned = sql(import.meta.url, 'is-signed.sql');
const write = sql(import.meta.url, 'write.sql');

const yearOf = (now: Date) => now.getUTCFullYear();

/** Every indicator as it is defined now. */
export const findIndicators = (db: Queryable, now: Date): Promise<Indicator[]> =>
  db.query<Indicator>(list, [null, yearOf(now)]);

const split = (text: string | undefined): readonly [string | null, string | null] => {
  const [level = null, code = null] = text?.split(':') ?? [];
  return [level, code?.toUpperCase() ?? null];
};

type Trend = IndicatorDetail['trend'];

/** An indicator of one territory, period by period. @returns undefined for no such territory */
export async function findTrend(db: Queryable, code: string, of: string): Promise<Trend | undefined> {
  const [level, place] = split(of);
  const [named] = await db.query<{ nom: string }>(territory, [level, place]);
  if (!named || place === null) return undefined;
  const points = await db.query<Trend['points'][number]>(trend, [code, level, place]);
  return { level: level as Level, code: place, nom: named.nom, points };
}

/** The figures of a year, by territories of a level. */
export const findRows = (
  db: Queryable,
  code: string,
  { level, within, year }: Pick<DetailQuery, 'level' | 'within'> & { readonly year: number },
): Promise<IndicatorDetail['rows']> =>
  db.query<IndicatorDetail['rows'][number]>(rows, [code, level, year, ...split(within)]);

/** @returns undefined for no such indicator, or no such territory */
export async function findIndicator(
  db: Queryable,
  code: string,
  query: DetailQuery,
  now: Date,
): Promise<IndicatorDetail | undefined> {
  const [found] = await db.query<Indicator>(list, [code, yearOf(now)]);
  const points = await findTrend(db, code, query.trend);
  const [known] = await db.query<Pick<IndicatorDetail, 'years' | 'failure'>>(runs, [code]);
  if (!found || !points || !known) return undefined;
  const year = query.year ?? yearOf(now);
  return {
    ...found,
    ...known,
    level: query.level,
    asked_year: year,
    rows: await findRows(db, code, { ...query, year }),
    trend: points,
    versions: await db.query<IndicatorDetail['versions'][number]>(versions, [code]),
  };
}

const columns = ['period', 'complete', 'level', 'code', 'nom', 'value', 'version', 'part_of'] as const;
type Line = Readonly<Record<(typeof columns)[number], string | number | boolean | null>>;

/** All figures of an indicator at a level, a period and a territory a line. */
export async function indicatorCsv(
  db: Queryable,
  code: string,
  { level, within }: CsvQuery,
): Promise<Readable> {
  return listCsv(columns, await db.query<Line>(values, [code, level, ...split(within)]));
}

const figureOf = ({ value, numerator, denominator }: Said): number | null =>
  denominator ? (numerator ?? 0) / denominator : (value ?? null);

function totalOf(said: readonly Said[]): number | null {
  const sum = (name: 'value' | 'numerator' | 'denominator') =>
    said.reduce((total, one) => total + (one[name] ?? 0), 0);
  if (said.some(({ denominator }) => denominator != null))
    return sum('numerator') / (sum('denominator') || 1);
  return said.length > 0 && said.every(({ value }) => value == null) ? null : sum('value');
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** Tries a statement on the month that goes by, without keeping anything. @throws RefusedError naming what is wrong */
export async function tryStatement(
  db: Database,
  { statement, parameters }: TrialBody,
  now: Date,
): Promise<Trial> {
  const first = (months: number) =>
    day(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)));
  const period = { starts: first(0), ends: first(1) };
  const said = await workOut(db, { statement, parameters, period });
  const sample = said
    .map((one) => ({ place: one.code_insee ?? one.departement ?? null, value: figureOf(one) }))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, 10);
  return { period: period.starts, total: totalOf(said), places: said.length, sample };
}

/** An indicator is of an agreement that is signed, or of none. @throws RefusedError */
async function holdAgreement(db: Queryable, { agreement }: DefinitionBody): Promise<void> {
  if (agreement === null || (await db.query(isSigned, [agreement])).length > 0) return;
  throw new RefusedError(400, 'Aucun accord signé ne porte ce nom.', [
    { name: 'agreement', message: 'aucun accord signé ne porte ce nom.' },
  ]);
}

interface Written {
  readonly code: string;
  /** 0 for a first. */
  readonly read: number;
  readonly body: DefinitionBody;
}

/**
 * Keeps a version of a definition, whose statement has been tried, and works its figures out.
 * @returns the version, or undefined where someone else wrote meanwhile
 */
export async function writeIndicator(
  db: Database,
  { code, read, body }: Written,
  actor: Actor,
  now: Date,
): Promise<number | undefined> {
  await holdAgreement(db, body);
  await tryStatement(db, body, now);
  const version = await asActor(db, actor, async (client) => {
    const values = [code, read, JSON.stringify(body), now.toISOString()];
    const [written] = await client.query<{ version: number }>(write, values);
    return written?.version;
  });
  if (version !== undefined) await computeIndicators(db, now, { code });
  return version;
}

/** Adds an indicator with its first definition. @throws RefusedError 409 where its code is taken */
export async function addIndicator(
  db: Database,
  { code, ...body }: NewBody,
  actor: Actor,
  now: Date,
): Promise<number> {
  await holdAgreement(db, body);
  await tryStatement(db, body, now);
  await asActor(db, actor, async (client) => {
    const [added] = await client.query(add, [code]);
    if (!added)
      throw new RefusedError(409, 'Un indicateur porte déjà ce code.', [
        { name: 'code', message: 'ce code est pris.' },
      ]);
    await client.query(write, [code, 0, JSON.stringify(body), now.toISOString()]);
  });
  await computeIndicators(db, now, { code });
  return 1;
}
