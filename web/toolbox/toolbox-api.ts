import type { OwnPart, Practice, Toolbox, Validators } from '../../api/toolbox/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';
import type { SentFile } from '../routes.tsx';

/** What the pages of the toolbox ask, on the server alone. Each throws ApiError. */
export interface ToolboxApi {
  search(query: URLSearchParams): Promise<Toolbox>;
  find(resource: string): Promise<Practice>;
  /** @returns undefined for who is not signed in */
  mine(resource: string): Promise<OwnPart | undefined>;
  validate(resource: string, version: number, body: object): Promise<void>;
  withdraw(resource: string, validation: string): Promise<void>;
  /** @param revision the one that was read, 0 for none */
  rate(venue: string, resource: string, revision: number, body: object): Promise<void>;
  unrate(venue: string, resource: string, revision: number): Promise<void>;
  /** @param edition its name; empty for none */
  joinFile(resource: string, version: number, file: SentFile, edition: string): Promise<void>;
  takeFileAway(resource: string, version: number): Promise<void>;
  validators(): Promise<Validators>;
  setValidator(organisation: string, validates: boolean): Promise<void>;
}

export const toolboxApi = (ask: Ask): ToolboxApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const done = async (answer: ReturnType<Ask>) => void (await accepted(answer));
  const at = (resource: string, rest = '') => `/api/toolbox/${encodeURIComponent(resource)}${rest}`;
  const rating = (venue: string, resource: string) =>
    `/api/venues/${encodeURIComponent(venue)}/practices/${encodeURIComponent(resource)}/rating`;
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  return {
    search: (query) => read(ask(`/api/toolbox?${query}`)),
    find: (resource) => read(ask(at(resource))),
    mine: (resource) => orNothing(read<OwnPart>(ask(at(resource, '/mine'))), 401),
    validate: (resource, version, body) =>
      done(ask(at(resource, '/validations'), { body, headers: match(version) })),
    withdraw: (resource, validation) =>
      done(ask(at(resource, `/validations/${encodeURIComponent(validation)}`), { method: 'DELETE' })),
    rate: (venue, resource, revision, body) =>
      done(ask(rating(venue, resource), { method: 'PUT', body, headers: match(revision) })),
    unrate: (venue, resource, revision) =>
      done(ask(rating(venue, resource), { method: 'DELETE', headers: match(revision) })),
    joinFile: (resource, version, { name, bytes }, edition) =>
      done(
        ask(at(resource, `/file?${new URLSearchParams({ name, edition })}`), {
          method: 'PUT',
          body: bytes,
          headers: { ...match(version), 'content-type': 'application/octet-stream' },
        }),
      ),
    takeFileAway: (resource, version) =>
      done(ask(at(resource, '/file'), { method: 'DELETE', headers: match(version) })),
    validators: () => read(ask('/api/toolbox/validators')),
    setValidator: (organisation, validates) =>
      done(
        ask(`/api/partners/${encodeURIComponent(organisation)}/validator`, {
          method: 'PUT',
          body: { validates },
        }),
      ),
  };
};
