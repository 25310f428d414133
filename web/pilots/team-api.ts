import type { Thread } from '../../api/pilots/team/messages/schema.ts';
import type { AssignmentAnswer, Engagement, Team } from '../../api/pilots/team/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of teams ask, on the server alone. Each throws ApiError. */
export interface TeamApi {
  team(pilot: number): Promise<Team>;
  propose(pilot: number, schoolClass: number, resource: number): Promise<void>;
  /** @param act accept, decline, leave or cancel */
  move(member: number, act: string, from: string): Promise<void>;
  mine(): Promise<readonly Engagement[]>;
  /** @param animator whose thread with a volunteer it is; null for the commune's */
  thread(member: string, animator: string | null): Promise<Thread>;
  write(member: string, animator: string | null, text: string): Promise<void>;
  /** @param query `with` and `without`: pairs « class-resource » */
  assignment(campaign: string, query: URLSearchParams): Promise<AssignmentAnswer>;
  proposeAll(campaign: string, pairs: readonly object[]): Promise<void>;
}

export const teamApi = (ask: Ask): TeamApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const post = async (path: string, body: object) => void (await accepted(ask(path, { body })));
  const assignment = (campaign: string) => `/api/campaigns/${encodeURIComponent(campaign)}/assignment`;
  const messages = (member: string, animator: string | null) =>
    `/api/team/${encodeURIComponent(member)}/messages${animator === null ? '' : `?${new URLSearchParams({ animator })}`}`;
  return {
    team: (pilot) => read(ask(`/api/pilots/${pilot}/team`)),
    propose: (pilot, school_class, resource) => post(`/api/pilots/${pilot}/team`, { school_class, resource }),
    move: (member, act, from) => post(`/api/team/${member}/moves`, { act, from }),
    mine: () => read(ask('/api/people/me/team')),
    thread: (member, animator) => read(ask(messages(member, animator))),
    write: (member, animator, text) => post(messages(member, animator), { text }),
    assignment: (campaign, query) => read(ask(`${assignment(campaign)}?${query}`)),
    proposeAll: (campaign, pairs) => post(assignment(campaign), { pairs }),
  };
};
