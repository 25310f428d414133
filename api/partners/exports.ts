import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Batches, type Cell, inBatches, toCsv } from '../core/exports.ts';

const exported = sql(import.meta.url, 'export.sql');

/** Every organisation whose page is public, in batches. */
export const exportOrganisations = (db: Queryable, features: boolean): AsyncGenerator<string[]> =>
  inBatches(db, exported, features);

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
  'updated_on',
] as const;
type Exported = Readonly<Record<(typeof columns)[number], Cell | readonly string[]>>;

const cellOf = (value: Exported[keyof Exported]): Cell =>
  typeof value === 'object' && value !== null ? value.join('|') : value;

/** Organisations as JSON in batches -> CSV: `|` inside lists. */
export const organisationsCsv = (batches: Batches): Readable =>
  toCsv(columns, batches, (row: Exported) => columns.map((name) => cellOf(row[name])));
