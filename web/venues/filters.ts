import { needs } from '../../api/standard/needs.ts';
import {
  type Criteria,
  criteriaParams,
  criteriaQuery,
  facetFields,
  openOf,
  readOpen,
  valuesOf,
} from './criteria.ts';

export interface Position {
  readonly lon: number;
  readonly lat: number;
}
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What the page shows, whole: two equal searches have the same address. */
export interface Search extends Criteria {
  /** What stands in the search box. */
  readonly q: string;
  /** The text is a venue's name, even where a place begins like it. */
  readonly by?: 'name';
  /** Where distances start. */
  readonly near?: Position;
  readonly departement?: string;
  /** Code INSEE: the list is held to this commune. */
  readonly commune?: string;
  /** The part of the map that the list is held to. */
  readonly bbox?: Box;
  readonly cursor?: string;
}

export const emptySearch: Search = { q: '', need: [], facets: {} };

/** Somewhere to measure from was asked; the middle of a département or of the map is only where a list begins. */
export const hasStart = ({ near, departement, commune }: Search): boolean =>
  near !== undefined && !departement && !commune;

/** Nothing says where: the page welcomes instead of listing. */
export const isWelcome = ({ q, near, departement, commune, bbox }: Search): boolean =>
  !q && !near && !departement && !commune && !bbox;

/** Metres of precision that an address keeps: 11 m, and a home's position is not written into the history. */
const DIGITS = 4;
const round = (value: number) => Number(value.toFixed(DIGITS));

const numbersOf = (text: string) =>
  text.split(',').map((part) => (/^\s*[+-]?\d{1,3}(\.\d+)?\s*$/.test(part) ? Number(part) : Number.NaN));
const isLongitude = (value: number | undefined) => value !== undefined && Math.abs(value) <= 180;
const isLatitude = (value: number | undefined) => value !== undefined && Math.abs(value) <= 90;

/** « lon,lat » -> a position, or undefined. */
export function readPosition(text: string): Position | undefined {
  const [lon, lat, ...rest] = numbersOf(text);
  if (!isLongitude(lon) || !isLatitude(lat) || rest.length > 0) return undefined;
  return { lon: lon as number, lat: lat as number };
}

function readBox(text: string): Box | undefined {
  const [west, south, east, north, ...rest] = numbersOf(text);
  const fits = isLongitude(west) && isLongitude(east) && isLatitude(south) && isLatitude(north);
  if (!fits || rest.length > 0 || (south as number) > (north as number)) return undefined;
  return { west, south, east, north } as Box;
}

const readDepartement = (text: string) => (/^(\d{2}|2[AB]|9[78]\d)$/.test(text) ? text : undefined);
const readCommune = (text: string) => (/^([013-9]\d|2[AB1-9])\d{3}$/.test(text) ? text : undefined);
const readText = (text: string) => text.trim().slice(0, 200);
const readCursor = (text: string) => (/^[\w-]{1,200}$/.test(text) ? text : undefined);
const readFlag = (text: string) => (text === '1' ? (true as const) : undefined);

/** An empty form field is not a filter and not a mistake. */
const given = (params: URLSearchParams, name: string) =>
  params
    .getAll(name)
    .flatMap((text) => text.split('|'))
    .map((text) => text.trim())
    .filter((text) => text !== '');

function defined<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/** Reads parameters one by one, and remembers the names of those that hold nothing we understand. */
class Reader {
  readonly ignored = new Set<string>();
  readonly params: URLSearchParams;

  constructor(params: URLSearchParams) {
    this.params = params;
  }

  one<Value>(
    name: string,
    parse: (text: string) => Value | undefined,
    text = this.params.get(name)?.trim(),
  ): Value | undefined {
    const value = text ? parse(text) : undefined;
    if (text && value === undefined) this.ignored.add(name);
    return value;
  }

  many<Value extends string>(name: string, known: readonly Value[]): Value[] {
    const asked = given(this.params, name);
    if (asked.some((value) => !(known as readonly string[]).includes(value))) this.ignored.add(name);
    return known.filter((value) => asked.includes(value));
  }
}

const readCriteria = (reader: Reader): Criteria => ({
  need: reader.many('need', needs),
  facets: Object.fromEntries(
    facetFields
      .map((field) => [field, reader.many<string>(field, valuesOf(field))] as const)
      .filter(([, values]) => values.length > 0),
  ),
  ...defined({
    open: reader.one('open', readOpen, openOf(reader.params)),
    unsure: reader.one('unsure', readFlag),
    recent: reader.one('recent', readFlag),
    landmarks: reader.one('landmarks', readFlag),
  }),
});

interface Reading {
  readonly search: Search;
  /** Names of the parameters that hold nothing we understand; the page goes on without them. */
  readonly ignored: readonly string[];
}

/** Reads an address, of whatever age or typed by whatever hand: what it cannot use is named, never fatal. */
export function readSearch(params: URLSearchParams): Reading {
  const reader = new Reader(params);
  const found = {
    by: reader.one<'name'>('by', (text) => (text === 'name' ? text : undefined)),
    near: reader.one('near', readPosition),
    departement: reader.one('departement', readDepartement),
    commune: reader.one('commune', readCommune),
    bbox: reader.one('bbox', readBox),
    cursor: reader.one('cursor', readCursor),
  };
  const q = readText(params.get('q') ?? '');
  // The form carries where its text was found; another text typed over it means somewhere else.
  const place = params.get('place');
  const kept = place === null || readText(place) === q ? defined(found) : {};
  const search = { q, ...readCriteria(reader), ...kept };
  return { search, ignored: [...reader.ignored] };
}

export const writePosition = ({ lon, lat }: Position) => `${round(lon)},${round(lat)}`;
export const writeBox = ({ west, south, east, north }: Box) =>
  [west, south, east, north].map(round).join(',');

/** The place part of an address. */
export function placeParams({ near, departement, commune, bbox }: Search): [string, string][] {
  const params: [string, string][] = [];
  if (near) params.push(['near', writePosition(near)]);
  if (departement) params.push(['departement', departement]);
  if (commune) params.push(['commune', commune]);
  if (bbox) params.push(['bbox', writeBox(bbox)]);
  return params;
}

/** The page's address for a search: `/` alone when nothing is asked. */
export function pageUrl(search: Search): string {
  const params = new URLSearchParams([
    ...(search.q ? [['q', search.q] as [string, string]] : []),
    ...(search.by ? [['by', search.by] as [string, string]] : []),
    ...placeParams(search),
    ...criteriaParams(search),
    ...(search.cursor ? [['cursor', search.cursor] as [string, string]] : []),
  ]);
  return params.size > 0 ? `/?${readable(params)}` : '/';
}

/** Commas, colons and spaces as people read them in an address bar. */
export const readable = (params: URLSearchParams) =>
  String(params).replaceAll('%2C', ',').replaceAll('%3A', ':');

function centre({ west, south, east, north }: Box): Position {
  // A box across the antimeridian has its west greater than its east.
  const lon = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
  return { lon: lon > 180 ? lon - 360 : lon, lat: (south + north) / 2 };
}

/** Where the list starts from: the place asked for, else the middle of the map. */
export const originOf = ({ near, bbox }: Search): Position | undefined => near ?? (bbox && centre(bbox));

/** What the API is asked to select; without any place, `named` searches the venues' names. */
export function filtersQuery(search: Search, named?: string, now = new Date()): URLSearchParams {
  const origin = originOf(search);
  return new URLSearchParams([
    ...placeParams({ ...search, ...(origin && { near: origin }) }),
    ...(named && !origin ? [['q', named] as [string, string]] : []),
    ...criteriaQuery(search, now),
  ]);
}

/** What `GET /api/venues` is asked for. */
export function apiQuery(search: Search, limit: number, named?: string, now?: Date): URLSearchParams {
  const query = filtersQuery(search, named, now);
  query.set('limit', String(limit));
  if (search.cursor) query.set('cursor', search.cursor);
  return query;
}

/** What the whole list is as a file, for lists that have an end: « nearest » alone has none. */
export function exportQuery(search: Search): string | undefined {
  const { near: _, ...bounded } = search;
  if (!bounded.bbox && !bounded.departement && !bounded.commune) return undefined;
  const params = [...placeParams(bounded), ...criteriaQuery(search, new Date())];
  return `?${new URLSearchParams(params)}`;
}

/** A changed search starts its list again. */
export function restarted({ cursor: _, ...search }: Search): Search {
  return search;
}
