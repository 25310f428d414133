import type { Queryable } from '../../db/database.ts';
import type { Draft } from './draft.ts';
import { unknownPostcodes } from './queries.ts';
import { settle } from './repairs/coordinates.ts';
import type { Finding, KnownCommune, Note, ResolveCommunes } from './schema.ts';

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

type Answer = KnownCommune | { readonly reason: 'unknown' | 'ambiguous' };

/** What becomes of the name: the official spelling of the same name, or the given one when they differ. */
function nameOf(draft: Draft, known: KnownCommune): { commune: string; finding?: Finding } {
  const { commune: given, written_commune: before } = draft;
  if (given === known.nom) return { commune: given };
  const after = known.nom;
  if (given === '') return { commune: after, finding: { kind: 'commune_from_postcode', before, after } };
  const isSame = fold(given) === fold(after) || draft.code_insee === null;
  return isSame
    ? { commune: after, finding: { kind: 'commune_name', before: given, after } }
    : { commune: given, finding: { kind: 'commune_mismatch', before: `${given} (${known.code_insee})`, after } };
}

const postalPoint = (location: readonly [number, number] | null) =>
  location && `SRID=4326;POINT(${location[0]} ${location[1]})`;

class Notes {
  readonly all: Note[] = [];
  add({ line, id }: Draft, field: string, findings: readonly (Finding | undefined)[]): void {
    for (const finding of findings) if (finding) this.all.push({ line, id, field, ...finding });
  }
}

function communeOf(draft: Draft, answer: Answer, notes: Notes) {
  if ('reason' in answer) {
    const kind = answer.reason === 'ambiguous' ? 'commune_ambiguous' : 'commune_unknown';
    const commune = draft.commune || draft.written_commune;
    notes.add(draft, 'commune', [{ kind, before: `${draft.code_postal} ${draft.written_commune}`, after: commune }]);
    return { commune, code_insee: draft.code_insee, centre: null };
  }
  const { commune, finding } = nameOf(draft, answer);
  notes.add(draft, 'commune', [finding]);
  const code_insee = draft.code_insee ?? answer.code_insee;
  if (!draft.code_insee)
    notes.add(draft, 'code_insee', [{ kind: 'code_insee', before: '', after: code_insee }]);
  return { commune, code_insee, centre: answer.location };
}

function settleOne(draft: Draft, answer: Answer, notes: Notes): Staged {
  const { centre, ...commune } = communeOf(draft, answer, notes);
  const { value, findings } = settle(draft.position, centre);
  notes.add(draft, 'latitude', findings);
  const { latitude: _latitude, longitude: _longitude, ...columns } = draft.columns;
  return {
    line: draft.line,
    venue: {
      ...columns,
      ...commune,
      location: postalPoint(value.location),
      location_approximate: value.approximate,
    },
  };
}

/**
 * Gives each draft its commune and its position, asking once for all of them.
 * @returns rows to stage, in order, and what was mended or doubted.
 */
export async function settleCommunes(
  client: Queryable,
  resolveCommunes: ResolveCommunes,
  drafts: readonly Draft[],
): Promise<{ staged: Staged[]; notes: Note[] }> {
  const answers = await resolveCommunes(client, drafts);
  const special = new Set(await unknownPostcodes(client, [...new Set(drafts.map((draft) => draft.code_postal))]));
  const notes = new Notes();
  const staged = drafts.map((draft, index) => {
    const { code_postal: before } = draft;
    if (special.has(before)) notes.add(draft, 'code_postal', [{ kind: 'postcode_special', before, after: before }]);
    return settleOne(draft, answers[index] ?? { reason: 'unknown' }, notes);
  });
  return { staged, notes: notes.all };
}
