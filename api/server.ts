import closeWithGrace from 'close-with-grace';
import type { Database } from '../db/database.ts';
import { DirectoryInUseError } from '../db/directory-lock.ts';
import { openDatabase } from '../db/open.ts';
import { buildApp } from './app.ts';
import { archive, keepDoingChores } from './chores.ts';
import { ConfigError, readConfig } from './config.ts';
import { isDatabaseAway } from './core/errors.ts';
import { loggerFor } from './core/log.ts';
import { mailerFor } from './core/mailer.ts';
import { keepDates, loadDemonstration } from './demonstration/queries.ts';
import { fillReview } from './demonstration/reviews.ts';
import { settleEvents } from './events/doors.ts';
import { readTimetables } from './hours/queries.ts';
import { computeIndicators } from './indicators/computing.ts';
import { prepareDatabase } from './prepare.ts';
import { sayProgress } from './progress.ts';
import { settleStandings } from './reference/settling/settling.ts';
import { settleStops } from './stops/doors.ts';
import { computeTerritories } from './territories/computing.ts';
import { findNextVenues } from './territories/gaps.ts';

function sentenceOf(error: Error & { code?: string }): string {
  if (error instanceof ConfigError || error instanceof DirectoryInUseError) return error.message;
  if (isDatabaseAway(String(error.code ?? ''), error.message))
    return `La base de données de DATABASE_URL ne répond pas (${error.code ?? error.message}).`;
  // PostgreSQL's own words: a refused password, a missing database, an extension that is not installed.
  if (/^[0-9A-Z]{5}$/.test(error.code ?? '')) return `La base de données refuse : ${error.message}`;
  return error.stack ?? error.message;
}

/** What the operator can mend needs a sentence, not a stack. */
function explain(error: unknown): never {
  process.stderr.write(`\n${sentenceOf(error as Error & { code?: string })}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  sayProgress(
    config.DATABASE_URL ? 'Connexion à PostgreSQL' : 'Ouverture de la base embarquée (PostgreSQL + PostGIS)',
  );
  const db = await openDatabase(config);
  try {
    await serve(db, config);
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** All that must be there before the first visitor. */
async function prepare(db: Database, now: Date): Promise<void> {
  await prepareDatabase(db, sayProgress);
  const invented = await loadDemonstration(db, sayProgress);
  await readTimetables(db, now, sayProgress);
  await settleStops(db, now);
  await keepDates(db, now);
  await settleEvents(db, now);
  if (invented > 0) await settleStandings(db, now);
  await computeTerritories(db, now, { progress: sayProgress });
  await computeIndicators(db, now, { progress: sayProgress });
  await fillReview(db, now, findNextVenues);
}

/** A first start writes for a minute, more on a slow machine: by connections of its own, which give up on nothing. */
async function prepareWithin(db: Database, config: ReturnType<typeof readConfig>, now: Date): Promise<void> {
  if (db.kind === 'embedded') return prepare(db, now);
  const patient = await openDatabase(config, 0);
  await prepare(patient, now).finally(() => patient.close());
}

async function serve(db: Database, config: ReturnType<typeof readConfig>): Promise<void> {
  const [clock, mailer] = [() => new Date(), mailerFor(config)];
  await prepareWithin(db, config, clock());
  const app = await buildApp({
    db,
    config,
    clock,
    mailer,
    logger: loggerFor(config.LOG_LEVEL),
  });
  const stopChores = keepDoingChores({ db, config, clock, mailer, log: app.log });
  closeWithGrace({ delay: 10_000, logger: app.log }, async ({ err }) => {
    if (err) app.log.error({ err }, 'closing after an error');
    stopChores();
    await app.close();
    await db.close();
  });
  await app.listen({ host: config.HOST, port: config.PORT });
  // Visitors do not wait for it.
  archive({ db, config, clock, log: app.log }).catch((err: unknown) =>
    app.log.error({ err }, 'archives failed'),
  );
  process.stdout.write(`\nNouvelle Proximité est ouverte : http://localhost:${config.PORT}\n\n`);
}

await start().catch(explain);
