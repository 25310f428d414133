import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Address, AddressesQuery, PlacesQuery, ResolvedCommune, Suggestion } from './schema.ts';

const resolve = sql(import.meta.url, 'resolve-communes.sql');
const communesInText = sql(import.meta.url, 'communes-in-text.sql');
const nearestCommune = sql(import.meta.url, 'nearest-commune.sql');
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
