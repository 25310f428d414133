import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { doerAs, personOf } from '../../people/doors.ts';
import { findState } from '../owners/queries.ts';
import { resourceParams } from '../schema.ts';
import { sidesOf } from '../sides.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Ressources des partenaires'];
const nobody = () => notFound('Aucune fiche de volontaire n’a ce numéro, ou elle ne vous est pas montrée.');

export const volunteersRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);

  /** @throws RefusedError 404 for a profile that is not theirs: nobody learns that it is there */
  async function refuseOthers(request: FastifyRequest, resource: number): Promise<void> {
    const found = await findState(db, resource);
    const sides = found?.kind === 'volunteer' ? await sidesOf(db, personOf(request).id, resource) : [];
    if (!sides.includes('owner')) throw nobody();
  }

  api.get(
    '/volunteers',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les volontaires qui acceptent que je les voie',
        description:
          'Selon mes rôles et leur accord ; sans nom, sans adresse, sans lieu plus fin que la commune.',
        querystring: schema.volunteersQuery,
        response: { 200: schema.volunteersSchema },
      },
    },
    (request) => queries.findVolunteers(db, personOf(request).id, request.query),
  );

  api.get(
    '/volunteers/:resource',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Un volontaire qui accepte que je le voie',
        params: resourceParams,
        response: { 200: schema.volunteerSchema },
      },
    },
    async (request) => {
      const found = await queries.findVolunteer(db, personOf(request).id, request.params.resource);
      if (!found) throw nobody();
      return found;
    },
  );

  api.get(
    '/volunteers/:resource/own',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Mes accords, et mon employeur',
        params: resourceParams,
        response: { 200: schema.ownProfileSchema },
      },
    },
    async (request) => {
      await refuseOthers(request, request.params.resource);
      return queries.findOwnProfile(db, request.params.resource);
    },
  );

  api.put(
    '/volunteers/:resource/employer',
    {
      config: { access: 'person', rateLimit: { max: 20, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Nommer mon employeur, ou ne plus le nommer',
        description:
          'Ou l’établissement d’un étudiant, à qui rien n’est demandé. Ceux qui parlent pour lui apprennent comment il vous connaît, et disent s’ils accordent ce temps.',
        params: resourceParams,
        body: schema.employerBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { resource } = request.params;
      await refuseOthers(request, resource);
      const now = clock();
      const by = doerAs(request, 'offre', now);
      await db.transaction((client) =>
        queries.nameEmployer(client, resource, request.body, by, { origin, now }),
      );
      flush();
      return reply.code(204).send(null);
    },
  );

  api.get(
    '/people/me/employees',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les volontaires qui disent travailler pour une organisation dont je parle',
        response: { 200: schema.employeesSchema },
      },
    },
    (request) => queries.findEmployees(db, personOf(request).id),
  );

  api.put(
    '/volunteers/:resource/employer/confirmation',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire que nous accordons ce temps, ou pourquoi non',
        params: resourceParams,
        body: schema.confirmationBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const now = clock();
      const by = doerAs(request, 'employeur', now);
      const isTheirs = await db.transaction((client) =>
        queries.confirmEmployee(client, request.params.resource, request.body, by, { origin, now }),
      );
      if (!isTheirs) throw nobody();
      flush();
      return reply.code(204).send(null);
    },
  );
};
