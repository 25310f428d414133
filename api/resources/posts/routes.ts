import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { linkBody } from '../../core/person-fields.ts';
import { personOf } from '../../people/doors.ts';
import { resourceParams, uptakeParams } from '../schema.ts';
import { actorOn, sidesOf } from '../sides.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Postes parrainés'];
const noPost = () => notFound('Aucun contrat n’a ce numéro, ou vous n’en êtes pas.');
/** Someone reads and confirms; a robot is stopped before it tries links. */
const BY_LINK = { access: 'public', rateLimit: { max: 120, timeWindow: '1 hour' } } as const;
const done = { 204: z.null() };

export const postsRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, origin, flush }) => {
  keepNothing(api);
  const writing = () => ({ origin, now: clock() });

  /** A post and the side of who asks: nobody else learns that it is there. @throws RefusedError 404 */
  async function contractOf(request: FastifyRequest, uptake: number) {
    const contract = await queries.findContract(db, uptake);
    const sides = contract ? await sidesOf(db, personOf(request).id, contract.resource, uptake) : [];
    const side = (['owner', 'taker'] as const).find((one) => sides.includes(one));
    if (!contract || !side) throw noPost();
    return { contract, side };
  }

  api.get(
    '/posts/figures',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Où en sont les postes',
        description: 'Des nombres, jamais une personne.',
        response: { 200: schema.postFigures },
      },
    },
    () => queries.findPostFigures(db),
  );

  api.get(
    '/posts/:resource',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Si un poste a son entreprise marraine, et s’il est pourvu',
        params: resourceParams,
        response: { 200: schema.standingSchema },
      },
    },
    async ({ params }) => {
      const found = await queries.findStanding(db, params.resource);
      if (!found) throw notFound('Aucun poste n’a ce numéro.');
      return found;
    },
  );

  api.get(
    '/uptakes/:uptake/follow',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Le suivi d’un contrat, pour le lieu et l’entreprise marraine',
        params: uptakeParams,
        response: { 200: schema.followSchema },
      },
    },
    async (request) => {
      const { contract, side } = await contractOf(request, request.params.uptake);
      return queries.findFollow(db, contract, side, clock());
    },
  );

  api.put(
    '/uptakes/:uptake/young-person',
    {
      config: { access: 'person', rateLimit: { max: 30, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Inviter qui occupera le poste',
        description: 'Par un courriel, avec un lien à elle ou à lui. Rien ne commence sans son accord.',
        params: uptakeParams,
        body: schema.inviteBody,
        response: done,
      },
    },
    async (request, reply) => {
      const { contract, side } = await contractOf(request, request.params.uptake);
      if (side !== 'owner') throw new RefusedError(403, 'C’est le lieu qui invite.');
      await db.transaction((client) => queries.invite(client, contract, request.body, writing()));
      flush();
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/uptakes/:uptake/steps',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ajouter un entretien, un stage ou une offre de son réseau',
        params: uptakeParams,
        body: schema.stepBody,
        response: { 201: z.strictObject({ step: z.int() }) },
      },
    },
    async (request, reply) => {
      const { uptake } = request.params;
      const { side } = await contractOf(request, uptake);
      if (side !== 'taker') throw new RefusedError(403, 'C’est l’entreprise marraine qui ouvre son réseau.');
      return reply.code(201).send({ step: await queries.addStep(db, uptake, request.body) });
    },
  );

  api.put(
    '/uptakes/:uptake/steps/:step/confirmation',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Confirmer une étape',
        params: schema.stepParams,
        response: done,
      },
    },
    async (request, reply) => {
      const { uptake, step } = request.params;
      const { side } = await contractOf(request, uptake);
      const doer = { side, ...actorOn(request, side), now: clock() };
      await db.transaction((client) => queries.confirmStep(client, uptake, step, doer, writing()));
      flush();
      return reply.code(204).send(null);
    },
  );

  api.put(
    '/uptakes/:uptake/steps/:step/day',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Changer la date d’une étape',
        description:
          'Le lieu pour celles du contrat, l’entreprise pour celles de son réseau, tant que personne ne l’a confirmée. La date d’avant reste dite.',
        params: schema.stepParams,
        body: schema.stepDayBody,
        response: done,
      },
    },
    async (request, reply) => {
      const { uptake, step } = request.params;
      const { side } = await contractOf(request, uptake);
      const doer = { side, ...actorOn(request, side), now: clock() };
      await db.transaction((client) => queries.moveStep(client, uptake, step, request.body, doer));
      return reply.code(204).send(null);
    },
  );

  api.get(
    '/people/me/steps',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les étapes de contrats qui attendent ma confirmation',
        response: { 200: schema.dueStepsSchema },
      },
    },
    (request) => queries.findDueSteps(db, personOf(request).id, clock()),
  );

  api.post(
    '/young-people/links',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'De quoi parle le lien de qui occupe un poste',
        description: 'Ne change rien.',
        body: linkBody,
        response: { 200: schema.youngSchema },
      },
    },
    async ({ body }) => queries.findYoungFollow(db, await queries.youngBy(db, body.token), clock()),
  );

  api.post(
    '/young-people/agreement',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'Accepter ce suivi',
        description: 'La date de naissance est comparée aux âges du programme, et jamais gardée.',
        body: schema.agreementBody,
        response: done,
      },
    },
    async ({ body }, reply) => {
      const young = await queries.youngBy(db, body.token);
      await db.transaction((client) => queries.agree(client, young, body, writing()));
      flush();
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/young-people/confirmations',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'Confirmer une étape de son contrat',
        body: schema.youngStepBody,
        response: done,
      },
    },
    async ({ body }, reply) => {
      const young = await queries.youngBy(db, body.token);
      await db.transaction((client) => queries.confirmAsYoung(client, young, body.step, writing()));
      flush();
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/young-people/contestations',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'Contester la fin déclarée de son contrat',
        description: 'Qui tient ce site en est prévenu, et lit pourquoi.',
        body: schema.youngContestBody,
        response: done,
      },
    },
    async ({ body }, reply) => {
      const young = await queries.youngBy(db, body.token);
      await db.transaction((client) => queries.contestEnd(client, young, body.note, writing()));
      flush();
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/young-people/erasure',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'Effacer son nom et son adresse, par son lien',
        body: linkBody,
        response: done,
      },
    },
    async ({ body }, reply) => {
      const young = await queries.youngBy(db, body.token);
      await db.transaction((client) => queries.erase(client, young, writing()));
      flush();
      return reply.code(204).send(null);
    },
  );
};
