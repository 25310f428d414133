import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const sayAct = sql(import.meta.url, 'say-act.sql');
const setActor = sql(import.meta.url, 'set-actor.sql');

/** Who writes, as the history says it: a role in words (« lieu », « modération, d’après un signalement »), and the person if it is one. */
export interface Actor {
  readonly role: string;
  /** Empty where it is none. */
  readonly person: string;
}

/** Says who writes for the rest of the transaction that `client` is in. */
export const actAs = async (client: Queryable, { role, person }: Actor): Promise<void> =>
  void (await client.query(setActor, [role, person]));

/** Who acts, and when. */
export interface Doer extends Actor {
  readonly now: Date;
}

/** Says who acts, when, and what they do, for the rest of the transaction: each move is kept under that name. */
export async function act(client: Queryable, doer: Doer, name: string, note?: string): Promise<void> {
  await actAs(client, doer);
  await client.query(sayAct, [name, note ?? null, doer.now.toISOString()]);
}

/** Does `work` in one transaction, in which `actor` writes. */
export const asActor = <Result>(
  db: Database,
  actor: Actor,
  work: (client: Queryable) => Promise<Result>,
): Promise<Result> =>
  db.transaction(async (client) => {
    await actAs(client, actor);
    return work(client);
  });

/** Does `work` in one transaction, as someone and under the name of an act; the database decides whether they may. */
export const acting = <Result>(
  db: Database,
  doer: Doer,
  name: string,
  work: (client: Queryable) => Promise<Result>,
): Promise<Result> =>
  db.transaction(async (client) => {
    await act(client, doer, name);
    return work(client);
  });
