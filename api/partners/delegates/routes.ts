import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, tooLate, versionAnswer, versionIn } from '../../core/versions.ts';
import { writeMail } from '../../outbox/doors.ts';
import { personOf } from '../../people/doors.ts';
import { actorOf } from '../actor.ts';
import { delegateMail, partnerMail } from '../mails.ts';
import * as queries from '../queries.ts';
import { refusedTogether } from '../refused-together.ts';
import * as schema from '../schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Partenaires'];
const none = () => notFound('Aucune organisation n’a ce numéro.');

export const delegatesRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);
  const allAtOnce = refusedTogether(db);
  const pageOf = (organisation: number) => `${origin}/partenaires/${organisation}/gerer`;

  api.post(
    '/partners',
    {
      ...allAtOnce,
      config: { access: 'person', rateLimit: { max: 10, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Inscrire une organisation',
        description: 'Elle est publiée par l’annuaire ; qui l’a inscrite parle alors pour elle.',
        body: schema.organisationBody,
        response: { 201: z.strictObject({ organisation: z.int() }) },
      },
    },
    async (request, reply) => {
      const actor = { ...actorOf(request), role: 'organisation' };
      const made = await queries.writeOrganisation(db, undefined, request.body, actor);
      if (!made) throw tooLate();
      return reply.code(201).send({ organisation: made.organisation });
    },
  );

  api.get(
    '/partners/waiting',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Les organisations qui attendent d’être publiées',
        response: { 200: schema.waitingPartners },
      },
    },
    () => queries.findWaiting(db),
  );

  api.get(
    '/people/me/partners',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les organisations pour lesquelles je parle, et les logos que j’ai à approuver',
        response: { 200: schema.myPartners },
      },
    },
    (request) => queries.findMyPartners(db, personOf(request).id),
  );

  api.get(
    '/partners/:organisation/twins',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Les organisations qui pourraient être la même',
        params: schema.organisationParams,
        response: { 200: schema.twinsSchema },
      },
    },
    (request) => queries.findTwins(db, request.params.organisation),
  );

  api.post(
    '/partners/:organisation/decision',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Publier une organisation, ou non',
        params: schema.organisationParams,
        body: schema.partnerDecision,
        response: { 200: z.strictObject({ outcome: z.string() }) },
      },
    },
    async (request) => {
      const { organisation } = request.params;
      const now = clock();
      const decided = await db.transaction(async (client) => {
        const found = await queries.decideOrganisation(
          client,
          organisation,
          request.body,
          actorOf(request),
          now,
        );
        if (found?.mail) {
          const mail = partnerMail(found.mail, found.nom, request.body, pageOf(organisation));
          await writeMail(client, mail, { purpose: 'answer', key: `partner ${organisation}` }, now);
        }
        return found;
      });
      if (!decided) throw notFound('Cette organisation est déjà décidée, ou n’existe pas.');
      flush();
      return { outcome: request.body.outcome };
    },
  );

  api.get(
    '/partners/:organisation/own',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Une organisation, vue par qui parle pour elle',
        params: schema.organisationParams,
        response: { 200: schema.ownOrganisation },
      },
    },
    async (request) => {
      const found = await queries.findOwnOrganisation(db, request.params.organisation, personOf(request).id);
      if (!found) throw none();
      return found;
    },
  );

  api.put(
    '/partners/:organisation',
    {
      ...allAtOnce,
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Modifier une organisation, entière',
        params: schema.organisationParams,
        headers: ifMatch,
        body: schema.organisationBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const read = { ...request.params, version: versionIn(request.headers) };
      const written = await queries.writeOrganisation(db, read, request.body, actorOf(request));
      if (!written) throw tooLate();
      return { version: written.version };
    },
  );

  api.put(
    '/partners/:organisation/logo',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Donner un logo',
        description:
          'Il est montré quand l’État et Syntec Numérique l’ont approuvé ; un autre est à approuver de nouveau.',
        params: schema.organisationParams,
        headers: ifMatch,
        body: schema.logoBody.nullish(),
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const read = { ...request.params, version: versionIn(request.headers) };
      const version = await queries.writeLogo(db, read, request.body ?? undefined, actorOf(request));
      if (version === undefined) throw tooLate();
      return { version };
    },
  );

  api.get(
    '/partners/:organisation/logo/proposed',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Le logo donné, pour qui l’approuve ou l’a donné',
        params: schema.organisationParams,
      },
    },
    async (request, reply) => {
      const { organisation } = request.params;
      const found = await queries.findLogo(db, organisation, true);
      if (!found) throw none();
      return reply.type(found.type).send(found.bytes);
    },
  );

  api.put(
    '/partners/:organisation/logo/approvals',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Approuver un logo, pour une partie à la convention',
        params: schema.organisationParams,
        body: schema.approvalBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = personOf(request);
      const { party } = request.body;
      if (!(await queries.speaksForParty(db, id, party)))
        throw new RefusedError(403, `Vous ne représentez pas ${party}.`);
      const actor = { person: id, role: party };
      if (!(await queries.approveLogo(db, request.params.organisation, request.body, actor)))
        throw notFound('Cette organisation n’a pas donné de logo.');
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/partners/:organisation/delegates',
    {
      config: { access: 'delegate', rateLimit: { max: 20, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Faire parler quelqu’un de plus pour une organisation',
        params: schema.organisationParams,
        body: schema.delegateBody,
        response: { 201: z.strictObject({ added: z.boolean() }) },
      },
    },
    async (request, reply) => {
      const { organisation } = request.params;
      const { mail } = request.body;
      const found = await queries.findOrganisation(db, organisation, true);
      if (found?.state !== 'published')
        throw badParameter('organisation', 'une organisation publiée est attendue.');
      const now = clock();
      const added = await db.transaction(async (client) => {
        const isNew = await queries.addDelegate(client, organisation, mail, actorOf(request));
        const key = `delegate ${organisation} ${mail} ${now.toISOString()}`;
        if (isNew)
          await writeMail(
            client,
            delegateMail(mail, found.nom, pageOf(organisation)),
            { purpose: 'invitation', key },
            now,
          );
        return isNew;
      });
      flush();
      return reply.code(201).send({ added });
    },
  );

  api.delete(
    '/partners/:organisation/delegates/:mandate',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Ne plus faire parler quelqu’un pour une organisation',
        params: schema.mandateParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { organisation, mandate } = request.params;
      if (!(await queries.removeDelegate(db, organisation, mandate, actorOf(request)))) throw none();
      return reply.code(204).send(null);
    },
  );
};
