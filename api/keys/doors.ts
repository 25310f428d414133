import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayOf } from '../core/clock.ts';
import { RefusedError } from '../core/errors.ts';
import type { Right } from './schema.ts';

const find = sql(import.meta.url, 'find.sql');
const covers = sql(import.meta.url, 'covers.sql');

/** A key that a program has shown: who made it, and what it is limited to. */
export interface Key {
  readonly key: number;
  readonly person: string;
  readonly mail: string;
  readonly rights: readonly Right[];
  /** All the venues of this source, or null: those it names. */
  readonly source: string | null;
}

/** What is kept of a secret. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * The secret that a program shows. Anything else in that header is not for us: a site that is tried out behind a
 * password has « Basic ».
 */
export const secretIn = ({ authorization }: IncomingHttpHeaders): string | undefined =>
  /^Bearer +(.*)$/i.exec(authorization ?? '')?.[1]?.trim();

const refusals = {
  unknown: 'Cette clé n’est pas reconnue. « Authorization: Bearer np_… » est attendu, avec la clé entière.',
  revoked: 'Cette clé est révoquée.',
  expired: 'Cette clé a passé son dernier jour.',
} as const;

/** @throws RefusedError 401 for a secret that opens nothing, or no longer */
export async function readKey(db: Queryable, secret: string, now: Date): Promise<Key> {
  const [found] = await db.query<Key & { state: 'alive' | 'revoked' | 'expired' }>(find, [
    hashOf(secret),
    dayOf(now),
  ]);
  if (!found) throw new RefusedError(401, refusals.unknown);
  const { state, ...key } = found;
  if (state !== 'alive') throw new RefusedError(401, refusals[state]);
  return key;
}

/** Whether a key is for a venue, with what its maker may do now. */
export const keyCovers = async (db: Queryable, key: number, venue: string): Promise<boolean> =>
  (await db.query(covers, [key, venue])).length > 0;
