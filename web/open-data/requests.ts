/** What the page builds a request of: an address, and the parameters that it takes. */
export interface Asking {
  readonly path: string;
  readonly label: string;
  readonly takes: readonly Parameter[];
}

export const parameters = [
  'q',
  'commune',
  'departement',
  'near',
  'radius',
  'need',
  'updated_since',
  'fields',
  'level',
  'within',
  'limit',
] as const;
export type Parameter = (typeof parameters)[number];

const filters: readonly Parameter[] = [
  'q',
  'commune',
  'departement',
  'near',
  'radius',
  'need',
  'updated_since',
];

/** The questions that most programs ask; the others are in the documentation. */
export const askings: readonly Asking[] = [
  { path: '/api/venues', label: 'Chercher des lieux (JSON)', takes: [...filters, 'fields', 'limit'] },
  { path: '/api/venues.geojson', label: 'Tous les lieux (GeoJSON)', takes: [...filters, 'fields'] },
  { path: '/api/venues.json', label: 'Tous les lieux (JSON)', takes: [...filters, 'fields'] },
  { path: '/api/venues.csv', label: 'Tous les lieux (CSV)', takes: filters },
  { path: '/api/facets', label: 'Compter les lieux par critère', takes: filters },
  { path: '/api/departements', label: 'Les départements', takes: [] },
  {
    path: '/api/territories',
    label: 'Les indicateurs des territoires (JSON)',
    takes: ['level', 'within', 'limit'],
  },
  {
    path: '/api/territories.csv',
    label: 'Les indicateurs des territoires (CSV)',
    takes: ['level', 'within'],
  },
  { path: '/api/territories/gaps', label: 'Où ouvrir le prochain lieu', takes: ['within', 'limit'] },
  { path: '/api/indicators', label: 'Ce que veut dire chaque indicateur', takes: [] },
  { path: '/api/quality', label: 'La qualité des données', takes: [] },
  { path: '/api/dictionary', label: 'Le dictionnaire des données', takes: [] },
];

/** A request as the form wrote it; what its address does not take is left out. */
export interface Built {
  readonly asking: Asking;
  readonly values: ReadonlyMap<Parameter, string>;
  /** With its question mark, where it has parameters. */
  readonly address: string;
}

const usual = askings[0] as Asking;

/** @param search of the page's own address */
export function buildRequest(search: URLSearchParams): Built {
  const asking = askings.find(({ path }) => path === search.get('path')) ?? usual;
  const written = parameters.map((name) => [name, search.get(name)?.trim() ?? ''] as const);
  const values = new Map(written.filter(([, value]) => value !== ''));
  const query = new URLSearchParams(
    [...values].filter(([name]) => asking.takes.includes(name)).map(([name, value]) => [name, value]),
  );
  const text = String(query).replaceAll('%2C', ',');
  return { asking, values, address: asking.path + (text && `?${text}`) };
}
