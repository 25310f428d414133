import type { Fund, Pledge, ProjectBooks, Voting } from '../../api/fund/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** What the pages of the fund ask, on the server alone. Each throws ApiError. */
export interface FundApi {
  fund(): Promise<Fund>;
  project(uptake: string): Promise<ProjectBooks>;
  /** @returns undefined for one that is not said yet */
  pledge(resource: number): Promise<Pledge | undefined>;
  pay(resource: number, payment: object): Promise<void>;
  reverse(resource: number, payment: string, reason: string): Promise<void>;
  /** @returns undefined for who neither votes, nor calls, nor pays */
  voting(uptake: number): Promise<Voting | undefined>;
  declare(uptake: number, interest: string | null): Promise<void>;
  vote(uptake: number, vote: object): Promise<void>;
}

export const fundApi = (ask: Ask): FundApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const put = async (path: string, body: object) => void (await accepted(ask(path, { method: 'PUT', body })));
  const application = (uptake: number) => `/api/fund/applications/${uptake}`;
  const pledge = (resource: number) => `/api/fund/pledges/${resource}`;
  return {
    fund: () => read(ask('/api/fund')),
    project: (uptake) => read(ask(`/api/fund/projects/${encodeURIComponent(uptake)}`)),
    pledge: (resource) => orNothing(read<Pledge>(ask(pledge(resource))), 404),
    pay: async (resource, body) => void (await accepted(ask(`${pledge(resource)}/payments`, { body }))),
    reverse: (resource, payment, reason) =>
      put(`${pledge(resource)}/payments/${encodeURIComponent(payment)}/reversal`, { reason }),
    voting: (uptake) => orNothing(read<Voting>(ask(`${application(uptake)}/voting`)), 401, 403),
    declare: (uptake, interest) => put(`${application(uptake)}/declaration`, { interest }),
    vote: (uptake, body) => put(`${application(uptake)}/vote`, body),
  };
};
