import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, versionAnswer, versionIn } from '../../core/versions.ts';
import { actorOf } from '../actor.ts';
import { closeOrganisation } from '../doors.ts';
import { closingBody, organisationParams } from '../schema.ts';
import { reopenOrganisation, wroteMeanwhile } from './queries.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Partenaires'];

export const closingRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);

  api.post(
    '/partners/:organisation/closing',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Fermer la page d’une organisation',
        description:
          'Ce qu’elle offre est clos du même geste, et les dates à venir de ses ateliers sont annulées. Ce que la modération a fermé, elle seule le rouvre.',
        params: organisationParams,
        headers: ifMatch,
        body: closingBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const known = { ...request.params, version: versionIn(request.headers) };
      const writing = { actor: actorOf(request), origin, now: clock() };
      const version = await db.transaction(async (client) => {
        const closed = await closeOrganisation(client, known, request.body.reason, writing);
        if (closed === undefined) throw wroteMeanwhile();
        return closed;
      });
      flush();
      return { version };
    },
  );

  api.delete(
    '/partners/:organisation/closing',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Rouvrir la page d’une organisation',
        description: 'Ce qu’elle offrait reste clos : elle rouvre ce qu’elle offre encore.',
        params: organisationParams,
        headers: ifMatch,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const known = { ...request.params, version: versionIn(request.headers) };
      const writing = { actor: actorOf(request), origin, now: clock() };
      const version = await db.transaction((client) => reopenOrganisation(client, known, writing));
      flush();
      return { version };
    },
  );
};
