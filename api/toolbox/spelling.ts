import { fold } from './question.ts';

/** Whether words differ by so many letters at most: put in, left out, replaced, or changed with the one beside. */
function differByUpTo(few: number, one: string, other: string): boolean {
  if (few < 0) return false;
  if (one === '' || other === '') return one.length + other.length <= few;
  const [next, after] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return differByUpTo(few, next, after);
  const isSwapped = one[0] === other[1] && one[1] === other[0];
  return (
    differByUpTo(few - 1, next, after) ||
    differByUpTo(few - 1, next, other) ||
    differByUpTo(few - 1, one, after) ||
    (isSwapped && differByUpTo(few - 1, one.slice(2), other.slice(2)))
  );
}

/**
 * Whether a word is too far from what was typed to have been meant: of four letters, any word is one letter from others
 * (« mail », « main »); up to seven, one letter may be wrong; beyond, two.
 */
export function isFar(said: string, word: string): boolean {
  const [one, other] = [fold(said), fold(word)];
  if (one.length < 5) return true;
  return !differByUpTo(one.length < 8 ? 1 : 2, one, other);
}
