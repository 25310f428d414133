import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const newsStatement = sql(import.meta.url, 'news.sql');

/** Something that happened, for whoever follows the life of the partnership. */
export interface AgreementNews {
  readonly at: Date;
  readonly title: string;
  /** A path of this site. */
  readonly href: string;
  readonly text: string;
}

interface Row {
  readonly at: Date;
  readonly title: string;
  readonly slug: string;
  readonly anchor: string;
  readonly text: string;
}

/** What is public news of agreements, the latest first: signed, amended, denounced, a commitment whose state changed. */
export async function agreementNews(db: Queryable, most: number, now: Date): Promise<AgreementNews[]> {
  const rows = await db.query<Row>(newsStatement, [most, now]);
  return rows.map(({ slug, anchor, at, title, text }) => ({
    at: new Date(at),
    title,
    text,
    href: `/gouvernance/accords/${slug}${anchor && `#${anchor}`}`,
  }));
}
