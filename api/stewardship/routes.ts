import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { badParameter, notFound, RefusedError } from '../core/errors.ts';
import { writeMail } from '../outbox/doors.ts';
import { personOf } from '../people/doors.ts';
import { type VenuePatch, venuePatch } from './edit.ts';
import { decisionMail } from './mails.ts';
import {
  changeVenue,
  claimVenue,
  decideClaim,
  findHistory,
  findKnown,
  leaveVenue,
  patchBackTo,
  pendingClaims,
  type ReadHours,
  settle,
} from './queries.ts';
import { claimAnswer, claimBody, decisionBody, historySchema, pendingSchema } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
  readonly readHours: ReadHours;
}

const tags = ['Tenir un lieu'];
const venueParams = z.object({ id: z.string().min(1).max(300) });
/** « "12" », as the version of the venue that was read. */
function versionIn(header: string | undefined): number {
  const version = Number(/^(?:W\/)?"?(\d+)"?$/.exec(header ?? '')?.[1]);
  if (Number.isInteger(version)) return version;
  throw new RefusedError(428, 'L’en-tête If-Match est attendu, avec la version du lieu que vous avez lue.');
}

const isTooLate = () =>
  new RefusedError(
    409,
    'Quelqu’un a modifié ce lieu depuis que vous l’avez lu. Relisez-le, puis recommencez.',
  );

const noVenue = (id: string) => notFound(`Aucun lieu n’a l’identifiant « ${id} ».`);

export const stewardshipRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush, readHours },
) => {
  api.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));

  /** Writes a change to the version that was read, and no other. */
  async function write(
    request: FastifyRequest,
    id: string,
    change: () => Promise<VenuePatch>,
    asItWas?: true,
  ) {
    const asked = versionIn(request.headers['if-match']);
    const known = await findKnown(db, id);
    if (!known) throw noVenue(id);
    if (known.version !== asked) throw isTooLate();
    const { id: person, roles } = personOf(request);
    const role = roles.has('operator') || roles.has('moderator') ? 'modération' : 'lieu';
    const writer = { id: person, role, readHours, ...(asItWas && { asItWas }) };
    const version = await changeVenue(db, known, await change(), writer, clock());
    if (version === undefined) throw isTooLate();
    return { version };
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
      const answer = await claimVenue(db, id, personOf(request), request.body.message, clock());
      if (!answer) throw noVenue(id);
      return reply.code(201).send(answer);
    },
  );

  api.patch(
    '/venues/:id',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Modifier un lieu',
        description:
          'JSON Merge Patch (RFC 7396) ; If-Match porte la version lue. Un objet vide confirme que rien n’a changé.',
        params: venueParams,
        headers: z.object({ 'if-match': z.string().max(40).optional() }),
        body: venuePatch,
        response: { 200: z.strictObject({ version: z.int() }) },
      },
    },
    async (request) => write(request, request.params.id, async () => request.body),
  );

  api.post(
    '/venues/:id/preview',
    {
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
      return settle(db, request.body, known);
    },
  );

  api.post(
    '/venues/:id/revert',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Revenir à une version d’un lieu',
        description: 'C’est une nouvelle version, pareille à l’ancienne ; If-Match porte la version lue.',
        params: venueParams,
        headers: z.object({ 'if-match': z.string().max(40).optional() }),
        body: z.strictObject({ version: z.int().min(1) }),
        response: { 200: z.strictObject({ version: z.int() }) },
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
        params: venueParams,
        response: { 200: historySchema },
      },
    },
    async (request) => {
      const history = await findHistory(db, request.params.id);
      if (history.length === 0) throw noVenue(request.params.id);
      return history;
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
    '/claims',
    {
      config: { access: 'moderator' },
      schema: { tags, summary: 'Les demandes qui attendent', response: { 200: pendingSchema } },
    },
    async () => pendingClaims(db),
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
      const by = personOf(request).id;
      const decided = await db.transaction(async (client) => {
        const found = await decideClaim(client, request.params.claim, { granted, answer, by }, now);
        if (!found) return undefined;
        const address = `${origin}/lieux/${encodeURIComponent(found.venue)}`;
        const mail = decisionMail(found.mail, { granted, nom: found.nom, address, answer });
        await writeMail(client, mail, { purpose: 'claim', key: String(request.params.claim) }, now);
        return found;
      });
      if (!decided) throw notFound('Cette demande est déjà décidée, ou n’existe pas.');
      flush();
      return reply.code(204).send(null);
    },
  );
};
