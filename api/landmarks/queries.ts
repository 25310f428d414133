import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayOf } from '../core/clock.ts';
import type {
  CollectionPlace,
  EventPlace,
  JobPlace,
  Landmarks,
  LandmarksQuery,
  PartnerPlace,
} from './schema.ts';

const partners = sql(import.meta.url, 'partners.sql');
const events = sql(import.meta.url, 'events.sql');
const jobs = sql(import.meta.url, 'jobs.sql');
const collections = sql(import.meta.url, 'collections.sql');

/** Of each sort; 300 of each are 15 KB, compressed. */
export const LANDMARKS_MAX = 300;
/** As the list of events shows. */
const WEEKS_MS = 28 * 86_400_000;

/** What a part of the map has besides venues. */
export async function findLandmarks(
  db: Queryable,
  { bbox: { west, south, east, north } }: LandmarksQuery,
  now: Date,
): Promise<Landmarks> {
  // One more than is given says whether there are more.
  const box = [west, south, east, north, LANDMARKS_MAX + 1];
  const known = await db.query<PartnerPlace>(partners, box);
  const coming = await db.query<EventPlace>(events, [...box, now, new Date(now.getTime() + WEEKS_MS)]);
  const offered = await db.query<JobPlace>(jobs, box);
  const taken = await db.query<CollectionPlace>(collections, [...box, dayOf(now)]);
  return {
    complete: [known, coming, offered, taken].every(({ length }) => length <= LANDMARKS_MAX),
    partners: known.slice(0, LANDMARKS_MAX),
    events: coming.slice(0, LANDMARKS_MAX),
    jobs: offered.slice(0, LANDMARKS_MAX),
    collections: taken.slice(0, LANDMARKS_MAX),
  };
}
