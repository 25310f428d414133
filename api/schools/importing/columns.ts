import type { Form } from '../../core/read/csv.ts';

/** What a file may call each of a school's fields, folded: the national directory's names, and short ones. */
const names = {
  uai: ['identifiant_de_l_etablissement', 'identifiant_uai', 'numero_uai', 'uai', 'identifiant'],
  nom: ['nom_etablissement', 'nom', 'appellation_officielle', 'denomination'],
  adresse: ['adresse_1', 'adresse'],
  code_postal: ['code_postal'],
  code_insee: ['code_commune', 'code_insee', 'code_insee_commune'],
  commune: ['nom_commune', 'commune'],
  nature: ['libelle_nature', 'nature', 'type_etablissement'],
  secteur: ['statut_public_prive', 'secteur', 'statut'],
  eleves: ['nombre_d_eleves', 'nb_eleves', 'eleves', 'effectif'],
  latitude: ['latitude'],
  longitude: ['longitude'],
  etat: ['etat', 'etat_etablissement'],
  elementary: ['ecole_elementaire'],
  approximate: ['location_approximate'],
} as const satisfies Record<string, readonly string[]>;
export type Field = keyof typeof names;
export type Cells = Readonly<Record<Field, string>>;

/** « Nombre d’élèves » -> `nombre_d_eleves` */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

const fields = Object.keys(names) as Field[];
const known = new Map<string, Field | undefined>();
/** Kept: the national directory has 70 columns, and 60,000 rows. */
function fieldNamed(column: string): Field | undefined {
  if (known.has(column)) return known.get(column);
  const name = folded(column);
  const found = fields.find((field) => (names[field] as readonly string[]).includes(name));
  known.set(column, found);
  return found;
}

/** What no file may lack. */
export const needed = {
  uai: 'identifiant UAI',
  nom: 'nom',
  code_insee: 'code INSEE',
  nature: 'nature',
  secteur: 'secteur',
} as const satisfies Partial<Record<Field, string>>;

export const schoolsForm: Form = {
  header: 'celle de l’annuaire des écoles',
  missing: (columns) => {
    const found = new Set(columns.map(fieldNamed));
    return Object.entries(needed).flatMap(([field, name]) => (found.has(field as Field) ? [] : [name]));
  },
  orWindows: true,
};

const textOf = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value);

/** A record of any form -> a school's cells, as they are written; the first column of several that say the same wins. */
export function cellsOf(record: Readonly<Record<string, unknown>>): Cells {
  const cells: Partial<Record<Field, string>> = {};
  for (const [column, value] of Object.entries(record)) {
    const field = fieldNamed(column);
    if (field && !cells[field]) cells[field] = textOf(value);
  }
  return Object.fromEntries(fields.map((field) => [field, cells[field] ?? ''])) as Cells;
}
