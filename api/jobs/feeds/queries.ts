import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { type Actor, asActor } from '../../core/actor.ts';
import type { JobFeed } from '../schema.ts';

const addFeedStatement = sql(import.meta.url, 'add-feed.sql');
const list = sql(import.meta.url, 'list.sql');
const removeFeedStatement = sql(import.meta.url, 'remove-feed.sql');

export const findFeeds = (db: Queryable, organisation: number): Promise<JobFeed[]> =>
  db.query<JobFeed>(list, [organisation]);

/** @returns its number, or undefined for one that is there already */
export async function addFeed(
  db: Queryable,
  organisation: number,
  url: string,
  now: Date,
): Promise<number | undefined> {
  const [row] = await db.query<{ feed: number }>(addFeedStatement, [organisation, url, now]);
  return row?.feed;
}

/** Takes a feed away, its offers with it. @returns whether there was one */
export const removeFeed = (
  db: Database,
  organisation: number,
  feed: number,
  actor: Actor,
): Promise<boolean> =>
  asActor(db, actor, async (client) => {
    return (await client.query(removeFeedStatement, [organisation, feed])).length > 0;
  });
