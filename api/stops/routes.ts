import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database, Queryable } from '../../db/database.ts';
import { minuteOf } from '../core/clock.ts';
import { badParameter, noVenue } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import { ifMatch, tooLate, versionAnswer, versionIn } from '../core/versions.ts';
import { actorOf } from '../people/doors.ts';
import { venueParams as params } from '../venues/schema.ts';
import { toCalendar } from './calendar.ts';
import { changeStops, findStops, findWritten, passagesAround, passagesOf } from './queries.ts';
import { aroundQuery, type GivenStop, stopsBody, stopsSchema } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly config: { readonly PUBLIC_URL?: string | undefined };
  readonly clock: () => Date;
  readonly readHours: (client: Queryable, now: Date) => Promise<unknown>;
}

const tags = ['Lieux'];

/** A stop keeps its number within its venue. */
function refuseForeign(stops: readonly GivenStop[], known: readonly number[]): void {
  const numbers = stops.flatMap(({ stop }) => stop ?? []);
  if (numbers.every((stop) => known.includes(stop)) && new Set(numbers).size === numbers.length) return;
  throw badParameter('stop', 'le numéro d’un arrêt de ce lieu est attendu, une seule fois.');
}

function sendCalendar(reply: FastifyReply, name: string, text: string) {
  reply.header('content-disposition', `inline; filename="${name}.ics"`);
  return reply.type('text/calendar; charset=utf-8').send(text);
}

export const stopsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  app,
  { db, config, clock, readHours },
) => {
  /** Someone else wrote meanwhile: with the calendar as it now is. */
  async function tooLateFor(id: string) {
    const now = await findStops(db, id, clock());
    return tooLate(now && { version: now.version, current: { stops: now.stops } });
  }

  app.get(
    '/venues/:id/stops',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Où et quand passe un lieu itinérant',
        description: 'Ses arrêts et leurs passages dans les cinq semaines, à l’heure de chaque arrêt.',
        params,
        response: { 200: stopsSchema },
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), minuteOf(now))) return reply;
      const stops = await findStops(db, request.params.id, now);
      if (!stops) throw noVenue(request.params.id);
      return stops;
    },
  );

  app.put(
    '/venues/:id/stops',
    {
      config: { access: 'steward' },
      schema: {
        tags: ['Tenir un lieu'],
        summary: 'Écrire les arrêts d’un lieu itinérant',
        description:
          'Tous ses arrêts : ceux qui n’y sont pas disparaissent, l’histoire les garde. If-Match porte la version lue du lieu.',
        params,
        headers: ifMatch,
        body: stopsBody,
        response: { 200: versionAnswer },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { id } = request.params;
      const version = versionIn(request.headers);
      const written = await findWritten(db, id);
      if (!written) throw noVenue(id);
      if (written.version !== version) throw await tooLateFor(id);
      const { stops } = request.body;
      refuseForeign(stops, written.stops);
      const writer = { actor: actorOf(request), readHours };
      const changed = await changeStops(db, { id, version }, stops, writer, clock());
      if (changed === undefined) throw await tooLateFor(id);
      return { version: changed };
    },
  );

  app.get(
    '/venues/:id/stops.ics',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les passages d’un lieu itinérant, pour un agenda (iCalendar)',
        produces: ['text/calendar'],
        params,
      },
    },
    async (request, reply) => {
      const now = clock();
      const { id } = request.params;
      if (isFresh(request, reply, await directoryVersion(db), `ics${now.toISOString().slice(0, 13)}`))
        return reply;
      if (!(await findWritten(db, id))) throw noVenue(id);
      const passages = await passagesOf(db, id, now);
      const name = passages[0]?.nom ?? 'Nouvelle Proximité';
      const about = { name, address: publicUrl(request, config), now };
      return sendCalendar(reply, 'passages', toCalendar(passages, about));
    },
  );

  app.get(
    '/stops.ics',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les passages de lieux itinérants près d’un endroit, pour un agenda (iCalendar)',
        produces: ['text/calendar'],
        querystring: aroundQuery,
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), `ics${now.toISOString().slice(0, 13)}`))
        return reply;
      const { near: from, radius } = request.query;
      const passages = await passagesAround(db, { ...from, radius }, now);
      const about = { name: 'Lieux itinérants près de vous', address: publicUrl(request, config), now };
      return sendCalendar(reply, 'passages', toCalendar(passages, about));
    },
  );
};
