import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/database.ts';
import { addOrganisation, resourceOf, signInDelegate } from './partners.ts';
import { give, signIn } from './people.ts';
import { LILLE, ROUBAIX } from './places.ts';
import { addVenues } from './venues.ts';

type Cookie = { readonly cookie: string };

/** Where an organisation takes machines. */
export const addEstablishment = (db: Database, organisation: number, [lon, lat]: readonly [number, number]) =>
  db.query(
    `insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location)
     values ($1, 'Atelier', '1 rue du Réemploi', 'Lille', '59000', '59350', st_point($2, $3))`,
    [organisation, lon, lat],
  );

/** A company, a refurbisher in Lille, two venues with those who keep them, and how each asks the API. */
export async function openProgramme(app: FastifyInstance, db: Database) {
  await addVenues(db, [
    { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE },
    { id: 'roubaix', nom: 'Fablab de Roubaix', at: ROUBAIX, code_insee: '59512' },
  ]);
  const company = await addOrganisation(db, 'Lumière & Fils');
  const refurbisher = await addOrganisation(db, 'Seconde Souris', { kind: 'reconditionneur' });
  await addEstablishment(db, refurbisher, LILLE);
  const giver = await signInDelegate(app, db, 'parc@lumiere.fr', company);
  const maker = await signInDelegate(app, db, 'atelier@souris.fr', refurbisher);
  const moulins = await signIn(app, db, 'accueil@moulins.fr');
  await give(db, 'accueil@moulins.fr', 'steward', 'moulins');
  const roubaix = await signIn(app, db, 'accueil@roubaix.fr');
  await give(db, 'accueil@roubaix.fr', 'steward', 'roubaix');
  const post = (url: string, payload: object, headers: Cookie) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers, payload });
  const get = async <Value>(url: string, headers?: Cookie) =>
    (await app.inject({ url: `/api${url}`, ...(headers && { headers }) })).json<Value>();
  const act = (name: string, machines: readonly number[], said: object = {}) =>
    post(`/partners/${refurbisher}/machines/acts`, { act: name, machines, said }, maker);
  const asks = (venue: string, headers: Cookie, more: object = {}) =>
    post(
      `/venues/${venue}/machines/requests`,
      { sort: 'laptop', quantity: 2, needs: ['Ateliers'], ...more },
      headers,
    );
  /** A lot announced, given and collected. @returns its number */
  async function collect(laptops: number, more: object = {}): Promise<number> {
    const owner = { organisation: company };
    const { resource } = (await post('/resources', { owner, resource: resourceOf('lot') }, giver)).json();
    await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' }, giver);
    const asked = await post(`/resources/${resource}/uptakes`, { organisation: refurbisher }, maker);
    const moves = `/uptakes/${asked.json().uptake}/moves`;
    await post(moves, { act: 'agree', from: 'asked', said: { terms: 'Mardi, au quai.' } }, giver);
    await post(moves, { act: 'collect', from: 'agreed', said: { laptop: laptops, ...more } }, maker);
    return resource;
  }
  return { company, refurbisher, giver, maker, moulins, roubaix, post, get, act, asks, collect };
}
