import t from 'tap';
import { facetNumber } from '../../../api/standard/facets.ts';
import { needsOf } from '../../../api/standard/needs.ts';
import { vocabularies } from '../../../api/standard/vocabularies.ts';
import type { Venue, VenueList } from '../../../api/venues/schema.ts';
import { build, openDatabase } from '../../helper.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('the needs in the database are those of the pure function, for every single value', async (t) => {
  const { app, db } = await build(t);
  const samples = [
    ...vocabularies.services.map((value) => ({ id: value, services: [value], typologie: [] })),
    ...vocabularies.typologie.map((value) => ({ id: value, services: [], typologie: [value] })),
  ];
  await addVenues(db, samples);
  const features = (await app.inject('/api/venues.geojson')).json().features as { properties: Venue }[];
  t.equal(features.length, samples.length);
  for (const { properties: venue } of features)
    t.same(venue.needs, needsOf(venue.services, venue.typologie), venue.id);
});

t.test('every change is a version with its history, and moves the venue in searches', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'a', at: LILLE }]);
  await db.transaction(async (client) => {
    await client.query("select set_config('app.actor', 'import', true)");
    await client.query(
      "update venue set nom = 'La Condition', location = st_point($1, $2)::geography where id = 'a'",
      [...ROUBAIX],
    );
  });
  const venue = (await app.inject(`/api/venues/a?near=${ROUBAIX}`)).json<Venue>();
  t.match(venue, { version: 2, distance: 0, nom: 'La Condition' });
  t.equal((await app.inject('/api/venues?q=condition')).json<VenueList>().venues.length, 1);
  const history = await db.query<{ version: number; actor: string; nom: string }>(
    "select version, actor, record->>'nom' as nom from venue_history order by version",
  );
  t.same(history, [
    { version: 1, actor: 'système', nom: 'Médiathèque' },
    { version: 2, actor: 'import', nom: 'La Condition' },
  ]);
});

t.test(
  'the database itself refuses what the standard does not allow, and nothing is half written',
  async (t) => {
    const db = await openDatabase(t);
    await addVenues(db, [{ id: 'a', at: LILLE }]);
    const refused: [string, RegExp][] = [
      ["update venue set services = '{Coiffure}'", /services: « Coiffure »/],
      ["update venue set code_postal = '1000'", /code_postal/],
      ["update venue set id = 'b'", /permanent/],
      ["update venue set nom = ' '", /nom/],
      ["update venue set telephone = '03 20'", /telephone/],
      ["update venue set date_maj = '1970-01-01'", /date_maj/],
    ];
    for (const [statement, reason] of refused) await t.rejects(db.query(statement), { message: reason });
    const [row] = await db.query<{ versions: number }>('select count(*)::int as versions from venue_history');
    t.equal(row?.versions, 1);
  },
);

t.test('facets are numbers for ever: a change here must come with a new index of every venue', async (t) => {
  t.equal(facetNumber('need', 'acceder'), 1);
  t.equal(facetNumber('services', 'Acquisition de matériel informatique à prix solidaire'), 108);
  t.equal(facetNumber('frais_a_charge', 'Payant'), 402);
  t.equal(facetNumber('typologie', 'EPN'), 1045);
  t.equal(facetNumber('typologie', 'UDAF'), 1091);
});
