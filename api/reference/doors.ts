import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Told } from '../governance/schema.ts';

const news = sql(import.meta.url, 'news.sql');

interface Row {
  readonly at: string;
  readonly version: number;
  readonly title: string;
  readonly changes: string;
  readonly demonstration: boolean;
}

/** The versions of the criteria that were adopted, the latest first. */
export async function referenceNews(db: Queryable): Promise<Told[]> {
  const rows = await db.query<Row>(news);
  return rows.map(({ at, version, title, changes, demonstration }) => ({
    at,
    title: `Critères de référence, version ${version}`,
    href: `/gouvernance/criteres/${version}`,
    text: changes || title,
    demonstration,
  }));
}
