import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Told } from '../governance/schema.ts';
import { findIndicators, findRows, findTrend } from './queries.ts';
import type { Indicator, IndicatorDetail } from './schema.ts';

const news = sql(import.meta.url, 'news.sql');

interface Changed {
  readonly at: string;
  readonly code: string;
  readonly version: number;
  readonly nom: string;
  readonly changes: string;
}

/** The definitions of indicators that were written, the last first. */
export async function indicatorNews(db: Queryable, limit = 50): Promise<Told[]> {
  const rows = await db.query<Changed>(news, [limit]);
  return rows.map(({ at, code, version, nom, changes }) => ({
    at,
    title:
      version === 1
        ? `Nouvel indicateur\u00a0: ${nom}`
        : `Indicateur redéfini\u00a0: ${nom} (version ${version})`,
    href: `/gouvernance/indicateurs/${code}`,
    text: changes,
    demonstration: false,
  }));
}

/** What the indicators of an agreement, and those of none, say of a year: of France and its régions beside the year before, of départements, month by month. */
export async function findYear(db: Queryable, year: number, agreement: string): Promise<IndicatorYear[]> {
  const all = await findIndicators(db, new Date(Date.UTC(year, 6, 1)));
  const isSaid = (one: Indicator) => !one.retired && [agreement, null].includes(one.agreement);
  const found: IndicatorYear[] = [];
  for (const one of all.filter(isSaid)) found.push(await yearOf(db, one, year));
  return found;
}

/** An indicator as it was defined, and what it said of a year. */
export interface IndicatorYear extends Omit<Indicator, 'year' | 'before' | 'retired' | 'computed_at'> {
  readonly france: number | null;
  readonly before: number | null;
  readonly regions: readonly (Row & { readonly before: number | null })[];
  readonly departements: readonly Row[];
  readonly periods: IndicatorDetail['trend']['points'];
}

type Row = Omit<IndicatorDetail['rows'][number], 'part_of'>;

async function yearOf(db: Queryable, one: Indicator, year: number): Promise<IndicatorYear> {
  const { year: now, before, retired: _, computed_at: __, ...definition } = one;
  const rows = async (level: 'region' | 'departement', of: number): Promise<Row[]> =>
    (await findRows(db, one.code, { level, year: of })).map(({ part_of: ___, ...row }) => row);
  const earlier = new Map((await rows('region', year - 1)).map(({ code, value }) => [code, value]));
  const trend = await findTrend(db, one.code, 'france:FR');
  const isShown = ({ period }: { period: string }) => period >= `${year - 1}` && period < `${year + 1}`;
  return {
    ...definition,
    france: now?.value ?? null,
    before: before?.value ?? null,
    regions: (await rows('region', year)).map((row) => ({ ...row, before: earlier.get(row.code) ?? null })),
    departements: await rows('departement', year),
    periods: trend?.points.filter(isShown) ?? [],
  };
}
