import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { badParameters, notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, modifiedSince, versionAnswer, versionIn } from '../../core/versions.ts';
import { settleEvents } from '../../events/doors.ts';
import { personOf } from '../../people/doors.ts';
import { moderateResource } from '../doors.ts';
import { kindNamed } from '../kinds/kinds.ts';
import * as schema from '../schema.ts';
import { actorOn, sideOf } from '../sides.ts';
import { findMyUptakes } from '../uptakes/queries.ts';
import { tellEnded, tellLapsed } from '../uptakes/telling.ts';
import * as queries from './queries.ts';

const tags = ['Ressources des partenaires'];
const noResource = () => notFound('Aucune ressource n’a ce numéro.');
const tooLate = () => {
  const message = modifiedSince('cette ressource', 'lue');
  return new RefusedError(409, message, [{ name: 'version', message }]);
};

/** What was published once stays whole. @throws RefusedError naming all that is missing */
function refuseLess(body: schema.DraftBody): void {
  const missing = schema.missingIn(body, ['file']);
  if (missing.length > 0) throw badParameters(missing);
}

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

export const ownersRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);

  api.get(
    '/resources/:resource/own',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Une ressource, vue par qui l’offre',
        description: 'Où est un lot de machines est aussi lu par les reconditionneurs.',
        params: schema.resourceParams,
        response: { 200: schema.ownResource },
      },
    },
    async (request) => {
      const found = await queries.findOwnResource(db, request.params.resource, personOf(request).id);
      if (!found) throw noResource();
      return found;
    },
  );

  api.post(
    '/resources',
    {
      config: { access: 'person', rateLimit: { max: 60, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Écrire une ressource, en brouillon',
        description: 'Un titre suffit : ce qui manque est dit quand on la publie.',
        body: z.strictObject({ owner: schema.ownerSchema, resource: schema.draftBody }),
        response: { 201: z.strictObject({ resource: z.int() }) },
      },
    },
    async (request, reply) => {
      const { owner, resource } = request.body;
      const actor = { ...actorOn(request, 'owner'), now: clock() };
      const made = await db.transaction((client) => queries.addResource(client, owner, resource, actor));
      return reply.code(201).send({ resource: made });
    },
  );

  api.put(
    '/resources/:resource',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Modifier une ressource, entière',
        params: schema.resourceParams,
        headers: ifMatch,
        body: schema.draftBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const found = await queries.findState(db, resource);
      if (!found || found.kind !== request.body.kind) throw noResource();
      const side = await sideOf(db, request, resource);
      if (side !== 'owner') throw new RefusedError(403, 'Seuls ceux dont c’est la ressource la modifient.');
      if (found.state !== 'draft') refuseLess(request.body);
      const version = versionIn(request.headers);
      const written = await db.transaction((client) =>
        queries.changeResource(client, resource, version, request.body, actorOn(request, side), found),
      );
      if (written === undefined) throw tooLate();
      return { version: written };
    },
  );

  api.post(
    '/resources/:resource/moves',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Publier, clore… une ressource',
        params: schema.resourceParams,
        body: schema.moveBody,
        response: { 200: z.strictObject({ state: z.string() }) },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const found = await queries.findState(db, resource);
      if (!found) throw noResource();
      const side = await sideOf(db, request, resource);
      const now = clock();
      const by = { ...actorOn(request, side), now };
      const state = await db.transaction(async (client) => {
        if (side === 'moderator')
          return moderateResource(client, resource, found, request.body, { actor: by, origin, now });
        const moved = await queries.moveResource(client, resource, request.body, by, found);
        const words = kindNamed(found.kind).life.states[moved.state] ?? moved.state;
        const why = String(request.body.said.note ?? `Son état, maintenant : « ${words} ».`);
        const writing = { origin, now };
        await tellLapsed(client, moved.lapsed, why, writing);
        // An event comes and goes with its dates.
        if (found.kind === 'event') await settleEvents(client, now);
        if (moved.state === 'settled')
          await tellEnded(client, { resource, kind: found.kind }, words, writing);
        return moved.state;
      });
      flush();
      return { state };
    },
  );

  api.get(
    '/people/me/resources',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'Ce que j’offre, cherche ou demande', response: { 200: schema.mineSchema } },
    },
    async (request) => {
      const { id } = personOf(request);
      return { resources: await queries.findMine(db, id), uptakes: await findMyUptakes(db, id, clock()) };
    },
  );
};
