import type { AdoptionBody, AnnualReview, CommentBody, Listed } from '../../api/annual-reviews/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** Which of a year; the last of the first agreement without. */
interface Asked {
  readonly agreement: string | null;
  readonly version?: string | null | undefined;
}

/** What the pages of yearly reviews ask, on the server alone. Each throws ApiError. */
export interface ReviewsApi {
  all(): Promise<readonly Listed[]>;
  /** @returns undefined where none was drawn */
  find(year: number, of: Asked): Promise<AnnualReview | undefined>;
  parties(year: number, agreement: string | null): Promise<readonly number[]>;
  draw(year: number, agreement: string | null): Promise<void>;
  say(year: number, agreement: string | null, body: CommentBody): Promise<void>;
  adopt(year: number, agreement: string | null, body: AdoptionBody): Promise<void>;
}

export const reviewsApi = (ask: Ask): ReviewsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (year: number, { agreement, version }: Asked, more = '') => {
    const query = new URLSearchParams([
      ...(agreement ? [['agreement', agreement]] : []),
      ...(version ? [['version', version]] : []),
    ]);
    return `/api/governance/reviews/${year}${more}${query.size ? `?${query}` : ''}`;
  };
  return {
    all: () => read(ask('/api/governance/reviews')),
    find: (year, of) => orNothing(read<AnnualReview>(ask(at(year, of))), 400, 404),
    parties: (year, agreement) => read(ask(at(year, { agreement }, '/parties'))),
    draw: async (year, agreement) => void (await accepted(ask(at(year, { agreement }), { body: {} }))),
    say: async (year, agreement, body) =>
      void (await accepted(ask(at(year, { agreement }, '/comments'), { method: 'PUT', body }))),
    adopt: async (year, agreement, body) =>
      void (await accepted(ask(at(year, { agreement }, '/adoption'), { body }))),
  };
};
