import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { badParameter, notFound } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import { actorOf, cookieOf, type People, personOf } from './doors.ts';
import type { ProConnect } from './proconnect/client.ts';
import {
  endSessions,
  erasePerson,
  exportPerson,
  findAllMandates,
  findMandateEvents,
  findMandates,
  findSessions,
  findWaitingClaims,
  giveMandate,
  takeMandate,
} from './queries.ts';
import {
  leaveAnswer,
  linkBody,
  mandateBody,
  mandateEventsQuery,
  mandateEventsSchema,
  mandatesSchema,
  meSchema,
  tokenBody,
} from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly people: People;
  /** Sends what was just written. */
  readonly flush: () => void;
  /** Undefined where it is not configured. */
  readonly proConnect: ProConnect | undefined;
}

const HOUR = '1 hour';
/** A room of animators in training; and a person who lost two mails. */
const FROM_NETWORK = 20;
const TO_ADDRESS = 5;
const digest = (mail: string) => createHash('sha256').update(mail).digest('base64url');

const tags = ['Personnes'];

/** Of what the operator alone may do. */
const operatorOf = (request: FastifyRequest) => ({ ...actorOf(request), role: 'exploitation' });

const forget = (reply: FastifyReply) =>
  reply.header('set-cookie', [
    'proximite.session_token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    '__Secure-proximite.session_token=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax',
  ]);

export const peopleRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, people, flush, proConnect },
) => {
  keepNothing(api);
  const asked = new WeakMap<FastifyRequest, string>();
  const perAddress = api.createRateLimit({
    max: TO_ADDRESS,
    timeWindow: HOUR,
    keyGenerator: (request) => `link ${asked.get(request)}`,
  });

  api.post(
    '/people/links',
    {
      config: { access: 'public', rateLimit: { max: FROM_NETWORK, timeWindow: HOUR } },
      schema: {
        tags,
        summary: 'Recevoir un lien pour entrer dans son espace',
        description: 'La réponse est la même que l’adresse soit connue ou non.',
        body: linkBody,
        response: { 202: z.strictObject({}) },
      },
    },
    async (request, reply) => {
      const { mail } = request.body;
      asked.set(request, digest(mail));
      const limit = await perAddress(request);
      // Beyond, nothing is sent and nothing is said: how often an address was tried is nobody's business.
      if (limit.isAllowed || !limit.isExceeded) {
        await (await people.auth()).api.signInMagicLink({
          body: { email: mail, metadata: { to: request.body.to } },
          headers: new Headers(),
        });
        flush();
      }
      return reply.code(202).send({});
    },
  );

  api.post(
    '/people/sessions',
    {
      config: { access: 'public', rateLimit: { max: FROM_NETWORK * 3, timeWindow: HOUR } },
      schema: {
        tags,
        summary: 'Entrer avec le secret d’un lien',
        body: tokenBody,
        response: { 201: z.strictObject({}) },
      },
    },
    async (request, reply) => {
      const auth = await people.auth();
      const answer = await auth.api
        .magicLinkVerify({
          query: { token: request.body.token },
          headers: cookieOf(request.headers),
          asResponse: true,
        })
        .catch(() => undefined);
      const cookies = answer?.headers.getSetCookie() ?? [];
      if (!answer?.ok || cookies.length === 0)
        throw badParameter(
          'token',
          'ce lien a déjà servi, ou il a plus de 15 minutes. Demandez-en un autre.',
        );
      return reply.code(201).header('set-cookie', cookies).send({});
    },
  );

  api.get(
    '/people/me',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'Qui je suis ici', response: { 200: meSchema } },
    },
    async (request) => {
      const { id, mail, session } = personOf(request);
      const [mandates, claims, sessions] = await Promise.all([
        findMandates(db, id),
        findWaitingClaims(db, id),
        findSessions(db, id),
      ]);
      return {
        mail,
        mandates,
        claims,
        sessions: sessions.map((one) => ({ ...one, current: one.id === session })),
      };
    },
  );

  api.delete(
    '/people/me/sessions',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Fermer une session, ou toutes',
        querystring: z.strictObject({ session: z.string().max(100).optional() }),
        response: { 200: leaveAnswer, 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, session: current } = personOf(request);
      const { session } = request.query;
      const ended = await endSessions(db, id, session);
      if (ended.length === 0) throw notFound('Cette session est déjà fermée.');
      const own = ended.find((one) => one.id === current);
      if (own) forget(reply);
      const leave = own?.id_token && (await proConnect?.leave(own.id_token));
      return leave ? reply.code(200).send({ leave: leave.href }) : reply.code(204).send(null);
    },
  );

  api.get(
    '/people/me/export',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'Tout ce que l’annuaire sait de moi', response: { 200: z.unknown() } },
    },
    async (request) => exportPerson(db, personOf(request).id),
  );

  api.get(
    '/mandates',
    {
      config: { access: 'operator' },
      schema: { tags, summary: 'Qui a quel rôle dans l’annuaire', response: { 200: mandatesSchema } },
    },
    () => findAllMandates(db),
  );

  api.post(
    '/mandates',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Donner un rôle à une adresse',
        description: 'La personne l’a en entrant, qu’elle soit déjà venue ou non.',
        body: mandateBody,
        response: { 201: z.strictObject({}) },
      },
    },
    async (request, reply) => {
      await giveMandate(db, request.body, operatorOf(request));
      return reply.code(201).send({});
    },
  );

  api.get(
    '/mandates/events',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Les rôles donnés et retirés',
        description: 'Le dernier d’abord ; tenir un lieu en est un.',
        querystring: mandateEventsQuery,
        response: { 200: mandateEventsSchema },
      },
    },
    ({ query }) => findMandateEvents(db, query),
  );

  api.delete(
    '/mandates/:mandate',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Retirer un rôle',
        params: z.object({ mandate: z.coerce.number().int().min(1) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      if (!(await takeMandate(db, request.params.mandate, operatorOf(request))))
        throw notFound('Ce rôle n’existe plus.');
      return reply.code(204).send(null);
    },
  );

  api.delete(
    '/people/me',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'M’effacer',
        description: 'Ce que j’ai modifié reste, sans mon nom. Refusé (409) au dernier exploitant du site.',
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = personOf(request);
      await erasePerson(db, id);
      return forget(reply).code(204).send(null);
    },
  );
};
