import { VectorTile } from '@mapbox/vector-tile';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FastifyInstance } from 'fastify';
import { PbfReader } from 'pbf';
import t from 'tap';
import { tileJsonSchema } from '../../../api/venues/tiles/schema.ts';
import { build } from '../../helper.ts';
import { LILLE, NOUMEA, PARIS, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

type Point = readonly [number, number];
interface Read {
  readonly id: number | undefined;
  readonly tags: Readonly<Record<string, unknown>>;
  /** Longitude and latitude. */
  readonly at: Point;
}

/** The textbook's formulas of Web Mercator, in other words than the product's. */
function place([lon, lat]: Point, zoom: number): [number, number] {
  const radians = (lat * Math.PI) / 180;
  const y = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
  return [((lon + 180) / 360) * 2 ** zoom, y * 2 ** zoom];
}
const tileOf = (at: Point, zoom: number) => [zoom, ...place(at, zoom).map(Math.floor)].join('/');

async function readTile(app: FastifyInstance, tile: string, search = ''): Promise<Read[]> {
  const answer = await app.inject(`/tiles/venues/${tile}.mvt${search}`);
  const [zoom = 0, x = 0, y = 0] = tile.split('/').map(Number);
  const { venues } = new VectorTile(new PbfReader(new Uint8Array(answer.rawPayload))).layers;
  return Array.from({ length: venues?.length ?? 0 }, (_, index) => {
    const feature = venues?.feature(index);
    if (!feature) throw new Error(`nothing at ${index}`);
    const { geometry } = feature.toGeoJSON(x, y, zoom);
    const at = (geometry as unknown as { coordinates: Point }).coordinates;
    return { id: feature.id, tags: feature.properties, at };
  });
}

/** Points that come again at each run: towns, and venues scattered around them, some at one address. */
function scattered(): Point[] {
  let seed = 7;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  };
  const towns = [LILLE, ROUBAIX, PARIS, PARIS, SAINT_DENIS_REUNION, NOUMEA];
  const points = Array.from({ length: 240 }, (_, index): Point => {
    const [lon, lat] = towns[index % towns.length] ?? LILLE;
    return [lon + chance() * (index % 7), lat + chance() * (index % 5)];
  });
  return [...points, LILLE, LILLE];
}

const countOf = ({ tags }: Read) => Number(tags.point_count ?? 1);

t.test('at every zoom each venue is counted once, in the cell where it is', async (t) => {
  const { app, db } = await build(t);
  const points = scattered();
  await addVenues(db, [...points.map((at, index) => ({ id: `v${index}`, at })), { id: 'nulle-part' }]);
  for (const zoom of [0, 3, 5, 6, 7, 10, 13, 14]) {
    const expected = new Map<string, number>();
    for (const [index, at] of points.entries()) {
      const cell =
        zoom === 14
          ? `${tileOf(at, 14)} v${index}`
          : place(at, zoom + 3)
              .map(Math.floor)
              .join();
      expected.set(cell, (expected.get(cell) ?? 0) + 1);
    }
    const tiles = new Set(points.map((at) => tileOf(at, zoom)));
    const read = (await Promise.all([...tiles].map((tile) => readTile(app, tile)))).flat();
    const sorted = (counts: Iterable<number>) => [...counts].sort((a, b) => a - b);
    t.same(sorted(read.map(countOf)), sorted(expected.values()), `zoom ${zoom}`);
  }
});

t.test('a venue says who it is, a group how many, in this language', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'a', at: LILLE, nom: 'Médiathèque', services: ['Loisirs et créations numériques'] },
    { id: 'b', at: ROUBAIX, services: [], typologie: ['FABLAB'] },
  ]);
  const [one, ...others] = await readTile(app, tileOf(LILLE, 14));
  t.same(others, []);
  t.match(one, { tags: { id: 'a', nom: 'Médiathèque', creer: true } });
  t.notOk(one?.tags.acceder);
  t.ok(Math.abs((one?.at[0] ?? 0) - LILLE[0]) < 1e-5 && Math.abs((one?.at[1] ?? 0) - LILLE[1]) < 1e-5);
  t.equal(one?.id, (await app.inject('/api/venues/a')).json().number);
  const [group] = await readTile(app, tileOf(LILLE, 5));
  t.match(group, { tags: { cluster: true, point_count: 2, point_count_abbreviated: '2' }, id: undefined });
});

t.test('filters hold for tiles, far and near; what a tile has no use of is refused', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'a', at: LILLE, frais_a_charge: ['Gratuit'] },
    { id: 'b', at: ROUBAIX },
  ]);
  for (const zoom of [4, 12]) {
    const [only, ...others] = await readTile(app, tileOf(LILLE, zoom), '?frais_a_charge=Gratuit');
    t.match(only?.tags, { id: 'a' }, `zoom ${zoom}`);
    t.same(others, []);
  }
  t.same(await readTile(app, tileOf(PARIS, 9)), [], 'an empty tile is a tile');
  for (const [path, name] of [
    ['15/1/1.mvt', 'z'],
    ['3/8/0.mvt', 'x'],
    ['3/0/8.mvt', 'x'],
    ['3/1/1.mvt?bbox=1,2,3,4', 'bbox'],
    ['3/1/1.mvt?need=rien', 'need'],
  ] as const) {
    const answer = await app.inject(`/tiles/venues/${path}`);
    t.equal(answer.statusCode, 400, path);
    t.match(answer.headers['content-type'], 'application/problem+json');
    t.match(answer.json().errors[0].name, name);
  }
});

t.test('a tile is the same until the directory changes', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'a', at: LILLE }]);
  const url = `/tiles/venues/${tileOf(LILLE, 5)}.mvt`;
  const { etag } = (await app.inject(url)).headers;
  const asked = { url, headers: { 'if-none-match': String(etag) } };
  t.equal((await app.inject(asked)).statusCode, 304);
  await addVenues(db, [{ id: 'b', at: LILLE }]);
  const later = await app.inject(asked);
  t.equal(later.statusCode, 200);
  t.match(await readTile(app, tileOf(LILLE, 5)), [{ tags: { point_count: 2 } }]);
  t.equal(later.headers['access-control-allow-origin'], '*');
  const packed = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
  t.equal(packed.headers['content-type'], 'application/vnd.mapbox-vector-tile');
});

t.test('TileJSON and the style lead a map to the tiles of the same search', async (t) => {
  const { app } = await build(t);
  const style = (await app.inject('/tiles/style.json?basemap=none&need=creer')).json();
  t.same(validateStyleMin(style), []);
  t.same(validateStyleMin((await app.inject('/tiles/style.json')).json()), []);
  const source = new URL(style.sources.venues.url);
  const { tiles, ...rest } = (await app.inject(source.pathname + source.search)).json();
  tileJsonSchema.parse({ tiles: ['https://exemple.fr/1'], ...rest });
  const address = String(tiles[0]);
  t.match(address, /^https:\/\/proximite\.test\/tiles\/venues\/\{z\}\/\{x\}\/\{y\}\.mvt\?need=creer$/);
  const path = new URL(address.replace('{z}/{x}/{y}', '0/0/0'));
  t.equal((await app.inject(path.pathname + path.search)).statusCode, 200);
});
