import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Address, ResolvedCommune } from './schema.ts';

const resolve = sql(import.meta.url, 'resolve-communes.sql');

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
