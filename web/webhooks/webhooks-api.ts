import type { KnownWebhook, MadeWebhook, Verified, WebhookWish } from '../../api/webhooks/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the page of subscriptions asks, on the server alone. Each throws ApiError. */
export interface WebhooksApi {
  webhooks(): Promise<readonly KnownWebhook[]>;
  register(wish: WebhookWish): Promise<MadeWebhook>;
  verify(webhook: string): Promise<Verified>;
  setState(webhook: string, state: 'active' | 'paused'): Promise<void>;
  remove(webhook: string): Promise<void>;
}

const pathOf = (webhook: string) => `/api/webhooks/${encodeURIComponent(webhook)}`;

export const webhooksApi = (ask: Ask): WebhooksApi => ({
  webhooks: async () => JSON.parse((await accepted(ask('/api/webhooks'))).body),
  register: async (wish) => JSON.parse((await accepted(ask('/api/webhooks', { body: wish }))).body),
  verify: async (webhook) =>
    JSON.parse((await accepted(ask(`${pathOf(webhook)}/verification`, { body: {} }))).body),
  setState: async (webhook, state) =>
    void (await accepted(ask(`${pathOf(webhook)}/state`, { method: 'PUT', body: { state } }))),
  remove: async (webhook) => void (await accepted(ask(pathOf(webhook), { method: 'DELETE' }))),
});
