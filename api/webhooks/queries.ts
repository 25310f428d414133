import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, asActor } from '../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../core/errors.ts';
import type { KnownWebhook, MadeWebhook, Verified, WebhookWish } from './schema.ts';
import type { Listener, Reach } from './sending.ts';
import { newSecret } from './signature.ts';
import { challenge } from './verifying.ts';

const add = sql(import.meta.url, 'add.sql');
const list = sql(import.meta.url, 'list.sql');
const find = sql(import.meta.url, 'find.sql');
const move = sql(import.meta.url, 'move.sql');
const unverified = sql(import.meta.url, 'unverified.sql');
const remove = sql(import.meta.url, 'remove.sql');

/** Of one person. */
export const MOST_WEBHOOKS = 5;
const DELIVERIES_SHOWN = 10;

export interface Registering {
  readonly db: Database;
  readonly config: Reach;
  readonly clock: () => Date;
}

type State = KnownWebhook['state'];
type Owned = Listener & { readonly webhook: number; readonly state: State };

/** All that a person has registered, without the secrets. */
export const findWebhooks = (db: Queryable, person: string): Promise<KnownWebhook[]> =>
  db.query<KnownWebhook>(list, [person, DELIVERIES_SHOWN]);

async function ownedBy(db: Queryable, person: string, webhook: number): Promise<Owned> {
  const [owned] = await db.query<Owned>(find, [webhook, person]);
  if (!owned) throw notFound('Cet abonnement n’est pas un des vôtres.');
  return owned;
}

const changeState = (
  { db, clock }: Registering,
  actor: Actor,
  webhook: number,
  state: State,
  from: readonly State[],
): Promise<boolean> =>
  asActor(
    db,
    actor,
    async (client) => (await client.query(move, [webhook, actor.person, state, from, clock()])).length > 0,
  );

async function verify(registering: Registering, actor: Actor, owned: Owned): Promise<Verified> {
  const { db, config, clock } = registering;
  const problem = await challenge(owned, config, clock());
  if (problem) await db.query(unverified, [owned.webhook, problem]);
  else await changeState(registering, actor, owned.webhook, 'active', ['unverified']);
  return { verified: !problem, problem };
}

/**
 * Registers a program and asks it for its challenge at once.
 * @returns its secret, which is not shown again
 * @throws RefusedError naming the field
 */
export async function register(
  registering: Registering,
  actor: Actor,
  { name, url }: WebhookWish,
): Promise<MadeWebhook> {
  const { db, clock } = registering;
  const secret = newSecret();
  const values = [actor.person, name, url, secret, clock(), MOST_WEBHOOKS];
  const [made] = await asActor(db, actor, (client) => client.query<{ webhook: number }>(add, values));
  if (!made)
    throw badParameter(
      'url',
      `vous l’avez déjà abonnée, ou vous avez déjà ${MOST_WEBHOOKS} abonnements : supprimez-en un.`,
    );
  const owned: Owned = { webhook: made.webhook, url, secret, state: 'unverified' };
  return { webhook: made.webhook, secret, ...(await verify(registering, actor, owned)) };
}

/** Asks a program for its challenge again. @throws RefusedError 404, or 409 where it has given it back already */
export async function verifyAgain(
  registering: Registering,
  actor: Actor,
  webhook: number,
): Promise<Verified> {
  const owned = await ownedBy(registering.db, actor.person, webhook);
  if (owned.state !== 'unverified') throw new RefusedError(409, 'Cette adresse est déjà vérifiée.');
  return verify(registering, actor, owned);
}

/** Pauses, or goes on. @throws RefusedError 404, or 409 for what is not verified yet */
export async function setState(
  registering: Registering,
  actor: Actor,
  webhook: number,
  state: 'active' | 'paused',
): Promise<void> {
  const owned = await ownedBy(registering.db, actor.person, webhook);
  if (owned.state === 'unverified') throw new RefusedError(409, 'L’adresse est d’abord à vérifier.');
  const from: readonly State[] = state === 'active' ? ['paused', 'failing'] : ['active', 'failing'];
  await changeState(registering, actor, webhook, state, from);
}

/** @throws RefusedError 404 */
export async function removeWebhook({ db }: Registering, actor: Actor, webhook: number): Promise<void> {
  const gone = await asActor(db, actor, (client) => client.query(remove, [webhook, actor.person]));
  if (gone.length === 0) throw notFound('Cet abonnement n’est pas un des vôtres.');
}
