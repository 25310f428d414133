import type {
  Applications,
  MissionFigures,
  OwnApplication,
  WaitingApplications,
} from '../../../api/resources/missions/schema.ts';
import { type Ask, accepted, orNothing } from '../../api.ts';

/** What the pages of missions ask, on the server alone. Each throws ApiError. */
export interface MissionsApi {
  apply(resource: number, body: object): Promise<void>;
  /** @returns undefined for who is neither the host nor its partner */
  applications(resource: number): Promise<Applications | undefined>;
  move(application: string, act: object): Promise<void>;
  waiting(): Promise<readonly WaitingApplications[]>;
  figures(): Promise<MissionFigures>;
  /** What the secret link of who applied is about. */
  own(token: string): Promise<OwnApplication>;
  share(token: string, shared: boolean): Promise<void>;
  withdraw(token: string): Promise<void>;
}

export const missionsApi = (ask: Ask): MissionsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const send = async (path: string, body: object) => void (await accepted(ask(path, { body })));
  const of = (resource: number) => `/api/missions/${resource}/applications`;
  return {
    apply: (resource, body) => send(of(resource), body),
    applications: (resource) => orNothing(read<Applications>(ask(of(resource))), 401, 404),
    move: (application, body) => send(`/api/applications/${encodeURIComponent(application)}/moves`, body),
    waiting: () => read(ask('/api/people/me/applications')),
    figures: () => read(ask('/api/missions/figures')),
    own: (token) => read(ask('/api/applications/links', { body: { token } })),
    share: (token, shared) => send('/api/applications/sharing', { token, shared }),
    withdraw: (token) => send('/api/applications/withdrawal', { token }),
  };
};
