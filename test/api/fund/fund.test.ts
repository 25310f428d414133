import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import type { VenueList } from '../../../api/venues/schema.ts';
import { asking } from '../../asking.ts';
import { build, NOW } from '../../helper.ts';
import { resourceOf } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { application, openCall, pay, setUpFund, voted } from './people.ts';

const granting = (granted: number) => ({
  act: 'grant',
  from: 'instructed',
  said: { granted, note: 'Le comité suit l’avis.' },
});

t.test('from the pledge to the report, and what was not used comes back', async (t) => {
  const { app, db } = await build(t);
  const acting = await setUpFund(app, db);
  const { donor, party, venue, operator, moderator, members, stranger } = acting;
  const ask = asking(app);
  const totals = async () => (await ask('GET', '/fund', stranger)).body.totals[0];

  const pledge = await pay(ask, acting, 10_000, 4_000);
  const payment = (euros: number, who = operator, received_on = '2026-05-21') =>
    ask('POST', `/fund/pledges/${pledge}/payments`, who, { euros, received_on });
  for (const who of [donor, moderator, stranger]) t.equal((await payment(1, who)).status, 403);
  const more = await payment(6_001);
  t.equal(more.status, 400);
  t.same(more.body.errors[0].name, 'euros', 'never more than pledged');
  t.equal((await payment(1, operator, '2026-06-02')).body.errors[0].name, 'received_on');
  const own = (await ask('GET', `/resources/${pledge}/own`, donor)).body.resource;
  const { details: _, ...rest } = resourceOf('pledge') as { details: object };
  const change = await app.inject({
    method: 'PUT',
    url: `/api/resources/${pledge}`,
    headers: { ...donor, 'if-match': `"${own.version}"` },
    payload: { ...rest, details: { amount: 3_999, nature: 'Don' } },
  });
  t.equal(change.statusCode, 409, 'not under what was received');
  const whole = (await payment(6_000)).body;
  t.equal(whole.state, 'paid', 'paid in parts, to the end');
  t.equal((await payment(1)).status, 409);
  const reverse = (of: number, reason: string, who = operator) =>
    ask('PUT', `/fund/pledges/${pledge}/payments/${of}/reversal`, who, { reason });
  const [, mistaken] = whole.payments;
  for (const who of [donor, moderator, stranger])
    t.equal((await reverse(mistaken.payment, 'Une erreur.', who)).status, 403);
  t.equal((await reverse(mistaken.payment, '')).body.errors[0].name, 'reason');
  t.equal((await reverse(mistaken.payment + 9, 'Une erreur.')).status, 404);
  t.match((await reverse(mistaken.payment, 'Saisi deux fois.')).body, {
    state: 'published',
    received: 4_000,
    payments: [
      { reversed: null },
      { euros: 6_000, reversed: { on: '2026-06-01', reason: 'Saisi deux fois.' } },
    ],
  });
  t.match((await reverse(mistaken.payment, 'Encore.')).body.detail, /déjà annulé/);
  t.match(await totals(), { received: 400_000, available: 400_000 });
  t.equal((await payment(6_000)).body.state, 'paid');
  t.match((await ask('GET', `/partners/${acting.organisation}`, stranger)).body, {
    brings: { pledged: 10_000, received: 10_000, lots: 0 },
  });

  const call = await openCall(ask, acting, 8_000);
  const file = (body: object) => ask('POST', `/resources/${call}/uptakes`, venue, body);
  for (const [body, name] of [
    [application('moulins', 20_001), 'amount'],
    [application('moulins', 4_000, { lines: [{ line: 'Peu', euros: 10 }] }), 'amount'],
    [application('moulins', 4_000, { lines: [{ line: 'Sans somme', euros: null }] }), 'lines'],
    [application('moulins', 4_000, { planning: undefined }), 'planning'],
  ] as const) {
    const { status, body: answer } = await file(body);
    t.equal(status, 400, name);
    t.ok(
      answer.errors.some((one: { name: string }) => one.name === name),
      JSON.stringify(answer),
    );
  }
  const { uptake } = (await file(application('moulins', 4_001))).body;
  t.equal(
    (await file(application('moulins', 4_000))).body.errors[0].name,
    'venue',
    'one application a venue',
  );
  const move = (who: { cookie: string }, body: object) => ask('POST', `/uptakes/${uptake}/moves`, who, body);
  const opinion = {
    act: 'instruct',
    from: 'asked',
    said: { opinion: 'Favorable', proposed: 4_001, grounds: 'Solide.' },
  };
  t.equal((await move(venue, opinion)).status, 403);
  const judge = await signIn(app, db, 'membre.nomme5@comite.fr');
  await give(db, 'membre.nomme5@comite.fr', 'committee');
  const tooMuch = { ...opinion, said: { ...opinion.said, proposed: 4_002 } };
  t.match((await move(moderator, tooMuch)).body.detail, /plus que ce qui est demandé/);
  await give(db, 'membre.nomme5@comite.fr', 'moderator');
  t.equal((await move(judge, opinion)).status, 200);

  const [first = stranger, second = stranger, third = stranger, fourth = stranger] = members;
  const declare = (who: { cookie: string }, interest: string | null) =>
    ask('PUT', `/fund/applications/${uptake}/declaration`, who, { interest });
  const vote = (who: { cookie: string }, yes = true) =>
    ask('PUT', `/fund/applications/${uptake}/vote`, who, { yes, reason: 'Bien pensé.' });
  t.equal((await declare(first, null)).status, 200);
  t.equal((await vote(first)).status, 409, 'no vote before applications are closed');
  await ask('POST', `/resources/${call}/moves`, party, { act: 'instruct', from: 'published' });
  t.equal((await ask('GET', `/uptakes/${uptake}`, venue)).body.state, 'instructed', 'what was asked goes on');
  const mine = (await ask('GET', '/people/me/resources', second)).body.uptakes;
  t.same(
    mine.map((one: { side: string; mine: boolean }) => [one.side, one.mine]),
    [['committee', true]],
  );
  t.equal((await vote(second)).status, 409, 'interests are declared first');
  t.equal((await vote(first)).status, 200);
  t.equal((await vote(venue)).status, 403, 'the committee alone');
  await declare(judge, null);
  t.equal((await vote(judge)).status, 403, 'nor who gave the opinion');
  for (const who of [venue, moderator, stranger]) t.equal((await move(who, granting(4_001))).status, 403);
  t.match((await move(first, granting(4_001))).body.detail, /1 voix sur les 3/);
  await declare(second, null);
  await vote(second);
  t.equal((await declare(third, 'J’y suis bénévole')).body.barred, true);
  t.equal((await vote(third)).status, 403, 'an interest bars');
  const ofParty = async () => (await ask('GET', '/people/me/resources', party)).body.uptakes[0].vote;
  t.equal(await ofParty(), 'others');
  await declare(fourth, 'Mon frère y travaille');
  t.match(
    (await declare(fourth, null)).body,
    { barred: false, interests: 1, taken_back: 1 },
    'both are counted',
  );
  t.match((await vote(fourth, false)).body, { changed: 0, votes: { length: 3 } });
  await vote(fourth);
  t.match((await vote(fourth, false)).body, { changed: 2, votes: { length: 3 } });
  t.equal(await ofParty(), 'decision', 'nobody else waits for a vote that was given');
  t.equal((await move(third, granting(4_001))).status, 409, 'nor does who is barred record the decision');
  const refusal = { act: 'refuse', from: 'instructed', said: { note: 'Non.' } };
  t.match((await move(first, refusal)).body.detail, /2 pour, 1 contre/);
  for (const other of [4_000, 4_002])
    t.equal((await move(first, granting(other))).body.errors[0].name, 'granted', 'the sum that was voted');
  t.equal((await move(first, granting(4_001))).status, 200);
  t.match(await totals(), { received: 1_000_000, available: 599_900, committed: 400_100, paid: 0 });
  t.equal((await vote(fourth)).status, 409, 'it is decided');

  for (const who of [venue, moderator, first])
    t.equal((await move(who, { act: 'advance', from: 'granted' })).status, 403);
  const sums = async () => (await ask('GET', `/fund/applications/${uptake}/voting`, operator)).body.sums;
  t.same(await sums(), [{ act: 'advance', what: 'paid', cents: 200_050 }], 'what it would pay');
  const advance = (advanced_on?: string) =>
    move(operator, { act: 'advance', from: 'granted', said: { advanced_on } });
  for (const day of [undefined, '2026-06-02', '2026-05-31'])
    t.equal((await advance(day)).body.errors[0].name, 'advanced_on', `paid on ${day}`);
  t.equal((await advance('2026-06-01')).status, 200);
  t.match(await totals(), { committed: 200_050, paid: 200_050 });
  t.match(
    (await reverse(whole.payments[0].payment, 'Trop tard.')).body.state,
    'published',
    'while it is free',
  );
  const extend = (report_by: string, who = operator) =>
    move(who, { act: 'extend', from: 'advanced', said: { report_by, note: 'Un congé.' } });
  for (const who of [venue, party, first]) t.equal((await extend('2027-06-01', who)).status, 403);
  t.match((await extend('2027-06-01')).body.detail, /le plus loin/, 'it is a year away already');
  await db.query('alter table uptake disable trigger user');
  await db.query(`update uptake set details = details || '{"report_by": "2026-05-20"}'`);
  await db.query('alter table uptake enable trigger user');
  t.match((await extend('2026-06-01')).body.errors, [
    { name: 'report_by', message: /du 02\/06\/2026 au 01\/06\/2027/ },
  ]);
  const ofOperator = async () => (await ask('GET', '/people/me/resources', operator)).body.uptakes;
  t.match(await ofOperator(), [{ uptake, late: true, mine: true }]);
  t.equal((await extend('2026-09-01')).status, 200);
  t.match(await ofOperator(), [{ uptake, late: false, mine: false, due_on: '2026-09-01' }]);
  const known = (await ask('GET', `/uptakes/${uptake}`, venue)).body;
  t.match(known, { state: 'advanced', details: { report_by: '2026-09-01' } });
  t.match(known.moves.at(-1), { act: 'extend', note: 'Un congé.', actor: 'exploitation' });
  await t.rejects(
    db.query(`update uptake set details = details || '{"report_by": "2026-10-01"}' where uptake = $1`, [
      uptake,
    ]),
    /put off while it is awaited/,
    'by that act alone',
  );
  const report = (euros: number) => ({
    act: 'report',
    from: 'advanced',
    said: { used: [{ line: 'Tablettes', euros }], people: 42, outcome: 'Des ateliers chaque mardi.' },
  });
  t.match((await move(venue, report(4_002))).body.detail, /plus que ce qui est accordé/);
  t.equal((await move(operator, report(3_000))).status, 403);
  t.equal((await move(venue, report(3_000))).status, 200);
  t.equal((await extend('2026-10-01')).status, 409, 'once it has come');
  t.same(await sums(), [
    { act: 'settle', what: 'paid', cents: 99_950 },
    { act: 'settle', what: 'released', cents: 100_100 },
  ]);
  t.match((await move(operator, { act: 'settle', from: 'reported' })).body.errors, [
    { name: 'settled_on', message: 'le 01/06/2026 est attendu.' },
  ]);
  const settled = { act: 'settle', from: 'reported', said: { settled_on: '2026-06-01' } };
  t.equal((await move(operator, settled)).status, 200);
  t.match(await totals(), { available: 300_000, committed: 0, paid: 300_000, used: 300_000 });
  const books = (await ask('GET', `/fund/projects/${uptake}`, stranger)).body;
  t.match(books.project, { state: 'settled', people: 42, granted: 4_001, interests: 1, taken_back: 1 });
  t.same(
    books.entries.map((one: { act: string; cents: number; paid_on: string | null }) => [
      one.act,
      one.cents,
      one.paid_on,
    ]),
    [
      ['grant', 400_100, null],
      ['part', 200_050, '2026-06-01'],
      ['use', 200_050, null],
      ['part', 99_950, '2026-06-01'],
      ['use', 99_950, null],
      ['return', 100_100, null],
    ],
  );

  const mails = await db.query<{ subject: string; text: string; recipient: string }>(
    "select subject, text, recipient from mail where purpose = 'resource'",
  );
  const told = (recipient: string) => mails.filter((one) => one.recipient === recipient).length;
  t.equal(told('donatrice.nommee@lumiere.fr'), 5, 'each payment, and each that was a mistake');
  const venueMails = mails.filter(({ recipient }) => recipient === 'accueil.nommee@moulins.fr');
  t.ok(
    venueMails.some(({ text }) => /Première part versée : 2\s000,50\s€/.test(text)),
    'the sum',
  );
  t.equal(told('membre.nomme3@comite.fr'), 1, 'an application to vote on');
  t.match(
    mails.find(({ recipient }) => recipient === 'membre.nomme3@comite.fr')?.text,
    /À vous : déclarer vos intérêts, puis voter\./,
  );
  t.equal(told('membre.nomme5@comite.fr'), 0, 'who gave the opinion does not vote');
  t.equal(told('accueil.nommee@moulins.fr'), 5, 'the opinion, the decision, the payment, the delay, the end');
  t.ok(
    mails.some(
      ({ subject, text }) =>
        /^Candidature : le jour du compte rendu est repoussé \(«/.test(subject) &&
        /1er.septembre.2026/.test(text),
    ),
    'the new day',
  );
  t.equal(told('membre.nomme1@comite.fr'), 3, 'an application, its quorum, its decision');
  t.match(
    mails.find(({ subject }) => /assez de voix/.test(subject))?.text,
    /2 pour, 1 contre\. Le comité l’accorde/,
  );
  t.equal(told('tresor.nomme@fonds.fr'), 2, 'what is to be paid');
  t.notOk(
    mails.some(({ subject, text }) => /nomm[ée]/.test(subject + text)),
    'no person in a mail',
  );
  t.ok(
    mails.some(({ subject }) => /^Candidature : l’état est maintenant « accordée » \(«/.test(subject)),
    'a sentence, whole',
  );
  const csv = (await app.inject('/api/fund/ledger.csv')).body;
  t.match(
    csv,
    /^\uFEFF?ecriture,acte,libelle,jour,jour_du_versement,compte,organisation,projet,appel,lieu,centimes,annule,demonstration/,
  );
  t.match(csv, /aide accordée.*,disponible,/);
  const lines = csv.trim().split('\r\n').slice(1);
  t.equal(lines.length, 22);
  for (const url of [
    '/api/fund',
    `/api/fund/projects/${uptake}`,
    '/api/fund/ledger.csv',
    '/api/resources',
    '/api/resources.csv',
    `/api/resources/${call}`,
    `/api/resources/${pledge}`,
    '/api/programmes/fonds',
    '/api/partners',
  ])
    t.notMatch(
      (await app.inject(url)).body,
      /nomm[ée]|bénévole|frère|Bien pensé/,
      `${url}: no person, interest or vote`,
    );
  const held = (await ask('GET', '/people/me/export', third)).body;
  t.match(held, { 'intérêts déclarés': [{ intérêt: 'J’y suis bénévole' }] });
  t.match((await ask('GET', '/people/me/export', fourth)).body, {
    'intérêts déclarés': [{ intérêt: 'Mon frère y travaille' }, { intérêt: null }],
    'voix changées': [{ pour: false }, { pour: true, motif: 'Bien pensé.' }],
  });
  await app.inject({ method: 'DELETE', url: '/api/people/me', headers: { ...first } });
  const [left] = await db.query<{ votes: number; ballots: number }>(
    'select count(*)::int as votes, count(person)::int as ballots from fund_vote',
  );
  t.same(left, { votes: 3, ballots: 2 }, 'a vote counts once its voter is erased');
});

t.test('two decisions at once do not grant the same money, whatever the call', async (t) => {
  const { app, db } = await build(t);
  const acting = await setUpFund(app, db);
  const { venue, other, party, members } = acting;
  const ask = asking(app);
  await pay(ask, acting, 5_000, 5_000);
  const uptakes: number[] = [];
  for (const [id, who] of [
    ['moulins', venue],
    ['roubaix', other],
  ] as const) {
    const call = await openCall(ask, acting, 5_000);
    uptakes.push((await ask('POST', `/resources/${call}/uptakes`, who, application(id, 3_000))).body.uptake);
    await ask('POST', `/resources/${call}/moves`, party, { act: 'instruct', from: 'published' });
  }
  for (const uptake of uptakes) await voted(ask, acting, uptake, 3);
  const decided = await Promise.all(
    uptakes.map((uptake, index) =>
      ask('POST', `/uptakes/${uptake}/moves`, members[index] ?? venue, granting(3_000)),
    ),
  );
  t.same(decided.map(({ status }) => status).sort(), [200, 409]);
  t.match(decided.find(({ status }) => status === 409)?.body.detail, /pas assez de disponible/);
  const [sums] = (await ask('GET', '/fund', venue)).body.totals;
  t.match(sums, { available: 200_000, committed: 300_000 });
  const lost = uptakes[decided.findIndex(({ status }) => status === 409)] ?? 0;
  t.equal((await ask('GET', `/uptakes/${lost}`, party)).body.state, 'instructed', 'nothing of it was kept');

  const won = uptakes.find((one) => one !== lost) ?? 0;
  const whose = won === uptakes[0] ? venue : other;
  await ask('POST', `/uptakes/${won}/moves`, whose, { act: 'renounce', from: 'granted' });
  t.equal(
    (await ask('GET', '/fund', venue)).body.totals[0].available,
    500_000,
    'what is renounced comes back',
  );
});

t.test('the budget of a call is not passed, and the database alone holds to votes', async (t) => {
  const { app, db } = await build(t);
  const acting = await setUpFund(app, db);
  const { venue, other, party, members, operator } = acting;
  const [first = venue] = members;
  const ask = asking(app);
  await pay(ask, acting, 9_000, 9_000);
  const call = await openCall(ask, acting, 5_000);
  const uptakes: number[] = [];
  for (const [id, who] of [
    ['moulins', venue],
    ['roubaix', other],
  ] as const)
    uptakes.push((await ask('POST', `/resources/${call}/uptakes`, who, application(id, 3_000))).body.uptake);
  await ask('POST', `/resources/${call}/moves`, party, { act: 'instruct', from: 'published' });
  for (const uptake of uptakes) await voted(ask, acting, uptake, 3);
  const decided = [];
  for (const uptake of uptakes)
    decided.push(await ask('POST', `/uptakes/${uptake}/moves`, first, granting(3_000)));
  t.same(
    decided.map(({ status }) => status),
    [200, 409],
  );
  t.match(decided[1]?.body.detail, /budget de l’appel/);

  const [, left = 0] = uptakes;
  const force = (statement: string) =>
    db
      .transaction(async (client) => {
        await client.query(
          "select set_config('app.act', 'grant', true), set_config('app.actor', 'essai', true)",
        );
        return client.query(statement, [left]);
      })
      .then(
        () => 'done',
        ({ constraint }: { constraint?: string }) => constraint,
      );
  t.equal(
    await force(
      `update uptake set state = 'granted', details = details || '{"granted": 2999}' where uptake = $1`,
    ),
    'granted_as_voted',
  );
  await db.query('delete from fund_vote where uptake = $1 and yes', [left]);
  t.equal(
    await force(
      `update uptake set state = 'granted', details = details || '{"granted": 10}' where uptake = $1`,
    ),
    'fund_quorum',
  );
  const ballot = (who: string) =>
    force(`insert into fund_vote (uptake, person, yes, reason) values ($1, ${who}, true, 'essai')`);
  t.equal(await ballot('null'), 'committee_member');
  t.equal(await ballot("(select id from person where email like 'tresor%')"), 'committee_member');
  t.equal(await ballot("(select id from person where email like 'membre.nomme4%')"), 'interests_declared');
  const concluded = await ask('POST', `/resources/${call}/moves`, party, {
    act: 'conclude',
    from: 'instructing',
  });
  t.equal(concluded.body.state, 'decided');
  t.equal((await ask('GET', `/uptakes/${left}`, other)).body.state, 'lapsed');
  t.equal((await ask('GET', `/uptakes/${left}`, operator)).body.messages.length, 0);
  for (const edit of [
    'delete from fund_payment',
    'delete from fund_declaration',
    "update fund_declaration set interest = 'Rien'",
  ])
    t.match(await db.query(edit).catch((error: object) => error), { constraint: 'nothing_edited' }, edit);
});

t.test(
  'a grant that is not reported, and a pledge that is not paid, are reminded; one closes, and comes back',
  async (t) => {
    let now = NOW;
    const { app, db } = await build(t, {}, () => now);
    const acting = await setUpFund(app, db);
    const { venue, party, operator, members, donor } = acting;
    const ask = asking(app);
    await pay(ask, acting, 5_000, 5_000);
    await pay(ask, acting, 700, 200);
    const call = await openCall(ask, acting, 5_000);
    const file = application('moulins', 3_000);
    const { uptake } = (await ask('POST', `/resources/${call}/uptakes`, venue, file)).body;
    await ask('POST', `/resources/${call}/moves`, party, { act: 'instruct', from: 'published' });
    await voted(ask, acting, uptake, 3);
    const move = (who: { cookie: string }, body: object) =>
      ask('POST', `/uptakes/${uptake}/moves`, who, body);
    const found = async () =>
      (await app.inject('/api/venues?fonds=oui')).json<VenueList>().venues.map(({ id }) => id);
    t.same(await found(), [], 'a project that is not decided is not helped');
    await move(members[0] ?? venue, granting(3_000));
    t.same(await found(), ['moulins']);
    await db.query("update venue set telephone = '+33320112233' where id = 'moulins'");
    t.same(await found(), ['moulins'], 'a change of the venue keeps it');
    await db.query(`update venue set closed_on = current_date,
      merged_into = (select number from venue where id = 'roubaix') where id = 'moulins'`);
    t.same(await found(), ['roubaix'], 'with the venue that it was merged into');
    await db.query("update venue set merged_into = null, closed_on = null where id = 'moulins'");
    t.same(await found(), ['moulins']);
    await move(operator, { act: 'advance', from: 'granted', said: { advanced_on: '2026-06-01' } });
    t.equal(
      (await ask('GET', `/uptakes/${uptake}`, venue)).body.details.report_by,
      '2027-06-01',
      'a year later',
    );
    const waits = async (who: { cookie: string }) =>
      (await ask('GET', '/people/me/resources', who)).body.uptakes.map(
        (one: { mine: boolean; due_on: string | null }) => [one.mine, one.due_on],
      );
    t.same(await waits(venue), [[true, '2027-06-01']], 'what awaits the venue, and until when');
    t.same(await waits(operator), [[false, '2027-06-01']], 'nothing is late');
    t.same(
      (await ask('GET', '/people/me/resources', donor)).body.resources.map(
        (one: { to_pay: number }) => one.to_pay,
      ),
      [500, null],
      'what is left to pay',
    );

    const told = async (to: string) => {
      await doChores(db, { REMINDER_MONTHS: 0, PUBLIC_URL: 'https://proximite.test', PORT: 3000 }, now);
      const mails = await db.query<{ subject: string }>(
        "select subject from mail where recipient = $1 and key ~ '^(report|pledge) ' order by mail",
        [to],
      );
      return mails.map(({ subject }) => subject);
    };
    const at = (day: string) => new Date(`${day}T08:00:00Z`);
    t.same(await told('donatrice.nommee@lumiere.fr'), []);
    now = at('2026-09-15');
    t.match(await told('donatrice.nommee@lumiere.fr'), [/500.€ restent promis/]);
    t.equal((await told('donatrice.nommee@lumiere.fr')).length, 1, 'once');
    const venueMail = 'accueil.nommee@moulins.fr';
    now = at('2027-05-01');
    t.same(await told(venueMail), []);
    now = at('2027-05-03');
    t.match(await told(venueMail), [/^Rendre compte avant le 1er.juin 2027/]);
    now = at('2027-06-02');
    t.match(await told(venueMail), [/^Rendre compte/, /^Compte rendu en retard/]);
    t.equal((await told(venueMail)).length, 2, 'once each');
    // Sessions have ended meanwhile.
    const late = {
      operator: await signIn(app, db, 'tresor.nomme@fonds.fr'),
      venue: await signIn(app, db, venueMail),
      moderator: await signIn(app, db, 'moderation.nommee@annuaire.fr'),
      member: await signIn(app, db, 'membre.nomme1@comite.fr'),
    };
    const closing = {
      act: 'close',
      from: 'advanced',
      said: { note: 'Deux rappels sont restés sans réponse.' },
    };
    now = at('2027-06-01');
    t.match(
      (await move(late.operator, closing)).body.detail,
      /jusqu’au 01\/06\/2027/,
      'the day itself is the venue’s',
    );
    now = at('2027-06-02');
    t.same(await waits(late.operator), [[true, '2027-06-01']], 'whoever runs the fund sees it');
    for (const who of [late.venue, late.moderator, late.member])
      t.equal((await move(who, closing)).status, 403);
    t.equal(
      (await move(late.operator, { ...closing, said: {} })).body.errors[0].name,
      'note',
      'with a reason',
    );
    t.equal((await move(late.operator, closing)).body.state, 'unreported');
    t.same(await found(), [], 'what is not reported is no project that was helped');
    const totals = async () => (await ask('GET', '/fund', late.venue)).body.totals[0];
    t.match(
      await totals(),
      { available: 370_000, committed: 0, paid: 150_000, used: 0 },
      'the rest is free again',
    );
    const report = (euros: number) => ({
      act: 'report',
      from: 'unreported',
      said: { used: [{ line: 'Tablettes', euros }], people: 9, outcome: 'Enfin dit.' },
    });
    t.match((await move(late.venue, report(1_501))).body.detail, /première part/, 'of what was paid');
    t.equal((await move(late.venue, report(1_000))).body.state, 'reported', 'late, and still told');
    const settling = { act: 'settle', from: 'reported', said: { settled_on: '2027-06-02' } };
    t.equal((await move(late.operator, settling)).body.state, 'settled');
    t.match(await totals(), { available: 420_000, committed: 0, paid: 100_000, used: 100_000 });
    t.same(await found(), ['moulins'], 'told in the end');
  },
);
