import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { minuteOf } from '../core/clock.ts';
import { noVenue } from '../core/errors.ts';
import { directoryVersion, isFresh, oncePerVersion } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { hasDemonstration } from './doors.ts';
import { venueFiles } from './exports.ts';
import { toAtom } from './feed.ts';
import { encodingFor, POINTS_MAX, pointsFile } from './points.ts';
import {
  countVenues,
  exportVenues,
  findDepartements,
  findPoints,
  findVenue,
  findVenues,
  latestVenues,
  orderOf,
  type Shape,
} from './queries.ts';
import * as schema from './schema.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const GEOJSON_TYPE = 'application/geo+json; charset=utf-8';
const tags = ['Lieux'];

/** `format` first, then what the caller accepts. */
const shapeOf = (request: FastifyRequest, format?: Shape): Shape =>
  format ?? (request.headers.accept?.includes('application/geo+json') ? 'geojson' : 'json');
const typeOf = (shape: Shape) => (shape === 'geojson' ? GEOJSON_TYPE : JSON_TYPE);

/** The files' names say when their content is not real. */
async function nameFile(db: Database, reply: FastifyReply, extension: string): Promise<void> {
  const name = (await hasDemonstration(db)) ? 'lieux-demonstration' : 'lieux';
  reply.header('content-disposition', `attachment; filename="${name}.${extension}"`);
}

/** Where the rest of the list is, for programs that follow links (RFC 8288). */
function linkNext(request: FastifyRequest, reply: FastifyReply, next: string): void {
  const address = new URL(request.url, 'http://unused');
  address.searchParams.set('cursor', next);
  reply.header('link', `<${address.pathname}${address.search}>; rel="next"`);
}

/** A file of what is open now is another a minute later; any other depends on the directory alone. */
const exportVariant = ({ open }: schema.Filters, now: Date) => `export${open ? minuteOf(now) : ''}`;

const bodies = {
  json: (texts: string[], next: string | null) =>
    `{"venues":[${texts.join(',')}],"next":${JSON.stringify(next)}}`,
  geojson: (texts: string[], next: string | null) =>
    `{"type":"FeatureCollection","next":${JSON.stringify(next)},"features":[${texts.join(',')}]}`,
};

interface Surroundings {
  readonly db: Database;
  readonly config: { readonly PUBLIC_URL?: string | undefined };
  readonly clock: () => Date;
}

const searchOf = ({ url }: FastifyRequest) => new URL(url, 'http://unused').search;

/** The page that shows what a feed follows. */
function pageOf({ origin, searchParams }: URL): string {
  const shown = new URLSearchParams(searchParams);
  shown.delete('title');
  return `${origin}/?${shown}`;
}

export const venuesRoutes: FastifyPluginAsyncZod<Surroundings> = async (app, { db, config, clock }) => {
  const points = pointsFile(db);
  // Counting two million venues takes 0.4 s: once for all visitors.
  const departements = oncePerVersion(() => findDepartements(db));

  async function sendList(request: FastifyRequest, reply: FastifyReply, query: schema.ListQuery) {
    const shape = shapeOf(request, query.format);
    const now = clock();
    if (isFresh(request, reply, await directoryVersion(db), shape + minuteOf(now))) return reply;
    const order = orderOf(query);
    const { texts, last } = await findVenues(db, query, shape, now, readCursor(order, query.cursor));
    const next = last ? writeCursor(order, last) : null;
    if (next) linkNext(request, reply, next);
    return reply.type(typeOf(shape)).send(bodies[shape](texts, next));
  }

  async function sendVenue(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    query: schema.VenueQuery,
  ) {
    const shape = shapeOf(request, query.format);
    const now = clock();
    if (isFresh(request, reply, await directoryVersion(db), shape + minuteOf(now))) return reply;
    const { text, into } = (await findVenue(db, id, shape, now, query)) ?? {};
    if (into) return reply.redirect(`/api/venues/${encodeURIComponent(into)}${searchOf(request)}`, 301);
    if (!text) throw noVenue(id);
    return reply.type(typeOf(shape)).send(text);
  }

  app.get(
    '/venues',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Chercher des lieux',
        description:
          'Les lieux que gardent tous les filtres donnés : les plus proches d’abord avec « near », les plus ressemblants avec « q », sinon dans un ordre fixe.',
        querystring: schema.listQuery,
        response: { 200: schema.venueListSchema },
      },
    },
    (request, reply) => sendList(request, reply, request.query),
  );

  app.get(
    '/venues/:id',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Un lieu',
        params: schema.venueParams,
        querystring: schema.venueQuery,
        response: { 200: schema.venueSchema },
      },
    },
    (request, reply) => sendVenue(request, reply, request.params.id, request.query),
  );

  for (const [ending, { type, shape, summary, description, sparse, write }] of Object.entries(venueFiles))
    app.get(
      `/venues.${ending}`,
      {
        config: { access: 'public' },
        schema: {
          tags,
          summary,
          description,
          produces: [type.replace(/;.*/, '')],
          querystring: sparse ? schema.sparseExportQuery : schema.exportQuery,
        },
      },
      async (request, reply) => {
        const now = clock();
        if (isFresh(request, reply, await directoryVersion(db), exportVariant(request.query, now)))
          return reply;
        await nameFile(db, reply, ending);
        const batches = exportVenues(db, request.query, shape, now);
        return reply.type(type).send(write(batches, publicUrl(request, config).origin));
      },
    );

  app.get(
    '/venues.atom',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Suivre une recherche (Atom)',
        description:
          'Les lieux de la recherche ajoutés ou modifiés en dernier. Avec « near » seul : à 20 km alentour.',
        produces: ['application/atom+xml'],
        querystring: schema.feedQuery,
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, await directoryVersion(db), 'atom')) return reply;
      const { title, ...filters } = request.query;
      const url = publicUrl(request, config);
      const feed = toAtom(await latestVenues(db, filters, clock()), {
        title,
        page: pageOf(url),
        origin: url.origin,
        address: url.href,
        changedAt: clock(),
      });
      return reply.type('application/atom+xml; charset=utf-8').send(feed);
    },
  );

  async function sendPoints(request: FastifyRequest, reply: FastifyReply, box: schema.Filters['bbox']) {
    const version = await directoryVersion(db);
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (isFresh(request, reply, version, `points-${encoding}`)) return reply;
    if (box) return findPoints(db, version, POINTS_MAX, box);
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return reply.type(JSON_TYPE).send(await points(version, encoding));
  }

  app.get(
    '/facets',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Combien de lieux laisserait chaque filtre',
        description:
          'Avec « near » et sans autre borne, on compte à 20 km alentour, ou dans « radius » s’il est donné.',
        querystring: schema.exportQuery,
        response: { 200: schema.countsSchema },
      },
    },
    async (request, reply) => {
      const now = clock();
      if (isFresh(request, reply, await directoryVersion(db), `facets${minuteOf(now)}`)) return reply;
      return countVenues(db, request.query, now);
    },
  );

  app.get(
    '/departements',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les départements et leur nombre de lieux',
        response: { 200: z.array(schema.departementSchema) },
      },
    },
    async (request, reply) => {
      const version = await directoryVersion(db);
      if (isFresh(request, reply, version, 'departements')) return reply;
      return departements(version);
    },
  );

  app.get(
    '/points',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les points de la carte',
        description:
          'Un fichier de colonnes, fait pour la carte : le même rang est le même lieu. Au-delà de 50 000 lieux, demandez un rectangle.',
        querystring: schema.pointsQuery,
      },
    },
    (request, reply) => sendPoints(request, reply, request.query.bbox),
  );
};
