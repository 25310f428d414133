import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { open, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import { openPostgres } from '../db/postgres.ts';

/** A database that test files borrow one after the other. */
interface Lent {
  /** The directory of its server's socket. */
  readonly host: string;
  readonly database: string;
  readonly kind: Database['kind'];
}

interface Table {
  /** How many rows it has, and the last transaction that wrote one. */
  readonly rows: string;
  /** Another once it is truncated. */
  readonly file: string;
}
/** Tables by their names, and the catalogs that say how they are made. */
export type State = Readonly<Record<string, Table>>;

const catalogs = ['pg_attribute', 'pg_proc', 'pg_constraint', 'pg_trigger'];
/** What is switched off and on again is as it was. */
const ROWS_OF_TRIGGERS = 'coalesce(sum(hashtext(said::text)), 0)::text';
const ROWS = "count(*) || ' ' || coalesce(max(said.xmin::text::bigint), 0)";

/** @param names of tables, or all that there are; how tables are made is always told */
async function stateOf(database: Database, names?: readonly string[]): Promise<State> {
  const tables = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'directory'",
  );
  const each = [...(names ?? tables.map(({ name }) => name)), ...catalogs].map(
    (name) => `select '${name}' as name, ${name === 'pg_trigger' ? ROWS_OF_TRIGGERS : ROWS} as rows,
      coalesce(pg_relation_filenode('${name}')::text, '') as file from ${name} as said`,
  );
  const states = await database.query<Table & { name: string }>(each.join(' union all '));
  return Object.fromEntries(states.map(({ name, rows, file }) => [name, { rows, file }]));
}

/** Tables of more rows than this are not put back: whoever changes one has a database of their own. */
const MOST_KEPT = 2_000;
const isKept = (rows: number) => rows > 0 && rows <= MOST_KEPT;

/** Keeps a copy of what reference data there is, beside it, to put back what a test changes of it. @returns how it is now */
export async function keepState(database: Database): Promise<State> {
  await database.query('create schema kept');
  for (const [name, { rows }] of Object.entries(await stateOf(database)))
    if (!catalogs.includes(name) && isKept(Number.parseInt(rows, 10)))
      await database.query(`create table kept.${name} as table ${name}`);
  await database.query(
    "create table kept.sequence as select sequencename, last_value from pg_sequences where schemaname = 'public'",
  );
  return stateOf(database);
}

/**
 * Lends databases to test files, as many as run at once. A new one costs 3 s of both processors where it is embedded, and
 * on PostgreSQL half a second of one, which with two hundred tests were five minutes and two of a whole run.
 * @param state of what they are copies of
 */
export function lend(databases: readonly Lent[], state: State) {
  const marks = mkdtempSync(join(tmpdir(), 'proximite-lent-'));
  writeFileSync(join(marks, 'state.json'), JSON.stringify(state));
  return {
    environment: { TEST_LENT: JSON.stringify(databases), TEST_LENT_MARKS: marks },
    close: () => rm(marks, { recursive: true, force: true }),
  };
}

/** Files run one after the other in a process: this is the test that the present one is; a benchmark is alone. */
const file = () => Reflect.get(globalThis, 'testOfFile') ?? 'alone';
let ofOwn: unknown;

/** This file changes the schema, or reference data of which there is much: its databases are its own, and nobody has them afterwards. */
export const ownDatabase = (): void => {
  ofOwn = file();
};

const marked = (name: string) => join(process.env.TEST_LENT_MARKS ?? '', name);

/** Whoever makes the file first has the database; if its process dies, nobody has it any more. */
const take = ({ database, host }: Lent) => {
  const mark = marked(`${database}-${host.replaceAll('/', '-')}`);
  return open(mark, 'wx').then(
    (file) => file.close().then(() => mark),
    () => undefined,
  );
};

/** @returns a database as migrations and reference data leave it, which another file gave back; undefined where none is free */
export async function borrow(): Promise<Database | undefined> {
  if (ofOwn && ofOwn === file()) return undefined;
  for (const lent of JSON.parse(process.env.TEST_LENT ?? '[]') as Lent[]) {
    const mark = await take(lent);
    if (mark) return opened(lent, mark);
  }
  return undefined;
}

async function opened({ host, database: name, kind }: Lent, mark: string): Promise<Database> {
  const connection = { host, user: 'postgres', database: name };
  const limits =
    kind === 'embedded' ? { max: 1, statementTimeoutMs: 0 } : { max: 4, statementTimeoutMs: 60_000 };
  const database = openPostgres(connection, limits, kind);
  await database.query('select pg_stat_reset()');
  const close = async () => {
    await database.close();
    const emptied = openPostgres(connection, { max: 1, statementTimeoutMs: 0 }, kind);
    const changed = await empty(emptied);
    await emptied.close();
    if (changed.length) throw new Error(`ownDatabase() is missing here: ${changed.join(', ')}`);
    await unlink(mark);
  };
  return { ...database, close };
}

/** A connection counts what it wrote as it ends. */
async function untilAlone(database: Database): Promise<void> {
  for (;;) {
    const others = await database.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and backend_type = 'client backend'`,
    );
    if (others.length === 0) return;
    await wait(20);
  }
}

/** The tables that were written since the last reset of what the server counts. */
async function writtenIn(database: Database, before: State): Promise<string[]> {
  await database.query('select pg_stat_force_next_flush()');
  const tables = await database.query<{ name: string; writes: boolean; file: string }>(
    `select relname as name, n_tup_ins + n_tup_upd + n_tup_del > 0 as writes, pg_relation_filenode(relid)::text as file
     from pg_stat_user_tables where schemaname = 'public' and relname <> 'directory'`,
  );
  return tables
    .filter(({ name, writes, file }) => writes || before[name]?.file !== file)
    .map(({ name }) => name);
}

/** What was kept of those that were written. */
const putBack = async (database: Database, written: readonly string[]) => {
  const kept = await database.query<{ name: string; columns: string }>(
    `select table_name as name, string_agg(format('%I', column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' and table_name = any($1)
       and table_name in (select tablename from pg_tables where schemaname = 'kept')
     group by table_name`,
    [written],
  );
  for (const { name, columns } of kept)
    await database.query(
      `insert into ${name} (${columns}) overriding system value select ${columns} from kept.${name}`,
    );
  return new Set(kept.map(({ name }) => name));
};

/** Numbers are given anew, also where nothing is left: a transaction that was undone keeps those it took. */
const RESTART = `select setval(format('public.%I', sequencename)::regclass, coalesce(kept.last_value, now.start_value), kept.last_value is not null)
  from pg_sequences now join kept.sequence kept using (sequencename)
  where now.schemaname = 'public' and now.last_value is distinct from kept.last_value`;

/**
 * Makes it as it was: empties what was written since and was empty, and puts back the rest. A truncation of all ninety
 * tables took 0.45 s a test, a count of all hundred and thirty before and after 0.4, this 0.1. Without triggers, because
 * some tables refuse to lose a row.
 * @returns what cannot be given back as it was
 */
async function empty(database: Database): Promise<string[]> {
  const before: State = JSON.parse(readFileSync(marked('state.json'), 'utf8'));
  await untilAlone(database);
  await database.query('discard all');
  const written = await writtenIn(database, before);
  await database.query('set session_replication_role = replica');
  const small = written.filter((name) => Number.parseInt(before[name]?.rows ?? '0', 10) <= MOST_KEPT);
  for (const name of small) await database.query(`delete from ${name}`);
  const kept = await putBack(database, small);
  await database.query('update directory set version = 1, changes_forgotten = 1');
  await database.query(RESTART);
  // The embedded database has one session for all.
  await database.query('reset session_replication_role');
  const after = await stateOf(database, written);
  const said = (state: State, name: string) => state[name]?.rows.replace(kept.has(name) ? / .*/ : '', '');
  return Object.keys(after).filter((name) => said(before, name) !== said(after, name));
}
