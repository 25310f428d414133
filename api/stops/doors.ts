import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const write = sql(import.meta.url, 'write.sql');
const settle = sql(import.meta.url, 'settle.sql');

/**
 * Gives a venue its whole calendar, in the transaction that then writes the venue: its version and its history say it.
 * @param stops as `stops_of()` writes them in the history
 */
export const writeStops = async (
  client: Queryable,
  number: number,
  stops: readonly unknown[],
): Promise<void> => void (await client.query(write, [number, JSON.stringify(stops)]));

/** Puts each venue that moves where it stops next. After timetables were read, and as time goes. */
export const settleStops = async (client: Queryable, now: Date): Promise<void> =>
  void (await client.query(settle, [now]));
