import type {
  LogoBody,
  MyPartners,
  Organisation,
  OwnOrganisation,
  Partners,
  Twin,
} from '../../api/partners/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of organisations ask, on the server alone. Each throws ApiError. */
export interface PartnersApi {
  /** @param query parameters of `GET /api/partners` */
  list(query: URLSearchParams): Promise<Partners>;
  find(organisation: string): Promise<Organisation>;
  own(organisation: string): Promise<OwnOrganisation>;
  mine(): Promise<MyPartners>;
  /** Those that one may be already, for moderators. */
  twins(organisation: string): Promise<readonly Twin[]>;
  add(body: object): Promise<number>;
  /** @param version the one that was read @throws ApiError 409 when someone else wrote meanwhile */
  change(organisation: string, version: number, body: object): Promise<void>;
  /** @param logo null takes it away */
  logo(organisation: string, version: number, logo: LogoBody | null): Promise<void>;
  approve(organisation: string, party: string, approved: boolean): Promise<void>;
  invite(organisation: string, mail: string): Promise<void>;
  /** Each with the version that was read. @throws ApiError 409 when someone else wrote meanwhile */
  close(organisation: string, version: number, reason: string): Promise<void>;
  reopen(organisation: string, version: number): Promise<void>;
  remove(organisation: string, mandate: string): Promise<void>;
}

const of = (organisation: string) => `/api/partners/${encodeURIComponent(organisation)}`;

export const partnersApi = (ask: Ask): PartnersApi => {
  const read = async <Value>(path: string, body?: object) =>
    JSON.parse((await accepted(ask(path, body ? { body } : {}))).body) as Value;
  const put = async (path: string, body: object | null, version?: number) =>
    void (await accepted(
      ask(path, {
        method: 'PUT',
        // No body is « none »: the API takes null for it.
        ...(body && { body }),
        ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
      }),
    ));
  return {
    list: (query) => read(`/api/partners?${query}`),
    find: (organisation) => read(of(organisation)),
    own: (organisation) => read(`${of(organisation)}/own`),
    mine: () => read('/api/people/me/partners'),
    twins: (organisation) => read(`${of(organisation)}/twins`),
    add: async (body) => (await read<{ organisation: number }>('/api/partners', body)).organisation,
    change: (organisation, version, body) => put(of(organisation), body, version),
    logo: (organisation, version, logo) => put(`${of(organisation)}/logo`, logo, version),
    approve: (organisation, party, approved) =>
      put(`${of(organisation)}/logo/approvals`, { party, approved }),
    invite: async (organisation, mail) =>
      void (await accepted(ask(`${of(organisation)}/delegates`, { body: { mail } }))),
    close: async (organisation, version, reason) => {
      const headers = { 'if-match': `"${version}"` };
      await accepted(ask(`${of(organisation)}/closing`, { body: { reason }, headers }));
    },
    reopen: async (organisation, version) => {
      const headers = { 'if-match': `"${version}"` };
      await accepted(ask(`${of(organisation)}/closing`, { method: 'DELETE', headers }));
    },
    remove: async (organisation, mandate) =>
      void (await accepted(
        ask(`${of(organisation)}/delegates/${encodeURIComponent(mandate)}`, { method: 'DELETE' }),
      )),
  };
};
