import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../core/actor.ts';
import { keepNothing } from '../core/http-cache.ts';
import { personOf } from '../people/doors.ts';
import { findWebhooks, type Registering, register, removeWebhook, setState, verifyAgain } from './queries.ts';
import { madeWebhookSchema, stateBody, verifiedSchema, webhookBody, webhooksSchema } from './schema.ts';

const tags = ['Abonnements'];
const params = z.object({ webhook: z.coerce.number().int().min(1) });
/** Each asks another's server something. */
const rateLimit = { max: 20, timeWindow: '1 hour' };

const actorOf = (request: FastifyRequest): Actor => ({ role: 'abonné', person: personOf(request).id });

export const webhooksRoutes: FastifyPluginAsyncZod<Registering> = async (api, registering) => {
  keepNothing(api);

  api.get(
    '/webhooks',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Mes abonnements aux changements',
        description:
          'Chaque envoi est un POST de JSON : « type », « timestamp » et « data » avec « since », « next », « gap » (des changements ne sont plus gardés : videz votre copie) et « changes », comme GET /api/changes. Il est signé selon Standard Webhooks : en-têtes « webhook-id » (le même à chaque essai), « webhook-timestamp » et « webhook-signature », « v1, » puis le HMAC-SHA256 en base64 de « id.timestamp.corps » par la clé que donne, en base64, le secret après « whsec_ ».',
        response: { 200: webhooksSchema },
      },
    },
    async (request) => findWebhooks(registering.db, personOf(request).id),
  );

  api.post(
    '/webhooks',
    {
      config: { access: 'person', rateLimit },
      schema: {
        tags,
        summary: 'Abonner un programme',
        description:
          'L’adresse reçoit aussitôt un défi, « webhook.challenge », et rend data.challenge : tel quel, ou {"challenge": …}.',
        body: webhookBody,
        response: { 201: madeWebhookSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await register(registering, actorOf(request), request.body)),
  );

  api.post(
    '/webhooks/:webhook/verification',
    {
      config: { access: 'person', rateLimit },
      schema: {
        tags,
        summary: 'Envoyer de nouveau le défi',
        params,
        response: { 200: verifiedSchema },
      },
    },
    async (request) => verifyAgain(registering, actorOf(request), request.params.webhook),
  );

  api.put(
    '/webhooks/:webhook/state',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Mettre en pause ou reprendre',
        params,
        body: stateBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await setState(registering, actorOf(request), request.params.webhook, request.body.state);
      return reply.code(204).send(null);
    },
  );

  api.delete(
    '/webhooks/:webhook',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'Supprimer un abonnement', params, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await removeWebhook(registering, actorOf(request), request.params.webhook);
      return reply.code(204).send(null);
    },
  );
};
