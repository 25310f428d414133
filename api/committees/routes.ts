import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { ifMatch, versionAnswer, versionIn } from '../core/versions.ts';
import { doerAs, personOf } from '../people/doors.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Gouvernance'];

export const committeesRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  const doerOf = (request: FastifyRequest) => ({
    ...doerAs(request, personOf(request).roles.has('operator') ? 'exploitation' : 'comité', clock()),
    origin,
  });

  api.get(
    '/committees',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les comités des accords signés',
        description: 'Articles 12 et 13 : celui de pilotage, et celui de gouvernance.',
        response: { 200: schema.committeesSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findCommittees(db, clock());
    },
  );

  api.get(
    '/committees/:committee',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Un comité : qui y siège, ses réunions',
        description:
          'Des fonctions, et le nom de qui l’a voulu. « broken » : un compte rendu ne répond plus à son sceau.',
        params: schema.committeeParams,
        response: { 200: schema.committeeSchema },
      },
    },
    // Nothing of it is kept: what was changed behind the database’s back shows at once.
    (request) => queries.findCommittee(db, request.params.committee, clock()),
  );

  api.get(
    '/people/me/committees',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les comités où je siège, ou que je prépare',
        response: { 200: schema.committeesSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return queries.findCommittees(db, clock(), personOf(request).id);
    },
  );

  api.get(
    '/committees/:committee/own',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Un comité, et ce que je peux y faire',
        params: schema.committeeParams,
        response: { 200: schema.ownCommitteeSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return queries.findOwnCommittee(db, request.params.committee, clock(), personOf(request).id);
    },
  );

  api.get(
    '/people/me/committees/foundable',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les accords dont je peux instituer un comité',
        response: { 200: schema.foundable },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return queries.findFoundable(db, personOf(request).id);
    },
  );

  api.post(
    '/committees',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Instituer le comité d’un accord',
        description: 'Par l’exploitant, ou qui parle pour une partie.',
        body: schema.newCommittee,
        response: { 201: schema.committeeAnswer },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await queries.addCommittee(db, request.body, doerOf(request))),
  );

  api.put(
    '/committees/:committee',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire autrement un comité',
        description: 'If-Match porte la version lue. Par l’exploitant, ou qui parle pour une partie.',
        params: schema.committeeParams,
        headers: ifMatch,
        body: schema.committeeBody,
        response: { 200: versionAnswer },
      },
    },
    (request) =>
      queries.changeCommittee(
        db,
        request.params.committee,
        versionIn(request.headers),
        request.body,
        doerOf(request),
      ),
  );

  api.post(
    '/committees/:committee/colleges',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ajouter un collège à un comité de gouvernance',
        description: 'Par l’exploitant, ou qui parle pour une partie.',
        params: schema.committeeParams,
        body: schema.newCollege,
        response: { 201: schema.collegeAnswer },
      },
    },
    async (request, reply) => {
      const { committee } = request.params;
      const added = await queries.addCollege(db, committee, request.body.college, doerOf(request));
      flush();
      return reply.code(201).send(added);
    },
  );

  api.put(
    '/committees/:committee/colleges/:place',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Renommer un collège, le fermer ou le rouvrir',
        description: 'If-Match porte la version lue. Un collège où des mandats courent ne se ferme pas.',
        params: schema.collegeParams,
        headers: ifMatch,
        body: schema.collegeBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { committee: slug, place } = request.params;
      const read = { slug, place, version: versionIn(request.headers) };
      const changed = await queries.changeCollege(db, read, request.body, doerOf(request));
      flush();
      return changed;
    },
  );

  api.post(
    '/committees/:committee/members',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ajouter un siège',
        description:
          'Une fonction d’une partie, nommée par elle ; ou, dans un collège, un organisme et son mandat daté. « mail » : de qui siège, et a un compte ; un courriel le lui dit, et l’invite à ce qui est déjà convoqué. Les autres parties et l’exploitant l’apprennent aussi.',
        params: schema.committeeParams,
        body: schema.memberBody,
        response: { 201: schema.memberAnswer },
      },
    },
    async (request, reply) => {
      const added = await queries.addSeat(db, request.params.committee, request.body, doerOf(request));
      flush();
      return reply.code(201).send(added);
    },
  );

  api.put(
    '/committees/:committee/members/:member',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire autrement un siège, ou la fin de son mandat',
        params: schema.memberParams,
        headers: ifMatch,
        body: schema.memberBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { committee: slug, member } = request.params;
      const read = { slug, member, version: versionIn(request.headers) };
      const changed = await queries.changeSeat(db, read, request.body, doerOf(request));
      flush();
      return changed;
    },
  );

  api.put(
    '/people/me/seats/:member/name',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Laisser paraître son nom à côté de sa fonction, ou l’en retirer',
        params: schema.ownMemberParams,
        body: schema.nameBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await queries.nameOwnSeat(db, request.params.member, request.body.name, doerOf(request));
      return reply.code(204).send(null);
    },
  );
};
