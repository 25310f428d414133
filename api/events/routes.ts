import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { minuteOf } from '../core/clock.ts';
import { notFound, noVenue } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import { venueParams } from '../venues/schema.ts';
import { toCalendar } from './calendar.ts';
import { eventsCsv, eventsGeojson } from './exports.ts';
import { toAtom } from './feed.ts';
import { datesOf, findEvent, findEvents, latestDates, nameOfVenue } from './queries.ts';
import { aroundQuery, eventSchema, eventsQuery, eventsSchema, exportQuery, sittingParams } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly config: { readonly PUBLIC_URL?: string | undefined };
  readonly clock: () => Date;
}

const tags = ['Ateliers et évènements'];
/** A calendar application reads no more at a time. */
const DATES = 1_000;
const ENTRIES = 100;

function sendCalendar(reply: FastifyReply, text: string) {
  reply.header('content-disposition', 'inline; filename="ateliers.ics"');
  return reply.type('text/calendar; charset=utf-8').send(text);
}

export const eventsRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, config, clock }) => {
  api.get(
    '/events',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les ateliers et évènements à venir',
        description: 'Les dates, la plus proche dans le temps d’abord.',
        querystring: eventsQuery,
        response: { 200: eventsSchema },
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), minuteOf(now))) return reply;
      return findEvents(db, request.query, now);
    },
  );

  api.get(
    '/events/:sitting',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une date d’un atelier ou d’un évènement',
        params: sittingParams,
        response: { 200: eventSchema },
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), minuteOf(now))) return reply;
      const found = await findEvent(db, request.params.sitting, now);
      if (!found) throw notFound('Aucun atelier n’a ce numéro.');
      return found;
    },
  );

  api.get(
    '/events.ics',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les ateliers près d’un endroit, pour un agenda (iCalendar)',
        produces: ['text/calendar'],
        querystring: aroundQuery,
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), `ics${minuteOf(now).slice(0, 13)}`))
        return reply;
      const dates = await datesOf(db, { ...request.query, withCancelled: true, limit: DATES }, now);
      const about = { name: 'Ateliers près de vous', address: publicUrl(request, config), now };
      return sendCalendar(reply, toCalendar(dates, about));
    },
  );

  api.get(
    '/venues/:id/events.ics',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les ateliers d’un lieu, pour un agenda (iCalendar)',
        produces: ['text/calendar'],
        params: venueParams,
      },
    },
    async (request, reply) => {
      const now = clock();
      const { id } = request.params;
      if (isFresh(request, reply, await directoryVersion(db), `ics${minuteOf(now).slice(0, 13)}`))
        return reply;
      const nom = await nameOfVenue(db, id);
      if (!nom) throw noVenue(id);
      const dates = await datesOf(db, { venue: id, withCancelled: true, limit: DATES }, now);
      const about = { name: `Ateliers : ${nom}`, address: publicUrl(request, config), now };
      return sendCalendar(reply, toCalendar(dates, about));
    },
  );

  api.get(
    '/events.atom',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les derniers ateliers annoncés, changés ou annulés (Atom)',
        produces: ['application/atom+xml'],
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), `atom${minuteOf(now).slice(0, 13)}`))
        return reply;
      const { origin, href } = publicUrl(request, config);
      const feed = toAtom(await latestDates(db, now, ENTRIES), { origin, address: href, changedAt: now });
      return reply.type('application/atom+xml; charset=utf-8').send(feed);
    },
  );

  api.get(
    '/events.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en CSV',
        description: 'Les dates à venir que gardent les filtres, une par ligne.',
        produces: ['text/csv'],
        querystring: exportQuery,
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), minuteOf(now))) return reply;
      reply.header('content-disposition', 'attachment; filename="ateliers.csv"');
      return reply.type('text/csv; charset=utf-8').send(eventsCsv(await datesOf(db, request.query, now)));
    },
  );

  api.get(
    '/events.geojson',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en GeoJSON',
        description: 'Les dates à venir que gardent les filtres, une par objet (RFC 7946).',
        produces: ['application/geo+json'],
        querystring: exportQuery,
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), minuteOf(now))) return reply;
      reply.header('content-disposition', 'attachment; filename="ateliers.geojson"');
      return reply
        .type('application/geo+json; charset=utf-8')
        .send(eventsGeojson(await datesOf(db, request.query, now)));
    },
  );
};
