import { randomBytes } from 'node:crypto';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayOf } from '../core/clock.ts';
import { badParameter } from '../core/errors.ts';
import { hashOf } from './doors.ts';
import type { KeyWish, KnownKey, MadeKey } from './schema.ts';

const list = sql(import.meta.url, 'list.sql');
const add = sql(import.meta.url, 'add.sql');
const revoke = sql(import.meta.url, 'revoke.sql');
const countLiving = sql(import.meta.url, 'count-living.sql');

/** Of one person; more are forgotten ones. */
const MOST_KEYS = 20;

/** Every key that a person has made. */
export const findKeys = (db: Queryable, person: string, now: Date): Promise<KnownKey[]> =>
  db.query<KnownKey>(list, [person, dayOf(now)]);

/** Recognised in a file that leaked by those who look for secrets there. */
const newSecret = () => `np_${randomBytes(32).toString('base64url')}`;

async function refuseTooMany(client: Queryable, person: string, now: Date): Promise<void> {
  const [row] = await client.query<{ count: number }>(countLiving, [person, dayOf(now)]);
  if ((row?.count ?? 0) >= MOST_KEYS)
    throw badParameter('name', `${MOST_KEYS} clés au plus servent à la fois : révoquez-en une d’abord.`);
}

/**
 * Makes a key. What the person may give is checked before (routes.ts), and again each time the key is used.
 * @returns its secret, which is kept nowhere
 * @throws RefusedError naming the field
 */
export function makeKey(db: Database, person: string, wish: KeyWish, now: Date): Promise<MadeKey> {
  const { name, rights, source, venues = [], expires_on } = wish;
  if (expires_on && expires_on < dayOf(now)) throw badParameter('expires_on', 'un jour à venir est attendu.');
  const secret = newSecret();
  return db.transaction(async (client) => {
    await refuseTooMany(client, person, now);
    const values = [person, name, hashOf(secret), rights, source ?? null, expires_on ?? null, venues, now];
    const [made] = await client.query<{ key: number; venues: number }>(add, values);
    if (!made) throw badParameter('name', `une de vos clés se nomme déjà « ${name} ».`);
    if (made.venues !== venues.length)
      throw badParameter('venues', 'un de ces lieux n’est pas dans l’annuaire.');
    return { key: made.key, secret };
  });
}

/** @returns whether it was one of the person's, not revoked yet */
export const revokeKey = async (db: Queryable, person: string, key: number, now: Date): Promise<boolean> =>
  (await db.query(revoke, [key, person, now])).length > 0;
