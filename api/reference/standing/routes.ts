import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { badParameter, notFound } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { actorOf } from '../../people/doors.ts';
import * as schema from '../schema.ts';
import * as queries from './queries.ts';

const tags = ['Critères de référence'];

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

export const standingRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  keepNothing(api);
  const found = async (id: string) => {
    const standing = await queries.findStanding(db, id, clock());
    if (!standing) throw notFound('Aucun critère n’est en vigueur pour ce lieu.');
    return standing;
  };

  api.get(
    '/venues/:id/standing',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Ce que le lieu remplit des critères en vigueur, et ce qui lui manque',
        params: schema.venueParams,
        response: { 200: schema.standingSchema },
      },
    },
    async (request) => found(request.params.id),
  );

  api.post(
    '/venues/:id/declarations',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Déclarer qu’un critère est rempli, avec ce qui le montre',
        description:
          'La déclaration vaut autant de mois que le dit le critère. Sans « evidence », elle est retirée.',
        params: schema.venueParams,
        body: schema.declarationBody,
        response: { 200: schema.standingSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      if (!(await queries.declare(db, id, request.body, clock(), actorOf(request))))
        throw badParameter('code', 'un critère en vigueur que le lieu déclare lui-même est attendu.');
      return found(id);
    },
  );
};
