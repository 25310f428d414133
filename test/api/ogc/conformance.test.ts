import t, { type Test } from 'tap';
import { conformance } from '../../../api/ogc/conformance.ts';
import { build } from '../../helper.ts';
import { addServed, askItems } from './served.ts';

const { app, db } = await build(t);
await addServed(db);

const get = (path: string, headers = {}) => app.inject({ url: `/ogc${path}`, headers });
const kept = async (filter: unknown, more: Readonly<Record<string, string>> = {}) => {
  const asked = { filter: typeof filter === 'string' ? filter : JSON.stringify(filter), ...more };
  const { body } = await askItems(app, 'venues', asked);
  return body.features?.map(({ id }) => id) ?? body.detail;
};
const QUERYABLES = 'http://www.opengis.net/def/rel/ogc/1.0/queryables';
const LAMBERT = 'http://www.opengis.net/def/crs/EPSG/0/2154';

const features = (part: number, name: string) =>
  `http://www.opengis.net/spec/ogcapi-features-${part}/1.0/conf/${name}`;
const cql2 = (name: string) => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`;

/** What each class asks first; the rest of it is tried in the files beside. */
const classes: Readonly<Record<string, (t: Test) => Promise<unknown>>> = {
  [features(1, 'core')]: async (t) => {
    t.same((await get('/conformance')).json().conformsTo, conformance);
    t.match((await askItems(app, 'venues', { bbox: '2,48,4,51', limit: '2' })).body, {
      numberMatched: 3,
      numberReturned: 2,
      links: [{ rel: 'self' }, { rel: 'alternate' }, { rel: 'next' }, { rel: 'collection' }],
    });
    t.equal((await askItems(app, 'venues', { datetime: '2026-05-01' })).body.numberMatched, 1);
    t.equal((await askItems(app, 'venues', { unknown: '1' })).status, 400);
  },
  [features(1, 'geojson')]: async (t) => {
    const { headers, body } = await askItems(app, 'venues', {});
    t.match(headers['content-type'], /^application\/geo\+json/);
    t.match(body, {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Point' } }],
    });
  },
  [features(1, 'html')]: async (t) => {
    for (const path of ['', '/collections', '/collections/venues/items', '/collections/venues/items/lille'])
      t.match((await get(path, { accept: 'text/html' })).headers['content-type'], 'text/html', path);
  },
  [features(1, 'oas30')]: async (t) => {
    const description = await get('/api');
    t.match(description.headers['content-type'], 'application/vnd.oai.openapi+json;version=3.0');
    t.match(description.json().openapi, /^3\.0\./);
  },
  [features(2, 'crs')]: async (t) => {
    const { crs, storageCrs } = (await get('/collections/venues')).json();
    t.ok(crs.includes(storageCrs) && crs.includes(LAMBERT));
    t.equal((await askItems(app, 'venues', { crs: LAMBERT })).headers['content-crs'], `<${LAMBERT}>`);
    const box = { bbox: '690000,7050000,720000,7080000', 'bbox-crs': LAMBERT };
    t.equal((await askItems(app, 'venues', box)).body.numberMatched, 2);
  },
  [features(3, 'queryables')]: async (t) => {
    const { headers } = await askItems(app, 'venues', {});
    const [, address = ''] = new RegExp(`<([^>]+)>; rel="${QUERYABLES}"`).exec(String(headers.link)) ?? [];
    const answer = await get(address.slice(address.indexOf('/collections')));
    t.match(answer.headers['content-type'], 'application/schema+json');
    t.match(answer.json(), {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: address,
      type: 'object',
    });
  },
  [features(3, 'queryables-query-parameters')]: async (t) =>
    t.match((await askItems(app, 'venues', { commune: 'Paris' })).body.features, [{ id: 'paris' }]),
  [features(3, 'filter')]: async (t) => {
    t.same(await kept("commune = 'Paris'", { 'filter-lang': 'cql2-text' }), ['paris']);
    const box = 'S_INTERSECTS(geometry, BBOX(690000, 7050000, 720000, 7080000))';
    t.same(await kept(box, { 'filter-crs': LAMBERT }), ['lille', 'roubaix']);
    t.match(await kept('THIS IS NOT A FILTER'), /filter/);
    t.match(await kept('this_is_not_a_queryable IS NULL'), /n’est pas une propriété/);
    t.match(await kept('S_INTERSECTS(geometry, BBOX(1000000, 1000000, 2000000, 2000000))'), /coordonnées/);
  },
  [features(3, 'features-filter')]: async (t) => {
    for (const { links } of (await get('/collections')).json().collections)
      t.ok(links.some(({ rel }: { rel: string }) => rel === QUERYABLES));
  },
  [cql2('cql2-text')]: async (t) =>
    t.same(await kept("nom = 'Zoé' OR (nom = 'Écran')"), ['paris', 'réunion/1']),
  [cql2('cql2-json')]: async (t) =>
    t.same(await kept({ op: '=', args: [{ property: 'nom' }, 'Zoé'] }, { 'filter-lang': 'cql2-json' }), [
      'réunion/1',
    ]),
  [cql2('basic-cql2')]: async (t) =>
    t.same(await kept("NOT (latitude > 0) AND date_maj >= DATE('2024-01-01') AND telephone IS NULL"), [
      'réunion/1',
    ]),
  [cql2('advanced-comparison-operators')]: async (t) =>
    t.same(await kept("nom LIKE 'M%' AND latitude BETWEEN 50 AND 51 AND commune IN ('Lille', 'Paris')"), [
      'lille',
    ]),
  [cql2('case-insensitive-comparison')]: async (t) =>
    t.same(await kept("CASEI(nom) LIKE CASEI('MÉDIA%')"), ['lille', 'roubaix']),
  [cql2('accent-insensitive-comparison')]: async (t) =>
    t.same(await kept("ACCENTI(nom) = ACCENTI('Mediatheque')"), ['lille']),
  [cql2('basic-spatial-functions')]: async (t) =>
    t.same(await kept('S_INTERSECTS(geometry, BBOX(2.9, 50.5, 3.3, 50.8))'), ['lille', 'roubaix']),
  [cql2('basic-spatial-functions-plus')]: async (t) =>
    t.same(await kept('S_INTERSECTS(geometry, MULTILINESTRING((3 50.6372, 3.1 50.6372), (0 0, 1 1)))'), [
      'lille',
    ]),
  [cql2('spatial-functions')]: async (t) =>
    t.same(await kept('S_WITHIN(geometry, POLYGON((2.9 50.5, 3.3 50.5, 3.3 50.8, 2.9 50.8, 2.9 50.5)))'), [
      'lille',
      'roubaix',
    ]),
  [cql2('temporal-functions')]: async (t) =>
    t.same(await kept("T_DURING(date_maj, INTERVAL('2024-01-01', '2025-05-01'))"), ['paris']),
  [cql2('array-functions')]: async (t) =>
    t.same(await kept("A_CONTAINS(frais_a_charge, ('Gratuit'))"), ['lille']),
  [cql2('property-property')]: async (t) =>
    t.same(await kept('longitude > latitude'), ['réunion/1', 'nouméa']),
};

t.test('every class that is declared is tried, and no other', async (t) => {
  t.same(Object.keys(classes).sort(), [...conformance].sort());
});
for (const [uri, tried] of Object.entries(classes))
  t.test(uri, async (t) => {
    await tried(t);
  });
t.end();
