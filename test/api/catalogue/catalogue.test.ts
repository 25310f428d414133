import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import t from 'tap';
import { prefixes } from '../../../api/catalogue/graph.ts';
import { build } from '../../helper.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const { app, db } = await build(t, { PUBLISHER_CONTACT: 'mailto:contact@exemple.fr' });
await addVenues(db, [{ id: 'a', at: LILLE, date_maj: '2024-05-01' }]);
const { dcat, dct } = prefixes;
const quads = (text: string): Quad[] => new Parser().parse(text);
const turtle = (await app.inject('/catalogue.ttl')).body;
const store = new Store(quads(turtle));
const A = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const things = (type: string) => store.getSubjects(A, type, null);
const values = (subject: string, property: string) =>
  store.getObjects(subject, property, null).map(({ value }) => value);

t.test('both ways to write the catalogue say the same', async (t) => {
  const ld = (await app.inject('/catalogue.jsonld')).json();
  const other = (await jsonld.toRDF(ld, { format: 'application/n-quads' })) as string;
  const sorted = (all: Quad[]) =>
    all
      .map(({ subject, predicate, object }) =>
        [subject, predicate, object].map((term) => JSON.stringify(term.toJSON())).join(' '),
      )
      .sort();
  t.same(sorted(quads(other)), sorted(quads(turtle)));
});

t.test('what DCAT-AP asks of each thing is there', async (t) => {
  const asked: Readonly<Record<string, readonly string[]>> = {
    [`${dcat}Catalog`]: [`${dct}title`, `${dct}description`, `${dct}publisher`, `${dcat}dataset`],
    [`${dcat}Dataset`]: [
      `${dct}title`,
      `${dct}description`,
      `${dcat}theme`,
      `${dct}publisher`,
      `${dcat}contactPoint`,
      `${dcat}distribution`,
      `${dct}accrualPeriodicity`,
      `${dct}spatial`,
    ],
    [`${dcat}Distribution`]: [`${dcat}accessURL`, `${dcat}mediaType`, `${dct}format`, `${dct}license`],
    [`${dcat}DataService`]: [`${dct}title`, `${dcat}endpointURL`, `${dcat}servesDataset`],
  };
  for (const [type, properties] of Object.entries(asked)) {
    t.ok(things(type).length > 0, type);
    for (const thing of things(type))
      for (const property of properties)
        t.ok(values(thing.value, property).length > 0, `${thing.value} ${property}`);
  }
  const [period] = things(`${dct}PeriodOfTime`);
  t.same(values(period?.value ?? '', `${dcat}startDate`), ['2024-05-01']);
});

t.test('files are called in words, each its own', (t) => {
  const titles = things(`${dcat}Distribution`).flatMap(({ value }) => values(value, `${dct}title`));
  t.equal(new Set(titles).size, titles.length);
  t.ok(titles.includes('Lieux de médiation numérique, CSV'));
  t.notOk(titles.some((title) => title.includes('/')));
  t.end();
});

t.test(
  'every file it names is there, of the type it says, and no file of the page is left out',
  async (t) => {
    const named = new Set<string>();
    for (const { value } of things(`${dcat}Distribution`)) {
      const [address = ''] = values(value, `${dcat}downloadURL`);
      const [type = ''] = values(value, `${dcat}mediaType`);
      const path = address.replace('https://proximite.test', '');
      named.add(path);
      const answer = await app.inject(path);
      t.equal(answer.statusCode, 200, path);
      t.equal(
        String(answer.headers['content-type']).replace(/;.*/, ''),
        type.replace(/.*media-types\//, ''),
        path,
      );
    }
    const page = (await app.inject({ url: '/donnees', headers: { accept: 'text/html' } })).body;
    const shown = [...page.matchAll(/href="(\/api\/[^"?]+)" download/g)].map(([, path = '']) => path);
    t.ok(shown.length > 20);
    t.same(
      shown.filter((path) => !named.has(path)),
      [],
    );
  },
);

t.test('the catalogue is found by what one accepts', async (t) => {
  const ask = (accept: string) => app.inject({ url: '/catalogue', headers: { accept } });
  t.match((await ask('text/turtle')).headers['content-type'], 'text/turtle');
  const ld = await ask('*/*');
  t.match(ld.headers, { 'content-type': /ld\+json/, 'access-control-allow-origin': '*' });
  t.equal((await ask('text/html')).headers.location, '/donnees');
});

t.end();
