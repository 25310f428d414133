import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { SourceRow } from '../../core/read/csv.ts';
import type { Origin } from '../../core/read/open.ts';
import { readRows } from '../../core/read/rows.ts';
import { UnreadableError } from '../../core/read/unreadable.ts';
import type { ResolveCommunes } from '../../sources/schema.ts';
import { schoolsForm } from './columns.ts';
import { draftSchool } from './draft.ts';
import type { Note } from './notes.ts';
import { type RowEnding, reportOf, type SchoolsReport, summaryOf } from './report.ts';
import { settleSchools } from './settle.ts';

const read = (file: string) => sql(import.meta.url, file);
const statements = {
  begin: read('begin.sql'),
  createStaging: read('create-staging.sql'),
  stage: read('stage.sql'),
  lock: read('lock.sql'),
  refuseDuplicates: read('refuse-duplicates.sql'),
  classify: read('classify.sql'),
  add: read('add.sql'),
  change: read('change.sql'),
  known: read('known.sql'),
  close: read('close.sql'),
  endings: read('endings.sql'),
  recordRun: read('record-run.sql'),
};

export interface SchoolsImport {
  readonly db: Database;
  readonly resolveCommunes: ResolveCommunes;
  readonly origin: Origin;
  /** Does everything, reports, and writes nothing. */
  readonly dryRun: boolean;
  /** The file has every school there is: the others are closed. */
  readonly complete: boolean;
  readonly clock: () => Date;
  /** Told how many rows were read so far. */
  readonly progress?: (read: number) => void;
}

const BATCH = 1000;

/** Carries the report of a dry run out of the transaction that it undoes. */
class DryRunOver extends Error {
  readonly report: SchoolsReport;
  constructor(report: SchoolsReport) {
    super('dry run over');
    this.report = report;
  }
}

/** What reading a file gives besides the rows it stages. */
interface Reading {
  read: number;
  readonly notes: Note[];
  readonly refused: RowEnding[];
}

async function stageBatch(
  client: Queryable,
  rows: readonly SourceRow[],
  request: SchoolsImport,
  reading: Reading,
): Promise<void> {
  const drafted = rows.map((row) => ({ row, ...draftSchool(row) }));
  for (const { row, uai, notes, refusal } of drafted) {
    reading.notes.push(...notes);
    if (refusal !== undefined)
      reading.refused.push({ line: row.line, uai, ending: 'refused', reason: refusal });
  }
  const drafts = drafted.flatMap(({ draft }) => draft ?? []);
  const { staged, notes, refused } = await settleSchools(client, drafts, request.resolveCommunes);
  reading.notes.push(...notes);
  reading.refused.push(...refused.map((one) => ({ ...one, ending: 'refused' as const })));
  if (staged.length > 0) await client.query(statements.stage, [JSON.stringify(staged)]);
  reading.read += rows.length;
  request.progress?.(reading.read);
}

async function stageAll(client: Queryable, request: SchoolsImport): Promise<Reading> {
  const reading: Reading = { read: 0, notes: [], refused: [] };
  let batch: SourceRow[] = [];
  for await (const row of readRows(request.origin.bytes, schoolsForm)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    await stageBatch(client, batch, request, reading);
    batch = [];
  }
  if (batch.length > 0) await stageBatch(client, batch, request, reading);
  return reading;
}

interface StagedEnding {
  readonly line: number;
  readonly uai: string;
  readonly ending: RowEnding['ending'];
  readonly duplicate_of: number | null;
}

/** Writes what is new and what changed. @returns how each staged row ended */
async function merge(client: Queryable): Promise<RowEnding[]> {
  await client.query(statements.lock);
  await client.query(statements.refuseDuplicates);
  await client.query(statements.classify);
  const rows = await client.query<StagedEnding>(statements.endings);
  // A statement that writes nothing would be a version of the directory all the same.
  for (const ending of ['added', 'changed'] as const)
    if (rows.some((row) => row.ending === ending))
      await client.query(ending === 'added' ? statements.add : statements.change);
  return rows.map(({ line, uai, ending, duplicate_of }) => ({
    line,
    uai,
    ending,
    ...(duplicate_of !== null && { reason: `doublon de la ligne ${duplicate_of}` }),
  }));
}

/** Half of a directory that is taken for the whole of it would close the other half. */
const LEAST_SHARE = 0.8;

async function closeOthers(client: Queryable, { refused, read: rows }: Reading): Promise<string[]> {
  const [known] = await client.query<{ schools: number }>(statements.known);
  const schools = known?.schools ?? 0;
  if (rows < schools * LEAST_SHARE)
    throw new UnreadableError(
      `Le fichier n’a que ${rows} lignes et ${schools} écoles sont connues : il n’est pas complet (--complete).`,
    );
  const closed = await client.query<{ uai: string }>(statements.close, [refused.map(({ uai }) => uai)]);
  return closed.map(({ uai }) => uai);
}

/**
 * Brings a file of schools into the directory, in one transaction: all of it or nothing.
 * @returns how each row ended and all that was repaired.
 * @throws UnreadableError when the file as a whole cannot be read; the directory is then as it was.
 */
export async function importSchools(request: SchoolsImport): Promise<SchoolsReport> {
  const startedAt = request.clock();
  const work = async (client: Queryable) => {
    await client.query(statements.begin);
    await client.query(statements.createStaging);
    const reading = await stageAll(client, request);
    const staged = await merge(client);
    const closed = request.complete ? await closeOthers(client, reading) : [];
    const report = reportOf({
      origin: request.origin.name,
      dryRun: request.dryRun,
      startedAt,
      finishedAt: request.clock(),
      read: reading.read,
      notes: reading.notes,
      rows: [...staged, ...reading.refused].sort((a, b) => a.line - b.line),
      closed,
    });
    if (request.dryRun) throw new DryRunOver(report);
    await client.query(statements.recordRun, [
      report.origin,
      startedAt,
      { ...report.counts, closed: closed.length },
      summaryOf(report),
    ]);
    return report;
  };
  return request.db.transaction(work).catch((error: unknown) => {
    if (error instanceof DryRunOver) return error.report;
    throw error;
  });
}
