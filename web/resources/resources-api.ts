import type { Mine, OwnResource, Resource, ResourceList, Taker, Uptake } from '../../api/resources/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** What the pages of resources ask, on the server alone. Each throws ApiError. */
export interface ResourcesApi {
  list(query: URLSearchParams): Promise<ResourceList>;
  find(resource: string): Promise<Resource>;
  /** @returns undefined for who is not signed in, or on no side of it */
  own(resource: string): Promise<OwnResource | undefined>;
  mine(): Promise<Mine>;
  add(owner: object, resource: object): Promise<number>;
  change(resource: string, version: number, body: object): Promise<void>;
  move(what: 'resources' | 'uptakes', number: string, act: object): Promise<void>;
  /** Those for whom one could take it up, whether it is for each, and what they have of it. */
  takers(resource: number): Promise<Taker[]>;
  takeUp(resource: string, body: object): Promise<number>;
  uptake(uptake: string): Promise<Uptake>;
  write(uptake: string, text: string): Promise<void>;
}

export const resourcesApi = (ask: Ask): ResourcesApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (path: string, number: string) => `/api/${path}/${encodeURIComponent(number)}`;
  return {
    list: (query) => read(ask(`/api/resources?${query}`)),
    find: (resource) => read(ask(at('resources', resource))),
    own: (resource) => orNothing(read<OwnResource>(ask(`${at('resources', resource)}/own`)), 401, 404),
    mine: () => read(ask('/api/people/me/resources')),
    add: async (owner, resource) =>
      (await read<{ resource: number }>(ask('/api/resources', { body: { owner, resource } }))).resource,
    change: async (resource, version, body) => {
      const headers = { 'if-match': `"${version}"` };
      await accepted(ask(at('resources', resource), { method: 'PUT', body, headers }));
    },
    move: async (what, number, body) => void (await accepted(ask(`${at(what, number)}/moves`, { body }))),
    takers: (resource) => read(ask(`${at('resources', String(resource))}/takers`)),
    takeUp: async (resource, body) =>
      (await read<{ uptake: number }>(ask(`${at('resources', resource)}/uptakes`, { body }))).uptake,
    uptake: (uptake) => read(ask(at('uptakes', uptake))),
    write: async (uptake, text) =>
      void (await accepted(ask(`${at('uptakes', uptake)}/messages`, { body: { text } }))),
  };
};
