import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Batches, type Cell, inBatches, keptBy, toCsv, yesOrNo } from '../core/exports.ts';
import { findOrganisations } from './queries.ts';
import type { ExportQuery } from './schema.ts';

const exported = sql(import.meta.url, 'export.sql');

/** Every organisation whose page is public, or those that filters keep, in batches. */
export async function* exportOrganisations(
  db: Queryable,
  filters: ExportQuery,
  features: boolean,
): AsyncGenerator<string[]> {
  const kept = await keptBy(filters, async (query) =>
    (await findOrganisations(db, query)).organisations.map(({ organisation }) => organisation),
  );
  yield* inBatches(db, exported, features, kept);
}

const columns = [
  'organisation',
  'nom',
  'kind',
  'siret',
  'presentation',
  'site_web',
  'trades',
  'offers',
  'departements',
  'networks',
  'establishments',
  'demonstration',
  'updated_on',
] as const;
type Exported = Readonly<Record<(typeof columns)[number], Cell | boolean | readonly string[]>>;

function cellOf(value: Exported[keyof Exported]): Cell {
  if (typeof value === 'boolean') return yesOrNo(value);
  return typeof value === 'object' && value !== null ? value.join('|') : value;
}

/** Organisations as JSON in batches -> CSV: `|` inside lists. */
export const organisationsCsv = (batches: Batches): Readable =>
  toCsv(columns, batches, (row: Exported) => columns.map((name) => cellOf(row[name])));
