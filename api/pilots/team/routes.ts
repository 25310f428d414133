import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { doerAs, personOf } from '../../people/doors.ts';
import { dossierOf } from '../doors.ts';
import { sidesOf } from '../queries.ts';
import { campaignParams, pilotParams, stateAnswer } from '../schema.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Pilotes scolaires'];

const nobody = { trades: [], status: null, establishment: null };
/** Volunteers agreed to be seen by communes: a party reads that they are there. */
const withoutProfiles = ({ classes, members, proposals }: schema.Team): schema.Team => ({
  classes,
  members: members.map((one) => ({ ...one, ...nobody, messages: 0 })),
  proposals: proposals.map((one) => ({ ...one, ...nobody, grants: [] })),
});

export const teamRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, origin, flush }) => {
  keepNothing(api);
  const writing = () => ({ origin, now: clock() });

  /** A pilot whose team the commune, or a party, makes. @throws RefusedError */
  async function teamOf(request: FastifyRequest, pilot: number) {
    const { sides } = await dossierOf(db, request, pilot);
    return sides.includes('commune') ? 'commune' : (sides[0] ?? '');
  }

  api.get(
    '/pilots/:pilot/team',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'L’équipe d’un pilote, et qui pourrait la compléter',
        description:
          'Les plus proches d’abord, parmi celles et ceux qui sont disponibles à cette heure. Un volontaire n’est jamais nommé.',
        params: pilotParams,
        response: { 200: schema.teamSchema },
      },
    },
    async (request) => {
      const { pilot } = request.params;
      const side = await teamOf(request, pilot);
      const team = await queries.findTeam(db, pilot);
      return side === 'commune' ? team : withoutProfiles(team);
    },
  );

  api.post(
    '/pilots/:pilot/team',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Proposer à quelqu’un de venir dans une classe',
        params: pilotParams,
        body: schema.proposeBody,
        response: { 201: schema.memberAnswer },
      },
    },
    async (request, reply) => {
      const { pilot } = request.params;
      const role = await teamOf(request, pilot);
      await queries.refuseOtherClass(db, pilot, request.body.school_class);
      const member = await db.transaction((client) =>
        queries.propose(client, request.body, doerAs(request, role, clock()), writing()),
      );
      flush();
      return reply.code(201).send({ member });
    },
  );

  api.post(
    '/team/:member/moves',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Accepter ou décliner une classe, la quitter ; ou annuler la demande',
        params: schema.memberParams,
        body: schema.memberAct,
        response: { 200: stateAnswer },
      },
    },
    async (request) => {
      const { body } = request;
      const known = await queries.findMember(db, request.params.member);
      const person = personOf(request).id;
      const isTheirs =
        body.act === 'cancel'
          ? (await sidesOf(db, person, known.code_insee)).length > 0
          : await queries.isHelper(db, person, known.resource);
      if (!isTheirs) throw new RefusedError(403, 'Cela ne vous revient pas.');
      const role = body.act === 'cancel' ? 'commune' : known.role === 'animator' ? 'lieu' : 'volontaire';
      const state = await db.transaction((client) =>
        queries.moveMember(client, known, body, doerAs(request, role, clock()), writing()),
      );
      flush();
      return { state };
    },
  );

  api.get(
    '/people/me/team',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les classes où l’on m’attend, et celles que l’on me propose',
        response: { 200: schema.engagementsSchema },
      },
    },
    (request) => queries.findEngagements(db, personOf(request).id),
  );

  api.get(
    '/campaigns/:campaign/assignment',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'La meilleure répartition de toute une campagne',
        description:
          'Le plus de places pourvues, puis le moins de chemin en tout ; personne à deux endroits, ni au-delà de ce qu’il offre. « with » et « without » la changent, et « best » dit ce que cela coûte.',
        params: campaignParams,
        querystring: schema.assignmentQuery,
        response: { 200: schema.assignmentSchema },
      },
    },
    (request) => queries.findAssignment(db, request.params.campaign, request.query),
  );

  api.post(
    '/campaigns/:campaign/assignment',
    {
      config: { access: 'party' },
      schema: {
        tags,
        summary: 'Proposer d’un coup toute une répartition',
        description: 'Toutes les demandes partent, ou aucune.',
        params: campaignParams,
        body: schema.assignmentBody,
        response: { 201: schema.proposedAnswer },
      },
    },
    async (request, reply) => {
      const { pairs } = request.body;
      await queries.refuseFilled(db, request.params.campaign, pairs);
      await db.transaction(async (client) => {
        for (const pair of pairs)
          await queries.propose(client, pair, doerAs(request, 'partie', clock()), writing());
      });
      flush();
      return reply.code(201).send({ proposed: pairs.length });
    },
  );
};
