import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { act } from '../../core/actor.ts';
import { RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { linkBody } from '../../core/person-fields.ts';
import { doerAs } from '../../people/doors.ts';
import { dossierOf } from '../doors.ts';
import { schoolParams } from '../schema.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Pilotes scolaires'];
const BY_LINK = { access: 'public', rateLimit: { max: 120, timeWindow: '1 hour' } } as const;
const done = { 204: z.null() };

export const agreementsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);
  const writing = () => ({ origin, now: clock() });

  api.post(
    '/pilots/:pilot/schools/:uai/asking',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Demander à la direction d’une école son accord',
        description:
          'Le courriel part aussitôt à une adresse de l’académie ; à une autre, une fois vérifiée par qui tient l’annuaire.',
        params: schoolParams,
        body: schema.askBody,
        response: { 200: schema.askAnswer },
      },
    },
    async (request) => {
      const { pilot, uai } = request.params;
      const { sides } = await dossierOf(db, request, pilot);
      if (!sides.includes('commune')) throw new RefusedError(403, 'C’est la commune qui écrit à ses écoles.');
      const sent = await db.transaction(async (client) => {
        await act(client, doerAs(request, 'commune', clock()), 'ask');
        return queries.askSchool(client, pilot, uai, request.body.mail, writing());
      });
      flush();
      return { sent };
    },
  );

  api.post(
    '/pilots/:pilot/schools/:uai/vouching/decision',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Dire si cette adresse est celle de l’école',
        description: 'Si oui, le courriel part ; sinon elle est effacée, et la commune l’apprend.',
        params: schoolParams,
        body: schema.vouchingDecision,
        response: done,
      },
    },
    async (request, reply) => {
      const { pilot, uai } = request.params;
      await db.transaction(async (client) => {
        const by = doerAs(request, 'modération', clock());
        await act(client, by, 'vouch');
        await queries.decideVouching(client, pilot, uai, request.body, by.person, writing());
      });
      flush();
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/pilots/agreements/links',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'Ce que la commune demande à une école',
        description: 'Par le lien du courriel. Ne change rien.',
        body: linkBody,
        response: { 200: schema.askedSchema },
      },
    },
    ({ body }) => queries.findAsked(db, body.token, writing()),
  );

  api.post(
    '/pilots/agreements',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'Répondre pour une école',
        body: schema.agreementBody,
        response: done,
      },
    },
    async ({ body }, reply) => {
      await db.transaction(async (client) => {
        await act(client, { role: 'école', person: '', now: clock() }, 'answer');
        await queries.answer(client, body, writing());
      });
      flush();
      return reply.code(204).send(null);
    },
  );
};
