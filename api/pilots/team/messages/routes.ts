import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../../db/database.ts';
import { keepNothing } from '../../../core/http-cache.ts';
import { doerAs, personOf } from '../../../people/doors.ts';
import { messageBody } from '../../../resources/schema.ts';
import { memberParams } from '../schema.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Pilotes scolaires'];

export const teamMessagesRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);

  api.get(
    '/team/:member/messages',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ce que se sont écrit deux côtés d’une équipe',
        description:
          'La commune et qui est sollicité ; ou l’animateur d’une classe et un volontaire de cette classe. Lu de ces deux côtés seulement.',
        params: memberParams,
        querystring: schema.threadQuery,
        response: { 200: schema.threadSchema },
      },
    },
    (request) => queries.findThread(db, personOf(request).id, request.params.member, request.query),
  );

  api.post(
    '/team/:member/messages',
    {
      config: { access: 'person', rateLimit: { max: 60, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Écrire à l’autre côté',
        description: 'Par ce site : aucune adresse n’est donnée.',
        params: memberParams,
        querystring: schema.threadQuery,
        body: messageBody,
        response: { 201: schema.messageAnswer },
      },
    },
    async (request, reply) => {
      const to = { ...request.query, ...request.params };
      const now = clock();
      const side = await db.transaction((client) =>
        queries.write(client, to, request.body.text, doerAs(request, 'équipe', now), { origin, now }),
      );
      flush();
      return reply.code(201).send({ side });
    },
  );
};
