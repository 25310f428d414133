// `npm run import -- FILE [--source NAME] [--dry-run] [--json REPORT]`, or `--url [ADDRESS]` in place of FILE.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../api/config.ts';
import { openAddress, openFile } from '../api/core/read/open.ts';
import { readTimetables } from '../api/hours/queries.ts';
import { resolveCommunes } from '../api/places/queries.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { sayProgress } from '../api/progress.ts';
import { importVenues } from '../api/sources/import-venues.ts';
import { terminalReport } from '../api/sources/report.ts';
import type { ImportReport } from '../api/sources/schema.ts';
import type { Queryable } from '../db/database.ts';
import { openDatabase } from '../db/open.ts';

const USAGE = `Usage : npm run import -- FICHIER [--source NOM] [--dry-run] [--json RAPPORT]
        npm run import -- --url [ADRESSE] [--source NOM] [--dry-run] [--json RAPPORT]

  FICHIER     CSV, JSON ou GeoJSON du standard des lieux de médiation numérique
  --url       un flux distant ; sans adresse, le flux national (NATIONAL_FEED_URL)
  --source    nom donné aux lignes dont la colonne « source » est vide
  --dry-run   tout faire, tout dire, ne rien écrire
  --json      écrire le rapport entier en JSON dans ce fichier (- : sur la sortie standard)`;

function usage(problem: string): never {
  console.error(`${problem}\n\n${USAGE}`);
  process.exit(2);
}

/** `--url` may stand alone, which parseArgs cannot say. */
const withUrlValue = (args: readonly string[], fallback: string) =>
  args.flatMap((arg, index) =>
    arg === '--url' && !/^https?:/.test(args[index + 1] ?? '') ? [arg, fallback] : [arg],
  );

function readArguments(fallback: string) {
  try {
    const { values, positionals } = parseArgs({
      args: withUrlValue(process.argv.slice(2), fallback),
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        source: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
    return { ...values, files: positionals };
  } catch (error) {
    return usage((error as Error).message);
  }
}

const progress = (read: number) => sayProgress('Lignes lues', read);

async function writeReport(report: ImportReport, json: string | undefined): Promise<void> {
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (json !== '-') console.log(terminalReport(report));
  if (json === '-') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (json) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
}

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const { url, files, source, json, 'dry-run': dryRun } = readArguments(config.NATIONAL_FEED_URL);
  const [file] = files;
  if (files.length > 1 || (url === undefined) === (file === undefined))
    usage('Un fichier, ou --url, est attendu : l’un des deux et une seule fois.');
  const origin = url === undefined ? await openFile(file ?? '') : await openAddress(url);
  const db = await openDatabase(config, 0);
  try {
    await prepareDatabase(db, sayProgress);
    const clock = () => new Date();
    const readHours = (client: Queryable) => readTimetables(client, clock(), sayProgress);
    await writeReport(
      await importVenues({
        db,
        resolveCommunes,
        readTimetables: readHours,
        origin,
        source,
        dryRun,
        clock,
        progress,
      }),
      json,
    );
  } finally {
    await db.close();
  }
}

/** What the person can act on is a sentence; only what is our fault has a stack. */
const expected = ['UnreadableError', 'ConfigError', 'DirectoryInUseError'];
await run().catch((error: Error) => {
  console.error(expected.includes(error.name) ? error.message : error);
  console.error('Rien n’a été importé.');
  process.exitCode = 1;
});
