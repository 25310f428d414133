import type { ClaimAnswer, Team, Version } from '../../api/stewardship/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of those who keep venues ask, on the server alone. Each throws ApiError. */
export interface StewardshipApi {
  claim(venue: string, message: string | undefined): Promise<ClaimAnswer>;
  leave(venue: string): Promise<void>;
  team(venue: string): Promise<Team>;
  invite(venue: string, mail: string, handsOver: boolean): Promise<void>;
  withdraw(venue: string, invitation: string): Promise<void>;
  /** @param version the one that was read @throws ApiError 409 when someone else wrote meanwhile */
  change(venue: string, version: number, patch: object): Promise<void>;
  revert(venue: string, read: number, to: number): Promise<void>;
  history(venue: string): Promise<readonly Version[]>;
}

const of = (venue: string) => `/api/venues/${encodeURIComponent(venue)}`;

export const stewardshipApi = (ask: Ask): StewardshipApi => ({
  claim: async (venue, message) =>
    JSON.parse((await accepted(ask(`${of(venue)}/claims`, { body: message ? { message } : {} }))).body),
  leave: async (venue) => void (await accepted(ask(`${of(venue)}/mandate`, { method: 'DELETE' }))),
  team: async (venue) => JSON.parse((await accepted(ask(`${of(venue)}/team`))).body),
  invite: async (venue, mail, hands_over) =>
    void (await accepted(ask(`${of(venue)}/invitations`, { body: { mail, hands_over } }))),
  withdraw: async (venue, invitation) =>
    void (await accepted(
      ask(`${of(venue)}/invitations/${encodeURIComponent(invitation)}`, { method: 'DELETE' }),
    )),
  change: async (venue, version, patch) =>
    void (await accepted(
      ask(of(venue), { method: 'PATCH', body: patch, headers: { 'if-match': `"${version}"` } }),
    )),
  revert: async (venue, read, to) =>
    void (await accepted(
      ask(`${of(venue)}/revert`, { body: { version: to }, headers: { 'if-match': `"${read}"` } }),
    )),
  history: async (venue) => JSON.parse((await accepted(ask(`${of(venue)}/history`))).body),
});
