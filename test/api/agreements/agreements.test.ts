import t, { type Test } from 'tap';
import { agreementNews, promisesOf } from '../../../api/agreements/doors.ts';
import { evidences } from '../../../api/agreements/evidence.ts';
import { remindAgreements } from '../../../api/agreements/reminding/reminding.ts';
import type { Agreement, AgreementHistory, OwnAgreement } from '../../../api/agreements/schema.ts';
import { pdfPage } from '../../../api/demonstration/page.ts';
import type { Waiting } from '../../../api/governance/schema.ts';
import { peopleOfAgreements } from '../../agreements.ts';
import { eachTries } from '../../everyone.ts';
import { build, NOW } from '../../helper.ts';
import { addOrganisation } from '../../partners.ts';
import { give, giveParty, signIn } from '../../people.ts';

const { app, db } = await build(t);
const operator = await signIn(app, db, 'exploitante@lille.test');
await give(db, 'exploitante@lille.test', 'operator');
const state = await signIn(app, db, 'etat@lille.test');
await giveParty(db, 'etat@lille.test', 'État');
const syntec = await signIn(app, db, 'syntec@lille.test');
await giveParty(db, 'syntec@lille.test', 'Syntec Numérique');
const nobody = await signIn(app, db, 'passante@lille.test');

type Cookie = typeof operator;
const at = '/api/agreements/convention-2015';
const send = (
  method: 'POST' | 'PUT',
  url: string,
  payload?: object,
  cookie: Cookie = operator,
  version?: number,
) =>
  app.inject({
    method,
    url,
    ...(payload && { payload }),
    headers: { ...cookie, ...(version !== undefined && { 'if-match': `"${version}"` }) },
  });
const read = async (url = at) => (await app.inject(url)).json<Agreement>();
const page = async (url: string, cookie?: Cookie) =>
  (await app.inject({ url, headers: { accept: 'text/html', ...cookie } })).body;

t.test('the convention of 2015 ships: articles, commitments, live figures, dates', async (t) => {
  const convention = await read();
  t.equal(convention.articles.length, 17);
  t.match(convention.calendar, { state: 'renewed', since: '2026-05-27', until: '2027-05-27' });
  t.match(convention.steps.slice(0, 2), [
    { day: '2015-05-27', kind: 'signed' },
    { day: '2018-05-27', kind: 'renewed', of: '1' },
  ]);
  t.match(convention.next, [{ day: '2027-05-27', kind: 'renewed' }]);
  const figures = await db.query<{ evidence: string }>(
    (await import('node:fs')).readFileSync('api/agreements/evidence.sql', 'utf8'),
  );
  t.same(
    [...new Set(figures.map(({ evidence }) => evidence))].sort(),
    Object.keys(evidences).sort(),
    'each figure has its line, and each line its figure',
  );
  t.ok(convention.commitments.every(({ article }) => article <= 17));
  t.match(convention.commitments[0], { owner: null, evidence: { key: 'lieux', href: '/' } });
  t.match(
    convention.commitments.find(({ article }) => article === 13),
    { evidence: { key: 'reunions-pilotage', count: 0, href: '/gouvernance/comites' } },
  );
  const csv = (await app.inject(`${at}/commitments.csv`)).body;
  t.equal(csv.split('\r\n').length, convention.commitments.length + 2);
  t.equal((await app.inject('/api/agreements/rien')).statusCode, 404);
  t.equal((await app.inject(`${at}?le=2023-02-30`)).statusCode, 400);
});

t.test('a state is said by whoever speaks for the owner, or runs the directory', async (t) => {
  const { commitments } = await read();
  const theirs = commitments.find(({ owner }) => owner === 'Syntec Numérique');
  const shared = commitments.find(({ owner }) => owner === null);
  if (!theirs || !shared) return t.fail('commitments of both');
  const url = (one: typeof theirs) => `${at}/commitments/${one.commitment}/state`;
  const kept = { state: 'tenu', note: 'Trente membres ont donné du temps.' };
  t.equal((await send('PUT', url(theirs), kept, nobody, 1)).statusCode, 403);
  t.equal((await send('PUT', url(theirs), kept, state, 1)).statusCode, 403, 'another party');
  t.match((await read()).commitments, [{ state: 'en cours' }], 'nothing was written');
  t.same((await send('PUT', url(theirs), kept, syntec, 1)).json(), { version: 2 });
  t.equal((await send('PUT', url(theirs), kept, syntec, 1)).statusCode, 409, 'stale');
  t.equal((await send('PUT', url(shared), { state: 'tenu' }, state, 1)).statusCode, 200, 'of all together');
  t.equal((await send('PUT', url(shared), { state: 'en cours' }, operator, 2)).statusCode, 200);
  const refused = await send('PUT', url(shared), { state: 'presque' }, state, 3);
  t.match(refused.json(), { errors: [{ name: 'state' }] });
  const history = await app.inject(`${at}/history`);
  t.match(history.json(), [
    { actor: 'exploitation', record: { state: 'en cours' } },
    { actor: 'État', record: { state: 'tenu' } },
    { subject: 'commitment', version: 2, actor: 'Syntec Numérique', record: { state: 'tenu' } },
  ]);
  t.notMatch(history.body, /lille\.test/);
  t.match(await page('/gouvernance/accords/convention-2015'), /Trente membres ont donné du temps/);
  await t.rejects(db.query("update agreement_history set actor = 'autre'"), /stays as it was/);
  await t.rejects(db.query('delete from agreement'), /an agreement stays/);
});

t.test('amendments: their day, the text at any date, the PDF and its hash', async (t) => {
  const amendment = { title: 'Un lieu de plus', text: 'L’article 1 vaut aussi pour les lieux qui bougent.' };
  const before = await send('POST', `${at}/amendments`, { ...amendment, signed_on: '2015-05-26' });
  t.match(before.json(), { errors: [{ name: 'signed_on', message: /27.05.2015/ }] });
  t.equal(
    (await send('POST', `${at}/amendments`, { ...amendment, signed_on: '2020-01-31' }, state)).statusCode,
    403,
  );
  for (const days of [{ signed_on: '2020-01-31' }, { signed_on: '2020-01-02', says_on: '2020-01-15' }])
    t.equal((await send('POST', `${at}/amendments`, { ...amendment, ...days })).statusCode, 201);
  const { amendments, steps } = await read();
  t.match(amendments, [
    { number: 1, effective_on: '2020-02-01' },
    { number: 2, effective_on: '2020-01-15' },
  ]);
  for (const { number, effective_on } of amendments)
    t.ok(
      steps.some((one) => one.kind === 'amendment' && one.of === `n° ${number}` && one.day === effective_on),
      'as the calendar counts',
    );
  const texts = [
    { effective_on: '2015-05-27', text: '# Convention\n\nLes lieux **fixes**.' },
    { effective_on: '2020-02-01', text: '# Convention\n\nLes lieux qui bougent <b>aussi</b>.', amendment: 1 },
  ];
  for (const text of texts) t.equal((await send('POST', `${at}/texts`, text)).statusCode, 201);
  const on = async (day: string) => (await read(`${at}?le=${day}`)).text?.text ?? null;
  t.equal(await on('2015-05-26'), null);
  t.match(await on('2020-01-31'), /fixes/);
  t.match(await on('2020-02-01'), /qui bougent/);
  const shown = await page('/gouvernance/accords/convention-2015?le=2019-01-01');
  t.match(shown, /<h3>Convention<\/h3>\s*<p>Les lieux <strong>fixes<\/strong>/);
  t.match(await page('/gouvernance/accords/convention-2015?le=rien'), /&lt;b&gt;aussi/, 'no HTML of a text');

  const pdf = pdfPage('Convention', ['Signée.']);
  const put = (payload: Buffer) =>
    app.inject({
      method: 'POST',
      url: `${at}/files?name=convention.pdf`,
      payload,
      headers: { ...operator, 'content-type': 'application/pdf' },
    });
  t.match((await put(Buffer.from('rien'))).json(), { errors: [{ name: 'file' }] });
  const { digest } = (await put(pdf)).json<{ digest: string }>();
  const { createHash } = await import('node:crypto');
  t.equal(digest, createHash('sha256').update(pdf).digest('hex'));
  t.equal((await put(pdf)).statusCode, 409, 'once');
  const file = await app.inject(`${at}/files/${digest}`);
  t.ok(file.rawPayload.equals(pdf));
  await t.rejects(db.query("update agreement_text set text = 'autre chose ici'"), /stays as it was/);
  await t.rejects(db.query("update agreement_amendment set title = 'autre'"), /as it was signed/);
  const withdrawn = { withdrawn_why: 'Saisi deux fois.' };
  t.equal((await send('PUT', `${at}/amendments/2/withdrawal`, withdrawn, operator, 1)).statusCode, 200);
  t.notOk(
    (await read()).steps.some(({ of }) => of === 'n° 2'),
    'no more of its life',
  );
});

/** What was put in by mistake is taken out of what is prepared, in its order, and its history says so. */
async function takesOut(t: Test, mine: string) {
  await send('POST', `${mine}/parties`, { name: 'Ville de Roubaix' });
  const article = { article: 1, title: 'Ateliers', summary: 'Des ateliers à Lille.' };
  await send('POST', `${mine}/articles`, article);
  await send('POST', `${mine}/commitments`, { article: 1, what: 'Ouvrir dix ateliers.' });
  const { agreement } = (await app.inject({ url: `${mine}/own`, headers: operator })).json<OwnAgreement>();
  const roubaix = agreement.parties.find(({ name }) => name === 'Ville de Roubaix')?.party;
  const remove = async (what: string, cookie = operator, version = 1) =>
    (await send('PUT', `${mine}/${what}/withdrawal`, {}, cookie, version)).statusCode;
  const commitment = `commitments/${agreement.commitments[0]?.commitment}`;
  t.equal(await remove(commitment, state), 403);
  t.equal(await remove('articles/1'), 409, 'its commitments first');
  t.equal(await remove(commitment, operator, 2), 409, 'not as it was read');
  for (const what of [commitment, 'articles/1', `parties/${roubaix}`]) t.equal(await remove(what), 200);
  t.equal((await send('POST', `${mine}/articles`, article)).json().version, 3, 'back, its versions go on');
}

t.test('an agreement is prepared unseen, signed, then denounced by a party', async (t) => {
  const mine = '/api/agreements/accord-lille';
  const body = {
    slug: 'accord-lille',
    kind: 'partenariat',
    title: 'Accord de Lille',
    object: 'Des ateliers à Lille.',
  };
  t.equal((await send('POST', '/api/agreements', body, state)).statusCode, 403);
  t.equal((await send('POST', '/api/agreements', body)).statusCode, 201);
  t.match((await send('POST', '/api/agreements', body)).json(), { errors: [{ name: 'slug' }] });
  t.match(
    (
      await send('POST', '/api/agreements', { ...body, slug: 'autre', kind: 'convention d’application' })
    ).json(),
    { errors: [{ name: 'applies' }] },
  );
  const { title, object } = body;
  const signed = { title, object, signed_on: '2024-02-29' };
  t.equal((await send('POST', `${mine}/parties`, { name: 'État', stands_for: 'État' })).statusCode, 201);
  t.match(
    (await send('PUT', mine, signed, operator, 1)).json(),
    { errors: [{ name: 'signed_on' }] },
    'alone',
  );
  t.equal((await send('POST', `${mine}/parties`, { name: 'Ville de Lille' })).statusCode, 201);
  t.equal((await app.inject(mine)).statusCode, 404, 'not public');
  t.same((await app.inject(`${mine}/history`)).json(), []);
  const own = await app.inject({ url: `${mine}/own`, headers: state });
  t.match(own.json(), { agreement: { calendar: { state: 'prepared' } }, rights: { operates: false } });
  t.equal((await app.inject({ url: `${mine}/own`, headers: syntec })).statusCode, 403);
  await takesOut(t, mine);
  t.equal((await send('PUT', mine, signed, operator, 1)).statusCode, 200);
  t.match((await send('PUT', mine, { title, object }, operator, 2)).json(), {
    errors: [{ name: 'signed_on' }],
  });
  const { parties } = await read(mine);
  const [first, second] = parties.map(({ party }) => party);
  t.equal(
    (await send('PUT', `${mine}/parties/${second}/withdrawal`, {}, operator, 1)).statusCode,
    409,
    'signed',
  );
  t.match(await page('/gouvernance/accords/accord-lille'), /ôté de l’accord/);
  const letter = { sent_on: '2025-11-30', letter: '1A 234 567' };
  const denounce = (payload: object, cookie: Cookie) =>
    send('POST', `${mine}/denunciations`, payload, cookie);
  t.equal((await denounce({ ...letter, party: first }, nobody)).statusCode, 403);
  t.equal((await denounce({ ...letter, party: first }, syntec)).statusCode, 403, 'no party of this one');
  t.equal((await denounce({ ...letter, party: second }, state)).statusCode, 403, 'not in another’s name');
  t.match((await denounce({ ...letter, party: first, sent_on: '2026-07-01' }, state)).json(), {
    errors: [{ name: 'sent_on' }],
  });
  t.equal((await denounce({ ...letter, party: first }, state)).statusCode, 201);
  t.match((await denounce({ ...letter, party: first }, state)).json(), { errors: [{ name: 'party' }] });
  t.match((await read(mine)).calendar, { state: 'ended', since: '2026-02-28' });
  const { denunciations } = await read(mine);
  const url = `${mine}/denunciations/${denunciations[0]?.denunciation}`;
  t.equal((await send('PUT', url, { acknowledged_on: '2025-12-02' }, state, 1)).statusCode, 200);
  t.equal((await send('PUT', url, { acknowledged_on: '2025-12-04' }, state, 2)).statusCode, 409, 'said once');
  await t.rejects(
    db.query("update agreement_denunciation set sent_on = '2026-01-01'"),
    /as it was signed or sent/,
  );
  const shown = await page('/gouvernance/accords/accord-lille');
  t.match(shown, /Fini depuis le 28.février 2026/);
  t.match(shown, /lettre recommandée n°.1A 234 567 envoyée le 30.novembre 2025, reçue le 2.décembre 2025/);
  t.match(await page('/gouvernance/accords'), /Accord de Lille/);
});

/** Of whom a mail of this subject waits, sorted. */
const toldOf = async (subject: string) =>
  (
    await db.query<{ recipient: string }>(
      "select recipient from mail where purpose = 'agreement' and subject like $1 order by recipient",
      [subject],
    )
  ).map(({ recipient }) => recipient);
const BOTH = ['etat@lille.test', 'syntec@lille.test'];

const roubaix = '/api/agreements/accord-roubaix';
const terms = { title: 'Accord de Roubaix', object: 'Des ateliers à Roubaix.' };
const numberOf = async (name: string) =>
  (await read(roubaix)).parties.find((one) => one.name === name)?.party ?? 0;

t.test('what is signed is corrected by saying why, and all are told', async (t) => {
  await send('POST', '/api/agreements', { slug: 'accord-roubaix', kind: 'partenariat', ...terms });
  for (const name of ['État', 'Syntec Numérique'])
    await send('POST', `${roubaix}/parties`, { name, stands_for: name });
  const correct = (body: object, version: number) =>
    send('PUT', roubaix, { ...terms, ...body }, operator, version);
  const coming = { signed_on: '2026-07-01' };
  t.equal((await correct(coming, 1)).statusCode, 200);
  t.equal((await correct({ ...coming, notice_months: 1 }, 2)).statusCode, 200, 'its day is to come');
  const signed = { signed_on: '2024-01-31', notice_months: 3 };
  t.equal((await correct(signed, 3)).statusCode, 200);
  t.match((await correct({ ...signed, notice_months: 12 }, 4)).json(), { errors: [{ name: 'reason' }] });
  t.match((await correct({ ...signed, notice_months: 12, reason: 'faute' }, 4)).json(), {
    errors: [{ name: 'reason' }],
  });
  const reason = 'Le préavis signé est de douze mois.';
  t.match((await correct({ signed_on: '2027-05-27', reason }, 4)).json(), {
    errors: [{ name: 'signed_on', message: /est signé/ }],
  });
  await t.rejects(
    db.query("update agreement set title = 'Autre' where slug = 'accord-roubaix'"),
    /by saying why/,
  );
  t.same(await toldOf('Corrigé :%'), [], 'nothing was corrected');
  t.same(await toldOf('Signé :%Roubaix%'), BOTH);
  t.equal((await correct({ ...signed, notice_months: 12, reason }, 4)).statusCode, 200);
  t.same(await toldOf('Corrigé :%'), BOTH);
  const history = async () => (await app.inject(`${roubaix}/history`)).json<AgreementHistory>();
  t.match((await history())[0], {
    reason,
    changes: [{ name: 'notice_months', label: 'Préavis, en mois', before: '3', after: '12' }],
  });
  t.equal((await history())[0]?.changes.length, 1, 'what did not change is not said');
  const shown = await page('/gouvernance/accords/accord-roubaix');
  t.match(shown, /Corrections de ce qui est signé.*Correction, car.: Le préavis signé/s);
  t.match(shown, /Préavis, en mois.: «.3.», devenu «.12.»/);
  const syntecs = await numberOf('Syntec Numérique');
  const party = { name: 'Numeum', stands_for: 'Syntec Numérique' };
  const rename = (body: object, version = 1) =>
    send('PUT', `${roubaix}/parties/${syntecs}`, body, operator, version);
  t.match((await rename(party)).json(), { errors: [{ name: 'reason' }] });
  t.equal((await rename({ ...party, reason: 'Son nom avait été mal recopié.' })).statusCode, 200);
  t.match((await history())[0]?.changes, [{ label: 'Nom', before: 'Syntec Numérique', after: 'Numeum' }]);
  const again = { reason: 'Qui parle en son nom était mal lié.' };
  t.equal((await rename({ name: 'Numeum', ...again }, 2)).statusCode, 200);
  t.same(await toldOf('Corrigé :%'), [BOTH, BOTH, BOTH].flat().sort(), 'who may no more is told too');
  t.equal((await rename({ ...party, ...again }, 3)).statusCode, 200);
});

t.test('an amendment has been signed, after the agreement; a party comes in by one', async (t) => {
  const amend = async (days: object) =>
    (
      await send('POST', `${roubaix}/amendments`, {
        title: 'Une partie de plus',
        text: 'La ville de Roubaix entre.',
        ...days,
      })
    ).json();
  t.match(await amend({ signed_on: '2026-06-02' }), {
    errors: [{ name: 'signed_on', message: /déjà venu/ }],
  });
  t.match(await amend({ signed_on: '2024-03-02', says_on: '2024-01-30' }), {
    errors: [{ name: 'says_on', message: /31.01.2024/ }],
  });
  const add = (amendment?: number, stands_for: string | null = 'AMF') =>
    send('POST', `${roubaix}/parties`, {
      name: 'Ville de Roubaix',
      amendment,
      ...(stands_for && { stands_for }),
    });
  t.match((await add()).json(), { errors: [{ name: 'amendment', message: /que par un avenant/ }] });
  t.same(await amend({ signed_on: '2026-05-31', says_on: '2026-06-02' }), { version: 1 });
  t.equal((await add(1)).statusCode, 400, 'its day has not come');
  t.same(await amend({ signed_on: '2024-03-02' }), { version: 1 });
  t.match((await add(7)).json(), { errors: [{ name: 'amendment', message: /avenant annexé/ }] });
  t.match((await add(2, null)).json(), { errors: [{ name: 'stands_for' }] });
  t.equal((await add(2)).statusCode, 201);
  t.same(await toldOf('Avenant n° 2 annexé :%Roubaix%'), BOTH);
  t.same(await toldOf('Ajouté :%Roubaix%'), BOTH);
  const [came, amended] = (await app.inject(`${roubaix}/history`)).json<AgreementHistory>();
  const labelsOf = (one?: AgreementHistory[number]) => one?.changes.map(({ label }) => label);
  t.same(labelsOf(came), ['Nom', 'Partie connue de ce site', 'Par l’avenant n°']);
  t.same(labelsOf(amended), ['Numéro', 'Titre', 'Jour de la signature', 'Date d’effet', 'Texte']);
  t.match(await page('/gouvernance/accords/accord-roubaix'), /Ville de Roubaix \(avenant n°.2\)/);
  const withdrawn = { withdrawn_why: 'Saisi deux fois.' };
  t.equal((await send('PUT', `${roubaix}/amendments/2/withdrawal`, withdrawn, operator, 1)).statusCode, 409);
  const late = { ...terms, signed_on: '2024-04-01', reason: 'Le jour avait été mal lu.' };
  t.match((await send('PUT', roubaix, late, operator, 5)).json(), { errors: [{ name: 'signed_on' }] });
});

t.test('a letter is withdrawn by who sent it; the parties are told of both', async (t) => {
  const letterOf = async (name: string) => {
    const sent = { sent_on: '2026-05-02', letter: `RK ${name}`, party: await numberOf(name) };
    t.equal((await send('POST', `${roubaix}/denunciations`, sent)).statusCode, 201);
    const { denunciations } = await read(roubaix);
    return denunciations.find(({ by }) => by === name)?.denunciation ?? 0;
  };
  const why = { withdrawn_why: 'Écrite pour un autre accord.' };
  const withdraw = async (letter: number, cookie: Cookie) =>
    (await send('PUT', `${roubaix}/denunciations/${letter}`, why, cookie, 1)).statusCode;
  const states = await letterOf('État');
  t.same(await toldOf('Lettre de dénonciation :%Roubaix%'), BOTH);
  t.equal(await withdraw(states, operator), 403, 'someone speaks for who sent it');
  t.not(await withdraw(states, syntec), 200);
  const own = '/mon-espace/gouvernance/accords/accord-roubaix';
  t.match(await page(own, state), /non par État.*retrait-lettre/s);
  t.notMatch(await page(own, state), /accord-roubaix\/denonciation/, 'it denounces once');
  t.notMatch(await page(own, operator), /retrait-lettre/);
  t.match(await page('/gouvernance/accords/accord-roubaix'), /État.: lettre de dénonciation envoyée/);
  t.equal(await withdraw(states, state), 200);
  t.same(await toldOf('Lettre de dénonciation retirée%'), BOTH);
  t.match((await read(roubaix)).calendar, { state: 'first-term' });
  t.equal(await withdraw(await letterOf('Ville de Roubaix'), operator), 200, 'nobody speaks for it here');
  const form = await page(`${own}/denonciation`, state);
  t.match(form, /Qui a envoyé la lettre<.*<option value>Choisissez<\/option>/s);
  t.notMatch(form, /option[^>]* selected/);
});

t.test('where a commitment stands: late, said by whom, or shown by its live figure', async (t) => {
  const article = { article: 1, title: 'Ateliers', summary: 'Des ateliers à Roubaix.', amendment: 2 };
  await send('POST', `${roubaix}/articles`, article);
  const promise = (what: string, more: object) =>
    send('POST', `${roubaix}/commitments`, { article: 1, what, amendment: 2, ...more });
  await promise('Ouvrir dix ateliers.', { due_on: '2026-05-31', party: await numberOf('État') });
  await promise('Ouvrir vingt ateliers.', { due_on: '2026-06-01' });
  await promise('Tenir le référentiel.', { evidence: 'competences' });
  const standing = async () => (await read(roubaix)).commitments;
  t.match(await standing(), [
    { state: 'à venir', late_since: '2026-05-31', said: null },
    { state: 'à venir', late_since: null },
    { state: 'en cours', by_figure: true, late_since: null },
  ]);
  t.match(await page('/gouvernance/accords/accord-roubaix'), /En retard depuis le 31.mai 2026/);
  t.match(
    await page('/mon-espace/gouvernance/accords/accord-roubaix', state),
    /En retard depuis le 31.mai 2026/,
  );
  t.match(await page('/gouvernance/accords'), /, dont 1 en retard/);
  t.match((await app.inject(`${roubaix}/commitments.csv`)).body, /,2026-05-31,,\r\n/);
  const [first, second, third] = await standing();
  const say = (one: typeof first, said: string, cookie: Cookie) =>
    send('PUT', `${roubaix}/commitments/${one?.commitment}/state`, { state: said }, cookie, one?.version);
  for (const [one, said, who] of [
    [first, 'tenu', operator],
    [second, 'non tenu', state],
    [third, 'à venir', syntec],
  ] as const)
    t.equal((await say(one, said, who)).statusCode, 200);
  t.match(await standing(), [
    { state: 'tenu', late_since: null, said: { by: 'exploitation', on: '2026-06-01' } },
    { state: 'non tenu', said: { by: 'État' } },
    { state: 'à venir', by_figure: false, said: { by: 'Numeum' } },
  ]);
  t.same(await toldOf('Engagement tenu%Roubaix%'), ['etat@lille.test'], 'whose it is');
  t.same(await toldOf('Engagement non tenu%Roubaix%'), ['syntec@lille.test'], 'the others');
  t.match(
    await page('/gouvernance/accords/accord-roubaix'),
    /État dit par<.*exploitation, le 1er.juin 2026/s,
  );
});

t.test('forms work without scripts, each on its page', async (t) => {
  const here = '/mon-espace/gouvernance/accords/convention-2015';
  const post = (url: string, form: Record<string, string>, cookie: Cookie) =>
    app.inject({
      method: 'POST',
      url,
      payload: new URLSearchParams(form).toString(),
      headers: { ...cookie, 'content-type': 'application/x-www-form-urlencoded' },
    });
  t.match(await page('/mon-espace/gouvernance/accords', operator), /Préparer cet accord/);
  t.notMatch(await page('/mon-espace/gouvernance/accords', state), /Préparer cet accord/);
  t.match(await page(here, operator), /Annexer un avenant/);
  const led = await app.inject({ url: here, headers: nobody });
  t.match(led.headers, { location: '/gouvernance/accords/convention-2015' }, 'who has no part reads it');
  t.notMatch(await page(here, state), /Annexer un avenant/);
  const theirs = (await read()).commitments.find(({ owner }) => owner === 'État');
  const url = `${here}/etat?n=${theirs?.commitment}`;
  t.match(await page(url, state), /Rendre visible son partenaire/);
  const said = { state: 'en cours', note: 'Logo posé.', version: '1' };
  t.equal((await post(url, said, state)).statusCode, 303);
  const late = await post(url, said, state);
  t.equal(late.statusCode, 409);
  t.match(late.body, /role="alert".*Quelqu’un a modifié cela/s);
  const wrong = await post(`${here}/article?n=1`, { title: '', summary: 'court', version: '1' }, operator);
  t.match(wrong.body, /href="#title".*href="#summary"/s);
  t.equal(
    (
      await post(
        `${here}/article`,
        { article: '18', title: 'De plus', summary: 'Un article de plus.', amendment: '1' },
        operator,
      )
    ).statusCode,
    303,
  );
  t.match(
    await page(`${here}/pdf`, operator),
    /multipart\/form-data.*value="convention-2015\.pdf".*L’accord lui-même.*n° 1/s,
  );
  t.match(await page(`${here}/modifier`, operator), /mal recopié.*Pourquoi cette correction/s);
  t.match(await page(`${here}/avenant`, operator), /avenant n°.3/);
  t.equal((await app.inject({ url: `${here}/avenant`, headers: state })).statusCode, 302, 'not theirs');
});

t.test('people are told ahead of each date, once; the news of it are public', async (t) => {
  const writing = (day: string) => ({ origin: 'https://proximite.test', now: new Date(`${day}T08:00:00Z`) });
  const mails = async () =>
    (
      await db.query<{ recipient: string; subject: string }>(
        "select recipient, subject from mail where purpose = 'agreement' and subject like 'Le %' order by mail",
      )
    ).map(({ recipient, subject }) => `${recipient} ${subject}`);
  await remindAgreements(db, writing('2027-02-25'));
  t.same(await mails(), [], 'too early');
  for (const day of ['2027-02-26', '2027-03-10', '2027-05-01', '2027-05-02'])
    await remindAgreements(db, writing(day));
  const told = await mails();
  t.equal(told.length, 6, 'three people, twice');
  t.equal(told.filter((line) => line.startsWith('passante')).length, 0);
  t.match(told[0], /Le 27 mai 2027 : l’accord est renouvelé tacitement/);
  const news = await agreementNews(db, 20, NOW);
  const titles = news.map(({ title }) => title);
  for (const title of [
    /^Signature/,
    /^Avenant n° 1 signé/,
    /^Dénonciation, lettre envoyée : État/,
    /^Correction : Accord de Roubaix/,
    /^Engagement tenu/,
  ])
    t.ok(
      titles.some((one) => title.test(one)),
      String(title),
    );
  t.notOk(
    titles.some((one) => /Avenant n° 2 signé : Un lieu/.test(one)),
    'recorded by mistake',
  );
});

/** A party says itself that it signed what was annexed; contested, nothing comes in by it. */
async function confirms(t: Test, lens: string, comesIn: () => Promise<object>) {
  const [states, syntecs] = (await read(lens)).parties.map(({ party }) => party);
  const say = (body: object, cookie: Cookie) => send('POST', `${lens}/amendments/1/words`, body, cookie);
  const waits = async (cookie: Cookie) =>
    (await app.inject({ url: '/api/people/me/governance', headers: cookie }))
      .json<Waiting>()
      .filter(({ kind, href }) => ['signature', 'contest'].includes(kind) && href.includes('accord-lens'))
      .map(({ kind }) => kind);
  t.same([await waits(state), await waits(operator)], [['signature', 'signature'], []]);
  t.equal((await send('POST', `${lens}/words`, { party: states, word: 'confirmé' }, state)).statusCode, 201);
  t.same(await toldOf('Accord confirmé :%Lens%'), ['syntec@lille.test']);
  t.match(
    await page('/gouvernance/accords/accord-lens'),
    /Recopié ici par.*confirmé par État le .*pas encore confirmé par Syntec/,
  );
  const confirmed = { party: states, word: 'confirmé' };
  for (const cookie of [operator, syntec, nobody]) t.equal((await say(confirmed, cookie)).statusCode, 403);
  t.equal((await say(confirmed, state)).statusCode, 201);
  t.same(await toldOf('Avenant n° 1 confirmé :%Lens%'), ['syntec@lille.test'], 'the others');
  t.match((await say({ party: syntecs, word: 'contesté' }, syntec)).json(), { errors: [{ name: 'note' }] });
  const note = 'Ce n’est pas le texte que nous avons signé.';
  const form = '/mon-espace/gouvernance/accords/accord-lens/avis-avenant?n=1';
  t.match(await page(form, syntec), /Est-ce ce que vous avez signé/);
  t.equal((await app.inject({ url: form, headers: operator })).statusCode, 302, 'no party’s');
  t.equal((await say({ party: syntecs, word: 'contesté', note }, syntec)).statusCode, 201);
  t.same(await toldOf('Avenant n° 1 contesté :%Lens%'), ['etat@lille.test', 'exploitante@lille.test']);
  t.same([await waits(state), await waits(operator)], [[], ['contest']]);
  t.match(await comesIn(), { errors: [{ name: 'amendment', message: /ne conteste/ }] });
  const text = { effective_on: '2024-04-01', text: 'Le texte avec la ville.', amendment: 1 };
  t.match((await send('POST', `${lens}/texts`, text)).json(), { errors: [{ name: 'amendment' }] });
  t.match((await read(lens)).steps, [{}, { of: 'n° 1, contesté,' }]);
  const titles = (await agreementNews(db, 10, NOW)).map(({ title }) => title);
  t.ok(titles.includes('Avenant n° 1 contesté par Syntec Numérique'));
  t.match(
    await page('/gouvernance/accords/accord-lens'),
    /confirmé par État le .*contesté par Syntec Numérique le .*Ce n’est pas le texte/,
  );
  t.equal((await say({ party: syntecs, word: 'confirmé' }, syntec)).statusCode, 201);
  await t.rejects(db.query("update signature_word set note = 'Rien de tel ici.'"), /stays as it was/);
  const other =
    "insert into signature_word (agreement, amendment, agreement_party, word) select agreement, amendment, agreement_party, 'confirmé' from signature_heard";
  await t.rejects(db.query(other), /says itself/);
}

t.test(
  'what is added to what is signed says by what; a mistake is taken out, and all are told',
  async (t) => {
    const lens = '/api/agreements/accord-lens';
    const [title, object] = ['Accord de Lens', 'Des ateliers à Lens.'];
    await send('POST', '/api/agreements', { slug: 'accord-lens', kind: 'partenariat', title, object });
    for (const name of ['État', 'Syntec Numérique'])
      await send('POST', `${lens}/parties`, { name, stands_for: name });
    await send('PUT', lens, { title, object, signed_on: '2024-01-31' }, operator, 1);
    const article = { article: 1, title: 'Ateliers', summary: 'Des ateliers à Lens.' };
    const add = async (what: string, body: object) => (await send('POST', `${lens}/${what}`, body)).json();
    const reason = 'Oublié en recopiant l’accord signé.';
    for (const [what, body] of [
      ['articles', article],
      ['commitments', { article: 1, what: 'Ouvrir dix ateliers.' }],
    ] as const) {
      t.match(await add(what, body), { errors: [{ name: 'amendment', message: /ou la raison/ }] });
      t.match(await add(what, { ...body, reason, amendment: 1 }), { errors: [{ name: 'amendment' }] });
      t.match(await add(what, { ...body, reason }), { version: 1 });
    }
    const both = [...BOTH, ...BOTH].sort();
    t.same(await toldOf('Ajouté :%Lens%'), both);
    t.match(
      await page('/gouvernance/accords/accord-lens'),
      /Corrections de ce qui est signé.*Manquait ici, car/s,
    );
    await send('POST', `${lens}/amendments`, {
      title: 'Une partie de plus',
      text: 'La ville de Lens entre.',
      signed_on: '2024-03-02',
    });
    const city = { name: 'Ville de Lens', stands_for: 'AMF', amendment: 1 };
    await confirms(t, lens, () => add('parties', city));
    await add('parties', city);
    await giveParty(db, 'passante@lille.test', 'AMF');
    const { parties, commitments } = await read(lens);
    const takeOut = (what: string, body: object) =>
      send('PUT', `${lens}/${what}/withdrawal`, body, operator, 1);
    const came = `parties/${parties[2]?.party}`;
    t.equal(
      (await takeOut(`parties/${parties[0]?.party}`, { reason })).statusCode,
      409,
      'it was signed by it',
    );
    t.equal((await takeOut(`commitments/${commitments[0]?.commitment}`, { reason })).statusCode, 409);
    t.match((await takeOut(came, {})).json(), { errors: [{ name: 'reason' }] });
    const form = '/mon-espace/gouvernance/accords/accord-lens/oter-partie';
    t.match(
      await page(`${form}?n=${parties[2]?.party}`, operator),
      /Ville de Lens.*Pourquoi cette correction/s,
    );
    t.equal((await app.inject({ url: `${form}?n=${parties[0]?.party}`, headers: operator })).statusCode, 302);
    t.equal((await takeOut(came, { reason })).statusCode, 200);
    t.same(await toldOf('Ôté :%Lens%'), [...BOTH, 'passante@lille.test'].sort(), 'who spoke for it too');
    const [last] = (await app.inject(`${lens}/history`)).json<AgreementHistory>();
    t.match(last, { subject: 'party', reason, record: { taken_out: true } });
    const withdrawn = { withdrawn_why: 'Saisi par erreur.' };
    t.equal((await send('PUT', `${lens}/amendments/1/withdrawal`, withdrawn, operator, 1)).statusCode, 200);
    t.same(await toldOf('Avenant n° 1 retiré :%Lens%'), BOTH);
    await send('POST', `${lens}/texts`, { effective_on: '2024-01-31', text: 'Le texte signé à Lens.' });
    t.same(await toldOf('Texte consolidé :%Lens%'), BOTH);
    const payload = pdfPage('Lens', ['Signé.']);
    const headers = { ...operator, 'content-type': 'application/pdf' };
    await app.inject({ method: 'POST', url: `${lens}/files?name=lens.pdf`, payload, headers });
    t.same(await toldOf('PDF annexé :%Lens%'), BOTH);
  },
);

t.test('who may do what: each act by each', async (t) => {
  const { as, parties } = await peopleOfAgreements(app, db);
  type Who = keyof typeof as;
  const tries = eachTries(t, Object.keys(as) as Who[]);
  const prepared = '/api/agreements/accord-tourcoing';
  const article = { title: 'Ateliers', summary: 'Des ateliers à Roubaix.' };
  const promise = { article: 1, what: 'Ouvrir dix ateliers.' };
  const terms = { title: 'Accord de Roubaix', object: 'Des ateliers à Roubaix.' };
  const amendment = { title: 'Un avenant', text: 'Un atelier de plus.', signed_on: '2022-01-31' };
  const text = { effective_on: '2021-01-01', text: '# Convention\n\nUn autre texte.' };
  type Act = readonly ['POST' | 'PUT', () => string | PromiseLike<string>, object, number?];
  const own = async () =>
    (await app.inject({ url: `${prepared}/own`, headers: operator })).json<OwnAgreement>().agreement;
  const party = async () => `${prepared}/parties/${(await own()).parties[0]?.party}`;
  const commitment = async () => `${prepared}/commitments/${(await own()).commitments[0]?.commitment}`;
  const withdrawal = async () => `${at}/amendments/${(await read()).amendments.at(-1)?.number}/withdrawal`;
  const body = { slug: 'accord-tourcoing', kind: 'partenariat', ...terms };
  // In this order: what is added is changed, then taken out.
  const acts: readonly Act[] = [
    ['POST', () => '/api/agreements', body],
    ['PUT', () => prepared, terms],
    ['POST', () => `${prepared}/parties`, { name: 'Ville de Roubaix' }],
    ['PUT', party, { name: 'La ville de Roubaix' }],
    ['POST', () => `${prepared}/articles`, { article: 1, ...article }],
    ['PUT', () => `${prepared}/articles/1`, article],
    ['POST', () => `${prepared}/commitments`, promise],
    ['PUT', commitment, { ...promise, what: 'Ouvrir douze ateliers.' }],
    ['PUT', async () => `${await commitment()}/withdrawal`, {}, 2],
    ['PUT', () => `${prepared}/articles/1/withdrawal`, {}, 2],
    ['PUT', async () => `${await party()}/withdrawal`, {}, 2],
    ['POST', () => `${at}/texts`, text],
    ['POST', () => `${at}/amendments`, amendment],
    ['PUT', withdrawal, { withdrawn_why: 'Saisi par erreur.' }],
  ];
  for (const [method, path, payload, read = 1] of acts) {
    const url = await path();
    const version = method === 'POST' ? undefined : read;
    const act = (who: Who) => send(method, url, payload, as[who] as Cookie, version);
    await tries(`${method} ${url}`, act, { operator: method === 'POST' ? 201 : 200 });
  }
  const pdf = pdfPage('Un autre', ['Signé.']);
  const join = (who: Who) =>
    app.inject({
      method: 'POST',
      url: `${at}/files?name=autre.pdf`,
      payload: pdf,
      headers: { ...as[who], 'content-type': 'application/pdf' },
    });
  await tries('join a file', join, { operator: 201 });

  const theirs = (await read()).commitments.filter(({ owner }) => owner === 'État').at(-1);
  const standing = `${at}/commitments/${theirs?.commitment}/state`;
  const said = 'select version from agreement_commitment where commitment = $1';
  const say = async (who: Who) => {
    const [now] = await db.query<{ version: number }>(said, [theirs?.commitment]);
    return send('PUT', standing, { state: 'en cours' }, as[who] as Cookie, now?.version);
  };
  await tries('say where a commitment of the State is', say, { state: 200, operator: 200 });
  // Of the agreement that the organisation is a party to: Syntec is of another.
  const other = '/api/agreements/orange';
  const letter = { party: parties.partenaire, sent_on: '2026-05-20', letter: '1A 999' };
  const denounce = (who: Who) => send('POST', `${other}/denunciations`, letter, as[who] as Cookie);
  await tries('denounce', denounce, { delegate: 201, operator: 400 });
  const [sent] = (await read(other)).denunciations;
  const back = (who: Who) =>
    send(
      'PUT',
      `${other}/denunciations/${sent?.denunciation}`,
      { acknowledged_on: '2026-05-22' },
      as[who] as Cookie,
      1,
    );
  await tries('say that it is back', back, { delegate: 200, operator: 409 });
});

t.test('the words of what was promised under what is signed are corrected by saying why', async (t) => {
  const convention = '/api/agreements/convention-2015';
  const read = async () => (await app.inject(convention)).json<Agreement>();
  const { articles, commitments } = await read();
  const article = articles.find((one) => one.article === 13);
  const [promise] = commitments;
  const summary = 'Les parties se réunissent au moins une fois par an.';
  const rewrite = (more: object) =>
    send(
      'PUT',
      `${convention}/articles/13`,
      { title: article?.title, summary, ...more },
      undefined,
      article?.version,
    );
  const promised = { article: promise?.article, what: 'Réunir les lieux dans un annuaire.' };
  const say = (more: object) =>
    send(
      'PUT',
      `${convention}/commitments/${promise?.commitment}`,
      { ...promised, ...more },
      undefined,
      promise?.version,
    );
  for (const act of [rewrite, say])
    t.match((await act({})).json(), { status: 400, errors: [{ name: 'reason' }] });
  const reason = 'Notre résumé disait autre chose que le texte.';
  for (const act of [rewrite, say]) t.equal((await act({ reason })).statusCode, 200);
  const [last] = (await app.inject(`${convention}/history`)).json<AgreementHistory>();
  t.match(last, { subject: 'commitment', reason, changes: [{ after: promised.what }] });
});

t.test('a promise is shown by an indicator, of France or of one territory', async (t) => {
  const mine = '/api/agreements/accord-chiffres';
  const terms = { title: 'Accord des chiffres', object: 'Des ateliers à Lille.' };
  await send('POST', '/api/agreements', { slug: 'accord-chiffres', kind: 'partenariat', ...terms });
  for (const name of ['État', 'Syntec Numérique'])
    await send('POST', `${mine}/parties`, { name, stands_for: name });
  await send('POST', `${mine}/articles`, { article: 1, title: 'Ateliers', summary: 'Des ateliers à Lille.' });
  await db.query(`insert into indicator_run (code, period, version, computed_at, complete)
    select code, period::date, 1, '2026-06-01', false from unnest(array['ateliers', 'lieux-gratuits']) as code
    cross join unnest(array['2026-04-01', '2026-05-01', '2026-06-01']) as period`);
  await db.query(`insert into indicator_value (code, period, level, territory, value, version)
    select code, period::date, level, territory, value, 1 from (values
      ('ateliers', '2026-04-01', 'commune', '59350', 50), ('ateliers', '2026-04-01', 'france', 'FR', 90),
      ('ateliers', '2026-05-01', 'commune', '59350', 3), ('ateliers', '2026-05-01', 'france', 'FR', 9),
      ('ateliers', '2026-06-01', 'commune', '59350', 1), ('ateliers', '2026-06-01', 'france', 'FR', 1),
      ('lieux-gratuits', '2026-05-01', 'france', 'FR', 99), ('lieux-gratuits', '2026-06-01', 'france', 'FR', 41.26),
      ('lieux-gratuits', '2026-06-01', 'departement', '59', 40)
    ) as said (code, period, level, territory, value)`);
  const promise = (body: object) =>
    send('POST', `${mine}/commitments`, { article: 1, what: 'Ouvrir des ateliers.', ...body });
  const wrong: readonly (readonly [field: string, message: RegExp, body: object])[] = [
    ['indicator', /pas les deux/, { evidence: 'lieux', indicator: 'ateliers' }],
    ['indicator', /connu/, { indicator: 'inconnu' }],
    ['territory', /d’un indicateur/, { evidence: 'lieux', level: 'commune', territory: '59350' }],
    ['territory', /de ce niveau/, { indicator: 'ateliers', level: 'departement', territory: '59350' }],
    ['territory', /une commune/, { indicator: 'ateliers', territory: 'Nulle Part en Mer' }],
    ['territory', /Saint-Denis \(commune, 93066\)/, { indicator: 'ateliers', territory: 'saint denis' }],
    ['level', /epci/, { indicator: 'ateliers', level: 'ville', territory: '59350' }],
  ];
  for (const [name, message, body] of wrong)
    t.match((await promise(body)).json(), { status: 400, errors: [{ name, message }] });
  for (const body of [
    { indicator: 'ateliers', territory: 'lille' },
    { indicator: 'ateliers', territory: 'Roubaix (commune, 59512)' },
    { indicator: 'lieux-gratuits' },
    { indicator: 'lieux-gratuits', level: 'commune', territory: '59350' },
    { indicator: 'lieux', level: 'departement', territory: '59' },
  ])
    t.equal((await promise(body)).statusCode, 201);
  const signed = { ...terms, signed_on: '2026-05-10' };
  t.equal((await send('PUT', mine, signed, operator, 1)).statusCode, 200);
  const { commitments } = await read(mine);
  const href = '/gouvernance/indicateurs/ateliers?niveau=commune&territoire=commune:59350#evolution';
  const territory = { level: 'commune', code: '59350', nom: 'Lille' };
  const [first] = commitments;
  t.match(first, {
    state: 'en cours',
    by_figure: true,
    evidence: { key: 'indicateur:ateliers', name: 'Séances d’ateliers, à Lille', href, territory },
  });
  t.match(
    commitments.map(({ evidence }) => [evidence?.count, evidence?.unit, evidence?.since]),
    [
      [4, 'séances', '2026-05-01'],
      [0, 'séances', '2026-05-01'],
      [41.3, '%', null],
      [null, '%', null],
      [null, 'lieux', null],
    ],
    'since the signature; of what there is, the last; none, or unknown',
  );
  const shown = await page('/gouvernance/accords/accord-chiffres');
  t.match(shown, /Séances d’ateliers, à Lille<\/a>.: 4.séances depuis mai 2026/);
  t.match(shown, /, en France<\/a>.: 41,3.%/);
  t.match(shown, /Lieux de l’annuaire, Nord \(département\)<\/a>.: pas encore compté/);
  t.match(
    (await app.inject(`${mine}/commitments.csv`)).body,
    /,"?Séances d’ateliers, à Lille"?,4,séances,0,/,
  );
  t.equal((await promisesOf(db, 'accord-chiffres', NOW)).commitments[2]?.figure?.slice(-6), '41,3\u00a0%');

  const form = '/mon-espace/gouvernance/accords/accord-chiffres/engagement';
  const filled = await page(`${form}?n=${first?.commitment}`, operator);
  t.match(filled, /<optgroup label="Indicateurs">.*value="indicateur:ateliers" selected/s);
  t.match(filled, /name="territory"[^>]*value="Lille \(commune, 59350\)"/);
  const fill = (fields: Readonly<Record<string, string>>) =>
    app.inject({
      method: 'POST',
      url: `${form}?n=${first?.commitment}`,
      headers: { ...operator, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      payload: new URLSearchParams({
        article: '1',
        what: 'Ouvrir des ateliers.',
        version: '1',
        ...fields,
      }).toString(),
    });
  const moved = { evidence: 'indicateur:ateliers', territory: 'Roubaix' };
  t.match((await fill(moved)).body, /href="#reason"/, 'what is signed is corrected by saying why');
  const reason = 'La ville avait été mal recopiée.';
  t.match((await fill({ ...moved, reason, territory: 'Saint-Denis' })).body, /href="#territory".*93066/s);
  t.match((await fill({ ...moved, reason, evidence: 'indicateur:perdu' })).body, /href="#evidence"/);
  t.equal((await fill({ ...moved, reason })).statusCode, 303);
  const [last] = (await app.inject(`${mine}/history`)).json<AgreementHistory>();
  t.match(last?.changes, [{ label: 'Territoire de l’indicateur', before: 'Lille', after: 'Roubaix' }]);

  const party = (organisation: unknown) =>
    send('POST', '/api/agreements/accord-partie/parties', { name: 'Une partie', organisation });
  await send('POST', '/api/agreements', { slug: 'accord-partie', kind: 'partenariat', ...terms });
  const known = await addOrganisation(db, 'Numérique pour Lomme');
  const other = await addOrganisation(db, 'Numérique pour Loos');
  t.match((await party('numerique pour lo')).json(), {
    errors: [{ name: 'organisation', message: new RegExp(`Numérique pour Lomme ./partenaires/${known}.`) }],
  });
  t.match((await party('Personne ici')).json(), { errors: [{ name: 'organisation', message: /l’adresse/ }] });
  t.equal((await party('numérique pour lomme')).statusCode, 201);
  const url = `https://proximite.test/partenaires/${other}`;
  t.equal(
    (await send('POST', '/api/agreements/accord-partie/parties', { name: 'Une autre', organisation: url }))
      .statusCode,
    201,
  );
  const { agreement } = (
    await app.inject({ url: '/api/agreements/accord-partie/own', headers: operator })
  ).json<OwnAgreement>();
  t.same(
    agreement.parties.map(({ organisation }) => organisation),
    [known, other],
  );
  t.match(await page(form.replace('engagement', 'avenant'), operator), /écrit sur l’avenant signé/);
});

t.end();
