import type { Address, Commune, ResolvedCommune } from '../places/schema.ts';
import type { Draft } from './draft.ts';
import { settle } from './repairs/coordinates.ts';
import type { Finding, Note, NoteKind, ResolveCommunes } from './schema.ts';

/** A row ready to be staged: every column of `venue` that an import writes. */
export interface Staged {
  readonly line: number;
  readonly venue: Readonly<Record<string, unknown>>;
}

const fold = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/^(l|le|la|les) /, '')
    .trim();

/** What becomes of the name: the official spelling of the same name, or the given one when a code says otherwise. */
function nameOf(draft: Draft, known: Commune): { commune: string; finding?: Finding } {
  const { commune: given, written_commune: before } = draft;
  const after = known.nom;
  const repaired = (kind: NoteKind) => ({
    commune: after,
    finding: { kind, before: given || before, after },
  });
  if (given === after) return { commune: after };
  if (given === '') return repaired('commune_from_postcode');
  // « Chamonix » with the code of Chamonix-Mont-Blanc: two witnesses that agree.
  if (`${fold(after)} `.startsWith(`${fold(given)} `) && (draft.code_insee || fold(given) === fold(after)))
    return repaired('commune_name');
  if (/arrondissement$/i.test(after)) return repaired('commune_arrondissement');
  if (draft.code_insee === null) return repaired('commune_former');
  return {
    commune: given,
    finding: { kind: 'commune_mismatch', before: `${given} (${draft.code_insee})`, after },
  };
}

const toPoint = (location: readonly [number, number] | null) =>
  location && `SRID=4326;POINT(${location[0]} ${location[1]})`;

class Notes {
  readonly all: Note[] = [];
  add({ line, id }: Draft, field: string, findings: readonly (Finding | undefined)[]): void {
    for (const finding of findings) if (finding) this.all.push({ line, id, field, ...finding });
  }
}

function communeOf(draft: Draft, answer: ResolvedCommune, notes: Notes) {
  if (answer.reason) {
    const kind = answer.reason === 'ambiguous' ? 'commune_ambiguous' : 'commune_unknown';
    const commune = draft.commune || draft.written_commune;
    notes.add(draft, 'commune', [
      { kind, before: `${draft.code_postal} ${draft.written_commune}`, after: commune },
    ]);
    return { commune, code_insee: draft.code_insee, centre: null };
  }
  const { commune, finding } = nameOf(draft, answer);
  notes.add(draft, 'commune', [finding]);
  const code_insee = draft.code_insee ?? answer.code_insee;
  if (!draft.code_insee)
    notes.add(draft, 'code_insee', [{ kind: 'code_insee', before: '', after: code_insee }]);
  return { commune, code_insee, centre: answer };
}

function settleOne(draft: Draft, answer: ResolvedCommune, notes: Notes): Staged {
  const { centre, ...commune } = communeOf(draft, answer, notes);
  const { value, findings } = settle(draft.position, centre);
  notes.add(draft, 'latitude', findings);
  const { latitude: _latitude, longitude: _longitude, ...columns } = draft.columns;
  return {
    line: draft.line,
    venue: {
      ...columns,
      ...commune,
      location: toPoint(value.location),
      location_approximate: value.approximate,
    },
  };
}

const toAddress = ({ commune, code_postal, code_insee }: Draft): Address => ({
  commune,
  code_postal,
  ...(code_insee && { code_insee }),
});

/**
 * Gives each draft its commune and its position, asking once for all of them.
 * @param postcodes all that communes have; any other is kept, with a warning.
 * @returns rows to stage, in order, and what was mended or doubted.
 */
export async function settleCommunes(
  drafts: readonly Draft[],
  postcodes: ReadonlySet<string>,
  resolve: (addresses: readonly Address[]) => ReturnType<ResolveCommunes>,
): Promise<{ staged: Staged[]; notes: Note[] }> {
  const answers = await resolve(drafts.map(toAddress));
  const notes = new Notes();
  const staged = drafts.map((draft, index) => {
    const { code_postal: before } = draft;
    if (!postcodes.has(before))
      notes.add(draft, 'code_postal', [{ kind: 'postcode_special', before, after: before }]);
    return settleOne(draft, answers[index] ?? { reason: 'unknown' }, notes);
  });
  return { staged, notes: notes.all };
}
