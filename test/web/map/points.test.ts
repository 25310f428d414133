import t from 'tap';
import type { Points } from '../../../api/venues/schema.ts';
import { keptBy, pointsOf, readPoints } from '../../../web/map/points.ts';
import { emptySearch } from '../../../web/venues/filters.ts';
import { build, NOW } from '../../helper.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('the browser keeps those open, and those lately confirmed, that the API would', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'ouvert', at: LILLE, horaires: 'Mo-Fr 09:00-12:00; PH off' },
    { id: 'fermé', at: ROUBAIX, horaires: 'Tu 09:00-12:00; PH off' },
    { id: 'muet', at: ROUBAIX, date_maj: '2024-05-01' },
    { id: 'illisible', at: ROUBAIX, horaires: 'le matin' },
  ]);
  const directory = readPoints((await app.inject('/api/points')).json<Points>());
  for (const [criteria, query] of [
    [{ ...emptySearch, open: 'now' }, 'open=now'],
    [{ ...emptySearch, open: 'now', unsure: true }, 'open=now&unsure=true'],
    [{ ...emptySearch, open: '2026-06-02T10:00' }, 'open=2026-06-02T10:00'],
    [{ ...emptySearch, recent: true }, 'updated_since=2025-06-01'],
  ] as const) {
    const { venues } = (await app.inject(`/api/venues?${query}`)).json<{ venues: { id: string }[] }>();
    const asked = query.startsWith('open')
      ? (await app.inject(`/api/timetables?${query}`)).json()
      : undefined;
    const kept = keptBy(criteria, directory, asked && new Set(asked.open), NOW);
    const ids = kept.map((index) => directory.ids[index]);
    t.same(ids.toSorted(), venues.map(({ id }) => id).toSorted(), query);
    t.ok(ids.length > 0 && ids.length < 4, `${query} tells some from others`);
  }
});

t.test('the browser keeps the very venues that the API would', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'lille', at: LILLE, services: ['Aide aux démarches administratives'], frais_a_charge: ['Gratuit'] },
    { id: 'roubaix', at: ROUBAIX, services: ['Loisirs et créations numériques'], frais_a_charge: ['Payant'] },
    {
      id: 'reunion',
      at: SAINT_DENIS_REUNION,
      services: ['Loisirs et créations numériques', 'Aide aux démarches administratives'],
      frais_a_charge: ['Gratuit'],
    },
    { id: 'nowhere', services: ['Compréhension du monde numérique'] },
  ]);
  const directory = readPoints((await app.inject('/api/points')).json<Points>());
  t.same([...directory.ids], ['lille', 'reunion', 'roubaix']);
  const [lon, lat] = directory.positions[directory.indexOf.get('roubaix') ?? -1] ?? [0, 0];
  t.ok(Math.abs(lon - ROUBAIX[0]) < 1e-5 && Math.abs(lat - ROUBAIX[1]) < 1e-5);

  for (const [search, query] of [
    [{ need: ['acceder'], facets: {} }, 'need=acceder'],
    [
      { need: ['acceder', 'creer'], facets: { frais_a_charge: ['Gratuit'] } },
      'need=acceder|creer&frais_a_charge=Gratuit',
    ],
    [{ need: ['acceder'], facets: { typologie: ['RFS'] } }, 'need=acceder&typologie=RFS'],
    [emptySearch, ''],
  ] as const) {
    const kept = keptBy(search, directory).map((index) => directory.ids[index]);
    if (search === emptySearch) t.same(kept, [...directory.ids], 'no filter keeps all');
    else {
      const { venues } = (await app.inject(`/api/venues?${query}`)).json<{ venues: { id: string }[] }>();
      t.same(kept.toSorted(), venues.map(({ id }) => id).toSorted(), query);
    }
  }
  t.equal(pointsOf([0], directory).features.length, 1);
});
