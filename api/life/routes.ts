import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { badParameter, noVenue, RefusedError } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import { ifMatch, versionAnswer, versionIn } from '../core/versions.ts';
import type { ReadHours } from '../hours/doors.ts';
import { actorOf } from '../people/doors.ts';
import { tooLateFor } from '../stewardship/doors.ts';
import { venueParams as params } from '../venues/schema.ts';
import type { Read } from './doors.ts';
import {
  findMerged,
  findMerging,
  mergeVenues,
  separateVenues,
  stateOf,
  writeClosing,
  writeNotice,
} from './queries.ts';
import { closingBody, mergeBody, mergedSchema, mergingSchema, noticeBody } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly readHours: ReadHours;
}

const tags = ['Tenir un lieu'];
const response = { 200: versionAnswer };

export const lifeRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, readHours }) => {
  keepNothing(api);

  /** Does what is asked to the version that was read, and no other. @param about what a conflict tells of */
  async function write(
    { params, headers }: FastifyRequest,
    about: 'notice' | 'closed_on',
    change: (read: Read) => Promise<number | undefined>,
    ofMerged = false,
  ) {
    const { id } = params as { id: string };
    const read = { id, version: versionIn(headers) };
    const current = await stateOf(db, id);
    if (!current) throw noVenue(id);
    if (current.merged && !ofMerged)
      throw new RefusedError(409, 'Ce lieu est réuni à un autre : il faut d’abord défaire la réunion.');
    const version = current.version === read.version ? await change(read) : undefined;
    if (version === undefined) throw await tooLateFor(db, id, [about]);
    return { version };
  }
  /** A venue that another can be merged into. */
  async function checkInto(id: string, into: string) {
    const staying = into === id ? undefined : await stateOf(db, into);
    if (!staying || staying.closed)
      throw badParameter('into', 'l’identifiant d’un autre lieu, ouvert, est attendu.');
  }
  const withHours = (client: Parameters<ReadHours>[0]) => readHours(client, clock());

  api.put(
    '/venues/:id/notice',
    {
      config: { access: 'steward', key: 'edit' },
      schema: {
        tags,
        summary: 'Annoncer ce qui n’est vrai que pour un temps',
        description:
          'Une fermeture compte dans les horaires : le lieu n’est pas « ouvert maintenant » ces jours-là.',
        params,
        headers: ifMatch,
        body: noticeBody,
        response,
      },
    },
    (request) =>
      write(request, 'notice', (read) => writeNotice(db, read, request.body, actorOf(request), withHours)),
  );

  api.delete(
    '/venues/:id/notice',
    {
      config: { access: 'steward', key: 'edit' },
      schema: { tags, summary: 'Retirer une annonce', params, headers: ifMatch, response },
    },
    (request) =>
      write(request, 'notice', (read) => writeNotice(db, read, undefined, actorOf(request), withHours)),
  );

  api.put(
    '/venues/:id/closing',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Fermer un lieu pour de bon',
        description:
          'Son identifiant et sa page restent ; les listes, la carte et les exports ne le donnent plus.',
        params,
        headers: ifMatch,
        body: closingBody,
        response,
      },
    },
    (request) =>
      write(request, 'closed_on', (read) => writeClosing(db, read, request.body.closed_on, actorOf(request))),
  );

  api.delete(
    '/venues/:id/closing',
    {
      config: { access: 'steward' },
      schema: { tags, summary: 'Rouvrir un lieu', params, headers: ifMatch, response },
    },
    (request) => write(request, 'closed_on', (read) => writeClosing(db, read, undefined, actorOf(request))),
  );

  api.post(
    '/venues/:id/merge',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Réunir un lieu à un autre, qui est le même',
        description:
          'L’identifiant de celui qui s’en va mène désormais à celui qui reste, ses gérants aussi.',
        params,
        headers: ifMatch,
        body: mergeBody,
        response,
      },
    },
    async (request) => {
      const { into } = request.body;
      await checkInto(request.params.id, into);
      return write(request, 'closed_on', (read) => mergeVenues(db, read, into, actorOf(request), clock()));
    },
  );

  api.get(
    '/venues/:id/merge',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Ce qu’entraînerait de réunir un lieu à un autre',
        params,
        querystring: mergeBody,
        response: { 200: mergingSchema },
      },
    },
    async ({ params: { id }, query: { into } }) => {
      await checkInto(id, into);
      const merging = await findMerging(db, id, into);
      if (!merging) throw noVenue(id);
      return merging;
    },
  );

  api.delete(
    '/venues/:id/merge',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Défaire une réunion',
        description:
          'Le lieu redevient ce qu’il était : ouvert ou fermé, avec ses gérants et ce qui est signalé de lui.',
        params,
        headers: ifMatch,
        response,
      },
    },
    (request) => write(request, 'closed_on', (read) => separateVenues(db, read, actorOf(request)), true),
  );

  api.get(
    '/venues/:id/merged',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les lieux réunis à celui-ci',
        description: 'Leur histoire se lit sous leur propre identifiant.',
        params,
        response: { 200: mergedSchema },
      },
    },
    ({ params: { id } }) => findMerged(db, id),
  );
};
