/** Files by their ending: how the Web calls each, and how the EU’s list does. */
const files = {
  csv: ['text/csv', 'CSV'],
  json: ['application/json', 'JSON'],
  jsonld: ['application/ld+json', 'JSON_LD'],
  geojson: ['application/geo+json', 'GEOJSON'],
  geojsonl: ['application/geo+json-seq', 'GEOJSON'],
  gpx: ['application/gpx+xml', 'XML'],
  kml: ['application/vnd.google-earth.kml+xml', 'KML'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'XLSX'],
  fgb: ['application/flatgeobuf', 'OCTET'],
  atom: ['application/atom+xml', 'ATOM'],
} as const;
type Ending = keyof typeof files;

export interface Distribution {
  readonly path: string;
  readonly mediaType: string;
  /** In http://publications.europa.eu/resource/authority/file-type/ */
  readonly format: string;
}

export interface Dataset {
  /** In addresses. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** In http://publications.europa.eu/resource/authority/data-theme/ */
  readonly themes: readonly string[];
  /** In http://publications.europa.eu/resource/authority/frequency/ */
  readonly frequency: 'CONT' | 'DAILY' | 'IRREG' | 'ANNUAL';
  readonly conformsTo?: string;
  readonly distributions: readonly Distribution[];
}

/** A path without an ending is JSON. */
const fileAt = (path: string): Distribution => {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? 'json';
  const [mediaType, format] = files[ending as Ending] ?? files.json;
  return { path, mediaType, format };
};

const both = ['csv', 'geojson'] as const;
const at = (path: string, endings: readonly Ending[]) => endings.map((ending) => fileAt(`${path}.${ending}`));

/**
 * Every dataset of the page of open data, in its order. What this build has no route for is left out of the catalogue.
 * @param standard the address of the standard's schema
 */
export const datasetsOf = (standard: string): readonly Dataset[] => [
  {
    name: 'venues',
    title: 'Lieux de médiation numérique',
    description:
      'Les lieux de médiation numérique de l’annuaire, dans les 32 champs du standard national et ceux de l’annuaire : adresse, position, services, horaires, accès.',
    keywords: ['médiation numérique', 'inclusion numérique', 'lieux', 'EPN'],
    themes: ['SOCI', 'EDUC'],
    frequency: 'CONT',
    conformsTo: standard,
    distributions: at('/api/venues', [
      'csv',
      'geojson',
      'geojsonl',
      'json',
      'gpx',
      'kml',
      'xlsx',
      'fgb',
      'atom',
    ]),
  },
  {
    name: 'events',
    title: 'Ateliers et évènements',
    description: 'Les ateliers et évènements à venir dans les lieux, date par date.',
    keywords: ['ateliers', 'évènements', 'médiation numérique'],
    themes: ['SOCI', 'EDUC'],
    frequency: 'CONT',
    distributions: at('/api/events', [...both, 'atom']),
  },
  {
    name: 'partners',
    title: 'Partenaires',
    description:
      'Les organisations qui apportent aux lieux des journées de travail, du matériel, un conseil.',
    keywords: ['partenaires', 'mécénat', 'numérique'],
    themes: ['SOCI', 'ECON'],
    frequency: 'CONT',
    distributions: at('/api/partners', both),
  },
  {
    name: 'resources',
    title: 'Ressources offertes et besoins',
    description: 'Ce que les partenaires offrent aux lieux, et ce dont les lieux ont besoin.',
    keywords: ['ressources', 'besoins', 'mécénat'],
    themes: ['SOCI'],
    frequency: 'CONT',
    distributions: at('/api/resources', both),
  },
  {
    name: 'toolbox',
    title: 'Boîte à outils',
    description: 'Les bonnes pratiques, kits et supports de la médiation numérique.',
    keywords: ['bonnes pratiques', 'supports', 'médiation numérique'],
    themes: ['EDUC'],
    frequency: 'CONT',
    distributions: at('/api/toolbox', ['csv', 'json']),
  },
  {
    name: 'framework',
    title: 'Référentiel de compétences',
    description: 'Les compétences numériques qui s’apprennent dans les lieux, version par version.',
    keywords: ['compétences', 'référentiel'],
    themes: ['EDUC'],
    frequency: 'IRREG',
    distributions: [fileAt('/api/framework.csv'), fileAt('/api/framework')],
  },
  {
    name: 'fund',
    title: 'Fonds',
    description: 'Ce qui entre dans le fonds et ce qui en sort, écriture par écriture.',
    keywords: ['fonds', 'comptes'],
    themes: ['ECON'],
    frequency: 'CONT',
    distributions: [fileAt('/api/fund/ledger.csv'), fileAt('/api/fund')],
  },
  {
    name: 'schools',
    title: 'Écoles',
    description: 'Les écoles primaires que l’annuaire connaît, pour les ateliers du temps scolaire.',
    keywords: ['écoles', 'éducation'],
    themes: ['EDUC'],
    frequency: 'ANNUAL',
    distributions: at('/api/schools', both),
  },
  {
    name: 'pilots',
    title: 'Pilotes scolaires',
    description: 'Les communes pilotes, leurs séances et leur bilan.',
    keywords: ['écoles', 'pilotes', 'code'],
    themes: ['EDUC'],
    frequency: 'CONT',
    distributions: ['/api/pilots.csv', '/api/pilots/review.csv', '/api/pilots', '/api/pilots/review'].map(
      fileAt,
    ),
  },
  {
    name: 'jobs',
    title: 'Offres d’emploi',
    description: 'Les offres d’emploi du numérique que publient les partenaires.',
    keywords: ['emploi', 'numérique'],
    themes: ['ECON'],
    frequency: 'DAILY',
    distributions: at('/api/jobs', [...both, 'jsonld']),
  },
  {
    name: 'ordi',
    title: 'Ordinateurs de seconde main',
    description: 'Où déposer un ordinateur, et combien ont été remis à neuf et remis à des foyers.',
    keywords: ['réemploi', 'ordinateurs'],
    themes: ['ENVI', 'SOCI'],
    frequency: 'CONT',
    distributions: [
      ...at('/api/points-de-collecte', both),
      ...at('/api/ordi', ['csv']),
      ...at('/api/ordi-mois', ['csv']),
    ],
  },
  {
    name: 'quality',
    title: 'Qualité des données',
    description: 'Pour chaque champ du standard et chaque source : la part remplie, juste et à jour.',
    keywords: ['qualité', 'données ouvertes'],
    themes: ['GOVE'],
    frequency: 'CONT',
    distributions: [fileAt('/api/quality.csv'), fileAt('/api/quality')],
  },
];

export interface Service {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  /** Where what it answers is described. */
  readonly description: string;
  readonly conformsTo?: string;
  /** The dataset it serves; all where absent. */
  readonly serves?: string;
}

/** The ways to ask. */
export const services: readonly Service[] = [
  { name: 'api', title: 'API', path: '/api/venues', description: '/openapi.json' },
  {
    name: 'ogc',
    title: 'OGC API – Features',
    path: '/ogc',
    description: '/ogc/api',
    conformsTo: 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  },
  {
    name: 'changes',
    title: 'Changements depuis une date',
    path: '/api/changes',
    description: '/openapi.json',
    serves: 'venues',
  },
];
