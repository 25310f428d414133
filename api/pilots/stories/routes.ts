import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { RefusedError } from '../../core/errors.ts';
import { directoryVersion, isFresh } from '../../core/http-cache.ts';
import { ifMatch, versionIn } from '../../core/versions.ts';
import { doerAs, personOf } from '../../people/doors.ts';
import { pilotParams } from '../schema.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Pilotes scolaires'];

export const storiesRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  const writing = () => ({ origin, now: clock() });

  api.get(
    '/pilots/stories',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les récits publiés de l’année des communes pilotes',
        description: 'Approuvés par l’État et Syntec Numérique ; jamais une personne.',
        querystring: schema.storiesQuery,
        response: { 200: schema.storiesSchema },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db))) return reply;
      return { stories: await queries.findStories(db, request.query) };
    },
  );

  api.get(
    '/people/me/stories',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les années que je peux raconter, et les récits qui attendent mon accord',
        response: { 200: schema.myStoriesSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return queries.findMyStories(db, personOf(request).id);
    },
  );

  api.get(
    '/stories/:story',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Un récit, pour qui l’écrit, l’approuve ou modère',
        params: schema.storyParams,
        response: { 200: schema.ownStorySchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return queries.findOwnStory(db, request.params.story, personOf(request).id);
    },
  );

  api.put(
    '/pilots/:pilot/story',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Raconter l’année d’un pilote, pour la commune ou pour un lieu de l’équipe',
        description:
          'If-Match : la version lue, "0" s’il n’y a pas encore de récit. Changer un récit reprend les accords donnés.',
        params: pilotParams,
        headers: ifMatch,
        body: schema.storyBody,
        response: { 200: schema.storyAnswer },
      },
    },
    async (request) => {
      const { body } = request;
      const { pilot } = request.params;
      const by = doerAs(request, body.venue === null ? 'commune' : 'lieu', clock());
      if (!(await queries.isTeller(db, by.person, pilot, body.venue)))
        throw new RefusedError(
          403,
          'Cela revient à qui représente la commune, ou un lieu dont l’animateur est de l’équipe, une fois l’année commencée.',
        );
      const read = versionIn(request.headers);
      const written = await db.transaction((client) =>
        queries.writeStory(client, pilot, read, body, by, writing()),
      );
      flush();
      return written;
    },
  );

  api.put(
    '/stories/:story/opinion',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'Approuver un récit pour une partie, ou dire ce qui ne va pas',
        description: 'If-Match : la version du récit qui a été lue.',
        params: schema.storyParams,
        headers: ifMatch,
        body: schema.opinionBody,
        response: { 200: schema.ownStorySchema },
      },
    },
    async (request) => {
      const { body } = request;
      const by = doerAs(request, body.party, clock());
      const before = await queries.findOwnStory(db, request.params.story, by.person);
      if (!before.sides.includes(body.party))
        throw new RefusedError(403, `Vous ne parlez pas ici pour « ${body.party} ».`);
      const read = versionIn(request.headers);
      const judged = await db.transaction((client) =>
        queries.judge(client, before, read, body, by, writing()),
      );
      flush();
      return judged;
    },
  );

  api.post(
    '/stories/:story/moderation',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Retirer un récit, ou le rendre',
        params: schema.storyParams,
        body: schema.moderationBody,
        response: { 200: schema.ownStorySchema },
      },
    },
    async (request) => {
      const by = doerAs(request, 'modération', clock());
      const moderated = await db.transaction((client) =>
        queries.moderate(client, request.params.story, request.body, by, writing()),
      );
      flush();
      return moderated;
    },
  );
};
