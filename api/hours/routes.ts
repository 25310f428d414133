import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { minuteOf } from '../core/clock.ts';
import { noVenue } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { venueParams } from '../venues/schema.ts';
import { openTimetables } from './doors.ts';
import { findHours, readHours } from './queries.ts';
import { hoursSchema, openAnswer, openQuery, readingQuery, readingSchema } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}
const tags = ['Lieux'];

export const hoursRoutes: FastifyPluginAsyncZod<Surroundings> = async (app, { db, clock }) => {
  app.get(
    '/venues/:id/hours',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les horaires d’un lieu, jour par jour',
        description: 'À l’heure du lieu, jours fériés de son territoire compris, pour cinq semaines.',
        params: venueParams,
        response: { 200: hoursSchema },
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), minuteOf(now))) return reply;
      const hours = await findHours(db, request.params.id, now);
      if (!hours) throw noVenue(request.params.id);
      return hours;
    },
  );

  app.get(
    '/hours/reading',
    {
      // Reading costs up to 50 ms, of whatever is written: for those who write hours.
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ce que voudraient dire des horaires',
        description: 'Comme « /venues/{id}/hours », d’horaires qui ne sont pas encore ceux d’un lieu.',
        querystring: readingQuery,
        response: { 200: readingSchema },
      },
    },
    async ({ query }, reply) => {
      reply.header('cache-control', 'no-store');
      return readHours(db, query, clock());
    },
  );

  app.get(
    '/timetables',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les horaires ouverts à un moment',
        description: 'Pour la carte : les numéros que le fichier des points donne à chaque lieu.',
        querystring: z.strictObject({ open: openQuery, unsure: z.stringbool().default(false) }),
        response: { 200: openAnswer },
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), minuteOf(now))) return reply;
      const { open, unsure } = request.query;
      return { open: await openTimetables(db, open, now, unsure) };
    },
  );
};
