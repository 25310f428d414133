import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type {
  Address,
  AddressesQuery,
  CommuneDetail,
  CommuneWithVenues,
  PlacesQuery,
  ResolvedCommune,
  Suggestion,
} from './schema.ts';

const resolve = sql(import.meta.url, 'resolve-communes.sql');
const communesInText = sql(import.meta.url, 'communes-in-text.sql');
const nearestCommune = sql(import.meta.url, 'nearest-commune.sql');
const commune = sql(import.meta.url, 'commune.sql');
const neighbours = sql(import.meta.url, 'neighbours.sql');
const withVenues = sql(import.meta.url, 'communes-with-venues.sql');
const suggestions = sql(import.meta.url, 'suggest.sql');

interface ResolvedRow {
  code_insee: string | null;
  nom: string;
  departement: string;
  lon: number;
  lat: number;
  location_approximate: boolean;
  reason: 'unknown' | 'ambiguous' | null;
}

const toResolved = ({ code_insee, lon, lat, reason, ...row }: ResolvedRow): ResolvedCommune =>
  code_insee ? { ...row, code_insee, location: [lon, lat] } : { reason: reason ?? 'unknown' };

/**
 * The communes that addresses mean, in one statement for all of them.
 * @param addresses as published: « MARSEILLE 11 », « AMIENS CEDEX 1 », « 62300 », a CEDEX postcode, a former commune.
 * @returns one answer for each, in the same order: today's commune (an arrondissement in Paris, Lyon and Marseille) or
 * why there is none. Nothing is guessed: of two possible communes, none is chosen.
 */
export async function resolveCommunes(
  db: Queryable,
  addresses: readonly Address[],
): Promise<ResolvedCommune[]> {
  const rows = await db.query<ResolvedRow>(resolve, [JSON.stringify(addresses)]);
  return rows.map(toResolved);
}

/**
 * The places and venues that a text being typed may mean, the likeliest first.
 * @returns `body`, the JSON text of `Suggestion[]`; `version`, that of the directory.
 */
export async function suggest(
  db: Queryable,
  { q, limit }: PlacesQuery,
): Promise<{ version: string; body: string }> {
  const [row] = await db.query<{ version: string; body: string }>(suggestions, [q, limit]);
  return row ?? { version: '0', body: '[]' };
}

/** What can be said of an address, or of a point, without a geocoder: communes, by their middle. */
export async function communesOf(db: Queryable, { q, near, limit }: AddressesQuery): Promise<Suggestion[]> {
  const rows = q
    ? await db.query<{ item: string }>(communesInText, [q, limit])
    : await db.query<{ item: string }>(nearestCommune, near);
  return rows.map(({ item }) => JSON.parse(item));
}

/** Enough to walk on from a commune to any other around. */
const NEIGHBOURS = 8;

/** @returns a commune with those around it, or undefined when there is none of this code INSEE. */
export async function findCommune(db: Queryable, code: string): Promise<CommuneDetail | undefined> {
  const [found] = await db.query<Omit<CommuneDetail, 'neighbours'>>(commune, [code]);
  if (!found) return undefined;
  const around = await db.query<CommuneDetail['neighbours'][number]>(neighbours, [code, NEIGHBOURS]);
  return { ...found, neighbours: around };
}

/** Communes that have venues, of one département or of all, in the order of their names. */
export const communesWithVenues = (db: Queryable, departement?: string): Promise<CommuneWithVenues[]> =>
  db.query<CommuneWithVenues>(withVenues, [departement ?? null]);
