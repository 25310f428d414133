import type { OwnStudies, Study, StudyBody } from '../../api/studies/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';
import type { SentFile } from '../routes.tsx';

/** What the pages of studies ask, on the server alone. Each throws ApiError. */
export interface StudiesApi {
  /** Those that everyone sees. */
  list(): Promise<Study[]>;
  /** Those that are being prepared too, to who notes them. @returns undefined for who does not */
  all(): Promise<OwnStudies | undefined>;
  add(body: StudyBody): Promise<number>;
  change(study: number, version: number, body: StudyBody): Promise<number>;
  joinReport(study: number, version: number, report: SentFile): Promise<void>;
  discard(study: number, version: number): Promise<void>;
}

export const studiesApi = (ask: Ask): StudiesApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  return {
    list: () => read(ask('/api/studies')),
    all: () => orNothing(read<OwnStudies>(ask('/api/studies/all')), 401, 403),
    add: async (body) => (await read<{ study: number }>(ask('/api/studies', { body }))).study,
    change: async (study, version, body) =>
      (
        await read<{ study: number }>(
          ask(`/api/studies/${study}`, { method: 'PUT', body, headers: match(version) }),
        )
      ).study,
    joinReport: async (study, version, { name, bytes }) => {
      const headers = { ...match(version), 'content-type': 'application/octet-stream' };
      const url = `/api/studies/${study}/file?${new URLSearchParams({ name })}`;
      await accepted(ask(url, { method: 'PUT', body: bytes, headers }));
    },
    discard: async (study, version) =>
      void (await accepted(ask(`/api/studies/${study}`, { method: 'DELETE', headers: match(version) }))),
  };
};
