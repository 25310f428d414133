import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { findCampaign } from '../queries.ts';
import type { AllReviews, DraftReview, Figures, Review, ReviewedCommune } from './schema.ts';

const communesStatement = sql(import.meta.url, 'communes.sql');
const figuresStatement = sql(import.meta.url, 'figures.sql');
const reasons = sql(import.meta.url, 'reasons.sql');

async function figuresOf(db: Queryable, campaign: number | null, invented = false): Promise<Figures> {
  const [figures] = await db.query<Figures>(figuresStatement, [campaign, invented]);
  if (!figures) throw new Error('figures without an answer');
  return figures;
}

const communesOf = (db: Queryable, campaign: number | null, invented = false) =>
  db.query<ReviewedCommune>(communesStatement, [campaign, invented]);

const count = async (db: Queryable, campaign: number | null) => ({
  figures: await figuresOf(db, campaign),
  communes: await communesOf(db, campaign),
});

/** What each commune did in each campaign that is over; those that are invented say so. */
export const findReviewedCommunes = (db: Queryable): Promise<ReviewedCommune[]> => communesOf(db, null, true);

/** All campaigns that are reviewed, together; those that are invented apart, and only where no other is. */
export async function findAllReviews(db: Queryable): Promise<AllReviews> {
  const real = await count(db, null);
  const invented = real.figures.communes > 0 ? undefined : await figuresOf(db, null, true);
  return { ...real, invented: invented?.communes ? invented : null };
}

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
