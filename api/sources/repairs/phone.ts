import type { Repaired } from '../schema.ts';

/** Nine digits after the 0 of the national form begin like this overseas, wherever the venue's address is. */
const overseas: readonly (readonly [begin: RegExp, country: string])[] = [
  [/^(590|69[01])/, '590'],
  [/^[56]94/, '594'],
  [/^(596|69[67])/, '596'],
  // Mayotte shares La Réunion's country code (+269 is the Comoros); 06 39 98 is kept for fiction, in France.
  [/^(26[239]|69[23]|639(?!98))/, '262'],
];

/** Places whose own numbers have no leading 0: country code, and how many digits follow. */
const ownPlan: Readonly<Record<string, readonly [country: string, length: number]>> = {
  975: ['508', 6],
  986: ['681', 6],
  987: ['689', 8],
  988: ['687', 6],
};

const national = (nine: string) => {
  const country = overseas.find(([begin]) => begin.test(nine))?.[1] ?? '33';
  return `+${country}${nine}`;
};

/** `+` and digits, or nothing when they are no number of the standard's countries. */
function international(digits: string): string | undefined {
  const french = /^\+330?([1-9]\d{8})$/.exec(digits);
  if (french) return national(french[1] ?? '');
  const mayotte = /^\+2690?((269|639)\d{6})$/.exec(digits);
  if (mayotte) return `+262${mayotte[1]}`;
  const other = /^\+(590|594|596|262|269)0?([1-9]\d{5,8})$/.exec(digits);
  if (other) return `+${other[1]}${other[2]}`;
  return /^\+(508|681|687)\d{6}$|^\+508\d{9}$|^\+689\d{6}(\d\d)?$/.test(digits) ? digits : undefined;
}

function readNumber(piece: string, area: string): string | undefined {
  const digits = piece
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  if (digits.startsWith('+')) return international(digits);
  const plan = ownPlan[area];
  if (plan && digits.length === plan[1]) return `+${plan[0]}${digits}`;
  if (plan && digits.length === plan[1] + 3 && digits.startsWith(plan[0])) return `+${digits}`;
  if (/^0[1-9]\d{8}$/.test(digits)) return national(digits.slice(1));
  // A spreadsheet took the 0 for a number's: nine digits that begin with 1 to 9 are nothing else in France.
  if (/^[1-9]\d{8}$/.test(digits)) return national(digits);
  return /^(33|590|594|596|262|687|689|508|681)\d+$/.test(digits) ? international(`+${digits}`) : undefined;
}

const SEPARATORS = /\s*(?:\bou\b|\bet\b|[|;,\n]|\/(?=\s*[0+]\d)|\s\/\s|\s-\s(?=[0+]))\s*/i;
/** Two numbers written without anything between them. */
const GLUED = /^((?:0[1-9](?:[\s.-]?\d\d){4}))[\s.-]*(0[1-9](?:[\s.-]?\d\d){4})$/;
const NUMBER = /[+\d][\d\s.()_-]*/;

const piecesOf = (raw: string) =>
  raw.split(SEPARATORS).flatMap((piece) => GLUED.exec(piece)?.slice(1) ?? [piece]);

/** The words left around a number mean more than a label: « poste 311 », a second number. */
const saysMore = (raw: string, kept: string) => {
  const rest = raw.replace(kept, '').replace(/t[ée]l(\.|[ée]phone)?|fixe|portable|mobile/gi, '');
  return /[\p{L}\d]/u.test(rest);
};

/**
 * The first number of a cell, in the standard's international form.
 * @param area the first three characters of the postcode: New Caledonia and three others have plans of their own.
 */
export function repairPhone(raw: string, area: string): Repaired<string | null> {
  if (raw === '') return { value: null, findings: [] };
  for (const piece of piecesOf(raw)) {
    const written = NUMBER.exec(piece)?.[0].trim() ?? '';
    const value = readNumber(written, area);
    if (!value) continue;
    if (saysMore(raw, written))
      return { value, findings: [{ kind: 'phone_extra', before: raw, after: value }] };
    return { value, findings: value === raw ? [] : [{ kind: 'phone', before: raw, after: value }] };
  }
  return { value: null, findings: [{ kind: 'phone_invalid', before: raw, after: '' }] };
}
