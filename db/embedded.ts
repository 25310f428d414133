import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import type { EmbeddedAnswer, EmbeddedJob } from './embedded-worker.ts';
import { openPostgres } from './postgres.ts';

export interface EmbeddedDatabase extends Database {
  /** The directory of its socket, by which other processes reach it. */
  readonly sockets: string;
}

async function startWorker(job: EmbeddedJob): Promise<Worker> {
  const worker = new Worker(new URL('./embedded-worker.js', import.meta.url), { workerData: job });
  await answerOf(worker, 'ready');
  return worker;
}

async function answerOf(worker: Worker, kind: EmbeddedAnswer['kind']): Promise<void> {
  const [answer] = (await once(worker, 'message')) as [EmbeddedAnswer];
  if (answer.kind !== kind) throw new Error(`embedded database said ${answer.kind}, expected ${kind}`);
}

/**
 * Opens PostgreSQL 18 and PostGIS 3.6 compiled to WebAssembly, in a worker thread, on `directory`
 * (made if missing). It is reached like any PostgreSQL, through a socket in a directory of mode 0700.
 * The pool has one connection: all connections of PGlite share one session, so that two would mix their
 * prepared statements, settings and transactions.
 * @throws DirectoryInUseError when a living process holds the directory.
 */
export async function openEmbedded(directory: string): Promise<EmbeddedDatabase> {
  await mkdir(directory, { recursive: true });
  const unlock = await lockDirectory(directory);
  const sockets = await mkdtemp(join(tmpdir(), 'proximite-'));
  await chmod(sockets, 0o700);
  const release = async () => {
    await rm(sockets, { recursive: true, force: true });
    await unlock();
  };
  try {
    const worker = await startWorker({
      dataDirectory: join(directory, 'postgres'),
      socketPath: join(sockets, '.s.PGSQL.5432'),
    });
    return connect(worker, sockets, release);
  } catch (error) {
    await release();
    throw error;
  }
}

function connect(worker: Worker, sockets: string, release: () => Promise<void>): EmbeddedDatabase {
  const connection = { host: sockets, user: 'postgres', database: 'postgres' };
  const pool = openPostgres(connection, { max: 1, statementTimeoutMs: 0 }, 'embedded');
  return {
    ...pool,
    sockets,
    async close() {
      await pool.close();
      worker.postMessage('close');
      await answerOf(worker, 'closed');
      await worker.terminate();
      await release();
    },
  };
}
