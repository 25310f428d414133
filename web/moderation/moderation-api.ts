import type { Decision, Waiting } from '../../api/moderation/schema.ts';
import type { Lookalike } from '../../api/proposals/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the queue asks, on the server alone. Each throws ApiError. */
export interface ModerationApi {
  /** @param query filters of `GET /api/queue` */
  queue(query?: URLSearchParams): Promise<readonly Waiting[]>;
  /** @param path of the API, less `/decision` */
  decide(path: string, decision: object): Promise<void>;
  decisions(): Promise<readonly Decision[]>;
  lookalikes(fields: object): Promise<readonly Lookalike[]>;
}

export const moderationApi = (ask: Ask): ModerationApi => ({
  queue: async (query = new URLSearchParams()) =>
    JSON.parse((await accepted(ask(`/api/queue?${query}`))).body),
  decisions: async () => JSON.parse((await accepted(ask('/api/decisions'))).body),
  decide: async (path, decision) => void (await accepted(ask(`${path}/decision`, { body: decision }))),
  lookalikes: async (fields) =>
    JSON.parse((await accepted(ask('/api/proposals/lookalikes', { body: { fields } }))).body),
});
