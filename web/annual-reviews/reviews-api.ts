import type { AdoptionBody, AnnualReview, CommentBody, Listed } from '../../api/annual-reviews/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** What the pages of yearly reviews ask, on the server alone. Each throws ApiError. */
export interface ReviewsApi {
  all(): Promise<readonly Listed[]>;
  /** @returns undefined where none was drawn */
  find(year: number, version?: string | null): Promise<AnnualReview | undefined>;
  parties(year: number): Promise<readonly number[]>;
  draw(year: number): Promise<void>;
  say(year: number, body: CommentBody): Promise<void>;
  adopt(year: number, body: AdoptionBody): Promise<void>;
}

export const reviewsApi = (ask: Ask): ReviewsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (year: number, more = '') => `/api/governance/reviews/${year}${more}`;
  return {
    all: () => read(ask('/api/governance/reviews')),
    find: (year, version) =>
      orNothing(read<AnnualReview>(ask(at(year, version ? `?version=${version}` : ''))), 400, 404),
    parties: (year) => read(ask(at(year, '/parties'))),
    draw: async (year) => void (await accepted(ask(at(year), { body: {} }))),
    say: async (year, body) => void (await accepted(ask(at(year, '/comments'), { method: 'PUT', body }))),
    adopt: async (year, body) => void (await accepted(ask(at(year, '/adoption'), { body }))),
  };
};
