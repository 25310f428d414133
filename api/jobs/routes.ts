import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { toGeojson } from '../core/exports.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { jobsAtom, jobsJsonLd } from './feed.ts';
import { exportJobs, findJobs, jobsCsv } from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Offres d’emploi'];

interface Surroundings {
  readonly db: Database;
  readonly origin: string;
}

export const jobsRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, origin }) => {
  api.get(
    '/jobs',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les offres d’emploi des partenaires',
        querystring: schema.jobsQuery,
        response: { 200: schema.jobsSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return findJobs(db, request.query);
    },
  );

  api.get(
    '/jobs.atom',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Suivre les offres d’emploi',
        description: 'Fil Atom (RFC 4287) de la même recherche.',
        querystring: schema.jobsQuery,
        produces: ['application/atom+xml'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const { jobs } = await findJobs(db, request.query);
      const address = `${origin}${request.url}`;
      return reply.type('application/atom+xml; charset=utf-8').send(jobsAtom(jobs, { origin, address }));
    },
  );

  api.get(
    '/jobs.jsonld',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les offres d’emploi pour un portail',
        description: 'JobPosting de schema.org, de la même recherche.',
        querystring: schema.jobsQuery,
        produces: ['application/ld+json'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const { jobs } = await findJobs(db, request.query);
      return reply.type('application/ld+json; charset=utf-8').send(JSON.stringify(jobsJsonLd(jobs, origin)));
    },
  );

  api.get(
    '/jobs.geojson',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en GeoJSON',
        description: 'Les offres qui ont un lieu, au fil de l’eau (RFC 7946).',
        querystring: schema.exportQuery,
        produces: ['application/geo+json'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="offres-emploi.geojson"');
      return reply
        .type('application/geo+json; charset=utf-8')
        .send(toGeojson(exportJobs(db, true, request.query)));
    },
  );

  api.get(
    '/jobs.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en CSV',
        description: 'Les offres de la même recherche.',
        querystring: schema.exportQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="offres-emploi.csv"');
      return reply.type('text/csv; charset=utf-8').send(jobsCsv(exportJobs(db, false, request.query)));
    },
  );
};
