import type { FastifyServerOptions } from 'fastify';

interface LoggedRequest {
  readonly method: string;
  readonly url: string;
}

/**
 * Structured logs, a line an event, tied by request id. Addresses are logged without their query, and networks not at
 * all: what someone searched, and from where, is nobody's business.
 */
export const loggerFor = (level: string): FastifyServerOptions['logger'] => ({
  level,
  serializers: {
    req: ({ method, url }: LoggedRequest) => ({ method, path: url.split('?')[0] }),
  },
});
