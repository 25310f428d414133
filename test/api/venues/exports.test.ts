import { parse } from 'csv-parse/sync';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import readWorkbook from 'read-excel-file/node';
import t from 'tap';
import { fieldNames } from '../../../api/standard/fields.ts';
import { findPoints } from '../../../api/venues/queries.ts';
import { type Points, venueCollectionSchema, venueFeatureSchema } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const awkward = 'Le « Café » dit "L\'Écran", rez-de-chaussée;\nentrée côté cour';

t.test('the CSV gives back, in the 32 columns of the standard, exactly what was kept', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    {
      id: 'a',
      at: LILLE,
      nom: awkward,
      telephone: '+33320000000',
      site_web: ['https://a.fr', 'https://b.fr'],
    },
    { id: 'c', presentation_detail: 'première ligne\nseconde ligne' },
    { id: 'b', services: ['Loisirs et créations numériques', 'Utilisation sécurisée du numérique'] },
  ]);
  const answer = await app.inject('/api/venues.csv');
  t.match(answer.headers['content-disposition'], 'lieux.csv');
  const rows: Record<string, string>[] = parse(answer.body, {
    columns: true,
    bom: true,
    // As spreadsheets and Python read it: any line end outside quotes ends a row.
    record_delimiter: ['\r\n', '\n'],
  });
  t.same(Object.keys(rows[0] ?? {}), fieldNames);
  t.match(rows[0], {
    nom: awkward,
    telephone: '+33320000000',
    site_web: 'https://a.fr|https://b.fr',
    longitude: '3.0635',
  });
  t.equal(rows[1]?.presentation_detail, 'première ligne\nseconde ligne');
  t.match(rows[2], {
    latitude: '',
    services: 'Loisirs et créations numériques|Utilisation sécurisée du numérique',
  });
});

t.test('exports select what the same filters list, every venue once', async (t) => {
  const { app, db } = await build(t);
  const many = Array.from({ length: 4_500 }, (_, index) => ({
    id: `v${index}`,
    at: index % 2 ? LILLE : SAINT_DENIS_REUNION,
  }));
  await addVenues(db, many);
  const { features } = (await app.inject('/api/venues.geojson')).json();
  t.equal(new Set(features.map(({ id }: { id: string }) => id)).size, 4_500, 'across the batches');
  const near = (await app.inject(`/api/venues.geojson?near=${ROUBAIX}&radius=50000`)).json();
  t.equal(near.features.length, 2_250);
});

t.test('GeoJSON is longitude first, and null where no place is known', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'a', at: SAINT_DENIS_REUNION }, { id: 'b' }]);
  const headers = { accept: 'application/geo+json' };
  const list = await app.inject({ url: '/api/venues', headers });
  t.match(list.headers['content-type'], 'application/geo+json');
  const { features } = venueCollectionSchema.parse(list.json());
  t.same(features[0]?.geometry?.coordinates, SAINT_DENIS_REUNION);
  t.equal(features[1]?.geometry, null);
  const one = await app.inject('/api/venues/a?format=geojson');
  t.doesNotThrow(() => venueFeatureSchema.parse(one.json()));
});

t.test('an empty selection is a complete empty file', async (t) => {
  const { app } = await build(t);
  t.same((await app.inject('/api/venues.geojson')).json(), { type: 'FeatureCollection', features: [] });
  t.equal((await app.inject('/api/venues.csv')).body.split('\r\n').length, 2);
});

t.test('everything public is fresh until the directory changes', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'a', at: LILLE }]);
  for (const url of [
    '/api/venues',
    '/api/venues/a',
    '/api/venues.geojson',
    '/api/venues.csv',
    '/api/points',
  ]) {
    const first = await app.inject(url);
    const etag = String(first.headers.etag);
    t.equal(first.statusCode, 200, url);
    const second = await app.inject({ url, headers: { 'if-none-match': etag } });
    t.equal(second.statusCode, 304, `${url} unchanged`);
    t.equal(second.body, '');
    await db.query("update venue set horaires = $1 where id = 'a'", [`Mo 09:00-12:00; "${url}"`]);
    const third = await app.inject({ url, headers: { 'if-none-match': etag } });
    t.equal(third.statusCode, 200, `${url} changed`);
  }
});

t.test('what one address was marked with says nothing of another', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'a', at: LILLE }]);
  const etag = String((await app.inject('/api/venues/a')).headers.etag);
  const unknown = await app.inject({ url: '/api/venues/inconnu', headers: { 'if-none-match': etag } });
  t.equal(unknown.statusCode, 404);
});

t.test('the points of the map come in columns, without those that have no place', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'a', at: LILLE },
    { id: 'b', at: ROUBAIX, services: [] },
    { id: 'c' },
    { id: 'd', at: LILLE },
  ]);
  const points = (await app.inject('/api/points')).json<Points>();
  t.same(points.id, ['a', 'b', 'd']);
  const add = (sums: number[], step: number) => [...sums, (sums.at(-1) ?? 0) + step];
  t.same(points.lon.reduce(add, []), [306_350, 317_460, 306_350]);
  t.same(points.lat.reduce(add, []), [5_063_720, 5_069_270, 5_063_720]);
  t.equal(points.set[0], points.set[2], 'one set for the venues that offer the same');
  t.same(points.sets[points.set[1] ?? 9], []);
  t.equal(points.complete, true);
  const box = (await app.inject('/api/points?bbox=3.1,50.6,3.3,50.8')).json<Points>();
  t.same(box.id, ['b'], 'those of a box');
});

t.test('more points than a phone can take are refused whole, never cut', async (t) => {
  const { db } = await build(t);
  await addVenues(db, [
    { id: 'a', at: LILLE },
    { id: 'b', at: ROUBAIX },
  ]);
  t.match(await findPoints(db, '1', 1), { complete: false, id: [] });
  t.match(await findPoints(db, '1', 2), { complete: true, id: ['a', 'b'] });
});

t.test('a venue that is not there is a 404 in French', async (t) => {
  const { app } = await build(t);
  const answer = await app.inject('/api/venues/inconnu');
  t.equal(answer.statusCode, 404);
  t.match(answer.json().detail, /« inconnu »/);
  t.equal((await app.inject('/api/venues/%E9')).statusCode, 400, 'an address wrongly encoded');
  t.match((await app.inject('/api/venues/%E9')).json().detail, /encodée/);
});

t.test('a search is a file for programs that read line by line, for the road and for a globe', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'a&b', at: LILLE, nom: 'L’Écran <neuf> & "vieux"\u0007', horaires: 'Mo-Fr 09:00-12:00' },
    { id: 'nulle-part' },
    { id: 'ici', at: ROUBAIX },
  ]);
  const read = async (ending: string) => (await app.inject(`/api/venues.${ending}`)).body;
  const listed: { id: string }[] = (await app.inject('/api/venues')).json().venues;
  t.same(
    JSON.parse(await read('json')),
    listed.map((one) => ({ ...one, opening: null })),
    'of a file, nobody knows when it is read',
  );
  const lines = (await read('geojsonl')).split('\u001E').slice(1);
  t.same(
    lines.map((line) => JSON.parse(line)),
    (await app.inject('/api/venues.geojson')).json().features,
  );
  t.ok(lines.every((line) => line.endsWith('}\n')));
  const gpx = await read('gpx');
  t.same(
    [...gpx.matchAll(/<wpt lat="([^"]*)" lon="([^"]*)">/g)]
      .map(([, lat, lon]) => [Number(lon), Number(lat)])
      .sort(),
    [[...LILLE], [...ROUBAIX]].sort(),
  );
  t.match(
    gpx,
    '<name>L’Écran &lt;neuf&gt; &amp; &quot;vieux&quot;</name>',
    'and no character that XML has not',
  );
  t.match(
    gpx,
    /<desc>[^<]*Mo-Fr 09:00-12:00[^<]*<\/desc><link href="https:\/\/proximite.test\/lieux\/a%26b"\/>/,
  );
  const kml = await read('kml');
  t.match(kml, `<Point><coordinates>${LILLE.join()}</coordinates></Point>`);
  t.equal(kml.match(/<Placemark /g)?.length, 2, 'what is nowhere is on no map');
  const nothing = '?commune=2A004';
  t.equal((await app.inject(`/api/venues.json${nothing}`)).body, '[]\n');
  t.match((await app.inject(`/api/venues.gpx${nothing}`)).body, /<gpx [^>]*>\n<\/gpx>\n$/);
});

t.test('a workbook and a file for maps give back the cells of the CSV', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'a', at: LILLE, nom: awkward, date_maj: '2026-02-28', code_postal: '01000' },
    { id: 'b', at: SAINT_DENIS_REUNION, presentation_detail: 'un _x0041_, puis\u0007 <b>' },
    { id: 'nulle-part' },
  ]);
  const csv = (await app.inject('/api/venues.csv')).body;
  const [heads = [], ...rows]: string[][] = parse(csv, { bom: true, record_delimiter: ['\r\n', '\n'] });
  const file = (await app.inject('/api/venues.xlsx')).rawPayload;
  const [sheet] = await readWorkbook(file);
  t.equal(sheet?.sheet, 'Lieux');
  const inText = (cell: unknown) =>
    cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  // What XML cannot hold is left out.
  const expected = [heads, ...rows].map((row) => row.map((cell) => cell.replaceAll('\u0007', '')));
  t.same(
    sheet?.data.map((row) => row.map(inText)),
    expected,
  );
  t.type(sheet?.data[1]?.[heads.indexOf('date_maj')], Date);
  t.type(sheet?.data[1]?.[heads.indexOf('code_postal')], 'string');

  const points = [];
  const stream = new Blob([new Uint8Array((await app.inject('/api/venues.fgb')).rawPayload)]).stream();
  for await (const point of deserialize(stream)) points.push(point);
  t.same(
    points.map(({ geometry }) => geometry),
    [LILLE, SAINT_DENIS_REUNION].map((at) => ({ type: 'Point', coordinates: [...at] })),
    'what is nowhere is on no map',
  );
  t.same(
    points.map(({ properties }) => heads.map((name) => inText(properties?.[name]))),
    rows.filter(([id]) => id !== 'nulle-part'),
  );
});
