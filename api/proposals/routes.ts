import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import { venuePage } from '../core/public-url.ts';
import type { ReadHours } from '../hours/doors.ts';
import { writeMail } from '../outbox/doors.ts';
import { actorOf, personOf } from '../people/doors.ts';
import { refusedTogether } from '../stewardship/doors.ts';
import { proposalMail } from './mails.ts';
import { addProposal, decideProposal, findLookalikes, findOwnProposals } from './queries.ts';
import { lookalikesSchema, ownProposals, proposalBody, proposalDecision } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
  readonly readHours: ReadHours;
}

const tags = ['Proposer un lieu'];
const fieldsIn = (body: unknown) => Object((Object(body) as { readonly fields?: unknown }).fields) as object;

export const proposalsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush, readHours },
) => {
  keepNothing(api);
  const allAtOnce = refusedTogether(db, {
    written: fieldsIn,
    clock,
    // Only where both are written: neither is known otherwise.
    place: async ({ body }) => ({ commune: '', code_postal: '', ...fieldsIn(body) }),
  });

  api.get(
    '/proposals',
    {
      config: { access: 'person' },
      schema: { tags, summary: 'Les lieux que j’ai proposés', response: { 200: ownProposals } },
    },
    (request) => findOwnProposals(db, personOf(request).id),
  );

  api.post(
    '/proposals/lookalikes',
    {
      ...allAtOnce,
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les lieux de l’annuaire qui ressemblent à celui-ci',
        description: 'Par le nom, l’adresse, le téléphone ou la position ; rien n’est écrit.',
        body: proposalBody,
        response: { 200: lookalikesSchema },
      },
    },
    (request) => findLookalikes(db, request.body.fields),
  );

  api.post(
    '/proposals',
    {
      ...allAtOnce,
      config: { access: 'person', rateLimit: { max: 30, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Proposer un lieu qui manque',
        body: proposalBody,
        response: { 201: z.strictObject({ proposal: z.int() }) },
      },
    },
    async (request, reply) => {
      const proposal = await addProposal(db, request.body, personOf(request).id, clock());
      return reply.code(201).send({ proposal });
    },
  );

  api.post(
    '/proposals/:proposal/decision',
    {
      config: { access: 'moderator' },
      schema: {
        tags,
        summary: 'Décider d’un lieu proposé',
        params: z.object({ proposal: z.coerce.number().int().min(1) }),
        body: proposalDecision,
        response: { 200: z.strictObject({ venue: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { proposal } = request.params;
      const now = clock();
      const decision = { ...request.body, actor: actorOf(request), readHours };
      const decided = await db.transaction(async (client) => {
        const found = await decideProposal(client, proposal, decision, now);
        if (!found) return undefined;
        const address = found.venue && venuePage(origin, found.venue);
        const mail = proposalMail(found.mail, found.nom, request.body, address);
        await writeMail(client, mail, { purpose: 'answer', key: `proposal ${proposal}` }, now);
        return found;
      });
      if (!decided) throw notFound('Cette proposition est déjà décidée, ou n’existe pas.');
      flush();
      return { venue: decided.venue ?? null };
    },
  );
};
