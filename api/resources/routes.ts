import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound, noVenue } from '../core/errors.ts';
import { toGeojson } from '../core/exports.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { venueParams } from '../venues/schema.ts';
import { refuseWithdrawn } from './doors.ts';
import { exportResources, resourcesCsv } from './exports.ts';
import { findBrought, findResource, findResources } from './queries.ts';
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
      const { resource } = request.params;
      const found = await findResource(db, resource);
      if (!found) await refuseWithdrawn(db, resource);
      if (!found) throw notFound('Aucune ressource n’a ce numéro.');
      return found;
    },
  );

  api.get(
    '/venues/:id/resources',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce que des partenaires ont apporté à un lieu, et lui offrent',
        params: venueParams,
        response: { 200: schema.broughtSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const found = await findBrought(db, request.params.id);
      if (!found) throw noVenue(request.params.id);
      return found;
    },
  );

  api.get(
    '/resources.geojson',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en GeoJSON',
        description:
          'Les ressources offertes ou cherchées maintenant, ou ce qu’en gardent les filtres de la liste, au fil de l’eau (RFC 7946).',
        produces: ['application/geo+json'],
        querystring: schema.exportQuery,
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="ressources.geojson"');
      return reply
        .type('application/geo+json; charset=utf-8')
        .send(toGeojson(exportResources(db, request.query, true)));
    },
  );

  api.get(
    '/resources.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en CSV',
        description:
          'Les ressources offertes ou cherchées maintenant, ou ce qu’en gardent les filtres de la liste. Les dates des ateliers sont dans /api/events.csv.',
        produces: ['text/csv'],
        querystring: schema.exportQuery,
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="ressources.csv"');
      return reply
        .type('text/csv; charset=utf-8')
        .send(resourcesCsv(exportResources(db, request.query, false)));
    },
  );
};
