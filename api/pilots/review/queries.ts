import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { findCampaign } from '../queries.ts';
import type { AllReviews, DraftReview, Figures, Review, ReviewedCommune } from './schema.ts';

const communesStatement = sql(import.meta.url, 'communes.sql');
const figuresStatement = sql(import.meta.url, 'figures.sql');
const reasons = sql(import.meta.url, 'reasons.sql');

async function count(db: Queryable, campaign: number | null): Promise<AllReviews> {
  const [figures] = await db.query<Figures>(figuresStatement, [campaign]);
  if (!figures) throw new Error('figures without an answer');
  return { figures, communes: await db.query<ReviewedCommune>(communesStatement, [campaign]) };
}

/** All campaigns that are reviewed, together. */
export const findAllReviews = (db: Queryable): Promise<AllReviews> => count(db, null);

/** @returns undefined for no campaign, or one whose review is not public */
export async function findReview(db: Queryable, campaign: number): Promise<Review | undefined> {
  const known = await findCampaign(db, campaign);
  return known?.state === 'reviewed' ? { campaign: known, ...(await count(db, campaign)) } : undefined;
}

/** What the parties read at any time. @returns undefined for no campaign */
export async function findDraftReview(db: Queryable, campaign: number): Promise<DraftReview | undefined> {
  const known = await findCampaign(db, campaign);
  if (!known) return undefined;
  return {
    campaign: known,
    ...(await count(db, campaign)),
    reasons: await db.query<DraftReview['reasons'][number]>(reasons, [campaign]),
  };
}
