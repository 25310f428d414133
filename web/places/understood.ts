import type { Place } from '../api.ts';

/** What a text says, whatever its accents, capitals and punctuation: « St-Denis » -> `saint`, `denis`. */
const wordsOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/\bste?\b/g, (short) => (short === 'st' ? 'saint' : 'sainte'))
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The same letters and figures: what one may take for the other. */
export const lettersOf = (text: string): string => wordsOf(text).join('');

/** Left out by those who type: « Mans » is Le Mans. */
const articles = new Set(['l', 'la', 'le', 'les']);

/**
 * Whether a place is what was typed, and not a guess from its first letters: its number, or its whole name with
 * nothing else than what tells it from others (département, postcode). Of an address, each word typed is enough.
 */
export function isAsTyped(text: string, { kind, label, detail, code }: Place): boolean {
  const typed = wordsOf(text);
  if (lettersOf(text) === lettersOf(label) || lettersOf(text) === lettersOf(code)) return true;
  const known = new Set(wordsOf(`${label} ${detail} ${code}`));
  const isPostcode = (word: string) => /^\d{5}$/.test(word);
  if (!typed.every((word) => known.has(word) || isPostcode(word))) return false;
  if (kind === 'address' || kind === 'postcode') return typed.length > 0;
  return wordsOf(label).every((word) => articles.has(word) || typed.includes(word));
}
