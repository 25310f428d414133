import { createHmac, timingSafeEqual } from 'node:crypto';

const SHAPE = /^([0-9a-z]+)\.([\w-]{43})$/;
const BASE = 36;

const signatureOf = (key: string, text: string) => createHmac('sha256', key).update(text).digest();

/** The secret of the link by which someone without an account comes back to what they left: of use as long as it is kept. */
export function signToken(key: string, number: number): string {
  const text = number.toString(BASE);
  return `${text}.${signatureOf(key, text).toString('base64url')}`;
}

/** @returns the number; undefined when it was not signed with that key */
export function readToken(key: string, token: string): number | undefined {
  const [, text, signature] = SHAPE.exec(token) ?? [];
  if (!text || !signature) return undefined;
  const same = timingSafeEqual(Buffer.from(signature, 'base64url'), signatureOf(key, text));
  return same ? Number.parseInt(text, BASE) : undefined;
}
