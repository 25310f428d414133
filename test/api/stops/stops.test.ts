import ICAL from 'ical.js';
import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import type { Version } from '../../../api/stewardship/schema.ts';
import type { Stops } from '../../../api/stops/schema.ts';
import type { Counts, Points, Venue, VenueList } from '../../../api/venues/schema.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { keeperOf, lille, roubaix, stopAt, wavrin } from '../../stops.ts';
import { addVenues } from '../../venues.ts';

const WAVRIN = '2.9366,50.5739';

async function open(t: Parameters<typeof build>[0], clock = () => NOW) {
  const { app, db } = await build(t, {}, clock);
  await addVenues(db, [
    { id: 'bus', nom: 'Bus numérique', at: LILLE, itinerance: ['Itinérant'], horaires: 'Fr 09:00-12:00' },
    {
      id: 'fixe',
      nom: 'EPN de Roubaix',
      at: ROUBAIX,
      commune: 'Roubaix',
      code_postal: '59100',
      code_insee: '59512',
    },
  ]);
  const keeper = await keeperOf(app, db, 'bus');
  const get = async <Answer>(url: string) => (await app.inject(url)).json<Answer>();
  const list = async (query: string) => (await get<VenueList>(`/api/venues?${query}`)).venues;
  const stops = () => get<Stops>('/api/venues/bus/stops');
  return { app, db, get, list, stops, ...keeper };
}

t.test('a bus is found where it stops, at that distance, with that stop’s hours', async (t) => {
  const { list, write } = await open(t);
  t.equal((await write([wavrin, roubaix, lille])).statusCode, 200);
  const [near] = await list(`near=${WAVRIN}&limit=1`);
  t.match(near, {
    id: 'bus',
    distance: 0,
    stop: { label: 'Mairie', commune: 'Wavrin', next: { from: '2026-06-01T09:00', to: '2026-06-01T12:00' } },
    opening: { state: 'open', until: '2026-06-01T12:00' },
  });
  t.same(near?.position, [2.9366, 50.5739]);
  t.match(await list(`near=${ROUBAIX}`), [
    {
      id: 'bus',
      stop: { commune: 'Roubaix', next: { from: '2026-06-02T14:00' } },
      opening: { state: 'closed' },
    },
    { id: 'fixe', stop: null },
  ]);
  t.same(
    (await list('near=3.0635,50.6372&radius=500')).map(({ id, stop }) => [id, stop?.commune]),
    [['bus', 'Lille']],
    'where it is garaged it is found for it stops there too, once',
  );
});

t.test('at home and on the road: found in both places, once in a list, at home on the map', async (t) => {
  const { db, list, write, get } = await open(t);
  await db.query("update venue set itinerance = '{Fixe,Itinérant}' where id = 'bus'");
  t.equal((await write([wavrin])).statusCode, 200);
  await doChores(db, testConfig, NOW);
  const found = async (query: string) => (await list(query)).map(({ id, stop }) => [id, stop?.commune]);
  t.same(await found(`near=${LILLE}&radius=500`), [['bus', undefined]]);
  t.same(await found(`near=${WAVRIN}&radius=500`), [['bus', 'Wavrin']]);
  t.same(await found('q=bus'), [['bus', undefined]]);
  t.same(
    (await get<Points>('/api/points')).id.filter((id) => id === 'bus'),
    ['bus'],
  );
});

t.test('one week in two, and the last of the month, come when they say', async (t) => {
  const { write, stops } = await open(t);
  const days = async (horaires: string) => {
    t.equal((await write([{ ...wavrin, horaires }])).statusCode, 200);
    return (await stops()).stops[0]?.dates.map(({ from }) => from.slice(0, 10));
  };
  t.same(await days('week 01-53/2 Th 14:00-17:00'), ['2026-06-04', '2026-06-18', '2026-07-02']);
  t.same(await days('week 02-53/2 Th 14:00-17:00'), ['2026-06-11', '2026-06-25']);
  t.same(await days('Th[-1] 14:00-17:00'), ['2026-06-25']);
});

t.test('open means open at the stop', async (t) => {
  const { list, write } = await open(t);
  await write([wavrin, roubaix, lille]);
  const found = async (query: string) => (await list(query)).map(({ id, stop }) => `${id} ${stop?.commune}`);
  t.same(await found('open=now'), ['bus Wavrin']);
  t.same(await found(`near=${ROUBAIX}&radius=2000&open=now`), []);
  t.same(await found(`near=${WAVRIN}&radius=2000&open=2026-06-08`), ['bus Wavrin'], 'Monday week');
  t.same(await found(`near=${WAVRIN}&radius=2000&open=2026-06-02`), []);
  t.same(await found('open=2026-06-02T15:00'), ['bus Roubaix']);
  t.same(await found('open=2026-06-12'), ['bus Lille']);
  t.same(await found('commune=59653'), ['bus Wavrin']);
  t.same(await found('q=bus'), ['bus Wavrin']);
  t.match((await list(`near=${WAVRIN}&open=2026-06-08`))[0]?.stop?.next, { from: '2026-06-08T09:00' });
  t.match((await list(`near=${WAVRIN}&open=2026-06-08`))[0]?.opening?.asked, [{ from: '2026-06-08T09:00' }]);
});

t.test('a venue counts once, wherever it stops', async (t) => {
  const { get, write } = await open(t);
  await write([wavrin, roubaix, lille]);
  const counts = await get<Counts>('/api/facets?near=3.0635,50.6372&radius=50000');
  t.equal(counts.total, 2);
  t.equal(counts.values.itinerance?.Itinérant, 1);
  t.equal(counts.open.now, 1);
  t.equal((await get<Counts>('/api/facets?departement=59&open=2026-06-02')).total, 1);
  t.match(await get('/api/communes/59653'), { venues: 1 });
  const csv = (await get('/api/venues?limit=100')) as VenueList;
  t.same(
    csv.venues.map(({ id }) => id),
    ['bus', 'fixe'],
  );
});

t.test('the map shows where it goes next, and moves as time goes', async (t) => {
  let now = NOW;
  const { app, db, get, read, write } = await open(t, () => now);
  await write([roubaix, lille, wavrin]);
  const onMap = async () => {
    const { id, lon, lat } = await get<Points>('/api/points');
    const at = id.indexOf('bus');
    const sum = (column: readonly number[]) => column.slice(0, at + 1).reduce((all, one) => all + one, 0);
    return [sum(lon) / 100_000, sum(lat) / 100_000];
  };
  const etag = async () => (await app.inject('/api/points')).headers.etag;
  t.same(await onMap(), [2.9366, 50.5739], 'it is in Wavrin now');
  t.equal((await read()).stop?.commune, 'Wavrin');
  const before = await etag();
  await doChores(db, testConfig, now);
  t.equal(await etag(), before, 'nothing has moved');
  now = new Date('2026-06-01T11:00:00Z');
  await doChores(db, testConfig, now);
  t.not(await etag(), before);
  t.same(await onMap(), [3.1746, 50.6927], 'on Tuesday in Roubaix');
  t.equal((await read()).stop?.commune, 'Roubaix');
  t.equal((await read()).latitude, LILLE[1], 'its address is where it was');
});

t.test('a date that is past finds nobody; a bus without dates is not lost', async (t) => {
  let now = NOW;
  const { db, list, write } = await open(t, () => now);
  await write([wavrin, lille]);
  now = new Date('2026-06-13T08:00:00Z');
  await doChores(db, testConfig, now);
  t.same(await list('near=3.0635,50.6372&radius=500'), []);
  await write([lille]);
  t.match(await list('q=bus'), [
    { id: 'bus', stop: { commune: 'Lille', next: null }, opening: { next: null } },
  ]);
});

t.test('in La Réunion hours are those of La Réunion', async (t) => {
  const { list, stops, write } = await open(t);
  const there = stopAt({
    commune: 'Saint-Denis',
    code_postal: '97400',
    at: SAINT_DENIS_REUNION,
    horaires: 'Mo 11:30-13:00',
  });
  t.equal((await write([there])).statusCode, 200);
  t.match(await list('open=now'), [
    { id: 'bus', opening: { now: '2026-06-01T12:00', until: '2026-06-01T13:00' } },
  ]);
  t.match((await stops()).stops, [
    {
      time_zone: 'Indian/Reunion',
      code_insee: '97411',
      dates: [{ from: '2026-06-01T11:30', to: '2026-06-01T13:00' }],
    },
  ]);
});

t.test(
  'stops are kept under the version of their venue, in its history, and come back with it',
  async (t) => {
    const { app, get, headers, read, stops, write } = await open(t);
    const { version } = await read();
    t.same((await write([wavrin, roubaix], version)).json(), { version: version + 1 });
    const late = await write([lille], version);
    const first = await stops();
    t.equal(late.statusCode, 409);
    t.match(late.json(), { version: version + 1, current: { stops: first.stops } }, 'as it now is');
    t.equal(first.version, version + 1);
    const [kept] = first.stops;
    await write([{ ...wavrin, stop: kept?.stop, horaires: 'Tu 09:00-12:00' }]);
    t.match((await stops()).stops, [{ stop: kept?.stop, horaires: 'Tu 09:00-12:00' }]);
    t.equal((await stops()).stops.length, 1);
    const [last] = await get<Version[]>('/api/venues/bus/history');
    t.match(last, { version: version + 2, actor: 'lieu' });
    const change = last?.changes.find(({ field }) => field === 'stops');
    t.match([change?.from, change?.to], [[{}, {}], [{ horaires: 'Tu 09:00-12:00' }]]);
    const revert = async (to: number) =>
      app.inject({
        method: 'POST',
        url: '/api/venues/bus/revert',
        headers: { ...headers, 'if-match': String((await read()).version) },
        payload: { version: to },
      });
    t.equal((await revert(version + 1)).statusCode, 200);
    t.same((await stops()).stops, first.stops, 'with their numbers');
    t.equal((await revert(version)).statusCode, 200);
    t.same((await stops()).stops, []);
    t.match(await read(), { stop: null, version: version + 4, position: [...LILLE] });
  },
);

t.test('what is wrong of a stop is named; nothing is half-written', async (t) => {
  const { stops, write } = await open(t);
  await write([wavrin]);
  const before = await stops();
  const wrong: [object, string, RegExp][] = [
    [{ label: ' ' }, 'label', /Mairie/],
    [{ adresse: '' }, 'adresse', /adresse/],
    [{ code_postal: '591' }, 'code_postal', /cinq chiffres/],
    [{ commune: 'Lyon' }, 'commune', /59000/],
    [{ horaires: 'le lundi, en principe' }, 'horaires', /Mo 09:00/],
    [{ horaires: '' }, 'horaires', /heures/],
    [{ latitude: 50, longitude: null }, 'latitude', /ensemble/],
    [{ latitude: 95, longitude: 3 }, 'latitude', /degrés/],
    [{ latitude: 48.8566, longitude: 2.3522 }, 'latitude', /^à 20\d km de Lille/],
  ];
  for (const [given, field, said] of wrong) {
    const answer = await write([lille, { ...lille, ...given }]);
    t.equal(answer.statusCode, 400, field);
    t.match(answer.json().errors, [{ name: `stops/1/${field}`, message: said }]);
  }
  t.equal((await write([{ ...lille, stop: 999 }])).statusCode, 400);
  t.equal((await write(Array.from({ length: 61 }, () => lille))).statusCode, 400);
  t.same(await stops(), before);
});

t.test('without a position a stop is in the middle of its commune, and said to be about there', async (t) => {
  const { get, list, stops, write } = await open(t);
  await write([{ ...wavrin, longitude: null, latitude: null }]);
  t.match(await list('q=bus'), [{ stop: { commune: 'Wavrin', location_approximate: true } }]);
  t.same((await get<Points>('/api/points')).approximate, [1, 0]);
  const [middle] = (await stops()).stops;
  const near = (metres: number) => ({
    ...wavrin,
    longitude: middle?.longitude ?? null,
    latitude: Number(((middle?.latitude ?? 0) + metres / 111_000).toFixed(5)),
  });
  const isApproximate = async () =>
    (await stops()).stops.map(({ location_approximate }) => location_approximate);
  await write([near(0)]);
  t.same(await isApproximate(), [true], 'also where the middle is what was chosen');
  await write([near(30)]);
  t.same(await isApproximate(), [false]);
});

t.test('the database itself: only what moves has stops, each change makes a version', async (t) => {
  const { db, list, read, stops, write } = await open(t);
  const insert = (venue: string) =>
    db.query(`insert into stop (venue, label, commune, code_postal, code_insee, adresse, location, horaires)
      select number, 'Mairie', 'Wavrin', '59136', '59653', '1 place', st_point(2.9, 50.5)::geography, 'Mo 09:00-12:00'
      from venue where id = '${venue}'`);
  await t.rejects(insert('fixe'), { code: '23514' });
  const { version } = await read();
  await insert('bus');
  t.equal((await read()).version, version + 1);
  await db.query("update stop set horaires = 'Tu 09:00-12:00'");
  t.equal((await read()).version, version + 2);
  t.same(
    await db.query(
      "select record #>> '{stops,0,horaires}' as hours from venue_history order by number, version desc limit 1",
    ),
    [{ hours: 'Tu 09:00-12:00' }],
  );
  await db.query('delete from stop');
  t.equal((await read()).version, version + 3);
  await write([wavrin, lille]);
  await db.query("update venue set itinerance = '{}' where id = 'bus'");
  t.same((await stops()).stops, []);
  t.match(await list(`near=${LILLE}&limit=1`), [{ id: 'bus', stop: null, distance: 0 }]);
  await db.query("delete from venue where id = 'bus'");
  t.same(await db.query('select * from venue_search where stop <> 0'), []);
});

t.test('what is closed stops nowhere', async (t) => {
  const { app, headers, list, read, stops, write } = await open(t);
  await write([wavrin, roubaix]);
  const send = async (method: 'PUT' | 'DELETE', what: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/venues/bus/${what}`,
      headers: { ...headers, 'if-match': String((await read()).version) },
      ...(payload && { payload }),
    });
  const notice = { kind: 'closed', text: 'Révision', from: '2026-06-01', until: '2026-06-03' };
  t.equal((await send('PUT', 'notice', notice)).statusCode, 200);
  t.same(await list('open=now'), []);
  t.match(await list(`near=${WAVRIN}&limit=1`), [
    { id: 'bus', stop: { next: { from: '2026-06-08T09:00' } } },
  ]);
  t.equal((await send('PUT', 'closing', { closed_on: '2026-06-01' })).statusCode, 200);
  t.same(
    (await list(`near=${WAVRIN}`)).map(({ id }) => id),
    ['fixe'],
  );
  t.match((await stops()).stops, [{ dates: [] }, { dates: [] }]);
  t.match(await read(), { closed_on: '2026-06-01', stop: null });
  t.equal((await send('DELETE', 'closing')).statusCode, 200);
  t.match(await list(`near=${WAVRIN}&limit=1`), [{ id: 'bus', distance: 0 }]);
});

t.test('the stops as a calendar that others read', async (t) => {
  const { app, stops, write } = await open(t);
  await write([{ ...wavrin, label: 'Mairie, côté cour; « la grande »' }, roubaix]);
  const text = async (url: string) => {
    const answer = await app.inject(url);
    t.match(answer.headers['content-type'], /^text\/calendar/);
    return answer.body;
  };
  const eventsOf = (body: string) =>
    new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const events = eventsOf(await text('/api/venues/bus/stops.ics'));
  const [first] = events;
  t.equal(first?.startDate.toJSDate().toISOString(), '2026-06-01T07:00:00.000Z');
  t.equal(first?.endDate.toJSDate().toISOString(), '2026-06-01T10:00:00.000Z');
  t.match(first?.summary, /Bus numérique à Wavrin/);
  t.match(first?.location, /Mairie, côté cour; « la grande »/);
  const component = first?.component;
  t.equal(component?.getFirstPropertyValue('url'), 'https://proximite.test/lieux/bus');
  t.same(component?.getFirstPropertyValue('geo'), [50.5739, 2.9366]);
  const dates = (await stops()).stops.flatMap(({ dates: all }) => all);
  t.equal(events.length, dates.length);
  const uids = events.map(({ uid }) => uid);
  t.equal(new Set(uids).size, uids.length);
  t.same(
    eventsOf(await text(`/api/stops.ics?near=${WAVRIN}&radius=2000`)).map(({ uid }) => uid),
    events.filter(({ summary }) => summary.endsWith('Wavrin')).map(({ uid }) => uid),
    'the same events around a place',
  );
  t.equal((await app.inject('/api/venues/rien/stops.ics')).statusCode, 404);
  t.equal((await app.inject('/api/venues/rien/stops')).statusCode, 404);
  t.equal((await app.inject('/api/stops.ics')).statusCode, 400);
});

t.test('exports have each venue once, and stay what they are', async (t) => {
  const { app, get, write } = await open(t);
  await write([wavrin, roubaix, lille]);
  const csv = (await app.inject('/api/venues.csv')).body.trim().split('\r\n');
  t.equal(csv.length, 3);
  t.equal(csv[0]?.split(',').length, 32);
  const { features } = await get<{ features: { id: string; geometry: object; properties: Venue }[] }>(
    '/api/venues.geojson',
  );
  t.match(features, [{ id: 'bus', geometry: { coordinates: [2.9366, 50.5739] } }, { id: 'fixe' }]);
  t.equal(features.length, 2);
});
