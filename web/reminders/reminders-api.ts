import type { ListedMail, Mails } from '../../api/outbox/schema.ts';
import type { Reminder, ReminderLink } from '../../api/reminders/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of reminders and of mails ask, on the server alone. Each throws ApiError. */
export interface RemindersApi {
  /** What a link is about; changes nothing. */
  read(token: string): Promise<ReminderLink>;
  /** @param version the one looked at @throws ApiError 409 when the venue is at another one */
  confirm(token: string, version: number): Promise<ReminderLink>;
  stop(token: string): Promise<ReminderLink>;
  choose(venue: string, reminders: boolean): Promise<void>;
  mails(): Promise<Mails>;
  /** @param query of `GET /api/mails/list` */
  list(query: URLSearchParams): Promise<readonly ListedMail[]>;
  /** @param query of `GET /api/reminders` */
  reminders(query: URLSearchParams): Promise<readonly Reminder[]>;
  retry(mail: string): Promise<void>;
}

export const remindersApi = (ask: Ask): RemindersApi => {
  const post = async (path: string, body: object) => (await accepted(ask(path, { body }))).body;
  return {
    read: async (token) => JSON.parse(await post('/api/reminders/links', { token })),
    confirm: async (token, version) => JSON.parse(await post('/api/confirmations', { token, version })),
    stop: async (token) => JSON.parse(await post('/api/reminders/stop', { token })),
    choose: async (venue, reminders) => {
      const path = `/api/venues/${encodeURIComponent(venue)}/mandate`;
      await accepted(ask(path, { method: 'PATCH', body: { reminders } }));
    },
    mails: async () => JSON.parse((await accepted(ask('/api/mails'))).body),
    list: async (query) => JSON.parse((await accepted(ask(`/api/mails/list?${query}`))).body),
    reminders: async (query) => JSON.parse((await accepted(ask(`/api/reminders?${query}`))).body),
    retry: async (mail) => void (await post(`/api/mails/${encodeURIComponent(mail)}/retry`, {})),
  };
};
