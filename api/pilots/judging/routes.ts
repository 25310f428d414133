import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { personOf } from '../../people/doors.ts';
import { dossierOf } from '../doors.ts';
import { findCampaign, findDossier } from '../queries.ts';
import { campaignParams, pilotParams, stateAnswer, wordBody } from '../schema.ts';
import * as queries from './queries.ts';
import { choiceSchema } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Pilotes scolaires'];

export const judgingRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);

  api.post(
    '/pilots/:pilot/words',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Se prononcer sur une candidature, ou répondre pour la commune',
        description:
          'Une partie dit oui, non ou pose une question, avec ses raisons ; quatre oui donnent une place, ou un rang en liste d’attente. La commune répond.',
        params: pilotParams,
        body: wordBody,
        response: { 200: stateAnswer },
      },
    },
    async (request) => {
      const { body } = request;
      const dossier = await dossierOf(db, request, request.params.pilot);
      if (!dossier.sides.includes(body.side))
        throw new RefusedError(403, `Vous ne parlez pas ici pour « ${body.side} ».`);
      if ((body.side === 'commune') !== (body.answer === undefined))
        throw badParameter(
          'answer',
          'oui, non ou une question est attendu d’une partie, et rien de la commune.',
        );
      const by = { person: personOf(request).id, role: body.side, now: clock() };
      await db.transaction((client) => queries.say(client, dossier, body, by, { origin, now: clock() }));
      flush();
      return { state: (await findDossier(db, dossier.pilot, by.person))?.state ?? dossier.state };
    },
  );

  api.get(
    '/campaigns/:campaign/choice',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'Les candidatures d’une campagne, telles que les parties les comparent',
        params: campaignParams,
        response: { 200: choiceSchema },
      },
    },
    async ({ params }) => {
      const campaign = await findCampaign(db, params.campaign);
      if (!campaign) throw notFound('Aucune campagne n’a ce numéro.');
      return { campaign, candidates: await queries.findCandidates(db, params.campaign) };
    },
  );
};
