import t from 'tap';
import { build } from '../../helper.ts';
import { LILLE } from '../../places.ts';
import { addServed, askItems } from './served.ts';

const { app, db } = await build(t);
await addServed(db);

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

/** The same points as gdaltransform gives them: Lille, then Saint-Denis of La Réunion. */
const oracle: readonly (readonly [string, number, readonly number[], readonly number[]])[] = [
  [CRS84, 1e-9, LILLE, [55.4504, -20.8789]],
  [epsg(4326), 1e-9, [50.6372, 3.0635], [-20.8789, 55.4504]],
  [epsg(3857), 0.001, [341027.26, 6557367.7849], [6172710.2923, -2377444.5507]],
  [epsg(2154), 0.001, [704499.8548, 7060028.3622], [10180138.1347, 547055.9927]],
];

t.test('features come in each system that collections list, axes in its order', async (t) => {
  const { crs, storageCrs } = (await app.inject('/ogc/collections/venues')).json();
  t.same(
    crs,
    oracle.map(([uri]) => uri),
  );
  t.equal(storageCrs, CRS84);
  for (const [uri, tolerance, lille, reunion] of oracle) {
    const { headers, body } = await askItems(app, 'venues', { crs: uri });
    t.equal(headers['content-crs'], `<${uri}>`);
    for (const [index, expected] of [
      [0, lille],
      [3, reunion],
    ] as const)
      for (const axis of [0, 1]) {
        const given = body.features[index]?.geometry?.coordinates[axis] ?? Number.NaN;
        t.ok(Math.abs(given - (expected[axis] ?? 0)) <= tolerance, `${uri} ${given}`);
      }
    const one = await app.inject(`/ogc/collections/venues/items/lille?crs=${encodeURIComponent(uri)}`);
    t.equal(one.headers['content-crs'], `<${uri}>`);
    t.same(one.json().geometry, body.features[0]?.geometry);
  }
  t.equal((await askItems(app, 'venues', {})).headers['content-crs'], `<${CRS84}>`);
  t.equal((await askItems(app, 'venues', { crs: epsg(32631) })).status, 400);
});

t.test('a box is read in its own system', async (t) => {
  const kept = async (code: number, bbox: string) => {
    const { status, body } = await askItems(app, 'venues', { bbox, 'bbox-crs': epsg(code) });
    return status === 200 ? body.features.map(({ id }) => id) : status;
  };
  t.same(await kept(4326, '50.5,2.9,50.8,3.3'), ['lille', 'roubaix']);
  t.same(await kept(4326, '-30,160,60,-170'), ['nouméa'], 'across the antimeridian');
  t.same(await kept(3857, '322000,6550000,367000,6600000'), ['lille', 'roubaix']);
  t.same(await kept(2154, '690000,7050000,720000,7080000'), ['lille', 'roubaix']);
  t.same(await kept(2154, '690000,7050000,0,720000,7080000,9'), ['lille', 'roubaix']);
  t.same(await kept(2154, '-1e9,-1e9,1e9,1e9'), ['lille', 'roubaix', 'paris', 'réunion/1', 'nouméa']);
  t.equal(await kept(2154, '720000,7050000,690000,7080000'), 400, 'no antimeridian in metres');
  t.equal(await kept(3857, '1e400,0,1,1'), 400);
});
t.end();
