import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import { venuePage } from '../core/public-url.ts';
import type { ReadHours } from '../hours/doors.ts';
import { writeMail } from '../outbox/doors.ts';
import { organisationParams } from '../partners/schema.ts';
import { actorOf, personOf } from '../people/doors.ts';
import { resourceParams } from '../resources/schema.ts';
import { decideAlert } from './alerts.ts';
import { reportMail } from './mails.ts';
import { decideReports, decideReview, findDecisions, findQueue } from './queries.ts';
import {
  type AlertDecision,
  alertDecision,
  decisionsSchema,
  queueQuery,
  queueSchema,
  reportDecision,
  reviewDecision,
} from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
  readonly readHours: ReadHours;
}

const tags = ['Modération'];
const number = z.coerce.number().int().min(1);
const id = z.string().min(1).max(300);

export const moderationRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush, readHours },
) => {
  keepNothing(api);

  api.get(
    '/queue',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ce qui attend une décision de ma part',
        description:
          'Les signalements vont à ceux qui tiennent le lieu, puis à la modération au bout de dix jours ; le reste est de la modération.',
        querystring: queueQuery,
        response: { 200: queueSchema },
      },
    },
    async (request) => {
      const { id, roles } = personOf(request);
      const moderates = roles.has('moderator') || roles.has('operator');
      return findQueue(db, { id, moderates }, request.query, clock());
    },
  );

  api.get(
    '/decisions',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Les dernières décisions, de qui qu’elles soient',
        response: { 200: decisionsSchema },
      },
    },
    () => findDecisions(db),
  );

  api.post(
    '/venues/:id/reports/:report/decision',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Décider d’un signalement',
        description:
          'Ce que l’on reprend est écrit du même geste ; qui a laissé son adresse reçoit la réponse.',
        params: z.object({ id, report: number }),
        body: reportDecision,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id: venue, report } = request.params;
      const { outcome, answer } = request.body;
      const now = clock();
      const writer = { ...actorOf(request), readHours };
      const decided = await db.transaction(async (client) => {
        const found = await decideReports(client, venue, report, request.body, writer, now);
        const { fields, closed_on } = request.body;
        const changed = fields.length > 0 || closed_on !== undefined;
        const address = venuePage(origin, venue);
        for (const one of found) {
          if (!one.mail) continue;
          const mail = reportMail(one.mail, { outcome, changed, nom: one.nom, address, answer });
          await writeMail(client, mail, { purpose: 'answer', key: `report ${one.report}` }, now);
        }
        return found;
      });
      if (decided.length === 0) throw notFound('Ce signalement est déjà décidé, ou n’existe pas.');
      flush();
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/venues/:id/reviews/:version/decision',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Relire un changement sensible',
        description: 'kept : il reste. undone : les champs sensibles redeviennent ce qu’ils étaient.',
        params: z.object({ id, version: number }),
        body: reviewDecision,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id: venue, version } = request.params;
      const writer = { ...actorOf(request), readHours };
      const decided = await db.transaction((client) =>
        decideReview(client, venue, version, request.body.outcome, writer, clock()),
      );
      if (!decided) throw notFound('Ce changement est déjà relu, ou n’existe pas.');
      return reply.code(204).send(null);
    },
  );

  async function decideThing(
    request: FastifyRequest,
    thing: Parameters<typeof decideAlert>[1],
    decision: AlertDecision,
  ) {
    const writing = { actor: actorOf(request), origin, now: clock() };
    const decided = await db.transaction((client) => decideAlert(client, thing, decision, writing));
    if (decided === 0) throw notFound('Ces signalements sont déjà décidés, ou n’existent pas.');
    flush();
  }

  api.post(
    '/resources/:resource/reports/decision',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Décider des signalements d’une ressource',
        description: 'closed : elle est retirée de l’annuaire, pour la raison dite. rejected : elle reste.',
        params: resourceParams,
        body: alertDecision,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await decideThing(request, request.params, request.body);
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/partners/:organisation/reports/decision',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Décider des signalements d’une organisation',
        description:
          'closed : sa page est fermée, avec ce qu’elle offre, pour la raison dite. rejected : elle reste.',
        params: organisationParams,
        body: alertDecision,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await decideThing(request, request.params, request.body);
      return reply.code(204).send(null);
    },
  );
};
