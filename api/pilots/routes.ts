import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database, Queryable } from '../../db/database.ts';
import { RefusedError } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import type { Mail } from '../core/mailer.ts';
import { ifMatch, versionAnswer, versionIn } from '../core/versions.ts';
import { doerAs, personOf } from '../people/doors.ts';
import { parties } from '../standard/parties.ts';
import { pilotsCsv } from './csv.ts';
import { dossierOf } from './doors.ts';
import { endedMail, stateMail, submittedMail } from './mails.ts';
import * as queries from './queries.ts';
import { namedByPlace } from './refusals.ts';
import * as schema from './schema.ts';
import { findHelpers, tellHelper } from './team/queries.ts';
import { aboutOf, lastMove, tell, tellMoves } from './telling.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Pilotes scolaires'];
const CHOSEN = ['approved', 'running'];

export const pilotsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  /** @throws RefusedError 403 for who does not speak for the commune */
  async function ownDossier(request: FastifyRequest, pilot: number) {
    const dossier = await dossierOf(db, request, pilot);
    if (!dossier.sides.includes('commune'))
      throw new RefusedError(403, 'Cela revient à qui représente la commune.');
    return dossier;
  }

  /** Writes to all four parties. @param key what makes it one mail */
  async function tellParties(client: Queryable, pilot: number, key: string, mail: (to: string) => Mail) {
    for (const party of parties) await tell(client, pilot, party, key, mail, clock());
  }

  /** A commune that was chosen withdraws: to those who came to its classes, and to the parties. */
  async function tellEnd(client: Queryable, dossier: schema.Dossier, helpers: readonly number[]) {
    const about = aboutOf(dossier, origin);
    const ended = (to: string) => endedMail(to, { ...about, address: `${origin}/mon-espace` });
    for (const helper of helpers)
      await tellHelper(client, helper, `ended ${dossier.pilot} ${helper}`, ended, clock());
    await tellParties(client, dossier.pilot, `ended ${dossier.pilot}`, (to) =>
      stateMail(to, about, queries.life.states.withdrawn ?? ''),
    );
  }

  api.get(
    '/pilots',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les campagnes, et les communes retenues',
        description: 'Des communes et des nombres, jamais une personne.',
        querystring: schema.listQuery,
        response: { 200: schema.pilotsSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findPilots(db, request.query.campaign);
    },
  );

  api.get(
    '/pilots.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les communes retenues en CSV, une ligne par commune et par campagne',
        querystring: schema.listQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      const { pilots } = await queries.findPilots(db, request.query.campaign);
      reply.header('content-disposition', 'attachment; filename="pilotes.csv"');
      return reply.type('text/csv; charset=utf-8').send(pilotsCsv(pilots));
    },
  );

  api.post(
    '/campaigns/:campaign/pilots',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Commencer la candidature d’une commune que l’on représente',
        params: schema.campaignParams,
        body: schema.newPilot,
        response: { 201: schema.pilotAnswer },
      },
    },
    async (request, reply) => {
      const { code_insee } = request.body;
      const by = doerAs(request, 'commune', clock());
      if (!(await queries.sidesOf(db, by.person, code_insee)).includes('commune'))
        throw new RefusedError(
          403,
          'Vous ne représentez pas cette commune : demandez-le d’abord sur sa page.',
        );
      const pilot = await db.transaction((client) =>
        queries.addPilot(client, request.params.campaign, code_insee, by),
      );
      return reply.code(201).send({ pilot });
    },
  );

  api.get(
    '/pilots/:pilot',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Une candidature, pour la commune, les parties et qui tient l’annuaire',
        params: schema.pilotParams,
        response: { 200: schema.dossierSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return dossierOf(db, request, request.params.pilot);
    },
  );

  api.put(
    '/pilots/:pilot',
    {
      ...namedByPlace,
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Enregistrer le brouillon d’une candidature, entier',
        description: 'Une école dont les classes ou les heures changent est sollicitée de nouveau.',
        params: schema.pilotParams,
        headers: ifMatch,
        body: schema.pilotBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { pilot } = await ownDossier(request, request.params.pilot);
      const version = await db.transaction((client) =>
        queries.writePilot(
          client,
          pilot,
          versionIn(request.headers),
          request.body,
          doerAs(request, 'commune', clock()),
        ),
      );
      return { version };
    },
  );

  api.post(
    '/pilots/:pilot/moves',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Déposer, reprendre ou retirer une candidature',
        params: schema.pilotParams,
        body: schema.actBody,
        response: { 200: schema.stateAnswer },
      },
    },
    async (request) => {
      const dossier = await ownDossier(request, request.params.pilot);
      const writing = { origin, now: clock() };
      const state = await db.transaction(async (client) => {
        const before = await lastMove(client);
        const helpers = await findHelpers(client, dossier.pilot);
        const moved = await queries.movePilot(
          client,
          dossier,
          request.body,
          doerAs(request, 'commune', clock()),
        );
        if (moved === 'submitted')
          await tellParties(
            client,
            dossier.pilot,
            `submitted ${dossier.pilot} ${writing.now.getTime()}`,
            (to) => submittedMail(to, aboutOf(dossier, origin)),
          );
        if (moved === 'withdrawn' && CHOSEN.includes(dossier.state)) await tellEnd(client, dossier, helpers);
        await tellMoves(client, before, writing);
        return moved;
      });
      flush();
      return { state };
    },
  );

  api.get(
    '/people/me/pilots',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les candidatures de mes communes, et celles qui attendent mon avis',
        response: { 200: schema.minesSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { id } = personOf(request);
      const sides = await queries.sidesOf(db, id, '');
      return queries.findMine(
        db,
        id,
        sides.filter((side) => (parties as readonly string[]).includes(side)),
        clock(),
      );
    },
  );
};
