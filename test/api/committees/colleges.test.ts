import t from 'tap';
import { committeeNews } from '../../../api/committees/doors.ts';
import type { Committee, Meeting, OwnMeeting } from '../../../api/committees/schema.ts';
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
import { eachTries } from '../../everyone.ts';
import { build } from '../../helper.ts';
import { signIn } from '../../people.ts';

const before = new Date('2026-06-01T08:00:00Z');
const after = new Date('2026-07-02T12:00:00Z');
let now = before;
const { app, db } = await build(t, {}, () => now);
const acting = await setUpCommittees(app, db);
const [etat = 0, syntec = 0] = await partiesOf(db);
const ask = asking(app);
const done = sure(ask);
const { operator } = acting;

const as = (who: Who | Record<string, string>, read: number) => ({ ...who, ...version(read) });
const own = (meeting: number, who: Who = operator): Promise<OwnMeeting> =>
  done('GET', `/meetings/${meeting}/own`, who);
const shown = (meeting: number): Promise<Meeting> => done('GET', `/meetings/${meeting}`, {});
const committee = (slug = GOVERNANCE): Promise<Committee> => done('GET', `/committees/${slug}`, {});
const somewhere = { place: 'Paris, 20 avenue de Ségur', link: null };
const when = Object.assign(oneAfterTheOther('2026-07-02'), somewhere);
const TEXT = '# Réunion\n\nLes collèges se sont réunis. **Une** décision est prise.';

const COLLEGES = ['ministères', 'collectivités', 'associations', 'institutions', 'partenaires industriels'];
const mandate = { begins_on: '2026-01-01', ends_on: '2028-12-31' };
const addSeat = async (college: string, body: string, mail: string | null, more: object = mandate) =>
  (
    await done('POST', `/committees/${GOVERNANCE}/members`, operator, {
      ...{ college, body, office: 'Déléguée', mail },
      ...more,
    })
  ).member as number;

/** One seat a college, each held by someone with an account, but of the last. */
const holders: Who[] = [];
const seats: number[] = [];
for (const [index, college] of COLLEGES.entries()) {
  const mail = index < 4 ? `siege.${index}@college.fr` : null;
  if (mail) holders.push(await signIn(app, db, mail));
  seats.push(await addSeat(college, `Organisme ${index}`, mail));
}
const second = await signIn(app, db, 'second@college.fr');
const secondSeat = await addSeat('ministères', 'Un autre ministère', 'second@college.fr');

async function held(slug = GOVERNANCE) {
  now = before;
  const { meeting } = await done('POST', `/committees/${slug}/meetings`, operator, when);
  await done('POST', `/meetings/${meeting}/moves`, as(operator, 1), { act: 'convene' });
  now = after;
  await done('POST', `/meetings/${meeting}/moves`, as(operator, 2), { act: 'hold' });
  return meeting as number;
}
const propose = async (meeting: number, text: string) =>
  (await done('POST', `/meetings/${meeting}/decisions`, operator, { text })).decision as number;
const say = (meeting: number, decision: number, who: Who | Record<string, string>, body: object) =>
  ask('POST', `/meetings/${meeting}/decisions/${decision}/voices`, who, body);
async function validate(meeting: number, who: Who | Record<string, string>, as: object) {
  const [last] = (await own(meeting)).minutes;
  return ask('POST', `/meetings/${meeting}/minutes/${last?.number}/validations`, who, {
    ...as,
    digest: last?.digest,
  });
}

const publish = (meeting: number, index: number, level: string) =>
  done('POST', `/meetings/${meeting}/publications`, holders[index] as Who, { member: seats[index], level });

t.test('the rule of the colleges: pure functions', async (t) => {
  const voices = [
    [0, 0, 'silence'],
    [1, 0, 'yes'],
    [0, 1, 'no'],
    [1, 1, 'silence'],
    [2, 1, 'yes'],
    [1, 2, 'no'],
  ];
  for (const [yes, no, voice] of voices)
    t.same(
      await db.query('select voice_of_college($1::int, $2::int) as voice', [yes, no]),
      [{ voice }],
      `${yes}/${no}`,
    );
  const outcomes = [
    [3, 1, 5, true],
    [3, 0, 5, true],
    [2, 0, 5, false],
    [2, 1, 5, true],
    [2, 2, 5, false],
    [1, 2, 5, false],
    [2, 0, 4, true],
    [1, 0, 4, false],
    [1, 0, 2, true],
    [1, 0, 1, true],
    [0, 0, 1, false],
    [0, 0, 5, false],
    [0, 5, 5, false],
    [5, 0, 5, true],
  ];
  for (const [yes, no, colleges, taken] of outcomes)
    t.same(
      await db.query('select taken_by_colleges($1::int, $2::int, $3::int) as taken', [yes, no, colleges]),
      [{ taken }],
      `${yes} for, ${no} against of ${colleges}`,
    );
});

t.test('a governance committee decides by its colleges', async (t) => {
  const meeting = await held();
  const decision = await propose(meeting, 'Adopter les critères de référence.');
  t.match((await own(meeting)).decisions, [{ adopted: false, voices: [], colleges: { length: 5 } }]);
  const speak = (index: number, voice: string) =>
    say(meeting, decision, holders[index] as Who, { member: seats[index], voice });
  const waiting = async (who: Who) =>
    ((await done('GET', '/people/me/governance', who)) as Waiting)
      .filter(({ kind }) => kind !== 'signature')
      .map(({ kind, party }) => [kind, party]);
  t.same(await waiting(holders[0] as Who), [['voice', 'Organisme 0']], 'a seat is told that it is awaited');
  t.same(await waiting(acting.etat), [], 'the parties have no voice in it');
  await speak(0, 'yes');
  t.same(await waiting(holders[0] as Who), []);
  await say(meeting, decision, second, { member: secondSeat, voice: 'no' });
  await speak(1, 'yes');
  await speak(2, 'yes');
  t.match(
    (await own(meeting)).decisions[0],
    {
      adopted: false,
      colleges: [{ yes: 1, no: 1, voice: 'silence' }, { voice: 'yes' }, { voice: 'yes' }, {}, {}],
    },
    'a college that is split abstains: two of five have a voice',
  );
  await speak(3, 'no');
  t.equal((await own(meeting)).decisions[0]?.adopted, true, 'two for, one against, of five');
  await say(meeting, decision, operator, { member: seats[4], voice: 'no' });
  const read = await own(meeting);
  t.match(read.decisions[0], { adopted: false, colleges: [{}, {}, {}, { voice: 'no' }, { voice: 'no' }] });
  t.same(
    read.seat_voices.filter(({ noted }) => noted).map(({ member }) => member),
    [seats[4]],
    'without an account it is noted, and says so',
  );
  t.match(await speak(3, 'yes'), { status: 409 }, 'what a seat has said in a meeting stays');
  await say(meeting, decision, operator, { member: seats[4], voice: 'yes' });
  t.equal((await own(meeting)).decisions[0]?.adopted, true, 'what was noted is put right');
  await t.rejects(db.query("update decision_seat_voice set voice = 'yes'"), /stays as it was/);
  t.match(await say(meeting, decision, acting.etat, { agreement_party: etat, voice: 'no' }), { status: 409 });
  t.match(await say(meeting, decision, operator, { voice: 'no' }), { status: 400 });

  await done('POST', `/meetings/${meeting}/minutes`, operator, { text: TEXT });
  t.same(await waiting(holders[0] as Who), [['minutes', 'Organisme 0']]);
  t.match(await validate(meeting, acting.etat, { agreement_party: etat }), { status: 409 });
  t.match(await validate(meeting, holders[0] as Who, { member: seats[0] }), { body: { sealed: false } });
  t.match(
    (await own(meeting)).minutes[0]?.colleges[0],
    { seats: 2, validating: 1, validated: false },
    'half of its seats is not more than half',
  );
  for (const index of [1, 2])
    t.match(await validate(meeting, holders[index] as Who, { member: seats[index] }), {
      body: { sealed: false },
    });
  t.match(
    await validate(meeting, operator, { member: seats[4] }),
    { status: 403 },
    'nobody validates for a seat',
  );
  await publish(meeting, 1, 'all');
  t.equal((await own(meeting)).level, 'nothing', 'before the seal');
  t.match(await validate(meeting, second, { member: secondSeat }), { body: { sealed: true } });
  const sealed = await own(meeting);
  t.match(sealed, { state: 'sealed', broken: false, decisions: [{ adopted: true }] });
  t.match(sealed.seals[0]?.parts.decided, /collèges/);
  t.match(await speak(3, 'no'), { status: 409 });

  t.equal(
    (await shown(meeting)).decisions.length,
    0,
    'published as far as more than half of the colleges agree',
  );
  t.same(
    await waiting(holders[0] as Who),
    [['publication-level', 'Organisme 0']],
    'a seat that has not said what may be public is asked',
  );
  t.same(await waiting(holders[1] as Who), [], 'one that has said it is not');
  await publish(meeting, 2, 'decisions');
  t.match((await own(meeting)).college_levels, [
    {},
    {},
    { college: 'associations', seats: 1, level: 'decisions' },
  ]);
  t.match(
    await shown(meeting),
    { level: 'nothing', decisions: { length: 0 } },
    'two of five, one before the seal',
  );
  await publish(meeting, 0, 'all');
  t.equal(
    (await own(meeting)).college_levels[0]?.level,
    'nothing',
    'half of its seats is not more than half',
  );
  t.match(
    await ask('POST', `/meetings/${meeting}/publications`, acting.etat, {
      agreement_party: etat,
      level: 'all',
    }),
    { status: 409 },
    'what colleges validate, no party publishes',
  );
  await done('POST', `/meetings/${meeting}/publications`, second, { member: secondSeat, level: 'decisions' });
  t.match(
    await shown(meeting),
    { level: 'decisions', minutes: { length: 0 } },
    'the third: as far as each does',
  );
  t.match(
    await ask('POST', `/meetings/${meeting}/publications`, holders[1] as Who, {
      member: seats[1],
      level: 'nothing',
    }),
    { status: 409 },
    'what is public stays',
  );
  const page = async (who: Who) =>
    (await app.inject({ url: `/mon-espace/gouvernance/reunions/${meeting}`, headers: { ...who } })).body;
  t.match(
    await page(second),
    new RegExp(`value="publier".*name="siege" value="${secondSeat}".*laisse publier`),
  );
  t.notMatch(await page(acting.etat), /value="publier"/, 'nothing is offered that can only be refused');
  await done('PUT', `/committees/${GOVERNANCE}/members/${seats[2]}`, as(operator, 1), {
    ...{ college: 'associations', body: 'Organisme 2', office: 'Déléguée' },
    ...{ begins_on: '2026-01-01', ends_on: '2026-07-01' },
  });
  t.equal((await own(meeting)).college_levels[2]?.level, 'nothing');
  t.equal((await shown(meeting)).level, 'decisions', 'though a mandate ends');
  await t.rejects(db.query("insert into minutes_published (meeting, level) values ($1, 'all')", [meeting]));
  await t.rejects(db.query('delete from minutes_published'), /stay as they were/);
  t.match((await shown(meeting)).decisions, [
    { adopted: true, colleges: [{ college: 'ministères', voice: 'silence' }, {}, {}, {}, {}] },
  ]);

  const tampered = async (voice: string) => {
    await db.query('alter table decision_seat_voice disable trigger user');
    await db.query('update decision_seat_voice set voice = $1 where noted', [voice]);
    await db.query('alter table decision_seat_voice enable trigger user');
    return (await shown(meeting)).broken;
  };
  t.equal(await tampered('no'), true, 'a voice that is changed behind the triggers breaks the seal');
  t.equal(await tampered('yes'), false);
});

t.test('a college is added, renamed and closed', async (t) => {
  const url = `/committees/${GOVERNANCE}/colleges`;
  const { place } = await done('POST', url, acting.syntec, { college: 'usagers' });
  t.equal(place, 6);
  t.match(await ask('POST', url, operator, { college: 'usagers' }), {
    status: 400,
    body: { errors: [{ name: 'college' }] },
  });
  t.match(await ask('POST', `/committees/${STEERING}/colleges`, operator, { college: 'usagers' }), {
    status: 409,
  });
  await done('PUT', `${url}/3`, as(acting.etat, 1), { college: 'associations et réseaux', closed: false });
  const { seats: sitting, meetings } = await committee();
  t.ok(
    sitting.some(({ college }) => college === 'associations et réseaux'),
    'its seats follow',
  );
  t.equal(meetings[0]?.broken, false, 'what was sealed names it as it was');
  t.match(await ask('PUT', `${url}/6`, as(operator, 7), { college: 'usagers', closed: false }), {
    status: 409,
  });
  const early = await addSeat('usagers', 'Une union', null);
  t.match(await ask('PUT', `${url}/6`, as(operator, 1), { college: 'usagers', closed: true }), {
    status: 409,
  });
  const seat = { college: 'usagers', body: 'Une union', office: 'Déléguée' };
  await done('PUT', `/committees/${GOVERNANCE}/members/${early}`, as(operator, 1), {
    ...seat,
    ...mandate,
    ends_on: '2026-06-30',
  });
  await done('PUT', `${url}/6`, as(operator, 1), { college: 'usagers', closed: true });
  t.match((await committee()).colleges.at(-1), { college: 'usagers', closed_on: '2026-07-02' });
  t.match(await ask('POST', `/committees/${GOVERNANCE}/members`, operator, { ...seat, ...mandate }), {
    status: 409,
  });
});

t.test('a committee is founded for any agreement, with its colleges', async (t) => {
  const foundable = async (who: Who) =>
    (await done('GET', '/people/me/committees/foundable', who)).map(
      ({ agreement, kinds }: { agreement: string; kinds: string[] }) => [agreement, kinds.length],
    );
  t.same(await foundable(acting.delegate), [['lumiere', 2]]);
  t.same(await foundable(acting.stranger), []);
  const founding = {
    agreement: 'lumiere',
    kind: 'comité de gouvernance',
    name: 'Gouverner Lumière',
    object: 'Suivre les prêts.',
    months: 6,
  };
  await done('POST', '/committees', acting.delegate, { ...founding, colleges: ['lieux', 'prêteurs'] });
  t.match(await committee('lumiere-gouvernance'), {
    decides: 'colleges',
    colleges: [{ college: 'lieux' }, { college: 'prêteurs' }],
  });
  t.same(await foundable(acting.delegate), [['lumiere', 1]]);
  t.match(
    await ask('POST', '/committees', acting.delegate, {
      ...founding,
      kind: 'comité de pilotage',
      colleges: ['lieux'],
    }),
    { status: 409 },
    'where the parties decide there is none',
  );
});

t.test('a meeting held before is entered afterwards', async (t) => {
  now = after;
  const past = { at: '2016-05-12T14:00', lasts_minutes: 120, place: 'Paris', link: null };
  const url = `/committees/${STEERING}/past-meetings`;
  t.equal((await committee(STEERING)).due_on, '2016-05-27');
  for (const at of ['2015-05-26T10:00', '2026-07-03T10:00'])
    t.match(await ask('POST', url, operator, { ...past, at }), {
      status: 400,
      body: { errors: [{ name: 'at' }] },
    });
  const { meeting } = await done('POST', url, acting.etat, past);
  t.match(await shown(meeting), { state: 'held', entered_on: '2026-07-02', entered_as: 'État' });
  t.equal((await committee(STEERING)).due_on, '2017-05-12', 'the yearly duty counts its real day');
  await done('PUT', `/meetings/${meeting}`, as(operator, 1), { ...past, at: '2016-06-12T14:00' });
  t.equal((await committee(STEERING)).due_on, '2017-06-12', 'a day that was entered by mistake is corrected');
  await done('PUT', `/meetings/${meeting}/agenda`, as(operator, 2), { items: ['Le premier bilan'] });
  const office = await done('POST', `/committees/${STEERING}/members`, acting.etat, {
    ...{
      agreement_party: etat,
      office: 'Déléguée aux usages',
      begins_on: '2015-06-01',
      ends_on: '2017-06-01',
    },
  });
  await done('PUT', `/meetings/${meeting}/attendance`, operator, {
    seats: [{ member: office.member, state: 'present' }],
  });
  const decision = await propose(meeting, 'Ouvrir le premier appel.');
  for (const agreement_party of [etat, syntec])
    t.match(await say(meeting, decision, operator, { agreement_party, voice: 'yes' }), { status: 204 });
  t.match(await say(meeting, decision, acting.syntec, { agreement_party: syntec, voice: 'no' }), {
    status: 204,
  });
  t.match(
    await say(meeting, decision, operator, { agreement_party: syntec, voice: 'yes' }),
    { status: 409 },
    'what a party said itself, nobody else changes',
  );
  await say(meeting, decision, acting.syntec, { agreement_party: syntec, voice: 'yes' });
  await done('POST', `/meetings/${meeting}/minutes`, operator, { text: TEXT });
  t.match(
    await validate(meeting, operator, { agreement_party: etat }),
    { status: 403 },
    'nobody validates for a party',
  );
  await validate(meeting, acting.etat, { agreement_party: etat });
  t.match(await validate(meeting, acting.syntec, { agreement_party: syntec }), { body: { sealed: true } });
  const sealed = await own(meeting);
  t.match(sealed, {
    broken: false,
    decisions: [{ adopted: true }],
    attendance: [{ office: 'Déléguée aux usages' }],
  });
  t.match(sealed.seals[0]?.parts.convened, /"saisie": \["2026-07-02T12:00:00Z", "État"\]/);
  const mistaken = await done('POST', url, operator, past);
  t.match(await shown(mistaken.meeting), { entered_as: 'l’exploitation du répertoire' });
  await done('POST', `/meetings/${mistaken.meeting}/moves`, as(operator, 1), {
    act: 'cancel',
    reason: 'Saisie deux fois.',
  });

  const governed = await done('POST', `/committees/${GOVERNANCE}/past-meetings`, operator, {
    ...past,
    at: '2024-03-01T10:00',
  });
  t.match(
    await ask('POST', `/meetings/${governed.meeting}/decisions`, operator, { text: 'Une étude.' }),
    { status: 409 },
    'nobody sat there then',
  );
  const former = await addSeat('ministères', 'Ministère de 2024', null, {
    begins_on: '2024-01-01',
    ends_on: '2024-12-31',
  });
  const study = await propose(governed.meeting, 'Commander une étude.');
  t.match(
    await say(governed.meeting, study, operator, { member: seats[0], voice: 'yes' }),
    { status: 409 },
    'it did not sit there then',
  );
  t.match(await say(governed.meeting, study, acting.syntec, { member: former, voice: 'yes' }), {
    status: 204,
  });
  t.match(
    (await own(governed.meeting)).decisions,
    [{ adopted: true, colleges: { length: 1 } }],
    'the colleges of then',
  );
  const told = (await committeeNews(db)).filter(
    ({ href }) => href === `/gouvernance/reunions/${mistaken.meeting}`,
  );
  t.same(told, [], 'what was entered by mistake is no news');
});

type Sort = keyof Acting | 'holder';
type Told = Partial<Record<Sort, number>>;
t.test(
  'a seat and a college: their holder, the other parties and who runs the directory are told',
  async (t) => {
    now = before;
    const OTHERS = ['bureau.nommee@syntec.fr', 'exploitante.nommee@site.fr'];
    const mailsFrom = async (last: number) =>
      db.query<{ recipient: string; subject: string; text: string; calendar: string | null }>(
        "select recipient, subject, text, calendar from mail where mail > $1 and text !~ 'jeton=' order by mail",
        [last],
      );
    const lastMail = async () =>
      (await db.query<{ last: number }>('select coalesce(max(mail), 0)::int as last from mail'))[0]?.last ??
      0;
    const told = async (act: () => Promise<unknown>) => {
      const last = await lastMail();
      await act();
      return mailsFrom(last);
    };
    const own = async () => done('GET', `/committees/${GOVERNANCE}/own`, acting.etat);
    const newcomer = 'arrivante@reseau.fr';
    await signIn(app, db, newcomer);
    await signIn(app, db, 'suivante@reseau.fr');
    const { meeting } = await done('POST', `/committees/${GOVERNANCE}/meetings`, operator, when);
    await done('POST', `/meetings/${meeting}/moves`, as(operator, 1), { act: 'convene' });
    const url = `/committees/${GOVERNANCE}/members`;
    const seat = { college: 'collectivités', body: 'Une ville', office: 'Chargée du numérique', ...mandate };
    let member = 0;
    const given = await told(async () => {
      member = (await done('POST', url, acting.etat, { ...seat, mail: newcomer })).member;
    });
    const hers = given.filter(({ recipient }) => recipient === newcomer);
    t.match(hers, [
      { subject: /un siège vous est donné/, calendar: null },
      { subject: /réunion du 2 juillet 2026/, calendar: /DTSTART:2026/ },
    ]);
    t.match(
      hers[0]?.text,
      /Chargée du numérique, Une ville, au collège « collectivités ».*du 1er.janvier 2026 jusqu’au 31 décembre 2028\. Fait par : État.*dites la voix de votre siège.*connectez-vous.*mon-espace\/gouvernance\/comites\/convention-2015-gouvernance/s,
    );
    const others = given.filter(({ recipient }) => recipient !== newcomer);
    t.same(others.map(({ recipient }) => recipient).sort(), OTHERS, 'the other party, and who runs it');
    t.match(others[0]?.text, /un siège est donné \(Chargée du numérique, Une ville.*Fait par : État/s);
    t.notMatch(others.map(({ text }) => text).join(), 'arrivante', 'who sits there is named to nobody');

    const changes = async (body: object) => {
      const { version: read } = (await own()).seat_versions.find(
        (one: { member: number }) => one.member === member,
      );
      return told(() => done('PUT', `${url}/${member}`, as(acting.etat, read), { ...seat, ...body }));
    };
    t.same(await changes({}), [], 'what is saved as it was is no news');
    const changed = await changes({ office: 'Directrice' });
    t.same(changed.map(({ recipient }) => recipient).sort(), [newcomer, ...OTHERS], 'and not convened again');
    for (const { text } of changed) t.match(text, /Fonction : Directrice \(avant : Chargée du numérique\)/);
    const replaced = await changes({ office: 'Directrice', mail: 'suivante@reseau.fr' });
    t.match(replaced, [
      { recipient: newcomer, subject: /votre siège est donné à quelqu’un d’autre/ },
      { recipient: 'suivante@reseau.fr', subject: /un siège vous est donné/ },
      { text: /Qui y siège a changé/ },
      { text: /Qui y siège a changé/ },
      { recipient: 'suivante@reseau.fr', calendar: /DTSTART/ },
    ]);
    const ended = await changes({ office: 'Directrice', ends_on: '2026-06-01' });
    t.match(ended, [
      { recipient: 'suivante@reseau.fr', subject: /votre mandat se termine/ },
      { subject: /un mandat se termine/, text: /Mandat : du 1er.janvier 2026 jusqu’au 1er.juin 2026/ },
      { subject: /un mandat se termine/ },
    ]);

    const at = `/committees/${GOVERNANCE}/colleges`;
    let place = 0;
    const added = await told(async () => {
      place = (await done('POST', at, acting.syntec, { college: 'réseaux' })).place;
    });
    t.match(added, [
      { subject: /un collège est ajouté/, text: /« réseaux ».*Fait par : Syntec Numérique/s },
      {},
    ]);
    t.same(added.map(({ recipient }) => recipient).sort(), ['bureau.nomme@etat.fr', OTHERS[1]]);
    const says = async (read: number, body: object) =>
      (await told(() => done('PUT', `${at}/${place}`, as(operator, read), body))).map(
        ({ recipient, text }) => [recipient, text.split('\n\n')[1]],
      );
    t.match(await says(1, { college: 'réseaux de lieux', closed: false }), [
      [/etat|syntec/, /change de nom, « réseaux de lieux » \(avant : « réseaux »\)/],
      [/etat|syntec/, /change de nom/],
    ]);
    t.match(await says(2, { college: 'réseaux de lieux', closed: true }), [[/./, /est fermé/], {}]);

    const shownSeat = (await committee()).seats.find((one) => one.member === member);
    t.match(shownSeat, {
      given_on: '2026-06-01',
      given_as: 'État',
      changed_on: '2026-06-01',
      changed_as: 'État',
    });
    const { body } = await app.inject({
      url: `/gouvernance/comites/${GOVERNANCE}`,
      headers: { accept: 'text/html' },
    });
    t.match(body, /siège donné le 1er.juin.2026 par État.; changé le 1er.juin.2026 par État/);
    t.match(body, /siège donné le 1er.juin.2026 par l’exploitation du répertoire/);
  },
);

t.test('who may do what where colleges decide', async (t) => {
  const meeting = await held();
  const decision = await propose(meeting, 'Une décision des collèges.');
  await done('POST', `/meetings/${meeting}/minutes`, operator, { text: TEXT });
  const who: Readonly<Record<Sort, Who | Record<string, string>>> = { ...acting, holder: holders[0] as Who };
  const [added, changed, noted] = [201, 200, 204].map((status) => ({
    operator: status,
    etat: status,
    syntec: status,
  })) as [Told, Told, Told];
  const voices = `/meetings/${meeting}/decisions/${decision}/voices`;
  const founding = {
    agreement: 'lumiere',
    kind: 'comité de gouvernance',
    name: 'Encore',
    object: 'Suivre les prêts.',
    months: 6,
  };
  const acts: readonly (readonly [string, 'GET' | 'POST' | 'PUT', string, object | undefined, Told])[] = [
    ['say for a seat that is held', 'POST', voices, { member: seats[0], voice: 'yes' }, { holder: 204 }],
    ['note for a seat without account', 'POST', voices, { member: seats[4], voice: 'yes' }, noted],
    [
      'validate as a seat',
      'POST',
      `/meetings/${meeting}/minutes/1/validations`,
      { member: seats[0], digest: 'f'.repeat(64) },
      { holder: 409 },
    ],
    [
      'validate for a seat without account',
      'POST',
      `/meetings/${meeting}/minutes/1/validations`,
      { member: seats[4], digest: 'f'.repeat(64) },
      {},
    ],
    [
      'publish for a seat',
      'POST',
      `/meetings/${meeting}/publications`,
      { member: seats[0], level: 'nothing' },
      { holder: 204 },
    ],
    [
      'publish for a party what colleges validate',
      'POST',
      `/meetings/${meeting}/publications`,
      { agreement_party: etat, level: 'all' },
      { etat: 409 },
    ],
    [
      'add a college',
      'POST',
      `/committees/${GOVERNANCE}/colleges`,
      { college: 'usagers' },
      { operator: 400, etat: 400, syntec: 400 },
    ],
    [
      'rename a college',
      'PUT',
      `/committees/${GOVERNANCE}/colleges/1`,
      { college: 'ministères', closed: false },
      changed,
    ],
    [
      'found with colleges',
      'POST',
      '/committees',
      { ...founding, colleges: ['lieux'] },
      // There is one already.
      { operator: 409, etat: 409, delegate: 409 },
    ],
    [
      'enter a past meeting',
      'POST',
      `/committees/${GOVERNANCE}/past-meetings`,
      Object.assign(oneAfterTheOther('2020-01-02'), somewhere),
      added,
    ],
    [
      'end a mandate',
      'PUT',
      `/committees/${GOVERNANCE}/members/${seats[4]}`,
      { college: 'partenaires industriels', body: 'Organisme 4', office: 'Déléguée', ...mandate },
      changed,
    ],
  ];
  const read = async (url: string) => {
    const { college_versions, seat_versions } = await done('GET', `/committees/${GOVERNANCE}/own`, operator);
    return url.includes('members')
      ? seat_versions.find(({ member }: { member: number }) => member === seats[4]).version
      : college_versions.find(({ place }: { place: number }) => place === 1).version;
  };
  const tries = eachTries(t, Object.keys(who) as Sort[]);
  for (const [name, method, url, payload, told] of acts) {
    const act = async (sort: Sort) => {
      const headers = method === 'PUT' ? as(who[sort], await read(url)) : who[sort];
      return { statusCode: (await ask(method, url, headers, payload)).status };
    };
    await tries(name, act, told);
  }
});

t.end();
