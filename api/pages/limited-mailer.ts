import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SentMail } from '../../web/routes.tsx';
import type { Mail, Mailer } from '../core/mailer.ts';

const HOUR = '1 hour';
/** Of a social worker's busy hour; and what one person may want, sent twice by mistake. */
const FROM_NETWORK = 20;
const TO_ADDRESS = 3;

/** An hour of counting is not a reason to hold anyone's address. */
const digest = (address: string) => createHash('sha256').update(address.toLowerCase()).digest('base64url');

/** Sends mails that visitors ask for, as many an hour from one network and to one address as people need. */
export function limitedMailer(
  app: FastifyInstance,
  mailer: Mailer,
): (request: FastifyRequest, mail: Mail) => Promise<SentMail> {
  const recipients = new WeakMap<FastifyRequest, string>();
  const limits = [
    app.createRateLimit({ max: FROM_NETWORK, timeWindow: HOUR, keyGenerator: ({ ip }) => `mail ${ip}` }),
    app.createRateLimit({
      max: TO_ADDRESS,
      timeWindow: HOUR,
      keyGenerator: (request) => recipients.get(request) ?? '',
    }),
  ];
  const isTooMany = async (request: FastifyRequest) => {
    for (const check of limits) {
      const limit = await check(request);
      if (!limit.isAllowed && limit.isExceeded) return true;
    }
    return false;
  };
  return async (request, mail) => {
    recipients.set(request, digest(mail.to));
    if (await isTooMany(request)) return 'limited';
    try {
      await mailer(mail);
      return 'sent';
    } catch (error) {
      // Its message may hold the address: only its code is said.
      request.log.error({ code: (error as { code?: string }).code }, 'a mail could not leave');
      return 'failed';
    }
  };
}
