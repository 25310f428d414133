import { createHash } from 'node:crypto';
import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import { committeeNews } from '../../../api/committees/doors.ts';
import type { Meeting, OwnMeeting } from '../../../api/committees/schema.ts';
import type { Waiting } from '../../../api/governance/schema.ts';
import { asking, type Who } from '../../asking.ts';
import {
  type Acting,
  GOVERNANCE,
  oneAfterTheOther,
  partiesOf,
  STEERING,
  setUpCommittees,
  sure,
  version,
} from '../../committees.ts';
import { eachTries, signInSeat } from '../../everyone.ts';
import { build } from '../../helper.ts';
import { addVenues } from '../../venues.ts';

const before = new Date('2026-06-01T08:00:00Z');
let now = before;
const back = () => {
  now = before;
};
const { app, db } = await build(t, {}, () => now);
await addVenues(db, []);
const acting = await setUpCommittees(app, db);
const [etat = 0, syntec = 0] = await partiesOf(db);
const ask = asking(app);
const done = sure(ask);
const { operator } = acting;

const as = (who: Who | Record<string, string>, read: number) => ({ ...who, ...version(read) });
const own = (meeting: number, who: Who = operator): Promise<OwnMeeting> =>
  done('GET', `/meetings/${meeting}/own`, who);
const shown = (meeting: number): Promise<Meeting> => done('GET', `/meetings/${meeting}`, {});
const when = Object.assign(oneAfterTheOther('2026-07-02'), {
  place: 'Paris, 20 avenue de Ségur',
  link: 'https://visio.exemple.fr/salle',
});

const plan = async (committee = STEERING, who: Who = operator) =>
  (await done('POST', `/committees/${committee}/meetings`, who, when)).meeting as number;
async function move(meeting: number, act: string, who: Who = operator, more: object = {}) {
  const { version: read } = await own(meeting);
  return ask('POST', `/meetings/${meeting}/moves`, as(who, read), { act, ...more });
}
/** A meeting that was held, with these decisions put to it. */
async function held(texts: readonly string[] = []) {
  const meeting = await plan();
  await move(meeting, 'convene');
  now = new Date('2026-07-02T12:00:00Z');
  await move(meeting, 'hold');
  const decisions: number[] = [];
  for (const text of texts)
    decisions.push((await done('POST', `/meetings/${meeting}/decisions`, operator, { text })).decision);
  return { meeting, decisions };
}
const say = (meeting: number, decision: number, who: Who, agreement_party: number, voice: string) =>
  done('POST', `/meetings/${meeting}/decisions/${decision}/voices`, who, { agreement_party, voice });
async function validate(meeting: number, who: Who, agreement_party: number) {
  const [last] = (await own(meeting)).minutes;
  const payload = { agreement_party, digest: last?.digest };
  return done('POST', `/meetings/${meeting}/minutes/${last?.number}/validations`, who, payload);
}
const publish = (meeting: number, who: Who, agreement_party: number, level: string) =>
  done('POST', `/meetings/${meeting}/publications`, who, { agreement_party, level });

const TEXT = '# Réunion du 2 juillet\n\nLes parties se sont réunies. **Une** décision est prise.';

t.afterEach(back);

t.test('the convention has its two committees, and says when they have to meet', async (t) => {
  const committees = await done('GET', '/committees', {});
  t.same(
    committees.map((one: { committee: string }) => one.committee),
    [STEERING, GOVERNANCE],
  );
  t.match(committees[0], {
    late: true,
    due_on: '2016-05-27',
    next_on: null,
    agreement: { slug: 'convention-2015' },
  });
});

t.test('members: offices, mandates with dates, and a name by its own person alone', async (t) => {
  const url = `/committees/${STEERING}/members`;
  const seat = { agreement_party: etat, office: 'Directrice du numérique', mail: 'membre.nommee@etat.fr' };
  const { member } = await done('POST', url, acting.etat, seat);
  t.match(await ask('POST', url, operator, { ...seat, mail: 'personne@nulle.fr' }), {
    status: 400,
    body: { errors: [{ name: 'mail' }] },
  });
  t.match(
    await ask('POST', url, operator, {
      college: 'ministères',
      body: 'Ministère',
      office: 'Ministre',
      begins_on: '2026-01-01',
      ends_on: '2027-01-01',
    }),
    {
      status: 409,
    },
  );
  t.match(
    await ask('POST', `/committees/${GOVERNANCE}/members`, operator, {
      college: 'associations',
      body: 'Réseau',
      office: 'Déléguée',
    }),
    {
      status: 400,
      body: { errors: [{ name: 'begins_on' }] },
    },
  );
  await done('POST', `/committees/${GOVERNANCE}/members`, acting.syntec, {
    college: 'associations',
    body: 'Un réseau de lieux',
    office: 'Déléguée générale',
    begins_on: '2025-01-01',
    ends_on: '2026-05-31',
  });
  const governance = await done('GET', `/committees/${GOVERNANCE}`, {});
  t.match(governance.seats, [
    { college: 'associations', seat_of: 'Un réseau de lieux', ends_on: '2026-05-31', ended: true },
  ]);
  const named = async () => (await done('GET', `/committees/${STEERING}`, {})).seats[0].named_as;
  t.equal(await named(), null);
  t.equal(
    (await ask('PUT', `/people/me/seats/${member}/name`, acting.etat, { name: 'Ada Nommée' })).status,
    404,
  );
  await done('PUT', `/people/me/seats/${member}/name`, acting.member, { name: 'Ada Nommée' });
  t.equal(await named(), 'Ada Nommée');
  await done('PUT', `${url}/${member}`, as(acting.etat, 2), {
    agreement_party: etat,
    office: 'Directrice générale',
    mail: 'membre.nommee@etat.fr',
  });
  t.equal(await named(), 'Ada Nommée', 'the office changes, who sits and how they are named does not');
});

t.test('convening writes to those who sit there, with a calendar, once for each change', async (t) => {
  const all = () =>
    db.query<{ recipient: string; subject: string; calendar: string }>(
      "select recipient, subject, calendar from mail where purpose = 'meeting' order by mail",
    );
  const mails = async () => (await all()).filter(({ recipient }) => recipient === 'membre.nommee@etat.fr');
  const meeting = await plan();
  t.same(await all(), [], 'planned: nobody is told');
  const { reached } = (await own(meeting)).convening;
  t.match(
    await ask('PUT', `/meetings/${meeting}/agenda`, as(operator, 1), { items: ['Point d’étape', 'Budget'] }),
    { status: 200 },
  );
  t.match(
    await ask('PUT', `/meetings/${meeting}/agenda`, as(operator, 1), { items: [] }),
    { status: 409 },
    'a stale version',
  );
  const page = async () =>
    (await app.inject({ url: `/mon-espace/gouvernance/reunions/${meeting}`, headers: { ...operator } })).body;
  t.notMatch(await page(), 'seulement', 'a month ahead nothing is said of it');
  now = new Date('2026-06-30T22:30:00Z');
  t.match(await page(), /demain.: dans un jour seulement\./, 'days are those of Paris');
  now = new Date('2026-06-25T08:00:00Z');
  t.match(await page(), /dans 7.jours seulement\..*Convoquer/s);
  now = new Date('2026-06-24T08:00:00Z');
  t.notMatch(await page(), 'seulement', 'eight days is no short notice');
  back();
  await move(meeting, 'convene');
  t.match(await mails(), [{ recipient: 'membre.nommee@etat.fr', subject: /réunion du 2 juillet 2026/ }]);
  const told = (await all()).map(({ recipient }) => recipient);
  t.equal(new Set(told).size, reached, 'each once, as the page says');
  t.match(told.join(), /etat.*syntec|syntec.*etat/s, 'those who speak for the parties, too');
  t.match(
    await ask('PUT', `/meetings/${meeting}`, as(operator, 3), { ...when, at: '2026-06-01T09:30' }),
    { status: 400, body: { errors: [{ name: 'at' }] } },
    'not into the past',
  );
  await done('PUT', `/meetings/${meeting}`, as(operator, 3), { ...when, at: '2026-07-03T09:30' });
  const [, changed] = await mails();
  const calendar = changed?.calendar.replaceAll('\r\n ', '') ?? '';
  t.match(calendar, /DTSTART:20260703T073000Z/);
  t.match(calendar, /SEQUENCE:4/);
  t.match(calendar, /visio\.exemple\.fr/);
  const file = await app.inject(`/api/meetings/${meeting}/meeting.ics`);
  t.match(file.headers['content-type'], /^text\/calendar/);
  t.match(file.body, /DTSTART:20260703T073000Z/);
  t.notMatch(file.body, /visio|Budget/, 'the public file has neither the call nor the agenda');
  t.match(await move(meeting, 'cancel'), { status: 400, body: { errors: [{ name: 'reason' }] } });
  await move(meeting, 'cancel', operator, { reason: 'Grève des trains.' });
  t.match((await mails()).at(-1), { subject: /annulée/, calendar: /STATUS:CANCELLED/ });
  t.equal((await mails()).length, 3);
  t.match(await shown(meeting), { state: 'cancelled', reason: 'Grève des trains.', agenda: [] });
});

t.test('a committee meets once at a time', async (t) => {
  const at = '2026-07-01T10:00';
  const ninety = { ...when, at, lasts_minutes: 90 };
  const url = `/committees/${STEERING}/meetings`;
  const { meeting } = await done('POST', url, operator, ninety);
  const told = { name: 'at', message: /sa réunion du 1er.juillet 2026, à 10.h, est déjà inscrite/ };
  const refused = { status: 400, body: { errors: [told] } };
  t.match(await ask('POST', url, acting.etat, ninety), refused, 'at the same moment');
  t.match(
    await ask('POST', url, acting.etat, { ...ninety, at: '2026-07-01T11:15' }),
    refused,
    'or during it',
  );
  now = new Date('2026-07-01T12:00:00Z');
  t.match(
    await ask('POST', `/committees/${STEERING}/past-meetings`, operator, ninety),
    refused,
    'nor entered',
  );
  back();
  t.match(await ask('POST', url, acting.stranger, ninety), { status: 403 }, 'which is told to nobody else');
  const next = await done('POST', url, operator, { ...ninety, at: '2026-07-01T11:30' });
  t.match(await ask('PUT', `/meetings/${next.meeting}`, as(operator, 1), ninety), refused, 'nor moved there');
  await done('PUT', `/meetings/${next.meeting}`, as(operator, 1), { ...ninety, at: '2026-07-01T12:00' });
  await done('POST', `/committees/${GOVERNANCE}/meetings`, operator, ninety);
  await move(meeting, 'cancel', operator, { reason: 'Saisie deux fois.' });
  await done('POST', url, operator, ninety);
});

const unanimity: readonly (readonly [string, string | undefined, string | undefined, boolean])[] = [
  ['yes/yes', 'yes', 'yes', true],
  ['yes/no', 'yes', 'no', false],
  ['no/yes', 'no', 'yes', false],
  ['yes/silence', 'yes', 'silence', false],
  ['yes/nothing said', 'yes', undefined, false],
  ['no/no', 'no', 'no', false],
  ['silence/silence', 'silence', 'silence', false],
  ['nothing said at all', undefined, undefined, false],
];

t.test('a decision is one by unanimity: the database says so', async (t) => {
  const { meeting, decisions } = await held(unanimity.map(([name]) => `Décider : ${name}`));
  for (const [index, [, first, second]] of unanimity.entries()) {
    if (first) await say(meeting, decisions[index] ?? 0, acting.etat, etat, first);
    if (second) await say(meeting, decisions[index] ?? 0, acting.syntec, syntec, second);
  }
  const read = await own(meeting);
  for (const [index, [name, , , adopted]] of unanimity.entries())
    t.equal(read.decisions[index]?.adopted, adopted, name);
  const saying = (index: number, voice: string) =>
    ask('POST', `/meetings/${meeting}/decisions/${decisions[index]}/voices`, acting.syntec, {
      agreement_party: syntec,
      voice,
    });
  t.match(
    await saying(0, 'no'),
    { status: 409, body: { detail: /ne change plus/ } },
    'nobody undoes it alone',
  );
  t.equal((await saying(0, 'yes')).status, 204, 'said twice, it is the same');
  t.equal((await saying(3, 'yes')).status, 204, 'a silence may still be filled');
  t.equal((await own(meeting)).decisions[3]?.adopted, true);
  t.match(
    await ask('POST', `/meetings/${meeting}/decisions/${decisions[0]}/voices`, acting.etat, {
      agreement_party: syntec,
      voice: 'no',
    }),
    { status: 403 },
  );
  await t.rejects(db.query('update decision_voice set voice = $1', ['yes']), /stays as it was/);
});

const hex = (text: string | null | undefined) =>
  createHash('sha256')
    .update(text ?? '')
    .digest('hex');

t.test('minutes: validated by all, sealed, published as far as all agree', async (t) => {
  const { meeting, decisions } = await held(['Prolonger la convention d’un an.', 'Doubler le fonds.']);
  const [yes = 0, no = 0] = decisions;
  for (const decision of decisions) await say(meeting, decision, acting.etat, etat, 'yes');
  await say(meeting, yes, acting.syntec, syntec, 'yes');
  await say(meeting, no, acting.syntec, syntec, 'no');
  const { seats } = await own(meeting);
  await done('PUT', `/meetings/${meeting}/attendance`, operator, {
    seats: [{ member: seats[0]?.member, state: 'present' }],
  });
  await done('POST', `/meetings/${meeting}/minutes`, acting.etat, { text: `${TEXT} À relire.` });
  t.same(await validate(meeting, acting.etat, etat), { sealed: false });
  const excused = { seats: [{ member: seats[0]?.member, state: 'excused' }] };
  const gestures = [
    ['PUT', 'attendance', excused],
    ['POST', 'decisions', { text: 'Encore une décision.' }],
    ['DELETE', `decisions/${no}`, undefined],
    ['POST', 'documents?title=Encore&readers=members', Buffer.from('%PDF-1.4\n%%EOF\n')],
  ] as const;
  for (const [method, what, body] of gestures)
    t.match(
      await ask(method, `/meetings/${meeting}/${what}`, operator, body),
      { status: 409 },
      `${method} ${what}: what one party has validated stays`,
    );
  await done('POST', `/meetings/${meeting}/minutes`, acting.syntec, { text: TEXT });
  t.same((await own(meeting)).minutes[0]?.validated_by, [], 'another version is validated anew');
  await done('PUT', `/meetings/${meeting}/attendance`, operator, excused);
  await validate(meeting, acting.etat, etat);
  t.equal((await own(meeting)).state, 'held');
  t.same(await validate(meeting, acting.syntec, syntec), { sealed: true });

  const sealed = await own(meeting);
  t.match(sealed, { state: 'sealed', broken: false, seals: [{ number: 2, intact: true }] });
  const [seal] = sealed.seals;
  t.equal(seal?.hash, hex(seal?.sealed_text), 'anyone computes it again');
  for (const part of ['convened', 'written', 'decided', 'attended'] as const)
    t.ok(seal?.sealed_text.includes(hex(seal.parts[part])), `${part} is in it`);
  t.match(
    await ask('POST', `/meetings/${meeting}/decisions/${no}/voices`, acting.syntec, {
      agreement_party: syntec,
      voice: 'yes',
    }),
    { status: 409 },
  );
  t.match(await ask('PUT', `/meetings/${meeting}/attendance`, operator, { seats: [] }), { status: 204 });
  t.match(
    await ask('PUT', `/meetings/${meeting}/attendance`, operator, {
      seats: [{ member: seats[0]?.member, state: 'present' }],
    }),
    { status: 409 },
  );
  const told = await db.query("select from mail where subject like '%scellé' and text like $1", [
    `%${seal?.hash}%`,
  ]);
  t.equal(told.length, 2, 'each party keeps the seal in its mails');

  t.match(await shown(meeting), {
    level: 'nothing',
    decisions: [],
    minutes: [],
    attendance: [],
    seals: [{ parts: { written: null, decided: null } }],
  });
  const asked = async (who: Who) =>
    ((await done('GET', '/people/me/governance', who)) as Waiting)
      .filter(({ kind, href }) => kind === 'publication-level' && href.includes(`/${meeting}#`))
      .map(({ title, party }) => [title, party]);
  t.same(
    [await asked(acting.etat), await asked(operator)],
    [[['Comité de pilotage de la convention de 2015, réunion du 02/07/2026', 'État']], []],
    'each party is asked what may be public',
  );
  await publish(meeting, acting.etat, etat, 'nothing');
  t.same(await asked(acting.etat), [], 'nothing is an answer');
  await publish(meeting, acting.etat, etat, 'all');
  t.match(await shown(meeting), { level: 'nothing', decisions: [] });
  await publish(meeting, acting.syntec, syntec, 'decisions');
  const part = await shown(meeting);
  t.match(part, {
    level: 'decisions',
    minutes: [],
    attendance: [],
    agenda: [],
    decisions: [{ adopted: true }, { adopted: false }],
  });
  t.match(part.seals[0]?.parts, { decided: /Doubler/, written: null, convened: null, attended: null });
  await publish(meeting, acting.syntec, syntec, 'all');
  t.match(await shown(meeting), {
    level: 'all',
    minutes: [{ text: TEXT }],
    attendance: [{ seat_of: 'État', state: 'excused' }],
  });
  t.match(
    await ask('POST', `/meetings/${meeting}/publications`, acting.etat, {
      agreement_party: etat,
      level: 'nothing',
    }),
    { status: 409 },
    'what all have published stays',
  );
  t.match((await shown(meeting)).minutes, [
    { validations: [{ by: 'État', on: '2026-07-02' }, { by: 'Syntec Numérique' }] },
  ]);
  const page = (await app.inject(`/gouvernance/reunions/${meeting}`)).body;
  t.match(page, /Validée par État, le 2.juillet 2026/);
  const work = await app.inject({
    url: `/mon-espace/gouvernance/reunions/${meeting}`,
    headers: { ...acting.etat },
  });
  t.match(work.body, /<del[^>]*>[^<]*À relire\.[^<]*<\/del>/, 'what a version changes in the one before');
  t.match(work.body, /par Syntec Numérique/, 'and for whom it was written');
  t.match(
    await db.query('select recipient from mail where key like $1', [`minutes ${meeting} 1 %`]),
    [{ recipient: /syntec/ }],
    'who wrote a version is not told of it',
  );
  const news = await committeeNews(db);
  t.ok(
    news.some(({ title }) => /décision non adoptée/.test(title)) &&
      news.some(({ title }) => /scellé/.test(title)),
  );

  const corrected = { text: TEXT.replace('2 juillet', 'jeudi 2 juillet') };
  await done('POST', `/meetings/${meeting}/minutes`, acting.syntec, corrected);
  t.equal((await shown(meeting)).minutes.length, 1, 'a correction waits for all');
  await validate(meeting, acting.syntec, syntec);
  await validate(meeting, acting.etat, etat);
  const twice = await shown(meeting);
  t.match(twice, {
    broken: false,
    minutes: [{ number: 3 }, { number: 2 }],
    seals: [{ number: 3, previous: seal?.hash }, { number: 2 }],
  });
});

t.test('what is changed behind the triggers no longer answers to its seal', async (t) => {
  const [one] = await db.query<{ meeting: number }>(
    'select meeting::int from minutes_seal order by place limit 1',
  );
  const meeting = one?.meeting ?? 0;
  const tampered = async (table: string, statement: string) => {
    await db.transaction(async (client) => {
      await client.query(`alter table ${table} disable trigger user`);
      await client.query(statement, [meeting]);
      await client.query(`alter table ${table} enable trigger user`);
    });
    return shown(meeting);
  };
  await t.rejects(db.query("update minutes_version set text = text || ' !' where meeting = $1", [meeting]));
  await t.rejects(
    db.query('update minutes_seal set hash = previous where meeting = $1', [meeting]),
    /stay as they were/,
  );
  const acts = [
    [
      'decision_voice',
      "update decision_voice set voice = 'yes' where meeting = $1 and voice = 'no'",
      "update decision_voice set voice = 'no' where meeting = $1 and voice = 'yes' and decision_voice = (select max(decision_voice) from decision_voice where meeting = $1)",
    ],
    [
      'minutes_version',
      "update minutes_version set text = text || ' !' where meeting = $1 and number = 2",
      'update minutes_version set text = left(text, -2) where meeting = $1 and number = 2',
    ],
    [
      'attendance',
      "update attendance set state = 'present' where meeting = $1",
      "update attendance set state = 'excused' where meeting = $1",
    ],
    [
      'minutes_seal',
      "update minutes_seal set sealed_at = sealed_at + interval '1 day' where meeting = $1 and number = 2",
      "update minutes_seal set sealed_at = sealed_at - interval '1 day' where meeting = $1 and number = 2",
    ],
  ] as const;
  for (const [table, change, undo] of acts) {
    t.equal((await tampered(table, change)).broken, true, table);
    t.equal((await tampered(table, undo)).broken, false, `${table} as it was`);
  }
  const rewritten = await tampered(
    'minutes_seal',
    "update minutes_seal set previous = repeat('1', 64), hash = digest_of(seal_text(repeat('1', 64), meeting, number, sealed_at)) where meeting = $1 and number = 2",
  );
  t.same(
    rewritten.seals.map(({ intact }) => intact),
    [false, false],
    'a seal made anew breaks the chain',
  );
  const line = (await done('GET', `/committees/${STEERING}`, {})).meetings.find(
    (one: { meeting: number }) => one.meeting === meeting,
  );
  t.equal(line.broken, true, 'the committee’s page says it too');
});

type Told = Partial<Record<keyof Acting | 'seat', number>>;
/** What those who prepare a committee are told of what they add, change, or note. */
const [added, changed, noted] = [201, 200, 204].map((status) => ({
  operator: status,
  etat: status,
  syntec: status,
})) as [Told, Told, Told];

t.test('who may do what', async (t) => {
  const { meeting, decisions } = await held(['Une décision à prendre ensemble.']);
  back();
  const planned = await plan();
  const [decision] = decisions;
  await done('POST', `/meetings/${meeting}/minutes`, operator, { text: TEXT });
  const who = { ...acting, seat: await signInSeat(app, db, operator) };
  const seat = (agreement_party: number) => ({ agreement_party, office: 'Un bureau' });
  const { member } = await done('POST', `/committees/${STEERING}/members`, operator, {
    ...seat(etat),
    mail: 'membre.nommee@etat.fr',
  });
  const members = `/committees/${STEERING}/members`;
  const voices = `/meetings/${meeting}/decisions/${decision}/voices`;
  const validations = `/meetings/${meeting}/minutes/1/validations`;
  const publications = `/meetings/${meeting}/publications`;
  const reads = { ...changed, member: 200 };
  const steering = { kind: 'comité de pilotage', object: 'Suivre l’accord.', months: 12 };
  const convention = { ...steering, agreement: 'convention-2015', name: 'Un autre' };
  const lumiere = { ...steering, agreement: 'lumiere', name: 'Lumière' };
  // Not the digest of what was read: refused for that, to who may.
  const wrong = 'f'.repeat(64);
  /** To be withdrawn once. */
  const another = async () =>
    `/meetings/${meeting}/decisions/${(await done('POST', `/meetings/${meeting}/decisions`, operator, { text: 'À retirer.' })).decision}`;
  const acts: readonly (readonly [
    string,
    'GET' | 'POST' | 'PUT' | 'DELETE',
    string | (() => Promise<string>),
    object | undefined,
    Told,
    (403 | 404)?,
  ])[] = [
    ['read a committee', 'GET', `/committees/${STEERING}/own`, undefined, reads, 404],
    ['read a meeting', 'GET', `/meetings/${meeting}/own`, undefined, reads, 404],
    // There is one already.
    ['found a committee', 'POST', '/committees', convention, { operator: 409, etat: 409, syntec: 409 }],
    [
      'found that of another agreement',
      'POST',
      '/committees',
      lumiere,
      { operator: 201, etat: 409, delegate: 409 },
    ],
    [
      'change a committee',
      'PUT',
      `/committees/${STEERING}`,
      { name: 'Comité', object: 'Suivre la convention.', months: 12 },
      changed,
    ],
    ['name a member of the State', 'POST', members, seat(etat), { operator: 201, etat: 201 }],
    ['name a member of Syntec', 'POST', members, seat(syntec), { operator: 201, syntec: 201 }],
    ['change a member of the State', 'PUT', `${members}/${member}`, seat(etat), { operator: 200, etat: 200 }],
    [
      'say whether a name is shown',
      'PUT',
      `/people/me/seats/${member}/name`,
      { name: 'Camille Essai' },
      { member: 204 },
      404,
    ],
    ['plan', 'POST', `/committees/${STEERING}/meetings`, when, added],
    ['change a meeting', 'PUT', `/meetings/${planned}`, when, changed],
    ['write the agenda', 'PUT', `/meetings/${planned}/agenda`, { items: ['Un point'] }, changed],
    ['convene', 'POST', async () => `/meetings/${await plan()}/moves`, { act: 'convene' }, changed],
    [
      'cancel',
      'POST',
      async () => `/meetings/${await plan()}/moves`,
      { act: 'cancel', reason: 'Une grève.' },
      changed,
    ],
    ['put a decision', 'POST', `/meetings/${meeting}/decisions`, { text: 'Autre décision.' }, added],
    ['withdraw a decision', 'DELETE', another, undefined, noted],
    ['speak for the State', 'POST', voices, { agreement_party: etat, voice: 'yes' }, { etat: 204 }],
    ['speak for Syntec', 'POST', voices, { agreement_party: syntec, voice: 'yes' }, { syntec: 204 }],
    ['write minutes', 'POST', `/meetings/${meeting}/minutes`, { text: TEXT }, added],
    ['validate for the State', 'POST', validations, { agreement_party: etat, digest: wrong }, { etat: 409 }],
    ['validate for Syntec', 'POST', validations, { agreement_party: syntec, digest: wrong }, { syntec: 409 }],
    [
      'publish for the State',
      'POST',
      publications,
      { agreement_party: etat, level: 'nothing' },
      { etat: 204 },
    ],
    [
      'publish for Syntec',
      'POST',
      publications,
      { agreement_party: syntec, level: 'nothing' },
      { syntec: 204 },
    ],
    [
      'note who came',
      'PUT',
      `/meetings/${meeting}/attendance`,
      { seats: [{ member: 1, state: 'present' }] },
      noted,
    ],
  ];
  const current = async (url: string) => {
    const number = /^\/meetings\/(\d+)/.exec(url)?.[1];
    if (number) return (await own(Number(number))).version;
    const committee = await done('GET', `/committees/${STEERING}/own`, operator);
    if (!url.startsWith(members)) return committee.version;
    return committee.seat_versions.find((one: { member: number }) => one.member === member).version;
  };
  const tries = eachTries(t, Object.keys(who) as (keyof typeof who)[]);
  for (const [name, method, path, payload, told, others] of acts) {
    let url = typeof path === 'string' ? path : await path();
    let read = await current(url);
    const act = async (sort: keyof typeof who) => {
      const { status } = await ask(method, url, as(who[sort], read), payload);
      // Once it is done, there is another version to read, or another thing to do it to.
      if (status < 300 && typeof path !== 'string') url = await path();
      if (status < 300 && method !== 'GET') read = await current(url);
      return { statusCode: status };
    };
    await tries(name, act, told, others);
  }
});

t.test('documents: for members, or for all', async (t) => {
  const meeting = await plan();
  const put = (who: Who | Record<string, string>, bytes: string) =>
    app.inject({
      method: 'POST',
      url: `/api/meetings/${meeting}/documents?title=Budget`,
      headers: { ...who, 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    });
  const tries = eachTries(t, Object.keys(acting) as (keyof Acting)[]);
  const documents = async () => (await own(meeting)).documents.map((one) => one.document);
  const asks = async (who: keyof Acting, method: 'PUT' | 'DELETE', payload?: object) => {
    const url = `/meetings/${meeting}/documents/${(await documents())[0]}`;
    return { statusCode: (await ask(method, url, acting[who], payload)).status };
  };
  await tries('join', (who) => put(acting[who], `%PDF-1.7\n${who}`), added);
  await tries('open to all', (who) => asks(who, 'PUT', { readers: 'members' }), noted);
  await tries('take out', (who) => asks(who, 'DELETE'), noted);
  t.match((await put(operator, 'MZ')).json(), { status: 400, errors: [{ name: 'file' }] });
  const { document } = (await put(operator, '%PDF-1.7\nx')).json();
  const get = async (path: string, who: Record<string, string> | Who = {}) =>
    (await app.inject({ url: `/api/meetings/${meeting}/${path}${document}`, headers: { ...who } }))
      .statusCode;
  t.equal(await get('documents/'), 404);
  t.equal(await get('own/documents/', acting.member), 200);
  t.equal(await get('own/documents/', acting.stranger), 404);
  t.same((await shown(meeting)).documents, []);
  await done('PUT', `/meetings/${meeting}/documents/${document}`, operator, { readers: 'public' });
  t.equal(await get('documents/'), 200);
  t.match((await shown(meeting)).documents, [{ title: 'Budget', type: 'application/pdf' }]);
});

t.test('whoever runs the directory is warned when nothing is planned', async (t) => {
  const warned = (due: string) =>
    db.query('select from mail where key like $1', [`committee ${STEERING} due ${due}%`]);
  const config = { REMINDER_MONTHS: 0, PUBLIC_URL: 'https://proximite.test', PORT: 0 };
  await doChores(db, config, now);
  await doChores(db, config, now);
  t.equal((await warned('2016-05-27 late')).length, 1, 'it never met');
  // It met on 2 July: a year later it must have met again.
  now = new Date('2027-05-03T08:00:00Z');
  await doChores(db, config, now);
  t.equal((await warned('2027-07-02 soon')).length, 1);
  now = new Date('2027-07-05T08:00:00Z');
  await doChores(db, config, now);
  t.equal((await warned('2027-07-02 late')).length, 1, 'and once more when the day has passed');
});

t.end();
