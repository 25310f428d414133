import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../config.ts';
import { RefusedError } from './errors.ts';

/**
 * Requests a minute from one address: a type-ahead with quick fingers makes 200, a careless robot 10,000. Files under
 * the names of their contents are not counted: a library's twenty screens share one address, and ask for ten each.
 */
const REQUESTS_PER_MINUTE = 600;

/** Who asks when a page asks the API: no socket has such an address, so nobody else can say it. */
export const PAGES_ADDRESS = 'pages';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the limits count this request for, where it is not the address it comes from. */
    limitedAs: string | undefined;
  }
}

type Directives = Readonly<Record<string, readonly string[]>>;

const basemapOrigin = (url: string): string[] => (url === 'none' ? [] : [new URL(url).origin]);

/** What the pages may load besides our own: the basemap's host, when there is one. */
function directives(basemapUrl: string): Directives {
  const basemap = basemapOrigin(basemapUrl);
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'", ...basemap],
    'img-src': ["'self'", 'data:', 'blob:', ...basemap],
    'connect-src': ["'self'", ...basemap],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

/** Helmet's types want arrays that it could write into. */
const mutable = (policy: Directives) =>
  Object.fromEntries(Object.entries(policy).map(([name, sources]) => [name, [...sources]]));

const written = (policy: Directives) =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');

/** Lets other sites show an answer in a frame, as far as the operator lets them (EMBED_ORIGINS), with a logo of theirs. */
export function allowFrames(
  reply: FastifyReply,
  settings: { readonly BASEMAP_STYLE_URL: string; readonly EMBED_ORIGINS: string },
  logo: string | undefined,
): void {
  const policy = directives(settings.BASEMAP_STYLE_URL);
  const { EMBED_ORIGINS: origins } = settings;
  const others = origins === 'none' ? [] : origins.split(',');
  const image = logo ? [new URL(logo).origin] : [];
  const wider = {
    ...policy,
    'img-src': [...(policy['img-src'] ?? []), ...image],
    // Its links open beside the frame, by a `base` element.
    'base-uri': ["'self'"],
    'frame-ancestors': ["'self'", ...others],
  };
  reply
    .header('content-security-policy', written(wider))
    .header('cross-origin-resource-policy', 'cross-origin')
    .removeHeader('x-frame-options');
}

/** Lets a page show frames of this site. */
export function allowOwnFrames(
  reply: FastifyReply,
  { BASEMAP_STYLE_URL }: { readonly BASEMAP_STYLE_URL: string },
) {
  reply.header(
    'content-security-policy',
    written({ ...directives(BASEMAP_STYLE_URL), 'frame-src': ["'self'"] }),
  );
}

/** Headers, limits and compression that hold for every answer. */
export async function registerProtections(
  app: FastifyInstance,
  { BASEMAP_STYLE_URL: basemapUrl, OVERLOAD_MS }: Pick<Config, 'BASEMAP_STYLE_URL' | 'OVERLOAD_MS'>,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: mutable(directives(basemapUrl)) },
    // The address may hold a place someone searched: no other site is told.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
  });
  // Quality 4 compresses as well as gzip 9 in a sixth of the time; ready files bring their own.
  await app.register(compress, {
    threshold: 1_024,
    // What the plugin knows by itself, and what it does not: tiles, files for maps, sequences.
    customTypes:
      /^text\/(?!event-stream)|[+/](json|json-seq|text|xml)(;|$)|octet-stream|vector-tile|flatgeobuf/,
    brotliOptions: {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
      // Else what streams is held back until 4 MB of it have come.
      flush: constants.BROTLI_OPERATION_FLUSH,
    },
  });
  app.decorateRequest('limitedAs', undefined);
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: ({ limitedAs, ip }) => limitedAs ?? normalizeIP(ip),
    // The visitor's own request was counted; the questions that it raises inside would count for everyone.
    allowList: ({ socket, routeOptions }) =>
      socket.remoteAddress === PAGES_ADDRESS || (routeOptions.url?.startsWith('/assets/') ?? false),
    errorResponseBuilder: ({ limitedAs }, { after }) =>
      new RefusedError(
        429,
        `Trop de requêtes ${limitedAs ? 'avec cette clé' : 'depuis votre réseau'}. Réessayez dans ${after}.`,
      ),
  });
  await app.register(underPressure, {
    maxEventLoopDelay: OVERLOAD_MS,
    retryAfter: 5,
    customError: class extends RefusedError {
      constructor() {
        super(503, 'Le serveur est très sollicité. Réessayez dans quelques secondes.');
      }
    },
  });
}
