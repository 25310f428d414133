import t, { type Test } from 'tap';
import { type Criterion, criteria, indicators } from '../../../api/standard/indicators.ts';
import { computeTerritories } from '../../../api/territories/computing.ts';
import { inSequence } from '../../../api/territories/gaps.ts';
import type { Gaps, Rank, Territories, TerritoryDetail } from '../../../api/territories/schema.ts';
import { asking } from '../../asking.ts';
import { build, NOW } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, PARIS, ROUBAIX, SAINT_DENIS, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues, type Sample } from '../../venues.ts';
import { addSchools, publish } from '../pilots/people.ts';

const { app, db } = await build(t);
await addSchools(db, ['59512', '59350', '48095']);

async function get<Answer>(url: string): Promise<Answer> {
  const answer = await app.inject(`/api${url}`);
  t.equal(answer.statusCode, 200, `${url} ${answer.statusCode === 200 ? '' : answer.body}`);
  return answer.json();
}

/** Always the same ones. */
function draw(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return {
    next,
    one: <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value,
  };
}

const late = ['Sa 10:00-12:00', 'We 17:00-18:30', 'Fr 22:00-02:00', 'Mo 18:00-19:00'];
const early = ['Mo-Fr 09:00-18:00', 'Su 10:00-12:00', 'Mo-Fr 09:00-12:00; PH off', 'sur rendez-vous'];
const middles = [
  LILLE,
  ROUBAIX,
  SAINT_DENIS,
  PARIS,
  SAINT_DENIS_REUNION,
  [2.3, 46.5],
  [-4.4, 48.4],
  [7.2, 43.7],
  [166.4, -22.3],
] as const;

function sample(id: string, { next, one }: ReturnType<typeof draw>): Sample {
  const [lon, lat] = one(middles);
  return {
    id,
    nom: `Lieu ${id}`,
    at: [lon + next() - 0.5, lat + next() - 0.5],
    horaires: one([...late, ...early, null]),
    services: [
      one([
        'Accès internet et matériel informatique',
        'Maîtrise des outils numériques du quotidien',
        'Loisirs et créations numériques',
      ]),
    ],
    typologie: next() < 0.1 ? ['FABLAB'] : [],
    frais_a_charge: one([[], ['Gratuit'], ['Payant'], ['Gratuit', 'Payant']]),
    dispositif_programmes_nationaux: next() < 0.2 ? ['Conseillers numériques'] : [],
    fiche_acces_libre: next() < 0.3 ? 'https://acceslibre.beta.gouv.fr/app/x/' : null,
  };
}

/** What each criterion is, said by the columns of the standard. */
const conditions: Readonly<Record<Criterion, string>> = {
  venue: 'true',
  late: `venue.horaires in ('${late.join("','")}')`,
  acceder: `venue.services && array['Aide aux démarches administratives', 'Accès internet et matériel informatique',
    'Acquisition de matériel informatique à prix solidaire']`,
  apprendre: `venue.services && array['Maîtrise des outils numériques du quotidien']`,
  creer: `venue.services && array['Loisirs et créations numériques'] or venue.typologie && array['FABLAB']`,
  free: `'Gratuit' = any(venue.frais_a_charge)`,
  accessible: 'venue.fiche_acces_libre is not null',
  counsellor: `'Conseillers numériques' = any(venue.dispositif_programmes_nationaux)`,
};

/** Every venue measured from each of some communes, on the ellipsoid. */
const bruteForce = `select code_insee, array[${criteria
  .map(
    (criterion) => `(select min(st_distance(commune.location, coalesce(stop.location, venue.location)))
    from venue left join stop on stop.venue = number where closed_on is null and (${conditions[criterion]}))`,
  )
  .join(',')}] as metres
  from (select *, row_number() over (order by code_insee) as place from commune) commune
  where place % 700 = 0 or code_insee in ('59350', '59512', '93066', '97411', '75056', '75101', '98818')`;

interface Measured {
  readonly code_insee: string;
  readonly metres: readonly (number | null)[];
}

async function holdAgainstBruteForce(t: Test) {
  const expected = await db.query<Measured>(bruteForce);
  const found = await db.query<Measured>('select code_insee, metres from territory_commune');
  const metres = new Map(found.map((row) => [row.code_insee, row.metres]));
  t.ok(expected.length > 50);
  for (const { code_insee, metres: wanted } of expected)
    for (const [place, one] of wanted.entries()) {
      const known = metres.get(code_insee)?.[place] ?? null;
      // A metre of a thousand kilometres: of two as near, the other may have been taken.
      const isSame =
        one === null
          ? known === null
          : known !== null && known >= one - 1e-6 && known - one < 1e-6 * (1 + one);
      if (!isSame) t.fail(`${code_insee} ${criteria[place]}: ${known} instead of ${one}`);
    }
}

const everything = () =>
  db.query(`select md5(string_agg(said, '' order by said)) as sum from (
    select territory_commune::text as said from territory_commune union all select territory::text from territory) each`);

t.test('a directory that is empty has figures all the same, and divides by nothing', async (t) => {
  const before = await get<Territories>('/territories');
  t.match(before, { updated: null, total: 0, rows: [] });
  t.match(await computeTerritories(db, NOW), { communes: -1 });
  t.equal(await computeTerritories(db, NOW), undefined, 'nothing more to do');
  const france = await get<TerritoryDetail>('/territories/france/FR');
  t.match(france.indicators, {
    venues: 0,
    metres_venue: null,
    share_beyond_20km: 100,
    schools: 3,
    share_schools_far: 100,
  });
  t.equal(france.indicators.beyond_10km, france.population);
  const ghost = await get<TerritoryDetail>('/territories/commune/55139');
  t.match(ghost, {
    nom: 'Cumières-le-Mort-Homme',
    population: 0,
    indicators: { venues_per_10000: null, beyond_5km: 0, share_beyond_5km: null },
  });
});

const schoolsOf = async (departement: string) =>
  (await get<TerritoryDetail>(`/territories/departement/${departement}`)).schools;

/** A venue of Roubaix that comes to schools. */
async function volunteer(): Promise<void> {
  await addVenues(db, [{ id: 'volunteer', nom: 'Lieu volontaire', at: ROUBAIX }]);
  const keeper = await signIn(app, db, 'tient.nommee@lieu.fr');
  await give(db, 'tient.nommee@lieu.fr', 'steward', 'volunteer');
  await publish(asking(app), keeper, { venue: 'volunteer' }, 'animator');
}

/** What happens to a venue.   $1 id   $2 longitude   $3 latitude */
const edits = [
  'update venue set location = st_point($2, $3)::geography where id = $1',
  "update venue set closed_on = '2026-05-31' where id = $1 and $2::float8 < $3",
  'delete from venue where id = $1 and $2::float8 < $3',
  `update venue set frais_a_charge = '{Gratuit}', horaires = 'Sa 10:00-12:00' where id = $1 and $2::float8 < $3`,
  `update venue set services = '{Loisirs et créations numériques}', typologie = '{}' where id = $1 and $2::float8 < $3`,
  'update venue set fiche_acces_libre = null, horaires = null where id = $1 and $2::float8 < $3',
] as const;

t.test('distances are those of brute force, after a first count and after every edit', async (t) => {
  const chance = draw(59);
  await addVenues(
    db,
    Array.from({ length: 60 }, (_, place) => sample(`v${place}`, chance)),
  );
  await addVenues(db, [{ id: 'nowhere', nom: 'Sans position' }]);
  await computeTerritories(db, NOW);
  await holdAgainstBruteForce(t);
  const ids = Array.from({ length: 25 }, () => `v${Math.floor(chance.next() * 60)}`);
  for (const id of ids) await db.query(chance.one(edits), [id, 2.5 + chance.next(), 50 + chance.next()]);
  await addVenues(db, [
    sample('w1', chance),
    { ...sample('w2', chance), at: LILLE, itinerance: ['Itinérant'] },
  ]);
  await db.query(`insert into stop (venue, label, commune, code_postal, code_insee, adresse, location, horaires)
    select number, 'Mairie', 'Roubaix', '59100', '59512', 'Place', st_point(3.1746, 50.6927)::geography, 'Sa 10:00-12:00'
    from venue where id = 'w2'`);
  await db.query(`update venue set date_maj = date_maj where id = 'w2'`);
  await addVenues(db, []);
  t.match(await schoolsOf('59'), { total: 2, far: 2, list: [{ metres: null }, { metres: null }] });
  await volunteer();
  const partly = await computeTerritories(db, NOW);
  t.ok(
    partly && partly.communes > 0 && partly.communes < 35_000,
    `only ${partly?.communes} communes were measured anew`,
  );
  await holdAgainstBruteForce(t);
  // The same statements, in a third of the time of the embedded database's.
  if (db.kind === 'embedded') return;
  const sum = await everything();
  t.match(
    await computeTerritories(db, NOW, { isWhole: true }),
    { communes: -1, changed: 0 },
    'all anew is the same',
  );
  t.same(await everything(), sum);
});

/** The communes that count people, with what they are of and how far they are. */
const counted = `select commune.*, metres, coalesce(population, 0) as people from commune join territory_commune using (code_insee)
  where not exists (select from commune part where part.parent = commune.code_insee)`;

t.test('what holds communes adds their people up, and weighs their distances by them', async (t) => {
  const [nord] = await db.query<Record<string, number>>(
    `select sum(people)::int as population, sum(people * least(metres[1], 50000)) / sum(people) as metres_venue,
       sum(people * least(metres[6], 50000)) / sum(people) as metres_free,
       coalesce(sum(people) filter (where metres[1] > 5000), 0)::int as beyond_5km,
       (select count(distinct number)::int from venue_search where departement = '59') as venues,
       round(coalesce(sum(people) filter (where location_approximate), 0) * 100.0 / sum(people), 4)::float8 as share_estimated
     from (${counted}) each where departement = '59'`,
  );
  const found = await get<TerritoryDetail>('/territories/departement/59');
  t.equal(found.population, nord?.population);
  for (const id of ['metres_venue', 'metres_free', 'beyond_5km', 'venues', 'share_estimated'] as const)
    t.ok(Math.abs((found.indicators[id] ?? 0) - (nord?.[id] ?? 0)) < 0.1, id);
  t.match(
    found.parents.map(({ level, code }) => `${level} ${code}`),
    ['france FR', 'region 32'],
  );
  const [france] = await db.query<{ people: number; beyond: number }>(
    `select sum(people)::int as people, sum(people) filter (where metres[1] > 20000)::int as beyond from (${counted}) each`,
  );
  t.match((await get<TerritoryDetail>('/territories/france/FR')).indicators, { beyond_20km: france?.beyond });
  const regions = await get<Territories>('/territories?level=region');
  t.equal(
    regions.rows.reduce((sum, { population }) => sum + (population ?? 0), 0),
    france?.people,
  );
  const paris = await get<Territories>('/territories?level=commune&within=commune:75056');
  t.equal(paris.total, 20, 'arrondissements are in their city');
  t.match(await get<Territories>('/territories?level=commune&within=departement:75'), {
    total: 1,
    rows: [{ code: '75056' }],
  });
});

t.test('a commune says what is nearest, who is around, and where it stands', async (t) => {
  const lille = await get<TerritoryDetail>('/territories/commune/59350');
  t.match(
    lille.parents.map(({ level }) => level),
    ['france', 'region', 'departement', 'epci'],
  );
  t.match(lille.ranking.among, { level: 'departement', code: '59', nom: 'Nord' });
  const [better] = await db.query<Rank>(
    `select 1 + count(*) filter (where metres[1] < own)::int as rank, count(*)::int as of,
       count(*) filter (where metres[1] = own)::int - 1 as ties
     from (select metres[1] as own from territory_commune where code_insee = '59350') lille, commune join territory_commune using (code_insee) where departement = '59' and parent is null`,
  );
  t.same(lille.ranking.ranks.metres_venue, better);
  t.same(
    Object.keys(lille.ranking.ranks).filter((id) => !/^(metres_|share_|venues_per_)/.test(id)),
    [],
    'a count has no rank: the first would be the largest, or the smallest',
  );
  t.equal(lille.neighbours.length, 8);
  t.ok(lille.neighbours.every(({ metres }, place) => metres >= (lille.neighbours[place - 1]?.metres ?? 0)));
  t.same(
    lille.nearest.map(({ criterion }) => criterion),
    criteria,
  );
  t.same(
    lille.nearest.map(({ criterion, metres }) => [criterion, metres]),
    criteria.map((criterion) => [criterion, lille.indicators[`metres_${criterion}`]]),
    'the same figure, rounded once',
  );
  t.match(
    (await get<TerritoryDetail>('/territories/departement/62')).neighbours.map(({ code }) => code).sort(),
    ['02', '59', '80'].filter((code) => code !== '02'),
  );
});

t.test('a school is no longer far once a venue near it offers to come', async (t) => {
  const { total, far, list } = await schoolsOf('59');
  t.same([total, far], [2, 1]);
  t.match(list, [{ commune: 'Lille', metres: Number }]);
  t.ok((list[0]?.metres ?? 0) > 5_000);
});

t.test('lists come in the order of a figure, those without one last', async (t) => {
  const url = '/territories?level=departement&sort=metres_counsellor&order=desc';
  const { rows, total } = await get<Territories>(`${url}&limit=200`);
  t.equal(rows.length, total);
  const figures = rows.map(({ indicators }) => indicators.metres_counsellor ?? null);
  t.same(
    figures,
    [...figures].sort((a, b) => (b ?? -1) - (a ?? -1)),
  );
  const second = await get<Territories>(`${url}&limit=10&page=2`);
  t.same(second.rows, rows.slice(10, 20));
  for (const one of rows)
    t.notOk(Object.keys(one.indicators).some((id) => !indicators.some((known) => known.id === id)));
  const named = await get<Territories>('/territories?level=epci&within=departement:48');
  t.ok(named.total > 5, 'groupings that have a commune there');
});

t.test('the next venue goes where brute force says, and the one after knows of it', async (t) => {
  const brute = await db.query<{ code: string; people: number }>(
    `with counted as (${counted}) select here.code_insee as code, sum(there.people)::int as people
     from commune here join counted there on st_dwithin(here.location, there.location, 10000)
     where here.departement = '48' and there.metres[1] > 10000 group by here.code_insee order by people desc`,
  );
  const gaps = await get<Gaps>('/territories/gaps?within=departement:48&limit=100');
  t.same(
    gaps.rows.map(({ people }) => people),
    brute.slice(0, 100).map(({ people }) => people),
  );
  const people = new Map(brute.map((row) => [row.code, row.people]));
  for (const { code, people: said, covered } of gaps.rows) {
    t.equal(said, people.get(code), code);
    t.equal(
      covered.reduce((sum, { population }) => sum + population, 0),
      said,
    );
  }
  t.match(
    gaps.rows[0]?.explanation,
    /^Un lieu au centre d.* serait à 10.km au plus de [\d\s]+habitants qui n’en ont aucun si près, dans \d+.communes.: /,
  );
  const sequence = await get<Gaps>('/territories/gaps?within=departement:48&order=sequence&limit=10');
  t.equal(sequence.rows[0]?.code, gaps.rows[0]?.code);
  const codes = sequence.rows.flatMap(({ covered }) => covered.map(({ code }) => code));
  t.equal(new Set(codes).size, codes.length, 'nobody is brought nearer twice');
});

t.test('of what is left, each step takes the best', (t) => {
  const covered = (...codes: string[]) =>
    codes.map((code) => ({
      code,
      nom: code,
      population: code.charCodeAt(0),
      approximate: false,
      metres: 0,
      metres_today: null,
    }));
  const of = (code: string, ...codes: string[]) => {
    const all = covered(...codes);
    const people = all.reduce((sum, { population }) => sum + population, 0);
    return { code, nom: code, departement: '', approximate: false, people, covered: all };
  };
  const steps = inSequence([of('1', 'a', 'b', 'c'), of('2', 'b', 'c'), of('3', 'c', 'd'), of('4', 'e')], 9);
  t.same(
    steps.map(({ code, people }) => [code, people]),
    [
      ['1', 294],
      ['4', 101],
      ['3', 100],
    ],
  );
  t.end();
});

t.test('months that have ended are kept as they were; before, only numbers are known', async (t) => {
  const { months } = await get<TerritoryDetail>('/territories/france/FR');
  t.match(months.at(-1), { month: '2026-06', complete: false });
  const before = (await get<TerritoryDetail>('/territories/commune/59350')).indicators;
  await db.query(`update venue set closed_on = '2026-05-31' where id = 'volunteer'`);
  await computeTerritories(db, new Date('2026-07-02T08:00:00Z'));
  const lille = await get<TerritoryDetail>('/territories/commune/59350');
  t.match(lille.months.slice(-2), [
    {
      month: '2026-06',
      complete: true,
      indicators: { venues: before.venues, metres_venue: before.metres_venue },
    },
    { month: '2026-07', complete: false },
  ]);
  const roubaix = await get<TerritoryDetail>('/territories/commune/59512');
  t.equal(roubaix.indicators.schools_far, 1, 'a venue that has closed comes to nobody');
  await db.query('delete from territory_month');
  await addVenues(
    db,
    ['m1', 'm2', 'm3'].map((id) => ({ id, at: LILLE })),
  );
  await db.query(`update venue set created_at = '2024-03-05' where id in ('m1', 'm2')`);
  await db.query(`update venue set created_at = '2024-03-05', closed_on = '2025-02-10' where id = 'm3'`);
  await computeTerritories(db, new Date('2026-07-03T08:00:00Z'));
  const filled = (await get<TerritoryDetail>('/territories/france/FR')).months;
  t.match(filled[0], { month: '2024-03', complete: true, indicators: { venues: 3, metres_venue: null } });
  t.match(
    filled.find(({ month }) => month === '2025-02'),
    { indicators: { venues: 2, beyond_10km: null } },
  );
});

t.test('each view is a file, each file says the same', async (t) => {
  for (const [url, head, lines] of [
    [
      '/territories.csv?level=departement&within=region:32',
      /^\uFEFFlevel,code,nom,population,approximate,venues,/,
      6,
    ],
    ['/territories/commune/59350.csv', /^\uFEFFrelation,level,code,/, 14],
    [
      '/territories/commune/59350.csv?view=nearest',
      /^\uFEFFcriterion,id,nom,commune,stop,metres,location_approximate/,
      9,
    ],
    ['/territories/departement/59.csv?view=schools', /^\uFEFFuai,nom,/, 3],
    ['/territories/gaps.csv?within=departement:48&limit=5', /^\uFEFFrank,code,nom,/, 6],
  ] as const) {
    const { body, statusCode, headers } = await app.inject(`/api${url}`);
    t.equal(statusCode, 200, url);
    t.match(headers['content-type'], 'text/csv');
    t.match(body, head);
    t.equal(body.trim().split('\r\n').length, lines, url);
  }
});

t.test('what was worked out is answered once, and what is nowhere is refused in French', async (t) => {
  const url = '/api/territories/commune/59350';
  const { etag } = (await app.inject(url)).headers;
  t.equal((await app.inject({ url, headers: { 'if-none-match': String(etag) } })).statusCode, 304);
  for (const [path, status, sentence] of [
    ['/territories/commune/59999', 404, /Aucun territoire de niveau « commune » n’a le code « 59999 »/],
    [
      '/territories/pays/FR',
      400,
      /« france », « region », « departement », « epci » ou « commune » est attendu/,
    ],
    ['/territories?level=commune&within=Nord', 400, /« niveau:code » est attendu/],
    ['/territories?within=departement:999', 404, /Aucun territoire/],
    ['/territories?sort=beauty', 400, /un indicateur de/],
    ['/territories?limit=5000', 400, /de 1 à 2000/],
    ['/territories/gaps?limit=0', 400, /de 1 à 100/],
    ['/territories/gaps.csv?within=region:99', 404, /Aucun territoire/],
  ] as const) {
    const answer = await app.inject(`/api${path}`);
    t.equal(answer.statusCode, status, path);
    t.match(answer.json().detail, sentence, path);
  }
  const known = await get<readonly { id: string; definition: string }[]>('/indicators');
  t.same(
    known.map(({ id }) => id),
    indicators.map(({ id }) => id),
  );
});

t.end();
