import type { ClaimAnswer, PendingClaim } from '../../api/stewardship/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of those who keep venues ask, on the server alone. Each throws ApiError. */
export interface StewardshipApi {
  claim(venue: string, message: string | undefined): Promise<ClaimAnswer>;
  leave(venue: string): Promise<void>;
  claims(): Promise<readonly PendingClaim[]>;
  decide(
    claim: string,
    decision: { readonly granted: boolean; readonly answer?: string | undefined },
  ): Promise<void>;
}

const of = (venue: string) => `/api/venues/${encodeURIComponent(venue)}`;

export const stewardshipApi = (ask: Ask): StewardshipApi => ({
  claim: async (venue, message) =>
    JSON.parse((await accepted(ask(`${of(venue)}/claims`, { body: message ? { message } : {} }))).body),
  leave: async (venue) => void (await accepted(ask(`${of(venue)}/mandate`, { method: 'DELETE' }))),
  claims: async () => JSON.parse((await accepted(ask('/api/claims'))).body),
  decide: async (claim, { granted, answer }) =>
    void (await accepted(
      ask(`/api/claims/${encodeURIComponent(claim)}/decision`, {
        body: { granted, ...(answer && { answer }) },
      }),
    )),
});
