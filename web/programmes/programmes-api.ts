import type {
  Programme,
  ProgrammeBody,
  ProgrammeFigures,
  ProgrammeHistory,
} from '../../api/programmes/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of programmes ask, on the server alone. Each throws ApiError. */
export interface ProgrammesApi {
  all(): Promise<readonly Programme[]>;
  find(programme: string): Promise<ProgrammeFigures>;
  history(programme: string): Promise<ProgrammeHistory>;
  change(programme: string, version: number, body: ProgrammeBody): Promise<void>;
}

export const programmesApi = (ask: Ask): ProgrammesApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (programme: string) => `/api/programmes/${encodeURIComponent(programme)}`;
  return {
    all: () => read(ask('/api/programmes')),
    find: (programme) => read(ask(at(programme))),
    history: (programme) => read(ask(`${at(programme)}/history`)),
    change: async (programme, version, body) =>
      void (await accepted(
        ask(at(programme), { method: 'PUT', body, headers: { 'if-match': `"${version}"` } }),
      )),
  };
};
