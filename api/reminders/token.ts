import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link of a reminder lets do, and for whom. */
export interface Claims {
  readonly purpose: 'confirm' | 'stop';
  /** The steward, by their mandate: it ends, and the link with it. */
  readonly mandate: number;
  /** Number of the venue. */
  readonly venue: number;
  /** The version that the mail told of. */
  readonly version: number;
  readonly expires: Date;
}

const SHAPE = /^(confirm|stop)\.([0-9a-z]+)\.([0-9a-z]+)\.([0-9a-z]+)\.([0-9a-z]+)\.([\w-]{43})$/;
const BASE = 36;

const signatureOf = (key: string, text: string) => createHmac('sha256', key).update(text).digest();

/** The secret of a link: short, made of what no mail program breaks, and of no use for anything but its purpose. */
export function signToken(key: string, { purpose, mandate, venue, version, expires }: Claims): string {
  const seconds = Math.floor(expires.getTime() / 1_000);
  const numbers = [mandate, venue, version, seconds].map((one) => one.toString(BASE));
  const text = [purpose, ...numbers].join('.');
  return `${text}.${signatureOf(key, text).toString('base64url')}`;
}

/** @returns what was signed, past its time or not; undefined when it was not signed with that key */
export function readToken(key: string, token: string): Claims | undefined {
  const [, purpose, mandate, venue, version, seconds, signature] = SHAPE.exec(token) ?? [];
  if (!signature) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(key, token.slice(0, token.lastIndexOf('.')));
  if (!timingSafeEqual(given, expected)) return undefined;
  const numberOf = (text = '') => Number.parseInt(text, BASE);
  return {
    purpose: purpose as Claims['purpose'],
    mandate: numberOf(mandate),
    venue: numberOf(venue),
    version: numberOf(version),
    expires: new Date(numberOf(seconds) * 1_000),
  };
}
