import type { JobFeed, Jobs } from '../../api/jobs/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of job offers ask, on the server alone. Each throws ApiError. */
export interface JobsApi {
  list(query: URLSearchParams): Promise<Jobs>;
  feeds(organisation: string): Promise<readonly JobFeed[]>;
  addFeed(organisation: string, url: string): Promise<void>;
  readFeed(organisation: string, feed: string): Promise<void>;
  removeFeed(organisation: string, feed: string): Promise<void>;
}

export const jobsApi = (ask: Ask): JobsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (organisation: string, feed = '') =>
    `/api/partners/${encodeURIComponent(organisation)}/job-feeds${feed && `/${encodeURIComponent(feed)}`}`;
  return {
    list: (query) => read(ask(`/api/jobs?${query}`)),
    feeds: (organisation) => read(ask(at(organisation))),
    addFeed: async (organisation, url) => void (await accepted(ask(at(organisation), { body: { url } }))),
    readFeed: async (organisation, feed) =>
      void (await accepted(ask(`${at(organisation, feed)}/readings`, { body: {} }))),
    removeFeed: async (organisation, feed) =>
      void (await accepted(ask(at(organisation, feed), { method: 'DELETE' }))),
  };
};
