/** What the levels of a skill mean, from 1. */
export const skillLevels = [
  'avec quelqu’un à côté',
  'sans aide, pour ce qui revient',
  'sans aide, aussi pour ce qui est nouveau',
  'jusqu’à le montrer à d’autres',
] as const;

/** The skills that a venue teaches by each service of the standard that it declares. */
export const serviceSkills = {
  'Aide aux démarches administratives': ['1.1', '5.2'],
  'Maîtrise des outils numériques du quotidien': ['1.1', '1.3', '2.1', '2.2', '2.3', '3.1', '5.1'],
  'Insertion professionnelle via le numérique': ['1.4', '2.1', '2.3', '2.4', '3.1', '3.2'],
  'Utilisation sécurisée du numérique': ['4.1', '4.2', '4.3', '4.4'],
  'Parentalité et éducation avec le numérique': ['1.2', '5.4'],
  'Loisirs et créations numériques': ['3.2', '3.3', '3.4'],
  'Compréhension du monde numérique': ['1.2', '3.4', '5.3', '5.4'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
