import t from 'tap';
import { PAGES_ADDRESS } from '../../../api/core/protections.ts';
import { editable } from '../../../api/stewardship/edit.ts';
import type { Comparison, Version } from '../../../api/stewardship/schema.ts';
import type { Venue, VenueList } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

async function open(t: Parameters<typeof build>[0]) {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'epn', nom: 'EPN de Lille', at: LILLE, horaires: 'Tu 09:00-12:00; PH off' }]);
  const headers = await signIn(app, db, 'jeanne@exemple.fr');
  await give(db, 'jeanne@exemple.fr', 'steward', 'epn');
  // Many more than a visitor may ask in a minute.
  const remoteAddress = PAGES_ADDRESS;
  const venue = async () => (await app.inject({ url: '/api/venues/epn', remoteAddress })).json<Venue>();
  const change = async (payload: object, version?: number) =>
    app.inject({
      method: 'PATCH',
      url: '/api/venues/epn',
      remoteAddress,
      headers: { ...headers, 'if-match': `"${version ?? (await venue()).version}"` },
      payload,
    });
  return { app, db, headers, venue, change };
}

t.test('a steward changes a venue: it is searched, opened and told as it now is', async (t) => {
  const { app, venue, change } = await open(t);
  const before = await venue();
  const listed = async () =>
    (await app.inject('/api/venues?open=now&frais_a_charge=Gratuit')).json<VenueList>().venues;
  t.same(await listed(), []);
  const answer = await change({
    horaires: 'Mo 09:00-12:00; PH off',
    frais_a_charge: ['Gratuit'],
    telephone: '03 20 49 50 00',
    commune: 'ROUBAIX',
    code_postal: '59100',
    latitude: 50.69,
    longitude: 3.17,
    site_web: ['https://epn.exemple.fr'],
    presentation_detail: null,
  });
  t.equal(answer.statusCode, 200);
  t.same(answer.json(), { version: before.version + 1 });
  t.match(await venue(), {
    telephone: '+33320495000',
    commune: 'ROUBAIX',
    code_insee: '59512',
    latitude: 50.69,
    date_maj: '2026-06-01',
    opening: { state: 'open' },
  });
  t.match(await listed(), [{ id: 'epn' }], 'open on Monday at ten, and free');

  const history = (await app.inject('/api/venues/epn/history')).json<Version[]>();
  t.match(history[0], { version: before.version + 1, actor: 'lieu' });
  const changed = Object.fromEntries(
    (history[0]?.changes ?? []).map(({ field, from, to }) => [field, [from, to]]),
  );
  t.match(changed.horaires, ['Tu 09:00-12:00; PH off', 'Mo 09:00-12:00; PH off']);
  t.notMatch(JSON.stringify(history), 'jeanne', 'a role, never an address');
});

t.test('what is wrong is named, field by field, and nothing is half-written', async (t) => {
  const { venue, change } = await open(t);
  const before = await venue();
  const wrong: [object, string, RegExp][] = [
    [{ nom: '  ' }, 'nom', /attendu/],
    [{ nom: 'a\u0000b' }, 'nom', /caractère nul/],
    [{ courriels: ['\ud800@lieu.fr'] }, 'courriels', /caractère/],
    [{ code_postal: '5910' }, 'code_postal', /cinq chiffres/],
    [{ commune: 'Lyon' }, 'commune', /59000/],
    [{ telephone: '12' }, 'telephone', /numéro français/],
    [{ services: ['Jonglerie'] }, 'services', /./],
    [{ courriels: ['pas une adresse'] }, 'courriels', /contact@lieu\.fr/],
    [{ latitude: 50 }, 'latitude', /ensemble/],
    [{ presentation_resume: 'x'.repeat(281) }, 'presentation_resume', /280/],
    [{ id: 'autre' }, 'id', /./],
    [{ fiche_acces_libre: 'https://exemple.fr' }, 'fiche_acces_libre', /acceslibre/],
  ];
  for (const [payload, name, said] of wrong) {
    const answer = await change(payload);
    t.equal(answer.statusCode, 400, name);
    const refusal = answer.json().errors.find((one: { name: string }) => one.name === name);
    t.match(refusal?.message, said, `${name}: ${JSON.stringify(answer.json().errors)}`);
  }
  const all = await change({ courriels: ['x'], latitude: 50, commune: 'Lyon', telephone: '12' });
  t.same(
    all.json().errors.map(({ name }: { name: string }) => name),
    ['courriels', 'latitude', 'commune', 'telephone'],
    'all in one round',
  );
  t.same(await venue(), before);
});

/** What the library itself would say, in French or in English. */
const OF_THE_LIBRARY =
  /reçu|Entrée|Option invalide|Clé non|Trop (grand|petit)|doit |motif|Invalid|expected|[<>]=|undefined/;

t.test('whatever is wrong of a field, what was expected is said as people say it', async (t) => {
  const { change } = await open(t);
  const wrongs = { null: null, number: 12, object: {}, text: 'x'.repeat(5_001), list: ['x'.repeat(501), 7] };
  for (const [kind, value] of Object.entries(wrongs)) {
    const whole = Object.fromEntries(editable.map(({ name }) => [name, value]));
    const { errors } = (await change(whole)).json();
    const said = new Map<string, string>(
      errors.map(({ name, message }: Record<'name' | 'message', string>) => [name, message]),
    );
    t.ok(said.size >= (kind === 'null' ? 15 : 24), `${kind}: ${said.size}`);
    for (const [name, message] of said) t.match(message, /attendu/, `${kind} ${name}: ${message}`);
    t.notMatch([...said.values()].join('\n'), OF_THE_LIBRARY);
  }
  const all = await change({ nom: null, latitude: 120, longitude: '3' });
  t.same(all.json().errors, [
    { name: 'nom', message: 'un nom est attendu.' },
    { name: 'latitude', message: 'une latitude entre -90 et 90 est attendue, avec la longitude.' },
    { name: 'longitude', message: 'une longitude entre -180 et 180 est attendue, avec la latitude.' },
  ]);
});

t.test('hours that cannot be read are kept, and it is said; so is a position left behind', async (t) => {
  const { venue, change } = await open(t);
  const answer = await change({ horaires: 'Mo-Zz 9' });
  t.match(answer.json(), {
    version: 2,
    warnings: [{ name: 'horaires', message: /ne peuvent pas être lus/ }],
  });
  t.equal(answer.json().warnings.length, 1);
  t.equal((await venue()).horaires, 'Mo-Zz 9');
  t.same((await change({ horaires: 'Mo 09:00-12:00' })).json(), { version: 3 });
  const left = await change({ adresse: '2 rue Neuve' });
  t.match(left.json(), { version: 4, warnings: [{ name: 'latitude', message: /ne suit pas l’adresse/ }] });

  const wrong = { horaires: 'Mo-Zz 9', latitude: 120, longitude: 3, code_postal: '5900', courriels: ['x'] };
  const all = (await change(wrong)).json();
  t.same(
    all.errors.map(({ name }: { name: string }) => name),
    ['code_postal', 'latitude', 'courriels'],
    'with all that is refused',
  );
  t.match(all.warnings, [{ name: 'horaires' }]);
  const settled = (await change({ horaires: 'Mo-Zz 9', telephone: '12' })).json();
  t.match(settled, { errors: [{ name: 'telephone' }], warnings: [{ name: 'horaires' }] });
});

t.test('a position is one of its commune, and a commune’s middle is nobody’s door', async (t) => {
  const { db, venue, change } = await open(t);
  const before = await venue();
  const refused = async (payload: object, said: RegExp) => {
    const { errors } = (await change(payload)).json();
    t.match(errors, [{ name: 'latitude', message: said }], JSON.stringify(payload));
  };
  await refused({ latitude: 48.8566, longitude: 2.3522 }, /^à 20\d km de Lille : une latitude/);
  await refused({ latitude: 12, longitude: 3 }, /^à 4\s?\d{3} km de Lille/);
  await refused(
    { latitude: 50.6372, longitude: 3.0635, commune: 'Amiens', code_postal: '80000' },
    /^à 98 km d’Amiens/,
  );
  const all = await change({ latitude: 12, longitude: 3, courriels: ['x'] });
  t.match(all.json().errors, [{ name: 'courriels' }, { name: 'latitude' }], 'with what a schema refuses');
  t.same(await venue(), before);

  const [middle] = await db.query<{ latitude: number; longitude: number }>(
    `select st_y(location::geometry) as latitude, st_x(location::geometry) as longitude
     from commune where code_insee = '59350'`,
  );
  const placed = (latitude = 0, longitude = 0) => ({
    latitude: Number(latitude.toFixed(6)),
    longitude: Number(longitude.toFixed(6)),
  });
  await change(placed(middle?.latitude, middle?.longitude));
  t.match(await venue(), { location_approximate: true, latitude: null });
  await change({ commune: 'Roubaix', code_postal: '59100' });
  const moved = await venue();
  t.equal(moved.location_approximate, true);
  t.ok(Math.abs((moved.position?.[1] ?? 0) - 50.69) < 0.02, 'it follows its commune');
  await change(placed(50.6927, 3.1746));
  t.match(await venue(), { location_approximate: false, latitude: 50.6927 });
  await change({ commune: 'Lille', code_postal: '59000' });
  t.match(await venue(), { location_approximate: false, latitude: 50.6927 }, 'it may be there: it stays');
  await change({ commune: 'Marseille', code_postal: '13001' });
  t.match(await venue(), { location_approximate: true, latitude: null }, 'it cannot be there');
});

t.test('the later of two gets 409; two hundred at once lose nothing', async (t) => {
  const { app, db, venue, change } = await open(t);
  const { version } = await venue();
  t.equal((await change({ nom: 'Premier' }, version)).statusCode, 200);
  const late = await change({ nom: 'Second', telephone: '03 20 49 50 00' }, version);
  t.match([late.statusCode, late.json().version], [409, version + 1]);
  t.same(late.json().current, { nom: 'Premier', telephone: null }, 'what there is now, of what was sent');
  t.equal((await venue()).nom, 'Premier');
  const withoutMatch = await app.inject({ method: 'PATCH', url: '/api/venues/epn', payload: {} });
  t.equal(withoutMatch.statusCode, 401);

  // Ten at a time: each comes back until its own change is in. The embedded database asks one after the other anyway.
  const savers = db.kind === 'embedded' ? 40 : 200;
  const waiting = Array.from({ length: savers }, (_, rank) => `essai ${rank}`);
  const saved: number[] = [];
  const save = async (mark: string) => {
    for (;;) {
      const { statusCode } = await change({ presentation_detail: mark }, (await venue()).version);
      if (statusCode !== 409) return statusCode;
    }
  };
  const work = async () => {
    for (let mark = waiting.pop(); mark; mark = waiting.pop()) saved.push(await save(mark));
  };
  await Promise.all(Array.from({ length: 10 }, work));
  t.same([saved.length, ...new Set(saved)], [savers, 200]);
  const history = await db.query<{ mark: string }>(
    "select distinct record ->> 'presentation_detail' as mark from venue_history where record ->> 'presentation_detail' like 'essai %'",
  );
  t.equal(history.length, savers, 'every one of them is in the history');
  const [row] = await db.query<{ versions: number; distinct: number }>(
    'select count(*)::int as versions, count(distinct version)::int as distinct from venue_history',
  );
  t.same(
    row,
    { versions: version + savers + 1, distinct: version + savers + 1 },
    'one version a save, and no save without one',
  );
});

t.test('a version comes back whole, as a new one', async (t) => {
  const { app, headers, venue, change } = await open(t);
  const before = await venue();
  await change({ nom: 'Autre', telephone: '0320495000', latitude: 50.7, longitude: 3.1, services: [] });
  const { version } = await venue();
  const revert = (to: number) =>
    app.inject({
      method: 'POST',
      url: '/api/venues/epn/revert',
      headers: { ...headers, 'if-match': String(version) },
      payload: { version: to },
    });
  t.equal((await revert(99)).statusCode, 400);
  t.equal((await revert(before.version)).statusCode, 200);
  const { version: last, date_maj: _, opening: __, ...now } = await venue();
  const { version: ___, date_maj: ____, opening: _____, ...then } = before;
  t.same(now, then);
  t.equal(last, version + 1);
});

t.test('nothing to change is a confirmation', async (t) => {
  const { venue, change, db } = await open(t);
  await db.query("update venue set date_maj = '2024-01-01'");
  t.equal((await change({})).statusCode, 200);
  t.equal((await venue()).date_maj, '2026-06-01');
});

t.test(
  'two versions are compared, field by field, whoever asks; an import says of which source',
  async (t) => {
    const { app, db, venue, change } = await open(t);
    await db.query("update venue_history set actor = 'import'");
    const { version } = await venue();
    await change({ telephone: '0320495000', frais_a_charge: ['Gratuit'] });
    await change({ telephone: null, latitude: 50.7, longitude: 3.1, frais_a_charge: ['Gratuit', 'Payant'] });
    await change({});
    const compare = (from: number | string, to: number | string, id = 'epn') =>
      app.inject(`/api/venues/${id}/comparison?from=${from}&to=${to}`);
    const { from, to, changes } = (await compare(version, version + 2)).json<Comparison>();
    t.match(
      [from, to],
      [
        { version, actor: 'import, essai', at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ },
        { version: version + 2, actor: 'lieu' },
      ],
    );
    const changed = Object.fromEntries(changes.map(({ field, from, to }) => [field, [from, to]]));
    t.same(changed, {
      date_maj: ['2026-05-01', '2026-06-01'],
      frais_a_charge: [[], ['Gratuit', 'Payant']],
      latitude: [50.6372, 50.7],
      longitude: [3.0635, 3.1],
    });
    const back = (await compare(version + 2, version + 1)).json<Comparison>();
    t.match(back.from, { version: version + 2 }, 'in either order');
    t.same((await compare(version + 2, version + 3)).json<Comparison>().changes, [], 'the same day');
    t.equal((await compare(version, 99)).statusCode, 404);
    t.equal((await compare(1, 2, 'nulle')).statusCode, 404);
    const wrong = await compare('x', 2);
    t.match([wrong.statusCode, wrong.json().errors], [400, [{ name: 'from', message: /numéro de version/ }]]);
  },
);

t.test('a long history is read a hundred versions at a time', async (t) => {
  const { app, db, venue } = await open(t);
  for (let rank = 0; rank < 130; rank += 1)
    await db.query('update venue set presentation_detail = $1', [`essai ${rank}`]);
  const { version } = await venue();
  const history = async (query = '') =>
    (await app.inject(`/api/venues/epn/history${query}`)).json<Version[]>();
  const first = await history();
  t.equal(first.length, 100);
  const rest = await history(`?before=${first.at(-1)?.version}`);
  t.same(
    [...first, ...rest].map((one) => one.version),
    Array.from({ length: version }, (_, rank) => version - rank),
  );
  t.match(rest[0]?.changes, [{ field: 'presentation_detail' }], 'the seam is compared too');
  t.same(await history('?before=1'), []);
});

t.test('a preview says what would be kept, or refused, and keeps nothing', async (t) => {
  const { app, headers, venue } = await open(t);
  const before = await venue();
  const preview = (payload: object) =>
    app.inject({
      method: 'POST',
      url: '/api/venues/epn/preview',
      remoteAddress: PAGES_ADDRESS,
      headers,
      payload,
    });
  const moved = await preview({ telephone: '03 20 49 50 00', commune: 'Roubaix', code_postal: '59100' });
  t.same(moved.json(), {
    telephone: '+33320495000',
    commune: 'Roubaix',
    code_postal: '59100',
    code_insee: '59512',
  });
  for (const [payload, name] of [
    [{ commune: 'Marseille' }, 'commune'],
    [{ telephone: 'douze' }, 'telephone'],
    [{ services: ['Dormir'] }, 'services'],
  ] as const)
    t.match((await preview(payload)).json(), { errors: [{ name: new RegExp(`^${name}`) }] });
  t.same(await venue(), before);
});
