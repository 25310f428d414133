import t from 'tap';
import { fieldNames } from '../../../api/standard/fields.ts';
import { ownFields, venueSchema } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const { app, db } = await build(t);
await addVenues(db, [
  { id: 'a', nom: 'Un', at: LILLE, horaires: 'Mo-Fr 09:00-12:00' },
  { id: 'b', nom: 'Deux' },
]);

t.test('a venue says only the fields that one asks, everywhere it is an object', async (t) => {
  const list = (await app.inject('/api/venues?fields=nom,id')).json();
  t.strictSame(list.venues, [
    { id: 'a', nom: 'Un' },
    { id: 'b', nom: 'Deux' },
  ]);
  const one = (await app.inject('/api/venues/a?fields=nom|opening')).json();
  t.same(Object.keys(one), ['nom', 'opening']);
  t.strictSame((await app.inject('/api/venues.json?fields=nom')).json(), [{ nom: 'Un' }, { nom: 'Deux' }]);
  const { features } = (await app.inject('/api/venues.geojson?fields=commune')).json();
  t.match(features[0], { id: 'a', geometry: { coordinates: LILLE } });
  t.same(Object.keys(features[0].properties), ['commune']);
  const lines = (await app.inject('/api/venues.geojsonl?fields=nom')).body.trim().split('\n');
  t.same(JSON.parse((lines[1] ?? '').slice(1)).properties, { nom: 'Deux' });
});

t.test('a name that is no field is refused, and those that are are told', async (t) => {
  for (const url of [
    '/api/venues?fields=nom,couleur',
    '/api/venues/a?fields=couleur',
    '/api/venues.geojson?fields=couleur',
  ]) {
    const answer = await app.inject(url);
    t.equal(answer.statusCode, 400, url);
    t.match(answer.headers['content-type'], 'application/problem+json');
    const { type, title, status, detail, errors } = answer.json();
    t.match({ type, title, status }, { type: 'about:blank', title: 'Requête refusée', status: 400 });
    t.match(errors[0], { name: 'fields', message: /« couleur » n’est pas un champ.*presentation_resume/ });
    t.match(detail, /« fields »/);
  }
  t.equal(
    (await app.inject('/api/venues.csv?fields=nom')).statusCode,
    400,
    'the CSV has the standard’s columns',
  );
});

t.test('every field of an answer may be asked', async (t) => {
  t.same(new Set([...fieldNames, ...ownFields]), new Set(Object.keys(venueSchema.shape)));
});

t.test('a page of another site may read all that an answer says, and ask first', async (t) => {
  const answer = await app.inject({ url: '/api/venues', headers: { origin: 'https://autre.fr' } });
  t.equal(answer.headers['access-control-allow-origin'], '*');
  const exposed = String(answer.headers['access-control-expose-headers']).toLowerCase();
  for (const name of ['etag', 'link', 'x-ratelimit-remaining', 'retry-after', 'content-disposition'])
    t.ok(exposed.includes(name), name);
  t.match(answer.headers, { 'x-ratelimit-limit': /^\d+$/, 'x-ratelimit-reset': /^\d+$/ });
  for (const [url, methods] of [
    ['/api/facets', 'GET, HEAD'],
    ['/api/validator', 'POST'],
  ] as const) {
    const asked = await app.inject({ method: 'OPTIONS', url, headers: { origin: 'https://autre.fr' } });
    t.equal(asked.statusCode, 204);
    t.equal(asked.headers['access-control-allow-methods'], methods);
    t.match(asked.headers['access-control-allow-headers'], /if-none-match/);
  }
});

t.test('a page of another site may show what is open, and nothing of one person', async (t) => {
  const shownTo = async (url: string) => (await app.inject(url)).headers['cross-origin-resource-policy'];
  for (const open of [
    '/api/venues',
    '/api/venues.csv',
    '/api/archives',
    '/tiles/style.json',
    '/ogc/collections/venues/items',
    '/catalogue.jsonld',
  ])
    t.equal(await shownTo(open), 'cross-origin', open);
  for (const own of ['/api/keys', '/', '/donnees']) t.equal(await shownTo(own), 'same-origin', own);
});

t.end();
