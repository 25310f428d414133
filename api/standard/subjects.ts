/** What practices are about, and the services of the standard that each subject is of use for. */
export const subjectServices = {
  'Démarches administratives': ['Aide aux démarches administratives'],
  'Premiers pas': ['Maîtrise des outils numériques du quotidien', 'Accès internet et matériel informatique'],
  'Smartphone et tablette': ['Maîtrise des outils numériques du quotidien'],
  'Courriel et messageries': ['Maîtrise des outils numériques du quotidien'],
  'Sécurité et arnaques': ['Utilisation sécurisée du numérique'],
  'Parentalité numérique': ['Parentalité et éducation avec le numérique'],
  'Emploi et insertion': ['Insertion professionnelle via le numérique'],
  'Culture numérique et informatique': ['Compréhension du monde numérique'],
  'Code et robotique': ['Loisirs et créations numériques', 'Compréhension du monde numérique'],
  'Image, son et fabrication': ['Loisirs et créations numériques'],
  'Accessibilité et handicap': ['Maîtrise des outils numériques du quotidien'],
  'Animation d’un lieu': [
    'Accès internet et matériel informatique',
    'Acquisition de matériel informatique à prix solidaire',
  ],
} as const;

export const subjects = Object.keys(subjectServices);
