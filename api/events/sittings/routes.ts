import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, versionAnswer, versionIn } from '../../core/versions.ts';
import { keptResource } from '../../resources/doors.ts';
import { resourceParams } from '../../resources/schema.ts';
import { settleEvents } from '../doors.ts';
import { noSitting } from '../holding.ts';
import * as schema from '../schema.ts';
import { cancel, change } from './changing.ts';
import { addSittings, homeOf, resourceOf, sittingsOf } from './queries.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Ateliers et évènements'];

export const sittingsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);

  /** The event of a date, for who may write it. @throws RefusedError */
  async function keptOf(request: Parameters<typeof keptResource>[1], sitting: number) {
    const resource = await resourceOf(db, sitting);
    if (resource === undefined) throw noSitting();
    return keptResource(db, request, resource, 'event');
  }

  api.get(
    '/resources/:resource/sittings',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les dates d’un évènement, vues par qui l’organise',
        description: 'Avec les noms de qui vient, jamais leurs adresses.',
        params: resourceParams,
        response: { 200: schema.ownSittingsSchema },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const { title, state, isOwner } = await keptResource(db, request, resource, 'event');
      const sittings = await sittingsOf(db, resource, isOwner, clock());
      return { title, state, mine: isOwner, home: await homeOf(db, resource), sittings };
    },
  );

  api.post(
    '/resources/:resource/sittings',
    {
      config: { access: 'person', rateLimit: { max: 60, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Ajouter une date, ou toutes celles d’un rythme',
        params: resourceParams,
        body: schema.newSittingsBody,
        response: { 201: schema.addedSchema },
      },
    },
    async (request, reply) => {
      const { resource } = request.params;
      const { state, actor } = await keptResource(db, request, resource, 'event');
      if (state === 'closed') throw new RefusedError(409, 'Cet évènement est clos : rouvrez-le d’abord.');
      if (state === 'withheld') throw new RefusedError(409, 'La modération a retiré cet évènement.');
      const now = clock();
      const sittings = await db.transaction(async (client) => {
        const made = await addSittings(client, resource, request.body, actor, now);
        await settleEvents(client, now);
        return made;
      });
      return reply.code(201).send({ sittings });
    },
  );

  api.put(
    '/sittings/:sitting',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Changer une date',
        description: 'Elle seule. Les personnes inscrites sont prévenues si l’heure ou l’endroit change.',
        params: schema.sittingParams,
        headers: ifMatch,
        body: schema.sittingBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { sitting } = request.params;
      const { actor } = await keptOf(request, sitting);
      const wanted = { sitting, version: versionIn(request.headers), given: request.body, actor };
      const writing = { origin, now: clock() };
      const version = await db.transaction(async (client) => {
        const made = await change(client, wanted, writing);
        await settleEvents(client, writing.now);
        return made;
      });
      flush();
      return { version };
    },
  );

  api.post(
    '/sittings/:sitting/cancellation',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Annuler une date',
        description: 'Les personnes inscrites ou en attente sont prévenues, puis oubliées.',
        params: schema.sittingParams,
        headers: ifMatch,
        body: schema.cancellationBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { sitting } = request.params;
      const version = versionIn(request.headers);
      const { actor } = await keptOf(request, sitting);
      const writing = { origin, now: clock() };
      await db.transaction(async (client) => {
        await cancel(client, { sitting, version, note: request.body.note, actor }, writing);
        await settleEvents(client, writing.now);
      });
      flush();
      return { version: version + 1 };
    },
  );
};
