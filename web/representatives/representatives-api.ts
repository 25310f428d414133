import type { Mine } from '../../api/pilots/schema.ts';
import type {
  CommuneDomain,
  KnownRequest,
  MyCommune,
  RequestAnswer,
} from '../../api/representatives/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of those who speak for communes ask, on the server alone. Each throws ApiError. */
export interface RepresentativesApi {
  /** @param code INSEE */
  askFor(code: string, message: string): Promise<RequestAnswer>;
  leave(code: string): Promise<void>;
  /** The communes that one speaks for, or has asked to. */
  mine(): Promise<readonly MyCommune[]>;
  pilots(): Promise<Mine>;
  request(key: string): Promise<KnownRequest>;
  domains(): Promise<readonly CommuneDomain[]>;
  removeDomain(domain: string): Promise<void>;
}

const of = (code: string) => `/api/communes/${encodeURIComponent(code)}`;

export function representativesApi(ask: Ask): RepresentativesApi {
  const read = async (path: string) => JSON.parse((await accepted(ask(path))).body);
  const remove = async (path: string) => void (await accepted(ask(path, { method: 'DELETE' })));
  return {
    askFor: async (code, message) =>
      JSON.parse((await accepted(ask(`${of(code)}/requests`, { body: { message } }))).body),
    leave: (code) => remove(`${of(code)}/mandate`),
    mine: () => read('/api/people/me/communes'),
    pilots: () => read('/api/people/me/pilots'),
    request: (key) => read(`/api/commune-requests/${encodeURIComponent(key)}`),
    domains: () => read('/api/commune-domains'),
    removeDomain: (domain) => remove(`/api/commune-domains/${encodeURIComponent(domain)}`),
  };
}
