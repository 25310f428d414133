import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { notFound } from '../../core/errors.ts';
import { directoryVersion, isFresh } from '../../core/http-cache.ts';
import { findMayor } from './queries.ts';
import { mayorParams, mayorSchema } from './schema.ts';

export const mayorRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  api.get(
    '/communes/:code/pilot',
    {
      config: { access: 'public' },
      schema: {
        tags: ['Pilotes scolaires'],
        summary: 'Qui pourrait être aux côtés d’une commune, et de quoi elle pourrait se servir',
        description:
          'Écoles, animateurs de lieux, volontaires, entreprises, enseignement supérieur, kits, communes pilotes et campagnes : chaque groupe avec son nombre, les plus proches d’abord. Des nombres et des organisations, jamais une personne ; les volontaires sont ceux qui acceptent que les communes les voient.',
        params: mayorParams,
        response: { 200: mayorSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const found = await findMayor(db, request.params.code);
      if (!found) throw notFound(`« ${request.params.code} » n’est le code d’aucune commune.`);
      return found;
    },
  );
};
