import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { intarray } from '@electric-sql/pglite/contrib/intarray';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { postgis } from '@electric-sql/pglite-postgis';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** What the main thread starts the worker with, and what it hears: any message closes it. */
export interface EmbeddedJob {
  readonly dataDirectory: string;
  readonly socketPath: string;
}
export type EmbeddedAnswer = { kind: 'ready' } | { kind: 'closed' };

const job = workerData as EmbeddedJob;
const say = (answer: EmbeddedAnswer) => parentPort?.postMessage(answer);

const database = await PGlite.create({
  dataDir: job.dataDirectory,
  extensions: { postgis, intarray, pg_trgm, unaccent },
});
// One connection at a time asks; the others are those that are closing, after an error, while the next one opens.
const server = new PGLiteSocketServer({ db: database, path: job.socketPath, maxConnections: 8 });
await server.start();

parentPort?.on('message', async () => {
  await server.stop();
  await database.close();
  say({ kind: 'closed' });
});
say({ kind: 'ready' });
