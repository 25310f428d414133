import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { findResource, findResources } from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Ressources des partenaires'];

export const resourcesRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  api.get(
    '/resources',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce que les partenaires apportent, et ce qui est cherché',
        description:
          'Le plus proche d’abord où un lieu ou une position est donnée, sinon ce qui répond le mieux.',
        querystring: schema.listQuery,
        response: { 200: schema.listSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return findResources(db, request.query);
    },
  );

  api.get(
    '/resources/:resource',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une ressource',
        params: schema.resourceParams,
        response: { 200: schema.resourceSchema },
      },
    },
    async (request) => {
      const found = await findResource(db, request.params.resource);
      if (!found) throw notFound('Aucune ressource n’a ce numéro.');
      return found;
    },
  );
};
