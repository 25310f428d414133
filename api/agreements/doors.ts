import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Told } from '../governance/schema.ts';

const newsStatement = sql(import.meta.url, 'news.sql');

interface Row {
  readonly at: Date;
  readonly title: string;
  readonly slug: string;
  readonly anchor: string;
  readonly text: string;
}

/** What is public news of agreements, the latest first: signed, amended, denounced, a commitment whose state changed. */
export async function agreementNews(db: Queryable, most: number, now: Date): Promise<Told[]> {
  const rows = await db.query<Row>(newsStatement, [most, now]);
  return rows.map(({ slug, anchor, at, title, text }) => ({
    at: new Date(at),
    title,
    text,
    href: `/gouvernance/accords/${slug}${anchor && `#${anchor}`}`,
  }));
}
