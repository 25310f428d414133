import { parse } from 'csv-parse/sync';
import t from 'tap';
import { publishEvent, tuesday } from '../../events.ts';
import { build } from '../../helper.ts';
import { addOrganisation, signInDelegate } from '../../partners.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('the dates of workshops as files, by the filters of the list', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'lille', at: LILLE },
    { id: 'roubaix', at: ROUBAIX, code_insee: '59512' },
  ]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const headers = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const resource = await publishEvent(app, headers, { organisation });
  const sit = (more: object) =>
    app.inject({
      method: 'POST',
      url: `/api/resources/${resource}/sittings`,
      headers,
      payload: tuesday(more),
    });
  await sit({ venue: 'lille', places: 12 });
  await sit({ venue: 'roubaix', date: '2026-06-23', places: null });

  const rowsOf = async (query: string): Promise<Record<string, string>[]> =>
    parse((await app.inject(`/api/events.csv?${query}`)).body, { bom: true, columns: true });
  t.match(await rowsOf(''), [
    {
      title: 'Premiers pas sur internet',
      organiser: 'Lumière & Fils',
      from: '2026-06-02T14:00',
      to: '2026-06-02T16:00',
      places: '12',
      availability: 'open',
      venue: 'lille',
      longitude: String(LILLE[0]),
      demonstration: 'non',
    },
    { from: '2026-06-23T14:00', places: '', venue: 'roubaix' },
  ]);
  const { type, features } = (await app.inject('/api/events.geojson?venue=roubaix')).json();
  t.equal(type, 'FeatureCollection');
  t.match(features, [
    { geometry: { type: 'Point', coordinates: ROUBAIX }, properties: { places: null, venue: 'roubaix' } },
  ]);
  const venues = async (query: string) => (await rowsOf(query)).map(({ venue }) => venue);
  t.same(await venues(`near=${LILLE}&radius=3000`), ['lille']);
  t.same(await venues('from=2026-06-10'), ['roubaix']);
  t.same(await venues(`resource=${resource}`), ['lille', 'roubaix']);
  for (const file of ['events.csv', 'events.geojson'])
    for (const query of ['jour=mardi', 'from=demain', 'limit=5'])
      t.equal((await app.inject(`/api/${file}?${query}`)).statusCode, 400, `${file}?${query}`);
  t.match(
    (await app.inject('/en/donnees')).body,
    /href="\/api\/events.csv"/,
    'told of where data are taken away',
  );
  await db.query('update resource set demonstration = true');
  t.match(await rowsOf('venue=lille'), [{ demonstration: 'oui' }]);
});
