import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepareDatabase } from '../api/prepare.ts';
import type { Database } from '../db/database.ts';
import { openPostgres } from '../db/postgres.ts';
import { openOwn, startLending } from './embedded.ts';
import { borrow, keepState, lend, type State } from './lending.ts';

/** A database that test files copy, and the environment that tells them where it is. */
export interface TestDatabase {
  readonly kind: 'embedded' | 'postgresql';
  readonly environment: Record<string, string>;
  close(): Promise<void>;
}

const TEMPLATE = 'proximite_template';

/** Where Debian and others keep the server's programs, newest first, when PostGIS is there too. */
function serverPrograms(): string | undefined {
  const shared = '/usr/share/postgresql';
  const versions = existsSync(shared) ? readdirSync(shared).sort((a, b) => Number(b) - Number(a)) : [];
  const version = versions.find((name) => existsSync(`${shared}/${name}/extension/postgis.control`));
  const programs = `/usr/lib/postgresql/${version}/bin`;
  return version && existsSync(programs) ? programs : undefined;
}

const connectionTo = (socket: string, database: string) => ({ host: socket, user: 'postgres', database });
const openOn = (socket: string, database: string) =>
  openPostgres(connectionTo(socket, database), { max: 4, statementTimeoutMs: 60_000 });

/** PostgreSQL refuses to run as root: there, Debian's own account runs it. */
function asServerUser(program: string, args: string[]): [string, string[]] {
  return process.getuid?.() === 0
    ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args]]
    : [program, args];
}

async function startCluster(programs: string, atOnce: number): Promise<TestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'proximite-test-'));
  await chmod(directory, 0o711);
  if (process.getuid?.() === 0) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    await chown(directory, id('-u'), id('-g'));
  }
  const data = join(directory, 'data');
  const [initdb, initArguments] = asServerUser(join(programs, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '--locale=C.UTF-8',
    '-E',
    'UTF8',
    '-A',
    'trust',
    '--no-sync',
  ]);
  execFileSync(initdb, initArguments, { stdio: 'ignore' });
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_connections=80',
    'listen_addresses=',
    `unix_socket_directories=${directory}`,
  ];
  const [postgres, postgresArguments] = asServerUser(join(programs, 'postgres'), [
    '-D',
    data,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const server = spawn(postgres, postgresArguments, { stdio: 'ignore' });
  // Whatever ends this process ends the server it started.
  process.once('exit', () => server.kill('SIGINT'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const state = await prepareTemplate(directory);
  const names = Array.from({ length: atOnce }, (_, number) => `lent_${number}`);
  for (const name of names) await copyTemplate(directory, name);
  const lending = lend(
    names.map((database) => ({ host: directory, database, kind: 'postgresql' })),
    state,
  );
  return {
    kind: 'postgresql',
    environment: { TEST_POSTGRES_SOCKET: directory, ...lending.environment },
    async close() {
      await lending.close();
      server.kill('SIGINT');
      await once(server, 'exit');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function untilReady(database: Database): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await database.query('select 1');
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await wait(100);
    }
  }
}

async function prepareTemplate(socket: string): Promise<State> {
  const server = openOn(socket, 'postgres');
  await untilReady(server);
  await server.query(`create database ${TEMPLATE}`);
  await server.close();
  const template = openOn(socket, TEMPLATE);
  await prepareDatabase(template);
  const state = await keepState(template);
  await template.close();
  return state;
}

async function copyTemplate(socket: string, name: string): Promise<void> {
  const server = openOn(socket, 'postgres');
  await server.query(`create database ${name} template ${TEMPLATE}`);
  await server.close();
}

/**
 * @param wanted `embedded` or `postgresql`; otherwise PostgreSQL where this machine has it with PostGIS
 * @param atOnce how many files run at the same time
 */
export async function prepareTestDatabase(wanted: string | undefined, atOnce: number): Promise<TestDatabase> {
  const programs = wanted === 'embedded' ? undefined : serverPrograms();
  if (wanted === 'postgresql' && !programs) throw new Error('PostgreSQL avec PostGIS est introuvable.');
  if (programs) return startCluster(programs, atOnce);
  return { kind: 'embedded', ...(await startLending(atOnce)) };
}

/** A database for one test, with migrations and reference data: one that another gave back, or a new one. */
export async function openTestDatabase(): Promise<Database> {
  const borrowed = await borrow();
  if (borrowed) return borrowed;
  const socket = process.env.TEST_POSTGRES_SOCKET;
  return socket ? openClone(socket) : openOwn();
}

async function openClone(socket: string): Promise<Database> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await copyTemplate(socket, name);
  const database = openOn(socket, name);
  const close = async () => {
    await database.close();
    const server = openOn(socket, 'postgres');
    await server.query(`drop database ${name} with (force)`);
    await server.close();
  };
  return { ...database, close };
}
