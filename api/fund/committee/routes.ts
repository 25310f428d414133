import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { personOf } from '../../people/doors.ts';
import { sidesOf } from '../../resources/sides.ts';
import * as schema from '../schema.ts';
import * as queries from './queries.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Fonds'];
const judges: readonly string[] = ['committee', 'operator', 'owner'];

export const committeeRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);
  const memberOf = (request: FastifyRequest) => ({ person: personOf(request).id, now: clock() });

  /** @throws RefusedError 404 for none of that number, 403 for who neither votes, nor calls, nor pays */
  async function votingFor(request: FastifyRequest, uptake: number): Promise<schema.Voting> {
    const { id } = personOf(request);
    const found = await queries.findVoting(db, uptake, id);
    if (!found) throw notFound('Aucune candidature n’a ce numéro.');
    const sides = await sidesOf(db, id, found.call, uptake);
    if (!sides.some((side) => judges.includes(side)))
      throw new RefusedError(403, 'Le vote revient aux membres du comité du fonds.');
    return found;
  }

  api.get(
    '/fund/applications/:uptake/voting',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Où en est le vote sur une candidature',
        description: 'Pour le comité, la partie qui appelle et qui tient le fonds : les voix, sans nom.',
        params: schema.applicationParams,
        response: { 200: schema.votingSchema },
      },
    },
    (request) => votingFor(request, request.params.uptake),
  );

  api.put(
    '/fund/applications/:uptake/declaration',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Déclarer si une candidature touche un de ses intérêts',
        description: 'Un intérêt déclaré écarte du vote, et retire la voix déjà donnée.',
        params: schema.applicationParams,
        body: schema.declarationBody,
        response: { 200: schema.votingSchema },
      },
    },
    async (request) => {
      const { uptake } = request.params;
      await votingFor(request, uptake);
      await queries.declare(db, uptake, memberOf(request), request.body.interest);
      return votingFor(request, uptake);
    },
  );

  api.put(
    '/fund/applications/:uptake/vote',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Voter sur une candidature',
        description: 'Une voix par membre, qui se change tant que rien n’est décidé.',
        params: schema.applicationParams,
        body: schema.voteBody,
        response: { 200: schema.votingSchema },
      },
    },
    async (request) => {
      const { uptake } = request.params;
      await votingFor(request, uptake);
      const member = { ...memberOf(request), origin };
      await db.transaction((client) => queries.castVote(client, uptake, member, request.body));
      flush();
      return votingFor(request, uptake);
    },
  );
};
