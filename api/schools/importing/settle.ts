import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Address } from '../../places/schema.ts';
import { placeIn } from '../../sources/doors.ts';
import type { ResolveCommunes } from '../../sources/schema.ts';
import type { Draft } from './draft.ts';
import type { Note, NoteKind } from './notes.ts';

const communes = sql(import.meta.url, 'communes.sql');

/** A row ready to be staged. */
export interface Staged extends Omit<Draft, 'commune' | 'latitude' | 'longitude'> {
  readonly latitude: number;
  readonly longitude: number;
  readonly location_approximate: boolean;
}

export interface Settled {
  readonly staged: readonly Staged[];
  readonly notes: readonly Note[];
  readonly refused: readonly { readonly line: number; readonly uai: string; readonly reason: string }[];
}

interface Commune {
  readonly code_insee: string;
  readonly nom: string;
  readonly departement: string;
  readonly lon: number;
  readonly lat: number;
}

const addressOf = ({ commune, code_postal, code_insee }: Draft): Address => ({
  commune,
  ...(code_postal && { code_postal }),
  ...(code_insee && { code_insee }),
});

/** The communes that drafts name by their codes; those without a known one, by name and postcode. */
async function communesOf(client: Queryable, drafts: readonly Draft[], resolve: ResolveCommunes) {
  const codes = drafts.map(({ code_insee, code_postal }) => ({ code_insee, code_postal }));
  const coded = await client.query<Commune | { code_insee: null }>(communes, [JSON.stringify(codes)]);
  const lost = drafts.filter((draft, index) => !coded[index]?.code_insee && draft.commune !== '');
  const answers = lost.length > 0 ? await resolve(client, lost.map(addressOf)) : [];
  const named = new Map(lost.map((draft, index) => [draft.line, answers[index]]));
  return drafts.map((draft, index) => {
    const found = coded[index];
    if (found?.code_insee) return { found };
    const answer = named.get(draft.line);
    if (!answer || answer.reason) return { reason: answer?.reason ?? 'unknown' };
    const [lon, lat] = answer.location;
    return { found: { ...answer, lon, lat } };
  });
}

function reasonOf({ commune, code_insee, code_postal }: Draft, reason: string): string {
  const written = [code_insee, code_postal, commune].filter(Boolean).join(' ');
  return reason === 'ambiguous'
    ? `« ${written} » : plusieurs communes portent ce nom ; un code INSEE est attendu.`
    : `« ${written} » : cette commune n’est pas au code officiel géographique.`;
}

/** What is said of a code that is not the one written. */
function kindOf(draft: Draft, found: Commune): NoteKind | undefined {
  if (draft.code_insee === found.code_insee) return undefined;
  if (/arrondissement$/i.test(found.nom)) return 'code_arrondissement';
  return /^\w{5}$/.test(draft.code_insee) ? 'code_former' : 'commune_found';
}

function settleOne(draft: Draft, found: Commune): { staged: Staged; notes: Note[] } {
  const { line, uai, code_insee: before } = draft;
  const { commune: _commune, latitude, longitude, ...kept } = draft;
  const kind = kindOf(draft, found);
  const { value, findings } = placeIn(latitude, longitude, {
    location: [found.lon, found.lat],
    departement: found.departement,
  });
  const [lon, lat] = value.location ?? [found.lon, found.lat];
  return {
    staged: {
      ...kept,
      code_insee: found.code_insee,
      longitude: lon,
      latitude: lat,
      location_approximate: value.approximate,
    },
    notes: [
      ...(kind ? [{ line, uai, field: 'code_insee', kind, before, after: found.code_insee }] : []),
      ...findings.map((finding) => ({ line, uai, field: 'latitude', ...finding })),
    ],
  };
}

/** Gives each draft its commune and its position, asking once for all; one whose commune nobody knows is refused. */
export async function settleSchools(
  client: Queryable,
  drafts: readonly Draft[],
  resolve: ResolveCommunes,
): Promise<Settled> {
  const answers = await communesOf(client, drafts, resolve);
  const settled = drafts.map((draft, index) => {
    const { found, reason } = answers[index] ?? { reason: 'unknown' };
    if (found) return settleOne(draft, found as Commune);
    return { refusal: { line: draft.line, uai: draft.uai, reason: reasonOf(draft, reason ?? 'unknown') } };
  });
  return {
    staged: settled.flatMap((one) => ('staged' in one ? [one.staged] : [])),
    notes: settled.flatMap((one) => ('notes' in one ? one.notes : [])),
    refused: settled.flatMap((one) => ('refusal' in one ? [one.refusal] : [])),
  };
}
