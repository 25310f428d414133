import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayInWords } from '../core/french.ts';
import type { Told } from '../governance/schema.ts';

const news = sql(import.meta.url, 'news.sql');

/** Meetings planned, decisions published, minutes sealed and published, the latest first. */
export const committeeNews = async (db: Queryable): Promise<Told[]> =>
  (await db.query<Told & { readonly day: string | null }>(news)).map(({ day, text, ...one }) => ({
    ...one,
    text: day ? `Le ${dayInWords(day)}, ${text}.` : text,
  }));
