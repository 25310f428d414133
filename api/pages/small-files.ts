import type { FastifyReply, FastifyRequest } from 'fastify';
import { mark } from '../core/mark.ts';

const DAY = 'public, max-age=86400';

export const favicon = (_: FastifyRequest, reply: FastifyReply) =>
  reply.header('cache-control', DAY).type('image/svg+xml').send(mark);

/** Every page may be read; searches without end may not, nor files that pages already show. */
export const robots = (reply: FastifyReply, origin: string) =>
  reply
    .header('cache-control', DAY)
    .type('text/plain; charset=utf-8')
    .send(
      `User-agent: *\nDisallow: /api/\nDisallow: /*?*cursor=\nDisallow: /*?*bbox=\n\nSitemap: ${origin}/sitemap.xml\n`,
    );
