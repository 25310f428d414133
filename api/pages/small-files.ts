import type { FastifyReply, FastifyRequest } from 'fastify';

const DAY = 'public, max-age=86400';

/** The project's sign (web/ui/mark.tsx) as a file of its own, light and dark. */
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.d{fill:#12372f}.p{fill:#ff9a5c}@media(prefers-color-scheme:dark){.d{fill:#dfe9e2}.p{fill:#c2410c}}</style><path class="d" d="M4 30V14a12 12 0 0 1 24 0v16Z"/><circle class="p" cx="16" cy="14.5" r="4"/><path class="p" d="M9.5 30v-3a6.5 6.5 0 0 1 13 0v3Z"/></svg>`;

export const favicon = (_: FastifyRequest, reply: FastifyReply) =>
  reply.header('cache-control', DAY).type('image/svg+xml').send(svg);

/** Every page may be read; searches without end may not, nor files that pages already show. */
export const robots = (reply: FastifyReply, origin: string) =>
  reply
    .header('cache-control', DAY)
    .type('text/plain; charset=utf-8')
    .send(`User-agent: *\nDisallow: /api/\nDisallow: /*?*cursor=\nDisallow: /*?*bbox=\n\n# ${origin}\n`);
