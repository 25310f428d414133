import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database, Queryable } from '../../../db/database.ts';
import type { Actor } from '../../core/actor.ts';
import { badParameter, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, versionAnswer, versionIn } from '../../core/versions.ts';
import { keptResource } from '../../resources/doors.ts';
import { resourceParams } from '../../resources/schema.ts';
import { settleEvents } from '../doors.ts';
import { findTellable, type Held, holdSitting, noSitting } from '../holding.ts';
import { dismiss, fillPlaces, tellChange, type Writing } from '../registrations/queries.ts';
import * as schema from '../schema.ts';
import { addSittings, cancelSitting, changeSitting, homeOf, resourceOf, sittingsOf } from './queries.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Ateliers et évènements'];

/** Someone else wrote since this version was read. */
const tooLate = () =>
  new RefusedError(
    409,
    'Quelqu’un a modifié cette date depuis que vous l’avez lue. Relisez-la, puis recommencez.',
  );

/** @throws RefusedError 409 for what was, or will not be, and for who read an older version */
function refuseSettled({ over, state, version }: Held, read: number): void {
  if (state === 'cancelled') throw new RefusedError(409, 'Cette date est annulée : écrivez-en une autre.');
  if (over) throw new RefusedError(409, 'Cette date est passée : elle ne change plus.');
  if (version !== read) throw tooLate();
}

/** Places that are taken are not taken away. */
function refuseTooFew({ taken }: Held, places: number | null): void {
  if (places !== null && places < taken)
    throw badParameter('places', `${taken} personnes ont déjà une place : autant au moins sont attendues.`);
}

interface Change {
  readonly sitting: number;
  readonly version: number;
  readonly given: schema.GivenSitting;
  readonly actor: Actor;
}

/** Changes a date, tells those who come where its time or place is another, and gives new places to who waits. */
async function change(client: Queryable, { sitting, version, given, actor }: Change, writing: Writing) {
  const held = await holdSitting(client, sitting, writing.now);
  refuseSettled(held, version);
  refuseTooFew(held, given.places);
  const before = await findTellable(client, sitting);
  const changed = await changeSitting(client, { sitting, version }, given, actor, writing.now);
  if (changed === undefined) throw tooLate();
  const after = await findTellable(client, sitting);
  const whenWhere = ({ from, to, place }: typeof before) => JSON.stringify([from, to, place]);
  if (whenWhere(before) !== whenWhere(after)) await tellChange(client, sitting, changed, writing);
  await fillPlaces(client, sitting, writing);
  return changed;
}

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
      return { title, state, home: await homeOf(db, resource), sittings };
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
        description: 'Elle seule. Ceux qui sont inscrits sont prévenus si l’heure ou l’endroit change.',
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
        description: 'Ceux qui sont inscrits ou en attente sont prévenus, puis oubliés.',
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
        refuseSettled(await holdSitting(client, sitting, writing.now), version);
        if (!(await cancelSitting(client, sitting, version, actor))) throw tooLate();
        await dismiss(client, sitting, request.body.note, writing);
        await settleEvents(client, writing.now);
      });
      flush();
      return { version: version + 1 };
    },
  );
};
