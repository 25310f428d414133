import t from 'tap';
import { asking, type Who } from '../../asking.ts';
import { build } from '../../helper.ts';
import { addOrganisation, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import * as PLACES from '../../places.ts';
import { addVenues } from '../../venues.ts';
import { kitOf, publish, volunteer } from './people.ts';
import { addHours, addLived, approved, classesOf, takeSeat } from './year.ts';

const ROUBAIX = '59512';
let now = new Date('2026-09-01T08:00:00Z');

const { app, db } = await build(t, {}, () => now);
const ask = asking(app);
await addVenues(db, [{ id: 'roubaix', nom: 'Fabrique de Roubaix', at: PLACES.ROUBAIX }]);
const keeper = await signIn(app, db, 'tient.nommee@lieu.fr');
await give(db, 'tient.nommee@lieu.fr', 'steward', 'roubaix');
const animator = await publish(ask, keeper, { venue: 'roubaix' }, 'animator');
const near = await volunteer(app, db, 'proche', PLACES.ROUBAIX, { grants: ['Jours de RTT'] });
const { pilots, mayor, education } = await approved(app, db, [ROUBAIX]);
const [pilot = 0] = pilots;
await takeSeat(ask, mayor, pilot, { who: keeper, resource: animator });
await takeSeat(ask, mayor, pilot, near);
const [schoolClass = 0] = await classesOf(db, pilot);
const employers = {
  first: await addOrganisation(db, 'Lumière & Fils'),
  second: await addOrganisation(db, 'Pixels du Nord'),
};
const first = await signInDelegate(app, db, 'rh.nommee@lumiere.fr', employers.first);
const second = await signInDelegate(app, db, 'rh.nommee@pixels.fr', employers.second);
const year = async () => (await ask('GET', `/pilots/${pilot}/year`, mayor)).body;

t.test('a kit is followed session by session, and no further than it goes', async (t) => {
  const kit = await publish(ask, first, { organisation: employers.first }, 'practice', {
    details: kitOf(['Qui décide ?', 'Un robot sans robot', 'Une histoire']),
  });
  const plan = async (from: string, until: string) =>
    (await ask('POST', `/pilots/${pilot}/lessons`, mayor, { from, until, kit })).body;
  const chapters = async () =>
    (await year()).lessons.map(({ chapter, chapter_title, kit: own, state }: Record<string, unknown>) =>
      state === 'cancelled' ? state : own && [chapter, chapter_title],
    );
  t.match((await year()).kits, [{ resource: kit, ages: ['CM1'], validated: false }]);
  t.match(await plan('2026-09-08', '2026-09-15'), { planned: 2, without_kit: 0 });
  const page = async () => {
    const url = `/pilotes/${pilot}/annee?mois=2026-10`;
    return (await app.inject({ url, headers: { ...mayor, accept: 'text/html' } })).body;
  };
  t.match(
    await page(),
    /<optgroup label="Les autres"><option[^>]*>[^<]*\(pas encore validé pour l’école, 1re édition, CM1\)/,
  );
  t.match((await year()).closed, [{ label: 'Vacances de la Toussaint', first_day: '2026-10-17' }]);
  t.match(await page(), /Vacances de la Toussaint, du 17.octobre/);
  const [, late] = (await year()).lessons;
  const cancelled = { act: 'cancel', reason: 'La salle est fermée.' };
  await ask('POST', `/lessons/${late.lesson}/moves`, { ...mayor, 'if-match': '"1"' }, cancelled);
  t.match(await plan('2026-09-08', '2026-10-06'), { planned: 3, without_kit: 1 });
  t.same(await chapters(), [
    [1, 'Qui décide ?'],
    'cancelled',
    [2, 'Un robot sans robot'],
    [3, 'Une histoire'],
    null,
  ]);
  const [opening] = (await year()).lessons;
  const body = { on_day: '2026-09-08', starts: '15:30', ends: '16:30', kit, chapter: 4 };
  const told = await ask('PUT', `/lessons/${opening.lesson}`, { ...mayor, 'if-match': '"1"' }, body);
  t.match(told.body.errors, [{ name: 'chapter', message: /3 séances/ }]);
  t.match(
    (await ask('GET', '/people/me/lessons', near.who)).body[0],
    { kit: { resource: kit }, chapter_title: 'Qui décide ?' },
    'whoever comes reads what to prepare',
  );
});

t.test('what was not held after all is put back, with its history', async (t) => {
  now = new Date('2026-09-08T18:00:00Z');
  const lesson = async () => (await year()).lessons[0];
  const { lesson: number } = await lesson();
  const at = (version: number, who: Who = mayor) => ({ ...who, 'if-match': `"${version}"` });
  const report = (version: number, who: Who = mayor) =>
    ask('PUT', `/lessons/${number}/report`, at(version, who), {
      attendance: 20,
      satisfaction: 4,
      incidents: ['matériel'],
      kit: null,
      chapter: null,
      hours: [
        { resource: animator, hours: 1 },
        { resource: near.resource, hours: 1.5, preparation: 0.5 },
      ],
    });
  const move = (act: string, version: number, who: Who = mayor) =>
    ask('POST', `/lessons/${number}/moves`, at(version, who), { act });
  t.match(
    (await ask('GET', '/people/me/lessons', keeper)).body.filter(
      ({ to_report }: { to_report: boolean }) => to_report,
    ),
    [{ lesson: number }],
    'the venue is told what waits for its word',
  );
  t.same((await report(1, keeper)).body, { version: 2 });
  t.match((await year()).figures, { held: 1, hours: 2.5 });
  t.equal((await move('reopen', 2, near.who)).status, 403);
  t.equal((await move('reopen', 2, education)).status, 403);
  t.equal((await move('restore', 2)).status, 409, 'it was not cancelled');
  await t.rejects(
    db.query(
      "update lesson set state = 'planned', attendance = null, satisfaction = null, incidents = '{}' where lesson = $1",
      [number],
    ),
    /a eu lieu/,
    'by that act alone, whoever writes',
  );
  t.same((await move('reopen', 2)).body, { version: 3 });
  t.match(await lesson(), { state: 'planned', attendance: null, satisfaction: null, incidents: [] });
  t.match((await year()).figures, { held: 0, hours: 0, attendance: 0, to_report: 1 });
  const { history } = (await ask('GET', `/lessons/${number}`, mayor)).body;
  t.match(
    history.map(({ state, actor, attendance }: Record<string, unknown>) => [state, actor, attendance]),
    [
      ['planned', 'commune', null],
      ['held', 'lieu', 20],
      ['planned', 'commune', null],
    ],
  );
  const given = await db.query('select act, hours::float8, actor from lesson_hours_history order by entry');
  t.same(given, [
    { act: 'give', hours: 1, actor: 'lieu' },
    { act: 'give', hours: 1.5, actor: 'lieu' },
    { act: 'forget', hours: 1, actor: 'commune' },
    { act: 'forget', hours: 1.5, actor: 'commune' },
  ]);
  t.equal((await move('reopen', 3)).status, 409, 'once');

  t.equal((await report(3, keeper)).status, 200, 'and it can be told again');
  const { kit } = (await year()).lessons[2];
  const told = {
    attendance: 20,
    satisfaction: null,
    incidents: [],
    kit: kit.resource,
    chapter: 1,
    hours: [],
  };
  await ask('PUT', `/lessons/${number}/report`, at(4), told);
  const opinion = { side: 'commune', stars: 4 };
  t.equal((await ask('PUT', `/lessons/${number}/feedback`, at(0), opinion)).status, 200);
  t.match((await move('reopen', 5)).body.detail, /Un avis a été donné/);
});

t.test('an employer certifies the hours that it granted, and no others', async (t) => {
  const employer = (organisation: number) =>
    ask('PUT', `/volunteers/${near.resource}/employer`, near.who, {
      organisation,
      known_as: 'Proche Nommée, informatique',
    });
  const confirm = (who: Who, organisation: number, confirmed = true) =>
    ask('PUT', `/volunteers/${near.resource}/employer/confirmation`, who, {
      organisation,
      confirmed,
      ...(!confirmed && { reason: 'Le service manque de monde.' }),
    });
  const certificate = (who: Who) => ask('GET', `/volunteers/${near.resource}/certificate`, who);
  const hours = async (who: Who) => (await ask('GET', '/people/me/hours', who)).body;
  const lived = async (on_day: string, many: number) => {
    now = new Date(`${on_day}T21:00:00Z`);
    await addHours(db, await addLived(db, schoolClass, { on_day }), near.resource, many);
  };
  t.match((await certificate(near.who)).body, { hours: 1.5, own: true, employer: null });
  await employer(employers.first);
  await db.query("update employment set asked_at = '2026-09-20T08:00:00Z'");
  t.equal((await certificate(first)).status, 404, 'named is not confirmed');
  await lived('2026-10-13', 1);
  await confirm(first, employers.first);
  await lived('2026-11-03', 2);
  t.match(
    (await certificate(first)).body,
    {
      hours: 3,
      own: false,
      employer: 'Lumière & Fils',
      known_as: 'Proche Nommée, informatique',
      lessons: [{ on_day: '2026-10-13' }, { on_day: '2026-11-03' }],
    },
    'since it was asked, and not before',
  );
  t.match(await hours(first), [
    { resource: near.resource, known_as: 'Proche Nommée, informatique', hours: 3 },
  ]);
  t.same(await hours(near.who), [{ resource: near.resource, known_as: null, hours: 4.5 }]);
  t.same(await hours(second), []);

  await employer(employers.second);
  await db.query("update employment set asked_at = '2026-11-05T08:00:00Z'");
  await confirm(second, employers.second);
  t.equal((await certificate(first)).status, 404, 'an employer of before reads no more');
  t.match((await certificate(second)).body, { hours: 0, lessons: [] }, 'nor the next what it did not grant');
  await lived('2026-11-10', 1);
  t.match((await certificate(second)).body, { hours: 1 });
  const agenda = { kind: 'employer', subject: String(employers.second) };
  t.equal((await ask('PUT', '/people/me/calendars', first, { ...agenda, open: true })).status, 403);
  await ask('PUT', '/people/me/calendars', second, { ...agenda, open: true });
  const [{ name, address }] = (await ask('GET', '/people/me/calendars', second)).body;
  t.equal(name, 'Pixels du Nord');
  const file = () => app.inject({ url: new URL(address).pathname });
  t.match((await file()).body, /BEGIN:VEVENT/);
  t.notMatch((await file()).body, /nommée/i, 'when, and never who');
  await ask('POST', `/resources/${near.resource}/moves`, near.who, { act: 'close', from: 'published' });
  t.match((await certificate(second)).body, { hours: 1 }, 'also once they are available no more');
  t.match(await hours(near.who), [{ hours: 5.5 }]);
  for (const who of [mayor, keeper, education]) t.equal((await certificate(who)).status, 404);
  await confirm(second, employers.second, false);
  t.equal((await certificate(second)).status, 404);
  t.equal((await file()).statusCode, 404, 'who grants nothing any more follows nothing');
});

t.test('a company offers to train municipal animators, and the commune answers', async (t) => {
  const offer = (who: Who, more: object) =>
    ask('POST', `/pilots/${pilot}/trainings`, who, { on_day: '2026-12-09', hours: 3, trained: 4, ...more });
  const own = async (who: Who) => (await ask('GET', '/people/me/trainings', who)).body;
  t.match(await own(first), {
    trainers: [{ resource: null, organisation: employers.first, name: 'Lumière & Fils' }],
    pilots: [{ pilot, nom: 'Roubaix' }],
    trainings: [],
  });
  t.match(await own(keeper), { trainers: [{ resource: animator, organisation: null }] });
  t.same(await own(mayor), { trainers: [], pilots: [], trainings: [] });
  t.match((await offer(first, {})).body.errors, [{ name: 'resource' }], 'someone trains');
  t.match((await offer(first, { resource: animator, organisation: employers.first })).body.errors, [
    { name: 'resource' },
  ]);
  t.equal((await offer(second, { organisation: employers.first })).status, 403);
  t.equal((await offer(first, { resource: animator })).status, 403);
  await db.query('update organisation set demonstration = true where organisation = $1', [employers.second]);
  t.match(
    (await offer(second, { organisation: employers.second })).body.errors,
    [{ name: 'resource' }],
    'what is invented offers nothing to a real commune',
  );
  const { status, body } = await offer(first, { organisation: employers.first });
  t.equal(status, 201, JSON.stringify(body));
  const move = (state: string, version: number, who: Who) =>
    ask('POST', `/trainings/${body.training}/moves`, { ...who, 'if-match': `"${version}"` }, { state });
  const mails = async (recipient: string) =>
    (
      await db.query<{ text: string }>(
        "select text from mail where recipient = $1 and subject like 'Formation%' order by mail",
        [recipient],
      )
    ).map(({ text }) => text);
  t.match(await mails('ecoles.nommee@ville.fr'), [/par Lumière & Fils/]);
  t.match((await year()).trainings, [
    { by: 'Lumière & Fils', organisation: employers.first, resource: null },
  ]);
  t.equal((await move('withdrawn', 1, second)).status, 403);
  t.equal((await move('confirmed', 1, first)).status, 403);
  t.same((await move('confirmed', 1, mayor)).body, { version: 2 });
  t.match(await mails('rh.nommee@lumiere.fr'), [/est confirmée/]);
  t.match((await own(first)).trainings, [{ commune: 'Roubaix', state: 'confirmed' }]);
  t.same((await move('declined', 2, mayor)).body, { version: 3 }, 'a commune may still decline');
  const again = (await offer(first, { organisation: employers.first })).body.training;
  const withdrawn = await ask(
    'POST',
    `/trainings/${again}/moves`,
    { ...first, 'if-match': '"1"' },
    { state: 'withdrawn' },
  );
  t.same(withdrawn.body, { version: 2 });
  t.match((await mails('ecoles.nommee@ville.fr')).at(-1), /n’a plus lieu/);
});
t.end();
