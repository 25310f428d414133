import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { linkBody } from '../../core/person-fields.ts';
import { findEvent } from '../queries.ts';
import { linkSchema, registrationAnswer, registrationBody, sittingParams } from '../schema.ts';
import { findRegistration, leave, register, registrationOf } from './queries.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Ateliers et évènements'];
/** A class registers from one room; a robot is stopped before it takes every place around. */
const FEW = { access: 'public', rateLimit: { max: 30, timeWindow: '1 hour' } } as const;

const gone = () => notFound('Cette inscription n’existe plus : elle a été annulée, ou la date est passée.');

export const registrationsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);

  api.post(
    '/events/:sitting/registrations',
    {
      config: FEW,
      schema: {
        tags,
        summary: 'S’inscrire à un atelier, sans compte',
        description:
          'Un courriel dit s’il y a une place ou s’il faut attendre. Le nom et l’adresse ne sont gardés qu’avec l’accord de qui s’inscrit, jusqu’au lendemain. La même adresse ne s’inscrit qu’une fois.',
        params: sittingParams,
        body: registrationBody,
        response: { 202: registrationAnswer },
      },
    },
    async (request, reply) => {
      const writing = { origin, now: clock() };
      await db.transaction((client) => register(client, request.params.sitting, request.body, writing));
      flush();
      return reply.code(202).send({ mailed: true });
    },
  );

  api.post(
    '/registrations/links',
    {
      config: { access: 'public', rateLimit: { max: 120, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'De quoi parle le lien d’une inscription',
        description: 'Ne change rien.',
        body: linkBody,
        response: { 200: linkSchema },
      },
    },
    async ({ body }) => {
      const found = await findRegistration(db, await registrationOf(db, body.token));
      const event = found && (await findEvent(db, found.sitting, clock()));
      if (!event) throw gone();
      return { state: found.state, event };
    },
  );

  api.post(
    '/registrations/cancellation',
    {
      config: { access: 'public', rateLimit: { max: 120, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Annuler son inscription, par le lien de son courriel',
        description: 'Le nom et l’adresse sont effacés ; la place va à qui attend depuis le plus longtemps.',
        body: linkBody,
        response: { 204: z.null() },
      },
    },
    async ({ body }, reply) => {
      const registration = await registrationOf(db, body.token);
      const writing = { origin, now: clock() };
      if (!(await db.transaction((client) => leave(client, registration, writing)))) throw gone();
      flush();
      return reply.code(204).send(null);
    },
  );
};
