import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { gazetteerChecksum } from './gazetteer.ts';
import { askGeocoder, type GeocoderSettings } from './geocoder.ts';
import { communesOf, communesWithVenues, findCommune, suggest } from './queries.ts';
import {
  type AddressesQuery,
  addressesAnswer,
  addressesQuery,
  communeCode,
  communeSchema,
  communeWithVenues,
  departementCode,
  placesQuery,
  suggestion,
} from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly config: GeocoderSettings;
}

/** People type the same few towns: a minute of caching spares most requests, and no venue is missed for long. */
const SHORT = 'public, max-age=60';

export const placesRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, config }) => {
  const gazetteer = gazetteerChecksum();

  api.get(
    '/places',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Communes, codes postaux, départements et lieux, pendant la frappe',
        tags: ['Adresses'],
        querystring: placesQuery,
        response: { 200: z.array(suggestion) },
      },
    },
    async (request, reply) => {
      const { version, body } = await suggest(db, request.query);
      if (isFresh(request, reply, version, gazetteer)) return reply;
      // Text made in SQL goes out as it is; the schema above only documents it.
      return reply
        .header('cache-control', SHORT)
        .type('application/json; charset=utf-8')
        .send(body as never);
    },
  );

  api.get(
    '/communes',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Les communes qui ont des lieux, et combien',
        tags: ['Adresses'],
        querystring: z.strictObject({ departement: departementCode.optional() }),
        response: { 200: z.array(communeWithVenues) },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db), gazetteer)) return reply;
      return communesWithVenues(db, request.query.departement);
    },
  );

  api.get(
    '/communes/:code',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Une commune, ses lieux en nombre, et celles d’alentour',
        tags: ['Adresses'],
        params: z.object({ code: communeCode }),
        response: { 200: communeSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db), gazetteer)) return reply;
      const found = await findCommune(db, request.params.code);
      if (!found) throw notFound(`Aucune commune n’a le code INSEE « ${request.params.code} ».`);
      return found;
    },
  );

  api.get(
    '/addresses',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Adresses, par le géocodeur de la Géoplateforme ; à défaut, leurs communes',
        tags: ['Adresses'],
        querystring: addressesQuery,
        response: { 200: addressesAnswer },
      },
    },
    async ({ query }, reply) => {
      const found = await findAddresses(config, query);
      reply.header('cache-control', found ? SHORT : 'no-store');
      return { items: found ?? (await communesOf(db, query)), fallback: found === undefined };
    },
  );
};

/** A text is searched, nearest to `near` first; a point alone is looked up. */
function findAddresses(config: GeocoderSettings, { q, near, limit }: AddressesQuery) {
  const [lon, lat] = near ?? [];
  const around = near ? { lon: String(lon), lat: String(lat) } : {};
  return q
    ? askGeocoder(config, 'search', { q, limit: String(limit), ...around })
    : askGeocoder(config, 'reverse', { limit: '1', ...around });
}
