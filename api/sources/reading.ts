import type { Queryable } from '../../db/database.ts';
import type { Form, SourceRow } from '../core/read/csv.ts';
import { readRows } from '../core/read/rows.ts';
import type { Address } from '../places/schema.ts';
import { fieldNames } from '../standard/fields.ts';
import { type Draft, type DraftContext, draftRow } from './draft.ts';
import { knownPostcodes } from './queries.ts';
import type { Note, ResolveCommunes, RowEnding } from './schema.ts';
import { type Staged, settleCommunes } from './settle-communes.ts';

/** Rows sent at once: 250 to 4,000 make no difference that shows; 1,000 of them weigh 1 MB. */
const BATCH = 1000;

async function* batches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** What reading a file gives besides the rows it stages. */
export interface Reading {
  read: number;
  readonly notes: Note[];
  /** Columns left aside. */
  readonly columns: Set<string>;
  readonly refused: RowEnding[];
}

/** What a file must have to be in the standard's form. */
export const standardForm: Form = {
  header: 'celle du standard',
  orWindows: true,
  missing: (columns) =>
    ['id', 'nom', 'commune', 'code_postal', 'adresse'].filter((name) => !columns.includes(name)),
};

/** Columns read, or that our own exports add to the standard's. */
const understood: ReadonlySet<string> = new Set([
  ...fieldNames,
  ...[
    'departement',
    'distance',
    'location_approximate',
    'demonstration',
    'label',
    'needs',
    'number',
    'version',
    'closed_on',
    'notice',
  ],
]);

/** Says once of each other column that it is left aside, at the first row that has it. */
function noteColumns({ line, record }: SourceRow, reading: Reading): void {
  for (const field of Object.keys(record)) {
    if (field === '' || understood.has(field) || reading.columns.has(field)) continue;
    reading.columns.add(field);
    reading.notes.push({ line, id: '', field, kind: 'column_unknown', before: field, after: '' });
  }
}

const idOf = ({ record }: SourceRow) => String(record.id ?? '').trim();

function draftBatch(rows: readonly SourceRow[], context: DraftContext, reading: Reading): Draft[] {
  return rows.flatMap((row) => {
    noteColumns(row, reading);
    const { draft, refusal, notes } = draftRow(row, context);
    reading.notes.push(...notes);
    if (refusal !== undefined)
      reading.refused.push({
        line: row.line,
        id: idOf(row),
        ending: 'refused',
        venue: null,
        reason: refusal,
      });
    return draft ? [draft] : [];
  });
}

/** A refused row may have been settled for its faults alone. */
function withoutRefused(staged: readonly Staged[], { refused }: Reading): readonly Staged[] {
  const lines = new Set(refused.map(({ line }) => line));
  return staged.filter(({ line }) => !lines.has(line));
}

/** A file, and who knows communes. */
export interface Reader {
  readonly client: Queryable;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly form: Form;
  readonly context: DraftContext;
  readonly resolveCommunes: ResolveCommunes;
  /** What becomes of some hundreds of rows: as the file has them, and those of them that can become venues. */
  readonly take: (
    rows: readonly SourceRow[],
    staged: readonly Staged[],
    reading: Reading,
  ) => Promise<void> | void;
}

/**
 * Reads a file in the standard's form, mends and judges its rows: the same for an import and for whoever asks what one
 * would say.
 * @throws UnreadableError when the file as a whole cannot be read
 */
export async function readFile({ client, bytes, form, context, ...reader }: Reader): Promise<Reading> {
  const reading: Reading = { read: 0, notes: [], columns: new Set(), refused: [] };
  const postcodes = await knownPostcodes(client);
  const resolve = (addresses: readonly Address[]) => reader.resolveCommunes(client, addresses);
  const noteEncoding = () =>
    reading.notes.push({ line: 1, id: '', field: '', kind: 'encoding', before: '', after: '' });
  for await (const rows of batches(readRows(bytes, form, noteEncoding))) {
    const drafts = draftBatch(rows, context, reading);
    const { staged, notes } = await settleCommunes(drafts, postcodes, resolve);
    reading.notes.push(...notes);
    reading.read += rows.length;
    await reader.take(rows, withoutRefused(staged, reading), reading);
  }
  return reading;
}
