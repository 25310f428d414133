import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { openTimetables } from '../hours/doors.ts';
import { facetNumber } from '../standard/facets.ts';
import { countsOf, type FacetSet } from './counts.ts';
import type { LatestVenue } from './feed.ts';
import {
  COUNTS_RADIUS,
  type Counts,
  type Departement,
  type Filters,
  facetFields,
  type ListQuery,
  type Points,
} from './schema.ts';

const horizon = sql(import.meta.url, 'horizon.sql');
const fewOpen = sql(import.meta.url, 'few-open.sql');
const nearest = sql(import.meta.url, 'nearest.sql');
const byName = sql(import.meta.url, 'by-name.sql');
const listed = sql(import.meta.url, 'listed.sql');
const nameQuery = sql(import.meta.url, 'name-query.sql');
const numberOf = sql(import.meta.url, 'number-of.sql');
const departementsStatement = sql(import.meta.url, 'departements.sql');
const facetSets = sql(import.meta.url, 'facet-sets.sql');
const latest = sql(import.meta.url, 'latest.sql');
const pointsStatement = sql(import.meta.url, 'points.sql');
const shapes = {
  json: sql(import.meta.url, 'as-json.sql'),
  geojson: sql(import.meta.url, 'as-geojson.sql'),
} as const;
export type Shape = keyof typeof shapes;

/** Where a list stopped: the key it was ordered by (metres or the name's length, 0 without) and the venue's number. */
export interface Place {
  readonly key: number;
  readonly number: number;
}
/** A venue and where it answered: at which of its stops, 0 being itself. */
type Found = Place & { readonly distance: number | null; readonly stop: number };

/** The facets asked for as one `query_int`: OR inside a list, AND between lists; null for no filter. */
function wantedFacets(filters: Filters): string | null {
  const lists = facetFields.map((field) =>
    (filters[field] ?? []).map((value) => facetNumber(field, value)).join('|'),
  );
  const asked = lists.filter((list) => list !== '');
  return asked.length > 0 ? asked.map((list) => `(${list})`).join('&') : null;
}

/** Filters as the statements take them: words and times are looked up first, so that the planner sees constants. */
type Prepared<Given extends Filters = Filters> = Given & { readonly timetables: readonly number[] | null };

const sharedValues = (filters: Prepared) => [
  wantedFacets(filters),
  filters.bbox?.west ?? null,
  filters.bbox?.south ?? null,
  filters.bbox?.east ?? null,
  filters.bbox?.north ?? null,
  filters.commune ?? null,
  filters.departement ?? null,
  filters.q ?? null,
  filters.timetables,
  filters.unsure ?? false,
  filters.updated_since ?? null,
];

/** A name in words becomes the search that the index knows. */
async function nameQueryOf(db: Queryable, name: string): Promise<string | undefined> {
  const [row] = await db.query<{ query: string }>(nameQuery, [name]);
  return row?.query;
}

async function prepare<Given extends Filters>(
  db: Queryable,
  filters: Given,
  now: Date,
): Promise<Prepared<Given>> {
  const { q, open, unsure = false } = filters;
  return {
    ...filters,
    q: q && (await nameQueryOf(db, q)),
    timetables: open ? await openTimetables(db, open, now, unsure) : null,
  };
}

const circleValues = ({ near, radius }: Filters) => [near?.lon ?? null, near?.lat ?? null, radius ?? null];

/** What `venues_matching` takes, the circle last: longitude, latitude, metres. */
export async function matching(db: Queryable, filters: Filters, now: Date): Promise<unknown[]> {
  const prepared = await prepare(db, filters, now);
  return [...sharedValues(prepared), ...circleValues(prepared)];
}

/** What a list is ordered by; a cursor of one order means nothing in another. */
export const orderOf = (filters: Filters) => (filters.near ? 'near' : filters.q ? 'name' : 'number');

async function areFewOpen(db: Queryable, { timetables, unsure }: Prepared): Promise<boolean> {
  if (!timetables || unsure) return false;
  const [row] = await db.query<{ few: boolean }>(fewOpen, [timetables]);
  return row?.few ?? true;
}

/**
 * Within which distance the next venues lie; undefined for anywhere. Not asked inside a commune or a département: the
 * search would walk from the point to there (2.3 s among two million), where their own indexes find all they have. Nor
 * where few are open, which at night are an ocean away (9 s).
 */
async function radiusFor(
  db: Queryable,
  query: Prepared<ListQuery>,
  after?: Place,
): Promise<number | undefined> {
  if (query.commune || query.departement || (await areFewOpen(db, query))) return query.radius;
  const values = [...sharedValues(query), ...circleValues(query), query.limit, after?.key ?? null];
  const [row] = await db.query<{ metres: number | null }>(horizon, values);
  const radius = Math.min(row?.metres ?? Infinity, query.radius ?? Infinity);
  return Number.isFinite(radius) ? radius : undefined;
}

async function findNearest(db: Queryable, query: Prepared<ListQuery>, after?: Place): Promise<Found[]> {
  const within = { ...query, radius: await radiusFor(db, query, after) };
  const place = [query.limit, after?.key ?? null, after?.number ?? null];
  const values = [...sharedValues(query), ...circleValues(within), ...place];
  const rows = await db.query<{ number: number; stop: number; distance: number }>(nearest, values);
  return rows.map(({ number, stop, distance }) => ({ number, stop, key: distance, distance }));
}

async function findByName(db: Queryable, query: Prepared<ListQuery>, after?: Place): Promise<Found[]> {
  const values = [...sharedValues(query), query.limit, after?.key ?? null, after?.number ?? null];
  const rows = await db.query<{ number: number; stop: number; length: number }>(byName, values);
  return rows.map(({ number, stop, length }) => ({ number, stop, key: length, distance: null }));
}

async function findListed(db: Queryable, filters: Prepared, limit: number, after?: Place): Promise<Found[]> {
  const values = [...sharedValues(filters), ...circleValues(filters), limit, after?.number ?? 0];
  const rows = await db.query<{ number: number; stop: number }>(listed, values);
  return rows.map(({ number, stop }) => ({ number, stop, key: 0, distance: null }));
}

function find(db: Queryable, query: Prepared<ListQuery>, after?: Place): Promise<Found[]> {
  if (query.near) return findNearest(db, query, after);
  return query.q ? findByName(db, query, after) : findListed(db, query, query.limit, after);
}

/** What is said of hours: as they are now, and at the time asked. Not in files, which are read later. */
interface Moment {
  readonly now: Date;
  readonly open?: string | undefined;
}

/** The only fields to give, where not all. */
type Sparse = { readonly fields?: readonly string[] | undefined };

async function write(
  db: Queryable,
  found: readonly Found[],
  shape: Shape,
  { fields, ...moment }: Sparse & Partial<Moment> = {},
): Promise<string[]> {
  const numbers = found.map(({ number }) => number);
  const stops = found.map(({ stop }) => stop);
  const distances = found.map(({ distance }) => distance);
  const times = shape === 'json' ? [moment.now ?? null, moment.open ?? null] : [];
  const rows = await db.query<{ text: string }>(shapes[shape], [
    numbers,
    stops,
    distances,
    ...times,
    fields ?? null,
  ]);
  return rows.map(({ text }) => text);
}

/**
 * One answer of a list: the venues as JSON texts, and where it stopped (undefined at the end).
 * Two statements, so that each order and each shape is written once; a venue deleted between them is left out.
 */
export async function findVenues(
  db: Queryable,
  query: ListQuery & Sparse,
  shape: Shape,
  now: Date,
  after?: Place,
): Promise<{ texts: string[]; last: Place | undefined }> {
  const found = await find(db, { ...(await prepare(db, query, now)), limit: query.limit + 1 }, after);
  const given = found.slice(0, query.limit);
  const texts =
    given.length > 0
      ? await write(db, given, shape, {
          now,
          open: query.open === 'now' ? undefined : query.open,
          fields: query.fields,
        })
      : [];
  return { texts, last: found.length > query.limit ? given.at(-1) : undefined };
}

interface FoundVenue {
  readonly number: number;
  readonly stop: number;
  readonly distance: number | null;
  readonly into: string | null;
}

/** @returns the venue as a JSON text, or the id of the one it was merged into; undefined when there is no such id. */
export async function findVenue(
  db: Queryable,
  id: string,
  shape: Shape,
  now: Date,
  { near, fields }: { readonly near?: Filters['near'] } & Sparse = {},
): Promise<{ readonly text?: string | undefined; readonly into?: string } | undefined> {
  const [found] = await db.query<FoundVenue>(numberOf, [id, near?.lon ?? null, near?.lat ?? null]);
  if (!found) return undefined;
  const { into, ...row } = found;
  if (into) return { into };
  const [text] = await write(db, [{ ...row, key: 0 }], shape, { now, fields });
  return { text };
}

/** How many venues an export reads at once: 2,000 take 60 ms and 4 MB. */
const BATCH = 2_000;

/**
 * All the venues that the filters keep, in batches of JSON texts, each venue once. No transaction or cursor stays
 * open meanwhile: on the embedded database a slow reader would hold its only connection.
 */
export async function* exportVenues(
  db: Queryable,
  filters: Filters & Sparse,
  shape: Shape,
  now: Date,
): AsyncGenerator<string[]> {
  const search = await prepare(db, filters, now);
  let after: Place | undefined;
  do {
    const found = await findListed(db, search, BATCH, after);
    if (found.length > 0) yield await write(db, found, shape, { fields: filters.fields });
    after = found.length === BATCH ? found.at(-1) : undefined;
  } while (after);
}

interface PointRow {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly facets: number[];
  readonly approximate: 0 | 1;
  readonly timetable: number;
  readonly month: number;
}

/** Ids share beginnings and neighbours differ little: in their order the file is a third smaller. */
const byId = (a: PointRow, b: PointRow) => (a.id < b.id ? -1 : 1);

/**
 * Columns of points, ready to be sent: all of them, or those of a box.
 * @param most when there are more, none is given and `complete` is false: a part would be taken for the whole.
 */
export async function findPoints(
  db: Queryable,
  version: string,
  most: number,
  box?: Filters['bbox'],
): Promise<Points> {
  const corners = [box?.west ?? null, box?.south ?? null, box?.east ?? null, box?.north ?? null];
  const found = await db.query<PointRow>(pointsStatement, [...corners, most + 1]);
  const complete = found.length <= most;
  return { version, complete, ...toColumns(complete ? found.sort(byId) : []) };
}

function toColumns(rows: readonly PointRow[]): Omit<Points, 'version' | 'complete'> {
  const sets = new Map<string, number>();
  const set = rows.map(({ facets }) => {
    const key = facets.join();
    const known = sets.get(key) ?? sets.size;
    sets.set(key, known);
    return known;
  });
  return {
    id: rows.map(({ id }) => id),
    lon: differences(rows.map(({ lon }) => lon)),
    lat: differences(rows.map(({ lat }) => lat)),
    set,
    sets: [...sets.keys()].map((key) => (key ? key.split(',').map(Number) : [])),
    approximate: rows.map(({ approximate }) => approximate),
    timetable: rows.map(({ timetable }) => timetable),
    month: rows.map(({ month }) => month),
  };
}

const differences = (values: readonly number[]) =>
  values.map((value, index) => value - (values[index - 1] ?? 0));

/** A year ago, to the first of its month: what « recently confirmed » means. */
const yearBefore = (now: Date): string => `${now.getUTCFullYear() - 1}-${now.toISOString().slice(5, 7)}-01`;

/** Where numbers beside filters are counted: a place without bounds of its own is what is around it. */
function scopeOf({ near, radius, bbox, commune, departement, q }: Filters): number | null {
  if (!near) return null;
  return radius ?? (bbox || commune || departement || q ? null : COUNTS_RADIUS);
}

/** How many venues each filter would leave, around the place asked or in the bounds given. */
export async function countVenues(db: Queryable, filters: Filters, now: Date): Promise<Counts> {
  const { q, timetables, bbox, commune, departement, near, unsure, updated_since } = await prepare(
    db,
    filters,
    now,
  );
  const radius = scopeOf(filters);
  const sets = await db.query<FacetSet>(facetSets, [
    ...[bbox?.west ?? null, bbox?.south ?? null, bbox?.east ?? null, bbox?.north ?? null],
    ...[commune ?? null, departement ?? null, q ?? null],
    ...[near?.lon ?? null, near?.lat ?? null, radius],
    await openTimetables(db, 'now', now, false),
    await openTimetables(db, 'weekend', now, false),
    ...[timetables, unsure ?? false, updated_since ?? yearBefore(now)],
  ]);
  return { radius, ...countsOf(sets, filters) };
}

/** As many as a reader that looks once a week needs. */
const FEED_LENGTH = 50;

/** The venues of a search that were added or changed last, the latest first. */
export async function latestVenues(db: Queryable, filters: Filters, now: Date): Promise<LatestVenue[]> {
  const bounded = { ...filters, radius: scopeOf(filters) ?? undefined };
  return db.query<LatestVenue>(latest, [...(await matching(db, bounded, now)), FEED_LENGTH]);
}

/** Every département with its number of venues, in the order of codes. */
export const findDepartements = (db: Queryable): Promise<Departement[]> =>
  db.query<Departement>(departementsStatement);
