import type { Readable } from 'node:stream';
import { type Batches, type Cell, listCsv, namedCsv } from '../core/exports.ts';
import { type IndicatorId, indicatorIds, type Monthly, monthly } from '../standard/indicators.ts';
import type { Gaps, Territory, TerritoryDetail } from './schema.ts';

const columns = ['level', 'code', 'nom', 'population', 'approximate', ...indicatorIds] as const;

/** A cell for each of some figures, empty where one has no value. */
const cellsOf = <Id extends IndicatorId>(
  ids: readonly Id[],
  figures: { readonly [One in Id]?: number | null },
) => Object.fromEntries(ids.map((id) => [id, figures[id] ?? null])) as Record<Id, number | null>;

const lineOf = ({
  indicators,
  ...territory
}: Territory): Record<(typeof columns)[number], Cell | boolean> => ({
  ...territory,
  ...cellsOf(indicatorIds, indicators),
});

/** Territories, a line each, an indicator a column by its id. */
export const territoriesCsv = (territories: Batches): Readable =>
  namedCsv<(typeof columns)[number], Territory>(columns, territories, lineOf);

/** A territory, what holds it and what is near it: `relation` says which. */
const comparison = ({ parents, neighbours, ...own }: TerritoryDetail): Readable =>
  listCsv(
    ['relation', ...columns],
    [
      { relation: 'territoire', ...lineOf(own) },
      ...parents.map((one) => ({ relation: 'ensemble', ...lineOf(one) })),
      ...neighbours.map((one) => ({ relation: 'voisin', ...lineOf(one) })),
    ],
  );

const monthsCsv = ({ months }: TerritoryDetail): Readable =>
  listCsv(
    ['month', 'complete', ...monthly],
    months.map(({ month, complete, indicators }) => ({
      month,
      complete,
      ...cellsOf<Monthly>(monthly, indicators),
    })),
  );

/** What one file of a territory holds. */
export const views = {
  comparison,
  months: monthsCsv,
  nearest: ({ nearest }: TerritoryDetail): Readable =>
    listCsv(['criterion', 'id', 'nom', 'commune', 'stop', 'metres', 'location_approximate'], nearest),
  schools: ({ schools }: TerritoryDetail): Readable =>
    listCsv(['uai', 'nom', 'code_insee', 'commune', 'metres'], schools.list),
} as const;

/** Where to open, a line a commune. */
export const gapsCsv = ({ rows }: Gaps): Readable =>
  listCsv(
    ['rank', 'code', 'nom', 'departement', 'approximate', 'people', 'covered', 'explanation'],
    rows.map(({ covered, ...row }) => ({
      ...row,
      covered: covered.map(({ code, population }) => `${code} (${population})`).join('|'),
    })),
  );
