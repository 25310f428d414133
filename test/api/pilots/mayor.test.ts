import type { FastifyInstance } from 'fastify';
import t from 'tap';
import type { Database } from '../../../db/database.ts';
import { type Asked, asking, type Who } from '../../asking.ts';
import { build } from '../../helper.ts';
import { addOrganisation, daysOffered, resourceOf, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, PARIS, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';
import { addSchools, addSubmitted, giveCommune, openCampaign, signInParties } from './people.ts';

const AJACCIO = '2A004';
const REUNION = '97411';
const nobody = { cookie: '' };

async function publish(ask: Asked, who: Who, owner: object, resource: object): Promise<void> {
  const { status, body } = await ask('POST', '/resources', who, { owner, resource });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const moved = await ask('POST', `/resources/${body.resource}/moves`, who, {
    act: 'publish',
    from: 'draft',
  });
  if (moved.status !== 200) throw new Error(JSON.stringify(moved.body));
}

/** The animator of a venue volunteers for schools. */
async function addAnimator(app: FastifyInstance, db: Database, id: string) {
  const who = await signIn(app, db, `${id}.nommee@lieu.fr`);
  await give(db, `${id}.nommee@lieu.fr`, 'steward', id);
  await publish(asking(app), who, { venue: id }, resourceOf('animator'));
}

async function addVolunteer(app: FastifyInstance, db: Database, name: string, more: object = {}) {
  const who = await signIn(app, db, `${name}.nommee@employeur.fr`);
  const details = {
    trades: ['Formation et pédagogie'],
    availability: 'Le mardi, demandez Zéphyrine',
    seen_by: ['Les communes'],
    halfdays: ['mardi après-midi'],
    grants: ['Jours de RTT'],
    employer: 'Octopode de Roubaix',
    ...more,
  };
  const circle = { reach: 'circle', centre: ROUBAIX, radius: 20_000, title: 'Zéphyrine, codeuse' };
  await publish(asking(app), who, { person: true }, resourceOf('volunteer', { ...circle, details }));
}

const { app, db } = await build(t);
const ask = asking(app);
const page = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { accept: 'text/html', ...headers } });
const mayorOf = async (code: string) => (await ask('GET', `/communes/${code}/pilot`, nobody)).body;

t.test('before anything is known, the page says what to do, and the link to it is there', async (t) => {
  t.match(await mayorOf('59512'), {
    schools: { total: 0, pupils: 0 },
    animators: { total: 0, list: [], nearest: null },
    venues: { total: 0, nearest: null },
    volunteers: { total: 0, halfdays: null },
    campaigns: [],
  });
  const { body } = await page('/communes/59512/roubaix/pilote');
  t.match(body, 'L’annuaire n’en connaît encore aucun');
  t.match(body, 'ne connaît aucune école');
  t.match(body, 'Aucune campagne n’est ouverte');
  t.match(body, 'href="/communes/59512/roubaix/representer"');
  t.match(body, 'href="/proposer-un-lieu"');
  t.match((await page('/communes/59512/roubaix')).body, 'href="/communes/59512/roubaix/pilote"');
  t.equal((await ask('GET', '/communes/00000/pilot', nobody)).status, 404);
});

t.test('who is near comes first, with what they offer, and who is far is not said near', async (t) => {
  await addVenues(db, [
    { id: 'roubaix', nom: 'Fabrique de Roubaix', commune: 'Roubaix', at: ROUBAIX },
    { id: 'lille', nom: 'Médiathèque de Moulins', at: LILLE },
    { id: 'tourcoing', nom: 'Espace de Tourcoing', commune: 'Tourcoing', at: [3.16, 50.72] },
    { id: 'paris', nom: 'Atelier de Paris', commune: 'Paris', code_insee: '75112', at: PARIS },
    {
      id: 'reunion',
      nom: 'Case numérique',
      commune: 'Saint-Denis',
      code_insee: REUNION,
      at: SAINT_DENIS_REUNION,
    },
  ]);
  for (const id of ['roubaix', 'lille', 'paris']) await addAnimator(app, db, id);
  await addSchools(db, ['59512', '59512', '75112', REUNION]);
  const company = await addOrganisation(db, 'Octopode de Roubaix', { trades: ['Cybersécurité'] });
  const school = await addOrganisation(db, 'Institut de Lille', {
    kind: 'établissement d’enseignement supérieur',
  });
  for (const [organisation, code] of [
    [company, '59512'],
    [school, '59350'],
    [company, '75112'],
  ])
    await db.query(
      `insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location)
       select $1, 'Siège', '1 rue', nom, codes_postaux[1], code_insee, location from commune where code_insee = $2`,
      [organisation, code],
    );
  const delegate = await signInDelegate(app, db, 'deleguee@octopode.fr', company);
  const trains = { trades: ['Formation et pédagogie'], presence: 'Dans le lieu', trains: true };
  const owner = { organisation: company };
  await publish(ask, delegate, owner, daysOffered({ title: 'Former des animateurs', details: trains }));
  await publish(
    ask,
    delegate,
    owner,
    daysOffered({ title: 'Un métier', details: { ...trains, trains: false } }),
  );
  await publish(ask, delegate, owner, resourceOf('goods'));
  const kit = resourceOf('practice') as { details: object };
  await publish(ask, delegate, owner, {
    ...kit,
    title: 'Premier jeu',
    details: { ...kit.details, school: ['École primaire'], edition: '2e édition' },
  });

  const mayor = await mayorOf('59512');
  t.match(mayor, {
    within: 40_000,
    schools: { total: 2, pupils: 240 },
    animators: {
      total: 2,
      trainers: 2,
      list: [
        { id: 'roubaix', halfdays: ['mardi après-midi'], lessons: 2, km: 15, trains: true },
        { id: 'lille' },
      ],
    },
    venues: { total: 1, list: [{ id: 'tourcoing', services: ['Accès internet et matériel informatique'] }] },
    companies: {
      total: 1,
      list: [{ nom: 'Octopode de Roubaix', commune: 'Roubaix', trades: ['Cybersécurité'] }],
    },
    higher: { total: 1, list: [{ nom: 'Institut de Lille' }] },
    trainers: { total: 1, list: [{ title: 'Former des animateurs', owner: 'Octopode de Roubaix' }] },
    machines: { total: 1 },
    kits: { total: 1, list: [{ title: 'Premier jeu', edition: '2e édition', validated: false }] },
  });
  t.same(mayor.companies.list[0].offers, ['goods', 'practice', 'skills']);
  const { body } = await page('/communes/59512/roubaix/pilote');
  t.match(body, /En bref, à moins de 40.km/);
  t.match(
    body,
    /<strong>2<\/strong> <span>animateurs de lieux volontaires.*le plus proche.: Fabrique de Roubaix, \d+.m/,
  );
  t.match(body, /2.animateurs de lieux pourraient venir dans vos 2.écoles/);
  t.match(body, /href="#animateurs"/);
  t.match(body, /mayor-number">3<\/span><div><h3><a href="\/lieux\/roubaix/, 'by its number on the map');
  t.match(body, 'pas encore validé pour l’école');
});

t.test('the same at once is not sent again; anything that changes is', async (t) => {
  const first = await app.inject('/api/communes/59512/pilot');
  const again = () =>
    app.inject({
      url: '/api/communes/59512/pilot',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
  t.equal((await again()).statusCode, 304);
  await addVolunteer(app, db, 'premiere');
  t.equal((await again()).statusCode, 200);
});

/** Someone who is nobody, as the demonstration invents them. */
const addInvented = (halfday: string) =>
  db.query(
    `with said as (select set_config('app.act', 'create', true)), added as (
       insert into resource (kind, title, description, reach, centre, radius, details, state, demonstration)
       select 'volunteer', 'Un exemple', 'Un exemple de volontaire.', 'circle', location, 20000,
         jsonb_build_object('halfdays', array[$1::text], 'grants', array['Congé de solidarité']), 'draft', true
       from commune, said, generate_series(1, 6) where code_insee = '59512' returning resource)
     select from added`,
    [halfday],
  );

t.test('volunteers who are invented are said to be, and count where nobody real comes', async (t) => {
  await addInvented('lundi matin');
  await db.transaction(async (client) => {
    await client.query("select set_config('app.act', 'publish', true)");
    await client.query("update resource set state = 'published' where demonstration and kind = 'volunteer'");
  });
  t.match((await mayorOf('59512')).volunteers, { total: 1, demonstration: false, halfdays: null });
  await db.transaction(async (client) => {
    await client.query("select set_config('app.act', 'close', true)");
    await client.query("update resource set state = 'closed' where person is not null");
  });
  t.match((await mayorOf('59512')).volunteers, {
    total: 6,
    demonstration: true,
    halfdays: { 'lundi matin': 6 },
  });
  t.match((await page('/communes/59512/roubaix/pilote')).body, /6.volontaires à portée \(exemples\)/);
  await db.query("delete from resource where demonstration and kind = 'volunteer'");
  await db.transaction(async (client) => {
    await client.query("select set_config('app.act', 'reopen', true)");
    await client.query("update resource set state = 'published' where person is not null");
  });
});

t.test('volunteers are numbers, of fewer than five nothing more, and nobody is named anywhere', async (t) => {
  t.match((await mayorOf('59512')).volunteers, { total: 1, confirmed: null, halfdays: null, grants: null });
  for (const name of ['deuxieme', 'troisieme', 'quatrieme']) await addVolunteer(app, db, name);
  await addVolunteer(app, db, 'cachee', { seen_by: ['Les lieux'] });
  await addVolunteer(app, db, 'sans', { halfdays: [] });
  t.match((await mayorOf('59512')).volunteers, { total: 4, halfdays: null }, 'as communes may see them');
  t.match((await page('/communes/59512/roubaix/pilote')).body, 'Ils sont moins de cinq');
  await addVolunteer(app, db, 'cinquieme', { halfdays: ['jeudi matin', 'mardi après-midi'], grants: [] });
  t.match((await mayorOf('59512')).volunteers, {
    total: 5,
    confirmed: 0,
    halfdays: { 'mardi après-midi': 5, 'jeudi matin': 1 },
    grants: { 'Jours de RTT': 4 },
  });
  t.equal((await mayorOf(REUNION)).volunteers.total, 0, 'as far as they go');
  const said = `${JSON.stringify(await mayorOf('59512'))}${(await page('/communes/59512/roubaix/pilote')).body}`;
  t.match(said, /mardi après-midi.:.5|mardi après-midi.*5/);
  for (const personal of [/Zéphyrine/, /nommee/, /employeur\.fr/, /demandez/]) t.notMatch(said, personal);
  t.notMatch(JSON.stringify((await mayorOf('59512')).volunteers), /Octopode|person|resource/);
});

t.test('an island, an arrondissement, and a commune that nobody is near', async (t) => {
  const { animators, venues } = await mayorOf(REUNION);
  t.match(animators, { total: 0 });
  t.ok(animators.nearest.metres > 8_000_000, 'across the ocean, and said so');
  t.match(venues, { total: 1, list: [{ id: 'reunion' }] });
  const overseas = (await page(`/communes/${REUNION}/saint-denis/pilote`)).body;
  t.match(overseas, 'C’est trop loin pour venir chaque semaine');
  t.match(overseas, /href="#lieux">Demander à l’autre lieu/);

  const corsica = await mayorOf(AJACCIO);
  t.match(corsica, { animators: { total: 0 }, venues: { total: 0 } });
  t.ok(corsica.venues.nearest.metres > 40_000);
  const island = (await page(`/communes/${AJACCIO}/ajaccio/pilote`)).body;
  t.match(island, /Aucun animateur de lieu ne s’est dit volontaire à moins de 40.km/);
  t.match(island, 'L’annuaire ne connaît aucun autre lieu');
  t.match(island, 'Commencer avec des volontaires seuls');

  t.match(await mayorOf('75112'), { schools: { total: 1 }, commune: { city: { code_insee: '75056' } } });
  t.match(await mayorOf('75056'), { schools: { total: 1 }, commune: { city: null } });
  const part = (await page('/communes/75112/paris-12e-arrondissement/pilote')).body;
  t.match(part, 'href="/communes/75056/paris/pilote"');
  t.notMatch(part, 'representer', 'the city applies');
});

t.test('whoever speaks for a commune begins from here, follows, and sees the others', async (t) => {
  const members = await signInParties(app, db);
  const education = members.get('Éducation nationale') ?? nobody;
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 2 });
  const own = await signIn(app, db, 'mairie.nommee@ville-roubaix.fr');
  const url = '/communes/59512/roubaix/pilote';
  const post = (cookie: string) =>
    app.inject({
      method: 'POST',
      url,
      headers: {
        accept: 'text/html',
        cookie,
        origin: 'https://proximite.test',
        host: 'proximite.test',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: `campagne=${campaign}`,
    });
  t.notMatch((await page(url, own)).body, 'name="campagne"', 'not before one speaks for it');
  const early = await post(own.cookie);
  t.equal(early.statusCode, 409);
  t.match(early.body, 'Vous ne représentez pas cette commune');
  await giveCommune(db, 'mairie.nommee@ville-roubaix.fr', '59512');
  t.match((await page(url, own)).body, 'name="campagne"');
  const begun = await post(own.cookie);
  t.equal(begun.statusCode, 303);
  t.match(begun.headers.location, /^\/pilotes\/\d+$/);
  const followed = (await page(url, own)).body;
  t.notMatch(followed, 'name="campagne"', 'once');
  t.match(followed, `href="${begun.headers.location}"`);
  t.notMatch((await page(url)).body, String(begun.headers.location), 'a draft is the commune’s own');
  t.match((await page(url)).body, /Candidatures ouvertes.*2.places restent/);

  const draft = begun.headers.location?.replace('/pilotes/', '');
  await ask('POST', `/pilots/${draft}/moves`, own, { act: 'withdraw', from: 'draft' });
  t.match((await page(url, own)).body, 'name="campagne"', 'one may begin anew');

  const [uai = ''] = (
    await db.query<{ uai: string }>("select uai from school where code_insee = '97411'")
  ).map((one) => one.uai);
  const [pilot] = await addSubmitted(db, campaign, [{ uai, code_insee: REUNION }]);
  t.match(await mayorOf(REUNION), { pilots: { total: 0 } }, 'what is submitted is not for all');
  for (const [party, who] of members)
    await ask('POST', `/pilots/${pilot}/words`, who, { side: party, answer: 'yes', text: 'Bien pensé.' });
  t.match((await mayorOf(REUNION)).pilots, { total: 1, list: [{ nom: 'Saint-Denis', metres: 0 }] });
  t.match((await mayorOf('59512')).pilots, { total: 0 }, 'not the Saint-Denis of another ocean');
  await ask('POST', `/resources/${campaign}/moves`, education, { act: 'choose', from: 'published' });
  t.match((await page(url, own)).body, /Candidatures closes.: les parties choisissent/);
});

t.end();
