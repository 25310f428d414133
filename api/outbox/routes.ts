import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import { findMails, listMails, retryMail, waitingMails } from './queries.ts';
import { mailListSchema, mailQuery, mailsSchema, waitingSchema } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  /** Sends what waits. */
  readonly flush: () => void;
  /** Whether mails are shown instead of being sent: only where none leaves and the site is not in production. */
  readonly shows: boolean;
}

const tags = ['Courriels'];

export const outboxRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, flush, shows }) => {
  keepNothing(api);

  api.get(
    '/mails',
    {
      config: { access: 'operator' },
      schema: { tags, summary: 'Où en sont les courriels', response: { 200: mailsSchema } },
    },
    async () => findMails(db, clock()),
  );

  api.get(
    '/mails/list',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Les courriels un à un, cinquante par page',
        querystring: mailQuery,
        response: { 200: mailListSchema },
      },
    },
    async ({ query }) => listMails(db, query),
  );

  api.post(
    '/mails/:mail/retry',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Réessayer un courriel abandonné',
        params: z.object({ mail: z.coerce.number().int().min(1) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      if (!(await retryMail(db, request.params.mail, clock())))
        throw notFound('Ce courriel n’est pas abandonné, ou n’est plus là.');
      flush();
      return reply.code(204).send(null);
    },
  );

  if (!shows) return;
  api.get(
    '/outbox',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les courriels que cette machine aurait envoyés',
        response: { 200: waitingSchema },
      },
    },
    async () => waitingMails(db),
  );
};
