import t from 'tap';
import { asActor } from '../../../api/core/actor.ts';
import { computeIndicators } from '../../../api/indicators/computing.ts';
import { indicatorNews } from '../../../api/indicators/doors.ts';
import type { Indicator, IndicatorDetail } from '../../../api/indicators/schema.ts';
import { peopleOfAgreements } from '../../agreements.ts';
import { eachTries } from '../../everyone.ts';
import { build, NOW } from '../../helper.ts';
import { give, giveParty, signIn } from '../../people.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const { app, db } = await build(t);
await addVenues(db, [
  { id: 'lille', at: LILLE },
  { id: 'lille-2', at: LILLE },
  { id: 'roubaix', at: ROUBAIX, commune: 'Roubaix', code_postal: '59100', code_insee: '59512' },
  {
    id: 'saint-denis',
    at: SAINT_DENIS_REUNION,
    commune: 'Saint-Denis',
    code_postal: '97400',
    code_insee: '97411',
  },
]);
const operator = await signIn(app, db, 'exploitante@lille.test');
await give(db, 'exploitante@lille.test', 'operator');
const party = await signIn(app, db, 'etat@paris.test');
await giveParty(db, 'etat@paris.test', 'État');

const at = '/api/governance/indicators';
const find = async (code: string, query = ''): Promise<IndicatorDetail> =>
  (await app.inject(`${at}/${code}${query}`)).json();
const attempt = (statement: string, headers: { cookie?: string } = operator) =>
  app.inject({ method: 'POST', url: `${at}/trial`, headers, payload: { statement } });

const bodyOf = ({
  code: _,
  version: __,
  waits: ___,
  year,
  before,
  written_on,
  agreement_title: ____,
  article_title: _____,
  computed_at,
  ...said
}: Indicator) => ({
  ...said,
  changes: 'Dit autrement.',
});
const definition = async (code: string) => {
  const { level, asked_year, years, rows, trend, failure, versions, ...one } = await find(code);
  return bodyOf(one);
};

t.test('a figure is what plain SQL counts, at every level, and only its definition says it', async (t) => {
  await computeIndicators(db, NOW, { code: 'lieux' });
  const { rows } = await find('lieux', '?level=departement');
  const oracle = await db.query<{ code: string; value: number }>(
    'select departement as code, count(*)::int as value from venue group by 1 order by 2 desc',
  );
  t.same(
    rows.filter(({ value }) => value).map(({ code, value }) => ({ code, value })),
    oracle,
  );
  t.match(await find('lieux', '?level=commune&within=departement:59'), {
    rows: [
      { code: '59350', nom: 'Lille', value: 2 },
      { code: '59512', nom: 'Roubaix', value: 1 },
    ],
  });
  const { rows: epci } = await find('lieux', '?level=epci&within=departement:59');
  t.same(
    epci.map(({ nom, value }) => [nom, value]),
    [['Métropole Européenne de Lille', 3]],
    'communes are summed to what they are of',
  );
  const { trend } = await find('lieux', '?trend=region:32');
  t.match(trend, { nom: 'Hauts-de-France', points: [{ period: '2026-06-01', complete: false, value: 3 }] });
  const { body: csv } = await app.inject(`${at}/lieux.csv?level=region`);
  t.match(csv, /2026-06-01,non,region,32,Hauts-de-France,3,1/);
  t.same(
    await computeIndicators(db, NOW, { code: 'lieux' }),
    { periods: 0, changed: 0 },
    'nothing is due on the same day',
  );
  const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
  await db.query("insert into import_run values (default, 'a', 'a', $1, $1, '{}', '{}')", [later(1)]);
  t.match(
    await computeIndicators(db, later(2), { code: 'lieux' }),
    { periods: 1 },
    'but after an import, what there is is counted anew',
  );
});

t.test('a share is made anew at each level, never a mean of shares', async (t) => {
  await db.query("update venue set frais_a_charge = array['Gratuit'] where id in ('lille', 'roubaix')");
  await computeIndicators(db, NOW, { isWhole: true, code: 'lieux-gratuits' });
  const { rows } = await find('lieux-gratuits', '?level=region');
  const known = rows.find(({ code }) => code === '32');
  t.ok(Math.abs((known?.value ?? 0) - 200 / 3) < 1e-9);
  t.equal(rows.find(({ code }) => code === '11')?.value, null, 'of no venue, there is no share');
});

t.test('what is not one reading of public views is refused, in French', async (t) => {
  const person = `select '59350' as code_insee, count(*) as value from public.person`;
  for (const [statement, why] of [
    ['delete from venue', /commence par « select »/],
    ["select '59350' as code_insee, 1 as value; select 1", /signe n’est pas permis/],
    [
      'with gone as (delete from venue returning 1) select null as code_insee, count(*) as value from gone',
      /delete/,
    ],
    ['select code_insee, 1 as value into venue_two from venue', /into/],
    [person, /person » ne se lit pas/],
    ['select code_insee, count(*) as value from public.venue group by 1', /venue » ne se lit pas/],
    ['select null as code_insee, count(*) as value from registration', /pas une vue « figures »/],
    ['select null as code_insee, count(*) as value from pg_authid', /pg_authid/],
    ['select null as code_insee, count(*) as value from information_schema.tables', /information_schema/],
    [`select null as code_insee, length(query_to_xml('select 1', true, true, '')) as value`, /query_to_xml/],
    [`select null as code_insee, length(public.speaks_for('a', 1)) as value`, /speaks_for/],
    [`select null as code_insee, set_config('role', 'postgres', true) as value`, /set_config/],
    [
      'select null as code_insee, sum(1) as value from venue a, venue b, commune c, commune d, commune e',
      /trop de travail/,
    ],
    [
      'with recursive w as (select 1 as one union all select one from w) select null as code_insee, count(*) as value from w',
      /recursive/,
    ],
    ['select code_insee, nom as value from venue', /colonne qui n’existe pas/],
    ['select code_insee, code_insee as value from venue', /doit être un nombre/],
    ['select count(*) as value from venue', /colonnes attendues/],
    ['select code_insee, count(*) as value from venue -- tout', /signe n’est pas permis|la base la refuse/],
    ['select "code_insee", 1 as value from venue', /signe n’est pas permis/],
    [`select U&'d\\0061t' as code_insee, 1 as value from venue`, /lettre n’est pas permis|signe/],
  ] as const) {
    const { statusCode, body } = await attempt(statement);
    t.equal(statusCode, 400, statement);
    t.match(JSON.parse(body), { errors: [{ name: 'statement', message: why }] }, statement);
  }
  const fine = await attempt('select code_insee, count(*) as value from venue group by code_insee');
  t.match(fine.json(), { total: 4, places: 3, sample: [{ place: '59350', value: 2 }] });
  t.equal((await db.query('select from venue')).length, 4, 'nothing was written');
});

t.test('each act is for whom it is for', async (t) => {
  const { as } = await peopleOfAgreements(app, db);
  type Who = keyof typeof as;
  const tries = eachTries(t, Object.keys(as) as Who[]);
  const payload = await definition('lieux');
  const acts = [
    ['POST', `${at}/trial`, { statement: payload.statement }, 200],
    ['POST', at, { code: 'neuf', ...payload }, 201],
    ['PUT', `${at}/neuf`, payload, 200],
  ] as const;
  for (const [method, url, sent, done] of acts) {
    const by = (who: Who) =>
      app.inject({ method, url, payload: sent, headers: { ...as[who], 'if-match': '"1"' } });
    await tries(`${method} ${url}`, by, { operator: done });
  }
  t.equal((await app.inject(at)).statusCode, 200);
});

t.test('what nobody has sourced waits; said, it is another version, and the first stays', async (t) => {
  t.match(await find('valeur-du-reemploi'), { waits: true, parameters: [{ value: null }], version: 1 });
  const payload = await definition('lieux');
  const put = (body: object, version: number) =>
    app.inject({
      method: 'PUT',
      url: `${at}/lieux`,
      payload: body,
      headers: { ...operator, 'if-match': `"${version}"` },
    });
  const parameters = [{ name: 'poids', label: 'Poids d’un lieu', unit: 'x', value: null, source: 'à fixer' }];
  const statement =
    "select code_insee, count(*) * (select value from parameter where name = 'poids') as value from venue group by code_insee";
  t.same((await put({ ...payload, statement, parameters }, 1)).json(), { version: 2 });
  t.match(await find('lieux'), { waits: true, version: 2, versions: [{ version: 2 }, { version: 1 }] });
  t.equal((await put(payload, 1)).statusCode, 409, 'who read the first is told');
  const said = [{ ...parameters[0], value: 2.5, source: 'Comité du 1er juin 2026' }];
  t.same((await put({ ...payload, statement, parameters: said }, 2)).json(), { version: 3 });
  const { rows } = await find('lieux', '?level=region');
  t.equal(rows.find(({ code }) => code === '32')?.value, 7.5, 'worked out anew at once');
  await t.rejects(
    db.query("update indicator_version set nom = 'autre' where code = 'lieux'"),
    'a version stays',
  );
  t.ok(
    (await indicatorNews(db)).some(({ title, href }) => /version 3/.test(title) && href.endsWith('/lieux')),
    'the public is told',
  );
  const added = { code: 'lieux-de-nuit', ...payload, nom: 'Lieux de nuit' };
  const add = () => app.inject({ method: 'POST', url: at, payload: added, headers: operator });
  t.equal((await add()).statusCode, 201);
  t.equal((await add()).statusCode, 409);
  t.match(await find('lieux-de-nuit'), { year: { value: 4 } });
});

t.test('what was before anything was recorded is unknown, not none', async (t) => {
  const { trend } = await find('lieux-de-nuit');
  const { period: last } = trend.points.at(-1) ?? { period: '' };
  const put = (value: number, period: string) =>
    db.query(
      `insert into indicator_value (code, level, territory, period, value, version) values ('ateliers', 'france', 'FR', $2, $1, 1)
       on conflict (code, period, level, territory) do update set value = excluded.value`,
      [value, period],
    );
  await computeIndicators(db, NOW, { code: 'ateliers' });
  const said = async () => {
    await db.query('update directory set version = version + 1');
    const { trend, before, year } = await find('ateliers');
    const at = (period: string) => trend.points.find((one) => one.period === period)?.value;
    return [
      at('2025-01-01'),
      at('2026-03-01'),
      at('2026-04-01'),
      at(last),
      before?.value ?? null,
      year?.value ?? null,
    ];
  };
  for (const [recorded, expected, why] of [
    [[], [null, null, null, null, null, null], 'nothing was ever recorded'],
    [[[3, '2026-03-01']], [null, 3, 0, 0, null, 3], 'none after the first is none'],
    [[[2, '2025-01-01']], [2, 3, 0, 0, 2, 3], 'known from the first'],
  ] as const) {
    for (const [value, period] of recorded) await put(value, period);
    t.same(await said(), expected, why);
  }
  await db.query("delete from indicator_value where code = 'ateliers' and period = '2025-01-01'");
  await db.query('update directory set version = version + 1');
  t.match((await app.inject('/gouvernance/indicateurs/ateliers')).body, /<td>inconnu<\/td>/);
  await put(0, '2025-01-01');
  const { body: csv } = await app.inject(`${at}/ateliers.csv?level=france`);
  t.match(csv, /2025-01-01,oui,france,FR,France,,1/);
});

t.test('an indicator is of an agreement that is signed, or of none', async (t) => {
  const add = async (code: string, more: object) =>
    app.inject({
      method: 'POST',
      url: at,
      payload: { code, ...(await definition('lieux-de-nuit')), ...more },
      headers: operator,
    });
  t.match((await add('un', { agreement: 'aucun' })).json(), { errors: [{ name: 'agreement' }] });
  t.match((await add('un', { agreement: null })).json(), { errors: [{ name: 'agreement' }] });
  await asActor(db, { role: 'exploitation', person: '' }, (client) =>
    client.query(
      `with signed as (
         insert into agreement (slug, kind, title, object, signed_on)
         values ('accord-lille', 'partenariat', 'Accord de Lille', 'Des ateliers dans les lieux de Lille.', '2026-01-15')
         returning agreement
       )
       insert into agreement_party (agreement, place, name)
       select agreement, place, name from signed cross join (values (1, 'Ville de Lille'), (2, 'Ville de Roubaix')) as one (place, name)`,
    ),
  );
  t.equal((await add('un', { agreement: 'accord-lille', article: 40 })).statusCode, 201);
  const { body: page } = await app.inject('/gouvernance/indicateurs?accord=accord-lille');
  t.match(page, /Article 40</);
  t.notMatch(page, /indicateurs\/ateliers"/);
  t.match((await app.inject('/gouvernance/indicateurs')).body, /Accord de Lille.: Article 40/);
});

t.test('pages say the definition, its figures and its history without scripts', async (t) => {
  const { body: list } = await app.inject('/gouvernance/indicateurs');
  t.match(list, /href="\/gouvernance\/indicateurs\/lieux"/);
  const { body: page } = await app.inject('/gouvernance/indicateurs/lieux?niveau=departement');
  for (const seen of [
    /Formule/,
    /Ce que le chiffre ne dit pas/,
    /select code_insee/,
    /Version 1/,
    /Nord/,
    /lieux\.csv/,
  ])
    t.match(page, seen);
  t.equal((await app.inject('/gouvernance/indicateurs/aucun')).statusCode, 404);
  const work = '/mon-espace/gouvernance/indicateurs';
  t.match((await app.inject({ url: `${work}/lieux`, headers: operator })).body, /name="statement"/);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const tried = await app.inject({
    method: 'POST',
    url: `${work}/lieux`,
    headers: { ...operator, ...form, origin: 'https://proximite.test' },
    payload: new URLSearchParams({
      act: 'try',
      statement: 'select code_insee, count(*) as value from venue group by code_insee',
    }).toString(),
  });
  t.match(tried.body, /La requête répond/);
  t.equal((await app.inject({ url: work, headers: party })).statusCode, 302);
});

t.end();
