import type {
  DefinitionBody,
  Indicator,
  IndicatorDetail,
  NewBody,
  Trial,
  TrialBody,
} from '../../api/indicators/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of indicators ask, on the server alone. Each throws ApiError. */
export interface IndicatorsApi {
  all(): Promise<readonly Indicator[]>;
  find(code: string, query?: URLSearchParams): Promise<IndicatorDetail>;
  add(body: NewBody): Promise<void>;
  change(code: string, version: number, body: DefinitionBody): Promise<void>;
  trial(body: TrialBody): Promise<Trial>;
}

export const indicatorsApi = (ask: Ask): IndicatorsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (code: string) => `/api/governance/indicators/${encodeURIComponent(code)}`;
  return {
    all: () => read(ask('/api/governance/indicators')),
    find: (code, query) => read(ask(`${at(code)}${query?.size ? `?${query}` : ''}`)),
    add: async (body) => void (await accepted(ask('/api/governance/indicators', { body }))),
    change: async (code, version, body) =>
      void (await accepted(ask(at(code), { method: 'PUT', body, headers: { 'if-match': `"${version}"` } }))),
    trial: (body) => read(ask('/api/governance/indicators/trial', { body })),
  };
};
