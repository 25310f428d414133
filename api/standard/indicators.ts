/** What is measured, from the largest to the smallest. */
export const levels = ['france', 'region', 'departement', 'epci', 'commune'] as const;
export type Level = (typeof levels)[number];

/** What one may look for the nearest venue of; their places are those of the arrays that the database keeps. */
export const criteria = [
  'venue',
  'late',
  'acceder',
  'apprendre',
  'creer',
  'free',
  'accessible',
  'counsellor',
] as const;
export type Criterion = (typeof criteria)[number];

/** What one figure is, and how it is read. */
export interface Indicator {
  readonly id: string;
  readonly nom: string;
  /** « m », « % », « habitants », « lieux », « lieux pour 10 000 habitants », « écoles ». */
  readonly unit: string;
  /** What is counted, of what, and what is left out. */
  readonly definition: string;
  /** Which way is better for those who live there; null where neither is. */
  readonly direction: 'higher' | 'lower' | null;
  /** Territories of any size are compared by it: a share, a distance, a number for so many people; never a count. */
  readonly ranked: boolean;
  readonly levels: readonly Level[];
  /** How many decimals make sense. */
  readonly decimals: number;
}

const crow =
  'Distance à vol d’oiseau, en mètres sur l’ellipsoïde, du centre de la commune au lieu ou à l’arrêt le plus proche de l’annuaire, hors lieux fermés définitivement ou sans position. Au-delà de la commune : moyenne des communes, chacune comptant pour ses habitants, et pour 50 km si elle en est plus loin.';
const counted =
  'Toute la population municipale d’une commune est comptée à son centre ; celle de Paris, de Lyon et de Marseille, au centre de chaque arrondissement.';

const distance = (criterion: Criterion, nom: string, which: string) =>
  ({
    id: `metres_${criterion}`,
    nom,
    unit: 'm',
    definition: `${which} ${crow}`,
    direction: 'lower',
    ranked: true,
    levels,
    decimals: 0,
  }) as const satisfies Indicator;

const beyond = (km: 5 | 10 | 20) =>
  [
    {
      id: `beyond_${km}km`,
      nom: `Habitants à plus de ${km} km d’un lieu`,
      unit: 'habitants',
      definition: `Population des communes dont le centre est à plus de ${km} km, à vol d’oiseau, du lieu le plus proche. ${counted}`,
      direction: 'lower',
      ranked: false,
      levels,
      decimals: 0,
    },
    {
      id: `share_beyond_${km}km`,
      nom: `Part des habitants à plus de ${km} km d’un lieu`,
      unit: '%',
      definition: `Habitants à plus de ${km} km d’un lieu, sur 100 habitants ; sans valeur où personne n’habite. ${counted}`,
      direction: 'lower',
      ranked: true,
      levels,
      decimals: 1,
    },
  ] as const satisfies readonly Indicator[];

/** Every figure of the state of the territory: nothing is shown or published that is not one of these. */
export const indicators = [
  {
    id: 'venues',
    nom: 'Lieux',
    unit: 'lieux',
    definition:
      'Lieux de l’annuaire qui accueillent sur le territoire, à demeure ou à l’un de leurs arrêts des cinq semaines à venir, chacun une fois ; hors lieux fermés définitivement. Un lieu dont la commune n’est pas reconnue compte pour son département.',
    direction: 'higher',
    ranked: false,
    levels,
    decimals: 0,
  },
  {
    id: 'venues_per_10000',
    nom: 'Lieux pour 10 000 habitants',
    unit: 'lieux pour 10 000 habitants',
    definition:
      'Nombre de lieux divisé par la population municipale, multiplié par 10 000 ; sans valeur où personne n’habite.',
    direction: 'higher',
    ranked: true,
    levels,
    decimals: 2,
  },
  distance('venue', 'Distance au lieu le plus proche', 'Le lieu le plus proche, quel qu’il soit.'),
  distance(
    'late',
    'Distance au lieu ouvert le samedi ou le soir le plus proche',
    'Le plus proche de ceux qui ouvrent à coup sûr, au moins une fois dans les cinq semaines à venir, un samedi ou après 18 h, à leur propre heure. Des horaires inconnus, illisibles ou sur rendez-vous ne comptent pas.',
  ),
  distance(
    'acceder',
    'Distance au lieu où accéder le plus proche',
    'Le plus proche de ceux qui aident aux démarches ou donnent accès à internet ou à du matériel.',
  ),
  distance(
    'apprendre',
    'Distance au lieu où apprendre le plus proche',
    'Le plus proche de ceux qui apprennent à se servir du numérique.',
  ),
  distance(
    'creer',
    'Distance au lieu où créer le plus proche',
    'Le plus proche de ceux qui proposent loisirs et créations, fablabs et tiers-lieux compris.',
  ),
  distance(
    'free',
    'Distance au lieu gratuit le plus proche',
    'Le plus proche de ceux qui se disent « Gratuit », seul ou parmi d’autres tarifs ; un lieu qui ne dit rien ne compte pas.',
  ),
  distance(
    'accessible',
    'Distance au lieu d’accessibilité décrite le plus proche',
    'Le plus proche de ceux dont l’accessibilité des locaux est décrite sur Acceslibre, comme le filtre de la recherche.',
  ),
  distance(
    'counsellor',
    'Distance au lieu avec un conseiller numérique le plus proche',
    'Le plus proche de ceux du dispositif « Conseillers numériques ».',
  ),
  ...beyond(5),
  ...beyond(10),
  ...beyond(20),
  {
    id: 'share_estimated',
    nom: 'Part des habitants dont la commune a un centre estimé',
    unit: '%',
    definition:
      'Habitants des communes dont le centre n’est pas connu, sur 100 habitants : il y est estimé d’après les communes localisées du même code postal ou du même groupement (erreur médiane de 6 km). Les distances y valent ce que vaut cette estimation ; plus cette part est grande, moins les chiffres de distance sont sûrs.',
    direction: null,
    ranked: false,
    levels: levels.filter((level) => level !== 'commune'),
    decimals: 1,
  },
  {
    id: 'gain_10km',
    nom: 'Habitants qu’un lieu ici rapprocherait',
    unit: 'habitants',
    definition: `Habitants des communes qui n’ont aucun lieu à 10 km de leur centre et dont le centre est à 10 km au plus de celui-ci, où que soit leur département. ${counted}`,
    direction: null,
    ranked: false,
    levels: ['commune'],
    decimals: 0,
  },
  {
    id: 'schools',
    nom: 'Écoles',
    unit: 'écoles',
    definition:
      'Écoles ouvertes de l’annuaire national qui ont des classes de CE2, CM1 ou CM2, publiques et privées.',
    direction: null,
    ranked: false,
    levels,
    decimals: 0,
  },
  {
    id: 'schools_far',
    nom: 'Écoles loin d’un lieu volontaire',
    unit: 'écoles',
    definition:
      'Écoles qui ont des classes de CE2, CM1 ou CM2 et aucun lieu à 5 km, à vol d’oiseau, qui propose un animateur pour les pilotes. Une école sans position connue est comptée au milieu de sa commune.',
    direction: 'lower',
    ranked: false,
    levels,
    decimals: 0,
  },
  {
    id: 'share_schools_far',
    nom: 'Part des écoles loin d’un lieu volontaire',
    unit: '%',
    definition: 'Écoles loin d’un lieu volontaire, sur 100 écoles ; sans valeur où il n’y a pas d’école.',
    direction: 'lower',
    ranked: true,
    levels,
    decimals: 1,
  },
] as const satisfies readonly Indicator[];

export type IndicatorId = (typeof indicators)[number]['id'];
export const indicatorIds = indicators.map(({ id }) => id);

/** Those that are kept month after month. */
export const monthly = ['venues', 'metres_venue', 'beyond_10km'] as const satisfies readonly IndicatorId[];
export type Monthly = (typeof monthly)[number];
