import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound, noVenue } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Critères de référence'];

export const referenceRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  const found = async (version: number) => {
    const reference = await queries.findReference(db, version);
    if (!reference) throw notFound('Aucune version adoptée des critères n’a ce numéro.');
    return reference;
  };

  api.get(
    '/reference',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les critères de référence en vigueur',
        description: 'Article 12 : ce qui fait d’un lieu un lieu de référence, et combien le remplissent.',
        response: { 200: schema.currentSchema },
      },
    },
    async () => {
      const reference = await queries.findCurrent(db);
      if (!reference) throw notFound('Aucune version des critères n’est en vigueur.');
      return reference;
    },
  );

  api.get(
    '/reference/versions',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'Les versions des critères', response: { 200: schema.versionsSchema } },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findVersions(db);
    },
  );

  api.get(
    '/reference/versions/:version',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une version des critères',
        description: 'Adoptée, elle ne change plus : seul son état dit si une autre l’a remplacée.',
        params: schema.versionParams,
        response: { 200: schema.referenceSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return found(request.params.version);
    },
  );

  api.get(
    '/reference/versions/:version/differences',
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
    '/venues/:id/label',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Depuis quand un lieu est un lieu de référence',
        params: schema.venueParams,
        response: { 200: schema.labelSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const label = await queries.findLabel(db, request.params.id);
      if (!label) throw noVenue(request.params.id);
      return label;
    },
  );
};
