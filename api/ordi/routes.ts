import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { dayOf } from '../core/clock.ts';
import { notFound, noVenue } from '../core/errors.ts';
import { toGeojson } from '../core/exports.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import * as exports from './exports.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Machines'];

/** What anyone sees: numbers, points of collection, and a machine by its label. */
export const ordiRoutes: FastifyPluginAsyncZod<{
  readonly db: Database;
  readonly clock: () => Date;
}> = async (api, { db, clock }) => {
  const today = () => dayOf(clock());

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
      if (isFresh(request, reply, await directoryVersion(db), today())) return reply;
      return queries.findOrdi(db, today());
    },
  );

  api.get(
    '/venues/:id/ordi',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les machines remises par un lieu, et les jours où l’on y en prend',
        params: schema.venueParams,
        response: { 200: schema.venueOrdi },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (isFresh(request, reply, await directoryVersion(db), today())) return reply;
      const found = await queries.findAtVenue(db, id, today());
      if (!found) throw noVenue(id);
      return found;
    },
  );

  api.get(
    '/ordi/machines/:identifier',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une machine, par ce que dit son étiquette',
        description:
          'Ses états, leurs jours, et le reconditionneur qui la reprend. Ni où elle est, ni qui l’a.',
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

  const csvs = [
    [
      'ordi',
      'les nombres de machines',
      'Par département de qui en a la garde, sorte et état.',
      exports.countsCsv,
    ],
    [
      'ordi-mois',
      'les machines passées d’un état à l’autre',
      'Par mois, département, sorte et état atteint.',
      exports.monthsCsv,
    ],
  ] as const;
  for (const [name, what, description, write] of csvs)
    api.get(
      `/${name}.csv`,
      {
        config: { access: 'public' },
        schema: { tags, summary: `Exporter ${what} en CSV`, description, produces: ['text/csv'] },
      },
      async (request, reply) => {
        if (isFresh(request, reply, await directoryVersion(db), today())) return reply;
        reply.header('content-disposition', `attachment; filename="${name}.csv"`);
        return reply.type('text/csv; charset=utf-8').send(write(db));
      },
    );

  api.get(
    '/points-de-collecte.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter les points et jours de collecte en CSV',
        description: 'Un jour par ligne, ou aucun : sur rendez-vous.',
        querystring: schema.departementQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db), today())) return reply;
      reply.header('content-disposition', 'attachment; filename="points-de-collecte.csv"');
      const text = exports.placesCsv(db, today(), request.query.departement);
      return reply.type('text/csv; charset=utf-8').send(text);
    },
  );

  api.get(
    '/points-de-collecte.geojson',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter les points et jours de collecte en GeoJSON',
        querystring: schema.departementQuery,
        produces: ['application/geo+json'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db), today())) return reply;
      reply.header('content-disposition', 'attachment; filename="points-de-collecte.geojson"');
      return reply
        .type('application/geo+json; charset=utf-8')
        .send(toGeojson(exports.placesOnMap(db, today(), request.query.departement)));
    },
  );
};
