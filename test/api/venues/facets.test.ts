import t from 'tap';
import { PAGES_ADDRESS } from '../../../api/core/protections.ts';
import { type Counts, countsSchema, type VenueList } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { LILLE, PARIS, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const gratuit = ['Gratuit'];
const seniors = ['Seniors'];

t.test('each number is that of the list which the filter would leave', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'a', at: LILLE, frais_a_charge: gratuit, horaires: 'Mo-Fr 09:00-12:00; PH off' },
    { id: 'b', at: LILLE, frais_a_charge: gratuit, publics_specifiquement_adresses: seniors },
    {
      id: 'c',
      at: ROUBAIX,
      frais_a_charge: ['Payant'],
      prise_rdv: 'https://rdv.example',
      date_maj: '2024-01-01',
    },
    { id: 'd', at: ROUBAIX, publics_specifiquement_adresses: ['Femmes'], horaires: 'Sa 09:00-12:00; PH off' },
    { id: 'e', at: ROUBAIX, prise_en_charge_specifique: ['Langues étrangères (autres)'] },
    { id: 'loin', at: PARIS, frais_a_charge: gratuit },
  ]);
  const near = `near=${LILLE}`;
  /** How many venues a list has, some parameters of the search left out and others added. */
  const listed = async (chosen: string, left: readonly string[], added: Record<string, string> = {}) => {
    const query = new URLSearchParams(chosen);
    for (const name of left) query.delete(name);
    const url = `/api/venues?${near}&radius=20000&limit=100&${query}&${new URLSearchParams(added)}`;
    // Many more than a visitor may ask in a minute.
    return (await app.inject({ url, remoteAddress: PAGES_ADDRESS })).json<VenueList>().venues.length;
  };
  for (const chosen of [
    '',
    'frais_a_charge=Gratuit',
    'frais_a_charge=Gratuit&publics_specifiquement_adresses=Seniors',
    'need=acceder&prise_rdv=oui',
    'open=now',
    'open=now&unsure=true',
    'updated_since=2025-06-01&frais_a_charge=Payant',
  ]) {
    const counts = (await app.inject(`/api/facets?${near}&${chosen}`)).json<Counts>();
    t.doesNotThrow(() => countsSchema.parse(counts), chosen);
    t.equal(counts.total, await listed(chosen, []), `${chosen}: all`);
    const values = Object.entries(counts.values).flatMap(([field, numbers]) =>
      Object.entries(numbers).map(([value, count]) => ({ field, value, count })),
    );
    const wrong = [];
    for (const { field, value, count } of values)
      if (count !== (await listed(chosen, [field], { [field]: value }))) wrong.push({ field, value, count });
    t.same(wrong, [], `${chosen}: each value`);
    for (const [criterion, count] of Object.entries(counts.without))
      t.equal(count, await listed(chosen, [criterion]), `${chosen} without ${criterion}`);
    const criteria = Object.keys(counts.only);
    for (const kept of criteria)
      t.equal(
        counts.only[kept],
        await listed(
          chosen,
          criteria.filter((criterion) => criterion !== kept),
        ),
        `${chosen}: ${kept} alone`,
      );
    for (const time of ['now', 'weekend'] as const)
      t.equal(
        counts.open[time],
        await listed(chosen, ['open', 'unsure'], { open: time }),
        `${chosen}, ${time}`,
      );
  }
});

t.test('numbers are counted in the bounds asked, or around the place', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'lille', at: LILLE },
    { id: 'roubaix', at: ROUBAIX, code_insee: '59512', code_postal: '59100' },
    { id: 'paris', at: PARIS, code_insee: '75104', code_postal: '75004' },
  ]);
  const counts = async (query: string) => (await app.inject(`/api/facets?${query}`)).json<Counts>();
  t.match(await counts(`near=${LILLE}`), { total: 2, radius: 20_000 });
  t.match(await counts(`near=${LILLE}&radius=1000`), { total: 1, radius: 1000 });
  t.match(await counts('departement=59'), { total: 2, radius: null });
  t.match(await counts(`near=${LILLE}&departement=75`), { total: 1, radius: null });
  t.match(await counts('commune=59512'), { total: 1 });
  t.match(await counts('bbox=2,48,3,49'), { total: 1 });
  t.match(await counts(''), { total: 3 });
  t.equal((await app.inject('/api/facets?need=dormir')).statusCode, 400);
});
