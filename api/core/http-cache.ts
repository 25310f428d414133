import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const versionStatement = sql(import.meta.url, 'directory-version.sql');

/**
 * The version of everything public, raised by any change in its own transaction. Asked at each request (0.1 ms on
 * PostgreSQL) rather than kept in memory: so no process ever serves what another has changed.
 */
export async function directoryVersion(database: Queryable): Promise<string> {
  const [row] = await database.query<{ version: string }>(versionStatement);
  return row?.version ?? '0';
}

/** Tells addresses apart, so that one's ETag never answers for another that has moved or does not exist. */
const digest = (text: string) => createHash('sha1').update(text).digest('base64url').slice(0, 8);

/**
 * Marks the answer with the directory's version and tells whether the caller already has it.
 * @param variant tells apart answers at one address: format, build of the pages.
 * @returns true when 304 was sent and nothing more is to be done.
 */
export function isFresh(
  request: FastifyRequest,
  reply: FastifyReply,
  version: string,
  variant = '',
): boolean {
  const etag = `W/"${version}-${variant}-${digest(request.host + request.url)}"`;
  reply
    .header('etag', etag)
    .header('cache-control', 'public, no-cache')
    .header('vary', 'accept, accept-encoding, host, cookie');
  const known = request.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
  if (!known.includes(etag) && !known.includes('*')) return false;
  reply.code(304).send();
  return true;
}

/**
 * Makes something once for each version of the directory. Simultaneous callers share the work; a failure is forgotten.
 */
export function oncePerVersion<Made>(
  make: (version: string) => Promise<Made>,
): (version: string) => Promise<Made> {
  let current = '';
  let made: Promise<Made> | undefined;
  return (version) => {
    if (made && version === current) return made;
    const making = make(version);
    current = version;
    made = making;
    making.catch(() => {
      if (made === making) made = undefined;
    });
    return making;
  };
}

/** How many answers are kept, and for how many milliseconds, or until others take their place. */
interface Kept {
  readonly max: number;
  readonly ttl?: number;
}

/** Makes something once for each key, as many as are kept. Simultaneous callers share the work; a failure is forgotten. */
export function oncePerKey<Made extends {}>(
  bounds: Kept,
): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const kept = new LRUCache<string, Promise<Made>>(bounds);
  return (key, make) => {
    const known = kept.get(key);
    if (known) return known;
    const making = make();
    kept.set(key, making);
    making.catch(() => kept.delete(key));
    return making;
  };
}

/** What the routes of `api` answer is one person's: kept by nobody. */
export const keepNothing = (api: Pick<FastifyInstance, 'addHook'>): void =>
  void api.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
