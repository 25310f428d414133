import type { Merged, Merging } from '../../api/life/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the page of a venue's life asks, on the server alone. Each throws ApiError; 409 when someone wrote meanwhile. */
export interface LifeApi {
  notice(venue: string, version: number, notice: object): Promise<void>;
  withdraw(venue: string, version: number): Promise<void>;
  close(venue: string, version: number, day: string): Promise<void>;
  reopen(venue: string, version: number): Promise<void>;
  /** What merging would bring along. @throws ApiError 400 where there is no such open venue */
  merging(venue: string, into: string): Promise<Merging>;
  /** The venues that were merged into one. */
  merged(venue: string): Promise<readonly Merged[]>;
  separate(venue: string, version: number): Promise<void>;
  merge(venue: string, version: number, into: string): Promise<void>;
}

const of = (venue: string) => `/api/venues/${encodeURIComponent(venue)}`;

export const lifeApi = (ask: Ask): LifeApi => {
  const write = async (venue: string, version: number, path: string, how: Parameters<Ask>[1]) =>
    void (await accepted(
      ask(`${of(venue)}/${path}`, {
        ...how,
        headers: { 'if-match': `"${version}"` },
      }),
    ));
  return {
    notice: (venue, version, body) => write(venue, version, 'notice', { method: 'PUT', body }),
    withdraw: (venue, version) => write(venue, version, 'notice', { method: 'DELETE' }),
    close: (venue, version, closed_on) =>
      write(venue, version, 'closing', { method: 'PUT', body: { closed_on } }),
    reopen: (venue, version) => write(venue, version, 'closing', { method: 'DELETE' }),
    merging: async (venue, into) => {
      const query = new URLSearchParams({ into });
      return JSON.parse((await accepted(ask(`${of(venue)}/merge?${query}`))).body);
    },
    merged: async (venue) => JSON.parse((await accepted(ask(`${of(venue)}/merged`))).body),
    separate: (venue, version) => write(venue, version, 'merge', { method: 'DELETE' }),
    merge: (venue, version, into) => write(venue, version, 'merge', { body: { into } }),
  };
};
