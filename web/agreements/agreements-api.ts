import type {
  Agreement,
  AgreementHistory,
  AgreementListed,
  MyAgreements,
  OwnAgreement,
} from '../../api/agreements/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of agreements ask, on the server alone. Each throws ApiError. */
export interface AgreementsApi {
  all(): Promise<readonly AgreementListed[]>;
  /** @param on the day of which the text is given; today's without */
  find(slug: string, on?: string): Promise<Agreement>;
  history(slug: string): Promise<AgreementHistory>;
  mine(): Promise<MyAgreements>;
  own(slug: string): Promise<OwnAgreement>;
  /** @param path after `/api/agreements` @param version the one that was read, where something is said anew */
  write(path: string, body: object, version?: number): Promise<void>;
  annex(slug: string, query: URLSearchParams, bytes: Uint8Array): Promise<void>;
}

export const agreementsApi = (ask: Ask): AgreementsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (slug: string) => `/api/agreements/${encodeURIComponent(slug)}`;
  return {
    all: () => read(ask('/api/agreements')),
    find: (slug, on) => read(ask(on ? `${at(slug)}?${new URLSearchParams({ le: on })}` : at(slug))),
    history: (slug) => read(ask(`${at(slug)}/history`)),
    mine: () => read(ask('/api/people/me/agreements')),
    own: (slug) => read(ask(`${at(slug)}/own`)),
    write: async (path, body, version) => {
      const change =
        version === undefined ? {} : { method: 'PUT' as const, headers: { 'if-match': `"${version}"` } };
      await accepted(ask(`/api/agreements${path}`, { body, ...change }));
    },
    annex: async (slug, query, bytes) => {
      const headers = { 'content-type': 'application/pdf' };
      await accepted(ask(`${at(slug)}/files?${query}`, { body: bytes, headers }));
    },
  };
};
