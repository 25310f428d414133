import t, { type Test } from 'tap';
import { forgetYoungPeople, remindSteps } from '../../../api/resources/posts/queries.ts';
import type { Follow, PostFigures, YoungFollow } from '../../../api/resources/posts/schema.ts';
import { build, NOW } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { nowhereSaid } from '../../sweep.ts';
import { addVenues } from '../../venues.ts';

const PERSONAL = /Noémie|Delacroix|noemie|2003-04-05/i;
const writing = { origin: 'https://proximite.test', now: NOW };
/** It ends on the day that tests live at. */
const details = {
  project: 'Un bus numérique pour les villages du canton.',
  begins_on: '2025-06-01',
  months: 12,
  hours: 35,
  training: 'Deux mois à l’accueil et à la médiation.',
  qualification: 'Titre de conseiller en médiation numérique.',
};

async function open(t: Test) {
  const logged: string[] = [];
  // What is published is for a day to come: posts of the past are published in the past.
  let clock = NOW;
  const { app, db } = await build(t, {}, () => clock, { write: (line) => void logged.push(line) });
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const venue = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const company = await signInDelegate(app, db, 'rh@lumiere.fr', organisation);
  const stranger = await signIn(app, db, 'passant@exemple.fr');
  const send = (
    who: { cookie: string } | undefined,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
  ) => app.inject({ method, url: `/api${url}`, headers: who ?? {}, ...(payload && { payload }) });
  const publish = async (more: object = {}) => {
    const resource = resourceOf('post', { details: { ...details, ...more } });
    const made = await send(venue, 'POST', '/resources', { owner: { venue: 'moulins' }, resource });
    t.equal(made.statusCode, 201, made.body);
    const { resource: number } = made.json();
    clock = new Date('2025-05-20T08:00:00Z');
    const moved = await send(venue, 'POST', `/resources/${number}/moves`, { act: 'publish', from: 'draft' });
    clock = NOW;
    return { number, moved };
  };
  const move = async (who: typeof venue, uptake: number, act: string, from: string, said = {}) =>
    send(who, 'POST', `/uptakes/${uptake}/moves`, { act, from, said });
  /** A post, signed by both. */
  const agreed = async () => {
    const { number } = await publish();
    const asked = await send(company, 'POST', `/resources/${number}/uptakes`, { organisation });
    const { uptake } = asked.json();
    await move(venue, uptake, 'accept', 'asked', { terms: 'Un point par mois.' });
    t.equal((await move(company, uptake, 'agree', 'accepted')).statusCode, 200);
    await db.query("update move set moved_at = '2025-05-20' where uptake = $1", [uptake]);
    return { number, uptake };
  };
  const lastLink = async (mail: string) => {
    const [row] = await db.query<{ text: string }>(
      "select text from mail where recipient = $1 and text ~ 'jeton=' order by mail desc limit 1",
      [mail],
    );
    return /jeton=(\S+)/.exec(row?.text ?? '')?.[1] ?? '';
  };
  /** One that someone who agreed to be known holds. */
  const begun = async (started_on = '2025-06-01') => {
    const { number, uptake } = await agreed();
    await send(venue, 'PUT', `/uptakes/${uptake}/young-person`, {
      name: 'Noémie',
      mail: 'noemie@exemple.fr',
    });
    const token = await lastLink('noemie@exemple.fr');
    await send(undefined, 'POST', '/young-people/agreement', { token, born_on: '2003-04-05', consent: true });
    const started = await move(venue, uptake, 'start', 'agreed', { started_on });
    return { number, uptake, token, started };
  };
  return {
    app,
    db,
    logged,
    begun,
    venue,
    company,
    stranger,
    organisation,
    send,
    publish,
    move,
    agreed,
    lastLink,
  };
}

t.test('a post is as long as the programme rules, and one person holds it at a time', async (t) => {
  const { app, publish, send, move, agreed, venue, company, organisation, db } = await open(t);
  const short = await publish({ months: 6 });
  t.equal(short.moved.statusCode, 400);
  const refused = [{ name: 'months', message: /de 12 à 36 est attendu/ }];
  t.match(short.moved.json().errors, refused);
  const draft = (await send(venue, 'GET', `/resources/${short.number}/own`)).json();
  t.match(draft.missing, refused, 'said before it is met');
  const long = await publish({ months: 200 });
  t.match(long.moved.json().errors, refused, 'whatever is sent, by the bounds of today');
  const page = await app.inject({ url: `/ressources/${short.number}/modifier?manque`, headers: venue });
  t.match(page.body, /href="#months"[^>]*>Durée, en mois[^<]*de 12 à 36/, 'and leads to its field');
  t.match(page.body, /id="months"[^>]*min="12" max="36"/);
  const { number } = await agreed();
  const other = await send(company, 'POST', `/resources/${number}/uptakes`, { organisation });
  t.match(other.json(), { status: 409, detail: /déjà demandé/ });
  const { number: second } = await publish();
  const { uptake } = (await send(company, 'POST', `/resources/${second}/uptakes`, { organisation })).json();
  t.equal((await move(venue, uptake, 'accept', 'asked', { terms: 'De même.' })).statusCode, 200);
  await t.rejects(
    db.query("insert into young_person (uptake, name, mail, invited_at) values ($1, 'L', 'l@e.fr', now())", [
      uptake,
    ]),
  );
});

t.test('a post goes to its end by its three parties, and who holds it is said nowhere', async (t) => {
  const all = await open(t);
  const { app, db, venue, company, stranger, send, move, agreed, lastLink } = all;
  const { number, uptake } = await agreed();
  const follow = async (who: typeof venue) =>
    (await send(who, 'GET', `/uptakes/${uptake}/follow`)).json<Follow>();
  const searched = async () =>
    (await app.inject('/api/venues?poste=oui'))
      .json<{ venues: { id: string }[] }>()
      .venues.map(({ id }) => id);
  t.same(await searched(), ['moulins'], 'found by its open post');
  const start = () => move(venue, uptake, 'start', 'agreed', { started_on: '2025-06-01' });
  t.match((await start()).json().detail, /doit d’abord accepter/, 'nobody holds it yet');
  const person = { name: 'Noémie Delacroix', mail: 'noemie@exemple.fr' };
  const invite = (who: typeof venue, whom = person) =>
    send(who, 'PUT', `/uptakes/${uptake}/young-person`, whom);
  t.equal((await invite(company)).statusCode, 403);
  t.equal((await invite(stranger)).statusCode, 404);
  t.equal((await invite(venue, { name: 'Erreur', mail: 'erreur@exemple.fr' })).statusCode, 204);
  const wrong = await lastLink('erreur@exemple.fr');
  t.equal((await invite(venue)).statusCode, 204, 'someone else, before they agree');
  t.equal((await send(undefined, 'POST', '/young-people/links', { token: wrong })).statusCode, 404);
  const token = await lastLink('noemie@exemple.fr');
  t.same((await follow(company)).young, null, 'the company learns a name once its person agrees');
  const agree = (more: object) =>
    send(undefined, 'POST', '/young-people/agreement', {
      token,
      born_on: '2003-04-05',
      consent: true,
      ...more,
    });
  const stands = async () => {
    const { holder, acts } = (await send(venue, 'GET', `/uptakes/${uptake}`)).json();
    const mine = (await send(venue, 'GET', '/people/me/resources')).json().uptakes;
    return [
      holder,
      acts.includes('start'),
      mine.find((one: { uptake: number }) => one.uptake === uptake).mine,
    ];
  };
  t.same(await stands(), ['invited', false, false], 'what is awaited is their answer');
  t.equal((await agree({ consent: false })).statusCode, 400);
  t.match((await agree({ born_on: '1998-05-31' })).json().errors, [
    { name: 'born_on', message: /16 à 25 ans/ },
  ]);
  t.equal((await agree({})).statusCode, 204);
  t.same(await db.query('select born_on, disabled from young_person'), [{ born_on: null, disabled: null }]);
  t.same(await stands(), ['agreed', true, true], 'then, the venue’s');
  const told = async (subject: string) =>
    (await db.query<{ recipient: string }>('select recipient from mail where subject ~ $1', [subject])).map(
      ({ recipient }) => recipient,
    );
  t.equal((await told('^La personne invitée a accepté')).length, 1);
  t.same(await told('^Votre contrat a commencé'), []);
  t.equal((await invite(venue)).statusCode, 409, 'nobody takes the place of who agreed');
  const version = async () => (await app.inject('/api/venues/moulins')).headers.etag;
  const before = await version();
  t.equal((await start()).statusCode, 200);
  t.same(await told('^Votre contrat a commencé'), ['noemie@exemple.fr']);
  t.same(await searched(), [], 'no longer, once someone holds it');
  t.not(await version(), before, 'what is kept of its page is kept no longer');
  t.match((await follow(company)).young, { name: 'Noémie Delacroix', mail: null });
  const { steps } = await follow(venue);
  t.same(
    steps.map(({ kind, due_on }) => [kind, due_on]),
    [
      ['training', '2025-07-01'],
      ['qualification', '2025-12-01'],
      ['review', '2025-12-01'],
      ['outcome', '2026-06-01'],
    ],
  );
  const offer = { kind: 'interview', due_on: '2026-05-20', what: 'Une agence de Lille' };
  t.equal((await send(venue, 'POST', `/uptakes/${uptake}/steps`, offer)).statusCode, 403);
  t.equal((await send(company, 'POST', `/uptakes/${uptake}/steps`, offer)).statusCode, 201);
  const later = { kind: 'offer', due_on: '2026-09-01' };
  const { step: early } = (await send(company, 'POST', `/uptakes/${uptake}/steps`, later)).json();
  const confirm = (who: typeof venue, step: number) =>
    send(who, 'PUT', `/uptakes/${uptake}/steps/${step}/confirmation`);
  t.match((await confirm(venue, early)).json().detail, /à partir de son jour/);
  const plan = (who: typeof venue, step: number, from: string, due_on: string) =>
    send(who, 'PUT', `/uptakes/${uptake}/steps/${step}/day`, { from, due_on });
  t.equal(
    (await plan(venue, early, '2026-09-01', '2026-05-25')).statusCode,
    403,
    'its network is the company’s',
  );
  t.equal((await plan(stranger, early, '2026-09-01', '2026-05-25')).statusCode, 404);
  t.match((await plan(company, early, '2026-08-31', '2026-05-25')).json(), {
    status: 409,
    detail: /entre-temps/,
  });
  t.match((await plan(company, early, '2026-09-01', '2025-04-30')).json().errors, [{ name: 'due_on' }]);
  t.equal((await plan(company, early, '2026-09-01', '2026-05-25')).statusCode, 204);
  const moved = (await follow(venue)).steps.find(({ step }) => step === early);
  t.match(moved, {
    due_on: '2026-05-25',
    moved: [{ was: '2026-09-01', actor: 'demande', on: '2026-06-01' }],
  });
  t.equal((await plan(venue, steps[0]?.step ?? 0, '2025-07-01', '2025-07-08')).statusCode, 204);

  await remindSteps(db, writing);
  const reminded = async () =>
    db.query<{ recipient: string }>("select recipient from mail where subject ~ ', le '");
  t.equal((await reminded()).length, 18, 'six steps are told to three');
  await remindSteps(db, writing);
  t.equal((await reminded()).length, 18, 'once each');
  await plan(company, early, '2026-05-25', '2026-05-26');
  await remindSteps(db, writing);
  t.equal((await reminded()).length, 21, 'anew on another day');
  const mine = async (who: typeof venue) => (await send(who, 'GET', '/people/me/steps')).json().length;
  t.same([await mine(venue), await mine(company), await mine(stranger)], [6, 6, 0]);

  const finish = () =>
    move(venue, uptake, 'finish', 'running', {
      became: 'Embauche dans son réseau',
      outcome: 'Un bus qui roule.',
    });
  const own = (await send(undefined, 'POST', '/young-people/links', { token })).json<YoungFollow>();
  for (const { step } of own.steps) {
    t.equal((await confirm(venue, step)).statusCode, 204);
    t.match((await finish()).json().detail, /Il reste des étapes/);
    t.equal((await confirm(company, step)).statusCode, 204);
    const word = await send(undefined, 'POST', '/young-people/confirmations', { token, step });
    t.equal(word.statusCode, 204, word.body);
  }
  t.equal((await confirm(stranger, own.steps[0]?.step ?? 0)).statusCode, 404);
  t.ok((await follow(venue)).steps.every(({ confirmed }) => confirmed.length === 3));
  t.match((await plan(company, early, '2026-05-26', '2026-05-27')).json().detail, /déjà confirmé/);
  const paper = await app.inject({ url: `/ressources/suivi/${uptake}/convention`, headers: company });
  t.match(
    paper.body.replaceAll(/\s/g, ' '),
    /Accord de parrainage n° .*Lumière &amp; Fils.*Un point par mois.*3 confirmations sur 3/,
  );
  t.notMatch(paper.body, /Noémie/, 'the name is written by hand');
  await t.rejects(db.query("update step_confirmation set confirmed_at = now() - interval '1 year'"));
  t.equal((await finish()).statusCode, 200);
  const figures = (await send(undefined, 'GET', '/posts/figures')).json<PostFigures>();
  t.match(figures, {
    running: 0,
    ended: 1,
    became: { 'Embauche dans son réseau': 1 },
    network: { interview: 1, offer: 1 },
  });

  await nowhereSaid(t, all, PERSONAL, {
    id: 'moulins',
    resource: number,
    uptake,
    organisation: all.organisation,
  });
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  t.equal((await send(moderator, 'GET', `/uptakes/${uptake}/follow`)).statusCode, 404);
  t.notMatch((await send(moderator, 'GET', `/uptakes/${uptake}`)).body, PERSONAL);
  t.match(await db.query("select obj_description('young_person'::regclass)"), [{}]);
  const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
  await forgetYoungPeople(db, after(89));
  t.match((await follow(venue)).young, person);
  const herself = await signIn(app, db, person.mail);
  t.match((await send(herself, 'GET', '/people/me/export')).body, /Noémie Delacroix/);
  await forgetYoungPeople(db, after(91));
  t.equal((await follow(venue)).young, null);
  const waiting = await db.query("select text from mail where sent_at is null and purpose = 'resource'");
  t.notMatch(JSON.stringify(waiting), PERSONAL);
});

t.test('who holds a post erases herself, and it goes on', async (t) => {
  const { app, db, venue, company, send, begun } = await open(t);
  const { uptake, token } = await begun();
  const interview = { kind: 'interview', due_on: '2025-05-01' };
  t.match(
    (await send(company, 'POST', `/uptakes/${uptake}/steps`, { ...interview, due_on: '2020-01-01' })).json(),
    {
      status: 400,
      errors: [{ name: 'due_on', message: /depuis le 01\/05\/2025/ }],
    },
  );
  const { step } = (await send(company, 'POST', `/uptakes/${uptake}/steps`, interview)).json();
  const confirm = (who: typeof venue) => send(who, 'PUT', `/uptakes/${uptake}/steps/${step}/confirmation`);
  const network = async () => (await send(undefined, 'GET', '/posts/figures')).json<PostFigures>().network;
  await confirm(company);
  t.same(await network(), {}, 'the word of one');
  await confirm(venue);
  t.same(await network(), {}, 'she is known, and has not said it');
  const page = async (path = '') =>
    (await app.inject({ url: `/emploi-avenir/suivi/${uptake}${path}`, headers: venue })).body;
  t.match(await page(), /Attend la confirmation de\s: la personne/);
  t.equal((await send(undefined, 'POST', '/young-people/erasure', { token })).statusCode, 204);
  t.same(await db.query('select * from young_person'), []);
  t.same(await db.query("select * from mail where recipient = 'noemie@exemple.fr'"), []);
  t.equal((await send(undefined, 'POST', '/young-people/links', { token })).statusCode, 404);
  const follow = (await send(venue, 'GET', `/uptakes/${uptake}/follow`)).json();
  t.match(follow, { state: 'running', young: null, known: false });
  t.same(await network(), { interview: 1 });
  t.match(await page(), /Confirmée par les deux/);
  t.notMatch(await page(), /Attend la confirmation de\s: [^<]*la personne/);
  const paper = await app.inject({ url: `/ressources/suivi/${uptake}/convention`, headers: company });
  t.match(paper.body.replaceAll(/\s/g, ' '), /2 confirmations sur 2.*plus connue de ce site/);
});

t.test('a contract ends sooner once the three have said so', async (t) => {
  const { app, db, venue, company, send, move, begun, publish, organisation } = await open(t);
  const { number, uptake, token } = await begun();
  const operator = await signIn(app, db, 'exploitation@exemple.fr');
  await give(db, 'exploitation@exemple.fr', 'operator');
  const part = (ended_on: string) =>
    move(venue, uptake, 'part', 'running', {
      ended_on,
      note: 'Un autre emploi.',
      became: 'Embauche dans son réseau',
    });
  t.match((await part('2026-06-02')).json(), { status: 400, errors: [{ name: 'ended_on' }] });
  t.same((await part('2026-03-31')).json(), { state: 'parting' });
  const figures = async () => (await send(undefined, 'GET', '/posts/figures')).json<PostFigures>();
  t.match(await figures(), { running: 1, ended: 0, became: {} }, 'declared is not ended');
  const follow = async () => (await send(company, 'GET', `/uptakes/${uptake}/follow`)).json<Follow>();
  const { early_end, steps } = await follow();
  t.match(early_end, {
    ended_on: '2026-03-31',
    why: 'Un autre emploi.',
    waits: ['taker', 'young'],
    contested: null,
  });
  const late = steps.find(({ kind }) => kind === 'outcome');
  t.equal(late?.open, false, 'of an end that is declared, that alone is confirmed');
  const confirm = (who: typeof venue, step = 0) =>
    send(who, 'PUT', `/uptakes/${uptake}/steps/${step}/confirmation`);
  t.equal((await confirm(company, late?.step)).statusCode, 409);
  await remindSteps(db, writing);
  const told = async () =>
    (
      await db.query<{ recipient: string }>("select recipient from mail where subject ~ '^Fin du contrat'")
    ).map(({ recipient }) => recipient);
  t.same(await told(), ['noemie@exemple.fr'], 'the company has had its mail of the act');
  await remindSteps(db, { ...writing, now: new Date(NOW.getTime() + 8 * 86_400_000) });
  t.same((await told()).sort(), ['noemie@exemple.fr', 'rh@lumiere.fr'], 'and is reminded after a week');
  t.match((await send(company, 'GET', '/people/me/steps')).json(), [{ kind: 'end', uptake }]);

  const contest = (note: string) => send(undefined, 'POST', '/young-people/contestations', { token, note });
  t.match((await contest('')).json().errors, [{ name: 'note' }]);
  t.equal((await contest('Je travaille encore ici.')).statusCode, 204);
  t.equal((await contest('Encore.')).statusCode, 409, 'once');
  const mine = async () => (await send(operator, 'GET', '/people/me/resources')).json().uptakes;
  t.match(await mine(), [{ uptake, state: 'contested', side: 'moderator', mine: true }]);
  const page = async (path: string, who: { cookie: string } | undefined = company) =>
    (await app.inject({ url: path, headers: who ?? {} })).body.replaceAll(/\s/g, ' ');
  t.match(await page(`/ressources/suivi/${uptake}`, operator), /Je travaille encore ici/);
  t.match(
    await page(`/emploi-avenir/suivi/${uptake}`),
    /Contestée par la personne[^<]*« Je travaille encore ici/,
  );
  const mails = await db.query(
    "select text from mail where recipient = 'exploitation@exemple.fr' and purpose = 'resource'",
  );
  t.match(mails, [{ text: /fin anticipée contestée/ }]);
  t.notMatch(JSON.stringify(mails), PERSONAL);
  const { resource: other } = { resource: (await publish()).number };
  t.equal((await send(company, 'POST', `/resources/${other}/uptakes`, { organisation })).statusCode, 201);
  t.equal((await send(company, 'POST', `/resources/${number}/uptakes`, { organisation })).statusCode, 409);

  t.equal((await move(operator, uptake, 'resume', 'contested')).statusCode, 200);
  t.match(await follow(), { state: 'running', early_end: null, became: null });
  t.equal((await follow()).steps.length, steps.length - 1, 'its steps are laid once');
  t.equal((await part('2026-04-30')).statusCode, 200);
  const end = (await follow()).steps.find(({ kind }) => kind === 'end')?.step;
  await t.rejects(
    db.transaction(async (client) => {
      await client.query("select set_config('app.act', 'conclude', true)");
      await client.query("update uptake set state = 'parted' where uptake = $1", [uptake]);
    }),
    /not confirmed by all/,
  );
  t.equal((await move(company, uptake, 'contest', 'parting', { note: 'Le 15 mai.' })).statusCode, 200);
  t.match(
    await page(`/emploi-avenir/mon-contrat?jeton=${token}`, undefined),
    /Contestée par l’entreprise[^<]*15 mai/,
  );
  t.equal((await confirm(company, end)).statusCode, 204, 'who contested may confirm after all');
  t.match(await follow(), { state: 'contested', early_end: { waits: ['young'] } });
  const word = { token, step: end };
  t.equal((await send(undefined, 'POST', '/young-people/confirmations', word)).statusCode, 204);
  t.match(await follow(), { state: 'parted', early_end: { agreed: true, waits: [] } });
  t.match(await figures(), { running: 0, ended: 1, became: { 'Embauche dans son réseau': 1 } });
  const ended = await page(`/emploi-avenir/suivi/${uptake}`, venue);
  t.match(ended, /confirmé par tous.*Sans suite : le contrat est fini/);
  t.notMatch(ended, /Attend la confirmation/);
});

t.test('who erases herself is waited for no longer, and what she wrote goes with her', async (t) => {
  const { db, venue, company, send, move, begun } = await open(t);
  const { uptake, token } = await begun();
  await move(venue, uptake, 'part', 'running', {
    ended_on: '2026-03-31',
    note: 'Un autre emploi.',
    became: 'Autre suite',
  });
  await send(undefined, 'POST', '/young-people/contestations', { token, note: 'Moi, Noémie, non.' });
  const follow = async () => (await send(company, 'GET', `/uptakes/${uptake}/follow`)).json<Follow>();
  const end = (await follow()).steps.find(({ kind }) => kind === 'end')?.step;
  await send(company, 'PUT', `/uptakes/${uptake}/steps/${end}/confirmation`);
  t.match(await follow(), { state: 'contested' });
  t.equal((await send(undefined, 'POST', '/young-people/erasure', { token })).statusCode, 204);
  t.match(await follow(), { state: 'parted' });
  t.notMatch(JSON.stringify(await db.query('select note from move')), PERSONAL);
  const told = await db.query<{ text: string }>("select text from mail where text ~ 'd’un commun accord »'");
  t.equal(told.length, 2, 'both institutions are told');
  t.notMatch(JSON.stringify(told), PERSONAL);
});

t.test('a contract begins about when it was signed and announced', async (t) => {
  const { begun } = await open(t);
  const { started } = await begun('2025-04-01');
  t.match(started.json(), { status: 400, errors: [{ name: 'started_on', message: /du 19\/04\/2025 au/ }] });
  t.equal((await begun('2026-06-02')).started.statusCode, 400);
});

t.test('whoever a post interests learns whom to speak to, until it is filled', async (t) => {
  const { app, company, publish, begun } = await open(t);
  const page = async (number: number) =>
    (await app.inject({ url: `/ressources/${number}`, headers: company })).body.replaceAll(/\s/g, ' ');
  const listed = async () =>
    (await app.inject('/api/resources?kind=post'))
      .json<{ resources: { resource: number }[] }>()
      .resources.map(({ resource }) => resource);
  const { number: waiting } = await publish();
  t.match(await page(waiting), /Ce poste vous intéresse \?.*Proposer de parrainer/);
  const { number } = await begun();
  t.match(await page(number), /Ce poste est pourvu/);
  t.notMatch(await page(number), /parrainer ce poste|vous intéresse/);
  t.same(await listed(), [waiting]);
  t.same((await app.inject(`/api/posts/${number}`)).json(), { sponsored: true, filled: true });
  t.equal((await app.inject('/api/posts/999')).statusCode, 404);
});
