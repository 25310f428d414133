import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '../../db/database.ts';
import { reviewsApi } from '../../web/annual-reviews/reviews-api.ts';
import { REVIEWS_URL } from '../../web/annual-reviews/urls.ts';
import type { Ask } from '../../web/api.ts';
import type { Config } from '../config.ts';
import { notFound } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import { annualReviewSheet } from './annual-review-sheet.ts';

interface Options {
  readonly db: Database;
  readonly config: Config;
  /** Asks the API as anyone may. */
  readonly ask: (request: FastifyRequest) => Ask;
  /** Changes with the code that draws. */
  readonly build: string;
}

/** The yearly reviews on paper. */
export function annualReviewFiles(app: FastifyInstance, { db, config, ask, build }: Options): void {
  app.get(`${REVIEWS_URL}/:year(^20[0-9]{2}).pdf`, async (request, reply) => {
    const url = publicUrl(request, config);
    if (isFresh(request, reply, await directoryVersion(db), build)) return reply;
    const { year } = request.params as { year: string };
    const review = await reviewsApi(ask(request)).find(Number(year), {
      agreement: url.searchParams.get('accord'),
      version: url.searchParams.get('version'),
    });
    if (!review) throw notFound('Aucun bilan de cette année n’a été tiré, ou pas cette version.');
    return reply.type('application/pdf').send(await annualReviewSheet(review, url.origin));
  });
}
