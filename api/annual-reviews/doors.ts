import type { Database, Queryable } from '../../db/database.ts';
import type { Actor } from '../core/actor.ts';
import type { Told } from '../governance/schema.ts';
import { type Asked, type Drawn, drawReview, type FindGaps } from './drawing.ts';
import { findReviews } from './queries.ts';

/** Draws a review that goes with the rest of the demonstration. */
export const drawExample = (db: Database, asked: Asked, findGaps: FindGaps, actor: Actor): Promise<Drawn> =>
  drawReview(db, { ...asked, isExample: true }, findGaps, actor);

/** The reviews that were drawn, and those that all parties have adopted. */
export async function reviewNews(db: Queryable): Promise<Told[]> {
  const all = await findReviews(db);
  return all.flatMap(
    ({ agreement, agreement_title: named, year, version, drawn_at: drawn, adopted_at: adopted, ...one }) => {
      const { sha256, demonstration } = one;
      const href = `/gouvernance/bilans/${year}?accord=${agreement}&version=${version}`;
      const text = `${named}. Version ${version}, empreinte ${sha256.slice(0, 12)}…`;
      return [
        { at: drawn, title: `Bilan ${year} tiré, à commenter`, href, text, demonstration },
        ...(adopted
          ? [{ at: adopted, title: `Bilan ${year} adopté par toutes les parties`, href, text, demonstration }]
          : []),
      ];
    },
  );
}
