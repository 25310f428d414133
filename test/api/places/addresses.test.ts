import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { askGeocoder } from '../../../api/places/geocoder.ts';
import { build } from '../../helper.ts';

/** A geocoder of our own, on this machine; each test says how it answers. */
let answer: RequestListener = () => undefined;
const geocoder = createServer((request, response) => answer(request, response));
await new Promise<void>((resolve) => void geocoder.listen(0, '127.0.0.1', resolve));
t.after(() => {
  geocoder.closeAllConnections();
  geocoder.close();
});
const GEOCODER_URL = `http://127.0.0.1:${(geocoder.address() as AddressInfo).port}/geocodage`;
const GEOCODER_TIMEOUT_MS = 300;

// One for the whole file: opening the embedded database takes seconds.
const { app } = await build(t, { GEOCODER_URL, GEOCODER_TIMEOUT_MS });
const unreachable: RequestListener = (request) => void request.socket.destroy();

const feature = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [3.1746, 50.6927] },
  properties: {
    label: '2 Rue Pierre Motte 59100 Roubaix',
    context: '59, Nord, Hauts-de-France',
    citycode: '59512',
    postcode: '59100',
    type: 'housenumber',
    score: 0.97,
  },
};
const collection = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
const roubaix = { kind: 'commune', label: 'Roubaix', detail: 'Nord (59)', code: '59512' };

t.test('addresses come from the geocoder', async (t) => {
  const asked: string[] = [];
  answer = (request, response) => {
    asked.push(String(request.url));
    response.end(collection);
  };
  const found = await app.inject('/api/addresses?q=2 rue Pierre Motte&near=3.17,50.69&limit=3');
  t.same(found.json(), {
    fallback: false,
    items: [
      {
        kind: 'address',
        label: '2 Rue Pierre Motte 59100 Roubaix',
        detail: '59, Nord, Hauts-de-France',
        lon: 3.1746,
        lat: 50.6927,
        code: '59512',
      },
    ],
  });
  await app.inject('/api/addresses?near=3.17,50.69');
  t.same(asked, [
    '/geocodage/search?q=2+rue+Pierre+Motte&limit=3&lon=3.17&lat=50.69',
    '/geocodage/reverse?limit=1&lon=3.17&lat=50.69',
  ]);
});

/** Each way of not answering, and how long it may hold the visitor, in milliseconds. */
const failures: [string, RequestListener][] = [
  ['slow', () => undefined],
  ['broken', (_request, response) => void response.writeHead(500).end('{}')],
  ['cut', unreachable],
  ['garbage', (_request, response) => void response.end('<html>maintenance</html>')],
  ['of another shape', (_request, response) => void response.end('{"features":[{"geometry":null}]}')],
];

for (const [name, failure] of failures) {
  t.test(`an answer that is ${name} leaves communes, said to be so, at once`, async (t) => {
    answer = failure;
    await app.inject('/api/addresses?q=Lille');
    const start = performance.now();
    const found = await app.inject('/api/addresses?q=12 rue Pellart Roubaix');
    t.ok(performance.now() - start < 1500);
    t.equal(found.headers['cache-control'], 'no-store');
    t.match(found.json(), { fallback: true, items: [roubaix] });
  });
}

t.test('`none` never asks', async (t) => {
  answer = () => t.fail('asked');
  const settings = { GEOCODER_URL: 'none', GEOCODER_TIMEOUT_MS };
  t.equal(await askGeocoder(settings, 'search', { q: 'Lille' }), undefined);
});

t.test('without a geocoder, the commune is read in the address', async (t) => {
  answer = unreachable;
  const ask = async (query: Record<string, string>) => {
    const { items } = (await app.inject({ url: '/api/addresses', query })).json();
    return items.map(({ code }: { code: string }) => code);
  };
  t.equal((await ask({ q: '12 rue Pellart 59100 Roubaix' }))[0], '59512');
  t.equal((await ask({ q: '1 place de la Mairie, 97400 Saint-Denis' }))[0], '97411');
  t.equal((await ask({ q: '1 place Victor Hugo 93200 ST DENIS CEDEX' }))[0], '93066');
  t.equal((await ask({ q: '3 rue de la Paix 69003' }))[0], '69383');
  t.same(await ask({ q: 'nulle part ailleurs' }), []);
  t.same(await ask({ near: '3.06,50.63' }), ['59350']);
});

t.test('what cannot be an address or a point is refused by name', async (t) => {
  for (const [query, name] of [
    ['', 'q'],
    ['q=', 'q'],
    ['near=3.06', 'near'],
    ['near=200,91', 'near'],
    ['q=Lille&pays=fr', 'pays'],
  ]) {
    const refused = await app.inject(`/api/addresses?${query}`);
    t.match(refused.json(), { status: 400, errors: [{ name }] }, `?${query}`);
  }
});

// Said, or the open database would keep the file waiting for more.
t.end();
