import type { Config } from '../config.ts';
import { postSafely, UnfetchableError } from '../core/safe-fetch.ts';
import { signedHeaders } from './signature.ts';

/** Where programs may be, and how long they may take to answer. */
export type Reach = Pick<Config, 'WEBHOOK_ADDRESSES' | 'WEBHOOK_TIMEOUT_MS'>;

/** A program that is told: where, and what signs. */
export interface Listener {
  readonly url: string;
  readonly secret: string;
}

/** What a program answered: what went wrong, in French, or nothing. */
export interface Answer {
  readonly status: number | null;
  readonly body: string;
  readonly problem: string | null;
}

/** What an answer may hold; no more of it is read. */
const MAX_BYTES = 10_000;

/** In clear on a wire of others, what is signed may be read but not the secret; a certificate says who listens. */
const refusesClear = (url: string, { WEBHOOK_ADDRESSES }: Reach) =>
  WEBHOOK_ADDRESSES === 'public' && !url.startsWith('https:');

/** Sends a signed message. Never throws for what is the program's fault. @param id the same each time it is sent */
export async function send(
  { url, secret }: Listener,
  id: string,
  body: string,
  reach: Reach,
  now: Date,
): Promise<Answer> {
  if (refusesClear(url, reach))
    return { status: null, body: '', problem: 'Une adresse en « https:// » est attendue.' };
  try {
    const answer = await postSafely(url, signedHeaders(secret, id, body, now), body, {
      maxBytes: MAX_BYTES,
      timeoutMs: reach.WEBHOOK_TIMEOUT_MS,
      ...(reach.WEBHOOK_ADDRESSES === 'any' && { allows: () => true }),
    });
    const arrived = answer.status >= 200 && answer.status < 300;
    const problem = arrived ? null : `Le programme répond ${answer.status}.`;
    return { status: answer.status, body: answer.body.toString(), problem };
  } catch (error) {
    if (!(error instanceof UnfetchableError)) throw error;
    return { status: null, body: '', problem: error.message.slice(0, 300) };
  }
}
