import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const NAME = 'proximite.proconnect';
/** The only pages that it is sent to. */
const PATH = '/connexion/proconnect';
/** Time to find one's password. */
const MINUTES = 10;

const contents = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string().optional(),
  until: z.number(),
});
export type Contents = Omit<z.output<typeof contents>, 'until'>;

const signatureOf = (key: string, text: string) => createHmac('sha256', key).update(text).digest();

function written(value: string, seconds: number, isSecure: boolean): string {
  const secure = isSecure ? '; Secure' : '';
  return `${NAME}=${value}; Path=${PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** What a browser keeps while someone is at ProConnect, signed, for ten minutes. */
export function pendingCookie(key: string, kept: Contents, now: Date, isSecure: boolean): string {
  const until = now.getTime() + MINUTES * 60_000;
  const text = Buffer.from(JSON.stringify({ ...kept, until })).toString('base64url');
  const value = `${text}.${signatureOf(key, text).toString('base64url')}`;
  return written(value, MINUTES * 60, isSecure);
}

export const forgottenCookie = (isSecure: boolean): string => written('', 0, isSecure);

/** @returns undefined for none, for one that is not ours, or is too old */
export function readPending(key: string, cookie: string | undefined, now: Date): Contents | undefined {
  const [, text = '', signature = ''] =
    new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]+)\\.([\\w-]+)`).exec(cookie ?? '') ?? [];
  const expected = signatureOf(key, text);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { until, ...kept } = contents.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return until > now.getTime() ? kept : undefined;
}
