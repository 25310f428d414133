import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Told } from '../governance/schema.ts';

const news = sql(import.meta.url, 'news.sql');

/** Meetings planned, decisions published, minutes sealed and published, the latest first. */
export const committeeNews = (db: Queryable): Promise<Told[]> => db.query<Told>(news);
