import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Origin } from '../../core/read/open.ts';
import { readRows } from '../../core/read/rows.ts';
import { type Break, calendarForm, readBreak } from './read-break.ts';

const zonesStatement = sql(import.meta.url, 'zones.sql');
const replace = sql(import.meta.url, 'replace.sql');
const addBreaks = sql(import.meta.url, 'add-breaks.sql');
const addYears = sql(import.meta.url, 'add-years.sql');

type Ending = 'kept' | 'repeated' | 'passed' | 'refused';

/** How one row ended. */
interface RowEnding {
  readonly line: number;
  readonly ending: Ending;
  /** Why it was passed over or refused. */
  readonly reason?: string;
}

export interface CalendarReport {
  readonly origin: string;
  readonly dry_run: boolean;
  readonly rows: readonly RowEnding[];
  /** What each zone is now known for. */
  readonly years: readonly { readonly zone: string; readonly year: string; readonly known_until: string }[];
}

interface CalendarImport {
  readonly db: Database;
  readonly origin: Origin;
  /** Does everything, reports, and writes nothing. */
  readonly dryRun: boolean;
}

class DryRunOver extends Error {
  readonly report: CalendarReport;
  constructor(report: CalendarReport) {
    super('dry run over');
    this.report = report;
  }
}

const sameAs = (one: Break) => (other: Break) =>
  one.zone === other.zone &&
  one.first_day === other.first_day &&
  one.last_day === other.last_day &&
  one.label === other.label;

/** Open ends are met by what ends: `Début des Vacances d’Été`, then the summer itself. */
const overlaps = (one: Break) => (other: Break) =>
  one.last_day !== null &&
  other.last_day !== null &&
  one.zone === other.zone &&
  one.first_day <= other.last_day &&
  other.first_day <= one.last_day;

/** Takes what a row says among what was taken before it. */
function endingOf(breaks: readonly Break[], taken: Break[]): Omit<RowEnding, 'line'> {
  const fresh = breaks.filter((one) => !taken.some(sameAs(one)));
  if (fresh.length === 0) return { ending: 'repeated' };
  const met = fresh.map((one) => taken.find(overlaps(one))).find(Boolean);
  if (met)
    return {
      ending: 'refused',
      reason: `recouvre « ${met.label} », du ${met.first_day} au ${met.last_day} (${met.zone}).`,
    };
  taken.push(...fresh);
  return { ending: 'kept' };
}

async function readAll(client: Queryable, { bytes }: Origin) {
  const zones = (await client.query<{ zone: string }>(zonesStatement)).map(({ zone }) => zone);
  const taken: Break[] = [];
  const rows: RowEnding[] = [];
  for await (const row of readRows(bytes, calendarForm)) {
    const read = readBreak(row, zones);
    const { line } = row;
    if ('refused' in read) rows.push({ line, ending: 'refused', reason: read.refused });
    else if ('passed' in read) rows.push({ line, ending: 'passed', reason: read.passed });
    else rows.push({ line, ...endingOf(read.breaks, taken) });
  }
  return { taken, rows };
}

/**
 * Replaces the school years that a file of the national calendar holds, zone by zone, in one transaction.
 * @returns how each row ended.
 * @throws UnreadableError when the file as a whole cannot be read; nothing is then replaced.
 */
export async function importCalendar({ db, origin, dryRun }: CalendarImport): Promise<CalendarReport> {
  const work = async (client: Queryable) => {
    const { taken, rows } = await readAll(client, origin);
    const breaks = [JSON.stringify(taken)];
    await client.query(replace, breaks);
    await client.query(addBreaks, breaks);
    const years = await client.query<CalendarReport['years'][number]>(addYears, [...breaks, origin.source]);
    const report = { origin: origin.name, dry_run: dryRun, rows, years };
    if (dryRun) throw new DryRunOver(report);
    return report;
  };
  return db.transaction(work).catch((error: unknown) => {
    if (error instanceof DryRunOver) return error.report;
    throw error;
  });
}

const endingWords: Readonly<Record<Ending, string>> = {
  kept: 'gardées',
  repeated: 'répétées (une par académie)',
  passed: 'passées',
  refused: 'refusées',
};

/** The report as a person reads it in a terminal. */
export function terminalReport({ origin, rows, years, dry_run }: CalendarReport): string {
  const counted = (Object.keys(endingWords) as Ending[]).map(
    (ending) =>
      `${String(rows.filter((row) => row.ending === ending).length).padStart(9)}  ${endingWords[ending]}`,
  );
  const told = rows.filter(({ ending }) => ending === 'passed' || ending === 'refused');
  return [
    `Calendrier scolaire de ${origin}`,
    '',
    ...counted,
    ...(dry_run ? ['Essai à blanc : rien n’a été écrit.'] : []),
    '',
    ...years.map(({ zone, year, known_until }) => `${zone}, ${year} : connu jusqu’au ${known_until}`),
    ...(told.length > 0 ? [''] : []),
    ...told.map(
      ({ line, ending, reason }) => `l. ${line}, ${ending === 'passed' ? 'passée' : 'refusée'} : ${reason}`,
    ),
    '',
  ].join('\n');
}
