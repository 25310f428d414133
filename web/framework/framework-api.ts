import type {
  Differences,
  DraftBody,
  Firms,
  Framework,
  ResourceSkills,
  Teaching,
  TeachingCounts,
  Versions,
} from '../../api/framework/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** What the pages of the framework ask, on the server alone. Each throws ApiError. */
export interface FrameworkApi {
  current(): Promise<Framework>;
  version(version: string): Promise<Framework>;
  versions(): Promise<Versions>;
  differences(version: number): Promise<Differences>;
  teaching(query: URLSearchParams): Promise<Teaching>;
  counts(query: URLSearchParams): Promise<TeachingCounts>;
  taughtBy(resource: number): Promise<ResourceSkills>;
  firms(query: URLSearchParams): Promise<Firms>;
  /** @returns undefined where none is being written */
  draft(): Promise<Framework | undefined>;
  begin(): Promise<void>;
  /** @returns its new revision */
  change(revision: number, body: DraftBody): Promise<number>;
  publish(revision: number): Promise<number>;
  discard(revision: number): Promise<void>;
}

export const frameworkApi = (ask: Ask): FrameworkApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const match = (revision: number) => ({ 'if-match': `"${revision}"` });
  const draft = '/api/framework/draft';
  return {
    current: () => read(ask('/api/framework')),
    version: (version) => read(ask(`/api/framework/versions/${encodeURIComponent(version)}`)),
    versions: () => read(ask('/api/framework/versions')),
    differences: (version) => read(ask(`/api/framework/versions/${version}/differences`)),
    teaching: (query) => read(ask(`/api/framework/teaching?${query}`)),
    counts: (query) => read(ask(`/api/framework/counts?${query}`)),
    taughtBy: (resource) => read(ask(`/api/framework/resources/${resource}`)),
    firms: (query) => read(ask(`/api/framework/small-firms?${query}`)),
    draft: () => orNothing(read<Framework>(ask(draft)), 404),
    begin: async () => void (await accepted(ask(draft, { body: {} }))),
    change: async (revision, body) => {
      const answer = ask(draft, { method: 'PUT', body, headers: match(revision) });
      return (await read<{ revision: number }>(answer)).revision;
    },
    publish: async (revision) => {
      const answer = ask(`${draft}/publication`, { body: {}, headers: match(revision) });
      return (await read<{ version: number }>(answer)).version;
    },
    discard: async (revision) =>
      void (await accepted(ask(draft, { method: 'DELETE', headers: match(revision) }))),
  };
};
