import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { RefusedError } from './errors.ts';

/** Requests a minute from one address: a type-ahead with quick fingers makes 200, a careless robot 10,000. */
const REQUESTS_PER_MINUTE = 600;

/** Who asks when a page asks the API: no socket has such an address, so nobody else can say it. */
export const PAGES_ADDRESS = 'pages';

/** What the pages may load besides our own: the basemap's host, when there is one. */
function contentPolicy(basemapOrigin: string | undefined) {
  const basemap = basemapOrigin ? [basemapOrigin] : [];
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'", ...basemap],
      imgSrc: ["'self'", 'data:', 'blob:', ...basemap],
      connectSrc: ["'self'", ...basemap],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  };
}

/** Headers, limits and compression that hold for every answer. */
export async function registerProtections(app: FastifyInstance, basemapUrl: string): Promise<void> {
  const basemapOrigin = basemapUrl === 'none' ? undefined : new URL(basemapUrl).origin;
  await app.register(helmet, {
    contentSecurityPolicy: contentPolicy(basemapOrigin),
    // The address may hold a place someone searched: no other site is told.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
  });
  // Quality 4 compresses as well as gzip 9 in a sixth of the time; ready files bring their own.
  await app.register(compress, {
    threshold: 1_024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    // The visitor's own request was counted; the questions that it raises inside would count for everyone.
    allowList: (request) => request.socket.remoteAddress === PAGES_ADDRESS,
    errorResponseBuilder: (_request, { after }) =>
      new RefusedError(429, `Trop de requêtes depuis votre réseau. Réessayez dans ${after}.`),
  });
  await app.register(underPressure, {
    maxEventLoopDelay: 2_000,
    retryAfter: 5,
    customError: class extends RefusedError {
      constructor() {
        super(503, 'Le serveur est très sollicité. Réessayez dans quelques secondes.');
      }
    },
  });
}
