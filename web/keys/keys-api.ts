import type { KnownKey, MadeKey } from '../../api/keys/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the page of keys asks, on the server alone. Each throws ApiError. */
export interface KeysApi {
  keys(): Promise<readonly KnownKey[]>;
  make(wish: object): Promise<MadeKey>;
  revoke(key: string): Promise<void>;
}

export const keysApi = (ask: Ask): KeysApi => ({
  keys: async () => JSON.parse((await accepted(ask('/api/keys'))).body),
  make: async (wish) => JSON.parse((await accepted(ask('/api/keys', { body: wish }))).body),
  revoke: async (key) =>
    void (await accepted(ask(`/api/keys/${encodeURIComponent(key)}`, { method: 'DELETE' }))),
});
