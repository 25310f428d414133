import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../../db/database.ts';
import { keepNothing } from '../../../core/http-cache.ts';
import { personOf } from '../../../people/doors.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
}

const tags = ['Pilotes scolaires'];

export const calendarsRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, origin }) => {
  keepNothing(api);

  api.get(
    '/people/me/calendars',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Mes agendas de séances, et leurs adresses secrètes',
        response: { 200: schema.calendarsSchema },
      },
    },
    (request) => queries.findCalendars(db, personOf(request).id, origin),
  );

  api.put(
    '/people/me/calendars',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ouvrir un agenda sous une nouvelle adresse, ou le fermer',
        body: schema.calendarBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await db.transaction((client) => queries.openCalendar(client, personOf(request).id, request.body));
      return reply.code(204).send(null);
    },
  );

  for (const [path, whose, find] of [
    ['/pilots/calendars/:file', 'de quelqu’un', queries.findCalendar],
    ['/pilots/schools/calendars/:file', 'd’une école', queries.findSchoolCalendar],
  ] as const)
    api.get(
      path,
      {
        config: { access: 'public', rateLimit: { max: 120, timeWindow: '1 hour' } },
        schema: {
          tags,
          summary: `L’agenda de séances ${whose} (iCalendar)`,
          description:
            'Par une adresse secrète, qui ne montre plus rien une fois le rôle perdu. Personne n’y est nommé.',
          params: schema.fileParams,
          produces: ['text/calendar'],
        },
      },
      async (request, reply) => {
        const text = await find(db, request.params.file.replace(/\.ics$/, ''), origin, clock());
        reply.header('content-disposition', 'inline; filename="seances.ics"');
        return reply.type('text/calendar; charset=utf-8').send(text);
      },
    );
};
