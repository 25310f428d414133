import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { agreementNews, agreementsAt } from '../agreements/doors.ts';
import { reviewNews } from '../annual-reviews/doors.ts';
import { committeeNews } from '../committees/doors.ts';
import { communicationNews } from '../communications/doors.ts';
import { indicatorNews } from '../indicators/doors.ts';
import { referenceNews } from '../reference/doors.ts';
import { studyNews } from '../studies/doors.ts';
import type { Governance, News, Told, Waiting } from './schema.ts';

const counts = sql(import.meta.url, 'counts.sql');
const waiting = sql(import.meta.url, 'waiting.sql');

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
    for (const { at, title, href, text, demonstration } of await source(db, now))
      told.push({ at: new Date(at).toISOString(), title, href, text, demonstration });
  return told.sort((one, other) => other.at.localeCompare(one.at)).slice(0, SHOWN);
}

/** The agreements that are signed, where each part of their life stands, and what is new. */
export async function findGovernance(db: Queryable, now: Date): Promise<Governance> {
  const agreements = await agreementsAt(db, now);
  const [row] = await db.query<Governance['counts']>(counts, [now]);
  if (!row) throw new Error('a statement without conditions gave no row');
  return { agreements, counts: row, news: await findNews(db, now) };
}

/** What awaits someone, the soonest due first; of a dispute, that there is one. */
export const findWaiting = (db: Queryable, person: string, now: Date): Promise<Waiting> =>
  db.query<Waiting[number]>(waiting, [person, now]);
