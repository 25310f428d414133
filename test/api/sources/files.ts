import { stringify } from 'csv-stringify/sync';
import { readTimetables } from '../../../api/hours/queries.ts';
import { resolveCommunes } from '../../../api/places/queries.ts';
import { importVenues } from '../../../api/sources/import-venues.ts';
import type { ImportReport } from '../../../api/sources/schema.ts';
import type { Database } from '../../../db/database.ts';
import { NOW } from '../../helper.ts';

export type Row = Readonly<Record<string, string>>;

/** A venue in Lille with nothing to mend. */
export const plain: Row = {
  id: 'a1',
  pivot: '20009319900018',
  nom: 'Médiathèque Jean Lévy',
  commune: 'Lille',
  code_postal: '59000',
  code_insee: '59350',
  adresse: '32 rue Édouard Delesalle',
  latitude: '50.6329',
  longitude: '3.0669',
  source: 'lille',
  date_maj: '2024-03-01',
  services: 'Aide aux démarches administratives|Loisirs et créations numériques',
};

export const csvOf = (rows: readonly Row[], options = {}) =>
  stringify([...rows], { header: true, columns: [...new Set(rows.flatMap(Object.keys))], ...options });

async function* inPieces(text: string, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** Imports a text as if it were the file `essai`. */
export const importText = (db: Database, text: string, dryRun = false): Promise<ImportReport> =>
  importVenues({
    db,
    resolveCommunes,
    readTimetables: (client) => readTimetables(client, NOW),
    origin: { name: 'essai.csv', source: 'essai', bytes: inPieces(text) },
    dryRun,
    clock: () => NOW,
  });

export const importRows = (db: Database, rows: readonly Row[], dryRun = false) =>
  importText(db, csvOf(rows), dryRun);

/** What was said of a field, without where. */
export const saidOf = (report: ImportReport, field: string) =>
  [...report.repairs, ...report.warnings]
    .filter((note) => note.field === field)
    .map(({ kind, before, after }) => ({ kind, before, after }));

export async function versionOf(db: Database): Promise<string> {
  const [row] = await db.query<{ version: string }>('select version::text from directory');
  return row?.version ?? '';
}

/** Everything the directory holds, as text, to compare before and after. */
export async function contentsOf(db: Database): Promise<string> {
  const rows = await db.query('select to_jsonb(venue) as venue from venue order by id');
  return JSON.stringify(rows);
}
