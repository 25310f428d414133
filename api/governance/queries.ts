import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Governance, News } from './schema.ts';

const agreements = sql(import.meta.url, 'agreements.sql');

/** Whoever has news of the partnership says them here, the latest first. */
type Source = (db: Queryable) => Promise<readonly News[]>;
const sources: readonly Source[] = [];

/** What is shown of them. */
const SHOWN = 50;

/** What has been signed, decided and published, the latest first. */
export async function findNews(db: Queryable): Promise<News[]> {
  const told: News[] = [];
  // One after the other: the embedded database has one connection.
  for (const source of sources) told.push(...(await source(db)));
  return told.sort((one, other) => other.at.localeCompare(one.at)).slice(0, SHOWN);
}

/** The agreements in force or past, and the news of their life. */
export const findGovernance = async (db: Queryable): Promise<Governance> => ({
  agreements: await db.query<Governance['agreements'][number]>(agreements),
  news: await findNews(db),
});
