import { randomBytes } from 'node:crypto';
import { type Listener, type Reach, send } from './sending.ts';

function challengeIn(body: string): unknown {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === 'object' && said !== null && 'challenge' in said ? said.challenge : said;
  } catch {
    return body.trim();
  }
}

/**
 * Asks a program to give a challenge back: nobody registers what is another's, who would be sent what they never asked.
 * @returns why it did not, in French, or null
 */
export async function challenge(listener: Listener, reach: Reach, now: Date): Promise<string | null> {
  const word = randomBytes(24).toString('base64url');
  const id = `msg_defi_${randomBytes(9).toString('base64url')}`;
  const body = JSON.stringify({
    type: 'webhook.challenge',
    timestamp: now.toISOString(),
    data: { challenge: word },
  });
  const answer = await send(listener, id, body, reach, now);
  if (answer.problem) return answer.problem;
  return challengeIn(answer.body) === word ? null : 'L’adresse répond, mais ne rend pas le défi.';
}
