import t from 'tap';
import { asking, type Who } from '../../asking.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import * as PLACES from '../../places.ts';
import { addVenues } from '../../venues.ts';
import { publish, volunteer } from './people.ts';
import { approved, takeSeat } from './year.ts';

const [ROUBAIX, LILLE] = ['59512', '59350'];
let now = new Date('2026-11-02T08:00:00Z');

const { app, db } = await build(t, {}, () => now);
const ask = asking(app);
await addVenues(db, [
  { id: 'roubaix', nom: 'Fabrique de Roubaix', at: PLACES.ROUBAIX },
  { id: 'lille', nom: 'Médiathèque de Moulins', at: PLACES.LILLE },
]);
const animator = async (id: string) => {
  const who = await signIn(app, db, `${id}.nommee@lieu.fr`);
  await give(db, `${id}.nommee@lieu.fr`, 'steward', id);
  return { who, resource: await publish(ask, who, { venue: id }, 'animator') };
};
const [here, there] = [await animator('roubaix'), await animator('lille')];
const often = { halfdays: ['mardi après-midi', 'jeudi après-midi'], lessons: 3 };
const [near, other] = [
  await volunteer(app, db, 'proche', PLACES.ROUBAIX, often),
  await volunteer(app, db, 'autre', PLACES.LILLE, often),
];
const { pilots, mayor } = await approved(app, db, [ROUBAIX, LILLE] as const);
const [roubaix = 0, lille = 0] = pilots;

interface Comer {
  readonly resource: number;
  readonly state: string;
  readonly instead: boolean;
  readonly hours: number | null;
}
interface Lesson {
  readonly lesson: number;
  readonly on_day: string;
  readonly state: string;
  readonly version: number;
  readonly exceptional: boolean;
  readonly comers: readonly Comer[];
}
const plan = (pilot: number, from: string, until: string) =>
  ask('POST', `/pilots/${pilot}/lessons`, mayor, { from, until });
const lessonOn = async (pilot: number, day: string): Promise<Lesson> => {
  const { lessons } = (await ask('GET', `/pilots/${pilot}/year`, mayor)).body;
  return lessons.find(({ on_day }: Lesson) => on_day === day);
};
const stateOf = async (pilot: number, day: string, resource: number) =>
  (await lessonOn(pilot, day)).comers.find((one) => one.resource === resource)?.state;
const say = ({ lesson }: Lesson, who: Who, state: string, resource: number) =>
  ask('POST', `/lessons/${lesson}/words`, who, { resource, state });
const move = ({ lesson, version }: Lesson, body: object) =>
  ask('POST', `/lessons/${lesson}/moves`, { ...mayor, 'if-match': `"${version}"` }, body);
const change = ({ lesson, version }: Lesson, on_day: string, starts: string, ends: string) =>
  ask(
    'PUT',
    `/lessons/${lesson}`,
    { ...mayor, 'if-match': `"${version}"` },
    { on_day, starts, ends, kit: null, chapter: null },
  );
const report = ({ lesson, version }: Lesson, hours: readonly object[], who = mayor, attendance = 20) =>
  ask(
    'PUT',
    `/lessons/${lesson}/report`,
    { ...who, 'if-match': `"${version}"` },
    { attendance, satisfaction: null, incidents: [], kit: null, chapter: null, hours },
  );
const mailsTo = async (recipient: string, subject: string) =>
  (await db.query('select from mail where recipient = $1 and subject ~ $2', [recipient, subject])).length;

t.test('nobody is in two places at once, whatever is planned, moved or accepted', async (t) => {
  await plan(lille, '2026-11-10', '2026-11-10');
  const [first] = [await lessonOn(lille, '2026-11-10')];
  t.equal((await say(first, mayor, 'asked', near.resource)).status, 204);
  t.equal((await say(first, near.who, 'coming', near.resource)).status, 204, 'in someone’s stead at Lille');

  await plan(roubaix, '2026-11-10', '2026-11-17');
  await takeSeat(ask, mayor, roubaix, near);
  t.equal(await stateOf(roubaix, '2026-11-10', near.resource), 'absent', 'who joins a team is still there');
  t.equal(await stateOf(roubaix, '2026-11-17', near.resource), 'coming', 'and comes to the others');
  const here1 = await lessonOn(roubaix, '2026-11-10');
  t.match((await say(here1, near.who, 'coming', near.resource)).body.detail, /vous attend déjà/);
  await t.rejects(
    db.query(
      `insert into lesson_word (lesson, on_day, resource, role, instead, state, actor)
       values ($1, current_date, $2, 'volunteer', false, 'coming', 'commune')`,
      [here1.lesson, near.resource],
    ),
    /ailleurs à cette heure/,
    'whoever writes',
  );

  await plan(lille, '2026-11-24', '2026-11-24');
  const third = await lessonOn(lille, '2026-11-24');
  await say(third, mayor, 'asked', near.resource);
  t.equal((await say(third, near.who, 'coming', near.resource)).status, 204, 'nothing is planned there yet');
  await plan(roubaix, '2026-11-24', '2026-12-01');
  t.equal(await stateOf(roubaix, '2026-11-24', near.resource), 'absent', 'what is planned later gives way');
  t.match(await lessonOn(roubaix, '2026-11-24'), { wanted: { volunteer: 1 } }, 'and wants someone');

  t.equal((await move(third, { act: 'cancel', reason: 'La classe est en sortie.' })).status, 200);
  const here3 = await lessonOn(roubaix, '2026-11-24');
  t.equal(
    (await say(here3, near.who, 'coming', near.resource)).status,
    204,
    'what is cancelled holds nobody',
  );
  const cancelled = await lessonOn(lille, '2026-11-24');
  t.equal((await move(cancelled, { act: 'restore' })).status, 200);
  t.equal(await stateOf(lille, '2026-11-24', near.resource), 'absent', 'nor when it is restored');

  const last = await lessonOn(roubaix, '2026-12-01');
  t.equal((await change(last, '2026-12-01', '14:00', '15:00')).status, 200);
  t.match(await lessonOn(roubaix, '2026-12-01'), { exceptional: true });
  t.equal(await stateOf(roubaix, '2026-12-01', near.resource), 'asked', 'of another hour, each says anew');
  t.equal((await say(last, near.who, 'coming', near.resource)).status, 204);
  const moved = await lessonOn(roubaix, '2026-12-01');
  t.equal((await change(moved, '2026-12-01', '14:30', '15:30')).status, 200);
  t.equal(await stateOf(roubaix, '2026-12-01', near.resource), 'asked', 'what was said held for that hour');

  const away = await lessonOn(lille, '2026-11-10');
  t.equal((await change(away, '2026-11-12', '15:30', '16:30')).status, 200);
  t.equal(
    await mailsTo('proche.nomme@exemple.fr', 'change de jour'),
    3,
    'who was to come instead is told, too',
  );
  t.equal((await lessonOn(lille, '2026-11-12')).comers.length, 0, 'and is asked no more');
  t.equal((await say(here1, near.who, 'coming', near.resource)).status, 204, 'free again');
});

t.test('nor when all is said at the same moment', async (t) => {
  const days = ['2026-12-08', '2026-12-15', '2027-01-05', '2027-01-12'];
  for (const day of days) {
    await plan(lille, day, day);
    t.equal((await say(await lessonOn(lille, day), mayor, 'asked', near.resource)).status, 204);
  }
  const lessons = await Promise.all(days.map((day) => lessonOn(lille, day)));
  await Promise.all([
    ...lessons.map((one) => say(one, near.who, 'coming', near.resource)),
    ...days.map((day) => plan(roubaix, day, day)),
  ]);
  const twice = await db.query(
    `select one.on_day from lesson_comer one join lesson_comer other using (resource, on_day)
     where one.lesson < other.lesson and (one.state, other.state) = ('coming', 'coming')
       and one.starts <= other.ends and other.starts <= one.ends
       and 'cancelled' not in (one.lesson_state, other.lesson_state)`,
  );
  t.same(twice, []);
});

t.test('who leaves a team was there before, and who joins it was not', async (t) => {
  const member = await takeSeat(ask, mayor, roubaix, here);
  now = new Date('2026-11-10T18:00:00Z');
  const first = await lessonOn(roubaix, '2026-11-10');
  const hours = [here, near].map(({ resource }) => ({ resource, hours: 1 }));
  t.equal((await report(first, hours)).status, 200);
  now = new Date('2026-11-11T08:00:00Z');
  const left = await ask('POST', `/team/${member}/moves`, here.who, { act: 'leave', from: 'accepted' });
  t.equal(left.status, 200);
  t.equal(await mailsTo('ecoles.nommee@ville.fr', 'quitte l’équipe'), 1);
  t.match(
    (await lessonOn(roubaix, '2026-11-10')).comers.find(({ resource }) => resource === here.resource),
    { state: 'coming', hours: 1 },
    'what they gave is theirs',
  );
  t.equal(await stateOf(roubaix, '2026-11-17', here.resource), undefined, 'they come no more');
  t.match(await lessonOn(roubaix, '2026-11-17'), { wanted: { animator: 1 } });
  t.equal((await report(first, [], here.who)).status, 409, 'they still speak of that lesson');
  const next = await lessonOn(roubaix, '2026-11-17');
  t.equal((await report(next, [], here.who)).status, 403, 'and of no other');

  await takeSeat(ask, mayor, roubaix, there);
  t.equal(await stateOf(roubaix, '2026-11-10', there.resource), undefined, 'it was held without them');
  t.equal(await stateOf(roubaix, '2026-11-17', there.resource), 'coming');
  t.equal((await report(first, [], there.who)).status, 403);
  await plan(lille, '2026-11-03', '2026-11-03');
  now = new Date('2026-11-12T08:00:00Z');
  const late = await takeSeat(ask, mayor, lille, other);
  const past = await lessonOn(lille, '2026-11-03');
  t.same([past.state, past.comers], ['planned', []], 'nor does who joins it come to what is over');
  t.match((await report(past, [{ resource: other.resource, hours: 1 }])).body.errors, [{ name: 'hours' }]);
  t.equal(await stateOf(lille, '2026-11-12', other.resource), 'asked', 'they do from that day on');
  await ask('POST', `/team/${late}/moves`, other.who, { act: 'leave', from: 'accepted' });
});

t.test('a pilot that is withdrawn keeps what was done, and tells who was to come', async (t) => {
  const before = await lessonOn(roubaix, '2026-11-17');
  await say(before, near.who, 'absent', near.resource);
  t.equal((await say(before, mayor, 'asked', other.resource)).status, 204);
  await say(before, other.who, 'coming', other.resource);
  const withdrawn = await ask('POST', `/pilots/${roubaix}/moves`, mayor, {
    act: 'withdraw',
    from: 'approved',
  });
  t.same(withdrawn.body, { state: 'withdrawn' }, JSON.stringify(withdrawn.body));
  const { lessons, figures } = (await ask('GET', `/pilots/${roubaix}/year`, mayor)).body;
  t.same(
    new Set(lessons.slice(1).map(({ state }: Lesson) => state)),
    new Set(['cancelled']),
    'all that was to come',
  );
  t.match(figures, { held: 1, hours: 2, coming: 0 });
  t.same((await ask('GET', '/people/me/team', near.who)).body, [], 'nobody is expected any more');
  t.same((await ask('GET', '/people/me/lessons', other.who)).body, []);
  for (const name of ['proche.nomme@exemple.fr', 'autre.nomme@exemple.fr', 'lille.nommee@lieu.fr'])
    t.equal(await mailsTo(name, 's’arrête'), 1, `${name} is told`);
  t.equal(await mailsTo('roubaix.nommee@lieu.fr', 's’arrête'), 0, 'who had left is not');
  t.equal(await mailsTo('membre.nommee0@partie.fr', '^Roubaix, .* : retirée'), 1, 'nor are parties left out');
  t.match((await ask('GET', '/people/me/hours', near.who)).body, [{ resource: near.resource, hours: 1 }]);
  t.match((await plan(roubaix, '2027-03-09', '2027-03-16')).body.detail, /pas en cours/);
  t.match((await report(await lessonOn(roubaix, '2026-11-10'), [], mayor, 19)).body.detail, /pas en cours/);
});
t.end();
