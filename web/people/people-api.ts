import type { Me } from '../../api/people/schema.ts';
import { type Ask, accepted } from '../api.ts';

interface Ended {
  readonly cookies: readonly string[];
  /** Where the browser leaves ProConnect, where the person came by it. */
  readonly leave: string | undefined;
}

/** What the pages of persons ask, on the server alone. Each throws ApiError. */
export interface PeopleApi {
  /** @param to the page to go on to, once inside */
  requestLink(mail: string, to: string | undefined): Promise<void>;
  /** @returns the cookies that the browser is to keep */
  enter(token: string): Promise<readonly string[]>;
  me(): Promise<Me>;
  /** @param session all of them without one */
  endSessions(session?: string): Promise<Ended>;
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
    const { body, cookies = [] } = await accepted(
      ask(`/api/people/me/sessions${query}`, { method: 'DELETE' }),
    );
    return { cookies, leave: body ? (JSON.parse(body) as { leave: string }).leave : undefined };
  },
  erase: async () => (await accepted(ask('/api/people/me', { method: 'DELETE' }))).cookies ?? [],
});
