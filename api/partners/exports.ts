import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Batches, type Cell, toCsv } from '../core/exports.ts';

const exported = sql(import.meta.url, 'export.sql');

const BATCH = 500;

/** Every organisation whose page is public, in batches. */
export async function* exportOrganisations(db: Queryable, features: boolean): AsyncGenerator<string[]> {
  let after = 0;
  let size = BATCH;
  while (size === BATCH) {
    const rows = await db.query<{ organisation: number; text: string }>(exported, [after, BATCH, features]);
    if (rows.length > 0) yield rows.map(({ text }) => text);
    after = rows.at(-1)?.organisation ?? after;
    size = rows.length;
  }
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
  'updated_on',
] as const;
type Exported = Readonly<Record<(typeof columns)[number], Cell | readonly string[]>>;

const cellOf = (value: Exported[keyof Exported]): Cell =>
  typeof value === 'object' && value !== null ? value.join('|') : value;

/** Organisations as JSON in batches -> CSV: `|` inside lists. */
export const organisationsCsv = (batches: Batches): Readable =>
  toCsv(columns, batches, (row: Exported) => columns.map((name) => cellOf(row[name])));
