import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Batches, type Cell, inBatches, keptBy, toCsv, yesOrNo } from '../core/exports.ts';
import { kinds } from './kinds/kinds.ts';
import { findResources } from './queries.ts';
import type { ExportQuery, Resource } from './schema.ts';

const exported = sql(import.meta.url, 'export.sql');

/** Everything public of what is shown now, or what filters keep of it, in batches. */
export async function* exportResources(
  db: Queryable,
  filters: ExportQuery,
  features: boolean,
): AsyncGenerator<string[]> {
  const kept = await keptBy(filters, async (query) =>
    (await findResources(db, query)).resources.map(({ resource }) => resource),
  );
  yield* inBatches(db, exported, features, kept);
}

const list = (values: readonly string[]) => values.join('|');

/** What kinds say besides, each once: a column of its own. What nobody but those concerned sees has none. */
const said = [
  ...new Set(
    kinds
      .filter(({ consented }) => !consented)
      .flatMap(({ details }) => details.filter(({ reserved }) => !reserved).map(({ name }) => name)),
  ),
];

/** A text, or several in a list; a tick as oui or non. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'boolean') return yesOrNo(value);
  if (Array.isArray(value)) return list(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** A column's name, and what stands in it. */
type Column = readonly [string, (resource: Resource) => Cell];
const columns: readonly Column[] = [
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
  ...said.map((name): Column => [name, ({ details }) => cellOf(details[name])]),
  ['demonstration', ({ demonstration }) => yesOrNo(demonstration)],
  ['updated_on', ({ updated_on }) => updated_on],
];

/** Resources as JSON in batches -> CSV: `|` inside lists, what each kind says besides in columns of its own. */
export const resourcesCsv = (batches: Batches): Readable =>
  toCsv(
    columns.map(([name]) => name),
    batches,
    (resource: Resource) => columns.map(([, cell]) => cell(resource)),
  );
