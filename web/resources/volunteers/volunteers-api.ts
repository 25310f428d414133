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
  /** @param reason why not; undefined for a yes */
  confirm(resource: number, organisation: number, reason: string | undefined): Promise<void>;
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
    confirm: (resource, organisation, reason) =>
      put(at(resource, '/employer/confirmation'), {
        organisation,
        confirmed: reason === undefined,
        ...(reason !== undefined && { reason }),
      }),
  };
};
