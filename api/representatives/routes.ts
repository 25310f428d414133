import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import { actorOf, personOf } from '../people/doors.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  /** How to write to who publishes the directory. */
  readonly contact?: string | undefined;
  readonly flush: () => void;
}

const tags = ['Représenter une commune'];
const done = { 204: z.null() };

export const representativesRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, contact, flush },
) => {
  keepNothing(api);
  const setting = () => ({ origin, contact, now: clock() });

  api.post(
    '/communes/:code/requests',
    {
      config: { access: 'person', rateLimit: { max: 30, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Demander à représenter une commune',
        description:
          'Immédiat à une adresse du domaine de la commune même ; sinon une personne décide. D’un arrondissement, c’est la ville entière.',
        params: schema.communeParams,
        body: schema.requestBody,
        response: { 201: schema.requestAnswer },
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      const answer = await queries.askFor(db, code, personOf(request), request.body.message, setting());
      if (!answer) throw notFound(`« ${code} » n’est le code d’aucune commune.`);
      flush();
      return reply.code(201).send(answer);
    },
  );

  api.delete(
    '/communes/:code/mandate',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ne plus représenter une commune',
        params: schema.communeParams,
        response: done,
      },
    },
    async (request, reply) => {
      if (!(await queries.leaveCommune(db, request.params.code, personOf(request).id)))
        throw notFound('Vous ne représentez pas cette commune.');
      return reply.code(204).send(null);
    },
  );

  api.get(
    '/people/me/communes',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les communes que je représente, ou que j’ai demandé à représenter',
        response: { 200: schema.myCommunesSchema },
      },
    },
    (request) => queries.findMine(db, personOf(request).id),
  );

  api.get(
    '/commune-requests/:request',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Ce que l’on sait d’une demande qui attend, et du domaine de son adresse',
        params: schema.requestParams,
        response: { 200: schema.knownRequestSchema },
      },
    },
    async ({ params }) => {
      const found = await queries.findRequest(db, params.request);
      if (!found) throw notFound('Cette demande est déjà décidée, ou n’existe pas.');
      return found;
    },
  );

  api.post(
    '/commune-requests/:request/decision',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Décider d’une demande pour représenter une commune',
        params: schema.requestParams,
        body: schema.requestDecision,
        response: done,
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const decided = await db.transaction((client) =>
        queries.decideRequest(client, params.request, body, actorOf(request), setting()),
      );
      if (!decided) throw notFound('Cette demande est déjà décidée, ou n’existe pas.');
      flush();
      return reply.code(204).send(null);
    },
  );

  api.get(
    '/commune-domains',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Les domaines reconnus comme ceux d’une commune',
        response: { 200: schema.domainsSchema },
      },
    },
    () => queries.findDomains(db),
  );

  api.delete(
    '/commune-domains/:domain',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Ne plus reconnaître un domaine comme celui d’une commune',
        description: 'Qui est entré par lui garde son rôle, qui se retire à part.',
        params: schema.domainParams,
        response: done,
      },
    },
    async ({ params }, reply) => {
      if (!(await queries.removeDomain(db, params.domain)))
        throw notFound('Ce domaine n’est reconnu d’aucune commune.');
      return reply.code(204).send(null);
    },
  );
};
