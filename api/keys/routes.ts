import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { badParameter, notFound, RefusedError } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import { type Person, personOf, venuesKeptBy } from '../people/doors.ts';
import { findKeys, makeKey, revokeKey } from './queries.ts';
import { type KeyWish, keyBody, keysSchema, madeKeySchema } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

const tags = ['Clés'];

/** A key gives no more than its maker has: venues that they keep, or, an operator, all of a source. */
async function refuseBeyond(db: Database, { id, roles }: Person, { source, venues = [] }: KeyWish) {
  if (roles.has('operator')) return;
  if (source)
    throw new RefusedError(403, 'Une clé pour toute une source se demande à l’exploitation du site.');
  const kept = await venuesKeptBy(db, id);
  const other = venues.find((venue) => !kept.has(venue));
  if (other)
    throw badParameter('venues', `un lieu que vous tenez est attendu, et « ${other} » n’en est pas.`);
}

export const keysRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  keepNothing(api);

  api.get(
    '/keys',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'Mes clés', response: { 200: keysSchema } },
    },
    async (request) => findKeys(db, personOf(request).id, clock()),
  );

  api.post(
    '/keys',
    {
      config: { access: 'person', rateLimit: { max: 30, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Faire une clé',
        description: 'Elle ne donne jamais plus que ce que peut, au moment où elle sert, qui l’a faite.',
        body: keyBody,
        response: { 201: madeKeySchema },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      await refuseBeyond(db, person, request.body);
      return reply.code(201).send(await makeKey(db, person.id, request.body, clock()));
    },
  );

  api.delete(
    '/keys/:key',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Révoquer une clé',
        params: z.object({ key: z.coerce.number().int().min(1) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const revoked = await revokeKey(db, personOf(request).id, request.params.key, clock());
      if (!revoked) throw notFound('Cette clé n’est pas une des vôtres, ou elle est déjà révoquée.');
      return reply.code(204).send(null);
    },
  );

  // A page of another site asks first whether it may write with a key; it carries no cookie of ours.
  api.options(
    '/venues/*',
    { config: { access: 'public' }, schema: { hide: true } },
    async (_request, reply) =>
      reply
        .headers({
          'access-control-allow-methods': 'GET, PATCH, POST',
          'access-control-allow-headers': 'accept, authorization, content-type, if-match, if-none-match',
          'access-control-max-age': '86400',
        })
        .code(204)
        .send(),
  );
};
