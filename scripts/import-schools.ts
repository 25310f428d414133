// `npm run import:schools -- FILE [--complete] [--dry-run] [--json REPORT]`, or `--calendar FILE` for the school calendar.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../api/config.ts';
import { openFile } from '../api/core/read/open.ts';
import { resolveCommunes } from '../api/places/queries.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { sayProgress } from '../api/progress.ts';
import { terminalReport as calendarReport, importCalendar } from '../api/schools/calendar/import-calendar.ts';
import { importSchools } from '../api/schools/importing/import-schools.ts';
import { terminalReport } from '../api/schools/importing/report.ts';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open.ts';

const USAGE = `Usage : npm run import:schools -- FICHIER [--complete] [--dry-run] [--json RAPPORT]
        npm run import:schools -- --calendar FICHIER [--dry-run] [--json RAPPORT]

  FICHIER     CSV, JSON ou GeoJSON de l’annuaire des écoles ; avec --calendar, du calendrier scolaire national
  --complete  le fichier a toutes les écoles : celles qu’il n’a pas sont fermées
  --dry-run   tout faire, tout dire, ne rien écrire
  --json      écrire le rapport entier en JSON dans ce fichier (- : sur la sortie standard)`;

function usage(problem: string): never {
  console.error(`${problem}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: {
        calendar: { type: 'string' },
        complete: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    return usage((error as Error).message);
  }
}

async function writeReport(report: object, text: string, json: string | undefined): Promise<void> {
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (json !== '-') console.log(text);
  if (json === '-') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (json) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
}

const SAID_EVERY_MS = 1000;
let said = 0;
function progress(read: number): void {
  if (Date.now() - said < SAID_EVERY_MS) return;
  said = Date.now();
  sayProgress('Lignes lues', read);
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const { calendar, complete, json, 'dry-run': dryRun } = values;
  const [file] = positionals;
  if (positionals.length > 1 || (calendar === undefined) === (file === undefined))
    usage('Un fichier d’écoles, ou --calendar et le sien, est attendu : l’un des deux et une seule fois.');
  const origin = await openFile(calendar ?? file ?? '');
  const db = await openDatabase(readConfig(process.env), 0);
  try {
    await prepareDatabase(db, sayProgress);
    await (calendar === undefined ? schools(db) : days(db));
  } finally {
    await db.close();
  }

  async function schools(to: Database) {
    const clock = () => new Date();
    const report = await importSchools({
      db: to,
      resolveCommunes,
      origin,
      dryRun,
      complete,
      clock,
      progress,
    });
    await writeReport(report, terminalReport(report), json);
  }
  async function days(to: Database) {
    const report = await importCalendar({ db: to, origin, dryRun });
    await writeReport(report, calendarReport(report), json);
  }
}

/** What the person can act on is a sentence; only what is our fault has a stack. */
const expected = ['UnreadableError', 'ConfigError', 'DirectoryInUseError'];
await run().catch((error: Error) => {
  console.error(expected.includes(error.name) ? error.message : error);
  console.error('Rien n’a été importé.');
  process.exitCode = 1;
});
