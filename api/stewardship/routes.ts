import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { badParameter, badParameters, notFound, noVenue, RefusedError } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import { venuePage } from '../core/public-url.ts';
import { ifMatch, versionAnswer, versionIn } from '../core/versions.ts';
import type { ReadHours } from '../hours/doors.ts';
import { writeMail } from '../outbox/doors.ts';
import { actorOf, personOf } from '../people/doors.ts';
import { venueParams } from '../venues/schema.ts';
import {
  changeVenue,
  doubtsOf,
  findKnown,
  knownIn,
  refusedTogether,
  settlePatch,
  tooLateFor,
} from './doors.ts';
import { type VenuePatch, venuePatch } from './edit.ts';
import { decisionMail, invitationMail } from './mails.ts';
import {
  claimVenue,
  compareVersions,
  decideClaim,
  findHistory,
  findTeam,
  findWriter,
  inviteSteward,
  leaveVenue,
  patchBackTo,
  removeSteward,
  withdrawInvitation,
} from './queries.ts';
import {
  changeAnswer,
  claimAnswer,
  claimBody,
  comparisonQuery,
  comparisonSchema,
  decisionBody,
  historyQuery,
  historySchema,
  invitationBody,
  teamSchema,
  writerSchema,
} from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  /** How to write to who publishes the directory. */
  readonly contact?: string | undefined;
  readonly flush: () => void;
  readonly readHours: ReadHours;
}

const tags = ['Tenir un lieu'];

export const stewardshipRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, contact, flush, readHours },
) => {
  keepNothing(api);
  api.addContentTypeParser(
    'application/merge-patch+json',
    { parseAs: 'string' },
    api.getDefaultJsonParser('error', 'error'),
  );

  const allAtOnce = refusedTogether(db, { written: (body) => body, place: knownIn(db), clock });

  /** Writes a change to the version that was read, and no other. */
  async function write(
    request: FastifyRequest,
    id: string,
    change: () => Promise<VenuePatch>,
    asItWas?: true,
  ) {
    const asked = versionIn(request.headers);
    const known = await findKnown(db, id);
    if (!known) throw noVenue(id);
    const patch = await change();
    const sent = asItWas ? [] : Object.keys(patch);
    if (known.version !== asked) throw await tooLateFor(db, id, sent);
    const writer = { ...actorOf(request), readHours, ...(asItWas && { asItWas }) };
    const warnings = asItWas ? [] : await doubtsOf(db, patch, known, clock());
    const version = await db
      .transaction((client) => changeVenue(client, known, patch, writer, clock()))
      .catch((thrown: unknown) => {
        throw thrown instanceof RefusedError ? badParameters(thrown.errors, warnings) : thrown;
      });
    if (version === undefined) throw await tooLateFor(db, id, sent);
    return { version, ...(warnings.length > 0 && { warnings }) };
  }

  api.post(
    '/venues/:id/claims',
    {
      config: { access: 'person', rateLimit: { max: 30, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Dire que l’on tient un lieu',
        description: 'Accordé tout de suite à qui a l’adresse du lieu, ou une adresse de son domaine.',
        params: venueParams,
        body: claimBody,
        response: { 201: claimAnswer },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { message } = request.body;
      const answer = await claimVenue(db, id, personOf(request), message, { now: clock(), origin, contact });
      if (!answer) throw noVenue(id);
      flush();
      return reply.code(201).send(answer);
    },
  );

  api.patch(
    '/venues/:id',
    {
      ...allAtOnce,
      config: { access: 'steward', key: 'edit' },
      schema: {
        tags,
        summary: 'Modifier un lieu',
        description:
          'JSON Merge Patch (RFC 7396) ; If-Match porte la version lue. Un objet vide confirme que rien n’a changé. « warnings » dit ce qui est gardé et laisse un doute, comme des horaires qui ne se lisent pas.',
        params: venueParams,
        headers: ifMatch,
        body: venuePatch,
        response: { 200: changeAnswer },
      },
    },
    async (request) => write(request, request.params.id, async () => request.body),
  );

  api.post(
    '/venues/:id/preview',
    {
      ...allAtOnce,
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Ce que deviendraient les champs d’un lieu',
        description:
          'Comme PATCH, sans rien garder : les champs tels qu’ils seraient, ou ce qui serait refusé.',
        params: venueParams,
        body: venuePatch,
        response: { 200: z.record(z.string(), z.unknown()) },
      },
    },
    async (request) => {
      const known = await findKnown(db, request.params.id);
      if (!known) throw noVenue(request.params.id);
      return settlePatch(db, request.body, known);
    },
  );

  api.post(
    '/venues/:id/revert',
    {
      config: { access: 'steward', key: 'edit' },
      schema: {
        tags,
        summary: 'Revenir à une version d’un lieu',
        description: 'C’est une nouvelle version, pareille à l’ancienne ; If-Match porte la version lue.',
        params: venueParams,
        headers: ifMatch,
        body: z.strictObject({ version: z.int().min(1) }),
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { id } = request.params;
      const back = async () => {
        const patch = await patchBackTo(db, id, request.body.version);
        if (!patch) throw badParameter('version', 'une version de l’histoire de ce lieu est attendue.');
        return patch;
      };
      return write(request, id, back, true);
    },
  );

  api.get(
    '/venues/:id/history',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'L’histoire d’un lieu',
        description: 'Les versions, la dernière d’abord, cent par page.',
        params: venueParams,
        querystring: historyQuery,
        response: { 200: historySchema },
      },
    },
    async ({ params: { id }, query }) => {
      const history = await findHistory(db, id, query);
      if (history.length === 0 && query.before === undefined) throw noVenue(id);
      return history;
    },
  );

  api.get(
    '/venues/:id/writer',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Qui a écrit, ou confirmé, la fiche d’un lieu en dernier',
        description: '« lieu » : qui le tient. Une annonce ou une fermeture ne compte pas.',
        params: venueParams,
        response: { 200: writerSchema },
      },
    },
    async ({ params: { id } }) => {
      const writer = await findWriter(db, id);
      if (!writer) throw noVenue(id);
      return writer;
    },
  );

  api.get(
    '/venues/:id/comparison',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Ce qui diffère entre deux versions d’un lieu',
        params: venueParams,
        querystring: comparisonQuery,
        response: { 200: comparisonSchema },
      },
    },
    async ({ params: { id }, query: { from, to } }) => {
      const comparison = await compareVersions(db, id, from, to);
      if (!comparison) throw notFound(`Le lieu « ${id} » n’a pas ces deux versions.`);
      return comparison;
    },
  );

  api.delete(
    '/venues/:id/mandate',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'Ne plus tenir un lieu', params: venueParams, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (!(await leaveVenue(db, id, personOf(request).id))) throw notFound('Vous ne tenez pas ce lieu.');
      return reply.code(204).send(null);
    },
  );

  api.get(
    '/venues/:id/team',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Ceux qui tiennent un lieu, et ceux qui y sont invités',
        params: venueParams,
        response: { 200: teamSchema },
      },
    },
    (request) => findTeam(db, request.params.id, personOf(request).id, clock()),
  );

  api.post(
    '/venues/:id/invitations',
    {
      config: { access: 'steward', rateLimit: { max: 20, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Inviter quelqu’un à tenir un lieu, avec moi ou à ma place',
        params: venueParams,
        body: invitationBody,
        response: { 201: z.strictObject({}) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { mail, hands_over: handsOver } = request.body;
      const now = clock();
      await db.transaction(async (client) => {
        const nom = await inviteSteward(client, id, { mail, by: personOf(request).id, handsOver }, now);
        if (!nom) throw noVenue(id);
        const address = `${venuePage(origin, id)}/lieu`;
        const written = invitationMail(mail, nom, address, handsOver);
        await writeMail(client, written, { purpose: 'invitation' }, now);
      });
      flush();
      return reply.code(201).send({});
    },
  );

  api.delete(
    '/venues/:id/invitations/:invitation',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Retirer une invitation',
        params: venueParams.extend({ invitation: z.coerce.number().int().min(1) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, invitation } = request.params;
      if (!(await withdrawInvitation(db, id, invitation))) throw notFound('Cette invitation n’existe plus.');
      return reply.code(204).send(null);
    },
  );

  api.delete(
    '/venues/:id/stewards/:mandate',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Retirer un lieu à quelqu’un qui le tient',
        params: venueParams.extend({ mandate: z.coerce.number().int().min(1) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, mandate } = request.params;
      if (!(await removeSteward(db, id, mandate, actorOf(request))))
        throw notFound('Cette personne ne tient pas ce lieu.');
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/claims/:claim/decision',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Décider d’une demande',
        params: z.object({ claim: z.coerce.number().int().min(1) }),
        body: decisionBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { granted, answer } = request.body;
      const now = clock();
      const by = actorOf(request);
      const decided = await db.transaction(async (client) => {
        const found = await decideClaim(client, request.params.claim, { granted, answer, by }, now);
        if (!found) return undefined;
        const address = venuePage(origin, found.venue);
        const told = { granted, nom: found.nom, address, answer };
        const mail = decisionMail(found.mail, told, { origin, contact });
        await writeMail(client, mail, { purpose: 'claim', key: String(request.params.claim) }, now);
        return found;
      });
      if (!decided) throw notFound('Cette demande est déjà décidée, ou n’existe pas.');
      flush();
      return reply.code(204).send(null);
    },
  );
};
