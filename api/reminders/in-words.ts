import type { Hours, Period } from '../hours/schema.ts';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** « 09:30 » -> « 9 h 30 ». */
const clock = (time: string) => time.replace(/^0?(\d+):(\d\d)$/, '$1 h $2').replace(/ 00$/, '');

const periodsInWords = (periods: readonly Period[]) =>
  periods.map(({ from, to }) => `${clock(from)} à ${clock(to)}`).join(', ') || 'fermé';

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly said: string;
}

/** Days that follow each other and say the same are said together. */
function stretchesOf(days: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [day, said] of days.entries()) {
    const before = stretches.at(-1);
    if (before?.said === said) stretches[stretches.length - 1] = { ...before, last: day };
    else stretches.push({ first: day, last: day, said });
  }
  return stretches;
}

/**
 * A week in a line, « lundi à vendredi : 9 h à 12 h ; samedi et dimanche : fermé »; as the venue writes it where no week
 * is like another, or where it cannot be read; null where nothing is written.
 */
export function hoursInWords({ state, usual, written }: Hours): string | null {
  const days = usual.flatMap((periods) => (periods ? [periodsInWords(periods)] : []));
  if (state !== 'read' || days.length < DAYS.length) return written;
  return stretchesOf(days)
    .map(({ first, last, said }) => {
      const link = last - first > 1 ? ' à ' : ' et ';
      const name = first === last ? DAYS[first] : `${DAYS[first]}${link}${DAYS[last]}`;
      return `${name} : ${said}`;
    })
    .join(' ; ');
}

/** « +33320495000 » -> « 03 20 49 50 00 ». */
export const phoneInWords = (telephone: string): string =>
  telephone
    .replace(/^\+(33|262|269|590|594|596)(?=\d{9}$)/, '0')
    .replace(/^0\d{9}$/, (digits) => digits.replace(/(\d\d)(?=\d)/g, '$1 '));
