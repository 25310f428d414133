import type { Archive } from '../archives/schema.ts';

/** Files by their ending: how the Web calls each, how the EU’s list does, and how people do. */
const files = {
  csv: ['text/csv', 'CSV', 'CSV'],
  json: ['application/json', 'JSON', 'JSON'],
  jsonld: ['application/ld+json', 'JSON_LD', 'JSON-LD'],
  geojson: ['application/geo+json', 'GEOJSON', 'GeoJSON'],
  geojsonl: ['application/geo+json-seq', 'GEOJSON', 'GeoJSON, un lieu par ligne'],
  gpx: ['application/gpx+xml', 'XML', 'GPX'],
  kml: ['application/vnd.google-earth.kml+xml', 'KML', 'KML'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'XLSX', 'Excel (XLSX)'],
  fgb: ['application/vnd.flatgeobuf', 'OCTET', 'FlatGeobuf'],
  atom: ['application/atom+xml', 'ATOM', 'Atom'],
} as const;
type Ending = keyof typeof files;

export interface Distribution {
  readonly path: string;
  /** What it holds, where the title of the dataset does not say it. */
  readonly holds?: string | undefined;
  /** As people call it. */
  readonly form: string;
  readonly mediaType: string;
  /** In http://publications.europa.eu/resource/authority/file-type/ */
  readonly format: string;
  readonly compressed?: 'application/gzip' | 'application/x-brotli' | undefined;
  readonly bytes?: number;
  /** The route that answers at the path, where it is for more than one. */
  readonly route?: string;
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
const fileAt = (path: string, holds?: string): Distribution => {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? 'json';
  const [mediaType, format, form] = files[ending as Ending] ?? files.json;
  return { path, holds, form, mediaType, format };
};

const both = ['csv', 'geojson'] as const;
const at = (path: string, endings: readonly Ending[], holds?: string) =>
  endings.map((ending) => fileAt(`${path}.${ending}`, holds));

const compressions = {
  gz: ['application/gzip', 'gzip'],
  br: ['application/x-brotli', 'Brotli'],
} as const;

/** The files of the last archive at addresses that stay; those that lie there under no such name are left out. */
function archivedFiles({ files: archived }: Archive): Distribution[] {
  return archived.flatMap(({ name, bytes }) => {
    const [, ending = '', compression] = /\.(\w+)(?:\.(gz|br))?$/.exec(name) ?? [];
    if (!compression && ending !== 'fgb') return [];
    const [compressed, how] = compression ? compressions[compression as keyof typeof compressions] : [];
    const { path, form, ...file } = fileAt(`/api/archives/latest/lieux.${ending}`);
    return {
      ...file,
      path: compression ? `${path}.${compression}` : path,
      form: how ? `${form} (${how})` : form,
      compressed,
      bytes,
      route: '/api/archives/:date/:file',
    };
  });
}

/**
 * Every dataset of the page of open data, in its order. What this build has no route for is left out of the catalogue.
 * @param standard the address of the standard's schema
 * @param archive the last one
 */
export const datasetsOf = (standard: string, archive: Archive | undefined): readonly Dataset[] => [
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
    name: 'archives',
    title: 'Archives datées des lieux',
    description:
      'L’annuaire entier, un jour après l’autre, avec la somme SHA-256 de chaque fichier ; ceux d’ici sont de la dernière archive.',
    keywords: ['médiation numérique', 'lieux', 'archives'],
    themes: ['SOCI', 'EDUC'],
    frequency: 'DAILY',
    distributions: [
      fileAt('/api/archives', 'Index des archives'),
      ...(archive ? archivedFiles(archive) : []),
    ],
  },
  {
    name: 'changes',
    title: 'Changements des lieux',
    description:
      'Ce qui change dans l’annuaire, dans l’ordre : lieux ajoutés, modifiés champ par champ, fermés, réunis. Chaque réponse dit d’où reprendre.',
    keywords: ['médiation numérique', 'lieux', 'changements'],
    themes: ['SOCI', 'EDUC'],
    frequency: 'CONT',
    distributions: [fileAt('/api/changes'), fileAt('/api/changes.atom')],
  },
  {
    name: 'territories',
    title: 'Indicateurs des territoires',
    description:
      'Pour chaque région, département, intercommunalité et commune : habitants, lieux, distance au plus proche, ateliers, écoles.',
    keywords: ['territoires', 'indicateurs', 'médiation numérique', 'accès'],
    themes: ['SOCI', 'REGI'],
    frequency: 'CONT',
    distributions: [
      fileAt('/api/territories.csv'),
      fileAt('/api/territories'),
      fileAt('/api/indicators', 'Définitions des indicateurs'),
    ],
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
    distributions: [
      fileAt('/api/fund/ledger.csv', 'Écritures du fonds'),
      fileAt('/api/fund', 'État du fonds'),
    ],
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
    distributions: [
      fileAt('/api/pilots.csv'),
      fileAt('/api/pilots/review.csv', 'Bilan des pilotes'),
      fileAt('/api/pilots'),
      fileAt('/api/pilots/review', 'Bilan des pilotes'),
    ],
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
      ...at('/api/points-de-collecte', both, 'Points de collecte'),
      ...at('/api/ordi', ['csv'], 'Ordinateurs par département'),
      ...at('/api/ordi-mois', ['csv'], 'Ordinateurs par mois'),
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
