import { typologies } from '../../standard/typologies.ts';
import {
  knownSpellings,
  type VocabularyField,
  vocabularies,
  vocabularyFields,
} from '../../standard/vocabularies.ts';
import type { Finding, Repaired } from '../schema.ts';
import { distinct } from './lists.ts';

/** What spellings of one value share: no case, accent, apostrophe or punctuation. */
const keyOf = (value: string) =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function spellingsOf(field: VocabularyField): Map<string, string> {
  const labels = field === 'typologie' ? typologies.map(([code, label]) => [label, code] as const) : [];
  const known = Object.entries(knownSpellings[field] ?? {});
  const values = vocabularies[field].map((value) => [value, value] as const);
  // Last wins: a value's own spelling before all others.
  return new Map([...labels, ...known, ...values].map(([spelling, value]) => [keyOf(spelling), value]));
}

const spellings = new Map(vocabularyFields.map((field) => [field, spellingsOf(field)]));

const has = (field: VocabularyField, piece: string) =>
  (vocabularies[field] as readonly string[]).includes(piece);

/** A list whose values the standard names; no value of it holds `;` or `,`. */
export function repairChoices(field: VocabularyField, raw: string): Repaired<string[]> {
  if (raw === '') return { value: [], findings: [] };
  const findings: Finding[] = [];
  const pieces = raw.split(/[|;,\n]/).map((piece) => piece.trim());
  const read = (piece: string): string[] => {
    const value = has(field, piece) ? piece : spellings.get(field)?.get(keyOf(piece));
    if (value === undefined) findings.push({ kind: 'vocabulary_unknown', before: piece, after: '' });
    else if (value !== piece) findings.push({ kind: 'vocabulary', before: piece, after: value });
    return value === undefined ? [] : [value];
  };
  const kept = distinct(pieces.filter((piece) => piece !== '').flatMap(read), raw);
  if (/[;,\n]/.test(raw)) findings.unshift({ kind: 'separator', before: raw, after: kept.value.join('|') });
  return { value: kept.value, findings: [...findings, ...kept.findings] };
}
