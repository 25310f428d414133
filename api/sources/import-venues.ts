import type { Database, Queryable } from '../../db/database.ts';
import { dayInParis } from '../core/clock.ts';
import type { Origin } from '../core/read/open.ts';
import { beginStaging, countDemonstration, decideEndings, recordRun, stage, writeVenues } from './queries.ts';
import { readFile, standardForm } from './reading.ts';
import { fullReport, summaryOf } from './report.ts';
import type { ImportReport, ReadTimetables, ResolveCommunes, RowEnding } from './schema.ts';

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

/** Carries the report of a dry run out of the transaction that it undoes. */
class DryRunOver extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super('dry run over');
    this.report = report;
  }
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
    // A whole directory may take longer than a visitor is made to wait.
    await client.query("select set_config('statement_timeout', '0', true)");
    await beginStaging(client);
    const reading = await readFile({
      client,
      bytes: request.origin.bytes,
      form: standardForm,
      context: { source, today: dayInParis(startedAt) },
      resolveCommunes: request.resolveCommunes,
      take: async (_rows, staged, { read }) => {
        await stage(client, staged);
        request.progress?.(read);
      },
    });
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
