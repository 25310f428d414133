import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressIn, type Language, languages } from '../../web/words/languages.ts';

/** Holds a language's code and nothing else: needs no consent (it only remembers what was asked for). */
const COOKIE = 'langue';
const YEAR_SECONDS = 31_536_000;

/** The language that an address is in, and the address without it. @param url path and query */
export function readLanguage(url: string): { readonly language: Language; readonly path: string } {
  const prefixed = languages.find(({ prefix }) => prefix && new RegExp(`^${prefix}(?=[/?]|$)`).test(url));
  if (!prefixed) return { language: languages[0], path: url };
  const path = url.slice(prefixed.prefix.length);
  return { language: prefixed, path: path.startsWith('/') ? path : `/${path}` };
}

const byCode = (code: string | undefined) => languages.find((language) => language.code === code);

/** The language that this visitor chose, here and before. */
export const rememberedLanguage = ({ headers }: FastifyRequest): Language | undefined =>
  byCode(new RegExp(`(?:^|;\\s*)${COOKIE}=([a-z]+)`).exec(headers.cookie ?? '')?.[1]);

/** A path of this site: never another host's, which « //host » and « /\\host » are to browsers. */
const isOwnPath = (path: string) => /^\/(?![/\\])[^\s\\]*$/.test(path);

/** `/langues/:code?vers=/lieux/…`: remembers the language and goes to the page in it, with or without scripts. */
export async function chooseLanguage(request: FastifyRequest, reply: FastifyReply) {
  const { code } = request.params as { code: string };
  const { vers = '/' } = request.query as { vers?: unknown };
  const chosen = byCode(code);
  if (!chosen) return reply.callNotFound();
  const path = typeof vers === 'string' && isOwnPath(vers) ? vers : '/';
  return reply
    .header('set-cookie', `${COOKIE}=${chosen.code}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`)
    .header('cache-control', 'no-store')
    .redirect(addressIn(chosen, path), 303);
}
