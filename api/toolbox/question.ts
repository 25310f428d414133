import { questionWords, synonyms } from './synonyms.ts';

/** What is looked for: a word as it was typed, and the ways to say it, that one first. */
export interface Concept {
  readonly said: string;
  readonly ways: readonly string[];
  /** Whether the dictionary has it. */
  readonly known: boolean;
}

/** Without accents, capitals, the plural or the feminine: what words are compared by. */
export function fold(word: string): string {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
  if (plain.length < 4) return plain;
  return /[^e]aux$/.test(plain) ? plain.replace(/aux$/, 'al') : plain.replace(/e?[sx]?$/, '');
}

/** PostgreSQL's French stems leave a plural as it is after these vowels: « revenus » is not « revenu » to them. */
const withPlural = (way: string): string[] =>
  /[aiou]s?$/.test(way) ? [way, way.endsWith('s') ? way.slice(0, -1) : `${way}s`] : [way];

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const keyOf = (words: readonly string[]): string => words.map(fold).join(' ');

const meaningless = new Set(questionWords.map(fold));

const groups = new Map<string, string[]>();
for (const group of synonyms)
  for (const way of group) {
    const key = keyOf(wordsOf(way));
    groups.set(key, [...(groups.get(key) ?? []), ...group]);
  }
const LONGEST = Math.max(...[...groups.keys()].map((key) => key.split(' ').length));

interface Expression extends Concept {
  /** The same for all that mean the same. */
  readonly meaning: string;
  /** In words. */
  readonly length: number;
}

/** The longest expression of the dictionary that begins at a word, or the word. */
function expressionAt(words: readonly string[], start: number): Expression {
  for (let length = Math.min(LONGEST, words.length - start); length > 0; length--) {
    const said = words.slice(start, start + length);
    const others = groups.get(keyOf(said));
    if (!others) continue;
    const ways = [...new Set([said.join(' '), ...others].flatMap(withPlural))];
    return { said: said.join(' '), ways, length, meaning: others[0] ?? '', known: true };
  }
  const said = words[start] ?? '';
  return { said, ways: withPlural(said), length: 1, meaning: fold(said), known: false };
}

/** What a question looks for, in the order it says so: expressions of the dictionary, and words that mean something. */
export function conceptsIn(question: string): Concept[] {
  const words = wordsOf(question).slice(0, 30);
  const found = new Map<string, Concept>();
  for (let at = 0; at < words.length; ) {
    const { length, meaning, ...concept } = expressionAt(words, at);
    if (!meaningless.has(meaning) && !found.has(meaning)) found.set(meaning, concept);
    at += length;
  }
  return [...found.values()];
}
