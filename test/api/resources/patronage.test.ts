import t from 'tap';
import type { Brought, Mine, OwnResource, ResourceList, Uptake } from '../../../api/resources/schema.ts';
import { build } from '../../helper.ts';
import { addOrganisation, daysOffered, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('days of work, from the offer to the statement', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE },
    { id: 'roubaix', nom: 'Fablab de Roubaix', at: ROUBAIX, code_insee: '59512' },
  ]);
  const organisation = await addOrganisation(db, 'Lumière & Fils', { trades: ['Cybersécurité'] });
  const giver = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const venue = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const stranger = await signIn(app, db, 'passant@exemple.fr');
  const post = (url: string, payload: object, headers = giver) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers, payload });
  const move = (url: string, act: string, from: string, headers: { cookie: string }, said: object = {}) =>
    post(`${url}/moves`, { act, from, said }, headers);
  const mailsTo = async (mail: string) =>
    (
      await db.query<{ subject: string }>(
        'select subject from mail where recipient = $1 and purpose = $2 order by mail',
        [mail, 'resource'],
      )
    ).map(({ subject }) => subject);

  const textsTo = async (mail: string) =>
    (
      await db.query<{ text: string }>(
        'select text from mail where recipient = $1 and purpose = $2 order by mail',
        [mail, 'resource'],
      )
    ).map(({ text }) => text);

  const owner = { organisation };
  t.equal((await post('/resources', { owner, resource: daysOffered() }, stranger)).statusCode, 403);
  const wrong = await post('/resources', {
    owner,
    resource: daysOffered({
      title: 'x',
      quantity: 0,
      conditions: 'Contre 20 € par poste',
      details: { presence: 'Sur la lune', prix: 3 },
      reach: 'circle',
    }),
  });
  t.same(
    wrong
      .json()
      .errors.map(({ name }: { name: string }) => name)
      .sort(),
    ['conditions', 'presence', 'prix', 'quantity', 'title'],
    'told at once',
  );
  const made = await post('/resources', { owner, resource: daysOffered() });
  t.equal(made.statusCode, 201, made.body);
  const { resource } = made.json();
  const list = async (query = '') => (await app.inject(`/api/resources?${query}`)).json<ResourceList>();
  t.equal((await list()).total, 0, 'a draft is nobody else’s');
  t.equal((await app.inject(`/api/resources/${resource}`)).statusCode, 404);

  const r = `/resources/${resource}`;
  t.equal((await post(`${r}/uptakes`, { venue: 'moulins', quantity: 4 }, venue)).statusCode, 409);
  t.equal((await move(r, 'publish', 'draft', stranger)).statusCode, 403);
  t.equal((await move(r, 'publish', 'draft', giver)).statusCode, 200);
  t.match((await list('venue=moulins')).resources, [
    { resource, left_over: 10, organisation: { nom: 'Lumière & Fils' } },
  ]);

  t.match((await post(`${r}/uptakes`, { venue: 'moulins', quantity: 11 }, venue)).json().errors, [
    { name: 'quantity' },
  ]);
  t.equal((await post(`${r}/uptakes`, { venue: 'roubaix', quantity: 1 }, venue)).statusCode, 403);
  const asked = await post(
    `${r}/uptakes`,
    { venue: 'moulins', quantity: 4, message: 'Pour le mois d’octobre.' },
    venue,
  );
  const { uptake } = asked.json();
  t.match(await mailsTo('deleguee@lumiere.fr'), [
    /Médiathèque de Moulins : demande de mécénat.*Deux formateurs/,
  ]);
  t.match(
    (await textsTo('deleguee@lumiere.fr')).at(-1),
    /4 journées[\s\S]*octobre[\s\S]*À vous : accepter et signer/,
  );
  const mineOf = async (headers: { cookie: string }) =>
    (await app.inject({ url: '/api/people/me/resources', headers })).json<Mine>();
  t.match(await mineOf(giver), {
    resources: [{ resource, waiting: 1 }],
    uptakes: [{ uptake, side: 'owner', mine: true }],
  });
  t.match((await mineOf(venue)).uptakes, [{ uptake, side: 'taker', mine: false }]);

  const u = `/uptakes/${uptake}`;
  t.equal((await app.inject({ url: `/api${u}`, headers: stranger })).statusCode, 403);
  t.equal((await move(u, 'accept', 'asked', venue, { terms: 'Deux mardis.' })).statusCode, 403);
  t.match(
    (await move(u, 'accept', 'asked', giver)).json().errors,
    [{ name: 'terms' }],
    'what is agreed must be said',
  );
  t.equal((await move(u, 'accept', 'asked', giver, { terms: 'Deux mardis d’octobre.' })).statusCode, 200);
  t.equal((await list()).resources[0]?.left_over, 6, 'promised days are no one else’s');
  t.equal(
    (await move(u, 'accept', 'asked', giver, { terms: 'Encore.' })).statusCode,
    409,
    'it has moved since',
  );
  t.equal((await move(u, 'agree', 'accepted', venue)).statusCode, 200);
  t.equal(
    (await move(u, 'deliver', 'agreed', giver, { given_on: '2026-06-01', value: 2400 })).statusCode,
    200,
  );
  t.equal((await post(`${u}/messages`, { text: 'Merci à vos deux formateurs !' }, venue)).statusCode, 201);
  t.equal(
    (await move(u, 'acknowledge', 'delivered', venue, { outcome: 'Soixante habitants formés.' })).statusCode,
    200,
  );
  const seen = (await app.inject({ url: `/api${u}`, headers: giver })).json<Uptake>();
  t.match(seen, {
    state: 'acknowledged',
    details: { value: 2400, terms: /mardis/, outcome: /Soixante/ },
    acts: [],
    messages: [{ side: 'taker', text: /formateurs/ }],
  });
  t.same(
    seen.moves.map(({ act, actor }) => `${act} ${actor}`),
    ['ask demande', 'accept offre', 'agree demande', 'deliver offre', 'acknowledge demande'],
  );
  const partner = (await app.inject(`/api/partners/${organisation}`)).json();
  t.match(partner.given, [{ kind: 'skills', times: 1 }], 'counted on its page');
  t.match((await app.inject(`/partenaires/${organisation}`)).body, /Ce qu’elle a déjà donné/);
  t.notMatch(JSON.stringify(seen), /@/, 'no address on either side');
  t.match(await mailsTo('moulins@lille.fr'), [
    /^Demande de mécénat.* : l’état est maintenant « convention proposée »/,
    /« donné »/,
  ]);
  t.match(
    (await textsTo('moulins@lille.fr'))[0],
    /Lumière & Fils a mis à jour[\s\S]*Deux mardis d’octobre[\s\S]*À vous : signer la convention/,
  );
  t.notMatch(
    (await app.inject(`/api/resources/${resource}`)).body,
    /2400|Soixante|mardis/,
    'the public sees none of it',
  );
  const brought = (await app.inject('/api/venues/moulins/resources')).json<Brought>();
  t.match(brought, { given: [{ kind: 'skills', quantity: 4, on: '2026-06-01' }], offered: 1 });
  t.notMatch(JSON.stringify(brought), /2400/);
  const page = (await app.inject('/lieux/moulins/mediatheque-de-moulins')).body;
  t.match(page, /Ici, aussi/);
  t.match(page, /journées de travail données \(4\)/);
  t.match((await app.inject('/en/lieux/moulins/mediatheque-de-moulins')).body, /days of work given \(4\)/);
  const own = (await app.inject({ url: `/api${r}/own`, headers: giver })).json<OwnResource>();
  t.match(own, { sides: ['owner'], acts: ['close'], uptakes: [{ uptake, state: 'acknowledged' }] });
});

t.test('what a moderator cancels is told to both sides', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const giver = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const venue = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const post = (url: string, payload: object, headers = giver) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers, payload });
  const { resource } = (
    await post('/resources', { owner: { organisation }, resource: daysOffered() })
  ).json();
  await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
  const asked = await post(`/resources/${resource}/uptakes`, { venue: 'moulins', quantity: 2 }, venue);
  const url = `/uptakes/${asked.json().uptake}/moves`;
  await post(url, { act: 'accept', from: 'asked', said: { terms: 'Deux jours.' } });
  await db.query('delete from mail');
  const note = 'Ce lieu a fermé.';
  t.equal((await post(url, { act: 'cancel', from: 'accepted', said: { note } }, moderator)).statusCode, 200);
  const mails = await db.query<{ recipient: string; text: string }>(
    'select recipient, text from mail order by recipient',
  );
  t.match(mails, [
    { recipient: 'deleguee@lumiere.fr', text: /a fermé/ },
    { recipient: 'moulins@lille.fr', text: /a fermé/ },
  ]);
});

t.test('days offered once are promised once, whoever asks at once', async (t) => {
  const { app, db } = await build(t);
  const ids = Array.from({ length: 8 }, (_, index) => `lieu-${index}`);
  await addVenues(
    db,
    ids.map((id) => ({ id, at: LILLE })),
  );
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const giver = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  for (const id of ids) await give(db, 'deleguee@lumiere.fr', 'steward', id);
  const post = (url: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers: giver, payload });
  const { resource } = (
    await post('/resources', { owner: { organisation }, resource: daysOffered({ quantity: 10 }) })
  ).json();
  await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
  const asked = await Promise.all(
    ids.map((venue) => post(`/resources/${resource}/uptakes`, { venue, quantity: 3 })),
  );
  const accepted = await Promise.all(
    asked.map((answer) =>
      post(`/uptakes/${answer.json().uptake}/moves`, {
        act: 'accept',
        from: 'asked',
        said: { terms: 'Trois jours.' },
      }),
    ),
  );
  t.equal(accepted.filter(({ statusCode }) => statusCode === 200).length, 3, 'nine of ten days');
  const refused = accepted.find(({ statusCode }) => statusCode !== 200);
  t.equal(refused?.statusCode, 409);
  t.match(refused?.json().detail, /plus assez/);
  t.equal((await app.inject(`/api/resources/${resource}`)).json().left_over, 1);
});

t.test('a resource is found where it is for', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'lille', at: LILLE },
    { id: 'roubaix', at: ROUBAIX, code_insee: '59512', commune: 'Roubaix', code_postal: '59100' },
    {
      id: 'reunion',
      at: SAINT_DENIS_REUNION,
      code_insee: '97411',
      commune: 'Saint-Denis',
      code_postal: '97400',
    },
  ]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const giver = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const offer = async (title: string, more: object) => {
    const post = (url: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api${url}`, headers: giver, payload });
    const made = await post('/resources', {
      owner: { organisation },
      resource: daysOffered({ title, ...more }),
    });
    await post(`/resources/${made.json().resource}/moves`, { act: 'publish', from: 'draft' });
  };
  await offer('Partout', {});
  await offer('Autour de Lille', { reach: 'circle', centre: LILLE, radius: 5000 });
  await offer('Dans le Nord', { reach: 'departements', departements: ['59'] });
  await offer('À Roubaix seulement', { reach: 'venues', venues: ['roubaix'] });
  const titles = async (query: string) =>
    (await app.inject(`/api/resources?${query}`)).json<ResourceList>().resources.map(({ title }) => title);
  t.same(await titles('venue=lille'), ['Autour de Lille', 'Dans le Nord', 'Partout']);
  t.same(
    await titles('venue=roubaix'),
    ['À Roubaix seulement', 'Dans le Nord', 'Partout'],
    'Roubaix is 10 km away',
  );
  t.same(await titles('venue=reunion'), ['Partout']);
  t.same(await titles(`near=${LILLE.join(',')}`), ['Autour de Lille', 'Dans le Nord', 'Partout']);
  t.same(await titles('q=roubaisien'), []);
  t.same(
    await titles('q=arnaque cybersecurite roubaix'),
    ['À Roubaix seulement'],
    'plurals and accents are no matter',
  );
});
