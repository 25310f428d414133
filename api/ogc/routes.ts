import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowShowing } from '../core/cross-origin.ts';
import { notFound, problemOf, sendProblem } from '../core/errors.ts';
import { type Collection, collectionOf, collections } from './collections.ts';
import { conformance } from './conformance.ts';
import type { Crs } from './crs.ts';
import {
  collectionDocument,
  collectionsDocument,
  HTML,
  JSON_TYPE,
  landingDocument,
  OPENAPI,
  propertyHeader,
  queryablesDocument,
  SCHEMA,
  sortablesDocument,
} from './documents.ts';
import { openFeatures } from './features.ts';
import { openapiDocument } from './openapi.ts';
import { LIMIT_DEFAULT, readFormat, readItems, readOne } from './parameters.ts';
import { type Answer, type Options, openService, type Service, wantsHtml } from './service.ts';
import { viewOf } from './views.ts';

type Params = Readonly<Record<string, string>>;

function asked(request: FastifyRequest): Collection {
  const { collection: id = '' } = request.params as Params;
  const found = collectionOf(id);
  if (found) return found;
  throw notFound(`Aucune collection « ${id} ». Collections : ${collections.map(({ id }) => id).join(', ')}.`);
}

/**
 * Requests a minute from one address: GDAL (3.6) asks ten features at a time unless told otherwise, 1,300 times for the
 * whole directory. What is longer to answer keeps the common limit.
 */
const SHORT_PER_MINUTE = 6_000;
const LONG_PER_MINUTE = 600;

const isShort = ({ query }: FastifyRequest): boolean => {
  const { limit, filter, sortby, f } = query as Params;
  return Number(limit) <= LIMIT_DEFAULT && !filter && !sortby && f !== 'html';
};
/** Each is counted apart: who has just copied everything may still filter. */
const rateLimit = {
  max: (request: FastifyRequest) => (isShort(request) ? SHORT_PER_MINUTE : LONG_PER_MINUTE),
  keyGenerator: (request: FastifyRequest) => `${isShort(request)} ${normalizeIP(request.ip)}`,
};

/** What is open to all, and what is refused. */
function registerManners(app: FastifyInstance, { pages }: Service): void {
  // Open data: any site's page may read it, and learn which system of coordinates it reads.
  app.addHook('onRequest', async (_request, reply) => {
    allowShowing(reply)
      .header('access-control-allow-origin', '*')
      .header('access-control-expose-headers', 'content-crs, etag, link');
  });
  // A person is told what was refused, and not only that something was.
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const said = problemOf(error);
    if (said.status >= 500) throw error;
    reply.removeHeader('etag');
    if (!wantsHtml(request)) return sendProblem(reply, said);
    reply.code(said.status).header('cache-control', 'no-store').type(`${HTML}; charset=utf-8`);
    return reply.send(pages.refuse(said.status, said.detail, request));
  });
}

type Make = (request: FastifyRequest, version: string) => Promise<Answer>;

/** What the service says of itself and of its collections. */
function registerDocuments(app: FastifyInstance, { answer, baseOf, summaryOf, viewed }: Service): void {
  const page = (url: string, make: Make): void =>
    void app.get(url, (request, reply) => {
      readFormat(request.query);
      return answer(request, reply, (version) => make(request, version));
    });
  const allViews = (version: string) => Promise.all(collections.map((one) => viewed(one, version)));

  page('/', async (request, version) => {
    return {
      type: JSON_TYPE,
      json: () => JSON.stringify(landingDocument(baseOf(request))),
      view: async () => ({
        kind: 'landing',
        address: baseOf(request),
        collections: await allViews(version),
      }),
    };
  });

  page('/conformance', async () => ({
    type: JSON_TYPE,
    json: () => JSON.stringify({ conformsTo: conformance }),
    view: () => ({ kind: 'conformance', classes: conformance }),
  }));

  page('/api', async (request, version) => {
    return {
      type: OPENAPI,
      json: () => JSON.stringify(openapiDocument(baseOf(request))),
      view: async () => ({
        kind: 'api',
        address: baseOf(request),
        collections: await allViews(version),
      }),
    };
  });

  page('/collections', async (request, version) => {
    const base = baseOf(request);
    const documents = await Promise.all(
      collections.map(async (one) => collectionDocument(one, await summaryOf(one, version), base)),
    );
    return {
      type: JSON_TYPE,
      json: () => JSON.stringify(collectionsDocument(documents, base)),
      view: async () => ({ kind: 'collections', collections: await allViews(version) }),
    };
  });

  page('/collections/:collection', async (request, version) => {
    const collection = asked(request);
    const summary = await summaryOf(collection, version);
    return {
      type: JSON_TYPE,
      json: () => JSON.stringify(collectionDocument(collection, summary, baseOf(request))),
      view: () => ({ kind: 'collection', collection: viewOf(collection, summary) }),
    };
  });

  const properties = { queryables: queryablesDocument, sortables: sortablesDocument } as const;
  for (const of of ['queryables', 'sortables'] as const)
    page(`/collections/:collection/${of}`, async (request, version) => {
      const collection = asked(request);
      return {
        type: SCHEMA,
        json: () => JSON.stringify(properties[of](collection, baseOf(request))),
        view: async () => ({ kind: 'properties', of, collection: await viewed(collection, version) }),
      };
    });
}

const sayCrs = (reply: FastifyReply, { uri }: Crs) => reply.header('content-crs', `<${uri}>`);

/** Pages of features, and each of them. */
function registerFeatures(app: FastifyInstance, service: Service): void {
  const { answer } = service;
  const { items, one } = openFeatures(service);

  app.get('/collections/:collection/items', { config: { rateLimit } }, (request, reply) => {
    const collection = asked(request);
    const question = readItems(request.query, collection);
    sayCrs(reply, question.crs).header('link', propertyHeader(collection, service.baseOf(request)));
    return answer(request, reply, (version) => items(request, version, collection, question));
  });

  app.get('/collections/:collection/items/:feature', (request, reply) => {
    const collection = asked(request);
    const { crs } = readOne(request.query);
    sayCrs(reply, crs);
    return answer(request, reply, (version) => one(request, version, collection, crs));
  });
}

/** OGC API – Features: collections of features that GIS programs read, page after page. */
export async function ogcRoutes(app: FastifyInstance, options: Options): Promise<void> {
  const service = openService(options);
  registerManners(app, service);
  registerDocuments(app, service);
  registerFeatures(app, service);
}
