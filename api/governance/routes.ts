import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import type { Config } from '../config.ts';
import { dayOf } from '../core/clock.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import { personOf } from '../people/doors.ts';
import { toAtom } from './feed.ts';
import { findGovernance, findNews, findWaiting } from './queries.ts';
import { governanceSchema, waitingSchema } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly config: Pick<Config, 'PUBLIC_URL'>;
  readonly clock: () => Date;
}

const tags = ['Gouvernance'];

export const governanceRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, config, clock }) => {
  api.get(
    '/governance',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les accords, où en est chaque part de la gouvernance, et ce qu’il y a de neuf',
        description:
          'Chaque accord signé, entre qui, et ce qui a été signé, décidé ou publié depuis : cinquante nouvelles au plus.',
        response: { 200: governanceSchema },
      },
    },
    async (request, reply) => {
      // Where an agreement stands, and which meeting is next, changes with the day, too.
      if (isFresh(request, reply, await directoryVersion(db), dayOf(clock()))) return reply;
      return findGovernance(db, clock());
    },
  );

  api.get(
    '/people/me/governance',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ce qui attend quelqu’un dans la vie des accords',
        description:
          'Ce que les parties pour lesquelles on parle n’ont pas encore dit, le plus pressé d’abord.',
        response: { 200: waitingSchema },
      },
    },
    (request) => findWaiting(db, personOf(request).id, clock()),
  );

  api.get(
    '/governance.atom',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce qu’il y a de neuf (Atom)',
        description: 'Ce qui a été signé, décidé ou publié : les cinquante dernières nouvelles.',
        produces: ['application/atom+xml'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db), 'governance-atom')) return reply;
      const url = publicUrl(request, config);
      const about = { origin: url.origin, address: url.href, changedAt: clock() };
      return reply
        .type('application/atom+xml; charset=utf-8')
        .send(toAtom(await findNews(db, clock()), about));
    },
  );
};
