import type { Reading } from '../../api/hours/schema.ts';
import type { ClaimAnswer, Comparison, Team, Version } from '../../api/stewardship/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of those who keep venues ask, on the server alone. Each throws ApiError. */
export interface StewardshipApi {
  claim(venue: string, message: string | undefined): Promise<ClaimAnswer>;
  leave(venue: string): Promise<void>;
  team(venue: string): Promise<Team>;
  invite(venue: string, mail: string, handsOver: boolean): Promise<void>;
  withdraw(venue: string, invitation: string): Promise<void>;
  remove(venue: string, mandate: string): Promise<void>;
  /** @param version the one that was read @throws ApiError 409 when someone else wrote meanwhile */
  change(venue: string, version: number, patch: object): Promise<{ readonly version: number }>;
  /** @returns the fields of a change as they would be kept @throws ApiError for those that would be refused */
  preview(venue: string, patch: object): Promise<Readonly<Record<string, unknown>>>;
  /** What hours would mean at a venue. */
  reading(horaires: string, venue: Where): Promise<Reading>;
  revert(venue: string, read: number, to: number): Promise<void>;
  /** @param before those older than this version */
  history(venue: string, before?: number): Promise<readonly Version[]>;
  /** @throws ApiError 404 where the venue has not both */
  compare(venue: string, from: number, to: number): Promise<Comparison>;
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
  team: async (venue) => JSON.parse((await accepted(ask(`${of(venue)}/team`))).body),
  invite: async (venue, mail, hands_over) =>
    void (await accepted(ask(`${of(venue)}/invitations`, { body: { mail, hands_over } }))),
  remove: async (venue, mandate) =>
    void (await accepted(ask(`${of(venue)}/stewards/${encodeURIComponent(mandate)}`, { method: 'DELETE' }))),
  withdraw: async (venue, invitation) =>
    void (await accepted(
      ask(`${of(venue)}/invitations/${encodeURIComponent(invitation)}`, { method: 'DELETE' }),
    )),
  change: async (venue, version, patch) => {
    const headers = { 'if-match': `"${version}"` };
    return JSON.parse((await accepted(ask(of(venue), { method: 'PATCH', body: patch, headers }))).body);
  },
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
  history: async (venue, before) => {
    const query = before === undefined ? '' : `?before=${before}`;
    return JSON.parse((await accepted(ask(`${of(venue)}/history${query}`))).body);
  },
  compare: async (venue, from, to) =>
    JSON.parse((await accepted(ask(`${of(venue)}/comparison?from=${from}&to=${to}`))).body),
});
