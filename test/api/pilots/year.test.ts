import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import { act, asActor } from '../../../api/core/actor.ts';
import { asking, type Who } from '../../asking.ts';
import { build, NOW } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import * as PLACES from '../../places.ts';
import { addVenues } from '../../venues.ts';
import { publish, volunteer } from './people.ts';
import { approved, takeSeat } from './year.ts';

const ROUBAIX = '59512';

t.test('lessons are planned on the days of school, once', async (t) => {
  const { app, db } = await build(t);
  const ask = asking(app);
  const { pilots, mayor, education } = await approved(app, db, [ROUBAIX, '97411', '2A004', '69123', '97302']);
  const [north = 0, reunion = 0, corsica = 0, lyon = 0, cayenne = 0] = pilots;
  const plan = (pilot: number, from: string, until: string, who = mayor) =>
    ask('POST', `/pilots/${pilot}/lessons`, who, { from, until });

  const autumn = await plan(north, '2026-10-01', '2026-11-30');
  t.same(
    autumn.body,
    {
      planned: 6,
      without_kit: 0,
      skipped: [
        { on_day: '2026-10-20', why: 'Vacances de la Toussaint', classes: 1, unknown: false },
        { on_day: '2026-10-27', why: 'Vacances de la Toussaint', classes: 1, unknown: false },
      ],
    },
    'zone B',
  );
  t.equal((await plan(north, '2026-10-01', '2026-11-30')).body.planned, 0, 'once');
  t.match(
    (await plan(north, '2026-06-02', '2026-06-30')).body.errors,
    [{ name: 'from', message: /d’août 2026 à juillet 2027/ }],
    'another year is another campaign',
  );
  t.equal((await plan(lyon, '2027-02-10', '2027-02-28')).body.planned, 0, 'zone A has its winter holidays');
  t.match(
    (await plan(north, '2027-02-10', '2027-02-28')).body,
    { planned: 1, skipped: [{ on_day: '2027-02-23' }] },
    'zone B not yet',
  );
  const south = (await plan(reunion, '2026-12-01', '2027-02-09')).body;
  t.equal(south.planned, 5, 'La Réunion goes back in February');
  t.match(south.skipped, [{ on_day: '2026-12-22', why: 'Vacances d’été austral' }]);
  t.match((await plan(corsica, '2026-09-01', '2026-09-30')).body, {
    planned: 3,
    skipped: [
      { on_day: '2026-09-01', unknown: true },
      { on_day: '2026-09-08', unknown: true },
    ],
  });
  t.match((await plan(corsica, '2027-02-08', '2027-02-28')).body, { planned: 1 }, 'as zone A');
  const unknown = (await plan(cayenne, '2026-11-01', '2026-11-30')).body;
  t.match(unknown, {
    planned: 0,
    skipped: [{ on_day: '2026-11-03', why: 'le calendrier scolaire n’est pas encore connu', unknown: true }],
  });
  t.equal(unknown.skipped.length, 4, 'what nobody has published is no school day');
  const knows = async (pilot: number) => (await ask('GET', `/pilots/${pilot}/year`, mayor)).body.calendar;
  t.match(await knows(north), { zone: 'B', wholly: false, days: 0, sources: [/22 octobre 2025/] });
  t.match(await knows(cayenne), { zone: 'Guyane', wholly: true, sources: [] });
  t.match(await knows(corsica), { zone: 'Corse', first_day: '2026-09-01', last_day: '2026-09-08' });
  const page = async (pilot: number, payload?: string) =>
    (
      await app.inject({
        method: payload ? 'POST' : 'GET',
        url: `/pilotes/${pilot}/annee`,
        headers: {
          ...mayor,
          accept: 'text/html',
          ...(payload && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(payload && { payload }),
      })
    ).body;
  t.match(
    await page(cayenne),
    /Calendrier scolaire inconnu \(Guyane\).: vérifiez-le auprès de votre académie/,
  );
  t.match(
    await page(corsica),
    /Calendrier scolaire inconnu pour 7.jours, du 1.*er.*septembre.* au 8.septembre/,
  );
  t.notMatch(await page(north), 'Calendrier scolaire inconnu');
  t.match(
    await page(cayenne, 'geste=planifier&from=2026-11-01&until=2026-11-30&kit='),
    /0.séance planifiée\..*Calendrier scolaire inconnu.: vérifiez\. Aucune séance n’est posée ces 4.jours/s,
  );
  const operator = await signIn(app, db, 'exploitation@exemple.fr');
  await give(db, 'exploitation@exemple.fr', 'operator');
  const zones = (await app.inject({ url: '/exploitation/calendrier', headers: { ...operator } })).body;
  const sectionOf = (zone: string) => zones.split('<section').find((one) => one.includes(`>${zone}<`));
  t.match(
    sectionOf('Guyane'),
    /Calendrier scolaire inconnu.*1.pilote y est retenu ou candidat.*30.juin.2027.*vérifiez/s,
  );
  t.notMatch(sectionOf('La Réunion'), 'pilote');
  t.match(sectionOf('Corse'), /Source.: Calendrier scolaire national/);

  t.match((await plan(north, '2026-10-01', '2026-09-01')).body.errors, [{ name: 'until' }]);
  t.equal((await plan(north, '2026-10-01', '2026-11-30', education)).status, 403);

  const { lessons } = (await ask('GET', `/pilots/${north}/year`, mayor)).body;
  t.match(lessons[0], {
    on_day: '2026-10-06',
    starts: '15:30',
    state: 'planned',
    wanted: { animator: 1, volunteer: 1 },
  });
  const add = (on_day: string) =>
    ask('POST', `/pilots/${north}/classes/${lessons[0].school_class}/lessons`, mayor, { on_day });
  t.match((await add('2026-12-22')).body.errors, [{ name: 'on_day', message: /Vacances de Noël/ }]);
  t.match((await add('2026-10-06')).body.errors, [{ name: 'on_day', message: /déjà une séance/ }]);
  t.match((await add('2026-11-11')).body.errors, [{ name: 'on_day', message: /Armistice/ }]);
  t.equal((await add('2026-12-01')).status, 201);

  const write = (change: string) =>
    db.transaction(async (client) => {
      await act(client, { role: 'commune', person: '', now: NOW }, 'write');
      await client.query(`update lesson set ${change} where lesson = $1`, [lessons[0].lesson]);
    });
  await t.rejects(write("state = 'held', attendance = 20"), /pas encore eu lieu/);
  for (const told of ['Appeler le 06 12 34 56 78', 'Écrire à jeanne@exemple.fr'])
    await t.rejects(write(`state = 'cancelled', reason = '${told}'`), /names_nobody/);
});

t.test('who comes, who does not, who comes instead, and what was given', async (t) => {
  let now = new Date('2026-11-20T09:00:00Z');
  const { app, db } = await build(t, {}, () => now);
  const ask = asking(app);
  await addVenues(db, [{ id: 'roubaix', nom: 'Fabrique de Roubaix', at: PLACES.ROUBAIX }]);
  const keeper = await signIn(app, db, 'tient.nommee@lieu.fr');
  await give(db, 'tient.nommee@lieu.fr', 'steward', 'roubaix');
  const animator = await publish(ask, keeper, { venue: 'roubaix' }, 'animator', {
    details: { halfdays: ['mardi après-midi', 'jeudi après-midi'], lessons: 2, km: 10, trains: true },
  });
  const [near, other, far] = [
    await volunteer(app, db, 'proche', PLACES.ROUBAIX, { grants: ['Jours de RTT'] }),
    await volunteer(app, db, 'autre', PLACES.LILLE),
    await volunteer(app, db, 'loin', PLACES.SAINT_DENIS_REUNION),
  ];
  const { pilots, mayor, education } = await approved(app, db, [ROUBAIX]);
  const [pilot = 0] = pilots;
  await takeSeat(ask, mayor, pilot, { who: keeper, resource: animator });
  await takeSeat(ask, mayor, pilot, near);
  await ask('POST', `/pilots/${pilot}/lessons`, mayor, { from: '2026-11-23', until: '2026-12-15' });
  const year = async (who = mayor) => (await ask('GET', `/pilots/${pilot}/year`, who)).body;
  const [first, second] = (await year()).lessons;
  t.match(first, {
    on_day: '2026-11-24',
    wanted: { animator: 0, volunteer: 0 },
    comers: [
      { resource: animator, role: 'animator', state: 'coming', venue: { id: 'roubaix' } },
      { resource: near.resource, role: 'volunteer', state: 'coming', trades: ['Formation et pédagogie'] },
    ],
  });
  t.match((await year(education)).lessons[0].comers[1], { trades: [] }, 'a party reads no profile');
  t.equal((await ask('GET', `/pilots/${pilot}/year`, near.who)).status, 404);
  t.match(
    (await ask('GET', '/people/me/lessons', near.who)).body.map(({ on_day }: { on_day: string }) => on_day),
    ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'],
  );

  const say = (who: Who, state: string, resource: number, lesson = first.lesson) =>
    ask('POST', `/lessons/${lesson}/words`, who, { resource, state });
  t.equal((await say(mayor, 'absent', near.resource)).status, 403, 'nobody declines for someone');
  t.equal((await say(near.who, 'asked', other.resource)).status, 403);
  t.match((await say(mayor, 'asked', other.resource)).body.detail, /plus personne/);
  t.equal((await say(near.who, 'absent', near.resource)).status, 204);
  const [letter] = await db.query<{ subject: string; text: string }>(
    "select subject, text from mail where recipient = 'ecoles.nommee@ville.fr' order by mail desc limit 1",
  );
  t.match(letter?.subject, /ne viendra pas/);
  t.notMatch(`${letter?.subject} ${letter?.text}`, /nomme|proche/, 'who it is stays theirs');
  const { replacements } = (await ask('GET', `/lessons/${first.lesson}`, mayor)).body;
  t.match(replacements, [{ resource: other.resource, rank: 1, venue: null }], 'the nearest who is free then');
  t.match((await say(mayor, 'asked', far.resource)).body.detail, /trop loin/);
  t.equal((await say(mayor, 'asked', other.resource)).status, 204);
  t.match((await say(mayor, 'asked', other.resource)).body.detail, /déjà sollicitée/);
  t.equal((await say(other.who, 'coming', other.resource)).status, 204);
  t.match((await say(near.who, 'coming', near.resource)).body.detail, /n’attend plus/, 'the place is taken');
  t.match((await year()).lessons[0].comers[2], { instead: true, state: 'coming' });
  t.match((await year()).lessons[1].comers, { length: 2 }, 'for that lesson alone');

  const change = (lesson: { lesson: number; version: number }, on_day: string, more: object = {}) =>
    ask(
      'PUT',
      `/lessons/${lesson.lesson}`,
      { ...mayor, 'if-match': `"${lesson.version}"` },
      {
        on_day,
        starts: '15:30',
        ends: '16:30',
        kit: null,
        chapter: null,
        ...more,
      },
    );
  t.match((await change(second, '2026-12-22')).body.errors, [{ message: /Vacances de Noël/ }]);
  t.match((await change(second, '2026-12-08')).body.errors, [{ message: /déjà une séance/ }]);
  t.equal((await change({ ...second, version: 7 }, '2026-12-03')).status, 409);
  t.same((await change(second, '2026-12-03')).body, { version: 2 });
  t.match(
    (await year()).lessons.find((one: typeof second) => one.lesson === second.lesson),
    {
      exceptional: true,
      comers: [{ state: 'asked' }, { state: 'asked' }],
    },
  );
  t.equal((await say(keeper, 'coming', animator, second.lesson)).status, 204, 'and says anew that they come');
  t.equal(
    (await ask('POST', `/pilots/${pilot}/lessons`, mayor, { from: '2026-11-23', until: '2026-12-15' })).body
      .planned,
    0,
    'what was moved is not planned again',
  );

  now = new Date('2026-11-22T23:30:00Z');
  await doChores(db, { REMINDER_MONTHS: 12, PUBLIC_URL: 'https://proximite.test', PORT: 1 }, now);
  await doChores(db, { REMINDER_MONTHS: 12, PUBLIC_URL: 'https://proximite.test', PORT: 1 }, now);
  const soon = await db.query<{ recipient: string }>(
    "select recipient from mail where subject like 'Demain%' order by recipient",
  );
  t.same(
    soon.map(({ recipient }) => recipient),
    ['autre.nomme@exemple.fr', 'tient.nommee@lieu.fr'],
    'the day before, once, to those who come',
  );

  const cancel = (reason: string, who = mayor) =>
    ask('POST', `/lessons/${second.lesson}/moves`, { ...who, 'if-match': '"2"' }, { act: 'cancel', reason });
  t.match((await cancel('Écrire à jeanne@exemple.fr')).body.errors, [{ name: 'reason' }]);
  t.same((await cancel('Sortie de la classe.')).body, { version: 3 });

  const report = (who: Who, more: object = {}, version = 1) =>
    ask(
      'PUT',
      `/lessons/${first.lesson}/report`,
      { ...who, 'if-match': `"${version}"` },
      {
        attendance: 22,
        satisfaction: 5,
        incidents: [],
        kit: null,
        chapter: null,
        hours: [
          { resource: animator, hours: 1 },
          { resource: other.resource, hours: 1.5, preparation: 0.5 },
          { resource: near.resource, hours: 0 },
        ],
        ...more,
      },
    );
  t.match((await report(mayor)).body.detail, /pas encore eu lieu/);
  now = new Date('2026-11-24T17:00:00Z');
  t.match((await report(mayor, { attendance: 30 })).body.errors, [
    { name: 'attendance', message: /au plus 24 élèves.*l’effectif de la classe/ },
  ]);
  t.match((await report(mayor, { incident: 'Léa a pleuré' })).status, 400, 'nothing is written of it');
  const given = (hours: number, preparation?: number) =>
    report(mayor, { hours: [{ resource: animator, hours, preparation }] });
  t.match((await given(8)).body.errors, [{ name: 'hours', message: /la durée de la séance \(1 h\)/ }]);
  t.match((await given(1.5)).body.errors, [{ name: 'hours' }], 'what prepared it is said');
  t.match((await given(2.5, 1)).body.errors, [{ name: 'hours' }]);
  t.match((await given(3, 2)).body.errors, [{ message: /de 0 à 1/ }]);
  t.match((await given(0.5, 1)).body.errors, [{ name: 'preparation' }], 'a part of what was given');
  t.equal((await report(near.who)).status, 403);
  t.match((await report(mayor, { hours: [{ resource: far.resource, hours: 1 }] })).body.errors, [
    { name: 'hours' },
  ]);
  t.equal((await report(keeper)).status, 200, 'the venue whose animator comes may say it');
  t.equal((await report(mayor, { attendance: 21 }, 2)).status, 200, 'and it can be put right');
  t.match((await year()).figures, { held: 1, attendance: 21, hours: 2.5, coming: 2, to_report: 0 });

  const certificate = (who: Who) => ask('GET', `/volunteers/${other.resource}/certificate`, who);
  t.match((await certificate(other.who)).body, {
    hours: 1.5,
    own: true,
    employer: null,
    lessons: [{ on_day: '2026-11-24', commune: 'Roubaix', levels: ['CM1'], preparation: 0.5 }],
  });
  for (const who of [mayor, near.who, keeper]) t.equal((await certificate(who)).status, 404);

  await db.query('delete from person where email = $1', ['autre.nomme@exemple.fr']);
  t.match((await year()).figures, { hours: 2.5 }, 'numbers outlive the person');
});

t.test('loans, trainings and calendars', async (t) => {
  let now = new Date('2026-11-20T09:00:00Z');
  const { app, db } = await build(t, {}, () => now);
  const ask = asking(app);
  await addVenues(db, [{ id: 'roubaix', nom: 'Fabrique de Roubaix', at: PLACES.ROUBAIX }]);
  const keeper = await signIn(app, db, 'tient.nommee@lieu.fr');
  await give(db, 'tient.nommee@lieu.fr', 'steward', 'roubaix');
  const details = { halfdays: ['mardi après-midi'], lessons: 2, km: 10 };
  const animator = await publish(ask, keeper, { venue: 'roubaix' }, 'animator', {
    details: { ...details, trains: true },
  });
  const { pilots, mayor, education } = await approved(app, db, [ROUBAIX]);
  const [pilot = 0] = pilots;
  const year = async () => (await ask('GET', `/pilots/${pilot}/year`, mayor)).body;
  await ask('POST', `/pilots/${pilot}/lessons`, mayor, { from: '2026-11-23', until: '2026-12-15' });

  const loan = {
    what: 'Tablettes',
    quantity: 12,
    lender: 'venue',
    venue: 'roubaix',
    from_day: '2026-11-23',
    until_day: '2026-12-01',
  };
  const lend = (more: object = {}, who = mayor) =>
    ask('POST', `/pilots/${pilot}/loans`, who, { ...loan, ...more });
  t.match((await lend({ venue: 'ailleurs' })).body.errors, [{ name: 'venue' }]);
  t.match((await lend({ until_day: '2026-11-01' })).body.errors, [{ name: 'until_day' }]);
  t.match((await lend({ what: 'Voir 06 12 34 56 78' })).body.errors, [{ name: 'what' }]);
  t.equal((await lend({}, education)).status, 403);
  const lent = (await lend()).body.loan;
  t.match((await year()).loans, [{ loan: lent, from_whom: 'Fabrique de Roubaix', late: false }]);
  now = new Date('2026-12-02T09:00:00Z');
  t.match((await year()).loans, [{ late: true }]);
  const chores = () =>
    doChores(db, { REMINDER_MONTHS: 12, PUBLIC_URL: 'https://proximite.test', PORT: 1 }, now);
  await chores();
  await chores();
  t.match(await db.query("select recipient from mail where subject like 'Matériel à rendre%'"), {
    length: 1,
  });
  const back = (returned_on: string) =>
    ask('PUT', `/pilots/${pilot}/loans/${lent}/return`, { ...mayor, 'if-match': '"1"' }, { returned_on });
  t.match((await back('2026-11-01')).body.errors, [{ name: 'returned_on' }]);
  t.same((await back('2026-12-02')).body, { version: 2 });

  const offer = (who: Who) =>
    ask('POST', `/pilots/${pilot}/trainings`, who, {
      resource: animator,
      on_day: '2026-12-09',
      hours: 3,
      trained: 4,
    });
  t.equal((await offer(mayor)).status, 403);
  const { training } = (await offer(keeper)).body;
  const move = (state: string, version: number, who = mayor) =>
    ask(
      'POST',
      `/trainings/${training}/moves`,
      { ...who, 'if-match': `"${version}"` },
      { state, trained: 3 },
    );
  t.equal((await move('confirmed', 1, keeper)).status, 403);
  t.same((await move('confirmed', 1)).body, { version: 2 });
  t.match((await move('held', 2)).body.detail, /pas encore eu lieu/);
  now = new Date('2026-12-10T09:00:00Z');
  t.same((await move('held', 2)).body, { version: 3 });
  t.match((await year()).trainings, [{ state: 'held', trained: 3, by: 'Fabrique de Roubaix' }]);

  const calendars = async (who: Who) => (await ask('GET', '/people/me/calendars', who)).body;
  t.same(await calendars(mayor), [{ kind: 'commune', subject: ROUBAIX, name: 'Roubaix', address: null }]);
  t.match(await calendars(education), [{ kind: 'party', subject: 'Éducation nationale' }]);
  t.equal(
    (await ask('PUT', '/people/me/calendars', education, { kind: 'commune', subject: ROUBAIX, open: true }))
      .status,
    403,
  );
  const open = async (who: Who, kind: string, subject = '') => {
    await ask('PUT', '/people/me/calendars', who, { kind, subject, open: true });
    return (await calendars(who))[0].address.replace('https://proximite.test', '');
  };
  const read = (address: string) => app.inject({ url: address });
  const before = await open(mayor, 'commune', ROUBAIX);
  const address = await open(mayor, 'commune', ROUBAIX);
  t.equal((await read(before)).statusCode, 404, 'a new address ends the one before');
  const file = await read(address);
  t.match(file.body, /BEGIN:VEVENT[\s\S]*DTSTART:20261124T143000Z/);
  t.notMatch(file.body, /nomme/);
  const own = await open(keeper, 'own');
  t.notMatch((await read(own)).body, /VEVENT/, 'nobody asked them to a class');
  await asActor(db, { role: 'modération', person: '' }, (client) =>
    client.query("delete from mandate where role = 'commune'"),
  );
  t.equal((await read(address)).statusCode, 404, 'gone with the role');
});
