import t from 'tap';
import type { Opening } from '../../../api/hours/schema.ts';
import type { Venue, VenueList } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { LILLE, NOUMEA, PARIS, SAINT_DENIS_REUNION, STRASBOURG } from '../../places.ts';
import { addVenues, type Sample } from '../../venues.ts';

/** A place of each clock and calendar, as an address says where it is. */
const places = {
  Lille: { at: LILLE, commune: 'Lille', code_postal: '59000', code_insee: '59350' },
  Paris: { at: PARIS, commune: 'Paris', code_postal: '75004', code_insee: '75104' },
  Strasbourg: { at: STRASBOURG, commune: 'Strasbourg', code_postal: '67000', code_insee: '67482' },
  'Saint-Denis': {
    at: SAINT_DENIS_REUNION,
    commune: 'Saint-Denis',
    code_postal: '97400',
    code_insee: '97411',
  },
  'Fort-de-France': { commune: 'Fort-de-France', code_postal: '97200', code_insee: '97209' },
  Cayenne: { commune: 'Cayenne', code_postal: '97300', code_insee: '97302' },
  Nouméa: { at: NOUMEA, commune: 'Nouméa', code_postal: '98800', code_insee: '98818' },
  'Nuku-Hiva': { commune: 'Nuku-Hiva', code_postal: '98742', code_insee: '98731' },
} as const satisfies Record<string, Partial<Sample>>;

/** [where, hours, moment (UTC), what is expected]. */
type Case = readonly [keyof typeof places, string, string, Partial<Opening>];

const cases: readonly Case[] = [
  // Summer time in Paris is two hours ahead of UTC, winter time one.
  [
    'Paris',
    'Mo-Fr 09:00-12:00,14:00-17:00; PH off',
    '2026-06-01T08:00Z',
    { state: 'open', until: '2026-06-01T12:00' },
  ],
  ['Paris', 'Mo-Fr 09:00-12:00; PH off', '2026-06-01T06:59Z', { state: 'closed', next: '2026-06-01T09:00' }],
  ['Paris', 'Mo-Fr 09:00-12:00; PH off', '2026-06-01T07:00Z', { state: 'open' }],
  ['Paris', 'Mo-Fr 09:00-12:00; PH off', '2026-06-01T10:00Z', { state: 'closed', next: '2026-06-02T09:00' }],
  ['Paris', 'Mo-Fr 09:00-12:00; PH off', '2026-12-01T08:00Z', { state: 'open', until: '2026-12-01T12:00' }],
  // 26 December is a holiday in Alsace, and in Alsace alone: a Saturday in 2026.
  [
    'Strasbourg',
    'Mo-Sa 09:00-12:00; PH off',
    '2026-12-26T09:30Z',
    { state: 'closed', next: '2026-12-28T09:00' },
  ],
  ['Paris', 'Mo-Sa 09:00-12:00; PH off', '2026-12-26T09:30Z', { state: 'open' }],
  // Hours that do not mention holidays leave us ignorant on them, not open.
  ['Strasbourg', 'Mo-Sa 09:00-12:00', '2026-12-26T09:30Z', { state: 'unsure', until: '2026-12-26T12:00' }],
  ['Strasbourg', 'Mo-Sa 09:00-12:00; PH 10:00-11:00', '2026-12-26T09:30Z', { state: 'open' }],
  ['Strasbourg', 'Mo-Sa 09:00-12:00; PH,SH off', '2026-12-26T09:30Z', { state: 'closed' }],
  ['Strasbourg', 'Mo-Sa 09:00-12:00; PH,SH off', '2026-12-16T09:30Z', { state: 'open' }],
  // 20 December, the abolition of slavery in La Réunion: a Sunday in 2026, a Monday in 2027.
  [
    'Saint-Denis',
    'Mo-Su 09:00-12:00; PH off',
    '2026-12-20T06:00Z',
    { state: 'closed', next: '2026-12-21T09:00' },
  ],
  [
    'Saint-Denis',
    'Mo-Su 09:00-12:00; PH off',
    '2026-12-21T05:30Z',
    { state: 'open', until: '2026-12-21T12:00' },
  ],
  ['Paris', 'Mo-Su 09:00-12:00; PH off', '2026-12-20T09:00Z', { state: 'open' }],
  // Fort-de-France is five hours behind Paris in winter, six in summer; 22 May is a holiday there.
  [
    'Fort-de-France',
    'Mo-Fr 08:00-13:00; PH off',
    '2026-12-01T12:30Z',
    { state: 'open', until: '2026-12-01T13:00' },
  ],
  [
    'Fort-de-France',
    'Mo-Fr 08:00-13:00; PH off',
    '2026-12-01T11:30Z',
    { state: 'closed', next: '2026-12-01T08:00' },
  ],
  ['Fort-de-France', 'Mo-Fr 08:00-13:00; PH off', '2026-05-22T13:00Z', { state: 'closed' }],
  ['Cayenne', 'Mo-Fr 08:00-13:00; PH off', '2026-06-10T13:00Z', { state: 'closed' }],
  // Nouméa is eleven hours ahead of UTC: Monday morning there is Sunday evening in Paris.
  ['Nouméa', 'Mo 08:00-11:30; PH off', '2026-05-31T21:30Z', { state: 'open', until: '2026-06-01T11:30' }],
  ['Nouméa', 'Mo 08:00-11:30; PH off', '2026-06-01T08:00Z', { state: 'closed', next: '2026-06-08T08:00' }],
  ['Nouméa', 'Mo-Fr 08:00-11:30; PH off', '2026-09-23T21:30Z', { state: 'closed' }],
  // The Marquesas are half an hour ahead of Tahiti.
  ['Nuku-Hiva', 'Mo-Fr 08:00-11:00; PH off', '2026-06-01T17:30Z', { state: 'open' }],
  ['Nuku-Hiva', 'Mo-Fr 08:00-11:00; PH off', '2026-06-01T17:29Z', { state: 'closed' }],
  // A bus with one stop a week, and one on the first Saturday of the month.
  ['Lille', 'Th 14:00-16:00', '2026-06-04T12:30Z', { state: 'open', until: '2026-06-04T16:00' }],
  ['Lille', 'Th 14:00-16:00', '2026-06-04T14:30Z', { state: 'closed', next: '2026-06-11T14:00' }],
  ['Lille', 'Sa[1] 10:00-12:00', '2026-06-06T08:30Z', { state: 'open' }],
  ['Lille', 'Sa[1] 10:00-12:00', '2026-06-06T11:00Z', { state: 'closed', next: '2026-07-04T10:00' }],
  ['Lille', 'Jul-Aug Mo-Fr 09:00-12:00', '2026-06-04T08:30Z', { state: 'closed', next: '2026-07-01T09:00' }],
  ['Lille', 'week 1-53/2 Mo 09:00-12:00', '2026-06-01T08:30Z', { state: 'open' }],
  ['Lille', 'week 1-53/2 Mo 09:00-12:00', '2026-06-08T08:30Z', { state: 'closed' }],
  // The night of 25 October 2026 in Lille is an hour longer: 3 o'clock comes back to 2.
  ['Lille', 'Sa 22:00-04:00', '2026-10-25T00:30Z', { state: 'open', until: '2026-10-25T04:00' }],
  ['Lille', 'Sa 22:00-04:00', '2026-10-25T02:30Z', { state: 'open', until: '2026-10-25T04:00' }],
  ['Lille', 'Sa 22:00-04:00', '2026-10-25T03:00Z', { state: 'closed' }],
  // That of 28 March 2027 an hour shorter: there is no half past two.
  ['Lille', 'Sa 22:00-04:00', '2027-03-28T01:30Z', { state: 'open', until: '2027-03-28T04:00' }],
  ['Lille', 'Sa 22:00-04:00', '2027-03-28T02:00Z', { state: 'closed' }],
  // By appointment, and what cannot be read, are not closed.
  [
    'Lille',
    'Mo-Fr 09:00-12:00 "sur rendez-vous"; PH off',
    '2026-06-01T08:30Z',
    { state: 'unsure', until: '2026-06-01T12:00' },
  ],
  ['Lille', 'Fr 17:00-12:00', '2026-06-01T08:30Z', { state: 'unreadable', written: 'Fr 17:00-12:00' }],
  ['Lille', 'du lundi au jeudi', '2026-06-01T08:30Z', { state: 'unreadable', written: 'du lundi au jeudi' }],
  // School holidays of Martinique are not known to the package: said, not guessed.
  ['Fort-de-France', 'Mo-Fr 08:00-13:00; SH off', '2026-12-01T13:00Z', { state: 'unreadable' }],
];

t.test('open now, at each venue’s own clock and holidays', async (t) => {
  let now = new Date(0);
  const { app, db } = await build(t, {}, () => now);
  for (const [index, [where, horaires, moment, expected]] of cases.entries()) {
    now = new Date(moment);
    const id = `v${index}`;
    await addVenues(db, [{ id, horaires, ...places[where] }], now);
    const { opening } = (await app.inject(`/api/venues/${id}`)).json<Venue>();
    t.match(opening, expected, `${where}, ${horaires}, ${moment}`);
    const ids = (await app.inject(`/api/venues?open=now&limit=100`))
      .json<VenueList>()
      .venues.map((venue) => venue.id);
    t.equal(ids.includes(id), expected.state === 'open', `${id} in the list of those open`);
    // Time goes back from one case to the next, which hours already read for later would not know.
    await db.query('delete from venue');
    await db.query('delete from timetable');
  }
});

t.test('the process’s own zone changes nothing', async (t) => {
  t.equal(new Date(2026, 5, 1).toISOString(), '2026-06-01T00:00:00.000Z');
});

t.test('open at a time said: the same hour everywhere, each at its own clock', async (t) => {
  const { app, db } = await build(t);
  const ids = async (open: string, more = '') =>
    (await app.inject(`/api/venues?open=${open}${more}`))
      .json<VenueList>()
      .venues.map(({ id }) => id)
      .sort();
  await addVenues(db, [
    { id: 'lille', horaires: 'Mo-Fr 14:00-18:00; PH off', ...places.Lille },
    { id: 'nouméa', horaires: 'Tu 16:00-17:30; PH off', ...places.Nouméa },
    { id: 'samedi', horaires: 'Sa 10:00-12:00; PH off', ...places.Paris },
    { id: 'rdv', horaires: 'Tu 09:00-18:00 "sur rendez-vous"; PH off', ...places.Lille },
    { id: 'illisible', horaires: 'le mardi', ...places.Lille },
    { id: 'muet', horaires: null, ...places.Lille },
  ]);
  t.same(await ids('2026-06-02T17:00'), ['lille', 'nouméa']);
  t.same(await ids('2026-06-02T17:45'), ['lille']);
  t.same(await ids('2026-06-02'), ['lille', 'nouméa']);
  t.same(await ids('weekend'), ['samedi']);
  t.same(await ids('2026-06-02T17:00', '&unsure=true'), ['illisible', 'lille', 'muet', 'nouméa', 'rdv']);
  t.same(await ids('now', '&unsure=true'), ['illisible', 'muet']);
});

t.test(
  'of a time asked, its own periods are said: the whole of each, sure or not, at the venue’s clock',
  async (t) => {
    const { app, db } = await build(t);
    await addVenues(db, [
      { id: 'lille', ...places.Lille, horaires: 'Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:00; PH off' },
      {
        id: 'reunion',
        ...places['Saint-Denis'],
        horaires: 'Sa 08:00-11:00; Su 08:00-11:00 "sur rendez-vous"',
      },
      { id: 'perhaps', ...places.Lille, horaires: 'sur rendez-vous' },
    ]);
    const asked = async (open: string) => {
      const { venues } = (await app.inject(`/api/venues?open=${open}&unsure=true`)).json<VenueList>();
      return Object.fromEntries(venues.map(({ id, opening }) => [id, opening?.asked]));
    };
    const period = (day: string, from: string, to: string, sure = true) => ({
      from: `2026-06-${day}T${from}`,
      to: `2026-06-${day}T${to}`,
      sure,
    });
    t.same(await asked('2026-06-02'), {
      lille: [period('02', '09:00', '12:00'), period('02', '14:00', '17:00')],
      perhaps: undefined,
    });
    t.same(await asked('2026-06-02T14:30'), { lille: [period('02', '14:00', '17:00')], perhaps: undefined });
    t.same(await asked('weekend'), {
      lille: [period('06', '10:00', '12:00')],
      reunion: [period('06', '08:00', '11:00'), period('07', '08:00', '11:00', false)],
      perhaps: undefined,
    });
    t.same(await asked('now'), { lille: undefined, perhaps: undefined });
  },
);

t.test('« this week-end » is the one under way, until its end', async (t) => {
  let now = new Date('2026-06-07T15:00Z');
  const { app, db } = await build(t, {}, () => now);
  const sample = { horaires: 'Su 09:00-18:00; PH off', ...places.Paris };
  await addVenues(db, [{ id: 'dimanche', ...sample }], now);
  const found = async () => (await app.inject('/api/venues?open=weekend')).json<VenueList>().venues.length;
  t.equal(await found(), 1, 'Sunday, 17:00 in Paris: an hour is left');
  now = new Date('2026-06-07T16:30Z');
  t.equal(await found(), 0, 'Sunday, 18:30 in Paris');
  now = new Date('2026-06-07T22:30Z');
  t.equal(await found(), 1, 'Monday, 00:30 in Paris: the next one');
});

t.test('what cannot be known is refused, with the parameter named', async (t) => {
  const { app } = await build(t);
  for (const open of [
    'demain',
    '2026-13-01',
    '2026-02-30',
    '2026-06-02T25:00',
    '2026-07-30',
    '2025-06-01',
    '',
  ]) {
    const answer = await app.inject({ url: '/api/venues', query: { open } });
    t.equal(answer.statusCode, 400, open);
    t.equal(answer.json().errors[0].name, 'open', open);
  }
});

t.test('hours day by day: usual week, holidays, exceptions with their reasons', async (t) => {
  const { app, db } = await build(t, {}, () => new Date('2026-12-10T09:00Z'));
  const horaires =
    'Mo-Fr 09:00-12:00,14:00-17:00; Sa[1] 10:00-12:00; PH off; 2026 Dec 28-2027 Jan 2 off "congés"';
  await addVenues(
    db,
    [
      { id: 'v', horaires, ...places.Lille },
      { id: 'muet', horaires: null },
    ],
    new Date('2026-12-10T09:00Z'),
  );
  const hours = (await app.inject('/api/venues/v/hours')).json();
  t.equal(hours.time_zone, 'Europe/Paris');
  t.equal(hours.days.length, 35);
  t.equal(hours.days[0].date, '2026-12-10');
  t.match(hours.usual[0], [
    { from: '09:00', to: '12:00', sure: true },
    { from: '14:00', to: '17:00' },
  ]);
  t.same(hours.usual[5], []);
  const exceptional = hours.days.filter((day: { exceptional: boolean }) => day.exceptional);
  t.same(
    exceptional.map(({ date, holiday, comment }: Record<string, string>) => [date, holiday, comment]),
    [
      ['2026-12-25', 'Noël', 'Noël'],
      ['2026-12-28', null, 'congés'],
      ['2026-12-29', null, 'congés'],
      ['2026-12-30', null, 'congés'],
      ['2026-12-31', null, 'congés'],
      ['2027-01-01', 'Nouvel An', 'congés'],
    ],
  );
  t.match((await app.inject('/api/venues/muet/hours')).json(), { state: 'unknown', days: [] });
  t.equal((await app.inject('/api/venues/rien/hours')).statusCode, 404);
});

t.test('hours are read once for all who write the same, forgotten when nobody does', async (t) => {
  const { db } = await build(t);
  await addVenues(db, [
    { id: 'a', horaires: 'Mo 09:00-12:00', ...places.Lille },
    { id: 'b', horaires: 'Mo 09:00-12:00', ...places.Lille },
    { id: 'c', horaires: 'Mo 09:00-12:00', ...places.Strasbourg },
  ]);
  const count = async () => (await db.query<{ n: number }>('select count(*)::int as n from timetable'))[0]?.n;
  t.equal(await count(), 2, 'one a calendar');
  const { forgetTimetables, readTimetables } = await import('../../../api/hours/queries.ts');
  t.equal(await readTimetables(db, new Date('2026-06-01T20:00Z')), 0, 'nothing to do the same day');
  t.equal(await readTimetables(db, new Date('2026-06-02T20:00Z')), 2, 'a day later all are read again');
  await db.query("update venue set horaires = 'Tu 09:00-12:00' where id <> 'c'");
  await readTimetables(db, new Date('2026-06-02T20:00Z'));
  await forgetTimetables(db);
  t.equal(await count(), 2);
});
