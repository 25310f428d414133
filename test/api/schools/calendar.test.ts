import t from 'tap';
import { dayOf, holidayOn, midnight, readStretches } from '../../../api/hours/notation.ts';
import { importCalendar } from '../../../api/schools/calendar/import-calendar.ts';
import type { SchoolCalendar } from '../../../api/schools/schema.ts';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';

// The calendar is reference data: what is imported stays.
const { app, db } = await build(t);

/** Why there is no school on each of some days. */
async function why(code: string, ...days: string[]): Promise<(string | null)[]> {
  const rows = await db.query<{ why: string | null }>(
    `select no_school($1, day::date) as why from unnest($2::text[]) with ordinality as asked (day, place) order by place`,
    [code, days],
  );
  return rows.map((row) => row.why);
}
const UNKNOWN = 'le calendrier scolaire n’est pas encore connu';

t.test('each commune is in a zone, and each académie writes from its own domain', async (t) => {
  const zones = await db.query<{ zone: string }>(
    `select zone_of(code) as zone from unnest($1::text[]) with ordinality as asked (code, place) order by place`,
    [['69381', '59350', '75118', '93066', '2A004', '97411', '97801', '97502', '98818']],
  );
  t.same(
    zones.map(({ zone }) => zone),
    [
      'A',
      'B',
      'C',
      'C',
      'Corse',
      'La Réunion',
      'Saint-Martin',
      'Saint-Pierre-et-Miquelon',
      'Nouvelle-Calédonie',
    ],
  );
  t.same(
    await db.query(`select code from departement where not exists (
      select from academy_area where academy_area.departement = departement.code)`),
    [],
    'every département has one',
  );
  t.match(
    await db.query(
      `select academy, mail_domain from academy_area join academy using (academy) where departement = '59'`,
    ),
    [{ academy: 'Lille', mail_domain: 'ac-lille.fr' }],
  );
});

t.test('a break holds from its Saturday to the day before classes resume, in each zone', async (t) => {
  t.same(await why('59350', '2026-10-16', '2026-10-17', '2026-10-31', '2026-11-02'), [
    null,
    'Vacances de la Toussaint',
    'Vacances de la Toussaint',
    null,
  ]);
  const winter = ['2027-02-08', '2027-02-15', '2027-02-22', '2027-03-01'];
  const hiver = 'Vacances d’hiver';
  t.same(await why('69381', ...winter), [null, hiver, hiver, null], 'A');
  t.same(await why('59350', ...winter), [null, null, hiver, hiver], 'B');
  t.same(await why('75118', ...winter), [hiver, hiver, null, null], 'C');
  t.same(await why('97411', '2027-01-29', '2027-02-01', '2027-03-16', '2027-03-17'), [
    'Vacances d’été austral',
    null,
    null,
    'Vacances après la 3e période',
  ]);
});

t.test('holidays are those of the place, and what is certain is said first', async (t) => {
  t.same(await why('59350', '2027-03-28', '2027-03-29', '2027-03-26'), ['dimanche', 'Lundi de Pâques', null]);
  t.same(await why('67482', '2027-03-26'), ['Vendredi saint'], 'Easter is on 28 March');
  t.same(await why('57463', '2027-03-26'), ['Vendredi saint']);
  t.same(await why('54395', '2027-03-26'), [null], 'Nancy is of the same académie and zone');
  t.same(await why('97411', '2026-12-25'), ['Noël']);
  t.same(await why('97302', '2027-06-10'), ['Abolition de l’esclavage']);
  t.same(await why('59350', '2031-06-10', '2031-06-15'), [UNKNOWN, 'dimanche']);
  t.same(await why('97302', '2027-01-12'), [UNKNOWN]);
  t.same(
    await why('2A004', '2026-05-04', '2026-07-06', '2026-09-08'),
    [null, UNKNOWN, UNKNOWN],
    'known until the summer',
  );
  t.same(await why('2A004', '2026-12-08'), ['Festa di a Nazione (à vérifier)']);
  t.same(await why('98735', '2026-09-15', '2026-11-09', '2027-05-20', '2026-06-02'), [
    'Vacances de septembre',
    null,
    'Vacances de mai',
    UNKNOWN,
  ]);
  t.same(await why('98818', '2026-08-10', '2026-09-15', '2027-02-15'), [
    'Vacances de la 3e période',
    null,
    UNKNOWN,
  ]);
  t.same(await why('97209', '2026-02-10', '2026-09-15'), ['Vacances de Carnaval', UNKNOWN]);
});

t.test('written holidays are those that the package works out', async (t) => {
  const rows = await db.query<{ holidays: string; day: string; label: string }>(
    `select holidays, to_char(day, 'YYYY-MM-DD') as day, label from public_holiday where day < '2028-01-01'`,
  );
  t.ok(rows.length > 500);
  t.same(
    rows.filter(({ holidays, day, label }) => holidayOn({ holidays }, day) !== label),
    [],
  );
});

t.test('the breaks of a year are those that the package of opening hours knows', async (t) => {
  const DAY = 86_400_000;
  for (const [code, state] of [
    ['69381', 'Auvergne-Rhône-Alpes'],
    ['59350', 'Hauts-de-France'],
    ['75118', 'Île-de-France'],
    ['97411', 'La Réunion'],
  ] as const) {
    const calendar = { time_zone: 'UTC', holidays: state, school_holidays: state, today: '2025-09-01' };
    const [from, to] = [midnight('2025-09-01'), midnight('2026-08-31')];
    const theirs = readStretches('SH 00:00-24:00', calendar, from, to) ?? [];
    const off = new Set(
      theirs.flatMap((one) =>
        Array.from({ length: (one.to - one.from) / DAY }, (_, index) => dayOf(one.from + index * DAY)),
      ),
    );
    const week = Array.from({ length: (to - from) / DAY }, (_, index) => from + index * DAY)
      .filter((moment) => ![0, 6].includes(new Date(moment).getUTCDay()))
      .map(dayOf)
      .filter((day) => holidayOn(calendar, day) === null);
    const ours = await why(code, ...week);
    const differing = week.filter((day, index) => off.has(day) !== (ours[index] !== null));
    t.same(differing, state === 'La Réunion' ? [] : ['2026-05-15'], `${state}: but for the bridge`);
  }
});

t.test('no two breaks of a zone meet, whoever writes', async (t) => {
  const add = (zone: string, first: string, last: string) =>
    db.query(
      `insert into school_break (zone, place, year, label, first_day, last_day)
       select zone, place, '2026-2027', 'Essai', $2::date, $3::date from school_zone where zone = $1`,
      [zone, first, last],
    );
  await t.rejects(add('A', '2026-11-01', '2026-11-03'), { code: '23P01' });
  await t.rejects(add('A', '2027-06-03', '2027-06-02'), { code: '23514' });
  await add('Guyane', '2026-11-01', '2026-11-03');
  await db.query(`delete from school_break where zone = 'Guyane'`);
});

const national = 'description;population;start_date;end_date;location;zones;annee_scolaire\n';
const importText = (text: string, on: Database = db, dryRun = false) =>
  importCalendar({
    db: on,
    dryRun,
    origin: {
      name: 'calendrier.csv',
      source: 'calendrier',
      bytes: (async function* () {
        yield Buffer.from(text);
      })(),
    },
  });

const corsica = `${national}Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Corse;Corse;2026-2027
Vacances d'Hiver;-;2027-02-12T23:00:00+00:00;2027-02-28T23:00:00+00:00;Corse;Corse;2026-2027
Vacances d'Hiver;-;2027-02-12T23:00:00+00:00;2027-02-28T23:00:00+00:00;Corse;Corse;2026-2027
Vacances d'Hiver;Enseignants;2027-02-12T23:00:00+00:00;2027-02-27T23:00:00+00:00;Corse;Corse;2026-2027
Grandes Vacances;Élèves du second degré;2027-06-25T22:00:00+00:00;2027-08-28T22:00:00+00:00;Corse;Corse;2026-2027
Vacances d'Avril;-;2027-02-27T23:00:00+00:00;2027-03-07T23:00:00+00:00;Corse;Corse;2026-2027
Pont de l'Ascension;-;2027-05-06T22:00:00+00:00;2027-05-06T22:00:00+00:00;Corse;Corse;2026-2027
Début des Vacances d'Été;-;2027-07-02T22:00:00+00:00;2027-07-02T22:00:00+00:00;Corse;Corse;2026-2027
Vacances de Noël;-;demain;2027-01-03T23:00:00+00:00;Corse;Corse;2026-2027
Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Atlantide;Atlantide;2026-2027
Vacances de Carnaval;Guadeloupe & Saint-Martin;2027-02-12T23:00:00+00:00;2027-02-21T23:00:00+00:00;Guadeloupe;Guadeloupe;2026-2027
Vacances de Pâques;Saint-Barthélémy;2027-03-24T23:00:00+00:00;2027-04-11T22:00:00+00:00;Guadeloupe;Guadeloupe;2026-2027
`;

t.test('the national file completes the calendar, row by row, and a trial run writes nothing', async (t) => {
  const trial = await importText(corsica, db, true);
  t.same(await why('97105', '2027-02-15'), [UNKNOWN]);
  const report = await importText(corsica);
  t.same({ ...report, dry_run: true }, trial);
  t.match(
    report.rows.map(({ ending, reason }) => [ending, reason ?? '']),
    [
      ['kept'],
      ['kept'],
      ['repeated'],
      ['passed', /enseignants/],
      ['passed', /second degré/],
      ['refused', /recouvre « Vacances d’hiver », du 2027-02-13/],
      ['kept'],
      ['kept'],
      ['refused', /« start_date » vaut « demain »/],
      ['refused', /« zones » vaut « Atlantide »/],
      ['kept'],
      ['kept'],
    ],
  );
  t.same(await why('2A004', '2027-02-15', '2027-05-07', '2027-05-10', '2027-07-02', '2027-07-05'), [
    'Vacances d’hiver',
    'Pont de l’Ascension',
    null,
    null,
    UNKNOWN,
  ]);
  t.same(await why('2A004', '2026-07-10'), [UNKNOWN], 'nobody said when that summer ends');
  t.same(await why('97105', '2027-02-15'), ['Vacances de Carnaval']);
  t.same(await why('97701', '2027-02-15', '2027-03-25', '2027-03-27'), [
    UNKNOWN,
    UNKNOWN,
    'Vacances de Pâques',
  ]);
  await importText(corsica);
  const [count] = await db.query(`select count(*)::int as breaks from school_break where zone = 'Corse'
    and year = '2026-2027'`);
  t.same(count, { breaks: 3 }, 'the same file again replaces its years');
  await t.rejects(importText('a;b\n1;2'), { message: /il manque « description »/ });
});

t.test('an operator sees what is known of each zone, and until when; nobody else does', async (t) => {
  const session = await signIn(app, db, 'exploitante@lille.fr');
  t.equal((await app.inject({ url: '/api/schools/calendar', headers: session })).statusCode, 403);
  await give(db, 'exploitante@lille.fr', 'operator');
  const answer = await app.inject({ url: '/api/schools/calendar', headers: session });
  const zones = answer.json<SchoolCalendar>();
  t.equal(zones.length, 15);
  t.match(zones[0], {
    zone: 'A',
    known_until: '2027-09-01',
    years: [
      { year: '2026-2027', source: 'Arrêté du 22 octobre 2025 (JORFTEXT000052416058)' },
      { year: '2025-2026' },
    ],
  });
  t.match(
    zones.find(({ zone }) => zone === 'Corse'),
    { years: [{ year: '2026-2027', source: 'calendrier' }, {}] },
    'of what is imported, the name of its file',
  );
  t.match(
    zones.find(({ zone }) => zone === 'Guyane'),
    { known_until: null, pilots: 0, wanted_until: null, years: [] },
  );
});

t.end();
