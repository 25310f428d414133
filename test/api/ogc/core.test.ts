import t from 'tap';
import { asActor } from '../../../api/core/actor.ts';
import { conformance } from '../../../api/ogc/conformance.ts';
import { LIMIT_MAX } from '../../../api/ogc/parameters.ts';
import { publishEvent, tuesday } from '../../events.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';
import { approved } from '../pilots/year.ts';
import { addServed, askItems, type Items, pageThrough } from './served.ts';

const { app, db } = await build(t);
await addServed(db);
const org = await addOrganisation(db, 'Numéria');
const cookie = await signInDelegate(app, db, 'delegue@exemple.fr', org);
const owner = { organisation: org };
const post = (url: string, payload: object) => app.inject({ method: 'POST', url, headers: cookie, payload });
const resource = await publishEvent(app, cookie, owner);
await post(`/api/resources/${resource}/sittings`, tuesday({ venue: 'lille' }));
await post('/api/resources', { owner, resource: resourceOf('skills', { title: 'Brouillon' }) });

const get = async (url: string, headers = {}) => app.inject({ url, headers });
const ids = async (parameters: Readonly<Record<string, string>>) => {
  const { status, body } = await askItems(app, 'venues', parameters);
  return status === 200 ? body.features.map(({ id }) => id) : status;
};
const everyone = ['lille', 'roubaix', 'paris', 'réunion/1', 'nouméa', 'nulle-part'];

t.test('the landing page leads to all the rest', async (t) => {
  const { links, title } = (await get('/ogc')).json();
  t.equal(title, 'Nouvelle Proximité');
  for (const rel of ['self', 'alternate', 'service-desc', 'service-doc', 'conformance', 'data'])
    t.match(
      links.find((link: { rel: string }) => link.rel === rel)?.href,
      /^https:\/\/proximite\.test\/ogc/,
      rel,
    );
  t.same((await get('/ogc/conformance')).json(), { conformsTo: conformance });
  t.equal((await get('/ogc/')).statusCode, 200);
});

t.test('collections say where and when their features are, and in which systems', async (t) => {
  const { collections } = (await get('/ogc/collections')).json();
  t.same(
    collections.map(({ id }: { id: string }) => id),
    ['venues', 'resources', 'events', 'pilots', 'communes'],
  );
  const [venues] = collections;
  t.same((await get('/ogc/collections/venues')).json(), venues);
  t.match(
    venues.extent.spatial.bbox,
    [[3, -22.3, 166.5, 50.7]].map((box) => [2.3522, -22.2711, 166.4416, box[3] && 50.6927]),
  );
  t.same(venues.extent.temporal.interval, [['2022-01-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z']]);
  t.match(
    venues.links.find(({ rel }: { rel: string }) => rel === 'items'),
    { type: 'application/geo+json' },
  );
  t.equal((await get('/ogc/collections/rien')).statusCode, 404);
  t.match((await get('/ogc/collections/rien/items')).json(), {
    status: 404,
    detail: /Aucune collection « rien »/,
  });
});

t.test('features are GeoJSON, in the fields of the standard', async (t) => {
  const { headers, body } = await askItems(app, 'venues', {});
  t.match(headers['content-type'], /^application\/geo\+json/);
  t.equal(headers['access-control-allow-origin'], '*');
  t.match(body, { type: 'FeatureCollection', numberMatched: 6, numberReturned: 6 });
  t.match(body.features[0], {
    type: 'Feature',
    id: 'lille',
    geometry: { type: 'Point', coordinates: LILLE },
    properties: {
      nom: 'Médiathèque',
      date_maj: '2026-05-01',
      frais_a_charge: ['Gratuit'],
      needs: ['acceder', 'creer'],
    },
  });
  t.equal(body.features[5]?.geometry, null);
  const one = await get(`/ogc/collections/venues/items/${encodeURIComponent('réunion/1')}`);
  t.match(one.json(), { id: 'réunion/1', properties: { nom: 'Zoé' }, links: [{ rel: 'self' }] });
  t.equal((await get('/ogc/collections/venues/items/personne')).statusCode, 404);
  t.equal((await get('/ogc/collections/events/items/personne')).statusCode, 404);
});

t.test('a page of features says its order, and what its form leaves empty is not asked', async (t) => {
  const page = (query: string) => get(`/ogc/collections/venues/items?f=html&${query}`);
  const { statusCode, body } = await page('filter=&sortby=-date_maj&departement=59');
  t.equal(statusCode, 200);
  t.match(body, /<option[^>]*value="-date_maj"[^>]*selected|<option[^>]*selected[^>]*value="-date_maj"/);
  t.match(body, /<td data-label="Commune"[^>]*>Lille</i);
  t.match(body, 'href="/donnees?departement=59#exports"', 'the same venues as files');
  t.notMatch((await page("filter=nom='Zoé'&sortby=")).body, '#exports', 'the site has no such search');
  t.notMatch((await get('/ogc/collections/communes/queryables?f=html')).body, /Lieux \(lieux\)/);
});

t.test('a box keeps what it touches, across the antimeridian and with heights too', async (t) => {
  t.same(await ids({ bbox: '2,48,4,51' }), ['lille', 'roubaix', 'paris']);
  t.same(await ids({ bbox: '2,48,0,4,51,100' }), ['lille', 'roubaix', 'paris']);
  t.same(await ids({ bbox: '160,-30,-170,60' }), ['nouméa']);
  t.same(await ids({ bbox: '-180,-90,180,90' }), everyone.slice(0, 5));
  t.same(await ids({ bbox: '-400,-100,400,100' }), everyone.slice(0, 5), 'a map zoomed out');
  for (const bbox of [
    '',
    '1,2,3',
    '1,2,3,4,5',
    'a,b,c,d',
    'NaN,1,2,3',
    '1e400,1,2,3',
    '0,5,1,4',
    'Infinity,0,1,1',
    '1,2,3,4&bbox=1',
  ])
    t.equal(await ids({ bbox }), 400, bbox);
});

t.test('a moment or an interval keeps what it meets', async (t) => {
  const cases: readonly [string, readonly string[]][] = [
    ['2026-05-01', ['lille']],
    ['2026-05-01T12:00:00Z', ['lille']],
    ['2025-01-01/..', ['lille', 'roubaix']],
    ['2025-01-01/', ['lille', 'roubaix']],
    ['../2023-06-01', ['nouméa', 'nulle-part']],
    ['2024-12-31T00:00:00Z/2025-05-01T00:00:00+02:00', ['paris']],
    ['2024-01-01/P1Y', ['paris', 'réunion/1']],
    ['P1D/2024-01-01', ['réunion/1']],
    ['2024-12-30T12:00:00Z/P1DT1H', ['paris']],
  ];
  for (const [datetime, kept] of cases) t.same(await ids({ datetime }), kept, datetime);
  for (const datetime of [
    '2026',
    '2026-13-01',
    '2026-02-30',
    '../..',
    '2026-02-01/2026-01-01',
    'a/b',
    '1/2/3',
    '2026-01-01/P',
    'P1D/..',
    '',
  ])
    t.equal(await ids({ datetime }), 400, datetime);
  t.equal((await askItems(app, 'events', { datetime: '2026-06-02T13:00:00Z' })).body.numberMatched, 1);
  t.equal((await askItems(app, 'events', { datetime: '2026-06-03/..' })).body.numberMatched, 0);
  t.equal(
    (await askItems(app, 'resources', { datetime: '2020-01-01' })).body.numberMatched,
    1,
    'without end',
  );
});

t.test('every collection is read, and shows nothing that is not public', async (t) => {
  const { body: events } = await askItems(app, 'events', {});
  t.match(events.features, [
    { properties: { title: 'Premiers pas sur internet', venue: 'lille', starts_at: '2026-06-02T12:00:00Z' } },
  ]);
  const { body: resources } = await askItems(app, 'resources', {});
  t.same(
    resources.features.map(({ properties }) => properties.kind),
    ['event'],
    'no draft',
  );
  const { body: communes } = await askItems(app, 'communes', { nom: 'Lille' });
  t.match(communes.features, [{ id: '59350', properties: { departement: '59', region: 'Hauts-de-France' } }]);
  await post(`/api/resources/${resource}/moves`, { act: 'close', from: 'published' });
  t.same((await askItems(app, 'resources', {})).body.features, [], 'nothing closed');
  t.same((await askItems(app, 'events', {})).body.features, [], 'no date of what is closed');
  t.equal((await get('/ogc/collections/events/items/1')).statusCode, 404);
  await approved(app, db, ['59512']);
  t.match((await askItems(app, 'pilots', { filter: "state = 'approved' AND classes >= 1" })).body.features, [
    {
      geometry: { type: 'Point' },
      properties: { nom: 'Roubaix', departement: '59', schools: 1, classes: 1 },
    },
  ]);
});

t.test('communes have the indicators of their territory, to filter and order by', async (t) => {
  await db.query(
    `insert into territory (level, code, nom, approximate, indicators)
     values ('commune', '59350', 'Lille', false, '{"venues": 3, "metres_venue": 120}'),
       ('commune', '59512', 'Roubaix', false, '{"venues": 1, "metres_venue": 90.5}'),
       ('departement', '59350', 'autre niveau', false, '{"venues": 9}')`,
  );
  const asked = { filter: 'venues >= 1', sortby: 'metres_venue' };
  const { body } = await askItems(app, 'communes', asked);
  t.match(body.features, [
    { id: '59512', properties: { venues: 1, metres_venue: 90.5, gain_10km: null } },
    { id: '59350', properties: { venues: 3, metres_venue: 120 } },
  ]);
  t.same(
    await pageThrough(
      app,
      `/ogc/collections/communes/items?${new URLSearchParams({ ...asked, limit: '1' })}`,
    ),
    ['59512', '59350'],
  );
});

t.test('what is not asked for rightly is refused by name', async (t) => {
  const cases: readonly [string, string][] = [
    ['limit', '0'],
    ['limit', '-1'],
    ['limit', '1.5'],
    ['limit', 'dix'],
    ['f', 'xml'],
    ['crs', 'EPSG:4326'],
    ['bbox-crs', 'x'],
    ['filter-lang', 'sql'],
    ['cursor', 'x'],
    ['inconnu', '1'],
    ['number', 'un'],
    ['services', 'x'],
  ];
  for (const [name, value] of cases) {
    const { status, headers, body } = await askItems(app, 'venues', { [name]: value });
    t.equal(status, 400, `${name}=${value}`);
    t.match(headers['content-type'], 'application/problem+json');
    t.match(body, { errors: [{ name }] });
  }
  t.equal((await get('/ogc/collections/venues/items?limit=1&limit=2')).statusCode, 400);
  for (const path of [
    '',
    '/conformance',
    '/api',
    '/collections',
    '/collections/venues',
    '/collections/venues/queryables',
    '/collections/venues/items/lille',
  ])
    t.equal((await get(`/ogc${path}?inconnu=1`)).statusCode, 400, path);
  t.equal(
    (await askItems(app, 'venues', { limit: String(LIMIT_MAX + 1) })).status,
    200,
    'more than is given is no error',
  );
});

t.test('a property is a parameter: what equals it is kept', async (t) => {
  t.same(await ids({ commune: 'Paris' }), ['paris']);
  t.same(await ids({ demonstration: 'true' }), []);
  t.same(await ids({ date_maj: '2024-01-01' }), ['réunion/1']);
  t.same(await ids({ longitude: '3.0635', filter: "nom = 'Médiathèque'" }), ['lille']);
  t.equal(await ids({ demonstration: 'peut-être' }), 400);
});

t.test('an answer is given once for each version of the directory and each form', async (t) => {
  const first = await get('/ogc/collections/venues/items');
  const etag = String(first.headers.etag);
  t.equal((await get('/ogc/collections/venues/items', { 'if-none-match': etag })).statusCode, 304);
  const page = { 'if-none-match': etag, accept: 'text/html' };
  t.equal((await get('/ogc/collections/venues/items', page)).statusCode, 200);
  await addVenues(db, [{ id: 'un-de-plus', nom: 'Un de plus' }]);
  t.equal((await get('/ogc/collections/venues/items', { 'if-none-match': etag })).statusCode, 200);
  await db.query(`delete from venue where id = 'un-de-plus'`);
});

t.test('what GIS programs may filter and order by is a JSON Schema', async (t) => {
  for (const collection of ['venues', 'resources', 'events', 'pilots', 'communes'])
    for (const name of ['queryables', 'sortables']) {
      const answer = await get(`/ogc/collections/${collection}/${name}`);
      t.match(answer.headers['content-type'], 'application/schema+json');
      const schema = answer.json();
      t.match(schema, { type: 'object', additionalProperties: false });
    }
  const { properties } = (await get('/ogc/collections/venues/queryables')).json();
  t.match(properties.geometry, { 'x-ogc-role': 'primary-geometry', format: 'geometry-point' });
  t.ok(properties.services.items.enum.includes('Loisirs et créations numériques'));
  t.match(properties.date_maj, { type: 'string', format: 'date' });
  const sortables = (await get('/ogc/collections/venues/sortables')).json();
  t.notOk(sortables.properties.services ?? sortables.properties.notice);
});

t.test('browsers read pages, complete without scripts', async (t) => {
  const accept = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  for (const path of [
    '',
    '/collections',
    '/collections/venues',
    '/collections/venues/queryables',
    '/collections/venues/sortables',
    '/collections/venues/items?limit=2',
    '/collections/venues/items/lille',
    '/collections/events/items',
    '/conformance',
    '/api',
  ]) {
    const answer = await get(`/ogc${path}`, accept);
    t.match(answer.headers['content-type'], 'text/html', path);
    t.match(answer.body, /<html lang="fr".*<h1>.*<\/h1>/s, path);
    t.match(
      (await get(`/ogc${path}${path.includes('?') ? '&' : '?'}f=html`)).headers['content-type'],
      'text/html',
    );
    t.match(
      (await get(`/ogc${path}${path.includes('?') ? '&' : '?'}f=json`, accept)).headers['content-type'],
      'json',
    );
  }
  const page = (await get('/ogc/collections/venues/items?limit=2', accept)).body;
  t.match(page, /<a href="\/ogc\/collections\/venues\/items\/lille">Médiathèque<\/a>/);
  const next = /<a href="([^"]+)" rel="next">/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  t.match((await get(next ?? '', accept)).body, 'Écran');
  t.match(
    (await get('/ogc/collections/venues/items?filter=nom', accept)).body,
    /« la fin » n’est pas attendu/,
  );
  t.equal((await get('/ogc/collections/venues/items?filter=nom', accept)).statusCode, 400);
});

t.test('pages hold everything once and only once while venues are written', async (t) => {
  const many = Array.from({ length: 40 }, (_, index) => ({ id: `p${index}`, nom: `Nom ${index % 7}` }));
  await addVenues(db, many);
  const before = await pageThrough(app, '/ogc/collections/venues/items?limit=7');
  t.same(new Set(before), new Set([...everyone, ...many.map(({ id }) => id)]));
  t.equal(before.length, 46);

  let turn = 0;
  /** Adds one, changes what no order reads, takes one away. */
  const write = async () => {
    turn += 1;
    await addVenues(db, [{ id: `n${turn}`, nom: `Nom ${turn % 7}` }]);
    await asActor(db, { role: 'essai', person: '' }, (client) =>
      client.query(
        `update venue set telephone = '+3332000000' || $1::text, version = version where id = $2`,
        [turn % 10, `p${turn}`],
      ),
    );
    await db.query('delete from venue where id = $1', [`p${39 - turn}`]);
  };
  for (const sortby of ['', '&sortby=%2Bnom', '&sortby=-date_maj,nom', '&sortby=telephone,-nom']) {
    const stay = new Set((await pageThrough(app, '/ogc/collections/venues/items?limit=2000')).slice(0, 20));
    const seen = await pageThrough(
      app,
      `/ogc/collections/venues/items?limit=7${sortby}`,
      turn > 12 ? undefined : write,
    );
    t.equal(new Set(seen).size, seen.length, 'nothing twice');
    t.same(
      [...stay].filter((id) => !seen.includes(id)),
      [],
      `nothing missed${sortby}`,
    );
  }
  const seen = await pageThrough(app, "/ogc/collections/venues/items?limit=3&filter=id LIKE 'p%25'");
  t.ok(
    seen.length > 10 && seen.every((id) => String(id).startsWith('p')),
    'the filter goes on from page to page',
  );
});

t.test('an order is of the properties asked, then of the key', async (t) => {
  const named = async (sortby: string) => {
    const { body } = await askItems(app, 'communes', { sortby, departement: '90', limit: '3' });
    return body.features.map(({ properties }) => properties);
  };
  const byPopulation = await named('-population');
  t.ok(Number(byPopulation[0]?.population) >= Number(byPopulation[1]?.population));
  t.same(await named(' nom'), await named('+nom'), 'a plus that was not encoded');
  for (const sortby of ['codes_postaux', 'rien', 'nom,nom', 'nom,population,region,departement'])
    t.equal((await askItems(app, 'communes', { sortby })).status, 400, sortby);
  const { body } = await askItems(app, 'communes', { sortby: 'nom', limit: '1' });
  const next = body.links.find(({ rel }) => rel === 'next')?.href ?? '';
  const cursor = new URL(next).searchParams.get('cursor') ?? '';
  t.equal((await askItems(app, 'communes', { cursor })).status, 400, 'of another order');
  for (const made of [
    ['+nom', 1, 'x'],
    ['+nom', 'x'],
    ['+nom', 'x', 3],
    ['+nom', 'x\u0000', 'y'],
  ])
    t.equal(
      (
        await askItems(app, 'communes', {
          sortby: 'nom',
          cursor: Buffer.from(JSON.stringify(made)).toString('base64url'),
        })
      ).status,
      400,
      JSON.stringify(made),
    );
  t.same(
    (await askItems(app, 'communes', { limit: '1' })).body.numberMatched,
    (await askItems(app, 'communes', { limit: '2' })).body.numberMatched,
  );
  t.type((await askItems(app, 'communes', { limit: '1' })).body satisfies Items, Object);
  const long = 'Ici. '.repeat(2_000);
  await addVenues(db, [{ id: 'long', nom: long, presentation_detail: long }]);
  for (const sortby of ['nom', '-nom', 'presentation_detail', '-nom,commune'])
    t.ok(
      (await pageThrough(app, `/ogc/collections/venues/items?limit=3&sortby=${sortby}`)).includes('long'),
      `a text longer than an address by ${sortby}`,
    );
});
t.end();
