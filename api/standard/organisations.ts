/** What an organisation may be; none is more a partner than another. */
export const organisationKinds = [
  'entreprise',
  'association',
  'collectivité',
  'établissement d’enseignement supérieur',
  'reconditionneur',
  'fondation',
  'opérateur',
] as const;

/** The networks of the convention; any other may be named. */
export const networks = ['Syntec Numérique', 'Pasc@line'] as const;

/** Syntec Numérique's. */
export const branches = ['ESN et conseil', 'éditeurs', 'web'] as const;
