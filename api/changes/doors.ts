import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const stand = sql(import.meta.url, 'stand.sql');
const page = sql(import.meta.url, 'page.sql');

/** How far the changes go: the last that was noted, the last that is forgotten. Numbers as text: they may be large. */
export interface Stand {
  readonly latest: string;
  readonly forgotten: string;
}

/** Some changes in the order of commits, as JSON texts, and where the next ones are. */
export interface ChangesPage {
  readonly texts: readonly string[];
  readonly next: string;
  readonly more: boolean;
}

/** A change as the database tells it; no text where its venue was removed since. */
export interface ToldChange {
  readonly cursor: string;
  readonly at: Date;
  readonly text: string | null;
  /** The venue's name, as it is now. */
  readonly nom: string;
}

export async function standOf(db: Queryable): Promise<Stand> {
  const [row] = await db.query<Stand>(stand);
  return row ?? { latest: '1', forgotten: '1' };
}

export const toldAfter = (
  db: Queryable,
  after: string,
  through: string | null,
  limit: number,
): Promise<ToldChange[]> => db.query<ToldChange>(page, [after, through, limit]);

/**
 * The changes after one. One statement, so one snapshot: whatever it sees, it sees all that was committed before.
 * @param through the last one wanted, or null
 */
export async function changesAfter(
  db: Queryable,
  after: string,
  through: string | null,
  limit: number,
): Promise<ChangesPage> {
  const told = await toldAfter(db, after, through, limit + 1);
  const kept = told.slice(0, limit);
  return {
    texts: kept.flatMap(({ text }) => text ?? []),
    next: kept.at(-1)?.cursor ?? after,
    more: told.length > limit,
  };
}
