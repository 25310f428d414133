import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { notFound, RefusedError } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { ifMatch, modifiedSince, versionAnswer, versionIn } from '../core/versions.ts';
import { personOf } from '../people/doors.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Programmes'];
const noProgramme = () => notFound('Aucun programme ne porte ce nom.');
const changed = () => new RefusedError(409, modifiedSince('ce programme', 'lu'));

export const programmesRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  api.get(
    '/programmes',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les programmes de la convention',
        description: 'Articles 6 à 11 : leur nom, leurs dates et leurs règles d’aujourd’hui.',
        response: { 200: schema.programmesSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findProgrammes(db);
    },
  );

  api.get(
    '/programmes/:programme',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Un programme, et où il en est',
        params: schema.programmeParams,
        response: { 200: schema.programmeFigures },
      },
    },
    async (request) => {
      const found = await queries.findProgramme(db, request.params.programme);
      if (!found) throw noProgramme();
      return found;
    },
  );

  api.get(
    '/programmes/:programme/history',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce qu’un programme a été',
        description: 'Vide tant qu’il est celui de la convention.',
        params: schema.programmeParams,
        response: { 200: schema.programmeHistory },
      },
    },
    async (request) => queries.findHistory(db, request.params.programme),
  );

  api.put(
    '/programmes/:programme',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Dire autrement un programme, entier',
        description: 'If-Match porte la version lue. Hors de ses jours, rien de nouveau n’y commence.',
        params: schema.programmeParams,
        headers: ifMatch,
        body: schema.programmeBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { programme } = request.params;
      const read = { programme, version: versionIn(request.headers) };
      if (!(await queries.findProgramme(db, programme))) throw noProgramme();
      const actor = { person: personOf(request).id, role: 'exploitation' };
      const version = await queries.changeProgramme(db, read, request.body, actor);
      if (version === undefined) throw changed();
      return { version };
    },
  );
};
