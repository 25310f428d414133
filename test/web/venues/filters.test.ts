import fc from 'fast-check';
import t from 'tap';
import { needs } from '../../../api/standard/needs.ts';
import { facetFields, toggleFacet, toggleNeed, valuesOf, withOpen } from '../../../web/venues/criteria.ts';
import {
  apiQuery,
  emptySearch,
  exportQuery,
  isWelcome,
  pageUrl,
  readSearch,
  restarted,
  type Search,
} from '../../../web/venues/filters.ts';
import { LILLE } from '../../places.ts';

const read = (address: string) => readSearch(new URL(address, 'https://proximite.test').searchParams);
const [lon, lat] = LILLE;
const lille: Search = { ...emptySearch, q: 'Lille (59)', near: { lon, lat } };

const degrees = (limit: number) =>
  fc.integer({ min: -limit * 10_000, max: limit * 10_000 }).map((n) => n / 10_000);
const position = fc.record({ lon: degrees(180), lat: degrees(90) });
const box = fc
  .tuple(degrees(180), degrees(180), degrees(90), degrees(90))
  .map(([west, east, a, b]) => ({ west, east, south: Math.min(a, b), north: Math.max(a, b) }));
const facets = fc
  .tuple(...facetFields.map((field) => fc.subarray([...valuesOf(field)])))
  .map((lists) =>
    Object.fromEntries(
      facetFields.map((field, i) => [field, lists[i] ?? []]).filter(([, list]) => list?.length),
    ),
  );
const searches = fc.record(
  {
    q: fc.string({ maxLength: 60 }).map((text) => text.trim()),
    near: position,
    departement: fc.constantFrom('59', '2A', '974'),
    bbox: box,
    need: fc.subarray([...needs]),
    facets,
    open: fc.constantFrom('now', 'weekend', '2026-06-02', '2026-06-02T17:00'),
    recent: fc.constant(true as const),
  },
  { requiredKeys: ['q', 'need', 'facets'] },
);

t.test('any search is the same once written in an address and read back', async () => {
  fc.assert(
    fc.property(searches, (search) => {
      const { search: again, ignored } = read(pageUrl(search as Search));
      return ignored.length === 0 && pageUrl(again) === pageUrl(search as Search);
    }),
  );
});

t.test('no address, whatever it holds, fails', async (t) => {
  fc.assert(fc.property(fc.webQueryParameters(), (query) => read(`/?${query}`).search.need.length <= 3));
  const { search, ignored } = read(
    '/?q=Lille&near=lille&bbox=1,2,3&need=dormir,&departement=1000&services=Rien&cursor=a b',
  );
  t.same(search, { q: 'Lille', need: [], facets: {} });
  t.same(ignored.toSorted(), ['bbox', 'cursor', 'departement', 'near', 'need', 'services']);
  t.same(read('/?near=&need=').ignored, [], 'an empty form field is no mistake');
});

t.test('a place is kept for its own text only', async (t) => {
  const near = { lon: 3, lat: 50 };
  t.match(read('/?q=Ma+position&place=Ma+position&near=3,50').search, { near });
  t.same(read('/?q=Lille&place=Ma+position&near=3,50&bbox=1,2,3,4').search, { ...emptySearch, q: 'Lille' });
  t.match(read('/?q=&place=&bbox=1,2,3,4').search, { bbox: { west: 1 } }, 'a zone has no text');
});

t.test('lists are read repeated or joined, and written in the standard’s order', async (t) => {
  const { search } = read('/?need=creer|acceder&frais_a_charge=Payant&frais_a_charge=Gratuit');
  t.same(search.need, ['acceder', 'creer']);
  t.same(search.facets, { frais_a_charge: ['Gratuit', 'Payant'] });
});

t.test('a home without anything asked is the welcome', async (t) => {
  t.equal(pageUrl(emptySearch), '/');
  t.ok(isWelcome(read('/?need=creer').search), 'needs alone say no place');
  t.notOk(isWelcome(lille));
});

t.test('a filter is taken, and left; a changed search starts the list again', async (t) => {
  t.same(restarted({ ...lille, cursor: 'abc' }), lille);
  t.same(toggleNeed(lille, 'creer'), { ...lille, need: ['creer'] });
  t.same(toggleNeed(toggleNeed(lille, 'creer'), 'creer'), lille);
  t.same(toggleFacet(toggleFacet(lille, 'typologie', 'RFS'), 'typologie', 'RFS'), lille);
  t.same(withOpen({ ...lille, open: 'now', unsure: true }, undefined), lille);
});

t.test('a time is read from an address and from the fields of the form; « now » stays now', async (t) => {
  t.equal(read('/?open=now').search.open, 'now');
  t.equal(pageUrl(read('/?q=Lille&open=now').search), '/?q=Lille&open=now');
  t.equal(read('/?open=at&day=2026-06-02&hour=17:00').search.open, '2026-06-02T17:00');
  t.equal(read('/?open=at&day=2026-06-02&hour=').search.open, '2026-06-02');
  t.same(read('/?open=at&day=&hour=').search, emptySearch, 'nothing chosen yet');
  t.same(
    read('/?open=&day=2026-06-02&hour=17:00').search,
    emptySearch,
    'a day left in the form is no choice',
  );
  t.same(read('/?open=demain').ignored, ['open']);
});

t.test('the list of a zone starts from the place asked, else from the middle of the map', async (t) => {
  const bbox = { west: 3, south: 50, east: 4, north: 51 };
  t.equal(apiQuery({ ...lille, bbox }, 20).get('near'), `${lon},${lat}`);
  t.equal(apiQuery({ ...emptySearch, bbox }, 20).get('near'), '3.5,50.5');
  const across = { west: 179, south: -1, east: -179, north: 1 };
  t.equal(apiQuery({ ...emptySearch, bbox: across }, 20).get('near'), '180,0');
  t.equal(apiQuery(emptySearch, 20, 'médiathèque').get('q'), 'médiathèque');
});

t.test('a list that has an end can be taken away whole', async (t) => {
  t.equal(exportQuery(lille), undefined);
  t.equal(exportQuery({ ...lille, departement: '59', need: ['creer'] }), '?departement=59&need=creer');
});
