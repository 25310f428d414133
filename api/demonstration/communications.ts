import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const add = sql(import.meta.url, 'add-communication.sql');
const say = sql(import.meta.url, 'say-communication.sql');
const approve = sql(import.meta.url, 'approve-communication.sql');
const publish = sql(import.meta.url, 'publish-communication.sql');

/** A communication that a party to the convention proposed, the other approved, and that was published: once, by nobody. */
export async function fillCommunications(client: Queryable): Promise<void> {
  const [added] = await client.query<{ communication: number }>(add);
  if (!added) return;
  for (const statement of [say, approve, publish]) await client.query(statement, [added.communication]);
}
