import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { isFresh } from '../core/http-cache.ts';
import { indicators, type Level } from '../standard/indicators.ts';
import { hasDemonstration } from '../venues/doors.ts';
import { version } from '../version.ts';
import { detailSchema } from './detail.ts';
import { gapsCsv, territoriesCsv, views } from './exports.ts';
import { findGaps } from './gaps.ts';
import { exportTerritories, findPlace, findState, findTerritories, findTerritory } from './queries.ts';
import * as schema from './schema.ts';

const tags = ['Territoires'];
const config = { access: 'public' } as const;

const noTerritory = (level: Level, code: string) =>
  notFound(`Aucun territoire de niveau « ${level} » n’a le code « ${code} ».`);

export const territoriesRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  /** The territory that one looks in. */
  const placeOf = async (within?: { level: Level; code: string }) => {
    if (!within) return null;
    const place = await findPlace(db, within.level, within.code);
    if (!place) throw noTerritory(within.level, within.code);
    return place;
  };
  /** Figures change when they are worked out, which is not when venues do. */
  const isKnown = async (request: FastifyRequest, reply: FastifyReply) =>
    isFresh(request, reply, (await findState(db)).version, `territoires-${version}`);
  const found = async ({ level, code }: z.output<typeof schema.territoryParams>) => {
    const territory = await findTerritory(db, level, code);
    if (!territory) throw noTerritory(level, code);
    return territory;
  };
  /** The files' names say when their content is not real. */
  const asFile = async (reply: FastifyReply, name: string, lines: Readable) => {
    const file = (await hasDemonstration(db)) ? `${name}-demonstration` : name;
    return reply
      .header('content-disposition', `attachment; filename="${file}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(lines);
  };

  api.get(
    '/indicators',
    {
      config,
      schema: {
        tags,
        summary: 'Les indicateurs des territoires, et ce que chacun veut dire',
        response: { 200: z.array(schema.indicatorSchema) },
      },
    },
    async (request, reply) =>
      isFresh(request, reply, 'indicators', version)
        ? reply
        : indicators.map((one) => ({ ...one, levels: [...one.levels] })),
  );

  api.get(
    '/territories',
    {
      config,
      schema: {
        tags,
        summary: 'Régions, départements, intercommunalités ou communes, avec leurs indicateurs',
        description:
          'Une région est aussi une collectivité qui n’est d’aucune. Les arrondissements de Paris, Lyon et Marseille : « level=commune&within=commune:75056 ».',
        querystring: schema.territoriesQuery,
        response: { 200: schema.territoriesSchema },
      },
    },
    async (request, reply) => {
      if (await isKnown(request, reply)) return reply;
      const within = await placeOf(request.query.within);
      const { updated } = await findState(db);
      return { level: request.query.level, within, updated, ...(await findTerritories(db, request.query)) };
    },
  );

  api.get(
    '/territories.csv',
    {
      config,
      schema: {
        tags,
        summary: 'Les mêmes, tous, en CSV',
        querystring: schema.exportQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (await isKnown(request, reply)) return reply;
      await placeOf(request.query.within);
      const territories = exportTerritories(db, request.query);
      return asFile(reply, `territoires-${request.query.level}`, territoriesCsv(territories));
    },
  );

  api.get(
    '/territories/gaps',
    {
      config,
      schema: {
        tags,
        summary: 'Où ouvrir le prochain lieu',
        description:
          'Les communes dont le centre est à 10 km au plus du plus grand nombre d’habitants qui n’ont aucun lieu si près. Ceux d’au-delà de la limite du territoire comptent aussi.',
        querystring: schema.gapsQuery,
        response: { 200: schema.gapsSchema },
      },
    },
    async (request, reply) => {
      if (await isKnown(request, reply)) return reply;
      return findGaps(db, request.query, await placeOf(request.query.within));
    },
  );

  api.get(
    '/territories/gaps.csv',
    {
      config,
      schema: {
        tags,
        summary: 'Où ouvrir le prochain lieu, en CSV',
        querystring: schema.gapsQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (await isKnown(request, reply)) return reply;
      const gaps = await findGaps(db, request.query, await placeOf(request.query.within));
      return asFile(reply, 'ou-ouvrir', gapsCsv(gaps));
    },
  );

  api.get(
    '/territories/:level/:code',
    {
      config,
      schema: {
        tags,
        summary: 'Un territoire, ce qui le contient, ses voisins, ses mois',
        params: schema.territoryParams,
        response: { 200: detailSchema },
      },
    },
    async (request, reply) => {
      if (await isKnown(request, reply)) return reply;
      return found(request.params);
    },
  );

  api.get(
    '/territories/:level/:code.csv',
    {
      config,
      schema: {
        tags,
        summary: 'Un territoire en CSV',
        params: schema.territoryParams,
        querystring: schema.territoryCsvQuery,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      if (await isKnown(request, reply)) return reply;
      const territory = await found(request.params);
      const { level, code } = territory;
      const { view } = request.query;
      return asFile(reply, `${level}-${code}-${view}`, views[view](territory));
    },
  );
};
