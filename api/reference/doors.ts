import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const news = sql(import.meta.url, 'news.sql');

/** Something public that happened, for whoever follows the agreement. */
export interface ReferenceNews {
  /** YYYY-MM-DD */
  readonly at: string;
  readonly title: string;
  readonly href: string;
  readonly text: string;
}

interface Row {
  readonly at: string;
  readonly version: number;
  readonly title: string;
  readonly changes: string;
}

/** The versions of the criteria that were adopted, the latest first. */
export async function referenceNews(db: Queryable): Promise<ReferenceNews[]> {
  const rows = await db.query<Row>(news);
  return rows.map(({ at, version, title, changes }) => ({
    at,
    title: `Critères de référence, version ${version}`,
    href: `/gouvernance/criteres/${version}`,
    text: changes || title,
  }));
}
