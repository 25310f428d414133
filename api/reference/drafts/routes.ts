import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import type { Actor } from '../../core/actor.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, modifiedSince, versionIn } from '../../core/versions.ts';
import { personOf } from '../../people/doors.ts';
import * as schema from '../schema.ts';
import { abandonDraft, findAbandoned } from './abandoning.ts';
import * as queries from './queries.ts';

const tags = ['Critères de référence'];
const tooLate = () => new RefusedError(409, modifiedSince('ce brouillon', 'lu'));
/** To who has no part in it, there is nothing here. */
const nothing = () => notFound('Aucune version ne s’écrit que vous puissiez lire.');

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

export const referenceDraftRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);

  /** Who runs the site, or who speaks for a party to the agreement. @throws RefusedError 404 for anyone else */
  async function writerOf(request: FastifyRequest): Promise<Actor> {
    const { id: person } = personOf(request);
    const { writer: role } = await queries.partOf(db, person, clock());
    if (!role) throw nothing();
    return { person, role };
  }

  /** Those, and who sits in the governance committee. @throws RefusedError 404 for anyone else */
  async function readerOf(request: FastifyRequest): Promise<string> {
    const { id } = personOf(request);
    if (!(await queries.partOf(db, id, clock())).reads) throw nothing();
    return id;
  }

  api.get(
    '/reference/draft/part',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ce que l’on peut faire de la version qui s’écrit',
        response: { 200: schema.partSchema },
      },
    },
    async (request) => {
      const { writer, reads } = await queries.partOf(db, personOf(request).id, clock());
      return { writes: writer !== null, reads };
    },
  );

  api.get(
    '/reference/draft',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'La version des critères qui s’écrit',
        description: 'Pour les parties à la convention, l’exploitant, et qui siège au comité de gouvernance.',
        response: { 200: schema.draftSchema },
      },
    },
    async (request) => {
      const draft = await queries.findDraft(db, await readerOf(request));
      if (!draft) throw nothing();
      return draft;
    },
  );

  api.get(
    '/reference/draft/differences',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ce que le brouillon change de la version d’avant',
        response: { 200: schema.differencesSchema },
      },
    },
    async (request) => {
      await readerOf(request);
      const differences = await queries.findDraftDifferences(db);
      if (!differences) throw nothing();
      return differences;
    },
  );

  api.post(
    '/reference/draft',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Commencer une version, de ce que dit la dernière',
        response: { 201: schema.draftAnswer },
      },
    },
    async (request, reply) => reply.code(201).send(await queries.beginDraft(db, await writerOf(request))),
  );

  api.put(
    '/reference/draft',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Écrire le brouillon, entier',
        description:
          'If-Match porte la révision lue. Ce que les parties en ont dit ne vaut plus. Un code garde son critère d’une version à l’autre.',
        headers: ifMatch,
        body: schema.draftBody,
        response: { 200: schema.draftAnswer },
      },
    },
    async (request) => {
      const writer = await writerOf(request);
      const written = await queries.changeDraft(db, versionIn(request.headers), request.body, writer);
      if (!written) throw tooLate();
      return written;
    },
  );

  api.post(
    '/reference/draft/abandonment',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Abandonner le brouillon, en disant pourquoi',
        description:
          'Dès qu’une partie lui a dit oui, seul qui parle pour une partie l’abandonne. Les parties en ont un courriel ; qui, quand et pourquoi restent.',
        headers: ifMatch,
        body: schema.abandonmentBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const writer = await writerOf(request);
      const abandonment = { ...request.body, revision: versionIn(request.headers) };
      if (!(await abandonDraft(db, abandonment, writer, { origin, now: clock() }))) throw tooLate();
      flush();
      return reply.code(204).send(null);
    },
  );

  api.get(
    '/reference/abandoned',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les brouillons abandonnés : par qui, quand et pourquoi',
        description: 'Pour qui peut lire un brouillon.',
        response: { 200: schema.abandonedSchema },
      },
    },
    async (request) => {
      await readerOf(request);
      return findAbandoned(db);
    },
  );

  api.post(
    '/reference/draft/simulation',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Simuler le brouillon : qui gagnerait et qui perdrait le label aujourd’hui',
        description:
          'Parmi beaucoup de lieux, le calcul continue après la réponse : « simulating » du brouillon dit où il en est.',
        headers: ifMatch,
        response: { 200: schema.draftAnswer },
      },
    },
    async (request) => {
      const writer = await writerOf(request);
      const simulated = await queries.simulateDraft(db, versionIn(request.headers), clock(), writer);
      if (!simulated) throw tooLate();
      return simulated;
    },
  );

  api.get(
    '/reference/draft/simulation',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'La dernière simulation finie', response: { 200: schema.simulationSchema } },
    },
    async (request) => {
      await readerOf(request);
      const simulation = await queries.findSimulation(db);
      if (!simulation) throw notFound('Ce brouillon n’a pas été simulé.');
      return simulation;
    },
  );

  api.get(
    '/reference/draft/simulation/venues',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les lieux dont le label changerait',
        description: 'Cent à la fois ; « after » porte le « number » du dernier déjà lu.',
        querystring: schema.changedQuery,
        response: { 200: schema.changedSchema },
      },
    },
    async (request) => {
      await readerOf(request);
      return queries.findChanged(db, request.query);
    },
  );

  api.get(
    '/reference/draft/simulation.csv',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les lieux dont le label changerait, en CSV',
        querystring: schema.changedQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      await readerOf(request);
      reply.header('content-disposition', 'attachment; filename="simulation-criteres.csv"');
      return reply.type('text/csv; charset=utf-8').send(queries.changedCsv(db, request.query));
    },
  );

  api.post(
    '/reference/draft/voices',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire ce qu’une partie pense du brouillon',
        description: 'Par qui parle pour elle. Le dernier oui adopte la version : elle ne change plus.',
        headers: ifMatch,
        body: schema.voiceBody,
        response: { 200: schema.voiceAnswer },
      },
    },
    async (request) => {
      const writer = await writerOf(request);
      const voice = { ...request.body, revision: versionIn(request.headers) };
      const said = await queries.sayOfDraft(db, voice, clock(), writer);
      if (!said) throw tooLate();
      return said;
    },
  );
};
