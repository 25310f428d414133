import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { keepNothing } from '../core/http-cache.ts';
import { FILE_LIMIT, sendFile } from '../core/sent-file.ts';
import { doerAs, personOf } from '../people/doors.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Différends'];

/** Disputes (article 17): for the parties to the agreement alone; those who run the directory see that there are some. */
export const disputesRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);
  const by = (request: FastifyRequest) => ({ ...doerAs(request, 'partie', clock()), origin });
  /** As who asks reads it. @throws RefusedError 404 where they do not */
  const now = (request: FastifyRequest, dispute: number) =>
    queries.findDispute(db, dispute, personOf(request).id, clock());

  api.get(
    '/disputes',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les différends des accords dont je parle pour une partie',
        response: { 200: schema.disputesSchema },
      },
    },
    async (request) => queries.findDisputes(db, personOf(request).id, clock()),
  );

  api.get(
    '/disputes/register',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Qu’il y a des différends : leurs jours et leur état, rien d’autre',
        response: { 200: schema.registerSchema },
      },
    },
    async () => queries.findRegister(db),
  );

  api.get(
    '/disputes/:dispute',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Un différend, pour les parties à son accord',
        params: schema.disputeParams,
        response: { 200: schema.disputeSchema },
      },
    },
    async (request) => now(request, request.params.dispute),
  );

  api.get(
    '/disputes/:dispute/files/:entry',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'Une pièce échangée, pour les mêmes', params: schema.fileParams },
    },
    async (request, reply) =>
      sendFile(reply, await queries.findFile(db, request.params, personOf(request).id)),
  );

  api.post(
    '/disputes',
    {
      config: { access: 'person', rateLimit: { max: 20, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Ouvrir un différend, par la lettre recommandée qui est partie',
        body: schema.disputeBody,
        response: { 201: schema.opened },
      },
    },
    async (request, reply) => {
      const dispute = await queries.open(db, request.body, by(request));
      flush();
      return reply.code(201).send({ dispute });
    },
  );

  api.post(
    '/disputes/:dispute/words',
    {
      config: { access: 'person', rateLimit: { max: 60, timeWindow: '1 hour' } },
      bodyLimit: FILE_LIMIT,
      schema: {
        tags,
        summary: 'Écrire à l’autre partie',
        params: schema.disputeParams,
        body: schema.wordBody,
        response: { 200: schema.disputeSchema },
      },
    },
    async (request) => {
      const { dispute } = request.params;
      await now(request, dispute);
      await queries.say(db, dispute, request.body, by(request));
      flush();
      return now(request, dispute);
    },
  );

  api.post(
    '/disputes/:dispute/settlements',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Proposer le texte sur lequel s’accorder',
        params: schema.disputeParams,
        body: schema.settlementBody,
        response: { 200: schema.disputeSchema },
      },
    },
    async (request) => {
      const { dispute } = request.params;
      await now(request, dispute);
      await queries.proposeSettlement(db, dispute, request.body, by(request));
      flush();
      return now(request, dispute);
    },
  );

  api.post(
    '/disputes/:dispute/acceptance',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Accepter le texte proposé : accepté des deux, il clôt le différend',
        params: schema.disputeParams,
        body: schema.acceptanceBody,
        response: { 200: schema.disputeSchema },
      },
    },
    async (request) => {
      const { dispute } = request.params;
      await now(request, dispute);
      await queries.acceptSettlement(db, dispute, request.body, by(request));
      flush();
      return now(request, dispute);
    },
  );

  api.post(
    '/disputes/:dispute/hand-over',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire qu’il est porté devant les tribunaux de Paris, après les trente jours',
        params: schema.disputeParams,
        body: schema.handOverBody,
        response: { 200: schema.disputeSchema },
      },
    },
    async (request) => {
      const { dispute } = request.params;
      await now(request, dispute);
      await queries.handOverTo(db, dispute, request.body.party, by(request));
      flush();
      return now(request, dispute);
    },
  );

  api.post(
    '/disputes/:dispute/withdrawal',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Retirer un différend que l’on a ouvert, en disant pourquoi',
        params: schema.disputeParams,
        body: schema.withdrawalBody,
        response: { 200: schema.disputeSchema },
      },
    },
    async (request) => {
      const { dispute } = request.params;
      await now(request, dispute);
      await queries.withdraw(db, dispute, request.body, by(request));
      flush();
      return now(request, dispute);
    },
  );
};
