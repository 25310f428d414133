import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { toGeojson } from '../core/exports.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { exportSchools, schoolsCsv } from './exports.ts';
import { findCalendar, findSchools } from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Écoles'];
const kept =
  'Les écoles ouvertes que gardent les filtres ; sans filtre, toutes. Une position « approximative » est le milieu de la commune.';

export const schoolsRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  api.get(
    '/schools',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les écoles d’une commune',
        description:
          'Les écoles ouvertes, par nom. Le code de Paris, de Lyon ou de Marseille vaut pour tous ses arrondissements.',
        querystring: schema.schoolsQuery,
        response: { 200: schema.schoolsSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return findSchools(db, request.query);
    },
  );

  api.get(
    '/schools.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter les écoles en CSV',
        description: `${kept} Les colonnes sont celles de l’annuaire national.`,
        querystring: schema.exportQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="ecoles.csv"');
      return reply.type('text/csv; charset=utf-8').send(schoolsCsv(exportSchools(db, request.query, false)));
    },
  );

  api.get(
    '/schools.geojson',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter les écoles en GeoJSON',
        description: kept,
        querystring: schema.exportQuery,
        produces: ['application/geo+json'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="ecoles.geojson"');
      return reply
        .type('application/geo+json; charset=utf-8')
        .send(toGeojson(exportSchools(db, request.query, true)));
    },
  );

  api.get(
    '/schools/calendar',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Ce que l’on sait du calendrier scolaire de chaque zone, et jusqu’à quand',
        response: { 200: schema.calendarSchema },
      },
    },
    () => findCalendar(db),
  );
};
