import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const news = sql(import.meta.url, 'news.sql');

/** Something of committees that the public may hear of. */
export interface CommitteeNews {
  readonly at: Date;
  readonly title: string;
  readonly href: string;
  readonly text: string;
  readonly demonstration: boolean;
}

/** Meetings planned, decisions published, minutes sealed and published, the latest first. */
export const committeeNews = (db: Queryable): Promise<CommitteeNews[]> => db.query<CommitteeNews>(news);
