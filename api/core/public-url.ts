import type { FastifyRequest } from 'fastify';

/** A request's address as the public sees it, whatever stands in between. */
export const publicUrl = (
  request: FastifyRequest,
  settings: { readonly PUBLIC_URL?: string | undefined },
): URL => new URL(request.url, settings.PUBLIC_URL ?? `${request.protocol}://${request.host}`);

/** The page of a venue, under any name that it takes. @param origin scheme and host */
export const venuePage = (origin: string, id: string): string => `${origin}/lieux/${encodeURIComponent(id)}`;
