import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Batches, type Cell, inBatches, keptBy, toCsv, yesOrNo } from '../core/exports.ts';
import { findNumbers } from './queries.ts';
import type { ExportQuery, School } from './schema.ts';

const exported = sql(import.meta.url, 'export.sql');

/** The columns of the national directory where it has one, in small letters. */
const columns: readonly (readonly [string, (school: School) => Cell])[] = [
  ['identifiant_de_l_etablissement', ({ uai }) => uai],
  ['nom_etablissement', ({ nom }) => nom],
  ['libelle_nature', ({ nature }) => nature],
  ['statut_public_prive', ({ secteur }) => secteur],
  ['ecole_elementaire', ({ elementary }) => Number(elementary)],
  ['adresse_1', ({ adresse }) => adresse],
  ['code_postal', ({ code_postal }) => code_postal],
  ['code_commune', ({ code_insee }) => code_insee],
  ['nom_commune', ({ commune }) => commune],
  ['code_departement', ({ departement }) => departement],
  ['nombre_d_eleves', ({ eleves }) => eleves],
  ['latitude', ({ latitude }) => latitude],
  ['longitude', ({ longitude }) => longitude],
  ['location_approximate', ({ location_approximate }) => yesOrNo(location_approximate)],
  ['demonstration', ({ demonstration }) => yesOrNo(demonstration)],
];

/** The open schools, or those that filters keep, in batches. */
export async function* exportSchools(
  db: Queryable,
  query: ExportQuery,
  features: boolean,
): AsyncGenerator<string[]> {
  const kept = await keptBy(query, (filters) => findNumbers(db, filters));
  yield* inBatches(db, exported, features, kept);
}

/** Schools as JSON in batches -> CSV, which `npm run import:schools` reads. */
export const schoolsCsv = (batches: Batches): Readable =>
  toCsv(
    columns.map(([name]) => name),
    batches,
    (school: School) => columns.map(([, cell]) => cell(school)),
  );
