import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../db/database.ts';
import { ApiError, type Ask, apiOver } from '../../web/api.ts';
import { errorPage } from '../../web/errors/error-page.tsx';
import { type Page, renderPage } from '../../web/render.tsx';
import {
  type Request as PageRequest,
  type PersonalRoute,
  personalRoutes,
  type Redirect,
  type Route,
  routes,
} from '../../web/routes.tsx';
import { catalogues } from '../../web/words/catalogues.ts';
import { addressIn, type Language, languages } from '../../web/words/languages.ts';
import type { Catalogue } from '../../web/words/words.tsx';
import type { Config } from '../config.ts';
import { minuteOf } from '../core/clock.ts';
import { type ErrorPage, RefusedError } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import type { Mail, Mailer } from '../core/mailer.ts';
import { allowFrames, allowOwnFrames, PAGES_ADDRESS } from '../core/protections.ts';
import { publicUrl } from '../core/public-url.ts';
import { annualReviewFiles } from './annual-review-files.ts';
import { buildId, clientFolder, readAssets } from './assets.ts';
import { embedScript, embedTheme } from './embed-files.ts';
import { fileOf, readForms } from './forms-with-files.ts';
import { chooseLanguage, readLanguage, rememberedLanguage } from './language.ts';
import { limitedMailer } from './limited-mailer.ts';
import { serviceWorker, webManifest, writeServiceWorker } from './offline-files.ts';
import { sitemapIndex, sitemapPages, sitemapPartners, sitemapPilots, sitemapVenues } from './sitemap.ts';
import { favicon, robots } from './small-files.ts';
import { findTownsIn, territoryFiles } from './territory-files.ts';

interface Options {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
  readonly mailer?: Mailer | undefined;
}

/** An answer to a page's address, as it can be given again. */
interface Made {
  readonly page: Page | Redirect;
  readonly html: string;
}

const HTML = 'text/html; charset=utf-8';
/** Bytes of pages kept for whoever asks the same in the same minute: some 300 lists of twenty venues. */
const KEPT_PAGES = 64 * 1024 * 1024;
const MINUTE = 60_000;

const assets = readAssets();
const build = buildId(assets);
const worker = writeServiceWorker(assets, build);

/**
 * Pages ask the same API as everyone, without leaving the process. What a form writes counts for the visitor who sent
 * it; what a page reads was counted with the page.
 */
function askOf(app: FastifyInstance, visitor: string, own: Readonly<Record<string, string>> = {}): Ask {
  const ask: Ask = async (url, { body, method, headers: more } = {}) => {
    const headers = { accept: 'application/json', ...own, ...more };
    const writes = body ? { method: method ?? ('POST' as const), payload: body } : method && { method };
    const remoteAddress = writes ? visitor : PAGES_ADDRESS;
    const answer = await app.inject({ url, remoteAddress, headers, ...writes });
    // A venue that was merged into another is asked for there, as a browser would.
    const { location } = answer.headers;
    if (answer.statusCode === 301 && location) return ask(location, { headers: more ?? {} });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    return { status: answer.statusCode, body: answer.body, cookies };
  };
  return ask;
}

/** What the API needs to know who asks a page for persons; no other page hands it on. */
const ownOf = ({ headers: { cookie, 'user-agent': browser } }: FastifyRequest) => ({
  ...(cookie && { cookie }),
  ...(browser && { 'user-agent': browser }),
});

/** A form of these pages, sent from these pages: browsers say where it comes from. */
function readForm(request: FastifyRequest): URLSearchParams | undefined {
  if (request.method !== 'POST') return undefined;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site')
    throw new RefusedError(403, 'Ce formulaire a été envoyé depuis un autre site.');
  return request.body as URLSearchParams;
}

/** An error in the house's style and the visitor's language; the caller has set its status. */
export const sendErrorPage: ErrorPage = (request, reply, status) => {
  const { language, path } = readLanguage(request.url);
  const words = catalogues[language.code];
  const page = errorPage(words, status);
  const html = renderPage(page, { words, path, origin: '', made: new Date(), assets });
  return reply.removeHeader('etag').type(HTML).send(html);
};

/** An address without a language is for everyone: who chose one gets it in that one. */
function inRememberedLanguage(request: FastifyRequest, { prefix }: Language): string | undefined {
  if (prefix || request.method !== 'GET') return undefined;
  const remembered = rememberedLanguage(request);
  return remembered?.prefix ? addressIn(remembered, request.url) : undefined;
}

function give(reply: FastifyReply, { page, html }: Made, config: Config) {
  if (page.cookies && page.cookies.length > 0) reply.header('set-cookie', [...page.cookies]);
  // A form that was taken leads on by GET, or « reload » would send it again.
  if ('redirect' in page)
    return reply.redirect(page.redirect, reply.request.method === 'POST' ? 303 : page.forNow ? 302 : 301);
  if (page.embedded) allowFrames(reply, config, page.embedded.logo);
  if (page.framesItself) allowOwnFrames(reply, config);
  if (page.status) reply.code(page.status);
  if (page.volatile) reply.header('cache-control', 'no-store').removeHeader('etag');
  return reply.type(HTML).send(html);
}

/** Every page of web/routes.tsx, the files that they load, and their errors in the house's style. */
export async function pagesRoutes(
  app: FastifyInstance,
  { db, config, clock, mailer }: Options,
): Promise<void> {
  // Their names change with their content: kept for good.
  await app.register(files, {
    root: `${clientFolder}/assets`,
    prefix: '/assets/',
    // A route for each file: what is not there is counted as any request (core/protections.ts).
    wildcard: false,
    immutable: true,
    preCompressed: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
  await app.register(files, {
    root: fileURLToPath(new URL('icons', import.meta.url)),
    prefix: '/icons/',
    maxAge: '30d',
    index: false,
    decorateReply: false,
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, text: string | Buffer) => new URLSearchParams(String(text)),
  );
  // None of our forms comes so, but a mail program's « stop » may (RFC 8058): its address says all.
  app.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, async () => new URLSearchParams());

  const kept = new LRUCache<string, Made>({
    maxSize: KEPT_PAGES,
    // Two bytes a character: French has some beyond Latin-1 in every sentence.
    sizeCalculation: ({ html }) => 2 * html.length + 1_000,
    ttl: MINUTE,
  });

  const findTowns = findTownsIn(db);
  const post = mailer && limitedMailer(app, mailer);

  /** What only this request knows. */
  function asked(request: FastifyRequest, words: Catalogue): PageRequest {
    const form = readForm(request);
    const askAsAnyone = askOf(app, request.ip);
    return {
      url: publicUrl(request, config),
      params: request.params as Record<string, string>,
      ...(form && { form }),
      ...fileOf(request),
      api: apiOver(askAsAnyone),
      askAsAnyone,
      findTowns,
      words,
      now: clock(),
      ...(post && { sendMail: (mail: Mail) => post(request, mail) }),
      basemap: config.BASEMAP_STYLE_URL,
      publisher: {
        name: config.PUBLISHER_NAME,
        contact: config.PUBLISHER_CONTACT,
        hosting: config.HOSTING_NAME,
      },
    };
  }

  function written(made: Page | Redirect, request: FastifyRequest, one: PageRequest): Made {
    if ('redirect' in made) return { page: made, html: '' };
    const { path } = readLanguage(request.url);
    const { words, url, now } = one;
    return { page: made, html: renderPage(made, { words, path, origin: url.origin, made: now, assets }) };
  }

  async function make({ page }: Route, request: FastifyRequest): Promise<Made> {
    const one = asked(request, catalogues[readLanguage(request.url).language.code]);
    return written(await page(one), request, one);
  }

  /** Who is not signed in is asked to be, and comes back. */
  const toSignIn = (request: FastifyRequest): Redirect => ({
    redirect: `/connexion?${new URLSearchParams({ vers: request.method === 'GET' ? request.url : '/mon-espace' })}`,
  });

  async function answerPersonal({ page }: PersonalRoute, request: FastifyRequest, reply: FastifyReply) {
    const ask = askOf(app, request.ip, ownOf(request));
    const one = {
      ...asked(request, catalogues.fr),
      ask,
      sendsMail: mailer !== undefined,
      hasProConnect: config.PROCONNECT_ISSUER !== undefined,
    };
    const made = await page(one).catch((error: unknown) => {
      if (error instanceof ApiError && error.statusCode === 401) return toSignIn(request);
      if (error instanceof ApiError && [403, 404, 410].includes(error.statusCode))
        return errorPage(catalogues.fr, error.statusCode, error.message);
      throw error;
    });
    // Where one person is led on to is not where a page moved: no browser remembers it.
    const answer = 'redirect' in made ? { ...made, forNow: true as const } : made;
    return give(reply.header('cache-control', 'no-store'), written(answer, request, one), config);
  }

  /** The minute is part of what a page says (« ouvert »): until it ends or the directory changes, it is the same. */
  async function answerOnce(route: Route, request: FastifyRequest, reply: FastifyReply) {
    const version = await directoryVersion(db);
    const minute = minuteOf(clock());
    if (isFresh(request, reply, version, `${build}-${minute}`)) return reply;
    const key = `${version} ${minute} ${publicUrl(request, config)}`;
    const made = kept.get(key) ?? (await make(route, request));
    if ('redirect' in made.page || !made.page.volatile) kept.set(key, made);
    return give(reply, made, config);
  }

  /** What a form did is nobody else's. */
  const answerForm = async (route: Route, request: FastifyRequest, reply: FastifyReply) =>
    give(reply.header('cache-control', 'no-store'), await make(route, request), config);

  async function answer(route: Route, request: FastifyRequest, reply: FastifyReply) {
    const { language } = readLanguage(request.url);
    const elsewhere = route.frenchOnly ? undefined : inRememberedLanguage(request, language);
    if (elsewhere) return reply.header('cache-control', 'no-store').redirect(elsewhere, 302);
    return request.method === 'POST' ? answerForm(route, request, reply) : answerOnce(route, request, reply);
  }

  const serve = (scope: FastifyInstance, route: Route) => {
    for (const language of route.frenchOnly ? [catalogues.fr.live.language] : languages)
      scope.route({
        method: route.takesForm ? ['GET', 'POST'] : 'GET',
        url: addressIn(language, route.path) || '/',
        handler: (request, reply) => answer(route, request, reply),
      });
  };
  const servePersonal = (scope: FastifyInstance, route: PersonalRoute) =>
    scope.route({
      method: ['GET', 'POST'],
      url: route.path,
      handler: (request, reply) => answerPersonal(route, request, reply),
    });
  for (const route of routes) if (!route.takesFile) serve(app, route);
  for (const route of personalRoutes) if (!route.takesFile) servePersonal(app, route);
  await app.register(async (scope) => {
    await readForms(scope);
    for (const route of routes) if (route.takesFile) serve(scope, route);
    for (const route of personalRoutes) if (route.takesFile) servePersonal(scope, route);
  });
  territoryFiles(app, { db, config, clock, build, ask: (request) => askOf(app, request.ip) });
  annualReviewFiles(app, { db, config, build, ask: (request) => askOf(app, request.ip) });
  app.get('/langues/:code', chooseLanguage);
  app.get('/favicon.svg', favicon);
  app.get('/embarque.js', (_, reply) => embedScript(reply));
  app.get('/embarque/theme.css', embedTheme);
  app.get('/sw.js', (_, reply) => serviceWorker(reply, worker));
  app.get('/manifest.webmanifest', (_, reply) => webManifest(reply));
  const originOf = (request: FastifyRequest) => publicUrl(request, config).origin;
  app.get('/sitemap.xml', (request, reply) => sitemapIndex(reply, db, originOf(request)));
  app.get('/sitemaps/pages.xml', (request, reply) =>
    sitemapPages(reply, apiOver(askOf(app, request.ip)), originOf(request)),
  );
  app.get('/sitemaps/partenaires.xml', (request, reply) =>
    sitemapPartners(reply, db, originOf(request), clock()),
  );
  app.get('/sitemaps/pilotes.xml', (request, reply) => sitemapPilots(reply, db, originOf(request)));
  app.get('/sitemaps/lieux-:part(^\\d{1,4}).xml', (request, reply) =>
    sitemapVenues(reply, db, originOf(request), Number((request.params as { part: string }).part)),
  );
  app.get('/robots.txt', (request, reply) => robots(reply, originOf(request)));
}
