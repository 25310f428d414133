import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { isFresh } from '../core/http-cache.ts';
import { gazetteerChecksum } from './gazetteer.ts';
import { suggest } from './queries.ts';
import { placesQuery, suggestion } from './schema.ts';

/** People type the same few towns: a minute of caching spares most requests, and no venue is missed for long. */
const SHORT = 'public, max-age=60';

export const placesRoutes: FastifyPluginAsyncZod<{ db: Database }> = async (api, { db }) => {
  const gazetteer = gazetteerChecksum();

  api.get(
    '/places',
    {
      schema: {
        summary: 'Communes, codes postaux, départements et lieux, pendant la frappe',
        tags: ['Endroits'],
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
};
