/**
 * The three needs that every venue serves in varying proportions, as the preamble of the convention of
 * 27 May 2015 names them. They are derived from what a venue declares, never typed in.
 */
export const needs = ['acceder', 'apprendre', 'creer'] as const;
export type Need = (typeof needs)[number];

/** Which values of the standard mean that a need is served. */
export const needSigns = {
  acceder: {
    services: [
      'Aide aux démarches administratives',
      'Accès internet et matériel informatique',
      'Acquisition de matériel informatique à prix solidaire',
    ],
    typologie: [],
  },
  apprendre: {
    services: [
      'Maîtrise des outils numériques du quotidien',
      'Utilisation sécurisée du numérique',
      'Compréhension du monde numérique',
      'Parentalité et éducation avec le numérique',
      'Insertion professionnelle via le numérique',
    ],
    typologie: [],
  },
  creer: {
    services: ['Loisirs et créations numériques'],
    typologie: ['FABLAB', 'TIERS_LIEUX', 'FABRIQUE'],
  },
} as const satisfies Record<Need, { services: readonly string[]; typologie: readonly string[] }>;

/**
 * Which needs a venue serves.
 * @param services,typologie values of the standard's fields of these names; unknown ones count for nothing.
 * @returns in the order of `needs`, each at most once.
 */
export function needsOf(services: readonly string[], typologie: readonly string[]): Need[] {
  return needs.filter(
    (need) =>
      needSigns[need].services.some((sign) => services.includes(sign)) ||
      needSigns[need].typologie.some((sign) => typologie.includes(sign)),
  );
}
