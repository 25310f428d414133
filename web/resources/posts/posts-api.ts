import type {
  DueStep,
  Follow,
  PostFigures,
  Standing,
  YoungFollow,
} from '../../../api/resources/posts/schema.ts';
import { type Ask, accepted } from '../../api.ts';

/** What the pages of posts ask, on the server alone. Each throws ApiError. */
export interface PostsApi {
  follow(uptake: string): Promise<Follow>;
  invite(uptake: string, person: object): Promise<void>;
  addStep(uptake: string, step: object): Promise<void>;
  confirm(uptake: string, step: string): Promise<void>;
  moveStep(uptake: string, step: string, day: object): Promise<void>;
  dueSteps(): Promise<readonly DueStep[]>;
  figures(): Promise<PostFigures>;
  standing(resource: number): Promise<Standing>;
  /** What the secret link of who holds a post is about. */
  own(token: string): Promise<YoungFollow>;
  /** @param what agreement, confirmations, contestations or erasure */
  say(what: string, body: object): Promise<void>;
}

export const postsApi = (ask: Ask): PostsApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (uptake: string, path: string) => `/api/uptakes/${encodeURIComponent(uptake)}/${path}`;
  const send = async (path: string, body: object, method?: 'PUT') =>
    void (await accepted(ask(path, { body, ...(method && { method }) })));
  return {
    follow: (uptake) => read(ask(at(uptake, 'follow'))),
    invite: (uptake, person) => send(at(uptake, 'young-person'), person, 'PUT'),
    addStep: (uptake, step) => send(at(uptake, 'steps'), step),
    confirm: async (uptake, step) =>
      void (await accepted(
        ask(at(uptake, `steps/${encodeURIComponent(step)}/confirmation`), { method: 'PUT' }),
      )),
    moveStep: (uptake, step, day) => send(at(uptake, `steps/${encodeURIComponent(step)}/day`), day, 'PUT'),
    dueSteps: () => read(ask('/api/people/me/steps')),
    figures: () => read(ask('/api/posts/figures')),
    standing: (resource) => read(ask(`/api/posts/${resource}`)),
    own: (token) => read(ask('/api/young-people/links', { body: { token } })),
    say: (what, body) => send(`/api/young-people/${what}`, body),
  };
};
