import type { Dispute, DisputeRegister, Disputes } from '../../api/disputes/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of disputes ask, on the server alone. Each throws ApiError. */
export interface DisputesApi {
  mine(): Promise<Disputes>;
  /** For who runs the directory. */
  register(): Promise<DisputeRegister>;
  find(dispute: string): Promise<Dispute>;
  /** @returns its number */
  open(body: object): Promise<number>;
  act(
    dispute: string,
    what: 'words' | 'settlements' | 'acceptance' | 'hand-over' | 'withdrawal',
    body: object,
  ): Promise<void>;
}

const ROOT = '/api/disputes';
export const DISPUTES_URL = '/mon-espace/gouvernance/differends';
export const disputeUrl = (dispute: number): string => `${DISPUTES_URL}/${dispute}`;

export const disputesApi = (ask: Ask): DisputesApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const of = (dispute: string) => `${ROOT}/${encodeURIComponent(dispute)}`;
  return {
    mine: () => read(ask(ROOT)),
    register: () => read(ask(`${ROOT}/register`)),
    find: (dispute) => read(ask(of(dispute))),
    open: async (body) => (await read<{ dispute: number }>(ask(ROOT, { body }))).dispute,
    act: async (dispute, what, body) => void (await accepted(ask(`${of(dispute)}/${what}`, { body }))),
  };
};
