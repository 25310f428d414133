import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../db/database.ts';
import type { Config } from '../config.ts';
import { minuteOf } from '../core/clock.ts';
import { notFound, problemOf, sendProblem } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import { type Collection, collectionOf, collections } from './collections.ts';
import { conformance } from './conformance.ts';
import type { Crs } from './crs.ts';
import { writeCursor } from './cursor.ts';
import {
  collectionDocument,
  collectionsDocument,
  GEOJSON,
  HTML,
  JSON_TYPE,
  type Link,
  landingDocument,
  OPENAPI,
  queryablesDocument,
  SCHEMA,
  sortablesDocument,
} from './documents.ts';
import { openapiDocument } from './openapi.ts';
import { type Asked, LIMIT_DEFAULT, readFormat, readItems, readOne } from './parameters.ts';
import {
  countPage,
  type FeaturePage,
  findFeature,
  findPage,
  remembered,
  type Summary,
  summarise,
} from './queries.ts';
import type { FeatureView, Pages, View } from './schema.ts';
import { viewOf } from './views.ts';

interface Options {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
  readonly pages: Pages<FastifyRequest>;
}

/** An answer in both its forms; the one that is not asked for is not made. */
interface Answer {
  readonly type: string;
  readonly json: () => string;
  readonly view: () => View | Promise<View>;
}

type Params = Readonly<Record<string, string>>;

/** A person's browser reads pages; everyone else gets JSON, unless the address says otherwise. */
function wantsHtml({ query, headers }: FastifyRequest): boolean {
  const { f } = query as { f?: unknown };
  if (f === 'json' || f === 'html') return f === 'html';
  const accepted = (headers.accept ?? '').split(',').map((part) => part.trim().split(';')[0]);
  const first = accepted.find((type) => type === HTML || /[/+]json$/.test(type ?? ''));
  return first === HTML;
}

function asked(request: FastifyRequest): Collection {
  const { collection: id = '' } = request.params as Params;
  const found = collectionOf(id);
  if (found) return found;
  throw notFound(`Aucune collection « ${id} ». Collections : ${collections.map(({ id }) => id).join(', ')}.`);
}

/** The same address with other parameters. */
function addressWith(url: URL, changes: Readonly<Record<string, string | undefined>>): string {
  const other = new URL(url);
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) other.searchParams.delete(name);
    else other.searchParams.set(name, value);
  return other.href;
}

const pathOf = (address: string) => address.slice(new URL(address).origin.length);
const featureIn = (text: string) => JSON.parse(text) as FeatureView;

/** Links of a page of features. */
function itemLinks(url: URL, base: string, { id, title }: Collection, next: string | undefined): Link[] {
  const follows: Link = { href: next ?? '', rel: 'next', type: GEOJSON, title: 'La suite' };
  return [
    { href: addressWith(url, { f: 'json' }), rel: 'self', type: GEOJSON },
    { href: addressWith(url, { f: 'html' }), rel: 'alternate', type: HTML },
    ...(next ? [follows] : []),
    { href: `${base}/collections/${id}`, rel: 'collection', type: JSON_TYPE, title },
  ];
}

/** A feature and its links. */
function featureText(text: string, base: string, collection: Collection, origin: string): string {
  const { id } = featureIn(text);
  const at = `${base}/collections/${collection.id}`;
  const address = `${at}/items/${encodeURIComponent(id)}`;
  const links: Link[] = [
    { href: `${address}?f=json`, rel: 'self', type: GEOJSON },
    { href: `${address}?f=html`, rel: 'alternate', type: HTML },
    { href: at, rel: 'collection', type: JSON_TYPE, title: collection.title },
    ...(collection.page
      ? [{ href: origin + collection.page(String(id)), rel: 'canonical', type: HTML }]
      : []),
  ];
  return `${text.slice(0, -1)}, "links" : ${JSON.stringify(links)}}`;
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

/** OGC API – Features: collections of features that GIS programs read, page after page. */
export async function ogcRoutes(app: FastifyInstance, { db, config, clock, pages }: Options): Promise<void> {
  const summaries = remembered<Summary>();
  const counts = remembered<{ readonly count: number | undefined }>();

  // Open data: any site's page may read it, and learn which system of coordinates it reads.
  app.addHook('onRequest', async (_request, reply) => {
    reply
      .header('access-control-allow-origin', '*')
      .header('access-control-expose-headers', 'content-crs, etag, link');
  });

  // A person is told what was refused, and not only that something was.
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const said = problemOf(error);
    if (said.status >= 500) throw error;
    if (!wantsHtml(request)) return sendProblem(reply, said);
    reply.removeHeader('etag').header('cache-control', 'no-store').type(`${HTML}; charset=utf-8`);
    return reply.code(said.status).send(pages.refuse(said.status, said.detail, request));
  });

  const baseOf = (request: FastifyRequest) => `${publicUrl(request, config).origin}/ogc`;
  const summaryOf = (collection: Collection, version: string) =>
    summaries(`${collection.id} ${version}`, () => summarise(db, collection, clock()));
  const viewed = async (collection: Collection, version: string) =>
    viewOf(collection, await summaryOf(collection, version));

  async function send(request: FastifyRequest, reply: FastifyReply, { type, json, view }: Answer) {
    if (wantsHtml(request))
      return reply.type(`${HTML}; charset=utf-8`).send(pages.write(await view(), request));
    // As the media type is registered, GeoJSON and schemas have no charset: they are UTF-8.
    return reply.type(type).serializer(String).send(json());
  }

  /** Marks an answer with the directory's version; the minute too, for what passes with time. */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    make: (version: string) => Promise<Answer>,
  ) {
    const version = await directoryVersion(db);
    const form = wantsHtml(request) ? `html-${pages.build}` : 'json';
    if (isFresh(request, reply, version, `${form}-${minuteOf(clock())}`)) return reply;
    return send(request, reply, await make(version));
  }

  /** A document that says nothing of features but how many there are. */
  const page = (url: string, make: (request: FastifyRequest, version: string) => Promise<Answer>): void =>
    void app.get(url, (request, reply) => {
      readFormat(request.query);
      return answer(request, reply, (version) => make(request, version));
    });

  const allViews = (version: string) => Promise.all(collections.map((one) => viewed(one, version)));

  page('/', async (request, version) => {
    return {
      type: JSON_TYPE,
      json: () => JSON.stringify(landingDocument(baseOf(request))),
      view: async () => ({ kind: 'landing', collections: await allViews(version) }),
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
      view: async () => ({ kind: 'api', collections: await allViews(version) }),
    };
  });

  page('/collections', async (request, version) => {
    const base = baseOf(request);
    const summed = await Promise.all(collections.map((one) => summaryOf(one, version)));
    const documents = collections.map((one, index) =>
      collectionDocument(one, summed[index] as Summary, base),
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

  /** Counted on the first page alone: a reader knows from it, and each page of millions would be counted again. */
  async function matchedBy(
    request: FastifyRequest,
    collection: Collection,
    question: Asked,
    found: FeaturePage,
    version: string,
  ): Promise<number | undefined> {
    if (question.after) return undefined;
    if (!found.last) return found.texts.length;
    if (!question.box && !question.period && question.filter === undefined)
      return (await summaryOf(collection, version)).count;
    const { bbox, datetime, filter, ...rest } = request.query as Params;
    const key = JSON.stringify([collection.id, version, bbox, datetime, filter, rest]);
    const make = async () => ({ count: await countPage(db, collection, question, clock()) });
    return (await counts(key, make)).count;
  }

  async function items(
    request: FastifyRequest,
    version: string,
    collection: Collection,
    question: Asked,
  ): Promise<Answer> {
    const url = publicUrl(request, config);
    const found = await findPage(db, collection, question, clock());
    const matched = await matchedBy(request, collection, question, found, version);
    const next = found.last && addressWith(url, { cursor: writeCursor(question.sorts, found.last) });
    const head = {
      type: 'FeatureCollection',
      ...(matched !== undefined && { numberMatched: matched }),
      numberReturned: found.texts.length,
      timeStamp: clock().toISOString(),
      links: itemLinks(url, baseOf(request), collection, next),
    };
    return {
      type: GEOJSON,
      // Features are texts already: parsed and written again, a page would take thrice as long.
      json: () => `${JSON.stringify(head).slice(0, -1)},"features":[\n${found.texts.join(',\n')}\n]}`,
      view: async () => ({
        kind: 'items',
        collection: await viewed(collection, version),
        shown: collection.shown,
        features: found.texts.map(featureIn),
        matched,
        next: next && pathOf(next),
        first: question.after && pathOf(addressWith(url, { cursor: undefined })),
        asJson: pathOf(addressWith(url, { f: 'json' })),
        asked: request.query as Params,
      }),
    };
  }

  const sayCrs = (reply: FastifyReply, { uri }: Crs) => reply.header('content-crs', `<${uri}>`);

  app.get('/collections/:collection/items', { config: { rateLimit } }, (request, reply) => {
    const collection = asked(request);
    const question = readItems(request.query, collection);
    sayCrs(reply, question.crs);
    return answer(request, reply, (version) => items(request, version, collection, question));
  });

  async function one(
    request: FastifyRequest,
    version: string,
    collection: Collection,
    crs: Crs,
  ): Promise<Answer> {
    const { feature: id = '' } = request.params as Params;
    const text = await findFeature(db, collection, id, crs, clock());
    if (!text) throw notFound(`« ${id} » n’est pas dans la collection « ${collection.id} ».`);
    const { origin } = publicUrl(request, config);
    return {
      type: GEOJSON,
      json: () => featureText(text, baseOf(request), collection, origin),
      view: async () => ({
        kind: 'feature',
        collection: await viewed(collection, version),
        feature: featureIn(text),
        page: collection.page?.(id),
      }),
    };
  }

  app.get('/collections/:collection/items/:feature', (request, reply) => {
    const collection = asked(request);
    const { crs } = readOne(request.query);
    sayCrs(reply, crs);
    return answer(request, reply, (version) => one(request, version, collection, crs));
  });
}
