import type { Answer, Matches, Proposed } from '../../../api/resources/needs/schema.ts';
import { type Ask, accepted } from '../../api.ts';

/** What the pages of needs ask, on the server alone. Each throws ApiError. */
export interface NeedsApi {
  matches(resource: number): Promise<Matches>;
  answers(resource: number): Promise<Answer[]>;
  solicit(resource: number, organisations: readonly number[]): Promise<void>;
  proposed(): Promise<Proposed[]>;
  see(resource: number): Promise<void>;
  decline(resource: number, organisation: number, reason: string | undefined): Promise<void>;
}

export const needsApi = (ask: Ask): NeedsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (resource: number, path: string) => `/api/resources/${resource}/${path}`;
  return {
    matches: (resource) => read(ask(at(resource, 'matches'))),
    answers: (resource) => read(ask(at(resource, 'answers'))),
    solicit: async (resource, organisations) =>
      void (await accepted(ask(at(resource, 'solicitations'), { body: { organisations } }))),
    proposed: () => read(ask('/api/people/me/solicitations')),
    see: async (resource) =>
      void (await accepted(ask(at(resource, 'solicitations/seen'), { method: 'PUT', body: {} }))),
    decline: async (resource, organisation, reason) =>
      void (await accepted(
        ask(at(resource, `solicitations/${organisation}/refusal`), { body: reason ? { reason } : {} }),
      )),
  };
};
