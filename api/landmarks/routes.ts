import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { minuteOf } from '../core/clock.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { findLandmarks } from './queries.ts';
import { landmarksQuery, landmarksSchema } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

export const landmarksRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  api.get(
    '/landmarks',
    {
      config: { access: 'public' },
      schema: {
        tags: ['Partenaires'],
        summary:
          'Les partenaires, les prochains ateliers, les emplois et les points de collecte, dans un rectangle de la carte',
        description: 'La deuxième couche de la carte : 300 au plus de chaque sorte, les plus centraux.',
        querystring: landmarksQuery,
        response: { 200: landmarksSchema },
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), minuteOf(now))) return reply;
      return findLandmarks(db, request.query, now);
    },
  );
};
