import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const setActor = sql(import.meta.url, 'set-actor.sql');

/** Who writes, as the history says it: a role in words (« lieu », « modération »), and the person if it is one. */
export interface Actor {
  readonly role: string;
  readonly person: string;
}

/** Says who writes for the rest of the transaction that `client` is in. */
export const actAs = async (client: Queryable, { role, person }: Actor): Promise<void> =>
  void (await client.query(setActor, [role, person]));
