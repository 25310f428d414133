import type { Me } from '../../api/people/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of persons ask, on the server alone. Each throws ApiError. */
export interface PeopleApi {
  /** @param to the page to go on to, once inside */
  requestLink(mail: string, to: string | undefined): Promise<void>;
  /** @returns the cookies that the browser is to keep */
  enter(token: string): Promise<readonly string[]>;
  me(): Promise<Me>;
  /** @param session all of them without one @returns cookies */
  endSessions(session?: string): Promise<readonly string[]>;
  /** @returns cookies */
  erase(): Promise<readonly string[]>;
}

export const peopleApi = (ask: Ask): PeopleApi => ({
  requestLink: async (mail, to) => {
    await accepted(ask('/api/people/links', { body: { mail, ...(to && { to }) } }));
  },
  enter: async (token) => (await accepted(ask('/api/people/sessions', { body: { token } }))).cookies ?? [],
  me: async () => JSON.parse((await accepted(ask('/api/people/me'))).body) as Me,
  endSessions: async (session) => {
    const query = session ? `?${new URLSearchParams({ session })}` : '';
    return (await accepted(ask(`/api/people/me/sessions${query}`, { method: 'DELETE' }))).cookies ?? [];
  },
  erase: async () => (await accepted(ask('/api/people/me', { method: 'DELETE' }))).cookies ?? [],
});
