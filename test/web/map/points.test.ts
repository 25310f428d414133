import t from 'tap';
import type { Points } from '../../../api/venues/schema.ts';
import { keptBy, pointsOf, readPoints } from '../../../web/map/points.ts';
import { emptySearch } from '../../../web/venues/filters.ts';
import { build } from '../../helper.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

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
