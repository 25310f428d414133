import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import { cookieOf, type People } from '../doors.ts';
import { signingKey } from '../queries.ts';
import { type Failure, type ProConnect, ProConnectError } from './client.ts';
import { forgottenCookie, pendingCookie, readPending } from './pending-cookie.ts';
import { beginAnswer, beginBody, returnAnswer, returnBody } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly people: People;
  readonly clock: () => Date;
  readonly origin: string;
  /** Undefined where it is not configured. */
  readonly proConnect: ProConnect | undefined;
}

const tags = ['Personnes'];
/** As for links by mail: a room of animators in training, each of whom tries three times. */
const rateLimit = { max: 60, timeWindow: '1 hour' };

const sentences: Readonly<Record<Exclude<Failure, 'away'>, string>> = {
  declined: 'vous avez renoncé, ou ProConnect n’a pas voulu de cette identification.',
  'no-mail': 'ProConnect n’a pas donné d’adresse de courriel qui soit la vôtre.',
  invalid: 'cette identification n’est pas valable, a déjà servi, ou a plus de 10 minutes.',
};

/** What the person reads; what the operator needs is one word in the log. */
function explain(request: FastifyRequest, error: unknown): never {
  if (!(error instanceof ProConnectError)) throw error;
  request.log.warn({ failure: error.failure, code: error.message }, 'proconnect');
  if (error.failure === 'away') throw new RefusedError(503, 'ProConnect ne répond pas.');
  throw badParameter('search', sentences[error.failure]);
}

export const proConnectRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, people, clock, origin, proConnect },
) => {
  const isSecure = origin.startsWith('https:');
  const key = () => signingKey(db, 'proconnect');
  const noStore = (reply: FastifyReply) => reply.header('cache-control', 'no-store');
  function configured(): ProConnect {
    if (!proConnect) throw notFound('Ce site n’a pas ProConnect.');
    return proConnect;
  }

  api.post(
    '/people/proconnect',
    {
      config: { access: 'public', rateLimit },
      schema: {
        tags,
        summary: 'Aller s’identifier avec ProConnect',
        body: beginBody,
        response: { 200: beginAnswer },
      },
    },
    async (request, reply) => {
      const { url, pending } = await configured()
        .begin()
        .catch((error: unknown) => explain(request, error));
      const { to } = request.body;
      const cookie = pendingCookie(await key(), { ...pending, ...(to && { to }) }, clock(), isSecure);
      return noStore(reply).header('set-cookie', cookie).send({ url: url.href });
    },
  );

  api.post(
    '/people/proconnect/sessions',
    {
      config: { access: 'public', rateLimit },
      schema: {
        tags,
        summary: 'Entrer au retour de ProConnect',
        description: 'Une même adresse est une même personne, par quelque porte qu’elle entre.',
        body: returnBody,
        response: { 201: returnAnswer },
      },
    },
    async (request, reply) => {
      const door = configured();
      const kept = readPending(await key(), request.headers.cookie, clock());
      if (!kept) throw badParameter('search', sentences.invalid);
      const { to, ...pending } = kept;
      const { subject, mail, idToken } = await door
        .finish(request.body.search, pending)
        .catch((error: unknown) => explain(request, error));
      const answer = await (await people.auth()).api.signInProven({
        body: { email: mail, provider: 'proconnect', account: subject, idToken },
        headers: cookieOf(request.headers),
        asResponse: true,
      });
      const cookies = [...answer.headers.getSetCookie(), forgottenCookie(isSecure)];
      return noStore(reply)
        .code(201)
        .header('set-cookie', cookies)
        .send({ ...(to && { to }) });
    },
  );
};
