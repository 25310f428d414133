import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { linkBody } from '../../core/person-fields.ts';
import { personOf } from '../../people/doors.ts';
import { findState } from '../owners/queries.ts';
import { moveBody, resourceParams } from '../schema.ts';
import { actorOn, sidesOf } from '../sides.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Missions d’engagement'];
const noMission = () => notFound('Aucune mission n’a ce numéro.');
/** A class applies from one room; a robot is stopped before it fills a mission. */
const FEW = { access: 'public', rateLimit: { max: 30, timeWindow: '1 hour' } } as const;
const BY_LINK = { access: 'public', rateLimit: { max: 120, timeWindow: '1 hour' } } as const;
const done = { 204: z.null() };

export const missionsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);
  const writing = () => ({ origin, now: clock() });

  /** Whether it is theirs; a partner reads. @throws RefusedError 404 for others */
  async function isOwnerOf(request: FastifyRequest, resource: number): Promise<boolean> {
    const person = personOf(request).id;
    const found = await findState(db, resource);
    if (found?.kind !== 'mission') throw noMission();
    if ((await sidesOf(db, person, resource)).includes('owner')) return true;
    if (await queries.isPartner(db, resource, person)) return false;
    throw noMission();
  }

  api.get(
    '/missions/figures',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Où en sont les missions',
        description: 'Des nombres, jamais une personne.',
        response: { 200: schema.missionFigures },
      },
    },
    () => queries.findMissionFigures(db),
  );

  api.post(
    '/missions/:resource/applications',
    {
      config: FEW,
      schema: {
        tags,
        summary: 'Se porter candidat à une mission, sans compte',
        description:
          'Transmise par ce site au lieu et à son partenaire. La même adresse ne se porte candidate qu’une fois.',
        params: resourceParams,
        body: schema.applicationBody,
        response: { 202: schema.applicationAnswer },
      },
    },
    async (request, reply) => {
      const { resource } = request.params;
      const found = await findState(db, resource);
      if (found?.kind !== 'mission' || found.state === 'draft') throw noMission();
      await db.transaction((client) => queries.apply(client, resource, request.body, writing()));
      flush();
      return reply.code(202).send({ mailed: true });
    },
  );

  api.get(
    '/missions/:resource/applications',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les candidatures à une mission, pour son lieu et ses partenaires',
        params: resourceParams,
        response: { 200: schema.applicationsSchema },
      },
    },
    async (request) => {
      const { resource } = request.params;
      return queries.findApplications(db, resource, await isOwnerOf(request, resource));
    },
  );

  api.post(
    '/applications/:application/moves',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Répondre à une candidature, dire que la mission commence, finit',
        params: schema.applicationParams,
        body: moveBody,
        response: { 200: z.strictObject({ state: z.string() }) },
      },
    },
    async (request) => {
      const known = await queries.findApplication(db, request.params.application);
      if (!known) throw noMission();
      if (!(await isOwnerOf(request, known.resource)))
        throw new RefusedError(403, 'C’est le lieu qui répond.');
      const by = { ...actorOn(request, 'owner'), now: clock() };
      const state = await db.transaction((client) =>
        queries.moveApplication(client, known, request.body, by, writing()),
      );
      flush();
      return { state };
    },
  );

  api.get(
    '/people/me/applications',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les candidatures qui attendent la réponse de mes lieux',
        response: { 200: schema.waitingSchema },
      },
    },
    (request) => queries.findWaiting(db, personOf(request).id),
  );

  api.post(
    '/applications/links',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'De quoi parle le lien d’une candidature',
        description: 'Ne change rien.',
        body: linkBody,
        response: { 200: schema.ownApplicationSchema },
      },
    },
    async ({ body }) => queries.ownApplication(db, await queries.applicationBy(db, body.token)),
  );

  api.post(
    '/applications/sharing',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'Montrer son adresse au lieu et à son partenaire, ou non',
        body: schema.sharingBody,
        response: done,
      },
    },
    async ({ body }, reply) => {
      const { application } = await queries.applicationBy(db, body.token);
      await queries.shareMail(db, application, body.shared);
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/applications/withdrawal',
    {
      config: BY_LINK,
      schema: {
        tags,
        summary: 'Retirer sa candidature, et effacer tout ce qui est à soi',
        body: linkBody,
        response: done,
      },
    },
    async ({ body }, reply) => {
      const known = await queries.applicationBy(db, body.token);
      await db.transaction((client) => queries.withdraw(client, known, writing()));
      flush();
      return reply.code(204).send(null);
    },
  );
};
