import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { notFound } from '../../core/errors.ts';
import { directoryVersion, isFresh } from '../../core/http-cache.ts';
import { campaignParams } from '../schema.ts';
import { reviewCsv } from './csv.ts';
import * as queries from './queries.ts';
import { allReviewsSchema, draftReviewSchema, type Review, reviewSchema } from './schema.ts';

const tags = ['Pilotes scolaires'];
const notYet = () => notFound('Le bilan de cette campagne n’est pas publié.');
const noCampaign = () => notFound('Aucune campagne n’a ce numéro.');

const asCsv = (reply: FastifyReply, name: string, communes: Review['communes']) =>
  reply
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .type('text/csv; charset=utf-8')
    .send(reviewCsv(communes));
const reviewAsCsv = (reply: FastifyReply, { campaign, communes }: Review) =>
  asCsv(reply, `bilan-${campaign.campaign}`, communes);

/** What the campaigns came to: public once they are reviewed, for the parties before. */
export const reviewRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  const exported = {
    tags,
    summary: 'Le bilan d’une campagne en CSV, une ligne par commune',
    params: campaignParams,
    produces: ['text/csv'],
  };

  api.get(
    '/pilots/review',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce que toutes les campagnes terminées ont donné',
        response: { 200: allReviewsSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findAllReviews(db);
    },
  );

  api.get(
    '/pilots/review.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Le bilan de toutes les campagnes terminées en CSV, une ligne par commune et par campagne',
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return asCsv(reply, 'bilans', await queries.findReviewedCommunes(db));
    },
  );

  api.get(
    '/campaigns/:campaign/review',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Le bilan d’une campagne, une fois publié',
        description: 'Des nombres, jamais une personne.',
        params: campaignParams,
        response: { 200: reviewSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const found = await queries.findReview(db, request.params.campaign);
      if (!found) throw notYet();
      return found;
    },
  );

  api.get(
    '/campaigns/:campaign/review.csv',
    { config: { access: 'public' }, schema: exported },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const found = await queries.findReview(db, request.params.campaign);
      if (!found) throw notYet();
      return reviewAsCsv(reply, found);
    },
  );

  api.get(
    '/campaigns/:campaign/review/draft',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'Le bilan d’une campagne avant sa publication, pour les parties',
        params: campaignParams,
        response: { 200: draftReviewSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const found = await queries.findDraftReview(db, request.params.campaign);
      if (!found) throw noCampaign();
      return found;
    },
  );

  api.get(
    '/campaigns/:campaign/review/draft.csv',
    { config: { access: 'party' }, schema: exported },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const found = await queries.findDraftReview(db, request.params.campaign);
      if (!found) throw noCampaign();
      return reviewAsCsv(reply, found);
    },
  );
};
