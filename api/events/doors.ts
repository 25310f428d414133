import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const settle = sql(import.meta.url, 'settle.sql');

/**
 * Says to the search of venues where something goes on this week, as of `now`. Called by whoever writes dates or shows
 * an event, in the same transaction, and by the hourly chore: a week begins by itself.
 */
export const settleEvents = async (client: Queryable, now: Date): Promise<void> =>
  void (await client.query(settle, [now]));
