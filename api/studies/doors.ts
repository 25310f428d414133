import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const news = sql(import.meta.url, 'news.sql');

/** A study that was published, for whoever follows the agreement. */
export interface StudyNews {
  /** YYYY-MM-DD */
  readonly at: string;
  readonly title: string;
  readonly href: string;
  readonly text: string;
}

/** The latest first. */
export const studyNews = (db: Queryable): Promise<StudyNews[]> => db.query<StudyNews>(news);
