import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gazetteerChecksum } from '../api/places/gazetteer.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { livesChecksum } from '../api/resources/lives-table.ts';
import type { Database } from '../db/database.ts';
import { type EmbeddedDatabase, openEmbedded } from '../db/embedded.ts';
import { migrationsChecksum } from '../db/migrate.ts';
import { keepState, lend } from './lending.ts';

/** How its tables were when it was made. */
const stateOfTemplate = (template: string) => join(template, 'state.json');

/** Made once for each set of migrations and reference data, and kept beside the installed packages. */
async function makeTemplate(): Promise<string> {
  const cache = join('node_modules', '.cache', 'proximite');
  const template = join(cache, `test-${migrationsChecksum()}-${gazetteerChecksum()}-${livesChecksum()}`);
  if (existsSync(template)) return template;
  await rm(`${template}.part`, { recursive: true, force: true });
  const database = await openEmbedded(`${template}.part`);
  await prepareDatabase(database);
  writeFileSync(stateOfTemplate(`${template}.part`), JSON.stringify(await keepState(database)));
  await database.close();
  renameSync(`${template}.part`, template);
  return template;
}

/** A copy of the directory: opened in 3 s, where a dump of it took 9. */
async function openNew(template: string): Promise<EmbeddedDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'proximite-test-'));
  await cp(template, directory, { recursive: true });
  const database = await openEmbedded(directory);
  const close = async () => {
    await database.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...database, close };
}

/** Embedded databases to lend. @param count how many */
export async function startLending(count: number) {
  const template = await makeTemplate();
  const open = await Promise.all(Array.from({ length: count }, () => openNew(template)));
  const databases = open.map(({ sockets }) => ({
    host: sockets,
    database: 'postgres',
    kind: 'embedded' as const,
  }));
  const lending = lend(databases, JSON.parse(readFileSync(stateOfTemplate(template), 'utf8')));
  return {
    environment: { TEST_EMBEDDED_TEMPLATE: template, ...lending.environment },
    async close() {
      for (const database of open) await database.close();
      await lending.close();
    },
  };
}

/** One of its own, as migrations and reference data leave it. */
export const openOwn = async (): Promise<Database> =>
  openNew(process.env.TEST_EMBEDDED_TEMPLATE ?? (await makeTemplate()));
