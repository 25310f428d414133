import type {
  Committee,
  CommitteeLine,
  Foundable,
  Meeting,
  OwnCommittee,
  OwnMeeting,
} from '../../api/committees/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** What the pages of committees ask, on the server alone. Each throws ApiError. */
export interface CommitteesApi {
  all(): Promise<readonly CommitteeLine[]>;
  /** Those of who asks. */
  mine(): Promise<readonly CommitteeLine[]>;
  /** The agreements of which who asks may found a committee. */
  foundable(): Promise<Foundable>;
  committee(committee: string): Promise<Committee>;
  meeting(meeting: string): Promise<Meeting>;
  /** @returns undefined for who has no part in it */
  ownCommittee(committee: string): Promise<OwnCommittee | undefined>;
  ownMeeting(meeting: string): Promise<OwnMeeting | undefined>;
  /** Does something to what is at an address of the API. @param version the one that was read, where one is asked for */
  write(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object, version?: string): Promise<unknown>;
}

export const committeesApi = (ask: Ask): CommitteesApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const of = encodeURIComponent;
  return {
    all: () => read(ask('/api/committees')),
    mine: () => read(ask('/api/people/me/committees')),
    foundable: () => read(ask('/api/people/me/committees/foundable')),
    committee: (committee) => read(ask(`/api/committees/${of(committee)}`)),
    meeting: (meeting) => read(ask(`/api/meetings/${of(meeting)}`)),
    ownCommittee: (committee) =>
      orNothing(read<OwnCommittee>(ask(`/api/committees/${of(committee)}/own`)), 401, 404),
    ownMeeting: (meeting) => orNothing(read<OwnMeeting>(ask(`/api/meetings/${of(meeting)}/own`)), 401, 404),
    write: async (method, path, body, version) => {
      const headers = {
        ...(version && { 'if-match': `"${version}"` }),
        ...(Buffer.isBuffer(body) && { 'content-type': 'application/octet-stream' }),
      };
      const answer = await accepted(
        ask(`/api${path}`, { ...(body && { body }), ...(method !== 'POST' && { method }), headers }),
      );
      return answer.body ? JSON.parse(answer.body) : undefined;
    },
  };
};
