import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database, Queryable } from '../../../db/database.ts';
import type { Doer } from '../../core/actor.ts';
import { dayInParis } from '../../core/clock.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, modifiedSince, versionAnswer, versionIn } from '../../core/versions.ts';
import { doerAs, personOf } from '../../people/doors.ts';
import { findEvidences } from '../proofs.ts';
import * as queries from '../queries.ts';
import type { Agreement } from '../schema.ts';
import * as schema from '../schema.ts';
import { type Act, acts } from './acts.ts';
import { namedIn } from './named.ts';
import { tell } from './telling.ts';

const tags = ['Accords'];
const MOST = 5 * 1024 * 1024;
const noAgreement = () => notFound('Aucun accord ne porte ce nom.');
const notYours = () =>
  new RefusedError(403, 'Cela revient à qui représente cette partie, ou à qui tient ce site.');

/** The party that something is of; null: of all together, or there is no such thing. */
function ownerOf(url: string, { commitments, denunciations }: Agreement, item: number | undefined) {
  const found = url.includes('/denunciations/')
    ? denunciations.find(({ denunciation }) => denunciation === item)
    : commitments.find(({ commitment }) => commitment === item);
  return found?.party ?? null;
}

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

/** What those entitled read and write of agreements. */
export const agreementActsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);
  // Whatever it says to be: the database looks at what it is.
  api.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: MOST },
    async (_request: unknown, body: unknown) => body,
  );
  const today = () => dayInParis(clock());

  const rightsOf = async (request: FastifyRequest, slug: string) => {
    const rights = await queries.findRights(db, slug, personOf(request).id);
    if (!rights) throw noAgreement();
    return rights;
  };

  const prepared = () => ({ today: today(), prepared: true });

  /** Under which name the history keeps it: the party's that someone speaks for, or that of whoever runs the directory. */
  async function doerOf(request: FastifyRequest, slug: string): Promise<Doer> {
    const isOperators = request.routeOptions.config.access === 'operator';
    const names = isOperators ? [] : (await rightsOf(request, slug)).names;
    return doerAs(request, names.join(', ') || 'exploitation', clock());
  }

  /** Nothing was written: because it is not theirs, because it is not there, or because someone else wrote meanwhile. */
  async function refusedFor(request: FastifyRequest, asked: queries.Written) {
    const rights = await rightsOf(request, asked.slug ?? '');
    const agreement = await queries.findAgreement(db, asked.slug ?? '', prepared());
    const owner = agreement && ownerOf(request.routeOptions.url ?? '', agreement, asked.item);
    const isTheirs = rights.operates || rights.parties.some((one) => (owner ?? one) === one);
    if (asked.version === undefined || !isTheirs) return notYours();
    return new RefusedError(409, modifiedSince('cela', 'lu'));
  }

  /** Writes, and tells whom it concerns. @returns the version that it made */
  async function written(
    request: FastifyRequest,
    { statement, tells }: Pick<Act, 'statement' | 'tells'>,
    asked: queries.Written,
  ) {
    const doer = await doerOf(request, asked.slug ?? '');
    const version = await queries.write(db, statement, asked, doer, async (client) => {
      if (tells) await tell(client, tells, asked, { origin, now: doer.now });
    });
    if (tells) flush();
    return version;
  }

  for (const { method, path, access, summary, body, ...does } of acts)
    api.route({
      method,
      url: `/agreements${path}`,
      config: { access },
      schema: {
        tags,
        summary,
        ...(path.includes(':item')
          ? { params: schema.itemParams }
          : path
            ? { params: schema.slugParams }
            : {}),
        ...(method !== 'POST' && { headers: ifMatch }),
        ...(body && { body }),
        response: { [method === 'POST' ? 201 : 200]: versionAnswer },
      },
      handler: async (request, reply) => {
        const { slug, item } = request.params as { slug?: string; item?: number };
        const isChange = method !== 'POST';
        const asked = {
          ...(slug !== undefined && { slug }),
          ...(item !== undefined && { item }),
          ...(isChange && { version: versionIn(request.headers) }),
          person: personOf(request).id,
          body: await namedIn(db, (request.body ?? {}) as queries.Written['body']),
        };
        const version = await written(request, does, asked);
        if (version === undefined) throw await refusedFor(request, asked);
        return reply.code(isChange ? 200 : 201).send({ version });
      },
    });

  api.post(
    '/agreements/:slug/files',
    {
      config: { access: 'operator', rateLimit: { max: 60, timeWindow: '1 hour' } },
      bodyLimit: MOST,
      schema: {
        tags,
        summary: 'Annexer ce qui a été signé, en PDF',
        description:
          'Le corps de la requête est le fichier, tel quel, 5 Mo au plus ; la base en calcule l’empreinte SHA-256.',
        params: schema.slugParams,
        querystring: schema.fileQuery,
        consumes: ['application/pdf'],
        response: { 201: schema.fileAnswer },
      },
    },
    async (request, reply) => {
      const { slug } = request.params;
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes) || bytes.length === 0)
        throw badParameter('file', 'un PDF de 5 Mo au plus est attendu.');
      const doer = await doerOf(request, slug);
      const asked = { slug, person: doer.person, body: {} };
      const told = (client: Queryable) => tell(client, 'file', asked, { origin, now: doer.now });
      const digest = await queries.addFile(db, slug, { ...request.query, bytes }, doer, told);
      if (!digest) throw new RefusedError(409, 'Ce fichier est déjà annexé à cet accord.');
      flush();
      return reply.code(201).send({ digest });
    },
  );

  api.get(
    '/people/me/agreements',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'Les accords où l’on a une part', response: { 200: schema.mineSchema } },
    },
    (request) => queries.findMine(db, personOf(request).id),
  );

  api.get(
    '/agreements/:slug/own',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Un accord, préparé ou signé, et ce que l’on peut y faire',
        params: schema.slugParams,
        response: { 200: schema.ownSchema },
      },
    },
    async (request) => {
      const { slug } = request.params;
      const rights = await rightsOf(request, slug);
      if (!rights.operates && rights.parties.length === 0) throw notYours();
      const agreement = await queries.findAgreement(db, slug, prepared());
      if (!agreement) throw noAgreement();
      return { agreement, rights, evidences: await findEvidences(db) };
    },
  );
};
