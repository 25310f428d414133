import type { Reading } from '../../api/hours/schema.ts';
import type { ClaimAnswer, PendingClaim, Version } from '../../api/stewardship/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of those who keep venues ask, on the server alone. Each throws ApiError. */
export interface StewardshipApi {
  claim(venue: string, message: string | undefined): Promise<ClaimAnswer>;
  leave(venue: string): Promise<void>;
  /** @param version the one that was read @throws ApiError 409 when someone else wrote meanwhile */
  change(venue: string, version: number, patch: object): Promise<void>;
  /** @returns the fields of a change as they would be kept @throws ApiError for those that would be refused */
  preview(venue: string, patch: object): Promise<Readonly<Record<string, unknown>>>;
  /** What hours would mean at a venue. */
  reading(horaires: string, venue: Where): Promise<Reading>;
  revert(venue: string, read: number, to: number): Promise<void>;
  history(venue: string): Promise<readonly Version[]>;
  claims(): Promise<readonly PendingClaim[]>;
  decide(
    claim: string,
    decision: { readonly granted: boolean; readonly answer?: string | undefined },
  ): Promise<void>;
}

interface Where {
  readonly code_insee: string | null;
  readonly departement: string;
}

const of = (venue: string) => `/api/venues/${encodeURIComponent(venue)}`;

export const stewardshipApi = (ask: Ask): StewardshipApi => ({
  claim: async (venue, message) =>
    JSON.parse((await accepted(ask(`${of(venue)}/claims`, { body: message ? { message } : {} }))).body),
  leave: async (venue) => void (await accepted(ask(`${of(venue)}/mandate`, { method: 'DELETE' }))),
  change: async (venue, version, patch) =>
    void (await accepted(
      ask(of(venue), { method: 'PATCH', body: patch, headers: { 'if-match': `"${version}"` } }),
    )),
  preview: async (venue, patch) =>
    JSON.parse((await accepted(ask(`${of(venue)}/preview`, { body: patch }))).body),
  reading: async (horaires, { code_insee, departement }) => {
    const where = code_insee ? { commune: code_insee } : { departement };
    const answer = await accepted(ask(`/api/hours/reading?${new URLSearchParams({ horaires, ...where })}`));
    return JSON.parse(answer.body);
  },
  revert: async (venue, read, to) =>
    void (await accepted(
      ask(`${of(venue)}/revert`, { body: { version: to }, headers: { 'if-match': `"${read}"` } }),
    )),
  history: async (venue) => JSON.parse((await accepted(ask(`${of(venue)}/history`))).body),
  claims: async () => JSON.parse((await accepted(ask('/api/claims'))).body),
  decide: async (claim, { granted, answer }) =>
    void (await accepted(
      ask(`/api/claims/${encodeURIComponent(claim)}/decision`, {
        body: { granted, ...(answer && { answer }) },
      }),
    )),
});
