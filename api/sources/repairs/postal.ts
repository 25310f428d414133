import type { Finding, NoteKind, Repaired } from '../schema.ts';

const BOX = /[\s,-]*\b(?:B\.?P\.?|C\.?S\.?|T\.?S\.?A\.?|bo[iî]te postale)\s*(?:n°\s*)?\d+(?:\s\d{2,5})?\b/gi;
const POSTCODE = /(?:\bF-)?(?<!\d)(\d{5})(?!\d)/;
const CEDEX = /[\s,-]*\bcedex\b(?:\s*\d{1,2})?/gi;
const ARRONDISSEMENT =
  /^(paris|lyon|marseille)[\s-]*(\d{1,2})\s*(?:er|e|è|eme|ème|ième|ieme)?(?:\s*arr(?:ondissement|t|\.)?)?$/i;

/** How many arrondissements each of the three cities has, and its name as the official code writes it. */
const cities: Readonly<Record<string, readonly [nom: string, count: number]>> = {
  paris: ['Paris', 20],
  lyon: ['Lyon', 9],
  marseille: ['Marseille', 16],
};

function arrondissement(name: string): string {
  const found = ARRONDISSEMENT.exec(name);
  const [nom, count] = cities[found?.[1]?.toLowerCase() ?? ''] ?? ['', 0];
  const rank = Number(found?.[2]);
  return rank >= 1 && rank <= count ? `${nom} ${rank}${rank === 1 ? 'er' : 'e'} Arrondissement` : name;
}

const tidy = (name: string) => name.replace(/\s+/g, ' ').replace(/^[\s,()-]+|[\s,(-]+$/g, '');

const steps: readonly (readonly [NoteKind, (name: string) => string])[] = [
  ['commune_postcode', (name) => name.replace(BOX, ' ').replace(POSTCODE, ' ')],
  ['commune_cedex', (name) => name.replace(CEDEX, ' ')],
  ['commune_arrondissement', arrondissement],
];

/** The name of a commune without what an envelope adds to it. '' when nothing but a postcode was there. */
export function repairCommune(raw: string): Repaired<string> {
  const findings: Finding[] = [];
  let value = raw;
  for (const [kind, step] of steps) {
    const after = tidy(step(value));
    if (after !== value && after !== tidy(value)) findings.push({ kind, before: value, after });
    value = after;
  }
  return { value, findings };
}

/**
 * Five digits. Four are a postcode whose 0 a spreadsheet took away; none, the one written with the commune.
 * @returns null when the cell holds something else: there is no telling what.
 */
export function repairPostcode(raw: string, commune: string): Repaired<string | null> {
  const bare = raw
    .replace(/^F-/i, '')
    .replace(/[\s.]/g, '')
    .replace(/^(\d{4,5}),0+$/, '$1');
  const value = (bare === '' ? POSTCODE.exec(commune)?.[1] : bare)?.padStart(5, '0') ?? '';
  if (!/^\d{5}$/.test(value) || (bare !== '' && bare.length < 4) || value === '00000')
    return { value: null, findings: [] };
  return { value, findings: value === raw ? [] : [{ kind: 'postcode', before: raw, after: value }] };
}

const CODE_INSEE = /^([013-9]\d|2[AB1-9])\d{3}$/;

/** A well-formed code is kept as given. Four digits lost their 0, if the postcode's département agrees. */
export function repairCodeInsee(raw: string, codePostal: string): Repaired<string | null> {
  if (raw === '') return { value: null, findings: [] };
  const bare = raw.replace(/\s/g, '').toUpperCase();
  const value = /^\d{4}$/.test(bare) && codePostal.startsWith(`0${bare[0]}`) ? `0${bare}` : bare;
  if (!CODE_INSEE.test(value))
    return { value: null, findings: [{ kind: 'code_insee_invalid', before: raw, after: '' }] };
  return { value, findings: value === raw ? [] : [{ kind: 'code_insee_form', before: raw, after: value }] };
}
