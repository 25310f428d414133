import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { toGeojson } from '../core/exports.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { refuseClosed } from './closing/queries.ts';
import { exportOrganisations, organisationsCsv } from './exports.ts';
import { findLogo, findOrganisation, findOrganisations } from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Partenaires'];

export const partnersRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  api.get(
    '/partners',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les organisations partenaires',
        description: 'La plus proche d’abord où une position est donnée, sinon par nom.',
        querystring: schema.partnersQuery,
        response: { 200: schema.partnersSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return findOrganisations(db, request.query);
    },
  );

  api.get(
    '/partners/:organisation',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une organisation partenaire',
        params: schema.organisationParams,
        response: { 200: schema.organisationSchema },
      },
    },
    async (request) => {
      const { organisation } = request.params;
      const found = await findOrganisation(db, organisation);
      if (!found) await refuseClosed(db, organisation);
      if (!found) throw notFound('Aucune organisation publiée n’a ce numéro.');
      return found;
    },
  );

  api.get(
    '/partners/:organisation/logo',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'Le logo d’une organisation, approuvé', params: schema.organisationParams },
    },
    async (request, reply) => {
      const found = await findLogo(db, request.params.organisation, false);
      if (!found) throw notFound('Cette organisation n’a pas de logo approuvé.');
      return reply.type(found.type).header('cache-control', 'public, max-age=3600').send(found.bytes);
    },
  );

  api.get(
    '/partners.geojson',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en GeoJSON',
        description: 'Les organisations que gardent les filtres, au fil de l’eau (RFC 7946).',
        produces: ['application/geo+json'],
        querystring: schema.exportQuery,
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="partenaires.geojson"');
      return reply
        .type('application/geo+json; charset=utf-8')
        .send(toGeojson(exportOrganisations(db, request.query, true)));
    },
  );

  api.get(
    '/partners.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter en CSV',
        description: 'Les organisations que gardent les filtres.',
        produces: ['text/csv'],
        querystring: schema.exportQuery,
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="partenaires.csv"');
      return reply
        .type('text/csv; charset=utf-8')
        .send(organisationsCsv(exportOrganisations(db, request.query, false)));
    },
  );
};
