import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Batches, type Cell, inBatches, toCsv } from '../core/exports.ts';
import type { Resource } from './schema.ts';

const exported = sql(import.meta.url, 'export.sql');

/** Everything public of what is shown now, in batches. */
export const exportResources = (db: Queryable, features: boolean): AsyncGenerator<string[]> =>
  inBatches(db, exported, features);

const list = (values: readonly string[]) => values.join('|');

/** A column's name, and what stands in it. */
const columns: readonly [string, (resource: Resource) => Cell][] = [
  ['resource', ({ resource }) => resource],
  ['kind', ({ kind }) => kind],
  ['title', ({ title }) => title],
  ['description', ({ description }) => description],
  ['organisation', ({ organisation }) => organisation?.nom ?? null],
  ['venue', ({ venue }) => venue?.id ?? null],
  ['party', ({ party }) => party],
  ['conditions', ({ conditions }) => conditions],
  ['audience', ({ audience }) => audience],
  ['starts_on', ({ starts_on }) => starts_on],
  ['ends_on', ({ ends_on }) => ends_on],
  ['reach', ({ reach }) => reach],
  ['venues', ({ venues }) => list(venues.map(({ id }) => id))],
  ['departements', ({ departements }) => list(departements)],
  ['longitude', ({ centre }) => centre?.[0] ?? null],
  ['latitude', ({ centre }) => centre?.[1] ?? null],
  ['radius', ({ radius }) => radius],
  ['quantity', ({ quantity }) => quantity],
  ['left_over', ({ left_over }) => left_over],
  ['details', ({ details }) => JSON.stringify(details)],
  ['updated_on', ({ updated_on }) => updated_on],
];

/** Resources as JSON in batches -> CSV: `|` inside lists, what a kind says besides as JSON in `details`. */
export const resourcesCsv = (batches: Batches): Readable =>
  toCsv(
    columns.map(([name]) => name),
    batches,
    (resource: Resource) => columns.map(([, cell]) => cell(resource)),
  );
