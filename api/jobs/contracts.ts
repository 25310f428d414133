/** schema.org's values of `employmentType`, in the words of this site. */
const inWords: Readonly<Record<string, string>> = {
  FULL_TIME: 'Temps plein',
  PART_TIME: 'Temps partiel',
  CONTRACTOR: 'Prestation',
  TEMPORARY: 'CDD',
  INTERN: 'Stage',
  VOLUNTEER: 'Bénévolat',
  PER_DIEM: 'À la journée',
  OTHER: '',
};

/** A contract as people read it: a value of schema.org in words, what an employer writes as it is written. */
export function contractInWords(said: string | undefined): string | undefined {
  const name = said
    ?.trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  return (name && inWords[name]) ?? said;
}

/** What people look for, and how those who offer say it: a regular expression of PostgreSQL. */
const contractWords = {
  CDI: '\\mcdi\\M|temps (plein|complet)|durée indéterminée',
  CDD: '\\mcdd\\M|saisonnier|temporaire|durée déterminée',
  Intérim: 'int[ée]rim',
  Alternance: 'alternan|apprenti|professionnalisation',
  Stage: '\\mstag',
  'Temps partiel': 'temps partiel',
} as const;
export type Contract = keyof typeof contractWords;
export const contracts = Object.keys(contractWords) as [Contract, ...Contract[]];
export const wordsOf = (contract: Contract | undefined): string | null =>
  contract ? contractWords[contract] : null;

/** Contracts in the words of those who offer, as values of `employmentType`: the first that fits. */
const employmentTypes: readonly (readonly [RegExp, string])[] = [
  [/stage|stagiaire|\bintern/i, 'INTERN'],
  [/alternan|apprenti|professionnalisation/i, 'OTHER'],
  [/free-?lance|indépendant|contractor|prestation/i, 'CONTRACTOR'],
  [/\bcdd\b|intérim|interim|saisonnier|temporaire|temporary|durée déterminée/i, 'TEMPORARY'],
  [/temps partiel|part[ _-]?time/i, 'PART_TIME'],
  [/\bcdi\b|temps (plein|complet)|full[ _-]?time|durée indéterminée/i, 'FULL_TIME'],
  [/bénévol/i, 'VOLUNTEER'],
  [/à la journée/i, 'PER_DIEM'],
];
export const employmentType = (contract: string): string =>
  employmentTypes.find(([words]) => words.test(contract))?.[1] ?? 'OTHER';
