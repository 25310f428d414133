import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { ifMatch, modifiedSince, versionIn } from '../core/versions.ts';
import { personOf } from '../people/doors.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Études'];
const MOST = 5 * 1024 * 1024;
/** Whether they may, the database knows. */
const writerOf = (request: FastifyRequest): Actor => {
  const { id, roles } = personOf(request);
  return { person: id, role: roles.has('operator') ? 'modération' : 'partie' };
};
const tooLate = () => new RefusedError(409, modifiedSince('cette étude', 'lue'));

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

export const studiesRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  const today = () => clock().toISOString().slice(0, 10);

  api.get(
    '/studies',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les études commandées',
        description: 'Leur objet, qui les a commandées, leur coût, leur résultat et leur rapport.',
        response: { 200: schema.studiesSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.listStudies(db, false);
    },
  );

  api.get(
    '/studies/:study/file',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Le rapport d’une étude publiée',
        params: schema.studyParams,
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const file = await queries.findFile(db, request.params.study, false);
      if (!file) throw notFound('Aucune étude publiée de ce numéro n’a de rapport.');
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
      reply.header('etag', `"${file.sha256}"`);
      return reply.type('application/pdf').send(Buffer.from(file.base64, 'base64'));
    },
  );

  api.get(
    '/studies/all',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les études, celles qui se préparent aussi, et les décisions qui ont pu en commander',
        description: 'Pour les parties à la convention et l’exploitant.',
        response: { 200: schema.ownStudiesSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { id } = personOf(request);
      if (!(await queries.mayNote(db, id))) throw queries.notYours();
      return queries.ownStudies(db, id);
    },
  );

  api.post(
    '/studies',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Noter une étude',
        body: schema.studyBody,
        response: { 201: schema.studyAnswer },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await queries.addStudy(db, request.body, today(), writerOf(request))),
  );

  api.put(
    '/studies/:study',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Changer ce qui est dit d’une étude, l’annoncer, la publier',
        description: 'If-Match porte la version lue. Publiée, elle ne change plus.',
        params: schema.studyParams,
        headers: ifMatch,
        body: schema.studyBody,
        response: { 200: schema.studyAnswer },
      },
    },
    async (request) => {
      const read = { ...request.params, version: versionIn(request.headers) };
      const written = await queries.changeStudy(db, read, request.body, today(), writerOf(request));
      if (!written) throw tooLate();
      return written;
    },
  );

  api.delete(
    '/studies/:study',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Effacer une étude qui se prépare',
        params: schema.studyParams,
        headers: ifMatch,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const read = { ...request.params, version: versionIn(request.headers) };
      if (!(await queries.discardStudy(db, read, writerOf(request)))) throw tooLate();
      return reply.code(204).send(null);
    },
  );

  const fileRoutes: FastifyPluginAsyncZod = async (files) => {
    // Whatever it says to be: the database looks at what it is.
    files.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MOST },
      async (_request: unknown, body: unknown) => body,
    );
    files.put(
      '/studies/:study/file',
      {
        config: { access: 'person' },
        bodyLimit: MOST,
        schema: {
          tags,
          summary: 'Joindre le rapport d’une étude',
          description: 'Le corps de la requête est le fichier, tel quel : un PDF de 5 Mo au plus.',
          params: schema.studyParams,
          querystring: schema.fileQuery,
          headers: ifMatch,
          consumes: ['application/octet-stream'],
          response: { 200: schema.studyAnswer },
        },
      },
      async (request) => {
        const bytes = request.body;
        if (!Buffer.isBuffer(bytes) || bytes.length === 0)
          throw badParameter('file', 'le contenu d’un fichier est attendu, tel quel.');
        const { params, query } = request;
        const read = { ...params, version: versionIn(request.headers) };
        const written = await queries.setFile(db, read, { ...query, bytes }, writerOf(request));
        if (!written) throw tooLate();
        return written;
      },
    );
  };
  await api.register(fileRoutes);
};
