import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { directoryVersion, isFresh } from '../../core/http-cache.ts';
import { ifMatch, versionAnswer, versionIn } from '../../core/versions.ts';
import { doerAs, personOf } from '../../people/doors.ts';
import { moderationBody } from '../stories/schema.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

const tags = ['Pilotes scolaires'];

/** What the classes of pilots say of kits, back to their authors. */
export const feedbackRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  api.get(
    '/kits/:resource/chapters',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce que les classes disent de chaque séance d’une mallette',
        description: 'Des nombres, jamais ce qui est écrit.',
        params: schema.kitParams,
        response: { 200: schema.chapterMarksSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return queries.findChapterMarks(db, request.params.resource);
    },
  );

  api.get(
    '/kits/:resource/feedback',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ce que les classes écrivent de ma mallette',
        description: 'Pour ses auteurs et la modération : ni la classe, ni qui l’écrit.',
        params: schema.kitParams,
        response: { 200: schema.receivedSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return queries.findReceived(db, request.params.resource, personOf(request).id);
    },
  );

  api.get(
    '/people/me/feedback',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les séances tenues dont je peux dire quelque chose aux auteurs',
        querystring: schema.ownFeedbackQuery,
        response: { 200: schema.ownFeedbackSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return queries.findOwnFeedback(db, personOf(request).id, request.query.lesson);
    },
  );

  api.put(
    '/lessons/:lesson/feedback',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire aux auteurs d’une mallette ce qu’a valu une séance',
        description: 'If-Match : la révision lue, "0" tant que rien n’est dit. Aucun nom.',
        params: schema.lessonParams,
        headers: ifMatch,
        body: schema.feedbackBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { lesson } = request.params;
      const { body } = request;
      const by = doerAs(request, body.side === 'commune' ? 'commune' : 'lieu', clock());
      const own = await queries.findOwnFeedback(db, by.person, lesson);
      if (!own.some(({ side }) => side === body.side))
        throw new RefusedError(
          403,
          'Cela revient à la commune et au lieu dont l’animateur est venu, une fois la séance tenue.',
        );
      const read = versionIn(request.headers);
      return { version: await db.transaction((client) => queries.say(client, lesson, read, body, by)) };
    },
  );

  api.post(
    '/lessons/:lesson/feedback/:side/moderation',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Retirer ce qui est dit d’une séance, ou le rendre',
        params: schema.feedbackParams,
        body: moderationBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const by = doerAs(request, 'modération', clock());
      if (!(await db.transaction((client) => queries.moderate(client, params, body, by))))
        throw notFound('C’est déjà fait, ou rien n’est dit de cette séance.');
      return reply.code(204).send(null);
    },
  );
};
