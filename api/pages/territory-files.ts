import { Resvg } from '@resvg/resvg-js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Ask } from '../../web/api.ts';
import { readAsked } from '../../web/territories/asked.ts';
import { loadGaps } from '../../web/territories/gaps-view.ts';
import { findInvented } from '../../web/territories/invented.tsx';
import { findPassages } from '../../web/territories/passages.ts';
import { chartPicture, FACE, gapsPicture, mapPicture } from '../../web/territories/picture.tsx';
import { territoriesApi } from '../../web/territories/territories-api.ts';
import { placeOf } from '../../web/territories/territory-page.tsx';
import { linesOf } from '../../web/territories/trend.tsx';
import { GAPS_URL } from '../../web/territories/urls.ts';
import { type FindTowns, loadView, type TownOf } from '../../web/territories/view.ts';
import type { Config } from '../config.ts';
import { minuteOf } from '../core/clock.ts';
import { allowReading, allowShowing } from '../core/cross-origin.ts';
import { RefusedError } from '../core/errors.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import { fonts } from './fonts.ts';
import { mayorSheet } from './mayor-sheet.ts';
import { printable } from './pdf-sheet.ts';

const towns = sql(import.meta.url, 'towns.sql');

/** Where the communes of some départements are, for maps that draw them. */
export const findTownsIn =
  (db: Database): FindTowns =>
  ({ departements = [], epci = null, communes = [] }) =>
    db.query<TownOf>(towns, [departements, epci, communes]);

interface Options {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
  /** Asks the API as anyone may. */
  readonly ask: (request: FastifyRequest) => Ask;
  /** Changes with the code that draws. */
  readonly build: string;
}

interface File {
  readonly type: string;
  readonly bytes: string | Buffer;
}

/** Bytes of files kept for whoever asks the same in the same minute. */
const KEPT = 32 * 1024 * 1024;
/** Pixels: an image for a slide or a sheet of paper. */
const WIDTH = 1_408;

const svg = (bytes: string): File => ({ type: 'image/svg+xml; charset=utf-8', bytes });

const png = (drawn: string): File => ({
  type: 'image/png',
  bytes: new Resvg(printable(drawn), {
    fitTo: { mode: 'width', value: WIDTH },
    font: { fontFiles: Object.values(fonts), loadSystemFonts: false, defaultFontFamily: FACE },
  })
    .render()
    .asPng(),
});

const unknown = () => new RefusedError(404, 'Ce territoire n’existe pas.');

/** Images of the state of a territory, and a mayor's page on paper: made when they are asked for, kept for a minute. */
export function territoryFiles(app: FastifyInstance, { db, config, clock, ask, build }: Options): void {
  const kept = new LRUCache<string, File>({
    maxSize: KEPT,
    sizeCalculation: ({ bytes }) => bytes.length + 1_000,
    ttl: 60_000,
  });
  const findTowns = findTownsIn(db);

  const placeIn = async (request: FastifyRequest) => {
    const where = placeOf(request.params as Record<string, string>);
    const place = where && (await territoriesApi(ask(request)).one(where));
    if (!place) throw unknown();
    return place;
  };

  async function map(request: FastifyRequest): Promise<string> {
    const url = publicUrl(request, config);
    const place = await placeIn(request);
    const view = await loadView(place, readAsked(url.searchParams, place), { ask: ask(request), findTowns });
    return mapPicture(view, url.host);
  }

  async function chart(request: FastifyRequest): Promise<string> {
    const url = publicUrl(request, config);
    const place = await placeIn(request);
    const lines = linesOf(place.months);
    const line = lines.find(({ id }) => id === url.searchParams.get('indicateur')) ?? lines[0];
    if (!line) throw new RefusedError(404, 'Il faut deux mois au moins pour tracer une courbe.');
    const invented = await findInvented(ask(request));
    return chartPicture(place, line, { site: url.host, invented });
  }

  async function sheet(request: FastifyRequest): Promise<File> {
    const url = publicUrl(request, config);
    const { code = '' } = request.params as Record<string, string>;
    const place = await territoriesApi(ask(request)).one({ level: 'commune', code });
    if (!place) throw unknown();
    const view = await loadView(place, readAsked(new URLSearchParams(), place), {
      ask: ask(request),
      findTowns,
    });
    const passages = await findPassages(place, ask(request));
    return {
      type: 'application/pdf',
      bytes: await mayorSheet(view, { origin: url.origin, passages, made: clock() }),
    };
  }

  async function gaps(request: FastifyRequest): Promise<string> {
    const url = publicUrl(request, config);
    const view = await loadGaps(url.searchParams, { ask: ask(request), findTowns });
    if (!view) throw unknown();
    return gapsPicture(view, url.host);
  }

  /** The directory or the minute has changed, or the file is as it was. */
  const once =
    (make: (request: FastifyRequest) => Promise<File>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      allowShowing(allowReading(reply));
      const version = await directoryVersion(db);
      const minute = minuteOf(clock());
      if (isFresh(request, reply, version, `${build}-${minute}`)) return reply;
      const key = `${version} ${minute} ${publicUrl(request, config)}`;
      const file = kept.get(key) ?? (await make(request));
      kept.set(key, file);
      return reply.type(file.type).send(file.bytes);
    };

  for (const path of ['/territoires', '/territoires/:kind/:code']) {
    app.get(
      `${path}/carte.svg`,
      once(async (request) => svg(await map(request))),
    );
    app.get(
      `${path}/carte.png`,
      once(async (request) => png(await map(request))),
    );
    app.get(
      `${path}/evolution.svg`,
      once(async (request) => svg(await chart(request))),
    );
    app.get(
      `${path}/evolution.png`,
      once(async (request) => png(await chart(request))),
    );
  }
  app.get(
    `${GAPS_URL}/carte.svg`,
    once(async (request) => svg(await gaps(request))),
  );
  app.get(
    `${GAPS_URL}/carte.png`,
    once(async (request) => png(await gaps(request))),
  );
  app.get('/territoires/communes/:code(^[0-9][0-9AB][0-9]{3}).pdf', once(sheet));
}
