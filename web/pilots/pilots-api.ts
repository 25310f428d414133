import type { Asked } from '../../api/pilots/agreements/schema.ts';
import type { Choice } from '../../api/pilots/judging/schema.ts';
import type { Dossier, PilotBody, Pilots } from '../../api/pilots/schema.ts';
import type { School, Schools } from '../../api/schools/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** The most that the API gives at once: Paris has 360 elementary schools. */
const PAGE = 100;

/** What the pages of pilots ask, on the server alone. Each throws ApiError. */
export interface PilotsApi {
  list(campaign?: number): Promise<Pilots>;
  choice(campaign: string): Promise<Choice>;
  /** @returns undefined for who is not of it */
  dossier(pilot: string): Promise<Dossier | undefined>;
  begin(campaign: number, codeInsee: string): Promise<number>;
  write(pilot: number, version: number, body: PilotBody): Promise<void>;
  move(pilot: number, act: string, from: string): Promise<void>;
  say(pilot: number, word: object): Promise<void>;
  askSchool(pilot: number, uai: string, mail: string): Promise<void>;
  /** Those of a commune that have the classes that pilots are for. */
  schools(codeInsee: string): Promise<readonly School[]>;
  asked(token: string): Promise<Asked>;
  agree(body: object): Promise<void>;
}

export const pilotsApi = (ask: Ask): PilotsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const post = async (path: string, body: object) => void (await accepted(ask(path, { body })));
  const at = (pilot: number | string) => `/api/pilots/${encodeURIComponent(pilot)}`;
  return {
    list: (campaign) => read(ask(`/api/pilots${campaign === undefined ? '' : `?campaign=${campaign}`}`)),
    choice: (campaign) => read(ask(`/api/campaigns/${encodeURIComponent(campaign)}/choice`)),
    dossier: (pilot) => orNothing(read<Dossier>(ask(at(pilot))), 404),
    begin: async (campaign, code_insee) => {
      const body = { code_insee };
      return (await read<{ pilot: number }>(ask(`/api/campaigns/${campaign}/pilots`, { body }))).pilot;
    },
    write: async (pilot, version, body) =>
      void (await accepted(ask(at(pilot), { method: 'PUT', body, headers: { 'if-match': `"${version}"` } }))),
    move: (pilot, act, from) => post(`${at(pilot)}/moves`, { act, from }),
    say: (pilot, word) => post(`${at(pilot)}/words`, word),
    askSchool: (pilot, uai, mail) => post(`${at(pilot)}/schools/${uai}/asking`, { mail }),
    schools: async (commune) => {
      const known: School[] = [];
      for (let page = 1; ; page += 1) {
        const query = new URLSearchParams({
          commune,
          elementary: '1',
          limit: String(PAGE),
          page: String(page),
        });
        const { total, schools } = await read<Schools>(ask(`/api/schools?${query}`));
        known.push(...schools);
        if (known.length >= total || schools.length === 0) return known;
      }
    },
    asked: (token) => read(ask('/api/pilots/agreements/links', { body: { token } })),
    agree: (body) => post('/api/pilots/agreements', body),
  };
};
