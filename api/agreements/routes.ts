import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { dayInParis } from '../core/clock.ts';
import { notFound } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Accords'];
const noAgreement = () => notFound('Aucun accord signé ne porte ce nom.');

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

/** What everyone reads of agreements: those that are signed. */
export const agreementsRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  const today = () => dayInParis(clock());
  /** What is said of an agreement changes with the day, too. */
  const fresh = async (request: FastifyRequest, reply: FastifyReply) =>
    isFresh(request, reply, await directoryVersion(db), today());

  async function found(slug: string, on?: string) {
    const agreement = await queries.findAgreement(db, slug, { today: today(), on });
    if (!agreement) throw noAgreement();
    return agreement;
  }

  api.get(
    '/agreements',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les accords signés',
        description: 'La convention du 27 mai 2015, et tout autre.',
        response: { 200: schema.agreementsSchema },
      },
    },
    async (request, reply) => {
      if (await fresh(request, reply)) return reply;
      return queries.findAgreements(db, today());
    },
  );

  api.get(
    '/agreements/:slug',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Un accord : ses parties, ses articles, ses engagements, sa vie, son texte d’un jour',
        params: schema.slugParams,
        querystring: schema.dayQuery,
        response: { 200: schema.agreementSchema },
      },
    },
    async (request, reply) => {
      if (await fresh(request, reply)) return reply;
      return found(request.params.slug, request.query.le);
    },
  );

  api.get(
    '/agreements/:slug/history',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce qui a été écrit d’un accord, par qui (un rôle) et quand',
        params: schema.slugParams,
        response: { 200: schema.historySchema },
      },
    },
    async (request, reply) => {
      if (await fresh(request, reply)) return reply;
      return queries.findHistory(db, request.params.slug);
    },
  );

  api.get(
    '/agreements/:slug/commitments',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les engagements d’un accord, leur état et leur preuve',
        params: schema.slugParams,
        response: { 200: schema.commitmentsSchema },
      },
    },
    async (request, reply) => {
      if (await fresh(request, reply)) return reply;
      return (await found(request.params.slug)).commitments;
    },
  );

  api.get(
    '/agreements/:slug/commitments.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les engagements d’un accord en CSV',
        params: schema.slugParams,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (await fresh(request, reply)) return reply;
      const agreement = await found(request.params.slug);
      reply.header('content-disposition', `attachment; filename="engagements-${agreement.slug}.csv"`);
      return reply.type('text/csv; charset=utf-8').send(queries.commitmentsCsv(agreement));
    },
  );

  api.get(
    '/agreements/:slug/files/:digest',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce qui a été signé, en PDF',
        description: 'Son nom est son empreinte SHA-256.',
        params: schema.fileParams,
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const file = await queries.findFile(db, request.params.slug, request.params.digest);
      if (!file) throw notFound('Aucun fichier de cet accord n’a cette empreinte.');
      return reply
        .type('application/pdf')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(file.bytes);
    },
  );
};
