import type { Queryable } from '../../db/database.ts';
import type { Told } from '../governance/schema.ts';
import { findReviews } from './queries.ts';

/** The reviews that were drawn, and those that all parties have adopted. */
export async function reviewNews(db: Queryable): Promise<Told[]> {
  const all = await findReviews(db);
  return all.flatMap(({ year, version, drawn_at: drawn, adopted_at: adopted, sha256 }) => {
    const href = `/gouvernance/bilans/${year}?version=${version}`;
    const text = `Version ${version}, empreinte ${sha256.slice(0, 12)}…`;
    return [
      { at: drawn, title: `Bilan ${year} tiré, à commenter`, href, text },
      ...(adopted ? [{ at: adopted, title: `Bilan ${year} adopté par toutes les parties`, href, text }] : []),
    ];
  });
}
