import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { waitingMails } from './queries.ts';
import { waitingSchema } from './schema.ts';

/** Only where no mail leaves and the site is not in production: registered by app.ts there, and nowhere else. */
export const outboxRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  api.get(
    '/outbox',
    {
      config: { access: 'public' },
      schema: {
        tags: ['Personnes'],
        summary: 'Les courriels que cette machine aurait envoyés',
        response: { 200: waitingSchema },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return waitingMails(db);
    },
  );
};
