import t from 'tap';
import { asActor } from '../../../api/core/actor.ts';
import { parties } from '../../../api/standard/parties.ts';
import { asking, type Who } from '../../asking.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { lastToken } from './marked.ts';
import { addSchools, addSubmitted, giveCommune, openCampaign, signInParties } from './people.ts';

const ROUBAIX = '59512';
const NOBODY = { cookie: '' };
const { app, db } = await build(t);
const ask = asking(app);
const members = await signInParties(app, db);
const education = members.get('Éducation nationale') ?? NOBODY;
const moderator = await signIn(app, db, 'moderation@exemple.fr');
await give(db, 'moderation@exemple.fr', 'moderator');
const [own = '', second = '', elsewhere = ''] = await addSchools(db, [ROUBAIX, ROUBAIX, '59350']);
const MAYOR = 'mairie@ville-roubaix.fr';
const mayor = await signIn(app, db, MAYOR);
await giveCommune(db, MAYOR, ROUBAIX);

const hour = { levels: ['CM1'], pupils: 24, weekday: 2, starts: '15:30', ends: '16:30' };
const school = (uai: string, ...classes: object[]) => ({ uai, classes });
const body = (more: object = {}) => ({
  rooms: 'Une salle',
  machines: 14,
  animators: 0,
  volunteers: 1,
  wishes: null,
  schools: [school(own, hour)],
  ...more,
});

/** A campaign of its own, and Roubaix's draft for it. */
async function begin() {
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 2 });
  const { pilot } = (await ask('POST', `/campaigns/${campaign}/pilots`, mayor, { code_insee: ROUBAIX })).body;
  const read = async (who: Who = mayor) => (await ask('GET', `/pilots/${pilot}`, who)).body;
  const put = (version: number | string, payload: object, who: Who = mayor) =>
    ask('PUT', `/pilots/${pilot}`, { ...who, 'if-match': `"${version}"` }, payload);
  const move = (act: string, from: string) => ask('POST', `/pilots/${pilot}/moves`, mayor, { act, from });
  const asks = (mail: string, uai = own) =>
    ask('POST', `/pilots/${pilot}/schools/${uai}/asking`, mayor, { mail });
  const answer = (token: string, agrees: boolean) =>
    ask('POST', '/pilots/agreements', NOBODY, { token, agrees });
  const say = (side: string, answered = 'yes') =>
    ask('POST', `/pilots/${pilot}/words`, members.get(side) ?? NOBODY, {
      side,
      answer: answered,
      text: 'Bien pensé.',
    });
  return { campaign, pilot, read, put, move, asks, answer, say };
}

const closing = (campaign: number, act: string, from: string) =>
  ask('POST', `/resources/${campaign}/moves`, education, { act, from });

t.test('what cannot be is refused with its field, in French, and nothing is half-written', async (t) => {
  const { read, put, asks } = await begin();
  t.equal((await put(1, body({ schools: [school(own, hour), school(second, hour)] }))).status, 200);
  const before = await read();
  const refused: [string, object, string, RegExp][] = [
    ['a school twice', { schools: [school(own, hour), school(own, hour)] }, 'schools', /une fois/],
    ['a school of another commune', { schools: [school(elsewhere, hour)] }, 'schools', /de la commune/],
    ['no school at all', { schools: [school('0599999Z', hour)] }, 'schools', /de la commune/],
    ['a number that is none', { schools: [school('école', hour)] }, 'uai-1', /identifiant/],
    [
      'a level twice',
      { schools: [school(own, { ...hour, levels: ['CM1', 'CM1'] })] },
      'levels-1-1',
      /une fois/,
    ],
    [
      'another level',
      { schools: [school(own, { ...hour, levels: ['CP'] })] },
      'levels-1-1',
      /CE2, CM1 ou CM2/,
    ],
    ['a class of nobody', { schools: [school(own, { ...hour, pupils: 0 })] }, 'pupils-1-1', /de 1 à 45/],
    ['half a pupil', { schools: [school(own, { ...hour, pupils: 12.5 })] }, 'pupils-1-1', /de 1 à 45/],
    [
      'a Sunday',
      { schools: [school(own, hour, { ...hour, weekday: 7 })] },
      'weekday-1-2',
      /du lundi .* au samedi/,
    ],
    ['a day in words', { schools: [school(own, { ...hour, weekday: 'mardi' })] }, 'weekday-1-1', /du lundi/],
    ['25 o’clock', { schools: [school(own, { ...hour, starts: '25:00' })] }, 'starts-1-1', /heure/],
    [
      'before dawn',
      { schools: [school(own, { ...hour, starts: '06:00', ends: '07:00' })] },
      'starts-1-1',
      /7 h 30/,
    ],
    ['backwards', { schools: [school(own, { ...hour, ends: '15:00' })] }, 'ends-1-1', /après le début/],
    ['all day', { schools: [school(own, { ...hour, starts: '08:00' })] }, 'ends-1-1', /3 heures/],
    [
      'more pupils than the school has',
      { schools: [school(second, hour), school(own, ...Array(8).fill(hour))] },
      'pupils-2-1',
      /192 .* 120 à l’annuaire/,
    ],
    ['41 classes', { schools: [school(own, ...Array(41).fill(hour))] }, 'classes-1', /40 classes/],
    ['less than no machine', { machines: -1 }, 'machines', /de 0 à 2000/],
    ['a null character', { rooms: 'Une\0salle' }, 'rooms', /caractère nul/],
    ['a novel', { wishes: 'x'.repeat(2001) }, 'wishes', /2000 caractères/],
    ['a crowd of volunteers', { volunteers: 6 }, 'volunteers', /de 0 à 5/],
    ['what nobody asked', { pupils_names: ['Léa'] }, 'pupils_names', /./],
  ];
  for (const [what, more, name, message] of refused) {
    const { status, body: said } = await put(before.version, body(more));
    t.equal(status, 400, what);
    t.match(said.errors, [{ name, message }], what);
    t.notMatch(JSON.stringify(said), /expected|invalid|must|too /i, `${what}: in French`);
  }
  t.equal((await put('x', body())).status, 428);
  const form = new URLSearchParams({
    version: String(before.version),
    geste: 'enregistrer',
    ecole: elsewhere,
  });
  for (const [name, value] of Object.entries({ machines: '1', animators: '0', volunteers: '1' }))
    form.set(name, value);
  const page = await app.inject({
    method: 'POST',
    url: `/pilotes/${before.pilot}`,
    headers: { ...mayor, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: form.toString(),
  });
  t.match(page.body, /<a href="#ecoles">[^<]*une école de la commune est attendue/);
  t.same(await read(), before, 'as it was');
  t.match((await asks('pas une adresse')).body.errors, [{ name: 'mail' }]);
  t.equal((await asks('ce.x@ac-lille.fr', elsewhere)).status, 404, 'a school that is not of it');
  t.equal((await put(before.version, body({ schools: [] }))).status, 200, 'what is missing may be missing');
  t.match((await asks('ce.x@ac-lille.fr')).status, 404);
});

t.test('a commune applies once, also when two of its people do at the same time', async (t) => {
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 2 });
  const colleague = await signIn(app, db, 'ecoles@ville-roubaix.fr');
  await giveCommune(db, 'ecoles@ville-roubaix.fr', ROUBAIX);
  const begun = await Promise.all(
    [mayor, colleague, mayor].map((who) =>
      ask('POST', `/campaigns/${campaign}/pilots`, who, { code_insee: ROUBAIX }),
    ),
  );
  t.same(begun.map(({ status }) => status).sort(), [201, 409, 409]);
  t.match(
    begun.filter(({ status }) => status === 409).map((one) => one.body.detail),
    [/déjà une candidature/, /déjà une candidature/],
  );
  const { pilot } = begun.find(({ status }) => status === 201)?.body ?? {};
  const [one, other] = await Promise.all(
    [mayor, colleague].map((who) => ask('PUT', `/pilots/${pilot}`, { ...who, 'if-match': '"1"' }, body())),
  );
  t.same([one?.status, other?.status].sort(), [200, 409], 'and one of two writings stands');
  t.equal((await ask('POST', `/campaigns/${campaign}/pilots`, mayor, { code_insee: '59350' })).status, 403);
  t.equal((await ask('POST', '/campaigns/999999/pilots', mayor, { code_insee: ROUBAIX })).status, 404);
});

t.test('a head answers by the last link, as long as their answer is asked for', async (t) => {
  const { read, put, asks, answer, move } = await begin();
  const agreement = async () => (await read()).schools[0].agreement;
  await put(1, body());
  await asks('ce.fausse@ac-lille.fr');
  const wrong = await lastToken(db, 'ce.fausse@ac-lille.fr');
  await asks('ce.vraie@ac-lille.fr');
  const first = await lastToken(db, 'ce.vraie@ac-lille.fr');
  t.match(
    (await answer(wrong, true)).body.detail,
    /ne sert plus.*dernier courriel/,
    'who was asked by mistake',
  );
  t.equal(await agreement(), 'asked');
  t.equal((await answer(first, true)).status, 204);
  t.equal((await answer(first, true)).status, 204, 'twice the same is the same');
  t.equal((await answer(first, false)).status, 204, 'one may think again');
  t.equal(await agreement(), 'no');
  await answer(first, true);

  await put((await read()).version, body({ schools: [school(own, { ...hour, weekday: 4 })] }));
  t.equal((await answer(first, true)).status, 404, 'of other hours, one is asked anew');
  t.equal(await agreement(), 'none');
  await asks('ce.vraie@ac-lille.fr');
  t.equal((await answer(first, true)).status, 404, 'and the mail before says other hours');
  const last = await lastToken(db, 'ce.vraie@ac-lille.fr');
  await answer(last, true);
  t.same((await move('submit', 'draft')).body, { state: 'submitted' });
  t.match((await answer(last, false)).body.detail, /déposée.*commune/);
  await move('withdraw', 'submitted');
  t.match((await answer(last, false)).body.detail, /plus candidate/);
  t.match((await app.inject(`/pilotes/accord?jeton=${last}`)).body, /n’est plus candidate/);
  t.match((await ask('POST', '/pilots/agreements/links', NOBODY, { token: last })).body, {
    agrees: true,
    open: false,
    over: true,
  });
  t.equal((await answer(`${last.slice(0, -2)}xx`, true)).status, 400);
});

t.test('what is decided of a school’s address is told among the decisions, without it', async (t) => {
  const { pilot, put, asks, read } = await begin();
  await put(1, body());
  const decide = (outcome: string, who = moderator) =>
    ask('POST', `/pilots/${pilot}/schools/${own}/vouching/decision`, who, {
      outcome,
      ...(outcome === 'refused' && { answer: 'Ce n’est pas l’école.' }),
    });
  await asks('tete.perso@exemple.fr');
  t.equal((await decide('refused')).status, 204);
  t.equal((await decide('refused')).status, 404, 'once');
  t.match((await read()).schools, [{ agreement: 'none', mail: null }]);
  await asks('tete.ecole@exemple.fr');
  t.equal((await decide('vouched', education)).status, 403);
  t.equal((await decide('vouched')).status, 204);
  const told = (await ask('GET', '/decisions', moderator)).body.filter(
    ({ kind }: { kind: string }) => kind === 'school',
  );
  t.match(told, [
    { nom: 'École Condorcet 1 (Roubaix)', outcome: 'vouched', role: 'modération', by: 'm…@exemple.fr' },
    { outcome: 'refused' },
  ]);
  const { body: page } = await app.inject({ url: '/a-traiter/decisions', headers: { ...moderator } });
  t.match(page, /Adresse d’une école à vérifier[^<]*École Condorcet 1 \(Roubaix\)/);
  t.match(page, /c’est bien la sienne/);
  t.notMatch(`${JSON.stringify(told)} ${page}`, /tete\./);
  t.match((await ask('GET', '/people/me/export', moderator)).body, {
    adresses_d_écoles_vérifiées: [{ décision: 'refused' }, { décision: 'vouched' }],
  });
  await t.rejects(db.query("update school_vouching set outcome = 'vouched'"), /reste dit/);
});

t.test('an application that is withdrawn while it is judged is judged no more', async (t) => {
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 1 });
  const [pilot = 0] = await addSubmitted(db, campaign, [{ uai: own, code_insee: ROUBAIX }]);
  const say = (side: string) =>
    ask('POST', `/pilots/${pilot}/words`, members.get(side) ?? NOBODY, { side, answer: 'yes', text: 'Oui.' });
  for (const side of parties.slice(0, 3)) await say(side);
  const [last, withdrawn] = await Promise.all([
    say(parties[3] ?? ''),
    ask('POST', `/pilots/${pilot}/moves`, mayor, { act: 'withdraw', from: 'submitted' }),
  ]);
  const state = (await ask('GET', `/pilots/${pilot}`, mayor)).body.state;
  t.ok(
    withdrawn.status === 200 ? state === 'withdrawn' : state === 'approved' && last.status === 200,
    `one after the other: ${last.status}, ${withdrawn.status}, ${state}`,
  );
  await ask('POST', `/pilots/${pilot}/moves`, mayor, { act: 'withdraw', from: 'approved' });
  t.match((await say('AMF')).body.detail, /ne se prononcent pas, ou plus/);
  const head = { ...mayor, 'if-match': '"1"' };
  t.match((await ask('PUT', `/pilots/${pilot}`, head, body())).body.detail, /terminée \(« Retirée »\)/);
  t.match(
    (await ask('POST', `/pilots/${pilot}/moves`, mayor, { act: 'revise', from: 'withdrawn' })).body.detail,
    /« Retirée » ne le peut pas/,
  );
  t.match((await ask('GET', `/pilots?campaign=${campaign}`, {})).body.campaigns, [{ taken: 0, waiting: 0 }]);
  t.equal(
    (await ask('POST', `/campaigns/${campaign}/pilots`, mayor, { code_insee: ROUBAIX })).status,
    201,
    'one may apply anew',
  );
});

t.test('a campaign that closes takes no draft, and lets go of those it had', async (t) => {
  const { campaign, put, read, move, asks, answer } = await begin();
  await put(1, body());
  await asks('ce.vraie@ac-lille.fr');
  await answer(await lastToken(db, 'ce.vraie@ac-lille.fr'), true);
  await closing(campaign, 'choose', 'published');
  const { version } = await read();
  t.match((await move('submit', 'draft')).body.detail, /ne prend pas, ou plus, de candidatures/);
  t.equal((await put(version, body({ rooms: 'Autre salle' }))).status, 200, 'a draft is still its own');
  await closing(campaign, 'close', 'choosing');
  t.match(await read(), { state: 'lapsed', rooms: 'Autre salle' });
  t.match((await put(version + 1, body())).body.detail, /terminée \(« Sans suite »\)/);
  t.match((await asks('ce.vraie@ac-lille.fr')).body.detail, /terminée/);
  t.match((await move('submit', 'lapsed')).body.detail, /« Sans suite » ne le peut pas/);
  const page = await app.inject({ url: `/pilotes/${(await read()).pilot}`, headers: { ...mayor } });
  t.notMatch(page.body, 'Déposer la candidature');
  t.equal((await ask('POST', `/campaigns/${campaign}/pilots`, mayor, { code_insee: ROUBAIX })).status, 409);
});

t.test('a party reads no address of a draft that is taken back to be completed', async (t) => {
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 1 });
  const [pilot = 0] = await addSubmitted(db, campaign, [{ uai: own, code_insee: ROUBAIX }]);
  await ask('POST', `/pilots/${pilot}/moves`, mayor, { act: 'revise', from: 'submitted' });
  await ask('POST', `/pilots/${pilot}/schools/${own}/asking`, mayor, { mail: 'ce.vraie@ac-lille.fr' });
  const mailTo = async (who: Who) => (await ask('GET', `/pilots/${pilot}`, who)).body.schools[0].mail;
  t.equal(await mailTo(education), null);
  t.equal(await mailTo(mayor), 'ce.vraie@ac-lille.fr');
  t.equal(await mailTo(moderator), 'ce.vraie@ac-lille.fr', 'who may have to check it');
});

t.test('who speaks for a commune no more does nothing more of it', async (t) => {
  const { pilot, put, move, asks, read } = await begin();
  await put(1, body());
  const token = await asks('ce.vraie@ac-lille.fr').then(() => lastToken(db, 'ce.vraie@ac-lille.fr'));
  await asActor(db, { role: 'modération', person: '' }, (client) =>
    client.query(
      "delete from mandate using person where person.id = person and email = $1 and role = 'commune'",
      [MAYOR],
    ),
  );
  t.equal((await ask('GET', `/pilots/${pilot}`, mayor)).status, 404);
  t.equal((await put(2, body({ rooms: 'Prise' }))).status, 404);
  t.equal((await move('withdraw', 'draft')).status, 404);
  t.equal((await asks('ce.autre@ac-lille.fr')).status, 404);
  t.equal((await app.inject({ url: `/pilotes/${pilot}`, headers: { ...mayor } })).statusCode, 404);
  const heir = await signIn(app, db, 'ecoles@ville-roubaix.fr');
  t.match(await read(heir), { rooms: 'Une salle', state: 'draft' }, 'their colleague goes on');
  await ask('POST', '/pilots/agreements', NOBODY, { token, agrees: true });
  const told = await db.query<{ recipient: string }>(
    "select distinct recipient from mail where subject like 'École Condorcet 1 donne%' and key like $1",
    [`agreed ${pilot} %`],
  );
  t.same(told, [{ recipient: 'ecoles@ville-roubaix.fr' }], 'and is told, alone');
});

t.end();
