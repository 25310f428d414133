import t from 'tap';
import { remindDisputes } from '../../../api/disputes/reminders.ts';
import { amicableUntil, daysLeft } from '../../../api/disputes/term.ts';
import { PIXEL, peopleOfAgreements } from '../../agreements.ts';
import { eachTries } from '../../everyone.ts';
import { build, NOW } from '../../helper.ts';

let now = NOW;
const lines: string[] = [];
const { app, db } = await build(t, {}, () => now, { write: (line) => void lines.push(line) });
const { as, parties } = await peopleOfAgreements(app, db);
const { État: state, 'Syntec Numérique': syntec } = parties;
type Who = keyof typeof as;
const everyone = Object.keys(as) as Who[];
const at = (day: string) => {
  now = new Date(`${day}T10:00:00Z`);
};

const send = (who: Who, method: 'GET' | 'POST', url: string, payload?: object) =>
  app.inject({ method, url, headers: { ...as[who] }, ...(payload && { payload }) });

/** Words that nobody but the parties may ever read. */
const SECRETS = [
  'RAR-2C-998877',
  'objet-confidentiel',
  'resume-confidentiel',
  'echange-confidentiel',
  'texte-confidentiel',
  'piece-confidentielle',
];
const body = {
  opened_by: state,
  against: syntec,
  letter: 'RAR-2C-998877',
  sent_on: '2026-05-29',
  object: 'objet-confidentiel',
  summary: 'Le resume-confidentiel de ce qui oppose les parties.',
};
const open = async (more: object = {}): Promise<number> => {
  const answer = await send('state', 'POST', '/api/disputes', { ...body, ...more });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().dispute;
};

t.test(
  'thirty days, that of the letter not counted, neither weekends nor holidays lengthen them',
  async (t) => {
    for (const [sent, until] of [
      ['2026-01-31', '2026-03-02'],
      ['2028-01-31', '2028-03-01'],
      ['2028-01-30', '2028-02-29'],
      ['2026-02-28', '2026-03-30'],
      ['2026-12-15', '2027-01-14'],
      // A Sunday; and the clocks change between them.
      ['2026-04-24', '2026-05-24'],
      ['2026-03-15', '2026-04-14'],
      // 14 July.
      ['2026-06-14', '2026-07-14'],
    ] as const) {
      t.equal(amicableUntil(sent), until, sent);
      const [row] = await db.query<{ until: string }>('select ($1::date + 30)::text as until', [sent]);
      t.equal(row?.until, until, 'the database says the same');
    }
    t.equal(daysLeft('2026-01-31', '2026-01-31'), 31);
    t.equal(daysLeft('2026-01-31', '2026-03-02'), 1, 'the last day is one');
    t.equal(daysLeft('2026-01-31', '2026-03-03'), 0);
  },
);

t.test('each act by each: the parties to the agreement and nobody else', async (t) => {
  const isTold = ({ body: text }: { body: string }) => SECRETS.some((secret) => text.includes(secret));
  /** To who is of the agreement, what is not theirs to say is refused; to anyone else, there is none. */
  const only = async (
    may: Who[],
    act: (who: Who) => ReturnType<typeof send>,
    what: string,
    others: 403 | 404 = 404,
  ) => {
    const tries = eachTries(t, everyone);
    const done = what === 'open' ? 201 : 200;
    const of = others === 404 ? ({ state: 403, syntec: 403 } as const) : {};
    const told = { ...of, ...Object.fromEntries(may.map((who) => [who, done])) };
    const trying = async (who: Who) => {
      const answer = await act(who);
      if (!may.includes(who)) t.notOk(isTold(answer), `${what} tells ${who} nothing`);
      return answer;
    };
    await tries(what, trying, told, others);
  };
  await only(['state'], (who) => send(who, 'POST', '/api/disputes', body), 'open', 403);
  t.equal(
    (await send('state', 'POST', '/api/disputes', { ...body, against: parties.partenaire })).statusCode,
    403,
    'of one agreement',
  );
  t.match((await send('state', 'POST', '/api/disputes', { ...body, sent_on: '2026-06-02' })).json().errors, [
    { name: 'sent_on' },
  ]);
  const one = `/api/disputes/${await open()}`;
  await only(['state', 'syntec'], (who) => send(who, 'GET', one), 'read');
  const word = (party: number) => ({
    party,
    text: 'echange-confidentiel',
    file: { name: 'piece-confidentielle.png', data: PIXEL },
  });
  await only(['state'], (who) => send(who, 'POST', `${one}/words`, word(state)), 'write for the State');
  await only(['syntec'], (who) => send(who, 'POST', `${one}/words`, word(syntec)), 'write for Syntec');
  const { words, mine } = (await send('syntec', 'GET', one)).json();
  t.same(mine, [{ agreement_party: syntec, name: 'Syntec Numérique' }]);
  t.equal(words.length, 2);
  await only(['state', 'syntec'], (who) => send(who, 'GET', `${one}/files/${words[0].entry}`), 'read a file');
  await only(['operator'], (who) => send(who, 'GET', '/api/disputes/register'), 'the register', 403);
  const { disputes } = (await send('operator', 'GET', '/api/disputes/register')).json();
  t.same(
    Object.keys(disputes[0]).sort(),
    ['agreement_title', 'amicable_until', 'closed_on', 'dispute', 'sent_on', 'state'],
    'its days and its state, nothing else',
  );
  for (const who of everyone.filter((each) => each !== 'nobody')) {
    const all = await send(who, 'GET', '/api/disputes');
    t.equal(all.json().disputes.length > 0, who === 'state' || who === 'syntec', `whose they are: ${who}`);
  }
  await only(
    ['syntec'],
    (who) => send(who, 'POST', `${one}/settlements`, { party: syntec, text: 'Un texte-confidentiel.' }),
    'propose a text',
  );
  const { settlements } = (await send('state', 'GET', one)).json();
  const [{ settlement }] = settlements;
  await only(
    ['state'],
    (who) => send(who, 'POST', `${one}/acceptance`, { party: state, settlement }),
    'accept it',
  );
  t.match((await send('syntec', 'GET', one)).json(), {
    state: 'accord',
    closed_on: '2026-06-01',
    days_left: 0,
  });
  t.equal((await send('state', 'POST', `${one}/words`, word(state))).statusCode, 409, 'closed');
});

t.test('withdrawn by who opened it, with the reason, and the other is told', async (t) => {
  const number = await open();
  const one = `/api/disputes/${number}`;
  const reason = 'La lettre visait un autre accord.';
  const withdraw = (who: Who, party: number, because = reason) =>
    send(who, 'POST', `${one}/withdrawal`, { party, reason: because });
  for (const who of everyone.filter((each) => each !== 'state'))
    t.ok([401, 403, 404].includes((await withdraw(who, state)).statusCode), who);
  t.equal((await withdraw('syntec', syntec)).statusCode, 403, 'not by the other party');
  t.match((await withdraw('state', state, 'Non')).json(), { errors: [{ name: 'reason' }] });
  t.match((await withdraw('state', state)).json(), { state: 'retiré', withdrawn_because: reason });
  t.equal((await withdraw('state', state)).statusCode, 403, 'once');
  t.match(await db.query('select recipient from mail where key like $1', [`dispute ${number} withdraw %`]), [
    { recipient: 'syntec@exemple.fr' },
  ]);
});

t.test('the latest text is the one that is accepted', async (t) => {
  const one = `/api/disputes/${await open()}`;
  await send('state', 'POST', `${one}/settlements`, { party: state, text: 'Un premier texte.' });
  const first = (await send('syntec', 'GET', one)).json().settlements[0].settlement;
  await send('state', 'POST', `${one}/settlements`, { party: state, text: 'Un second texte.' });
  t.equal(
    (await send('syntec', 'POST', `${one}/acceptance`, { party: syntec, settlement: first })).statusCode,
    409,
  );
  t.match((await send('syntec', 'GET', one)).json(), { state: 'ouvert' });
});

t.test('handed over by a party to it, once the thirty days have gone', async (t) => {
  const one = `/api/disputes/${await open()}`;
  const handOver = (who: Who, party: number) => send(who, 'POST', `${one}/hand-over`, { party });
  at('2026-06-28');
  t.match((await send('state', 'GET', one)).json(), { amicable_until: '2026-06-28', days_left: 1 });
  t.equal((await handOver('state', state)).statusCode, 409, 'the last day is one of them');
  at('2026-06-29');
  const handing = (who: Who) => handOver(who, syntec);
  await eachTries(t, everyone)('hand over', handing, { state: 403, syntec: 200 }, 404);
  t.match((await send('syntec', 'GET', one)).json(), { state: 'tribunaux', closed_on: '2026-06-29' });
  now = NOW;
});

t.test('recorded once its days have gone, it says so, to both', async (t) => {
  const dispute = await open({ sent_on: '2026-03-02' });
  const { body: page } = await send('syntec', 'GET', `/mon-espace/gouvernance/differends/${dispute}`);
  t.match(page, /envoyée le 2.mars 2026.; enregistrée ici le/);
  t.match(page, /Enregistré ici une fois passés les trente jours/);
  const [mail] = await db.query('select text from mail where key like $1', [`dispute ${dispute} opened%`]);
  t.match(mail, { text: /sont passés depuis le 1er.avril 2026/ });
  const inTime = await send('syntec', 'GET', `/mon-espace/gouvernance/differends/${await open()}`);
  t.notMatch(inTime.body, /Enregistré ici une fois/);
});

t.test(
  'parties are reminded ahead of the end, once each, and mails say nothing of what it is about',
  async (t) => {
    const writing = (day: string) => ({
      origin: 'https://proximite.test',
      now: new Date(`${day}T10:00:00Z`),
    });
    const told = async () =>
      (
        await db.query<{ key: string }>(
          "select key from mail where purpose = 'agreement' and key not like '%opened%'",
        )
      ).length;
    const dispute = await open({ sent_on: '2026-05-30' });
    const before = await told();
    await remindDisputes(db, writing('2026-06-18'));
    const early = await told();
    for (const day of ['2026-06-19', '2026-06-20', '2026-06-26', '2026-06-26', '2026-06-30', '2026-07-02'])
      await remindDisputes(db, writing(day));
    const of = await db.query<{ recipient: string; key: string }>(
      "select recipient, key from mail where purpose = 'agreement' and key like $1 order by mail",
      [`dispute ${dispute} %`],
    );
    t.same(
      of.map(({ recipient }) => recipient).sort(),
      ['etat@exemple.fr', 'etat@exemple.fr', 'etat@exemple.fr', ...Array(4).fill('syntec@exemple.fr')],
      'one when it is opened, then three each',
    );
    t.ok(early >= before);
    const mails = await db.query<{ text: string }>(
      "select concat(subject, text, html, key) as text from mail where purpose = 'agreement'",
    );
    t.notOk(mails.some(({ text }) => SECRETS.some((secret) => text.includes(secret))));
  },
);

t.test('nothing of it is public, nor in what is logged, even of what went wrong', async (t) => {
  // What no schema foresees: the database refuses it, and its words hold the row.
  await db.query(
    "alter table dispute_word add constraint unforeseen check (text <> 'echange-confidentiel, encore')",
  );
  const dispute = await open();
  const failed = await send('state', 'POST', `/api/disputes/${dispute}/words`, {
    party: state,
    text: 'echange-confidentiel, encore',
  });
  await db.query('alter table dispute_word drop constraint unforeseen');
  t.equal(failed.statusCode, 500);
  t.ok(
    lines.some((line) => line.includes('a dispute was not written')),
    'it is logged',
  );
  t.notOk(
    lines.some((line) => SECRETS.some((secret) => line.includes(secret))),
    'without what was written',
  );
  for (const url of [
    '/',
    '/gouvernance/communication',
    '/api/communications',
    '/api/changes',
    '/api/changes.atom',
    '/sitemap.xml',
    '/sitemaps/pages.xml',
    '/openapi.json',
  ]) {
    const { body: text } = await send('nobody', 'GET', url);
    t.notOk(
      SECRETS.some((secret) => text.includes(secret)),
      url,
    );
  }
  for (const url of [
    '/',
    '/gouvernance/communication',
    '/mon-espace/gouvernance/differends',
    `/mon-espace/gouvernance/differends/${dispute}`,
  ])
    for (const who of ['operator', 'delegate', 'nobody'] as const) {
      const { body: page } = await send(who, 'GET', url);
      t.notOk(
        SECRETS.some((secret) => page.includes(secret)),
        `${url} for ${who}`,
      );
    }
});

t.test('the database keeps what was exchanged', async (t) => {
  const refuses = (statement: string) => t.rejects(db.query(statement), { code: '23514' }, statement);
  await refuses("update dispute_word set text = 'autre'");
  await refuses('delete from dispute_word');
  await refuses('delete from dispute_settlement');
  await refuses('delete from dispute');
  await refuses("update dispute set object = 'un autre'");
  await refuses("update dispute set state = 'accord', closed_at = now() where state = 'ouvert'");
  await db.query("delete from person where email = 'etat@exemple.fr'");
  t.same(
    await db.query('select from dispute where person is not null'),
    [],
    'who wrote is erased; what they wrote stays',
  );
});
t.end();
