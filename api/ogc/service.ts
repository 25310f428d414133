import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../db/database.ts';
import type { Config } from '../config.ts';
import { minuteOf } from '../core/clock.ts';
import { directoryVersion, isFresh, oncePerKey } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import type { Collection } from './collections.ts';
import { HTML } from './documents.ts';
import { FOR_A_MINUTE, type Summary, summarise } from './queries.ts';
import type { CollectionView, Pages, View } from './schema.ts';
import { viewOf } from './views.ts';

/** What the service stands on. */
export interface Options {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
  readonly pages: Pages<FastifyRequest>;
}

/** An answer in both its forms; the one that is not asked for is not made. */
export interface Answer {
  readonly type: string;
  readonly json: () => string;
  readonly view: () => View | Promise<View>;
}

/** What all its addresses share. */
export interface Service extends Options {
  /** Address of the service, without a slash at its end. */
  readonly baseOf: (request: FastifyRequest) => string;
  readonly summaryOf: (collection: Collection, version: string) => Promise<Summary>;
  readonly viewed: (collection: Collection, version: string) => Promise<CollectionView>;
  /** Sends what `make` makes, unless the caller already has it. */
  readonly answer: (
    request: FastifyRequest,
    reply: FastifyReply,
    make: (version: string) => Promise<Answer>,
  ) => Promise<FastifyReply>;
}

/** A person's browser reads pages; everyone else gets JSON, unless the address says otherwise. */
export function wantsHtml({ query, headers }: FastifyRequest): boolean {
  const { f } = query as { f?: unknown };
  if (f === 'json' || f === 'html') return f === 'html';
  const accepted = (headers.accept ?? '').split(',').map((part) => part.trim().split(';')[0]);
  const first = accepted.find((type) => type === HTML || /[/+]json$/.test(type ?? ''));
  return first === HTML;
}

/** @param pages writes what persons read */
async function send(
  pages: Options['pages'],
  request: FastifyRequest,
  reply: FastifyReply,
  { type, json, view }: Answer,
): Promise<FastifyReply> {
  if (wantsHtml(request))
    return reply.type(`${HTML}; charset=utf-8`).send(pages.write(await view(), request));
  // As the media type is registered, GeoJSON and schemas have no charset: they are UTF-8.
  return reply.type(type).serializer(String).send(json());
}

/** Answers are marked with the directory's version; with the minute too, for what passes with time. */
export function openService(options: Options): Service {
  const { db, config, clock, pages } = options;
  const summaries = oncePerKey<Summary>(FOR_A_MINUTE);
  const summaryOf = (collection: Collection, version: string) =>
    summaries(`${collection.id} ${version}`, () => summarise(db, collection, clock()));
  return {
    ...options,
    summaryOf,
    baseOf: (request) => `${publicUrl(request, config).origin}/ogc`,
    viewed: async (collection, version) => viewOf(collection, await summaryOf(collection, version)),
    answer: async (request, reply, make) => {
      const version = await directoryVersion(db);
      const form = wantsHtml(request) ? `html-${pages.build}` : 'json';
      if (isFresh(request, reply, version, `${form}-${minuteOf(clock())}`)) return reply;
      return send(pages, request, reply, await make(version));
    },
  };
}
