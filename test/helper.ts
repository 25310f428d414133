import type { FastifyInstance } from 'fastify';
import type { Test } from 'tap';
import { buildApp } from '../api/app.ts';
import { type Config, readConfig } from '../api/config.ts';
import { loggerFor } from '../api/core/log.ts';
import { mailerFor } from '../api/core/mailer.ts';
import type { Database } from '../db/database.ts';
import { openTestDatabase } from './database.ts';

/** The moment every test lives at: Monday 1 June 2026, 10:00 in Paris. */
export const NOW = new Date('2026-06-01T08:00:00Z');

/** Nothing outside the machine is asked. */
export const testConfig: Config = readConfig({
  LOG_LEVEL: 'silent',
  // Slow is not broken: a loaded machine lags by seconds while it starts.
  OVERLOAD_MS: '0',
  PUBLIC_URL: 'https://proximite.test',
  // None is there: a developer's own would show.
  ARCHIVES_DIRECTORY: 'build/no-archives',
  BASEMAP_STYLE_URL: 'none',
  GEOCODER_URL: 'none',
  ROUTER_URL: 'none',
});

/** A database of this test file's own; closed with the test. */
export async function openDatabase(t: Test): Promise<Database> {
  const db = await openTestDatabase();
  t.after(() => db.close());
  return db;
}

/** Where an application writes its log, in a test that reads it. */
export interface Log {
  write(line: string): void;
}

/** The whole application on a real PostGIS of its own; closed with the test. @param log what gets all that it logs */
export async function build(
  t: Test,
  config: Partial<Config> = {},
  clock = () => NOW,
  log?: Log,
): Promise<{ app: FastifyInstance; db: Database }> {
  const db = await openTestDatabase();
  const settings = { ...testConfig, ...config };
  const logger = log && { ...Object(loggerFor('trace')), stream: log };
  const app = await buildApp({ db, config: settings, clock, mailer: mailerFor(settings), logger });
  t.after(async () => {
    await app.close();
    await db.close();
  });
  return { app, db };
}
