import type { Event, Events, OwnSittings, RegistrationLink } from '../../api/events/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of events ask, on the server alone. Each throws ApiError. */
interface EventsApi {
  /** @param query parameters of `GET /api/events` */
  list(query: URLSearchParams): Promise<Events>;
  find(sitting: string): Promise<Event>;
  register(sitting: number, body: object): Promise<void>;
  /** What the link of a registration is about. */
  read(token: string): Promise<RegistrationLink>;
  leave(token: string): Promise<void>;
  own(resource: string): Promise<OwnSittings>;
  add(resource: string, body: object): Promise<number>;
  change(sitting: number, version: number, body: object): Promise<void>;
  cancel(sitting: number, version: number, note: string): Promise<void>;
  /** @returns how many dates */
  changeAll(resource: string, body: object): Promise<number>;
  cancelAll(resource: string, body: object): Promise<number>;
}

interface Count {
  readonly dates: number;
}

export const eventsApi = (ask: Ask): EventsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (path: string, number: string | number) => `/api/${path}/${encodeURIComponent(number)}`;
  const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
  return {
    list: (query) => read(ask(`/api/events?${query}`)),
    find: (sitting) => read(ask(at('events', sitting))),
    register: async (sitting, body) =>
      void (await accepted(ask(`${at('events', sitting)}/registrations`, { body }))),
    read: (token) => read(ask('/api/registrations/links', { body: { token } })),
    leave: async (token) =>
      void (await accepted(ask('/api/registrations/cancellation', { body: { token } }))),
    own: (resource) => read(ask(`${at('resources', resource)}/sittings`)),
    add: async (resource, body) =>
      (await read<{ sittings: number[] }>(ask(`${at('resources', resource)}/sittings`, { body }))).sittings
        .length,
    change: async (sitting, version, body) => {
      const headers = ifMatch(version);
      await accepted(ask(at('sittings', sitting), { method: 'PUT', body, headers }));
    },
    cancel: async (sitting, version, note) => {
      const headers = ifMatch(version);
      await accepted(ask(`${at('sittings', sitting)}/cancellation`, { body: { note }, headers }));
    },
    changeAll: async (resource, body) =>
      (await read<Count>(ask(`${at('resources', resource)}/sittings`, { method: 'PUT', body }))).dates,
    cancelAll: async (resource, body) =>
      (await read<Count>(ask(`${at('resources', resource)}/sittings/cancellation`, { body }))).dates,
  };
};
