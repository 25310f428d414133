import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { toGeojson } from '../core/exports.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Ordi 2.0'];

/** What anyone sees: numbers, points of collection, and a machine by its label. */
export const ordiRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  api.get(
    '/ordi',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les machines par état et par département, et les points de collecte',
        response: { 200: schema.ordiSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findOrdi(db);
    },
  );

  api.get(
    '/ordi/machines/:identifier',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une machine, par ce que dit son étiquette',
        description: 'Ses états et leurs jours. Ni lieux, ni noms : un foyer n’est jamais nommé.',
        params: schema.identifierParams,
        response: { 200: schema.machineShown },
      },
    },
    async (request) => {
      const found = await queries.findShown(db, request.params.identifier);
      if (!found) throw notFound('Aucune machine ne porte cet identifiant : la lettre finale le vérifie.');
      return found;
    },
  );

  api.get(
    '/ordi.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter les nombres de machines en CSV',
        description: 'Par département de qui en a la garde, sorte et état.',
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="ordi.csv"');
      return reply.type('text/csv; charset=utf-8').send(queries.countsCsv(db));
    },
  );

  api.get(
    '/ordi.geojson',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter les points de collecte en GeoJSON',
        produces: ['application/geo+json'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="points-de-collecte.geojson"');
      return reply.type('application/geo+json; charset=utf-8').send(toGeojson(queries.pointsOf(db)));
    },
  );
};
