import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../../db/database.ts';
import { minuteOf } from '../../core/clock.ts';
import { directoryVersion, isFresh, oncePerKey } from '../../core/http-cache.ts';
import { publicUrl } from '../../core/public-url.ts';
import type { Filters } from '../schema.ts';
import { encode } from './encode.ts';
import { type Cell, gather, type Tile, TOGETHER_UP_TO, within } from './grid.ts';
import { cellsOf, overview } from './queries.ts';
import * as schema from './schema.ts';
import { mapStyle, tileJson } from './style.ts';

interface Surroundings {
  readonly db: Database;
  readonly config: { readonly PUBLIC_URL?: string | undefined };
  readonly clock: () => Date;
}

const tags = ['Carte'];
const TILE_TYPE = 'application/vnd.mapbox-vector-tile';
/** A map that is moved asks for some twenty tiles at once. */
const MANY = { access: 'public', rateLimit: { max: 3_000, timeWindow: '1 minute' } } as const;

/** Of ready tiles: some ten thousand of them. */
const TILES_BYTES = 32 * 1024 * 1024;
/** Of searches whose far tiles are made together. */
const OVERVIEWS = 50;

/** The filters as they stand in an address, with their « ? » where there are any. */
const searchOf = (request: FastifyRequest, without?: string): string => {
  const { searchParams } = new URL(request.url, 'http://unused');
  if (without) searchParams.delete(without);
  return searchParams.size > 0 ? `?${searchParams}` : '';
};

export const tilesRoutes: FastifyPluginAsyncZod<Surroundings> = async (app, { db, config, clock }) => {
  const tiles = new LRUCache<string, Buffer>({
    maxSize: TILES_BYTES,
    sizeCalculation: ({ length }) => length + 200,
  });
  const overviewOf = oncePerKey<Cell[]>({ max: OVERVIEWS });

  async function makeTile(key: string, filters: Filters, now: Date, tile: Tile): Promise<Buffer> {
    if (tile.z > TOGETHER_UP_TO) return encode(await cellsOf(db, filters, now, tile), tile);
    return encode(
      within(gather(await overviewOf(key, () => overview(db, filters, now)), tile.z), tile),
      tile,
    );
  }

  app.get(
    '/venues/:z/:x/:y.mvt',
    {
      config: MANY,
      schema: {
        tags,
        summary: 'Une tuile de la carte (Mapbox Vector Tile)',
        description:
          'Les lieux que gardent les filtres, en groupes avec leur nombre jusqu’au zoom 13, chacun au zoom 14.',
        produces: [TILE_TYPE],
        params: schema.tileParams,
        querystring: schema.tileQuery,
      },
    },
    async (request, reply) => {
      const now = clock();
      const version = await directoryVersion(db);
      const moment = request.query.open ? minuteOf(now) : '';
      if (isFresh(request, reply, version, `mvt${moment}`)) return reply;
      const search = `${version} ${moment} ${searchOf(request)}`;
      const { z, x, y } = request.params;
      const key = `${z}/${x}/${y} ${search}`;
      const tile = tiles.get(key) ?? (await makeTile(search, request.query, now, request.params));
      tiles.set(key, tile);
      return reply.type(TILE_TYPE).send(tile);
    },
  );

  app.get(
    '/venues.json',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Où sont les tuiles et ce qu’elles disent (TileJSON 3.0.0)',
        description: 'Les filtres de l’adresse valent pour les tuiles.',
        querystring: schema.tileQuery,
        response: { 200: schema.tileJsonSchema },
      },
    },
    async (request) =>
      tileJson(`${publicUrl(request, config).origin}/tiles/venues/{z}/{x}/{y}.mvt${searchOf(request)}`),
  );

  app.get(
    '/style.json',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Un style MapLibre prêt à l’emploi',
        description: 'Une carte entière en une adresse ; ses filtres valent pour les tuiles.',
        produces: ['application/json'],
        querystring: schema.styleQuery,
      },
    },
    async (request) =>
      mapStyle(
        `${publicUrl(request, config).origin}/tiles/venues.json${searchOf(request, 'basemap')}`,
        request.query.basemap,
      ),
  );
};
