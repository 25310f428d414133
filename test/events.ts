import type { FastifyInstance } from 'fastify';
import { resourceOf } from './partners.ts';

/** A Tuesday of the tests' week, in the afternoon, for `places`; `more` says what differs. */
export const tuesday = (more: object = {}): object => ({
  date: '2026-06-02',
  from: '14:00',
  to: '16:00',
  places: 2,
  ...more,
});

/** Writes an event of an organisation or a venue and publishes it. @returns its number */
export async function publishEvent(
  app: FastifyInstance,
  headers: { readonly cookie: string },
  owner: object,
  more: object = {},
): Promise<number> {
  const resource = resourceOf('event', { title: 'Premiers pas sur internet', ...more });
  const made = await app.inject({
    method: 'POST',
    url: '/api/resources',
    headers,
    payload: { owner, resource },
  });
  const { resource: number } = made.json();
  await app.inject({
    method: 'POST',
    url: `/api/resources/${number}/moves`,
    headers,
    payload: { act: 'publish', from: 'draft' },
  });
  return number;
}
