import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { drawExample } from '../annual-reviews/doors.ts';
import { type Actor, asActor } from '../core/actor.ts';

const isNew = sql(import.meta.url, 'reviews-new.sql');
const comment = sql(import.meta.url, 'comment-review.sql');
const adopt = sql(import.meta.url, 'adopt-review.sql');
const NOBODY: Actor = { person: '', role: 'démonstration' };

type FindGaps = Parameters<typeof drawExample>[2];

/** A review of this year, drawn once from what is invented: one party comments it, the other adopts it. */
export async function fillReview(db: Database, now: Date, findGaps: FindGaps): Promise<void> {
  const [agreement] = await db.query<{ agreement: number; slug: string }>(isNew);
  if (!agreement) return;
  await drawExample(db, { slug: agreement.slug, year: now.getUTCFullYear(), now }, findGaps, NOBODY);
  await asActor(db, NOBODY, async (client) => {
    for (const statement of [comment, adopt])
      await client.query(statement, [agreement.agreement, now.toISOString()]);
  });
}
