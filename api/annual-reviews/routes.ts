import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { personOf } from '../people/doors.ts';
import { drawReview, type FindGaps } from './drawing.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Gouvernance'];
const config = { access: 'public' } as const;
const noReview = () => notFound('Aucun bilan de cette année n’a été tiré, ou pas cette version.');

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly findGaps: FindGaps;
}

export const annualReviewsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, findGaps },
) => {
  const found = async (year: number, query: schema.ReviewQuery) => {
    const review = await queries.findReview(db, year, query);
    if (!review) throw noReview();
    return review;
  };
  const speakerOf = (request: FastifyRequest) => ({ person: personOf(request).id, now: clock() });

  api.get(
    '/governance/reviews',
    { config, schema: { tags, summary: 'Les bilans annuels', response: { 200: schema.reviewsSchema } } },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findReviews(db);
    },
  );

  api.get(
    '/governance/reviews/:year',
    {
      config,
      schema: {
        tags,
        summary: 'Le bilan d’une année',
        description:
          'Article 13 : tiré des données, figé avec son empreinte, commenté et adopté par les parties.',
        params: schema.reviewParams,
        querystring: schema.reviewQuery,
        response: { 200: schema.reviewSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return found(request.params.year, request.query);
    },
  );

  api.get(
    '/governance/reviews/:year.csv',
    {
      config,
      schema: {
        tags,
        summary: 'Tous les chiffres d’un bilan, en CSV',
        params: schema.reviewParams,
        querystring: schema.reviewQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const review = await found(request.params.year, request.query);
      const name = `bilan-${review.year}-version-${review.version}.csv`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      return reply.type('text/csv; charset=utf-8').send(queries.reviewCsv(review));
    },
  );

  api.get(
    '/governance/reviews/:year/parties',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les parties à l’accord pour qui vous parlez',
        params: schema.reviewParams,
        querystring: schema.agreementQuery,
        response: { 200: schema.partiesSchema },
      },
    },
    async (request) => queries.findSpokenFor(db, request.query.agreement, personOf(request).id),
  );

  api.post(
    '/governance/reviews/:year',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Tirer le bilan d’une année : une version de plus, figée',
        params: schema.reviewParams,
        querystring: schema.agreementQuery,
        response: { 201: schema.drawnAnswer },
      },
    },
    async (request, reply) => {
      const asked = { slug: request.query.agreement, year: request.params.year, now: clock() };
      const actor = { person: personOf(request).id, role: 'exploitation' };
      return reply.code(201).send(await drawReview(db, asked, findGaps, actor));
    },
  );

  api.put(
    '/governance/reviews/:year/comments',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Commenter une partie du bilan, au nom d’une partie à l’accord',
        params: schema.reviewParams,
        querystring: schema.agreementQuery,
        body: schema.commentBody,
      },
    },
    async (request, reply) => {
      const { year } = request.params;
      await queries.sayOf(db, year, request.query.agreement, request.body, speakerOf(request));
      return reply.code(204).send();
    },
  );

  api.post(
    '/governance/reviews/:year/adoption',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Adopter le bilan, au nom d’une partie à l’accord',
        description: 'Il l’est quand toutes les parties l’ont dit. L’empreinte dit ce qui a été lu.',
        params: schema.reviewParams,
        querystring: schema.agreementQuery,
        body: schema.adoptionBody,
      },
    },
    async (request, reply) => {
      const { year } = request.params;
      await queries.adoptReview(db, year, request.query.agreement, request.body, speakerOf(request));
      return reply.code(204).send();
    },
  );
};
