import type { FastifyRequest } from 'fastify';
import { notFound } from '../core/errors.ts';
import { oncePerKey } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import type { Collection } from './collections.ts';
import type { Crs } from './crs.ts';
import { writeCursor } from './cursor.ts';
import { GEOJSON } from './documents.ts';
import { addressWith, featureIn, featureText, itemLinks, pathOf } from './links.ts';
import type { Asked } from './parameters.ts';
import { countPage, type FeaturePage, FOR_A_MINUTE, findFeature, findPage } from './queries.ts';
import type { Answer, Service } from './service.ts';

/** How a collection's features are answered: a page of them, or one. */
export interface Features {
  readonly items: (
    request: FastifyRequest,
    version: string,
    collection: Collection,
    question: Asked,
  ) => Promise<Answer>;
  readonly one: (
    request: FastifyRequest,
    version: string,
    collection: Collection,
    crs: Crs,
  ) => Promise<Answer>;
}

/** Among two million, what a filter keeps took up to 14 s to be counted, of which its first page took 50 ms. */
const COUNTED_MAX = 200_000;

/** Pages of features, and each of them. */
export function openFeatures({ db, config, clock, baseOf, summaryOf, viewed }: Service): Features {
  const counts = oncePerKey<{ readonly count: number | undefined }>(FOR_A_MINUTE);

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
    const { count } = await summaryOf(collection, version);
    const { box, period, filter } = question;
    if (!box && !period && filter === undefined) return count;
    if (filter !== undefined && count > COUNTED_MAX) return undefined;
    const key = JSON.stringify([collection.id, version, request.query]);
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
        asked: request.query as Readonly<Record<string, string>>,
      }),
    };
  }

  async function one(
    request: FastifyRequest,
    version: string,
    collection: Collection,
    crs: Crs,
  ): Promise<Answer> {
    const { feature: id = '' } = request.params as Readonly<Record<string, string>>;
    const text = await findFeature(db, collection, id, crs, clock());
    if (!text) throw notFound(`« ${id} » n’est pas dans la collection « ${collection.id} ».`);
    const { origin } = publicUrl(request, config);
    const feature = featureIn(text);
    const [named = ''] = collection.shown;
    return {
      type: GEOJSON,
      json: () => featureText(text, baseOf(request), collection, origin),
      view: async () => ({
        kind: 'feature',
        collection: await viewed(collection, version),
        feature,
        name: String(feature.properties[named] ?? id),
        page: collection.page?.(id),
      }),
    };
  }

  return { items, one };
}
