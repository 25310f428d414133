import geographiclib from 'geographiclib-geodesic';
import t from 'tap';
import { type Venue, type VenueList, venueListSchema } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { LILLE, ROUBAIX, SAINT_DENIS, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues, type Sample } from '../../venues.ts';

/** A reproducible cloud of venues around a point, denser near it: neighbours differ by a few metres. */
function cloud(name: string, [lon, lat]: readonly [number, number], count: number): Sample[] {
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return Array.from({ length: count }, (_, index) => {
    const spread = random() ** 3;
    const at = [lon + (random() - 0.5) * spread, lat + (random() - 0.5) * spread] as const;
    return { id: `${name}-${index}`, at, nom: `${name} ${index}` };
  });
}

const metres = ([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]) =>
  geographiclib.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? Number.NaN;

t.test('the nearest venues are those of an oracle, in its order, with its distances', async (t) => {
  const { app, db } = await build(t);
  const samples = [...cloud('lille', LILLE, 400), ...cloud('réunion', SAINT_DENIS_REUNION, 200)];
  await addVenues(db, samples);
  for (const place of [LILLE, ROUBAIX, SAINT_DENIS, SAINT_DENIS_REUNION]) {
    const { venues } = (await app.inject(`/api/venues?near=${place}&limit=50`)).json<VenueList>();
    const expected = samples
      .map(({ id, at }) => ({ id, distance: at ? metres(place, at) : Number.NaN }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 50);
    t.same(
      venues.map(({ id }) => id),
      expected.map(({ id }) => id),
      `order around ${place}`,
    );
    for (const [index, venue] of venues.entries())
      t.ok(
        Math.abs((venue.distance ?? 0) - (expected[index]?.distance ?? 0)) < 0.06,
        `distance of ${venue.id}`,
      );
  }
});

t.test('pages follow one another without a gap or a repetition while venues come and go', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, cloud('lille', LILLE, 95));
  for (const order of [`near=${LILLE}`, 'q=lille', 'departement=59']) {
    const seen: string[] = [];
    let address = `/api/venues?${order}&limit=10`;
    for (let page = 0; address; page += 1) {
      const { venues, next } = (await app.inject(address)).json<VenueList>();
      seen.push(...venues.map(({ id }) => id));
      if (page === 2) await addVenues(db, cloud(`new-${order.slice(0, 2)}`, [9, 42], 5));
      address = next ? `/api/venues?${order}&limit=10&cursor=${next}` : '';
    }
    const before = seen.filter((id) => id.startsWith('lille-'));
    t.equal(new Set(seen).size, seen.length, `${order}: no venue twice`);
    t.equal(before.length, 95, `${order}: every venue that was there`);
  }
});

t.test('every answer has the shape that is documented', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'a', at: LILLE }, { id: 'b' }]);
  for (const query of [`near=${LILLE}`, 'q=mediatheque', '']) {
    const answer = await app.inject(`/api/venues?${query}`);
    t.equal(answer.statusCode, 200);
    t.doesNotThrow(() => venueListSchema.parse(answer.json()), query);
  }
});

t.test('values of one list are alternatives, lists together narrow', async (t) => {
  const { app, db } = await build(t);
  const formation = ['Utilisation sécurisée du numérique'];
  await addVenues(db, [
    { id: 'accès', at: LILLE },
    { id: 'formation', at: ROUBAIX, services: formation, frais_a_charge: ['Gratuit'], typologie: ['EPN'] },
    { id: 'payant', at: ROUBAIX, services: formation, frais_a_charge: ['Payant'] },
    { id: 'fablab', at: LILLE, services: [], typologie: ['FABLAB'] },
  ]);
  const ids = async (query: string) =>
    (await app.inject(`/api/venues?${query}`)).json<VenueList>().venues.map(({ id }: Venue) => id);
  const secure = encodeURIComponent('Utilisation sécurisée du numérique');
  const access = encodeURIComponent('Accès internet et matériel informatique');
  t.same(await ids(`services=${secure}`), ['formation', 'payant']);
  t.same(await ids(`services=${secure}&services=${access}`), ['accès', 'formation', 'payant']);
  t.same(
    await ids(`services=${secure}%7C${access}`),
    ['accès', 'formation', 'payant'],
    '| inside one parameter',
  );
  t.same(await ids(`services=${secure}&frais_a_charge=Gratuit`), ['formation']);
  t.same(await ids('need=creer'), ['fablab'], 'a fablab creates, whatever its services');
  t.same(await ids(`need=apprendre&near=${LILLE}&radius=100`), []);
  t.same(await ids(`near=${LILLE}&need=acceder&need=creer`), ['accès', 'fablab']);
  t.same(await ids('typologie=EPN'), ['formation']);
});

t.test('places: box, antimeridian, commune with its parts, département, both Saint-Denis', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'lille', at: LILLE },
    { id: 'sd93', at: SAINT_DENIS, code_insee: '93066', code_postal: '93200', commune: 'Saint-Denis' },
    {
      id: 'sd974',
      at: SAINT_DENIS_REUNION,
      code_insee: '97411',
      code_postal: '97400',
      commune: 'Saint-Denis',
    },
    { id: 'wallis', at: [-176.2, -13.3], code_insee: '98613', code_postal: '98600', commune: 'Uvea' },
    { id: 'lyon3', at: [4.85, 45.75], code_insee: '69383', code_postal: '69003', commune: 'Lyon' },
    { id: 'ajaccio', code_insee: null, code_postal: '20000', commune: 'Ajaccio' },
  ]);
  const ids = async (query: string) =>
    (await app.inject(`/api/venues?${query}`)).json<VenueList>().venues.map(({ id }) => id);
  t.same(await ids('bbox=2.9,50.5,3.3,50.8'), ['lille']);
  t.same(await ids('bbox=170,-30,-170,0'), ['wallis'], 'a box across the antimeridian');
  t.same(await ids('departement=974'), ['sd974']);
  t.same(await ids('departement=93'), ['sd93']);
  t.same(await ids('departement=2A'), ['ajaccio'], 'a Corsican postcode without a code INSEE');
  t.same(await ids('commune=93066'), ['sd93']);
  t.same(await ids(`near=${SAINT_DENIS_REUNION}`), ['sd974', 'lyon3', 'sd93', 'lille', 'wallis']);
  t.same(await ids(`near=${LILLE}&radius=100000`), ['lille']);
});

t.test('a name is found without accents, in any case, with a slip of the finger', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'condition', nom: 'La Condition Publique', at: ROUBAIX },
    { id: 'médiathèque', nom: 'Médiathèque Jean-Lévy', at: LILLE },
    { id: 'étienne', nom: 'Espace numérique St-Étienne', at: LILLE },
  ]);
  const ids = async (q: string) =>
    (await app.inject({ url: '/api/venues', query: { q } })).json<VenueList>().venues.map(({ id }) => id);
  t.same(await ids('condition publique'), ['condition']);
  t.same(await ids('MEDIATHEQUE jean levy'), ['médiathèque']);
  t.same(await ids('mediatheqe jean'), ['médiathèque']);
  t.same(await ids('saint etienne'), ['étienne']);
  t.same(await ids('zzz'), []);
});

t.test('what cannot be understood is refused in French, with the parameter named', async (t) => {
  const { app } = await build(t);
  const refusals: [string, string, RegExp][] = [
    ['near=3.06', 'near', /longitude,latitude/],
    ['near=50.6,300', 'near', /longitude,latitude/],
    ['near=NaN,1', 'near', /longitude,latitude/],
    [`near=${LILLE}&radius=200000`, 'radius', /100 km/],
    ['radius=100', 'radius', /near/],
    ['bbox=1,2,3', 'bbox', /ouest,sud,est,nord/],
    ['bbox=1,9,3,2', 'bbox', /ouest,sud,est,nord/],
    ['bbox=1e400,2,3,4', 'bbox', /ouest,sud,est,nord/],
    ['services=Coiffure', 'services', /« Coiffure » n’est pas une valeur du standard/],
    ['need=dormir', 'need', /acceder ; apprendre ; creer/],
    ['limit=0', 'limit', /entre 1 et 100/],
    ['limit=1.5', 'limit', /entier/],
    ['cursor=abc', 'cursor', /next/],
    ['commune=Lille', 'commune', /59350/],
    ['departement=099', 'departement', /974/],
    ['q=a', 'q', /deux lettres/],
    ['format=xml', 'format', /geojson/],
    ['servces=x', 'servces', /inconnu/],
  ];
  for (const [query, name, sentence] of refusals) {
    const answer = await app.inject(`/api/venues?${query}`);
    t.equal(answer.statusCode, 400, query);
    t.match(answer.headers['content-type'], 'application/problem+json');
    t.match(answer.json().detail, sentence);
    t.equal(answer.json().errors[0].name, name);
  }
});
