import type {
  Employee,
  OwnProfile,
  Volunteer,
  Volunteers,
} from '../../../api/resources/volunteers/schema.ts';
import { type Ask, accepted, orNothing } from '../../api.ts';

/** What the pages of volunteers ask, on the server alone. Each throws ApiError. */
export interface VolunteersApi {
  list(query: URLSearchParams): Promise<Volunteers>;
  /** @returns undefined for who may not see it, or is not signed in */
  find(resource: string): Promise<Volunteer | undefined>;
  own(resource: number): Promise<OwnProfile>;
  nameEmployer(resource: number, employer: object | null): Promise<void>;
  employees(): Promise<Employee[]>;
  confirm(resource: number, organisation: number, confirmed: boolean): Promise<void>;
  /** The published organisation of a name, where there is one alone. */
  organisationNamed(nom: string): Promise<number | undefined>;
}

export const volunteersApi = (ask: Ask): VolunteersApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (resource: number | string, path = '') =>
    `/api/volunteers/${encodeURIComponent(resource)}${path}`;
  const put = async (path: string, body: object | null) =>
    void (await accepted(ask(path, { method: 'PUT', ...(body && { body }) })));
  return {
    list: (query) => read(ask(`/api/volunteers?${query}`)),
    find: (resource) => orNothing(read<Volunteer>(ask(at(resource))), 401, 404),
    own: (resource) => read(ask(at(resource, '/own'))),
    nameEmployer: (resource, employer) => put(at(resource, '/employer'), employer),
    employees: () => read(ask('/api/people/me/employees')),
    confirm: (resource, organisation, confirmed) =>
      put(at(resource, '/employer/confirmation'), { organisation, confirmed }),
    organisationNamed: async (nom) => {
      const query = new URLSearchParams({ q: nom, limit: '20' });
      const { organisations } = await read<{ organisations: { organisation: number; nom: string }[] }>(
        ask(`/api/partners?${query}`),
      );
      const same = organisations.filter((one) => one.nom.toLowerCase() === nom.toLowerCase());
      return same.length === 1 ? same[0]?.organisation : undefined;
    },
  };
};
