import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { notFound } from '../core/errors.ts';
import { near } from '../core/position.ts';
import { askRouter, type Point, type RouterSettings } from './router.ts';
import { type Travel, travelAnswer } from './schema.ts';

const positions = sql(import.meta.url, 'positions.sql');

interface Surroundings {
  readonly db: Database;
  readonly config: RouterSettings;
}

/** Farther, nobody walks, in metres. */
const WALK_MAX = 15_000;

async function travelTo(
  db: Queryable,
  settings: RouterSettings,
  id: string,
  from: Point,
): Promise<Travel | undefined> {
  const [to] = await db.query<Point & { distance: number }>(positions, [id, from.lon, from.lat]);
  if (!to) return undefined;
  const [foot, car] = await Promise.all([
    to.distance < WALK_MAX ? askRouter(settings, 'pedestrian', from, to) : undefined,
    askRouter(settings, 'car', from, to),
  ]);
  return { distance: Math.round(to.distance), foot: foot ?? null, car: car ?? null };
}

export const travelRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, config }) => {
  api.get(
    '/venues/:id/travel',
    {
      config: { access: 'public' },
      schema: {
        tags: ['Lieux'],
        summary: 'Combien de temps pour y aller',
        description:
          'À pied et en voiture, par le calculateur d’itinéraires de la Géoplateforme. Rien n’est gardé du point de départ.',
        params: z.object({ id: z.string().min(1).max(300) }),
        querystring: z.strictObject({ from: near }),
        response: { 200: travelAnswer },
      },
    },
    async ({ params, query }, reply) => {
      const travel = await travelTo(db, config, params.id, query.from);
      if (!travel) throw notFound('Ce lieu n’existe pas, ou l’on ne sait pas le placer exactement.');
      reply.header('cache-control', 'private, max-age=300');
      return travel;
    },
  );
};
