import { existsSync, renameSync } from 'node:fs';
import { cp, mkdtemp, open, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gazetteerChecksum } from '../api/places/gazetteer.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { livesChecksum } from '../api/resources/lives-table.ts';
import type { Database } from '../db/database.ts';
import { type EmbeddedDatabase, openEmbedded } from '../db/embedded.ts';
import { migrationsChecksum } from '../db/migrate.ts';
import { openPostgres } from '../db/postgres.ts';

/** Made once for each set of migrations and reference data, and kept beside the installed packages. */
async function makeTemplate(): Promise<string> {
  const cache = join('node_modules', '.cache', 'proximite');
  const template = join(cache, `test-${migrationsChecksum()}-${gazetteerChecksum()}-${livesChecksum()}`);
  if (existsSync(template)) return template;
  await rm(`${template}.part`, { recursive: true, force: true });
  const database = await openEmbedded(`${template}.part`);
  await prepareDatabase(database);
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

/**
 * The databases that test files borrow one after the other, as many as files run at once: a new one costs 3 s of both
 * processors and 6 of waiting, which was five minutes of the whole run.
 * @param count how many
 */
export async function startLending(count: number) {
  const template = await makeTemplate();
  const lent = await Promise.all(Array.from({ length: count }, () => openNew(template)));
  return {
    environment: {
      TEST_EMBEDDED_TEMPLATE: template,
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
  if (!taken) return openNew(process.env.TEST_EMBEDDED_TEMPLATE ?? (await makeTemplate()));
  const connection = { host: taken, user: 'postgres', database: 'postgres' };
  const database = openPostgres(connection, { max: 1, statementTimeoutMs: 0 }, 'embedded');
  const before = await stateOf(database);
  const close = async () => {
    await empty(database, before);
    const changed = changes(before, await stateOf(database));
    await database.close();
    if (changed.length) throw new Error(`ownDatabase() is missing here: ${changed.join(', ')}`);
    await unlink(takenBy(taken));
  };
  return { ...database, close };
}

/**
 * Empties what was empty before, and only what has been filled since: giving back took 0.45 s a test with a truncation
 * of all ninety tables, 0.18 with this. Without triggers, because some tables refuse to lose a row.
 */
async function empty(database: Database, before: State): Promise<void> {
  await database.query('discard all');
  const now = await stateOf(database);
  const filled = [...now.keys()].filter((name) => isEmpty(before.get(name)) && !isEmpty(now.get(name)));
  await database.query('set session_replication_role = replica');
  for (const name of filled) await database.query(`delete from ${name}`);
  await database.query('update directory set version = 1');
  // Also where nothing is left: a transaction that was undone keeps the numbers it took.
  await database.query(
    `select setval(format('%I', sequencename)::regclass, 1, false) from pg_sequences
     where schemaname = 'public' and last_value is not null and sequencename not in
       (select replace(pg_get_serial_sequence(table_name, column_name), 'public.', '')
        from information_schema.columns where is_identity = 'YES' and table_name = any($1))`,
    [[...before.keys()].filter((name) => !isEmpty(before.get(name)))],
  );
  await database.query('reset session_replication_role');
}

/** How many rows each table has and the last transaction that wrote one; and all that says how tables are made. */
type State = ReadonlyMap<string, string>;
const isEmpty = (state = '0 0') => state === '0 0';
const changes = (before: State, after: State) =>
  [...after].filter(([name, state]) => before.get(name) !== state).map(([name]) => name);

async function stateOf(database: Database): Promise<State> {
  const tables = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'directory'",
  );
  const catalogs = ['pg_attribute', 'pg_proc', 'pg_trigger', 'pg_constraint'];
  const each = [
    ...tables.map(({ name }) => [name, "count(*) || ' ' || coalesce(max(xmin::text::bigint), 0)"]),
    ...catalogs.map((name) => [name, 'sum(hashtext(said::text))']),
  ].map(([name, state]) => `select '${name}' as name, (${state})::text as state from ${name} as said`);
  const states = await database.query<{ name: string; state: string }>(each.join(' union all '));
  return new Map(states.map(({ name, state }) => [name, state]));
}
