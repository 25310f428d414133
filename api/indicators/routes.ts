import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound, RefusedError } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { ifMatch, modifiedSince, versionAnswer, versionIn } from '../core/versions.ts';
import { personOf } from '../people/doors.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Gouvernance'];
const noIndicator = () => notFound('Aucun indicateur ne porte ce code, ou aucun territoire celui-là.');

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

const actorOf = (request: FastifyRequest) => ({ person: personOf(request).id, role: 'exploitation' });

export const indicatorsRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  api.get(
    '/governance/indicators',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les indicateurs du comité de gouvernance',
        description:
          'Article 12 : chacun défini une fois, sa formule, sa source, sa requête, et le chiffre de la France.',
        response: { 200: schema.indicatorsSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findIndicators(db, clock());
    },
  );

  api.get(
    '/governance/indicators/:code',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Un indicateur : sa définition et ses versions, ses territoires, son évolution',
        params: schema.indicatorParams,
        querystring: schema.detailQuery,
        response: { 200: schema.detailSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const found = await queries.findIndicator(db, request.params.code, request.query, clock());
      if (!found) throw noIndicator();
      return found;
    },
  );

  api.get(
    '/governance/indicators/:code.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Tous les chiffres d’un indicateur à un niveau, en CSV',
        params: schema.indicatorParams,
        querystring: schema.csvQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      const { level } = request.query;
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', `attachment; filename="${code}-${level}.csv"`);
      return reply.type('text/csv; charset=utf-8').send(await queries.indicatorCsv(db, code, request.query));
    },
  );

  api.post(
    '/governance/indicators',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Définir un indicateur',
        body: schema.newBody,
        response: { 201: versionAnswer },
      },
    },
    async (request, reply) => {
      const version = await queries.addIndicator(db, request.body, actorOf(request), clock());
      return reply.code(201).send({ version });
    },
  );

  api.put(
    '/governance/indicators/:code',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Redéfinir un indicateur : une version de plus',
        description:
          'If-Match porte la version lue. Les versions d’avant restent ; ses chiffres sont calculés de nouveau.',
        params: schema.indicatorParams,
        headers: ifMatch,
        body: schema.definitionBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { code } = request.params;
      const written = { code, read: versionIn(request.headers), body: request.body };
      const version = await queries.writeIndicator(db, written, actorOf(request), clock());
      if (version === undefined) throw new RefusedError(409, modifiedSince('cet indicateur', 'lu'));
      return { version };
    },
  );

  api.post(
    '/governance/indicators/trial',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Essayer une requête sur le mois en cours, sans rien garder',
        body: schema.trialBody,
        response: { 200: schema.trialSchema },
      },
    },
    async (request) => queries.tryStatement(db, request.body, clock()),
  );
};
