import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const close = sql(import.meta.url, 'close.sql');

/** A venue as the writer read it. */
export interface Read {
  readonly id: string;
  readonly version: number;
}

/**
 * Closes a venue for good, in the transaction of `client` and in the name it acts in.
 * @param day YYYY-MM-DD; null opens it again
 * @returns the new version, in a row; none when someone else wrote meanwhile
 */
export const closeVenue = (
  client: Queryable,
  { id, version }: Read,
  day: string | null,
): Promise<{ version: number }[]> => client.query(close, [id, version, day]);
