import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { personOf } from '../people/doors.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Fonds'];
const noPledge = () => notFound('Aucune promesse n’a ce numéro.');

export const fundRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, origin, flush }) => {
  api.get(
    '/fund',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Le fonds : ce qui est reçu, accordé, versé',
        description: 'Ce qui est inventé pour la démonstration a ses propres comptes, à part.',
        response: { 200: schema.fundSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findFund(db);
    },
  );

  api.get(
    '/fund/projects/:uptake',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Un projet aidé, et ses écritures',
        params: schema.applicationParams,
        response: { 200: schema.projectSchema },
      },
    },
    async (request) => {
      const found = await queries.findProject(db, request.params.uptake);
      if (!found) throw notFound('Aucun projet aidé n’a ce numéro.');
      return found;
    },
  );

  api.get(
    '/fund/ledger.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Exporter les comptes en CSV',
        description: 'Chaque ligne de chaque écriture, en centimes ; celles d’une écriture font zéro.',
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      reply.header('content-disposition', 'attachment; filename="fonds-ecritures.csv"');
      return reply.type('text/csv; charset=utf-8').send(queries.ledgerCsv(db));
    },
  );

  api.get(
    '/fund/pledges/:resource',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une promesse, et ce qui en est versé',
        params: schema.pledgeParams,
        response: { 200: schema.pledgeSchema },
      },
    },
    async (request) => {
      const found = await queries.findPledge(db, request.params.resource);
      if (!found) throw noPledge();
      return found;
    },
  );

  api.post(
    '/fund/pledges/:resource/payments',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Enregistrer un versement reçu',
        description: 'En parts, jamais plus que ce qui est promis. Une écriture ne se corrige pas.',
        params: schema.pledgeParams,
        body: schema.paymentBody,
        response: { 201: schema.pledgeSchema },
      },
    },
    async (request, reply) => {
      const { resource } = request.params;
      const known = await queries.findPledge(db, resource);
      if (!known) throw noPledge();
      const doer = { person: personOf(request).id, role: 'exploitation', now: clock() };
      const paying = { doer, origin };
      const after = await db.transaction((client) =>
        queries.recordPayment(client, resource, request.body, known, paying),
      );
      flush();
      return reply.code(201).send(after);
    },
  );

  api.put(
    '/fund/pledges/:resource/payments/:payment/reversal',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Annuler un versement enregistré par erreur',
        description:
          'Par une autre écriture, qui dit pourquoi : les deux restent. Refusé quand la somme est déjà accordée à des projets.',
        params: schema.paymentParams,
        body: schema.reversalBody,
        response: { 200: schema.pledgeSchema },
      },
    },
    async (request) => {
      const { params, body } = request;
      const known = await queries.findPledge(db, params.resource);
      if (!known) throw noPledge();
      const doer = { person: personOf(request).id, role: 'exploitation', now: clock() };
      const after = await db.transaction((client) =>
        queries.reversePayment(client, params, body.reason, known, { doer, origin }),
      );
      flush();
      return after;
    },
  );
};
