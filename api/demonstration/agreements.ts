import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const addAgreement = sql(import.meta.url, 'add-agreement.sql');
const isNew = sql(import.meta.url, 'agreements-new.sql');

/** An invented agreement beside the convention, once. */
export async function fillAgreements(client: Queryable): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(isNew);
  if (answer?.is_new) await client.query(addAgreement);
}
