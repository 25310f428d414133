import type {
  Checklist,
  Communications,
  OwnCommunication,
  OwnCommunications,
} from '../../api/communications/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of communications ask, on the server alone. Each throws ApiError. */
export interface CommunicationsApi {
  published(): Promise<Communications>;
  mine(): Promise<OwnCommunications>;
  find(communication: string): Promise<OwnCommunication>;
  /** @returns its number */
  propose(body: object): Promise<number>;
  /** Each with the version that was read. */
  change(communication: string, version: number, body: object): Promise<void>;
  say(communication: string, version: number, body: object): Promise<void>;
  tick(communication: string, version: number, body: object): Promise<void>;
  publish(communication: string, version: number): Promise<void>;
  withdraw(communication: string, body: object): Promise<void>;
  signal(body: object): Promise<void>;
  answer(sighting: string, body: object): Promise<void>;
  checklists(): Promise<readonly Checklist[]>;
  writeChecklist(version: number, items: readonly object[]): Promise<void>;
}

const ROOT = '/api/communications';
const of = (communication: string) => `${ROOT}/${encodeURIComponent(communication)}`;

export const communicationsApi = (ask: Ask): CommunicationsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const put = async (path: string, body: object, version?: number) =>
    void (await accepted(
      ask(path, {
        method: 'PUT',
        body,
        ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
      }),
    ));
  return {
    published: () => read(ask(ROOT)),
    mine: () => read(ask('/api/people/me/communications')),
    find: (communication) => read(ask(of(communication))),
    propose: async (body) => (await read<{ communication: number }>(ask(ROOT, { body }))).communication,
    change: (communication, version, body) => put(of(communication), body, version),
    say: (communication, version, body) => put(`${of(communication)}/word`, body, version),
    tick: (communication, version, body) => put(`${of(communication)}/checklist`, body, version),
    publish: async (communication, version) =>
      void (await accepted(
        ask(`${of(communication)}/publication`, { body: {}, headers: { 'if-match': `"${version}"` } }),
      )),
    withdraw: async (communication, body) =>
      void (await accepted(ask(`${of(communication)}/withdrawal`, { body }))),
    signal: async (body) => void (await accepted(ask(`${ROOT}/sightings`, { body }))),
    answer: (sighting, body) => put(`${ROOT}/sightings/${encodeURIComponent(sighting)}/word`, body),
    checklists: async () => (await read<{ versions: Checklist[] }>(ask(`${ROOT}/checklists`))).versions,
    writeChecklist: (version, items) => put(`${ROOT}/checklists`, { items }, version),
  };
};
