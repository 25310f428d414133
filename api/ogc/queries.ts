import type { Queryable } from '../../db/database.ts';
import { badParameter } from '../core/errors.ts';
import { inBox } from './boxes.ts';
import type { Collection } from './collections.ts';
import { compileFilter } from './cql2/compile.ts';
import { asGeojson, type Crs } from './crs.ts';
import { during } from './datetime.ts';
import { columnOf, type Field, isQueryable } from './fields.ts';
import { type Asked, ofFilter } from './parameters.ts';
import { after, orderBy, type Place, type Sort, sortColumns } from './sorting.ts';
import { type Values, valuesFrom } from './values.ts';

/** A page of features as JSON texts, and where it stopped; undefined at the end. */
export interface FeaturePage {
  readonly texts: readonly string[];
  readonly last: Place | undefined;
}

/** How many features a collection has, and where and when they are. */
export interface Summary {
  readonly count: number;
  /** West, south, east, north in degrees; null where nothing has a place. */
  readonly box: readonly [number, number, number, number] | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Counting further tells a reader no more, and would take seconds among millions. */
export const COUNT_MAX = 20_000;

/** The driver's error for a value that a type does not hold, or a geometry that cannot be: what was asked is at fault. */
const isOfValue = (error: unknown) => /^(22...|XX000)$/.test(String((error as { code?: unknown }).code));

async function ask<Row>(db: Queryable, statement: string, values: Values): Promise<Row[]> {
  try {
    return await db.query<Row>(statement, values.all);
  } catch (error) {
    if (isOfValue(error)) throw badParameter('filter', 'une valeur ou une géométrie ne peut pas être lue.');
    throw error;
  }
}

/** SQL of what is asked, but for where a page begins. The first condition is true, and makes every statement take `$1`. */
function conditions(
  { box, period, filter, filterCrs }: Asked,
  collection: Collection,
  values: Values,
): string {
  const fields = new Map(collection.fields.filter(isQueryable).map((field) => [field.name, field]));
  const scope = { fields, crs: filterCrs, values, budget: { parts: 0 } };
  return [
    '$1::timestamptz is not null',
    ...(box ? [inBox('item.geometry', box.sides, box.crs, values)] : []),
    ...(period && collection.temporal ? [during(period, collection.temporal, values)] : []),
    ...(filter === undefined ? [] : [ofFilter(() => compileFilter(filter, scope))]),
  ].join(' and ');
}

/** A moment leaves in UTC with its Z, as everywhere. */
const shown = (field: Field) =>
  field.type === 'moment'
    ? `to_char(${columnOf(field)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "${field.name}"`
    : `${columnOf(field)} as "${field.name}"`;

/** SQL of a row as a GeoJSON feature. */
const featureOf = (collection: Collection, crs: Crs) =>
  `json_build_object('type', 'Feature', 'id', ${columnOf(idField(collection))},
    'geometry', ${asGeojson('item.geometry', crs)}::json, 'properties', row_to_json(given))::text`;
const given = ({ fields }: Collection) => `cross join lateral (select ${fields.map(shown).join(', ')}) given`;
const idField = ({ fields, idField: name }: Collection) =>
  fields.find((field) => field.name === name) as Field;

/**
 * The rows that a question is asked of. Joined to all that a venue says, a page far into two million took 5 s: the join
 * began at the first venue.
 */
function rowsFor({ source, narrow, temporal }: Collection, { filter, sorts }: Asked): string {
  const isTime = ({ field }: Sort) => field === temporal?.from || field === temporal?.to;
  return filter === undefined && sorts.every(isTime) ? narrow : source;
}

/**
 * The keys of a page first, then its features alone: among millions, what a row shows (its needs, its place) would
 * else be made for each that is passed over. One statement, so that both see the same directory.
 */
function pageStatement(collection: Collection, asked: Asked, kept: string, limit: string): string {
  const { crs, sorts } = asked;
  const texts = sorts.map((_, index) => `page.sort${index}::text`);
  return `with page as materialized (
  select item.key${sortColumns(sorts)} from (${rowsFor(collection, asked)}) item
  where ${kept} order by ${orderBy(sorts)} limit ${limit}
)
select page.key::text as key, array[${texts.join(', ')}]::text[] as sorts, ${featureOf(collection, crs)} as text
from page join (${collection.source}) item using (key) ${given(collection)}
order by ${orderBy(sorts, 'page.')}`;
}

/**
 * SQL of where a page begins, said of both sides of the join: the planner does not tell one what it knows of the other's
 * order, and read two million venues from the first, in 5 s.
 */
function furtherOn(collection: Collection, asked: Asked, values: Values): string {
  const { after: place, sorts } = asked;
  if (!place) return '';
  const { keyType, joinedBy } = collection;
  const isJoined = joinedBy && sorts.length === 0 && rowsFor(collection, asked) !== collection.narrow;
  const joined = isJoined ? ` and item."${joinedBy}" > ${values.add(place.key, keyType)}` : '';
  return ` and ${after(place, sorts, keyType, values)}${joined}`;
}

/** A page of features, after the place where the one before stopped. */
export async function findPage(
  db: Queryable,
  collection: Collection,
  asked: Asked,
  now: Date,
): Promise<FeaturePage> {
  const values = valuesFrom(now);
  const kept = conditions(asked, collection, values);
  const later = furtherOn(collection, asked, values);
  const limit = values.add(asked.limit + 1, 'integer');
  const statement = pageStatement(collection, asked, kept + later, limit);
  const rows = await ask<Place & { text: string }>(db, statement, values);
  const page = rows.slice(0, asked.limit);
  return { texts: page.map(({ text }) => text), last: rows.length > asked.limit ? page.at(-1) : undefined };
}

/** The feature that an identifier names, as a JSON text. */
export async function findFeature(
  db: Queryable,
  collection: Collection,
  id: string,
  crs: Crs,
  now: Date,
): Promise<string | undefined> {
  const values = valuesFrom(now);
  const field = idField(collection);
  if (field.type === 'integer' && !/^\d{1,9}$/.test(id)) return undefined;
  const known = values.add(id, field.type === 'integer' ? 'bigint' : 'text');
  const statement = `select ${featureOf(collection, crs)} as text from (${collection.source}) item ${given(collection)}
where $1::timestamptz is not null and ${columnOf(field)} = ${known}`;
  const [row] = await ask<{ text: string }>(db, statement, values);
  return row?.text;
}

/** How many features are asked for, or undefined where they are too many to be counted at each question. */
export async function countPage(
  db: Queryable,
  collection: Collection,
  asked: Asked,
  now: Date,
): Promise<number | undefined> {
  const values = valuesFrom(now);
  const kept = conditions(asked, collection, values);
  const most = values.add(COUNT_MAX + 1, 'integer');
  const statement = `select count(*)::float8 as count from (
  select from (${rowsFor(collection, { ...asked, sorts: [] })}) item where ${kept} limit ${most}
) counted`;
  const [row] = await ask<{ count: number }>(db, statement, values);
  return row && row.count <= COUNT_MAX ? row.count : undefined;
}

interface SummaryRow {
  readonly count: number;
  readonly west: number | null;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** The present bounds of a collection. */
export async function summarise(db: Queryable, collection: Collection, now: Date): Promise<Summary> {
  const values = valuesFrom(now);
  const { temporal } = collection;
  const end = (sql: string | undefined) => (temporal && !temporal.open ? `${sql}::text` : 'null::text');
  const statement = `select count, st_xmin(bounds) as west, st_ymin(bounds) as south, st_xmax(bounds) as east,
  st_ymax(bounds) as north, "from", "to"
from (
  select count(*)::float8 as count, st_extent(geometry) as bounds,
    ${end(temporal && `min(${columnOf(temporal.from)})`)} as "from", ${end(temporal && `max(${columnOf(temporal.to)})`)} as "to"
  from (${collection.narrow}) item where $1::timestamptz is not null
) summed`;
  const [row] = await db.query<SummaryRow>(statement, values.all);
  const { count = 0, west = null, south = 0, east = 0, north = 0, from = null, to = null } = row ?? {};
  return { count, box: west === null ? null : [west, south, east, north], from, to };
}

/** Answers that hold for a version of the directory, a minute at most: whatever passes with time is not in the version. */
export const FOR_A_MINUTE = { max: 500, ttl: 60_000 } as const;
