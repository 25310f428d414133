import type { FastifyInstance, FastifyReply } from 'fastify';

/** What a page of another site may read of an answer besides its body. */
const EXPOSED = [
  'ETag',
  'Link',
  'Content-Disposition',
  'Retry-After',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-Request-Id',
].join(', ');

/** Any site's page may show it, as an image or otherwise: the same for all, whoever's cookies come along. */
export const allowShowing = (reply: FastifyReply): FastifyReply =>
  reply.header('cross-origin-resource-policy', 'cross-origin');

/** Open data: any site's page may read it. */
export const allowReading = (reply: FastifyReply): FastifyReply =>
  reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', EXPOSED);

/**
 * Answers browsers that ask whether a page of another site may send headers of its own. It may read, and have a file
 * checked, without cookies; writing is for programs, whose keys no page should hold.
 */
export function registerPreflight(app: FastifyInstance): void {
  app.options('/api/*', { schema: { hide: true } as object }, async (request, reply) =>
    allowReading(reply)
      .code(204)
      .header('access-control-allow-methods', request.url.startsWith('/api/validator') ? 'POST' : 'GET, HEAD')
      .header('access-control-allow-headers', 'accept, content-type, if-none-match, range')
      .header('access-control-max-age', '86400')
      .send(),
  );
}
