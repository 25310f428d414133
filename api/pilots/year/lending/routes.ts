import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../../db/database.ts';
import { RefusedError } from '../../../core/errors.ts';
import { keepNothing } from '../../../core/http-cache.ts';
import { ifMatch, versionAnswer, versionIn } from '../../../core/versions.ts';
import { doerAs, personOf } from '../../../people/doors.ts';
import { dossierOf } from '../../doors.ts';
import { sidesOf } from '../../queries.ts';
import { pilotParams } from '../../schema.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Pilotes scolaires'];

export const lendingRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);
  const writing = () => ({ origin, now: clock() });

  /** @throws RefusedError 404 for who has no part in it, 403 for who does not speak for the commune */
  async function ofCommune(request: FastifyRequest, pilot: number) {
    const { sides } = await dossierOf(db, request, pilot);
    if (!sides.includes('commune')) throw new RefusedError(403, 'Cela revient à qui représente la commune.');
    return doerAs(request, 'commune', clock());
  }

  api.post(
    '/pilots/:pilot/loans',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Noter un prêt de matériel à un pilote',
        params: pilotParams,
        body: schema.loanBody,
        response: { 201: schema.loanAnswer },
      },
    },
    async (request, reply) => {
      const { pilot } = request.params;
      const by = await ofCommune(request, pilot);
      const loan = await db.transaction((client) => queries.lend(client, pilot, request.body, by));
      return reply.code(201).send({ loan });
    },
  );

  api.put(
    '/pilots/:pilot/loans/:loan/return',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire quel jour un prêt est rendu, ou qu’il ne l’est pas',
        params: schema.loanParams,
        headers: ifMatch,
        body: schema.returnBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const by = await ofCommune(request, request.params.pilot);
      const version = await db.transaction((client) =>
        queries.takeBack(client, request.params, versionIn(request.headers), request.body.returned_on, by),
      );
      return { version };
    },
  );

  api.post(
    '/pilots/:pilot/trainings',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Proposer de former les animateurs municipaux d’un pilote',
        description:
          'Par un lieu dont l’animateur forme, ou par une organisation. Des nombres : personne n’est nommé.',
        params: pilotParams,
        body: schema.trainingBody,
        response: { 201: schema.trainingAnswer },
      },
    },
    async (request, reply) => {
      const by = doerAs(request, queries.trainerRole(request.body), clock());
      await queries.refuseOtherTrainer(db, by.person, request.body);
      const training = await db.transaction((client) =>
        queries.offer(client, request.params.pilot, request.body, by, writing()),
      );
      flush();
      return reply.code(201).send({ training });
    },
  );

  api.post(
    '/trainings/:training/moves',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Confirmer ou décliner une formation, dire qu’elle a eu lieu ; ou la retirer',
        description: 'La commune confirme, décline et dit combien furent formés ; qui forme retire.',
        params: schema.trainingParams,
        headers: ifMatch,
        body: schema.trainingAct,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { body } = request;
      const training = await queries.findTraining(db, request.params.training);
      const isWithdrawn = body.state === 'withdrawn';
      const by = doerAs(request, isWithdrawn ? queries.trainerRole(training) : 'commune', clock());
      if (isWithdrawn) await queries.refuseOtherTrainer(db, by.person, training);
      else if (!(await sidesOf(db, by.person, training.code_insee)).includes('commune'))
        throw new RefusedError(403, 'Cela ne vous revient pas.');
      const version = await db.transaction((client) =>
        queries.answer(client, training, versionIn(request.headers), body, by, writing()),
      );
      flush();
      return { version };
    },
  );

  api.get(
    '/people/me/trainings',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les formations que je peux proposer, et celles que j’ai proposées',
        description: 'Pour les animateurs de mes lieux qui forment, et pour mes organisations.',
        response: { 200: schema.ownTrainingsSchema },
      },
    },
    (request) => queries.findOwnTrainings(db, personOf(request).id),
  );
};
