import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { badParameter, noVenue } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import { ifMatch, versionAnswer, versionIn } from '../core/versions.ts';
import type { ReadHours } from '../hours/doors.ts';
import { actorOf } from '../people/doors.ts';
import { tooLateFor } from '../stewardship/doors.ts';
import { venueParams as params } from '../venues/schema.ts';
import type { Read } from './doors.ts';
import { mergeVenues, stateOf, writeClosing, writeNotice } from './queries.ts';
import { closingBody, mergeBody, noticeBody } from './schema.ts';

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
  ) {
    const { id } = params as { id: string };
    const read = { id, version: versionIn(headers) };
    const current = await stateOf(db, id);
    if (!current) throw noVenue(id);
    const version = current.version === read.version ? await change(read) : undefined;
    if (version === undefined) throw await tooLateFor(db, id, [about]);
    return { version };
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
      const staying = into === request.params.id ? undefined : await stateOf(db, into);
      if (!staying || staying.closed)
        throw badParameter('into', 'l’identifiant d’un autre lieu, ouvert, est attendu.');
      return write(request, 'closed_on', (read) => mergeVenues(db, read, into, actorOf(request), clock()));
    },
  );
};
