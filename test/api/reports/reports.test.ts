import t from 'tap';
import { forgetMails } from '../../../api/reports/queries.ts';
import { build, NOW } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const html = { accept: 'text/html' };
const formType = 'application/x-www-form-urlencoded';
const page = '/lieux/v/mediatheque/signaler';

t.test('an error is reported, kept with what was seen, and never public', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'v', at: LILLE }]);
  const report = (payload: object, id = 'v') =>
    app.inject({ method: 'POST', url: `/api/venues/${id}/reports`, payload });
  const sent = await report({ subject: 'hours', message: 'Fermé le lundi' });
  t.equal(sent.statusCode, 201);
  t.match(sent.headers['cache-control'], /no-store/);
  const rows = await db.query('select subject, message, mail, consent_at, venue_version, state from report');
  t.same(rows, [
    {
      subject: 'hours',
      message: 'Fermé le lundi',
      mail: null,
      consent_at: null,
      venue_version: 1,
      state: 'new',
    },
  ]);
  t.equal((await report({ subject: 'hours' }, 'rien')).statusCode, 404);
  for (const url of ['/api/venues/v', '/api/venues.csv', '/api/venues.geojson', '/lieux/v/mediatheque'])
    t.notMatch((await app.inject({ url, headers: html })).body, /Fermé le lundi/, url);
});

t.test('who will read it is said: who keeps the venue, else the moderators', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'v', at: LILLE }]);
  const thanks = async (path: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const url = `${path}/lieux/v/mediatheque/signaler`;
    return (await app.inject({ method: 'POST', url, headers, payload: 'subject=hours' })).body;
  };
  t.match(await thanks(''), /la modération de l’annuaire le verra/);
  t.match(await thanks('/en'), /moderators will see it/);
  await signIn(app, db, 'tenu@exemple.fr');
  await give(db, 'tenu@exemple.fr', 'steward', 'v');
  t.match(await thanks(''), /La personne qui tient cette fiche/);
});

t.test('what cannot be taken is refused with its field named, and nothing is kept', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'v', at: LILLE }]);
  for (const [payload, field] of [
    [{}, 'subject'],
    [{ subject: 'laid' }, 'subject'],
    [{ subject: 'other' }, 'message'],
    [{ subject: 'other', message: '   ' }, 'message'],
    [{ subject: 'hours', message: 'x'.repeat(2001) }, 'message'],
    [{ subject: 'hours', mail: 'pas une adresse' }, 'mail'],
    [{ subject: 'hours', mail: 'a@b.fr' }, 'consent'],
    [{ subject: 'hours', autre: 1 }, 'autre'],
  ] as const) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/venues/v/reports',
      payload,
      remoteAddress: `10.0.0.${field.length}`,
    });
    t.equal(answer.statusCode, 400, field);
    t.equal(answer.json().errors[0].name, field);
  }
  t.same(await db.query('select 1 from report'), []);
  const refused = db.query(
    "insert into report (number, venue_version, subject, mail, secret_hash) select number, 1, 'hours', 'a@b.fr', '\\x00' from venue",
  );
  await t.rejects(refused, { code: '23514' }, 'the database itself keeps no address without consent');
});

t.test('all that is wrong is told in one round, whoever finds it', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'v', at: LILLE }]);
  const namesOf = async (payload: object) => {
    const answer = await app.inject({ method: 'POST', url: '/api/venues/v/reports', payload });
    t.equal(answer.statusCode, 400);
    return (answer.json().errors as { name: string }[]).map(({ name }) => name).sort();
  };
  const wrong = { courriels: ['douze'], telephone: 'douze', commune: 'Roubaix' };
  t.same(await namesOf({ suggested: wrong, mail: 'a@b.fr' }), [
    'commune',
    'consent',
    'courriels',
    'subject',
    'telephone',
  ]);
  t.same(await namesOf({ subject: 'other', suggested: { telephone: 'douze', commune: 'Roubaix' } }), [
    'commune',
    'message',
    'telephone',
  ]);
  t.same(
    await namesOf({ subject: 'moved', suggested: { commune: 'Roubaix', code_postal: '5910' } }),
    ['code_postal'],
    'a commune is not held against a postcode that is none',
  );
  t.same(await namesOf({ subject: 'hours', suggested: 'douze' }), ['suggested']);
  const nowhere = { method: 'POST', url: '/api/venues/rien/reports', payload: {} } as const;
  t.equal((await app.inject(nowhere)).statusCode, 400);
});

t.test('an address is kept with consent, for a year', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'v', at: LILLE }]);
  const payload = { subject: 'hours', mail: 'a@b.fr', consent: true };
  await app.inject({ method: 'POST', url: '/api/venues/v/reports', payload });
  const mails = async () =>
    (await db.query<{ mail: string }>('select mail from report')).map(({ mail }) => mail);
  await forgetMails(db, new Date(NOW.getTime() + 364 * 86_400_000));
  t.same(await mails(), ['a@b.fr']);
  await forgetMails(db, new Date(NOW.getTime() + 366 * 86_400_000));
  t.same(await mails(), [null]);
});

t.test('the form works without scripts: refused with what was typed, sent, taken back', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'v', at: LILLE }]);
  const post = (fields: Record<string, string>, headers = {}) =>
    app.inject({
      method: 'POST',
      url: page,
      headers: { ...html, 'content-type': formType, ...headers },
      payload: String(new URLSearchParams(fields)),
    });
  t.match((await app.inject({ url: page, headers: html })).body, /<form method="post"/);
  t.equal((await app.inject({ url: '/lieux/v/ancien/signaler', headers: html })).headers.location, page);
  const refused = await post({ subject: 'other', message: '', mail: 'moi@exemple.fr' });
  t.equal(refused.statusCode, 400);
  t.match(refused.body, /Dites en quelques mots/);
  t.match(refused.body, /value="moi@exemple.fr"/, 'nothing typed is lost');
  t.match(refused.body, /href="#message"/);
  const sent = await post({ subject: 'other', message: 'La porte est au 3 <b>', consent: '1' });
  t.match(sent.body, /Merci/);
  const secret = /name="secret" value="([^"]+)"/.exec(sent.body)?.[1] ?? '';
  t.equal((await db.query('select 1 from report')).length, 1);
  t.match((await post({ secret })).body, /effacé/);
  t.match((await post({ secret })).body, /n’existe plus/);
  t.same(await db.query('select 1 from report'), []);
  t.match((await post({ subject: 'hours', website: 'http://spam' })).body, /Merci/);
  t.same(await db.query('select 1 from report'), [], 'a robot is thanked and forgotten');
  t.equal((await post({ subject: 'hours' }, { 'sec-fetch-site': 'cross-site' })).statusCode, 403);
});

t.test('the right hours and boxes: what differs from the page is what is said', async (t) => {
  const { app, db } = await build(t);
  const horaires = 'Mo-Fr 09:00-12:00; PH off';
  const services = ['Aide aux démarches administratives'];
  await addVenues(db, [{ id: 'v', at: LILLE, horaires, services, frais_a_charge: ['Gratuit'] }]);
  const asked = (await app.inject({ url: page, headers: html })).body;
  const lu = (/name="lu" value="([^"]+)"/.exec(asked)?.[1] ?? '').replaceAll('&quot;', '"');
  const boxes = [...asked.matchAll(/name="(\w+)" value="([^"]+)" checked/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
  t.same(boxes, [
    ['services', services[0]],
    ['frais_a_charge', 'Gratuit'],
  ]);
  const post = (...fields: string[][]) =>
    app.inject({
      method: 'POST',
      url: page,
      headers: { ...html, 'content-type': formType },
      payload: String(new URLSearchParams([['lu', lu], ...fields])),
    });
  const suggested = async () =>
    (await db.query<{ suggested: object }>('delete from report returning suggested')).map(
      (row) => row.suggested,
    );

  const wrong = await post(
    ['subject', 'hours'],
    ['jour-0', '9h-25h'],
    ['jour-1', 'fermé'],
    ['telephone', 'douze'],
    ['mail', 'a@b.fr'],
  );
  t.equal(wrong.statusCode, 400);
  for (const said of [/href="#jour-0">Lundi/, /href="#telephone">Téléphone/, /href="#consent"/])
    t.match(wrong.body, said, 'all in one round');
  t.notMatch(wrong.body, /href="#(jour-1|horaires)"/);
  for (const typed of ['9h-25h', 'fermé', 'douze', 'a@b.fr']) t.match(wrong.body, `value="${typed}"`);
  t.same(await suggested(), [], 'nothing is kept');

  await post(['subject', 'hours'], ['jour-0', '9h-12h, 14h-18h'], ['jour-4', 'fermé'], ...boxes);
  await post(['subject', 'services'], ['services', 'Insertion professionnelle via le numérique']);
  await post(['subject', 'services'], ...boxes);
  t.same(await suggested(), [
    { horaires: 'Mo 09:00-12:00,14:00-18:00; Tu-Th 09:00-12:00; PH off' },
    { services: ['Insertion professionnelle via le numérique'], frais_a_charge: [] },
    {},
  ]);
  await db.query("update venue set horaires = 'sur demande'");
  const missing = await post(['subject', 'hours'], ['jour-0', '9h-12h']);
  t.match(missing.body, /href="#jour-1">Mardi\s: la page ne dit pas encore ce jour/);
  await app.inject({
    method: 'POST',
    url: '/uk/lieux/v/mediatheque/signaler',
    headers: { ...html, 'content-type': formType },
    payload: String(
      new URLSearchParams([
        ['subject', 'hours'],
        ...Array.from({ length: 7 }, (_, day) => [`jour-${day}`, day < 5 ? '9:00-12:00' : 'зачинено']),
      ]),
    ),
  });
  t.same(await suggested(), [{ horaires: 'Mo-Fr 09:00-12:00' }], 'in each language’s own words');
});

t.test('one network reports no more than ten an hour', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'v', at: LILLE }]);
  const send = () =>
    app.inject({ method: 'POST', url: '/api/venues/v/reports', payload: { subject: 'hours' } });
  const statuses = [];
  for (let sent = 0; sent < 11; sent += 1) statuses.push((await send()).statusCode);
  t.same(statuses.slice(-2), [201, 429]);
});
