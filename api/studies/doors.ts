import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Told } from '../governance/schema.ts';

const news = sql(import.meta.url, 'news.sql');

/** The latest first. */
export const studyNews = (db: Queryable): Promise<Told[]> => db.query<Told>(news);
