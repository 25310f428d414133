import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Référentiel'];
const noVersion = () => notFound('Aucune version publiée du référentiel n’a ce numéro.');

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

export const frameworkRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  const found = async (version?: number) => {
    const framework = await queries.findFramework(db, version);
    if (!framework) throw noVersion();
    return framework;
  };

  api.get(
    '/framework',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les compétences numériques de base, en vigueur',
        description: 'Article 11 : par domaine, chaque compétence, son niveau et ce qui la montre.',
        response: { 200: schema.frameworkSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return found();
    },
  );

  api.get(
    '/framework.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Le référentiel en CSV',
        querystring: schema.exportQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const framework = await found(request.query.version);
      const name = `referentiel-${framework.version}.csv`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      return reply.type('text/csv; charset=utf-8').send(queries.frameworkCsv(framework));
    },
  );

  api.get(
    '/framework/versions',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'Les versions du référentiel', response: { 200: schema.versionsSchema } },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findVersions(db);
    },
  );

  api.get(
    '/framework/versions/:version',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une version du référentiel',
        description: 'Publiée, elle ne change plus : seul son état dit si une autre l’a remplacée.',
        params: schema.versionParams,
        response: { 200: schema.frameworkSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return found(request.params.version);
    },
  );

  api.get(
    '/framework/versions/:version/differences',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce qu’une version a changé de la précédente',
        description: 'Vide pour la première.',
        params: schema.versionParams,
        response: { 200: schema.differencesSchema },
      },
    },
    async (request) => {
      const { version } = await found(request.params.version);
      return queries.findDifferences(db, version);
    },
  );

  api.get(
    '/framework/teaching',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Qui enseigne des compétences, près d’ici',
        description:
          'Lieux, par leurs services ; ateliers à venir et bonnes pratiques, qui le disent. Ce qui en enseigne le plus vient d’abord.',
        querystring: schema.teachingQuery,
        response: { 200: schema.teachingSchema },
      },
    },
    async (request) => queries.findTeaching(db, request.query, clock()),
  );

  api.get(
    '/framework/counts',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Combien de lieux, d’ateliers et de pratiques enseignent chaque compétence',
        querystring: schema.countsQuery,
        response: { 200: schema.countsSchema },
      },
    },
    async (request) => queries.countTeaching(db, request.query, clock()),
  );

  api.get(
    '/framework/resources/:resource',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les compétences qu’enseigne une bonne pratique ou un atelier',
        params: schema.resourceParams,
        response: { 200: schema.resourceSkills },
      },
    },
    async (request) => queries.findResourceSkills(db, request.params.resource),
  );

  api.get(
    '/framework/venues/:venue',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les compétences qu’enseigne un lieu, par ses services',
        description: 'Vide pour un lieu fermé, ou qui n’en enseigne aucune.',
        params: schema.venueParams,
        response: { 200: schema.resourceSkills },
      },
    },
    async (request) => queries.findVenueSkills(db, request.params.venue),
  );

  api.get(
    '/framework/small-firms',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Qui aide une très petite entreprise dans sa transition numérique',
        description: 'Organisations dont c’est le métier, ce qu’elles offrent, ce que d’autres cherchent.',
        querystring: schema.firmsQuery,
        response: { 200: schema.firmsSchema },
      },
    },
    async (request) => queries.findFirmHelp(db, request.query),
  );
};
