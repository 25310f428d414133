import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { dayInParis } from '../core/clock.ts';
import { badParameter, notFound } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { FILE_LIMIT, sendFile } from '../core/sent-file.ts';
import { ifMatch, versionAnswer, versionIn } from '../core/versions.ts';
import { doerAs, personOf } from '../people/doors.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';
import { tellingOf } from './telling.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Communication'];
const filed = { rateLimit: { max: 60, timeWindow: '1 hour' } };
const readerOf = (request: FastifyRequest): queries.Reader => {
  const { id, roles } = personOf(request);
  return { person: id, runs: roles.has('operator') };
};

/** What the parties to an agreement say of it in public (article 15). */
export const communicationsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  const by = (request: FastifyRequest) => doerAs(request, 'partie', clock());
  /** As who asks reads it, after they wrote. */
  const now = (request: FastifyRequest, communication: number) =>
    queries.findOne(db, communication, readerOf(request));
  const today = () => dayInParis(clock());
  const telling = tellingOf({ db, clock, origin, flush });
  async function told(request: FastifyRequest, communication: number) {
    const one = await now(request, communication);
    await telling.proposed(one);
    return { communication, version: one.version };
  }

  api.get(
    '/communications',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les communications publiées des parties aux accords',
        description:
          'Chacune approuvée, contenu et forme, par chaque autre partie ; et celles que personne n’avait proposées.',
        response: { 200: schema.communicationsSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findPublic(db, today());
    },
  );

  api.get(
    '/communications/:communication/file',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'Le visuel d’une communication publiée', params: schema.communicationParams },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return sendFile(reply, await queries.findFile(db, request.params.communication));
    },
  );

  api.get(
    '/communications/:communication/file/proposed',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Le visuel d’une version, pour les parties à son accord',
        params: schema.communicationParams,
        querystring: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { communication } = request.params;
      const found = await queries.findFile(db, communication, readerOf(request), request.query.version);
      return sendFile(reply, found);
    },
  );

  api.get(
    '/people/me/communications',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ce qui est proposé, approuvé et signalé dans les accords dont je parle pour une partie',
        response: { 200: schema.ownCommunicationsSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return queries.findOwn(db, readerOf(request), today());
    },
  );

  api.get(
    '/communications/:communication',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Une proposition, pour les parties à son accord et l’exploitant',
        params: schema.communicationParams,
        response: { 200: schema.ownCommunicationSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return now(request, request.params.communication);
    },
  );

  api.post(
    '/communications',
    {
      config: { access: 'person', ...filed },
      bodyLimit: FILE_LIMIT,
      schema: {
        tags,
        summary: 'Proposer une communication, au nom d’une partie',
        body: schema.newCommunicationBody,
        response: { 201: schema.written },
      },
    },
    async (request, reply) => {
      const { party, ...body } = request.body;
      const { communication } = await queries.propose(db, party, body, by(request));
      return reply.code(201).send(await told(request, communication));
    },
  );

  api.put(
    '/communications/:communication',
    {
      config: { access: 'person', ...filed },
      bodyLimit: FILE_LIMIT,
      schema: {
        tags,
        summary: 'Dire autrement une proposition, entière',
        description: 'If-Match : la version lue. Ce qui était approuvé est à approuver de nouveau.',
        params: schema.communicationParams,
        headers: ifMatch,
        body: schema.communicationBody,
        response: { 200: schema.written },
      },
    },
    async (request) => {
      const { communication } = request.params;
      const read = { communication, version: versionIn(request.headers) };
      const { agreement_party } = await now(request, communication);
      await queries.change(db, read, agreement_party, request.body, by(request));
      return told(request, communication);
    },
  );

  api.put(
    '/communications/:communication/word',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Approuver le contenu, ou la forme, au nom d’une partie ; ou dire ce qui ne va pas',
        description: 'If-Match : la version lue.',
        params: schema.communicationParams,
        headers: ifMatch,
        body: schema.wordBody,
        response: { 200: schema.ownCommunicationSchema },
      },
    },
    async (request) => {
      const { communication } = request.params;
      await now(request, communication);
      const read = { communication, version: versionIn(request.headers) };
      await queries.say(db, read, request.body, by(request));
      const said = await now(request, communication);
      await telling.answered(said, request.body);
      return said;
    },
  );

  api.put(
    '/communications/:communication/checklist',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Cocher une ligne de la liste de l’État, avec ce qui le montre',
        description: 'If-Match : la version lue.',
        params: schema.communicationParams,
        headers: ifMatch,
        body: schema.tickBody,
        response: { 200: schema.ownCommunicationSchema },
      },
    },
    async (request) => {
      const { communication } = request.params;
      await now(request, communication);
      const read = { communication, version: versionIn(request.headers) };
      await queries.tick(db, read, request.body, by(request));
      return now(request, communication);
    },
  );

  api.post(
    '/communications/:communication/publication',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Publier ce que toutes les parties ont approuvé',
        description: 'If-Match : la version lue. 409 dit ce qui manque.',
        params: schema.communicationParams,
        headers: ifMatch,
        response: { 200: schema.ownCommunicationSchema },
      },
    },
    async (request) => {
      const { communication } = request.params;
      await now(request, communication);
      await queries.publishOne(db, { communication, version: versionIn(request.headers) }, by(request));
      return now(request, communication);
    },
  );

  api.post(
    '/communications/:communication/withdrawal',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Retirer une proposition, ou une communication publiée',
        params: schema.communicationParams,
        body: schema.withdrawalBody,
        response: { 200: schema.ownCommunicationSchema },
      },
    },
    async (request) => {
      const { communication } = request.params;
      await now(request, communication);
      await queries.withdrawOne(db, communication, request.body, by(request));
      const one = await now(request, communication);
      await telling.withdrawn(one, request.body);
      return one;
    },
  );

  api.get(
    '/communications/checklists',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce que l’État vérifie pour rendre son partenaire visible, version après version',
        response: { 200: schema.checklistsSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return { versions: await queries.findChecklists(db) };
    },
  );

  api.put(
    '/communications/checklists',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Écrire une autre version de la liste de l’État',
        description: 'If-Match : la version lue.',
        headers: ifMatch,
        body: schema.checklistBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const doer = doerAs(request, 'exploitation', clock());
      const read = versionIn(request.headers);
      return { version: await queries.changeChecklist(db, read, request.body.items, doer) };
    },
  );

  api.post(
    '/communications/sightings',
    {
      config: { access: 'person', ...filed },
      bodyLimit: FILE_LIMIT,
      schema: {
        tags,
        summary: 'Signaler une communication que personne n’avait proposée',
        body: schema.sightingBody,
        response: { 201: schema.sightingParams },
      },
    },
    async (request, reply) => {
      const { seen_on } = request.body;
      if (seen_on > today()) throw badParameter('seen_on', 'un jour qui n’est pas à venir est attendu.');
      const { runs } = readerOf(request);
      const added = await queries.addSighting(db, request.body, runs, by(request));
      await telling.signalled({ ...added, ...request.body });
      return reply.code(201).send(added);
    },
  );

  api.get(
    '/communications/sightings/:sighting/file',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce qui montre une communication non annoncée, une fois vue de toutes les parties',
        params: schema.sightingParams,
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return sendFile(reply, await queries.findSightingFile(db, request.params.sighting, today()));
    },
  );

  api.get(
    '/communications/sightings/:sighting/file/signalled',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'La même pièce, pour les parties', params: schema.sightingParams },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return sendFile(
        reply,
        await queries.findSightingFile(db, request.params.sighting, today(), readerOf(request)),
      );
    },
  );

  api.put(
    '/communications/sightings/:sighting/word',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire qu’une partie en a pris connaissance, ou répondre pour celle dont elle est',
        params: schema.sightingParams,
        body: schema.sightingWordBody,
        response: { 200: schema.sightingParams },
      },
    },
    async (request) => {
      const { sighting } = request.params;
      const { sightings } = await queries.findOwn(db, readerOf(request), today());
      if (!sightings.some((one) => one.sighting === sighting))
        throw notFound('Aucun signalement que vous suivez n’a ce numéro.');
      await queries.saySighting(db, sighting, request.body, by(request));
      return { sighting };
    },
  );
};
