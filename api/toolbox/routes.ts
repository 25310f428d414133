import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound, noVenue } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { refuseWithdrawn } from '../resources/doors.ts';
import { exportPractices, practicesCsv, practicesJson } from './exports.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Boîte à outils'];
const noPractice = () => notFound('Aucune bonne pratique publiée n’a ce numéro.');

export const toolboxRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  api.get(
    '/toolbox',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Chercher dans la boîte à outils',
        description:
          'Une question en français, comme on la poserait ; sans question, tout, du plus récent au plus ancien.',
        querystring: schema.toolboxQuery,
        response: { 200: schema.toolboxSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.searchToolbox(db, request.query);
    },
  );

  api.get(
    '/toolbox/validators',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les organismes habilités à valider',
        response: { 200: schema.validatorsSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findValidators(db);
    },
  );

  api.get(
    '/toolbox/:resource',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une bonne pratique : ses éditions, ses validations, l’avis des lieux',
        params: schema.practiceParams,
        response: { 200: schema.practiceSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const { resource } = request.params;
      const found = await queries.findPractice(db, resource);
      if (!found) await refuseWithdrawn(db, resource);
      if (!found) throw noPractice();
      return found;
    },
  );

  api.get(
    '/toolbox/:resource/file',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Son fichier',
        params: schema.practiceParams,
        querystring: schema.fileQuery,
        produces: ['application/octet-stream'],
      },
    },
    async (request, reply) => {
      const { resource } = request.params;
      const found = await queries.findPracticeFile(db, resource, request.query.digest);
      if (!found) throw notFound('Cette bonne pratique n’a pas ce fichier.');
      return reply
        .type(found.type)
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .header('cache-control', 'public, no-cache')
        .send(found.bytes);
    },
  );

  api.get(
    '/venues/:id/practices',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les bonnes pratiques utiles à un lieu, par ses services',
        params: schema.ratingParams.pick({ id: true }),
        response: { 200: schema.venuePracticesSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const { id } = request.params;
      const venue = await queries.numberOfVenue(db, id);
      if (venue === undefined) throw noVenue(id);
      return { practices: await queries.practicesForVenue(db, venue) };
    },
  );

  api.get(
    '/toolbox.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en CSV',
        description: 'Les bonnes pratiques publiées, ou ce qu’en gardent une question et ses filtres.',
        produces: ['text/csv'],
        querystring: schema.exportQuery,
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="boite-a-outils.csv"');
      return reply.type('text/csv; charset=utf-8').send(practicesCsv(exportPractices(db, request.query)));
    },
  );

  api.get(
    '/toolbox.json',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en JSON',
        description: 'Les bonnes pratiques publiées, ou ce qu’en gardent une question et ses filtres.',
        produces: ['application/json'],
        querystring: schema.exportQuery,
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="boite-a-outils.json"');
      return reply
        .type('application/json; charset=utf-8')
        .send(practicesJson(exportPractices(db, request.query)));
    },
  );
};
