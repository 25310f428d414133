import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import type { Actor } from '../../core/actor.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, versionIn } from '../../core/versions.ts';
import { personOf } from '../../people/doors.ts';
import * as schema from '../schema.ts';
import * as queries from './queries.ts';

const tags = ['Référentiel'];
const tooLate = () =>
  new RefusedError(
    409,
    'Quelqu’un a modifié ce brouillon depuis que vous l’avez lu. Relisez-le, puis recommencez.',
  );

interface Writer extends Actor {
  /** Undefined for who runs the site. */
  readonly party: string | undefined;
}

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

export const draftsRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  keepNothing(api);

  /** In whose name someone writes the framework. */
  async function writerOf(request: FastifyRequest): Promise<Writer> {
    const { id: person } = personOf(request);
    const party = await queries.partyOf(db, person);
    return { person, role: party ?? 'exploitation', party };
  }

  api.get(
    '/framework/draft',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'La version qui s’écrit',
        response: { 200: schema.frameworkSchema },
      },
    },
    async () => {
      const draft = await queries.findDraft(db);
      if (!draft) throw notFound('Aucune nouvelle version ne s’écrit.');
      return draft;
    },
  );

  api.post(
    '/framework/draft',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'Commencer une version, de ce que dit celle en vigueur',
        response: { 201: schema.draftAnswer },
      },
    },
    async (request, reply) => {
      const writer = await writerOf(request);
      return reply.code(201).send(await queries.beginDraft(db, writer.party, writer));
    },
  );

  api.put(
    '/framework/draft',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'Écrire le brouillon, entier',
        description: 'If-Match porte la révision lue. Un code garde sa compétence d’une version à l’autre.',
        headers: ifMatch,
        body: schema.draftBody,
        response: { 200: schema.draftAnswer },
      },
    },
    async (request) => {
      const writer = await writerOf(request);
      const revision = versionIn(request.headers);
      const written = await queries.changeDraft(db, revision, request.body, writer);
      if (!written) throw tooLate();
      return written;
    },
  );

  api.post(
    '/framework/draft/publication',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'Publier le brouillon : il remplace la version en vigueur',
        description: 'If-Match porte la révision lue. Publiée, une version ne se modifie plus.',
        headers: ifMatch,
        response: { 200: schema.draftAnswer },
      },
    },
    async (request) => {
      const writer = await writerOf(request);
      const published = await queries.publishDraft(db, versionIn(request.headers), clock(), writer);
      if (!published) throw tooLate();
      return published;
    },
  );

  api.delete(
    '/framework/draft',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'Abandonner le brouillon',
        headers: ifMatch,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const writer = await writerOf(request);
      if (!(await queries.discardDraft(db, versionIn(request.headers), writer))) throw tooLate();
      return reply.code(204).send(null);
    },
  );
};
