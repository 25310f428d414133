import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../db/database.ts';
import { apiOver } from '../../web/api.ts';
import { errorPage } from '../../web/errors/error-page.tsx';
import { type Page, renderPage } from '../../web/render.tsx';
import { type Route, routes } from '../../web/routes.tsx';
import type { Config } from '../config.ts';
import type { ErrorPage } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { PAGES_ADDRESS } from '../core/protections.ts';
import { buildId, clientFolder, readAssets } from './assets.ts';
import { favicon, robots } from './small-files.ts';

interface Options {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
}

const assets = readAssets();
const build = buildId(assets);

/** Pages ask the same API as everyone, without leaving the process. */
const apiOf = (app: FastifyInstance) =>
  apiOver(async (url) => {
    const { statusCode, body } = await app.inject({
      url,
      remoteAddress: PAGES_ADDRESS,
      headers: { accept: 'application/json' },
    });
    return { status: statusCode, body };
  });

/** Addresses as the public sees them, whatever stands in between. */
const publicUrl = (request: FastifyRequest, { PUBLIC_URL }: Config) =>
  new URL(request.url, PUBLIC_URL ?? `${request.protocol}://${request.host}`);

const send = (reply: FastifyReply, page: Page) =>
  reply.type('text/html; charset=utf-8').send(renderPage(page, assets));

/** An error in the house's style; the caller has set its status. */
export const sendErrorPage: ErrorPage = (reply, status) =>
  send(reply.removeHeader('etag'), errorPage(status));

/** Every page of web/routes.tsx, the files that they load, and their errors in the house's style. */
export async function pagesRoutes(app: FastifyInstance, { db, config, clock }: Options): Promise<void> {
  // Their names change with their content: kept for good.
  await app.register(files, {
    root: `${clientFolder}/assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
  const api = apiOf(app);

  async function answer({ page }: Route, request: FastifyRequest, reply: FastifyReply) {
    const today = clock().toISOString().slice(0, 10);
    // The day is part of what a page says: « plus d’un an ».
    if (isFresh(request, reply, await directoryVersion(db), `${build}-${today}`)) return reply;
    const params = request.params as Record<string, string>;
    const basemap = config.BASEMAP_STYLE_URL;
    const made = await page({ url: publicUrl(request, config), params, api, today, basemap });
    if ('redirect' in made) return reply.redirect(made.redirect, 301);
    if (made.status) reply.code(made.status);
    if (made.volatile) reply.header('cache-control', 'no-store').removeHeader('etag');
    return send(reply, made);
  }

  for (const route of routes) app.get(route.path, (request, reply) => answer(route, request, reply));
  app.get('/favicon.svg', favicon);
  app.get('/robots.txt', (request, reply) => robots(reply, publicUrl(request, config).origin));
}
