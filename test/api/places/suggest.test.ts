import t from 'tap';
import type { Suggestion } from '../../../api/places/schema.ts';
import { build } from '../../helper.ts';

// One for the whole file: opening the embedded database takes seconds.
const { app, db } = await build(t);

const ask = async (q: string, limit = 8): Promise<Suggestion[]> => {
  const answer = await app.inject({ url: '/api/places', query: { q, limit: String(limit) } });
  return answer.json();
};
const codes = (found: Suggestion[]) => found.map(({ code }) => code);

/** What is typed, and what comes first. */
const first: [typed: string, kind: Suggestion['kind'], code: string][] = [
  ['Lille', 'commune', '59350'],
  ['lil', 'commune', '59350'],
  ['59000', 'postcode', '59000'],
  ['59 000', 'postcode', '59000'],
  ['59000 Lille', 'commune', '59350'],
  ['Lille 59000', 'commune', '59350'],
  ['LILLE CEDEX', 'commune', '59350'],
  ['59033 Lille Cedex', 'commune', '59350'],
  ['St Etienne', 'commune', '42218'],
  ['st-étienne', 'commune', '42218'],
  ['SAINT ETIENNE', 'commune', '42218'],
  ['étienne', 'commune', '42218'],
  ['Ste Foy les L', 'commune', '69202'],
  ['Saint-Denis', 'commune', '97411'],
  ['saint denis 93', 'commune', '93066'],
  ['Saint-Denis (93)', 'commune', '93066'],
  ['Saint-Denis 974', 'commune', '97411'],
  ['97400', 'postcode', '97400'],
  ['Lyon 3e', 'commune', '69383'],
  ['lyon 3', 'commune', '69383'],
  ['Lyon 03', 'commune', '69383'],
  ['lyon 3ème', 'commune', '69383'],
  ['Lyon 3e arrondissement', 'commune', '69383'],
  ['69003', 'postcode', '69003'],
  ['paris 13', 'commune', '75113'],
  ['Paris 1er', 'commune', '75101'],
  ['Paris 75011', 'commune', '75111'],
  ['Marseille 11ème', 'commune', '13211'],
  ['Paris', 'commune', '75056'],
  ["L'Haÿ", 'commune', '94038'],
  ['L’Haÿ-les-Roses', 'commune', '94038'],
  ['lhay', 'commune', '94038'],
  ['hay les roses', 'commune', '94038'],
  ['Le Mans', 'commune', '72181'],
  ['mans', 'commune', '72181'],
  ['Villeneuve d’Ascq', 'commune', '59009'],
  ['Œuf-en-Ternois', 'commune', '62633'],
  ['oeuf en ternois', 'commune', '62633'],
  ['aix en pro', 'commune', '13001'],
  ['etienne du rou', 'commune', '76575'],
  ['59', 'departement', '59'],
  ['nord', 'departement', '59'],
  ['2A', 'departement', '2A'],
  ['2b', 'departement', '2B'],
  ['haute corse', 'departement', '2B'],
  ['971', 'departement', '971'],
  ['Réunion', 'departement', '974'],
  ['seine st denis', 'departement', '93'],
  ['Ajaccio', 'commune', '2A004'],
  ['Nouméa', 'commune', '98818'],
  ['Papeete', 'commune', '98735'],
  ['98800', 'postcode', '98800'],
  ['Saint-Barthélemy 977', 'commune', '97701'],
  ['Pierrefitte-sur-Seine', 'commune', '93066'],
  ['72039', 'departement', '72'],
  ['marseile', 'commune', '13055'],
  ['villeneuve ascq', 'commune', '59009'],
  ['sait etienne', 'commune', '42218'],
  ['Strasbroug', 'commune', '67482'],
];

t.test('the place meant comes first, however it is written', async (t) => {
  for (const [typed, kind, code] of first) {
    const [found] = await ask(typed);
    t.match(found, { kind, code }, `« ${typed} » is ${kind} ${code}`);
  }
});

t.test('« st » is Saint, and the start of Strasbourg', async (t) => {
  const found = codes(await ask('st'));
  t.ok(found.includes('67482') && found.includes('42218'));
});

t.test('homonyms are told apart by their département, the most populated first', async (t) => {
  const [reunion, seine, ...others] = (await ask('Saint-Denis', 20)).filter(
    ({ label }) => label === 'Saint-Denis',
  );
  t.match(reunion, { label: 'Saint-Denis', detail: 'La Réunion (974)', code: '97411' });
  t.match(seine, { label: 'Saint-Denis', detail: 'Seine-Saint-Denis (93)', code: '93066' });
  t.ok(others.some(({ detail }) => detail === 'Aude (11)'));
});

t.test('a postcode says its communes, an unknown one its département', async (t) => {
  t.match(await ask('59000'), [{ label: '59000 Lille' }, { kind: 'commune', code: '59350' }]);
  t.match(await ask('69003'), [{ label: '69003 Lyon 3e Arrondissement' }, { code: '69383' }]);
  t.notOk(codes(await ask('69003')).includes('69123'));
  t.match((await ask('93200'))[0], { label: '93200 Saint-Denis' });
  t.match(await ask('72039'), [{ kind: 'departement', detail: 'département 72, Pays de la Loire' }]);
});

t.test('an estimated position is said to be', async (t) => {
  t.match(await ask('Tassin', 1), [{ label: 'Tassin-la-Demi-Lune', approximate: true }]);
  t.match(await ask('Fakarava', 1), [{ label: 'Fakarava', lon: -145.63, lat: -16.06 }]);
  t.notOk('approximate' in ((await ask('Lille', 1))[0] ?? {}));
});

t.test('venues come after places, and fill what places leave', async (t) => {
  await db.query(`insert into venue (id, nom, commune, code_postal, adresse, location, source, source_id)
    select 'v' || n, nom, 'Roubaix', '59100', 'rue Pellart', 'point(3.17 50.69)', 'test', n
    from unnest(array['La Grand-Plage, médiathèque', 'Médiathèque de Lille-Moulins', 'Lille Fablab']) with ordinality as given (nom, n)`);
  t.match(await ask('mediatheque lille'), [
    { kind: 'venue', label: 'Médiathèque de Lille-Moulins', detail: '59100 Roubaix' },
  ]);
  t.match((await ask('grand plage')).at(-1), { kind: 'venue', code: 'v1', lon: 3.17, lat: 50.69 });
  const lille = await ask('lille', 5);
  t.equal(lille.length, 5);
  t.match(lille[0], { code: '59350' });
  t.same(codes(lille.slice(3)), ['v3', 'v2']);
});

t.test('what is known is not sent again, what is wrong is said', async (t) => {
  const { headers } = await app.inject('/api/places?q=lille');
  t.match(headers['content-type'], /^application\/json/);
  t.match(headers['cache-control'], /max-age=60/);
  const again = { url: '/api/places?q=lille', headers: { 'if-none-match': String(headers.etag) } };
  t.equal((await app.inject(again)).statusCode, 304);
  await db.query('update directory set version = version + 1');
  t.equal((await app.inject(again)).statusCode, 200);
  t.match((await app.inject('/api/places')).json(), { status: 400, errors: [{ name: 'q' }] });
  t.match((await app.inject('/api/places?q=lille&limit=99')).json(), {
    errors: [{ name: 'limit', message: /1 à 20/ }],
  });
  t.match((await app.inject('/api/places?q=lille&ville=x')).json(), { errors: [{ name: 'ville' }] });
  t.same((await app.inject('/api/places?q=%25%27%5C')).json(), []);
});

// Said, or the open database would keep the file waiting for more.
t.end();
