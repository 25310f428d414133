import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { mkdtemp, open, rm, unlink } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gazetteerChecksum } from '../api/places/gazetteer.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { livesChecksum } from '../api/resources/lives-table.ts';
import type { Database } from '../db/database.ts';
import { type EmbeddedDatabase, openEmbedded } from '../db/embedded.ts';
import { migrationsChecksum } from '../db/migrate.ts';
import { openPostgres } from '../db/postgres.ts';

/** Made once for each set of migrations and reference data, and kept beside the installed packages. */
async function makeDump(): Promise<string> {
  const cache = join('node_modules', '.cache', 'proximite');
  const dump = join(cache, `test-${migrationsChecksum()}-${gazetteerChecksum()}-${livesChecksum()}.tar`);
  if (existsSync(dump)) return dump;
  mkdirSync(cache, { recursive: true });
  const directory = await mkdtemp(join(tmpdir(), 'proximite-dump-'));
  const database = await openEmbedded(directory);
  await prepareDatabase(database);
  await database.dump(`${dump}.part`);
  await database.close();
  renameSync(`${dump}.part`, dump);
  await rm(directory, { recursive: true, force: true });
  return dump;
}

async function openNew(dump: string | undefined): Promise<EmbeddedDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'proximite-test-'));
  const database = await openEmbedded(directory, dump);
  const close = async () => {
    await database.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...database, close };
}

/**
 * The databases that test files borrow one after the other, one for each processor: a new one costs 3 s of both
 * processors and 6 of waiting, which was five minutes of the whole run.
 */
export async function startLending() {
  const dump = await makeDump();
  const lent = await Promise.all(Array.from({ length: availableParallelism() }, () => openNew(dump)));
  return {
    environment: {
      TEST_EMBEDDED_DUMP: dump,
      TEST_EMBEDDED_SOCKETS: lent.map(({ sockets }) => sockets).join(':'),
    },
    async close() {
      for (const database of lent) await database.close();
    },
  };
}

let isOwn = false;

/** This file changes the schema or the reference data: its databases are its own, and nobody has them afterwards. */
export const ownDatabase = (): void => {
  isOwn = true;
};

/** Whoever makes the file first has the database; if its process dies, nobody has it any more. */
const takenBy = (sockets: string) => join(sockets, 'taken');
const take = (sockets: string) =>
  open(takenBy(sockets), 'wx').then(
    (file) => file.close().then(() => true),
    () => false,
  );

async function takeFirst(sockets: readonly string[]): Promise<string | undefined> {
  for (const directory of sockets) if (await take(directory)) return directory;
  return undefined;
}

/** A database as migrations and reference data leave it: one that another file gave back, or a new one. */
export async function borrowEmbedded(): Promise<Database> {
  const taken = isOwn ? undefined : await takeFirst(process.env.TEST_EMBEDDED_SOCKETS?.split(':') ?? []);
  if (!taken) return openNew(process.env.TEST_EMBEDDED_DUMP);
  const connection = { host: taken, user: 'postgres', database: 'postgres' };
  const database = openPostgres(connection, { max: 1, statementTimeoutMs: 0 }, 'embedded');
  const before = await stateOf(database);
  const close = async () => {
    await empty(database);
    const after = await stateOf(database);
    await database.close();
    if (before !== after) throw new Error(`ownDatabase() is missing here: ${before} has become ${after}`);
    await unlink(takenBy(taken));
  };
  return { ...database, close };
}

/** What tests fill, and by « cascade » all that refers to it. */
const FILLED = 'venue, person, mail, verification, secret, import_run, name_word, timetable, ledger_entry';

async function empty(database: Database): Promise<void> {
  await database.query('discard all');
  await database.query(`truncate ${FILLED} restart identity cascade`);
  await database.query('update directory set version = 1');
}

/** How many rows each table has and the last transaction that wrote one; and all that says how tables are made. */
async function stateOf(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'directory'",
  );
  const catalogs = ['pg_attribute', 'pg_proc', 'pg_trigger', 'pg_constraint'];
  const each = [
    ...tables.map(({ name }) => [name, "count(*) || ' ' || coalesce(max(xmin::text::bigint), 0)"]),
    ...catalogs.map((name) => [name, 'sum(hashtext(said::text))']),
  ].map(([name, state]) => `select '${name} ' || ${state} as state from ${name} as said`);
  const states = await database.query<{ state: string }>(`${each.join(' union all ')} order by 1`);
  return states.map(({ state }) => state).join(', ');
}
