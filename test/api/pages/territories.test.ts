import t from 'tap';
import { readTimetables } from '../../../api/hours/queries.ts';
import { computeTerritories } from '../../../api/territories/computing.ts';
import { build, NOW } from '../../helper.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const { app, db } = await build(t);
const html = { accept: 'text/html' };
const ask = (url: string) => app.inject({ url, headers: html });
/** As one types it: French spaces are ordinary ones here. */
const typed = async (url: string) => (await ask(url)).body.replaceAll(/[\u00a0\u202f]/g, ' ');

t.match((await ask('/territoires')).body, 'se calculent', 'before the first figures it says so');

await addVenues(db, [
  { id: 'lille', nom: 'Atelier de Lille', at: LILLE, frais_a_charge: ['Gratuit'] },
  {
    id: 'roubaix',
    nom: 'Condition <Publique>',
    commune: 'Roubaix',
    code_postal: '59100',
    code_insee: '59512',
    at: ROUBAIX,
  },
  {
    id: 'case',
    nom: 'Case',
    commune: 'Saint-Denis',
    code_postal: '97400',
    code_insee: '97411',
    at: SAINT_DENIS_REUNION,
  },
]);
await addVenues(db, [{ id: 'bus', nom: 'Bus numérique', itinerance: ['Itinérant'] }]);
await db.query(`insert into stop (venue, label, commune, code_postal, code_insee, adresse, location, location_approximate, horaires)
  select number, 'Mairie', commune.nom, '59136', commune.code_insee, 'place de la Mairie', commune.location, true, 'Mo 09:00-12:00'
  from venue, commune where venue.id = 'bus' and commune.code_insee = '59653'`);
await readTimetables(db, NOW);
await computeTerritories(db, NOW);

t.test('France, a région, a département, an EPCI and a commune each have their state', async (t) => {
  const france = await typed('/territoires');
  t.match(france, /<h1>L’état du territoire<\/h1>/);
  t.match(france, /des habitants vivent à plus de 5 km d’un lieu/);
  t.match(
    france,
    /href="\/territoires\/regions\/32" data-territory="32" tabindex="-1"><title>Hauts-de-France : [\d,]+ %<\/title>/,
  );
  t.match(france, /<tr data-territory="32">/, 'the same in the table');
  t.match(france, /Guadeloupe<\/text>/, 'overseas has a frame of its own');
  t.match(france, /<link rel="canonical" href="https:\/\/proximite.test\/territoires"/);
  const region = await typed('/territoires/regions/32?niveau=epci&indicateur=metres_free');
  t.match(region, /Distance au lieu gratuit le plus proche, Hauts-de-France, par intercommunalité/);
  t.match(region, /Contours approchés/);
  t.match(region, /data-territory="200093201"/);
  const commune = await typed('/territoires/communes/59350');
  t.match(commune, /Le lieu le plus proche du centre est dans la commune : Atelier de Lille/);
  t.match(commune, /href="\/territoires\/communes\/59350.pdf"/);
  for (const path of ['/departements/974', '/epci/200093201'])
    t.equal((await ask(`/territoires${path}`)).statusCode, 200, path);
});

t.test(
  'a commune says that what is nearest comes and goes, and when; its neighbours are the nearest known',
  async (t) => {
    const body = await typed('/territoires/communes/59653');
    t.match(
      body,
      /dans la commune : Bus numérique \(arrêt d’un lieu itinérant, prochain passage lundi \d+ [a-zé]+ de 9 h à 12 h\)/,
    );
    t.match(body, /du centre à l’arrêt le plus proche d’un lieu itinérant/);
    t.match(body, /<td>moins de 100 m<\/td>/);
    t.match(body, /<dd>moins de 100 m<\/dd>/);
    t.notMatch(body, /[> ]0 m</);
    t.match(body, / de 9 h à 12 h ; position approximative\)<\/span>/);
    const csv = (await app.inject('/api/territories/commune/59653.csv?view=nearest')).body;
    t.match(csv, /\r\nvenue,bus,.*,\d+,0,oui\r\n/, 'programmes have the figure as it is');
    t.match(body, /la commune et les huit communes les plus proches dont le centre est connu/);
    t.match(body, /\/api\/territories\/commune\/59653.csv\?view=nearest/);
    t.match(
      body,
      /<a href="[^"]+" data-territory="59653" tabindex="-1">/,
      'the table alone is in the order of tabs',
    );
    t.match(body, /sur \d+<\/td>/);
  },
);

t.test(
  'overseas, where a région is a département, it is said once; islands that are dots have a disc',
  async (t) => {
    const commune = await typed('/territoires/communes/97411');
    t.equal([...commune.matchAll(/<a href="\/territoires\/[^"]+">La Réunion<\/a>/g)].length, 1);
    const france = (await ask('/territoires/carte.svg')).body;
    t.equal([...france.matchAll(/a7 7 0 1 0 14 0/g)].length, 2, 'Polynesia, Wallis and Futuna');
  },
);

t.test('what does not exist is said so, and there is one language', async (t) => {
  for (const path of [
    '/communes/99999',
    '/planetes/3',
    '/communes/99999.pdf',
    '/regions/00/carte.svg',
    '/regions/32/evolution.svg',
  ])
    t.equal((await ask(`/territoires${path}`)).statusCode, 404, path);
  t.equal((await ask('/en/territoires')).statusCode, 404);
  t.equal((await ask('/territoires/ou-ouvrir?dans=region:00')).statusCode, 404);
  const cookie = (await ask('/langues/en?vers=/')).headers['set-cookie'];
  const remembered = await app.inject({
    url: '/territoires',
    headers: { ...html, cookie: String(cookie).split(';')[0] },
  });
  t.equal(remembered.statusCode, 200, 'who chose another language gets the page that there is');
});

t.test('a name leads to its territory, homonyms to a choice', async (t) => {
  const found = await ask('/territoires?lieu=Roubaix');
  t.same([found.statusCode, found.headers.location], [301, '/territoires/communes/59512']);
  t.match(await typed('/territoires?lieu=Saint-Denis'), /Plusieurs territoires répondent/);
  t.match(await typed('/territoires?lieu=zzzqqq'), /Aucun territoire ne s’appelle « zzzqqq »/);
});

t.test('the table is sorted by the address, and each line is on the map', async (t) => {
  const body = await typed('/territoires/departements/974?tri=nom');
  const names = [...body.matchAll(/<tr data-territory="(\d+)"/g)].map(([, code]) => code);
  t.equal(names.length, 24);
  t.equal(names[0], '97402', 'Bras-Panon is first');
  t.same(
    [
      ...new Set([...body.matchAll(/<a href="[^"]+" data-territory="(\d+)"/g)].map(([, code]) => code)),
    ].sort(),
    [...names].sort(),
  );
  t.match(body, /aria-sort="ascending"><a href="[^"]*ordre=desc[^"]*#tableau"/);
  t.match(body, /<a href="[^"]*tri=lieux#tableau" title="Trier : Lieux"/);
  for (const path of ['/departements/974', '/communes/97411']) {
    const most = await typed(`/territoires${path}?tri=lieux`);
    t.match(most, /aria-sort="descending"><a href="[^"]*" title="Trier : Lieux"/);
    t.match(most, /<tbody><tr data-territory="97411"/, 'the commune that has the venue');
  }
});

t.test('where to open: ranked, explained, by territory', async (t) => {
  const body = await typed('/territoires/ou-ouvrir?dans=departement:974');
  t.match(body, /La Réunion : [\d ]+ habitants n’ont aucun lieu à moins de 10 km/);
  t.match(body, /Un lieu au centre de/);
  t.match(body, /<option selected value="departement:974">|<option value="departement:974" selected/);
  t.match(body, /gaps.csv\?within=departement%3A974&amp;order=sequence/);
  const marked = [...body.matchAll(/<a [^>]*data-territory="(\d+)"[^>]*><title>\d+\. /g)].map(
    ([, code]) => code,
  );
  const rows = [...body.matchAll(/<tr data-territory="(\d+)"/g)].map(([, code]) => code);
  t.ok(rows.length > 0);
  t.same(marked.reverse(), rows, 'each line is on the map, by its number');
  const image = await ask('/territoires/ou-ouvrir/carte.svg?dans=departement:974');
  t.match(image.headers['content-type'], /^image\/svg/);
  t.match(image.body, /Natural Earth/);
  t.notMatch(image.body, /démonstration/);
  t.equal((await ask('/territoires/ou-ouvrir/carte.png?dans=region:00')).statusCode, 404);
});

t.test('a view is an image, with its title, legend, source and day', async (t) => {
  const svg = await ask('/territoires/departements/974/carte.svg?indicateur=venues');
  t.match(svg.headers['content-type'], /^image\/svg\+xml/);
  t.match(
    svg.headers,
    { 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*' },
    'another site may show it',
  );
  const text = svg.body.replaceAll(/[\u00a0\u202f]/g, ' ');
  t.match(text, /^<\?xml[^>]*>\n<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  for (const part of [
    /Lieux, La Réunion, par commune/,
    /Source : proximite.test/,
    /Chiffres calculés le/,
    /Natural Earth/,
  ])
    t.match(text, part);
  t.notMatch(text, /<a |<script/);
  const png = await ask('/territoires/carte.png?niveau=departement');
  t.equal(png.headers['content-type'], 'image/png');
  t.same([...png.rawPayload.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  t.equal(png.rawPayload.readUInt32BE(16), 1_408);
  const again = await app.inject({
    url: '/territoires/carte.png?niveau=departement',
    headers: { 'if-none-match': String(png.headers.etag) },
  });
  t.equal(again.statusCode, 304);
});

t.test('a mayor’s page is one sheet, tagged, in French, that says its commune', async (t) => {
  const pdf = await ask('/territoires/communes/59512.pdf');
  t.equal(pdf.headers['content-type'], 'application/pdf');
  const text = pdf.rawPayload.toString('latin1');
  t.equal([...text.matchAll(/\/Type \/Page\b(?!s)/g)].length, 1);
  for (const part of [
    /^%PDF-1\.7/,
    /\/Lang \(fr-FR\)/,
    /\/StructTreeRoot/,
    /\/MarkInfo/,
    /\/S \/H1/,
    /\/S \/Figure/,
    /\/DisplayDocTitle true/,
  ])
    t.match(text, part);
  t.ok(pdf.rawPayload.length < 80_000, `${pdf.rawPayload.length} bytes`);
});

t.test('a frame shows the map on another site, and nothing follows', async (t) => {
  const frame = await ask('/embarque/territoires/departements/974?indicateur=venues');
  t.equal(frame.statusCode, 200);
  t.match(frame.headers['content-security-policy'], /frame-ancestors 'self' \*/);
  t.notOk(frame.headers['set-cookie']);
  t.match(frame.body, /<base target="_blank"/);
  t.match(frame.body, /class="map-legend"/);
  const page = await typed('/territoires/departements/974?indicateur=venues');
  t.match(
    page,
    /&lt;iframe src=&quot;https:\/\/proximite.test\/embarque\/territoires\/departements\/974\?indicateur=venues&quot;/,
  );
});

t.test('what shows invented venues says so, wherever it travels', async (t) => {
  await db.query("update venue set demonstration = true where id = 'case'");
  const say = async (sentence: RegExp) => {
    for (const path of [
      '/territoires/carte.svg',
      '/embarque/territoires',
      '/territoires/ou-ouvrir/carte.svg',
      '/territoires/ou-ouvrir',
    ])
      t.match(await typed(path), sentence, path);
  };
  await say(/1 des 4 lieux de l’annuaire est inventé : une démonstration\./);
  await db.query('update venue set demonstration = true');
  await say(/Données de démonstration : ces lieux sont inventés/);
  const csv = await app.inject('/api/territories/commune/97411.csv');
  t.match(csv.headers['content-disposition'], /"commune-97411-comparison-demonstration\.csv"/);
});

t.test('every figure has its definition, and other pages lead here', async (t) => {
  const body = await typed('/territoires/definitions');
  t.match(body, /id="gain_10km"/);
  t.match((await ask('/communes/59350/lille')).body, /href="\/territoires\/communes\/59350"/);
  t.match((await ask('/departements/59/nord')).body, /href="\/territoires\/departements\/59"/);
  t.match((await ask('/communes/59350/lille/pilote')).body, /href="\/territoires\/communes\/59350"/);
  t.match((await ask('/donnees')).body, /href="\/territoires"/);
  t.match((await ask('/sitemaps/pages.xml')).body, /territoires\/departements\/59</);
});
t.end();
