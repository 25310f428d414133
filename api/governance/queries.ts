import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { agreementNews } from '../agreements/doors.ts';
import { reviewNews } from '../annual-reviews/doors.ts';
import { committeeNews } from '../committees/doors.ts';
import { communicationNews } from '../communications/doors.ts';
import { indicatorNews } from '../indicators/doors.ts';
import { referenceNews } from '../reference/doors.ts';
import { studyNews } from '../studies/doors.ts';
import type { Governance, News, Told } from './schema.ts';

const agreements = sql(import.meta.url, 'agreements.sql');

/** What is shown of them. */
const SHOWN = 50;

/** Whoever has news of the partnership says them here. */
const sources: readonly ((db: Queryable, now: Date) => Promise<readonly Told[]>)[] = [
  (db, now) => agreementNews(db, SHOWN, now),
  committeeNews,
  referenceNews,
  studyNews,
  (db) => indicatorNews(db, SHOWN),
  reviewNews,
  (db) => communicationNews(db, SHOWN),
];

/** What has been signed, decided and published, the latest first. */
export async function findNews(db: Queryable, now: Date): Promise<News[]> {
  const told: News[] = [];
  // One after the other: the embedded database has one connection.
  for (const source of sources)
    for (const { at, title, href, text } of await source(db, now))
      told.push({ at: new Date(at).toISOString(), title, href, text });
  return told.sort((one, other) => other.at.localeCompare(one.at)).slice(0, SHOWN);
}

/** The agreements in force or past, and the news of their life. */
export const findGovernance = async (db: Queryable, now: Date): Promise<Governance> => ({
  agreements: await db.query<Governance['agreements'][number]>(agreements),
  news: await findNews(db, now),
});
