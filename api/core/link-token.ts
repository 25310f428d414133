import { createHmac, timingSafeEqual } from 'node:crypto';
import { RefusedError } from './errors.ts';

const SHAPE = /^([0-9a-z]+)\.([\w-]{43})$/;
const BASE = 36;

const signatureOf = (key: string, text: string) => createHmac('sha256', key).update(text).digest();

/** The secret of the link by which someone without an account comes back to what they left: of use as long as it is kept. */
export function signToken(key: string, number: number): string {
  const text = number.toString(BASE);
  return `${text}.${signatureOf(key, text).toString('base64url')}`;
}

/** @returns the number; undefined when it was not signed with that key */
function readToken(key: string, token: string): number | undefined {
  const [, text, signature] = SHAPE.exec(token) ?? [];
  if (!text || !signature) return undefined;
  const same = timingSafeEqual(Buffer.from(signature, 'base64url'), signatureOf(key, text));
  return same ? Number.parseInt(text, BASE) : undefined;
}

/** The number of the link by which someone came. @throws RefusedError 400 for a link that is not ours */
export function numberOfLink(key: string, token: string): number {
  const number = readToken(key, token);
  if (number !== undefined) return number;
  throw new RefusedError(400, 'Ce lien est incomplet, ou n’est pas de nous. Ouvrez-le depuis le courriel.');
}
