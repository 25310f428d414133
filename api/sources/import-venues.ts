import type { Database, Queryable } from '../../db/database.ts';
import type { Form, SourceRow } from '../core/read/csv.ts';
import type { Origin } from '../core/read/open.ts';
import { readRows } from '../core/read/rows.ts';
import type { Address } from '../places/schema.ts';
import { fieldNames } from '../standard/fields.ts';
import { type Draft, type DraftContext, draftRow } from './draft.ts';
import {
  beginStaging,
  countDemonstration,
  decideEndings,
  knownPostcodes,
  recordRun,
  stage,
  writeVenues,
} from './queries.ts';
import { dayOf } from './repairs/date.ts';
import { fullReport, summaryOf } from './report.ts';
import type { ImportReport, Note, ReadTimetables, ResolveCommunes, RowEnding } from './schema.ts';
import { settleCommunes } from './settle-communes.ts';

export interface ImportRequest {
  readonly db: Database;
  readonly resolveCommunes: ResolveCommunes;
  readonly readTimetables: ReadTimetables;
  readonly origin: Origin;
  /** For rows that name none; by default the origin's own. */
  readonly source?: string | undefined;
  /** Does everything, reports, and writes nothing. */
  readonly dryRun: boolean;
  readonly clock: () => Date;
  /** Told how many rows were read so far. */
  readonly progress?: (read: number) => void;
}

/** Rows sent at once: 250 to 4,000 make no difference that shows; 1,000 of them weigh 1 MB. */
const BATCH = 1000;

/** Carries the report of a dry run out of the transaction that it undoes. */
class DryRunOver extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super('dry run over');
    this.report = report;
  }
}

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
interface Reading {
  read: number;
  readonly notes: Note[];
  /** Columns left aside. */
  readonly columns: Set<string>;
  readonly refused: RowEnding[];
}

/** What a file must have to be in the standard's form. */
export const standardForm: Form = {
  header: 'celle du standard',
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
    if (draft) return [draft];
    reading.refused.push({
      line: row.line,
      id: idOf(row),
      ending: 'refused',
      venue: null,
      reason: refusal ?? '',
    });
    return [];
  });
}

async function stageAll(client: Queryable, request: ImportRequest, context: DraftContext): Promise<Reading> {
  const reading: Reading = { read: 0, notes: [], columns: new Set(), refused: [] };
  const postcodes = await knownPostcodes(client);
  const resolve = (addresses: readonly Address[]) => request.resolveCommunes(client, addresses);
  for await (const rows of batches(readRows(request.origin.bytes, standardForm))) {
    const drafts = draftBatch(rows, context, reading);
    const { staged, notes } = await settleCommunes(drafts, postcodes, resolve);
    await stage(client, staged);
    reading.notes.push(...notes);
    reading.read += rows.length;
    request.progress?.(reading.read);
  }
  return reading;
}

async function mergeStaged(client: Queryable, now: Date): Promise<RowEnding[]> {
  const endings = await decideEndings(client, now);
  await writeVenues(client, endings);
  return endings.map(({ duplicate_of, ...row }) => ({
    ...row,
    ...(duplicate_of !== null && { reason: `doublon de la ligne ${duplicate_of}` }),
  }));
}

/**
 * Brings a file in the standard's form into the directory, in one transaction: all of it or nothing.
 * @returns how each row ended and all that was repaired.
 * @throws UnreadableError when the file as a whole cannot be read; the directory is then as it was.
 */
export async function importVenues(request: ImportRequest): Promise<ImportReport> {
  const startedAt = request.clock();
  const source = request.source ?? request.origin.source;
  const work = async (client: Queryable) => {
    await beginStaging(client);
    const reading = await stageAll(client, request, { source, today: dayOf(startedAt) });
    const staged = await mergeStaged(client, startedAt);
    if (!request.dryRun) await request.readTimetables(client);
    const report = fullReport({
      origin: request.origin.name,
      source,
      dryRun: request.dryRun,
      startedAt,
      finishedAt: request.clock(),
      read: reading.read,
      notes: reading.notes,
      rows: [...staged, ...reading.refused].sort((a, b) => a.line - b.line),
      demonstration: await countDemonstration(client),
    });
    if (request.dryRun) throw new DryRunOver(report);
    const { counts, origin } = report;
    await recordRun(client, { origin, source, startedAt, counts, summary: summaryOf(report) });
    return report;
  };
  return request.db.transaction(work).catch((error: unknown) => {
    if (error instanceof DryRunOver) return error.report;
    throw error;
  });
}
