import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import type { Events, OwnSittings } from '../../../api/events/schema.ts';
import type { Database } from '../../../db/database.ts';
import { publishEvent, tuesday } from '../../events.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { addOrganisation, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

let networks = 0;
/** What someone does who has no account, each from a network of their own. */
function visitor(app: FastifyInstance) {
  const post = (url: string, payload: object) => {
    networks += 1;
    const remoteAddress = `172.16.${networks >> 8}.${networks & 255}`;
    return app.inject({ method: 'POST', url: `/api${url}`, remoteAddress, payload });
  };
  return {
    register: (sitting: number, mail: string, more: object = {}) =>
      post(`/events/${sitting}/registrations`, { name: mail.split('@')[0], mail, consent: true, ...more }),
    read: (token: string) => post('/registrations/links', { token }),
    cancel: (token: string) => post('/registrations/cancellation', { token }),
  };
}

const mailsTo = (db: Database, mail: string) =>
  db.query<{ subject: string; text: string }>(
    "select subject, text from mail where recipient = $1 and purpose = 'event' order by mail",
    [mail],
  );
const subjectsTo = async (db: Database, mail: string) =>
  (await mailsTo(db, mail)).map(({ subject }) => subject.split(' : ')[0]);
const tokenTo = async (db: Database, mail: string) =>
  /jeton=(\S+)/.exec((await mailsTo(db, mail)).map(({ text }) => text).join('\n'))?.[1] ?? '';

/** A library of Lille with an event of its own, and what its steward and others do. */
async function withEvent(t: Parameters<typeof build>[0]) {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE },
    { id: 'roubaix', nom: 'Fablab de Roubaix', at: ROUBAIX, code_insee: '59512', commune: 'Roubaix' },
    {
      id: 'case',
      nom: 'Case numérique',
      at: SAINT_DENIS_REUNION,
      code_insee: '97411',
      commune: 'Saint-Denis',
      code_postal: '97400',
    },
  ]);
  const steward = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const resource = await publishEvent(app, steward, { venue: 'moulins' });
  const send = (method: 'POST' | 'PUT', url: string, payload: object, more: object = {}, as = steward) =>
    app.inject({ method, url: `/api${url}`, headers: { ...as, ...more }, payload });
  const add = async (more: object = {}): Promise<number[]> => {
    const made = await send(
      'POST',
      `/resources/${resource}/sittings`,
      tuesday({ venue: 'moulins', ...more }),
    );
    return made.json().sittings ?? made.json();
  };
  const own = async (as = steward) =>
    (await app.inject({ url: `/api/resources/${resource}/sittings`, headers: as })).json<OwnSittings>();
  const events = async (query = '') => (await app.inject(`/api/events?${query}`)).json<Events>();
  return { app, db, steward, resource, send, add, own, events, ...visitor(app) };
}

t.test('a rule is written once, and each of its dates is one of its own', async (t) => {
  const { app, db, resource, send, add, own, events } = await withEvent(t);
  const dates = async (more: object) => {
    const made = await add(more);
    const rows = await db.query<{ day: string }>(
      `select to_char(starts_at at time zone time_zone, 'MM-DD') as day from sitting
       where sitting = any($1) order by starts_at`,
      [made],
    );
    await db.query('delete from sitting');
    return rows.map(({ day }) => day);
  };
  const repeat = (every: string, until: string) => ({ repeat: { every, until } });
  t.same(await dates(repeat('week', '2026-06-23')), ['06-02', '06-09', '06-16', '06-23']);
  t.same(await dates(repeat('fortnight', '2026-06-30')), ['06-02', '06-16', '06-30']);
  t.same(await dates(repeat('rank', '2026-09-30')), ['06-02', '07-07', '08-04', '09-01']);
  t.same(await dates({ date: '2026-06-30', ...repeat('last', '2026-08-31') }), ['06-30', '07-28', '08-25']);

  const refused = async (more: object) =>
    (await send('POST', `/resources/${resource}/sittings`, tuesday({ venue: 'moulins', ...more })))
      .json()
      .errors?.map(({ name }: { name: string }) => name);
  t.same(await refused(repeat('last', '2026-08-31')), ['date'], 'not the last Tuesday');
  t.same(await refused({ date: '2026-06-30', ...repeat('rank', '2026-08-31') }), ['date'], 'a fifth Tuesday');
  t.same(await refused(repeat('week', '2026-05-01')), ['until']);
  t.same(await refused(repeat('week', '2028-05-01')), ['until']);
  t.same(await refused({ date: '2026-02-30' }), ['date']);
  t.same(await refused({ date: '2026-06-01', from: '09:30', to: '11:00' }), ['date'], 'it was this morning');
  t.same(await refused({ from: '16:00', to: '14:00' }), ['to']);
  t.same(await refused({ places: 0, from: '25:00' }), ['from', 'places']);
  t.same(await refused({ venue: 'nulle-part' }), ['venue']);
  t.same(await refused({ venue: '' }), ['label', 'adresse', 'code_postal', 'commune']);
  const hall = { venue: '', label: 'Salle des fêtes', adresse: '2 rue du Bois', code_postal: '59100' };
  t.same(await refused({ ...hall, commune: 'Lille' }), ['commune'], 'not of this postcode');

  const [first = 0, second = 0] = await add(repeat('week', '2026-06-09'));
  t.same(await add(repeat('week', '2026-06-09')), [], 'sent twice, written once');
  const [abroad = 0] = await add({ venue: 'case', date: '2026-06-03' });
  await add({ ...hall, commune: 'Roubaix', date: '2026-06-04' });
  t.match((await events()).events, [
    { sitting: first, from: '2026-06-02T14:00', starts_at: '2026-06-02T12:00:00.000Z' },
    {
      sitting: abroad,
      from: '2026-06-03T14:00',
      starts_at: '2026-06-03T10:00:00.000Z',
      time_zone: 'Indian/Reunion',
    },
    { place: { venue: null, commune: 'Roubaix', location_approximate: true } },
    { sitting: second, place: { venue: 'moulins', label: 'Médiathèque de Moulins' } },
  ]);

  const version = { 'if-match': '"1"' };
  const moved = { venue: 'moulins', date: '2026-06-10', from: '10:00', to: '11:00', places: null };
  t.equal((await send('PUT', `/sittings/${second}`, moved)).statusCode, 428);
  t.equal((await send('PUT', `/sittings/${second}`, moved, version)).json().version, 2);
  t.equal((await send('PUT', `/sittings/${second}`, moved, version)).statusCode, 409, 'read before');
  t.match((await own()).sittings, [
    { sitting: first },
    {},
    {},
    { sitting: second, places: null, from: '2026-06-10T10:00' },
  ]);
  t.equal((await send('POST', `/sittings/${first}/cancellation`, {}, version)).statusCode, 200);
  t.equal((await send('POST', `/sittings/${first}/cancellation`, {}, { 'if-match': '"2"' })).statusCode, 409);
  t.equal((await events()).total, 3);
  t.match((await app.inject(`/api/events/${first}`)).json(), { state: 'cancelled' });
  t.match(
    await db.query('select version, actor from sitting_history where sitting = $1 order by version', [first]),
    [
      { version: 1, actor: 'offre' },
      { version: 2, actor: 'offre' },
    ],
  );
});

t.test('only those who organise write dates, and they alone see names', async (t) => {
  const { app, db, resource, send, add, own, register } = await withEvent(t);
  const [sitting = 0] = await add();
  await register(sitting, 'zoe@exemple.fr');
  const stranger = await signIn(app, db, 'passant@exemple.fr');
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const path = `/resources/${resource}/sittings`;
  t.equal((await app.inject(`/api${path}`)).statusCode, 401);
  t.equal((await app.inject({ url: `/api${path}`, headers: stranger })).statusCode, 403);
  t.equal((await send('POST', path, tuesday({ venue: 'moulins' }), {}, stranger)).statusCode, 403);
  const version = { 'if-match': '"1"' };
  t.equal((await send('PUT', `/sittings/${sitting}`, tuesday(), version, stranger)).statusCode, 403);
  t.equal((await send('POST', `/sittings/${sitting}/cancellation`, {}, version, stranger)).statusCode, 403);
  t.match((await own()).sittings, [{ taken: 1, registered: ['zoe'] }]);
  t.match((await own(moderator)).sittings, [{ taken: 1, registered: [] }]);
  for (const url of ['/api/events', `/api/events/${sitting}`, '/api/events.atom', `/api${path}`])
    t.notMatch((await app.inject({ url })).body, /zoe/, url);
  t.notMatch((await app.inject({ url: `/api${path}`, headers: { cookie: '' } })).body, /zoe/);
  const closing = { act: 'close', from: 'published' };
  t.match((await send('POST', `/resources/${resource}/moves`, closing)).json(), {
    status: 409,
    detail: /annulez-les/,
  });
  await send('POST', `/sittings/${sitting}/cancellation`, {}, version, moderator);
  t.equal((await send('POST', `/resources/${resource}/moves`, closing)).statusCode, 200);
});

t.test('who registers has a place, or waits for the first that frees itself', async (t) => {
  const { app, db, send, add, own, register, read, cancel } = await withEvent(t);
  const [sitting = 0] = await add();
  const wrong = await register(sitting, 'pas une adresse', { name: ' ', consent: false });
  t.same(
    wrong
      .json()
      .errors.map(({ name }: { name: string }) => name)
      .sort(),
    ['consent', 'mail', 'name'],
  );

  const answers = [];
  for (const mail of ['ana', 'ben', 'cleo', 'dina', 'ANA'])
    answers.push(await register(sitting, `${mail}@exemple.fr`));
  t.same(
    new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size,
    1,
    'never says who is known',
  );
  t.match((await own()).sittings, [{ taken: 2, registered: ['ana', 'ben'], waiting: ['cleo', 'dina'] }]);
  t.match((await app.inject(`/api/events/${sitting}`)).json(), { availability: 'full' });
  t.same(await subjectsTo(db, 'ana@exemple.fr'), ['Votre place est réservée'], 'told once a day');
  t.same(await subjectsTo(db, 'cleo@exemple.fr'), ['Vous êtes en attente']);
  t.match((await mailsTo(db, 'ana@exemple.fr'))[0]?.text, /mardi 2 juin 2026, 14:00–16:00/);

  const token = await tokenTo(db, 'ana@exemple.fr');
  t.match((await read(token)).json(), { state: 'registered', event: { sitting } });
  t.equal((await read(`${token.slice(0, -2)}xx`)).statusCode, 400);
  t.equal((await cancel(token)).statusCode, 204);
  t.equal((await cancel(token)).statusCode, 404, 'already done');
  t.same(await subjectsTo(db, 'ana@exemple.fr'), [], 'nothing of her is left, not even in the outbox');
  t.same(await subjectsTo(db, 'cleo@exemple.fr'), [
    'Vous êtes en attente',
    'Une place s’est libérée pour vous',
  ]);
  t.same(await subjectsTo(db, 'dina@exemple.fr'), ['Vous êtes en attente']);
  t.match((await own()).sittings, [{ taken: 2, registered: ['ben', 'cleo'], waiting: ['dina'] }]);

  const version = (n: number) => ({ 'if-match': `"${n}"` });
  const change = (more: object, n: number) =>
    send('PUT', `/sittings/${sitting}`, tuesday({ venue: 'moulins', ...more }), version(n));
  t.match((await change({ places: 1 }, 1)).json().errors, [{ name: 'places' }], 'nobody loses a place');
  t.equal((await change({ places: 3 }, 1)).statusCode, 200);
  t.same((await subjectsTo(db, 'dina@exemple.fr')).at(-1), 'Une place s’est libérée pour vous');
  t.equal((await subjectsTo(db, 'ben@exemple.fr')).length, 1, 'more places tell nothing to who has one');
  t.equal((await change({ places: 3, from: '14:30' }, 2)).statusCode, 200);
  t.same((await subjectsTo(db, 'ben@exemple.fr')).at(-1), 'La date ou l’endroit change');

  await register(sitting, 'emma@exemple.fr', { language: 'en' });
  t.same(await subjectsTo(db, 'emma@exemple.fr'), ['You are on the waiting list']);
  t.match((await mailsTo(db, 'emma@exemple.fr'))[0]?.text, '/en/ateliers/desinscription');
  await send('POST', `/sittings/${sitting}/cancellation`, { note: 'L’animatrice est malade.' }, version(3));
  for (const [mail, subject] of [
    ['ben', 'Annulé'],
    ['dina', 'Annulé'],
    ['emma', 'Cancelled'],
  ])
    t.same(await subjectsTo(db, `${mail}@exemple.fr`), [subject], 'and what still waited does not leave');
  t.match((await mailsTo(db, 'ben@exemple.fr'))[0]?.text, 'L’animatrice est malade.');
  t.same(await db.query('select from registration'), [], 'nobody is kept');
  t.equal((await register(sitting, 'fred@exemple.fr')).statusCode, 409);
});

t.test('dates are changed and cancelled together: all, or none', async (t) => {
  const { app, db, resource, send, add, own, register } = await withEvent(t);
  const made = await add({ repeat: { every: 'week', until: '2026-06-23' } });
  const [first = 0, second = 0] = made;
  await register(first, 'ana@exemple.fr');
  await register(first, 'ben@exemple.fr');
  await register(second, 'ana@exemple.fr');
  const version = (n: number) => made.map((sitting) => ({ sitting, version: n }));
  const path = `/resources/${resource}/sittings`;
  const change = (dates: object[], more: object) => send('PUT', path, { dates, change: more });
  const stranger = await signIn(app, db, 'passant@exemple.fr');
  t.equal((await send('PUT', path, { dates: version(1), change: {} }, {}, stranger)).statusCode, 403);
  t.match((await change([], {})).json().errors, [{ name: 'dates' }]);
  const few = await change(version(1), { places: 1, from: '15:00' });
  t.match(
    few.json(),
    { errors: [{ name: 'places', message: /^le 2 juin 2026, 2 personnes/ }] },
    'says which date',
  );
  t.match(
    (await own()).sittings,
    Array(4).fill({ version: 1, places: 2, from: /T14:00$/ }),
    'none is changed',
  );

  t.equal((await change(version(1), { from: '15:00', to: '17:00', places: 12 })).json().dates, 4);
  t.match(
    (await own()).sittings,
    ['2026-06-02', '2026-06-09', '2026-06-16', '2026-06-23'].map((day) => ({
      from: `${day}T15:00`,
      to: `${day}T17:00`,
      places: 12,
      place: { venue: 'moulins' },
    })),
  );
  t.same((await subjectsTo(db, 'ben@exemple.fr')).at(-1), 'La date ou l’endroit change');
  t.equal((await change(version(1), { places: 13 })).statusCode, 409, 'read before');
  t.equal(
    (await change([{ sitting: first, version: 2 }], { venue: 'roubaix' })).statusCode,
    200,
    'some of them',
  );
  t.match((await own()).sittings[0]?.place, { venue: 'roubaix' });

  const cancel = (dates: object[], more: object = {}) =>
    send('POST', `${path}/cancellation`, { dates, ...more });
  t.match((await cancel([])).json().errors, [{ name: 'dates' }]);
  t.equal((await cancel([{ sitting: first, version: 2 }])).statusCode, 409);
  const rest = (await own()).sittings.map(({ sitting, version }) => ({ sitting, version }));
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const closing = { dates: rest, close: true };
  t.equal((await send('POST', `${path}/cancellation`, closing, {}, moderator)).statusCode, 403);
  t.equal((await cancel(rest.slice(1), { close: true })).statusCode, 409, 'two are registered to the first');
  t.match((await own()).state, 'published', 'and nothing is cancelled');
  t.equal((await cancel(rest, { close: true, note: 'La salle ferme.' })).statusCode, 200);
  t.match(await own(), { state: 'closed', sittings: Array(4).fill({ state: 'cancelled' }) });
  t.same(await subjectsTo(db, 'ana@exemple.fr'), ['Annulé', 'Annulé'], 'one for each of her dates');
  t.match((await mailsTo(db, 'ben@exemple.fr'))[0]?.text, 'La salle ferme.');
  t.same(await db.query('select from registration'), []);
});

t.test('a place goes with the appointment, for the calendar of who has it', async (t) => {
  const { db, send, add, register } = await withEvent(t);
  const [sitting = 0] = await add({ places: 1 });
  await register(sitting, 'ana@exemple.fr');
  await register(sitting, 'ben@exemple.fr');
  const calendarsTo = async (mail: string) =>
    (
      await db.query<{ calendar: string | null }>(
        "select calendar from mail where recipient = $1 and purpose = 'event' order by mail",
        [mail],
      )
    ).map(({ calendar }) => calendar);
  t.match((await calendarsTo('ana@exemple.fr'))[0], /METHOD:PUBLISH[\s\S]*DTSTART:20260602T120000Z/);
  t.match((await calendarsTo('ana@exemple.fr'))[0], `UID:atelier-${sitting}@proximite.test`);
  t.same(await calendarsTo('ben@exemple.fr'), [null], 'who waits has no appointment');
  const moved = tuesday({ venue: 'moulins', places: 1, from: '15:00', to: '17:00' });
  await send('PUT', `/sittings/${sitting}`, moved, { 'if-match': '"1"' });
  t.match((await calendarsTo('ana@exemple.fr'))[1], /DTSTART:20260602T130000Z[\s\S]*/);
  t.match((await calendarsTo('ana@exemple.fr'))[1], 'SEQUENCE:2', 'it replaces the first');
  await send('POST', `/sittings/${sitting}/cancellation`, {}, { 'if-match': '"2"' });
  t.match((await calendarsTo('ana@exemple.fr'))[0], 'STATUS:CANCELLED');
});

t.test('thirty who register at once for five places', async (t) => {
  const { db, add, register } = await withEvent(t);
  const [sitting = 0] = await add({ places: 5 });
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => register(sitting, `p${index}@exemple.fr`)),
  );
  t.same(new Set(answers.map(({ statusCode }) => statusCode)), new Set([202]));
  t.match(await db.query('select state, count(*)::int from registration group by state order by state'), [
    { state: 'registered', count: 5 },
    { state: 'waiting', count: 25 },
  ]);
  t.match(await db.query('select taken from sitting'), [{ taken: 5 }]);
  const order = await db.query<{ state: string }>('select state from registration order by registration');
  t.same(
    order.slice(0, 5).map(({ state }) => state),
    Array(5).fill('registered'),
    'the first have the places',
  );
  await t.rejects(
    db.query("update registration set state = 'registered'"),
    { message: /never_more_than_places/ },
    'the database itself refuses a sixth',
  );
  await t.rejects(
    db.query(
      `insert into registration (sitting, name, mail, consent_at, language, state)
       values ($1, 'x', 'x@exemple.fr', null, 'fr', 'waiting')`,
      [sitting],
    ),
    'nothing is kept without consent',
  );
});

t.test('names are kept until the day after, on the clock of the place', async (t) => {
  const { app, db, add, own, register, cancel } = await withEvent(t);
  // 2 June, 23:00 in La Réunion is 19:00 UTC: there the day after begins at 20:00 UTC.
  const [sitting = 0] = await add({ venue: 'case', from: '21:00', to: '23:00' });
  await register(sitting, 'ana@exemple.fr');
  const token = await tokenTo(db, 'ana@exemple.fr');
  await doChores(db, testConfig, new Date('2026-06-02T19:30:00Z'));
  t.equal((await db.query('select from registration')).length, 1);
  await doChores(db, testConfig, new Date('2026-06-02T20:30:00Z'));
  t.same(await db.query('select from registration'), []);
  t.same(await mailsTo(db, 'ana@exemple.fr'), [], 'nor in a mail that never left');
  t.match((await own()).sittings, [{ expected: 1, registered: [] }], 'how many came stays');
  t.equal((await cancel(token)).statusCode, 404);
  t.match((await app.inject(`/api/events/${sitting}`)).json(), { sitting, over: false });
});

t.test('a network registers a class, not a town', async (t) => {
  const { app, add } = await withEvent(t);
  const [sitting = 0] = await add({ places: null });
  const statuses = [];
  for (let index = 0; index < 31; index += 1) {
    const payload = { name: 'x', mail: `x${index}@exemple.fr`, consent: true };
    const url = `/api/events/${sitting}/registrations`;
    statuses.push(
      (await app.inject({ method: 'POST', url, payload, remoteAddress: '192.0.2.1' })).statusCode,
    );
  }
  t.same([statuses[29], statuses[30]], [202, 429]);
});

t.test('events are found by place and time, and go to calendars and feeds', async (t) => {
  const { app, db, steward, add, send, events } = await withEvent(t);
  const [soon = 0, later = 0] = await add({ repeat: { every: 'week', until: '2026-06-09' } });
  const [roubaix = 0] = await add({ venue: 'roubaix', date: '2026-06-03' });
  const numbers = async (query: string) => (await events(query)).events.map(({ sitting }) => sitting);
  const near = `near=${ROUBAIX}`;
  t.same(await numbers(`${near}&radius=3000`), [roubaix]);
  t.same(await numbers(near), [soon, roubaix, later]);
  t.ok(((await events(near)).events[0]?.distance ?? 0) > 9_000);
  t.same(await numbers('venue=moulins&from=2026-06-03'), [later]);
  t.same(await numbers('to=2026-06-02'), [soon]);
  t.equal((await app.inject('/api/events?near=ici&from=demain')).json().errors.length, 2);

  t.match(
    await db.query(
      `select (select count(*) from venue_events(number, $1))::int as events, number in (select venue from venues_with_event($1)) as week
       from venue order by id`,
      [NOW],
    ),
    [
      { events: 0, week: false },
      { events: 2, week: true },
      { events: 1, week: true },
    ],
  );
  const nextWeek = new Date('2026-06-08T08:00:00Z');
  t.equal((await db.query('select from venues_with_event($1)', [nextWeek])).length, 1);

  await send('POST', `/sittings/${later}/cancellation`, {}, { 'if-match': '"1"' });
  const ics = await app.inject('/api/venues/moulins/events.ics');
  t.match(ics.headers['content-type'], /text\/calendar/);
  t.match(ics.body, /SUMMARY:Premiers pas sur internet/);
  t.match(ics.body, `UID:atelier-${soon}@proximite.test`);
  t.match(ics.body, /DTSTART:20260602T120000Z/);
  t.match(ics.body, /STATUS:CANCELLED/, 'who subscribed learns it');
  t.equal((await app.inject('/api/venues/personne/events.ics')).statusCode, 404);
  const around = (await app.inject(`/api/events.ics?${near}&radius=3000`)).body;
  t.equal(around.match(/BEGIN:VEVENT/g)?.length, 1);
  const atom = (await app.inject('/api/events.atom')).body;
  t.match(atom, `https://proximite.test/ateliers/${soon}`);
  t.match(atom, /Annulé\. mardi 9 juin 2026/);

  const unseen = await publishEvent(app, steward, { venue: 'moulins' });
  await send('POST', `/resources/${unseen}/sittings`, tuesday({ venue: 'moulins', date: '2026-06-05' }));
  t.equal((await events()).total, 3);
  await send('POST', `/resources/${unseen}/moves`, { act: 'close', from: 'published' });
  t.equal((await events()).total, 2, 'what is closed is not shown');
});

t.test('the directory’s version rises when a place matters, not with each registration', async (t) => {
  const { db, add, register } = await withEvent(t);
  const [sitting = 0] = await add({ places: 5 });
  const version = async () =>
    Number((await db.query<{ version: string }>('select version::text from directory'))[0]?.version);
  const before = await version();
  await register(sitting, 'ana@exemple.fr');
  t.equal(await version(), before);
  await register(sitting, 'ben@exemple.fr');
  t.ok((await version()) > before, 'three are left');
});

t.test('an organisation holds its events where it goes', async (t) => {
  const { app, db, send } = await withEvent(t);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const delegate = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const resource = await publishEvent(app, delegate, { organisation }, { title: 'Cybersécurité pour tous' });
  const made = await send(
    'POST',
    `/resources/${resource}/sittings`,
    tuesday({ venue: 'roubaix' }),
    {},
    delegate,
  );
  t.equal(made.statusCode, 201, made.body);
  const [sitting] = made.json().sittings;
  t.match((await app.inject(`/api/events/${sitting}`)).json(), { organiser: 'Lumière & Fils', organisation });
});
