import t from 'tap';
import type { Answer, Matches, Proposed } from '../../../api/resources/needs/schema.ts';
import type { ResourceList } from '../../../api/resources/schema.ts';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, giveDelegate, signIn } from '../../people.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const NETWORKS = 'Réseaux et systèmes';

/** Where an organisation is. */
const settle = (db: Database, organisation: number, [lon, lat]: readonly [number, number]) =>
  db.query(
    `insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location)
     values ($1, 'Siège', '1 rue', 'Lille', '59000', '59350', st_point($2, $3)::geography)`,
    [organisation, lon, lat],
  );

t.test('a need, from its writing to what came of it', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const near = await addOrganisation(db, 'Réseaux de Roubaix', { trades: [NETWORKS], departements: ['59'] });
  const both = await addOrganisation(db, 'Câbles et Données', { trades: [NETWORKS, 'Données'] });
  const far = await addOrganisation(db, 'Réseaux des Îles', { trades: [NETWORKS], departements: ['974'] });
  const other = await addOrganisation(db, 'Le Droit', { trades: ['Droit et données personnelles'] });
  const deaf = await addOrganisation(db, 'Sourde oreille', { trades: [NETWORKS] });
  await addOrganisation(db, 'Sans délégué', { trades: [NETWORKS] });
  await settle(db, near, ROUBAIX);
  await settle(db, both, SAINT_DENIS_REUNION);
  const one = await signInDelegate(app, db, 'une@reseaux.fr', near);
  const two = await signInDelegate(app, db, 'deux@cables.fr', both);
  for (const [place, organisation] of [far, other, deaf].entries())
    await signInDelegate(app, db, `autre-${place}@exemple.fr`, organisation);
  await db.query('update organisation set hears_needs = false where organisation = $1', [deaf]);
  const owner = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const send = (method: 'POST' | 'PUT', url: string, payload: object, headers = owner) =>
    app.inject({ method, url: `/api${url}`, headers, payload });
  const get = (url: string, headers = owner) => app.inject({ url: `/api${url}`, headers });
  const mailsTo = (mail: string) =>
    db.query<{ text: string }>(
      "select text from mail where recipient = $1 and purpose = 'resource' order by mail",
      [mail],
    );

  const body = resourceOf('need', {
    title: 'Refaire notre réseau',
    details: { trades: [NETWORKS, 'Données'], wants: 'Un conseil' },
  });
  const made = await send('POST', '/resources', { owner: { venue: 'moulins' }, resource: body });
  t.equal(made.statusCode, 201, made.body);
  const { resource } = made.json();
  const r = `/resources/${resource}`;
  t.equal((await send('POST', `${r}/solicitations`, { organisations: [near] })).statusCode, 409, 'a draft');
  t.equal((await send('POST', `${r}/moves`, { act: 'publish', from: 'draft' })).statusCode, 200);
  t.same(await mailsTo('une@reseaux.fr'), [], 'nobody is written to by publishing');
  const found = async (trade: string) =>
    (await app.inject(`/api/resources?${new URLSearchParams({ kind: 'need', trade })}`)).json<ResourceList>();
  t.equal((await found('Données')).total, 1);
  t.equal((await found('Cybersécurité')).total, 0);

  t.equal((await get(`${r}/matches`, one)).statusCode, 403);
  const matches = async () => (await get(`${r}/matches`)).json<Matches>();
  t.match(await matches(), {
    left: 20,
    matches: [
      {
        organisation: both,
        shared: [NETWORKS, 'Données'],
        why: [/Ses métiers : Réseaux et systèmes, Données/, /km/, /partout/],
      },
      { organisation: near, shared: [NETWORKS], local: true, why: [/Son métier/, /À 1\d km/, /département/] },
    ],
    solicited: [],
  });
  t.equal((await matches()).matches.length, 2, 'nor far, nor of another trade, nor who asked for peace');
  t.notMatch(JSON.stringify(await matches()), /@/);

  const wanted = { organisations: [near, both, far, other, deaf] };
  t.equal((await send('POST', `${r}/solicitations`, wanted, one)).statusCode, 403);
  t.match((await send('POST', `${r}/solicitations`, { organisations: [near, other, deaf] })).json(), {
    told: 1,
  });
  t.match((await send('POST', `${r}/solicitations`, { organisations: [near, both] })).json(), { told: 1 });
  t.equal((await mailsTo('une@reseaux.fr')).length, 1, 'once each');
  t.match(await mailsTo('deux@cables.fr'), [{ text: /Médiathèque de Moulins[\s\S]*Refaire notre réseau/ }]);
  t.notMatch(JSON.stringify(await mailsTo('deux@cables.fr')), 'moulins@lille.fr');
  t.same([...(await mailsTo('autre-1@exemple.fr')), ...(await mailsTo('autre-2@exemple.fr'))], []);

  const proposed = async (headers: { cookie: string }) =>
    (await get('/people/me/solicitations', headers)).json<Proposed[]>();
  t.match(await proposed(one), [
    { resource, organisation: near, state: 'sent', owner: 'Médiathèque de Moulins' },
  ]);
  t.equal((await send('PUT', `${r}/solicitations/seen`, {}, one)).statusCode, 204);
  t.match(await proposed(one), [{ state: 'seen' }]);
  t.match(await proposed(two), [{ state: 'sent' }], 'each for itself');
  const refusal = `${r}/solicitations/${both}/refusal`;
  t.equal((await send('POST', refusal, { reason: 'Trop loin.' }, one)).statusCode, 403);
  t.equal((await send('POST', refusal, { reason: 'Trop loin.' }, two)).statusCode, 204);
  t.equal((await send('POST', refusal, {}, two)).statusCode, 404, 'once');
  const answer = { organisation: near, message: 'Nous passons mardi.' };
  const { uptake } = (await send('POST', `${r}/uptakes`, answer, one)).json();
  t.match((await matches()).solicited, [
    { organisation: both, state: 'declined', reason: 'Trop loin.' },
    { organisation: near, state: 'answered' },
  ]);

  t.equal((await get(`${r}/answers`, one)).statusCode, 403);
  const answers = async () => (await get(`${r}/answers`)).json<Answer[]>();
  t.match(await answers(), [
    { uptake, nom: 'Réseaux de Roubaix', message: /mardi/, shared: [NETWORKS], acts: ['choose', 'decline'] },
  ]);
  t.ok(((await answers())[0]?.distance ?? 0) > 5000);
  await send('POST', `/uptakes/${uptake}/moves`, { act: 'choose', from: 'asked' });
  const outcome = 'Le réseau tient.';
  const finish = { act: 'finish', from: 'chosen', said: { outcome } };
  t.equal((await send('POST', `/uptakes/${uptake}/moves`, finish)).statusCode, 200);
  const settleNeed = (said: object) => send('POST', `${r}/moves`, { act: 'settle', from: 'published', said });
  const waits = { organisation: both, message: 'Nous revenons de vacances.' };
  t.equal((await send('POST', `${r}/uptakes`, waits, two)).statusCode, 201);
  const before = [await mailsTo('une@reseaux.fr'), await mailsTo('deux@cables.fr')].map(
    ({ length }) => length,
  );
  const named = await settleNeed({ outcome: 'Noémie Delacroix, 06 12 34 56 78' });
  t.match(named.json().errors, [{ name: 'outcome', message: /ni numéro de téléphone/ }]);
  await t.rejects(
    db.query('update resource set details = details || \'{"outcome": "noemie@exemple.fr"}\''),
    /outcome_without_contact/,
  );
  t.equal((await settleNeed({ outcome: 'Câbles neufs, réseau stable.' })).statusCode, 200);
  t.match(
    (await mailsTo('deux@cables.fr')).slice(before[1]),
    [{ text: /Médiathèque de Moulins[\s\S]*maintenant : « pourvu »/ }],
    'who answered and still waits is told',
  );
  t.equal((await mailsTo('une@reseaux.fr')).length, before[0], 'whose part was done knows it');
  const shown = async () => (await app.inject(`/api${r}`)).body;
  t.match(await shown(), /"state":"settled"/);
  t.notMatch(await shown(), /Câbles neufs/, 'not without the owner’s tick');
  await send('POST', `${r}/moves`, { act: 'reopen', from: 'settled' });
  await settleNeed({ outcome: 'Câbles neufs, réseau stable.', shown: true });
  t.match(await shown(), /Câbles neufs/);
  await send('POST', `${r}/moves`, { act: 'reopen', from: 'settled' });
  await settleNeed({ outcome: 'Câbles neufs, réseau stable.' });
  t.notMatch(await shown(), /Câbles neufs/, 'a tick of before is not one of now');

  const again = await send('POST', '/resources', { owner: { venue: 'moulins' }, resource: body });
  await send('POST', `/resources/${again.json().resource}/moves`, { act: 'publish', from: 'draft' });
  const next = (await get(`/resources/${again.json().resource}/matches`)).json<Matches>();
  t.match(next.matches, [
    { organisation: both },
    { organisation: near, done: 1, why: { 3: /1 besoin déjà mené à bien/ } },
  ]);
});

t.test('a need is proposed to twenty organisations at most', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', at: LILLE }]);
  const owner = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const all: number[] = [];
  await signIn(app, db, 'toutes@exemple.fr');
  for (let place = 0; place < 21; place += 1) {
    all.push(await addOrganisation(db, `Réseaux ${place}`, { trades: [NETWORKS] }));
    await giveDelegate(db, 'toutes@exemple.fr', all[place] ?? 0);
  }
  const send = (url: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers: owner, payload });
  const { resource } = (
    await send('/resources', { owner: { venue: 'moulins' }, resource: resourceOf('need') })
  ).json();
  await send(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
  const solicit = (organisations: number[]) =>
    send(`/resources/${resource}/solicitations`, { organisations });
  t.match((await solicit(all)).json().errors, [{ name: 'organisations', message: /20/ }]);
  // Both at once: the lock of the need makes one wait for the other.
  const answers = await Promise.all([solicit(all.slice(0, 11)), solicit(all.slice(11))]);
  t.same(answers.map(({ statusCode }) => statusCode).sort(), [201, 409]);
  t.match(answers.find(({ statusCode }) => statusCode === 409)?.json().detail, /20 organisations au plus/);
  const [row] = await db.query<{ many: number }>('select count(*)::int as many from solicitation');
  t.ok([10, 11].includes(row?.many ?? 0));
});
