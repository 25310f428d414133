import type { FastifyInstance } from 'fastify';
import { PAGES_ADDRESS } from '../api/core/protections.ts';
import type { GivenStop } from '../api/stops/schema.ts';
import type { Venue } from '../api/venues/schema.ts';
import type { Database } from '../db/database.ts';
import { give, signIn } from './people.ts';
import { LILLE, ROUBAIX } from './places.ts';

type Sample = Partial<GivenStop> & { readonly at?: readonly [number, number] };

/** A stop as its keeper writes it: what matters to the test, plausible for the rest. */
export function stopAt({ at, ...given }: Sample): Partial<GivenStop> {
  const place = at && { longitude: at[0], latitude: at[1] };
  const ordinary = { label: 'Mairie', adresse: '1 place de la Mairie', horaires: 'Mo 09:00-12:00' };
  return { ...ordinary, commune: 'Lille', code_postal: '59000', ...place, ...given };
}

/** The stops of the bus of most tests: Monday morning in Wavrin, each first Tuesday in Roubaix, a day in Lille. */
export const wavrin = stopAt({
  commune: 'Wavrin',
  code_postal: '59136',
  at: [2.9366, 50.5739],
  horaires: 'Mo 09:00-12:00',
});
export const roubaix = stopAt({
  label: 'Médiathèque',
  commune: 'Roubaix',
  code_postal: '59100',
  at: ROUBAIX,
  horaires: 'Tu[1] 14:00-17:00',
});
export const lille = stopAt({ label: 'Grand-Place', at: LILLE, horaires: '2026 Jun 12 10:00-12:00' });

/** Someone who keeps a venue, and what they write of its stops. */
export async function keeperOf(app: FastifyInstance, db: Database, venue: string) {
  const headers = await signIn(app, db, 'jeanne@exemple.fr');
  await give(db, 'jeanne@exemple.fr', 'steward', venue);
  const read = async () =>
    (await app.inject({ url: `/api/venues/${venue}`, remoteAddress: PAGES_ADDRESS })).json<Venue>();
  const write = async (stops: readonly object[], version?: number) =>
    app.inject({
      method: 'PUT',
      url: `/api/venues/${venue}/stops`,
      remoteAddress: PAGES_ADDRESS,
      headers: { ...headers, 'if-match': `"${version ?? (await read()).version}"` },
      payload: { stops },
    });
  return { headers, read, write };
}
