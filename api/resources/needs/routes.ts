import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { personOf } from '../../people/doors.ts';
import { findState } from '../owners/queries.ts';
import { resourceParams } from '../schema.ts';
import { sidesOf } from '../sides.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Ressources des partenaires'];

export const needsRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, origin, flush }) => {
  keepNothing(api);

  /** A need, for those whose it is. @throws RefusedError */
  async function ownNeed(request: FastifyRequest, resource: number) {
    const found = await findState(db, resource);
    if (found?.kind !== 'need') throw notFound('Aucun besoin n’a ce numéro.');
    const sides = await sidesOf(db, personOf(request).id, resource);
    if (!sides.includes('owner')) throw new RefusedError(403, 'Seuls ceux dont c’est le besoin voient cela.');
    return { ...found, sides };
  }

  api.get(
    '/resources/:resource/matches',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les organisations à qui proposer un besoin',
        description: 'Par métiers en commun, proximité et besoins menés à bien ; sans leurs adresses.',
        params: resourceParams,
        response: { 200: schema.matchesSchema },
      },
    },
    async (request) => {
      const { resource } = request.params;
      await ownNeed(request, resource);
      return queries.findMatches(db, resource);
    },
  );

  api.post(
    '/resources/:resource/solicitations',
    {
      config: { access: 'person', rateLimit: { max: 30, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Proposer un besoin à des organisations',
        description: 'Par courriel à celles et ceux qui parlent pour elles, une fois chacune, vingt au plus.',
        params: resourceParams,
        body: schema.solicitBody,
        response: { 201: z.strictObject({ told: z.int() }) },
      },
    },
    async (request, reply) => {
      const { resource } = request.params;
      const { state } = await ownNeed(request, resource);
      if (state !== 'published') throw new RefusedError(409, 'Publiez d’abord ce besoin.');
      const address = `${origin}/ressources/${resource}`;
      const told = await db.transaction((client) =>
        queries.solicit(client, resource, request.body.organisations, { address, now: clock() }),
      );
      flush();
      return reply.code(201).send({ told });
    },
  );

  api.get(
    '/resources/:resource/answers',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les réponses à un besoin, côte à côte',
        params: resourceParams,
        response: { 200: schema.answersSchema },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const { sides } = await ownNeed(request, resource);
      return queries.findAnswers(db, resource, sides);
    },
  );

  api.get(
    '/people/me/solicitations',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les besoins proposés aux organisations pour qui je parle',
        response: { 200: schema.proposedSchema },
      },
    },
    (request) => queries.findProposed(db, personOf(request).id),
  );

  api.put(
    '/resources/:resource/solicitations/seen',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire qu’un besoin proposé est lu',
        params: resourceParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await queries.seeNeed(db, request.params.resource, personOf(request).id, clock());
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/resources/:resource/solicitations/:organisation/refusal',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Décliner un besoin proposé',
        params: schema.refusalParams,
        body: schema.refusalBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      if (!(await queries.declineNeed(db, request.params, request.body.reason, clock())))
        throw notFound('Ce besoin n’est pas proposé à cette organisation, ou elle l’a déjà décliné.');
      return reply.code(204).send(null);
    },
  );
};
