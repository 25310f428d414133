import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { badParameter, notFound } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { personOf } from '../../people/doors.ts';
import * as schema from '../schema.ts';
import { addFeed, findFeeds, removeFeed } from './queries.ts';
import { type Reading, readNow } from './reading.ts';

const tags = ['Offres d’emploi'];
const none = () => notFound('Cette organisation n’a pas de flux de ce numéro.');
const tries = { max: 20, timeWindow: '1 hour' };

/** The feeds of offers that delegates give. */
export const feedsRoutes: FastifyPluginAsyncZod<Reading> = async (api, reading) => {
  keepNothing(api);
  const { db, clock } = reading;

  api.get(
    '/partners/:organisation/job-feeds',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Les flux d’offres d’une organisation',
        params: schema.organisationParams,
        response: { 200: schema.feedsSchema },
      },
    },
    async (request) => findFeeds(db, request.params.organisation),
  );

  api.post(
    '/partners/:organisation/job-feeds',
    {
      config: { access: 'delegate', rateLimit: tries },
      schema: {
        tags,
        summary: 'Donner l’adresse d’un flux d’offres',
        description:
          'JobPosting en JSON-LD, RSS, Atom ou CSV. Il est lu aussitôt ; illisible, il est refusé.',
        params: schema.organisationParams,
        body: schema.feedBody,
        response: { 201: z.strictObject({ feed: z.int() }) },
      },
    },
    async (request, reply) => {
      const { organisation } = request.params;
      const feed = await addFeed(db, organisation, request.body.url, clock());
      if (feed === undefined) throw badParameter('url', 'ce flux est déjà le vôtre.');
      const wrong = await readNow(feed, reading);
      if (!wrong) return reply.code(201).send({ feed });
      await removeFeed(db, organisation, feed, { person: personOf(request).id, role: 'organisation' });
      throw badParameter('url', wrong);
    },
  );

  api.post(
    '/partners/:organisation/job-feeds/:feed/readings',
    {
      config: { access: 'delegate', rateLimit: tries },
      schema: {
        tags,
        summary: 'Relire un flux, maintenant',
        params: schema.feedParams,
        response: { 200: schema.feedSchema },
      },
    },
    async (request) => {
      const { organisation, feed } = request.params;
      const isOwn = async () => (await findFeeds(db, organisation)).find((one) => one.feed === feed);
      if (!(await isOwn())) throw none();
      await readNow(feed, reading);
      const read = await isOwn();
      if (!read) throw none();
      return read;
    },
  );

  api.delete(
    '/partners/:organisation/job-feeds/:feed',
    {
      config: { access: 'delegate' },
      schema: { tags, summary: 'Retirer un flux et ses offres', params: schema.feedParams },
    },
    async (request, reply) => {
      const { organisation, feed } = request.params;
      const actor = { person: personOf(request).id, role: 'organisation' };
      if (!(await removeFeed(db, organisation, feed, actor))) throw none();
      return reply.code(204).send(null);
    },
  );
};
