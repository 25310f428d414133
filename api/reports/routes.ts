import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { notFound, noVenue } from '../core/errors.ts';
import { organisationParams } from '../partners/schema.ts';
import { resourceParams } from '../resources/schema.ts';
import { knownIn, refusedTogether } from '../stewardship/doors.ts';
import { venueParams } from '../venues/schema.ts';
import { addReport, addReportOf, takeBack, tellStewards } from './queries.ts';
import { reportAnswer, reportBody, thingReportBody } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

/** A person reports a few errors an hour; a robot is stopped before it fills a table. */
const FEW = { access: 'public', rateLimit: { max: 10, timeWindow: '1 hour' } } as const;

const UNPUBLISHED =
  'Le signalement n’est pas public. Une adresse n’est gardée qu’avec l’accord de qui la laisse, un an au plus.';

export const reportsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  api.post(
    '/venues/:id/reports',
    {
      ...refusedTogether(db, {
        written: (body) => (Object(body) as { readonly suggested?: unknown }).suggested,
        place: knownIn(db),
        clock,
      }),
      config: FEW,
      schema: {
        tags: ['Lieux'],
        summary: 'Signaler une erreur sur un lieu',
        description: UNPUBLISHED,
        params: venueParams,
        body: reportBody,
        response: { 201: reportAnswer },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const now = clock();
      const answer = await db.transaction(async (client) => {
        const secret = await addReport(client, params.id, body, now);
        return secret && { secret, kept: await tellStewards(client, params.id, body.subject, origin, now) };
      });
      if (!answer) throw noVenue(request.params.id);
      flush();
      return reply.code(201).header('cache-control', 'no-store').send(answer);
    },
  );

  api.post(
    '/resources/:resource/reports',
    {
      config: FEW,
      schema: {
        tags: ['Ressources des partenaires'],
        summary: 'Signaler une ressource, un atelier ou une bonne pratique à la modération',
        description: UNPUBLISHED,
        params: resourceParams,
        body: thingReportBody,
        response: { 201: reportAnswer },
      },
    },
    async (request, reply) => {
      const secret = await addReportOf(db, request.params, request.body, clock());
      if (!secret) throw notFound('Aucune ressource n’a ce numéro.');
      return reply.code(201).header('cache-control', 'no-store').send({ secret, kept: false });
    },
  );

  api.post(
    '/partners/:organisation/reports',
    {
      config: FEW,
      schema: {
        tags: ['Partenaires'],
        summary: 'Signaler une organisation à la modération',
        description: UNPUBLISHED,
        params: organisationParams,
        body: thingReportBody,
        response: { 201: reportAnswer },
      },
    },
    async (request, reply) => {
      const secret = await addReportOf(db, request.params, request.body, clock());
      if (!secret) throw notFound('Aucune organisation publiée n’a ce numéro.');
      return reply.code(201).header('cache-control', 'no-store').send({ secret, kept: false });
    },
  );

  api.delete(
    '/reports',
    {
      config: { access: 'public' },
      schema: {
        tags: ['Lieux'],
        summary: 'Retirer un signalement',
        // Not in the path, which logs keep.
        querystring: z.strictObject({ secret: z.string().min(1).max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      if (!(await takeBack(db, request.query.secret))) throw notFound('Ce signalement n’existe plus.');
      return reply.code(204).send(null);
    },
  );
};
