import t from 'tap';
import type { Landmarks } from '../../../api/landmarks/schema.ts';
import type {
  Awaiting,
  LotMachines,
  MachineShown,
  Ordi,
  VenueMachines,
  Workshop,
} from '../../../api/ordi/schema.ts';
import { settleMachines } from '../../../api/ordi/settling/queries.ts';
import { build, NOW } from '../../helper.ts';
import { addEstablishment, openProgramme } from '../../ordi.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { LILLE } from '../../places.ts';
import { nowhereSaid } from '../../sweep.ts';

const DAY_MS = 86_400_000;
const origin = 'https://proximite.test';
const daysOn = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

t.test('a lot, from the company to a household', async (t) => {
  const { app, db } = await build(t);
  const open = await openProgramme(app, db);
  const { company, refurbisher, giver, maker, moulins, roubaix, post, get, act, asks } = open;

  const owner = { organisation: company };
  const empty = resourceOf('lot', { details: { where: 'Lille', collect_by: '2026-09-30' } });
  const none = (await post('/resources', { owner, resource: empty }, giver)).json();
  t.match(
    (await post(`/resources/${none.resource}/moves`, { act: 'publish', from: 'draft' }, giver)).json().errors,
    [{ name: 'laptop' }],
    'a lot has machines',
  );
  const { resource } = (await post('/resources', { owner, resource: resourceOf('lot') }, giver)).json();
  await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' }, giver);
  const asking = (organisation: number, headers: { cookie: string }) =>
    post(`/resources/${resource}/uptakes`, { organisation }, headers);
  t.match((await asking(company, giver)).json().detail, /reconditionneur/, 'a refurbisher collects');
  const second = await addOrganisation(db, 'Le Remontoir', { kind: 'reconditionneur' });
  const other = await signInDelegate(app, db, 'atelier@remontoir.fr', second);
  const where = { where: '3 rue de Lille, Lille' };
  for (const url of [`/resources/${resource}`, '/resources?kind=lot', '/resources.csv', '/resources.geojson'])
    t.notMatch(
      (await app.inject(`/api${url}`)).body,
      where.where,
      `${url}: machines are not told to thieves`,
    );
  t.match(await get(`/resources/${resource}/own`, other), {
    resource: { details: where },
    sides: [],
    uptakes: [],
  });
  t.equal((await app.inject({ url: `/api/resources/${resource}/own`, headers: moulins })).statusCode, 404);
  const { uptake } = (await asking(refurbisher, maker)).json();
  t.match(await get(`/uptakes/${uptake}`, maker), { terms: where });
  const late = (await asking(second, other)).json();
  const move = (number: number, name: string, from: string, headers: { cookie: string }, said = {}) =>
    post(`/uptakes/${number}/moves`, { act: name, from, said }, headers);
  t.equal((await move(uptake, 'agree', 'asked', giver, { terms: 'Mardi.' })).statusCode, 200);
  t.equal(
    (await move(late.uptake, 'agree', 'asked', giver, { terms: 'Jeudi.' })).statusCode,
    409,
    'to one alone',
  );
  t.equal((await move(uptake, 'collect', 'agreed', maker)).statusCode, 400, 'something was counted');
  t.equal((await move(uptake, 'collect', 'agreed', maker, { laptop: 4, phone: 1 })).statusCode, 200);
  t.match(await get(`/resources/${resource}`), { state: 'collected' });
  t.match(
    await get(`/uptakes/${uptake}`, maker),
    { terms: { announced: 3 } },
    'beside the 5 that were counted',
  );
  t.match(await get(`/partners/${company}`), { brings: { lots: 1, collected: 1, jobs: 0 } });
  t.match(await get(`/uptakes/${late.uptake}`, other), { state: 'lapsed' });

  const workshop = () => get<Workshop>(`/partners/${refurbisher}/machines`, maker);
  const { machines } = await workshop();
  t.equal(machines.length, 5);
  t.match(machines[0]?.identifier, /^ORDI-0000001-R$/);
  const laptops = machines.filter(({ sort }) => sort === 'laptop').map(({ machine }) => machine);
  const [first = 0, , , fourth = 0] = laptops;
  t.equal((await act('refurbish', [first])).statusCode, 409, 'no state skips the wiping');
  t.match((await act('wipe', laptops)).json().errors, [{ name: 'certificate' }]);
  t.equal((await act('wipe', laptops, { certificate: 'NIST 800-88, n° 2026-114' })).statusCode, 200);
  t.equal((await act('wipe', laptops, { certificate: 'encore' })).statusCode, 409, 'once');
  t.match((await act('scrap', [fourth])).json().errors, [{ name: 'route' }]);
  t.equal((await act('scrap', [fourth], { route: 'Ecologic, Lille' })).statusCode, 200);
  t.equal((await act('refurbish', laptops.slice(0, 3))).statusCode, 200);
  t.equal((await act('allot', [first])).statusCode, 409, 'nobody waits');

  t.match((await asks('moulins', moulins, { quantity: 21 })).json().errors, [{ name: 'quantity' }]);
  t.equal((await asks('moulins', roubaix)).statusCode, 403);
  t.equal((await asks('moulins', moulins, { needs: ['La famille Lemoine'] })).statusCode, 400, 'no name');
  t.match((await asks('moulins', moulins, { households: 9 })).json().errors, [
    { name: 'households', message: /une machine par foyer/ },
  ]);
  t.equal((await asks('roubaix', roubaix)).statusCode, 201);
  t.equal(
    (await asks('moulins', moulins, { households: 1, quantity: 1, needs: ['Scolarité'] })).statusCode,
    201,
  );
  t.equal((await asks('roubaix', roubaix)).statusCode, 409, 'nobody stands twice in the queue');
  t.same(
    (await workshop()).queue.map(({ venue, rank, km }) => `${rank} ${venue.id} ${km}`),
    ['1 roubaix 10', '2 moulins 0'],
    'as far, by steps of 25 km: the oldest',
  );
  t.match((await get<VenueMachines>('/venues/moulins/machines', moulins)).requests, [
    { ranks: [{ organisation: { nom: 'Seconde Souris' }, rank: 2, waiting: 2 }] },
  ]);
  t.equal((await act('allot', laptops.slice(0, 2))).statusCode, 200);
  const at = (venue: string, headers: { cookie: string }) =>
    get<VenueMachines>(`/venues/${venue}/machines`, headers);
  t.match((await at('roubaix', roubaix)).machines, [{ machine: first, state: 'allotted' }]);
  t.match((await at('moulins', moulins)).machines, [{ state: 'allotted', households: true }]);
  t.match(
    await get<Awaiting>('/people/me/machines', maker),
    { workshops: [{ organisation: refurbisher, collected: 1, refurbished: 1, allotted: 2 }] },
    'what waits for the workshop',
  );
  t.match(await get<Awaiting>('/people/me/machines', moulins), { venues: [{ id: 'moulins', allotted: 1 }] });

  const venueActs = (venue: string, name: string, numbers: number[], headers: { cookie: string }) =>
    post(`/venues/${venue}/machines/acts`, { act: name, machines: numbers }, headers);
  const [, given = 0] = laptops;
  t.equal((await venueActs('roubaix', 'receive', [given], roubaix)).statusCode, 409, 'not theirs');
  const [asked] = (await at('moulins', moulins)).requests;
  const withdrawal = `/venues/moulins/machines/requests/${asked?.request}/withdrawal`;
  t.equal((await post(withdrawal, {}, moulins)).statusCode, 409, 'one is on its way');
  t.equal((await venueActs('moulins', 'receive', [given], moulins)).statusCode, 409, 'it is for a household');
  t.equal((await venueActs('roubaix', 'keep', [first], roubaix)).statusCode, 409, 'it is for the venue');
  t.equal((await venueActs('moulins', 'keep', [given], moulins)).statusCode, 200);
  t.match((await at('moulins', moulins)).requests, [{ state: 'waiting', given: 1, ranks: [] }]);
  t.match(await get<Awaiting>('/people/me/machines', moulins), { venues: [{ allotted: 0, held: 1 }] });
  const told = machines[1]?.identifier ?? '';
  const label = await get<MachineShown>(`/ordi/machines/${told}`);
  t.equal(label.state, 'allotted', 'a label does not say that it is for a household');
  t.match(await get('/venues/moulins/ordi'), { delivered: 0 });
  t.equal((await venueActs('moulins', 'hand', [given], moulins)).statusCode, 200);
  t.match((await at('moulins', moulins)).requests, [{ state: 'served', given: 1 }]);
  t.equal((await venueActs('roubaix', 'release', [first], roubaix)).statusCode, 200);

  const shown = machines[1]?.identifier ?? '';
  const seen = await get<MachineShown>(`/ordi/machines/${shown.toLowerCase()}`);
  t.same(
    seen.history.map(({ state }) => state),
    ['collected', 'wiped', 'refurbished', 'allotted', 'delivered'],
  );
  t.equal((await app.inject(`/api/ordi/machines/${shown.slice(0, -1)}Z`)).statusCode, 404, 'a wrong letter');
  const lot = await get<LotMachines>(`/resources/${resource}/machines`, giver);
  t.match(lot, { company: 'Lumière & Fils', machines: { length: 5 } });
  t.equal(
    (await app.inject({ url: `/api/resources/${resource}/machines`, headers: roubaix })).statusCode,
    404,
  );
  const figures = await get<Ordi>('/ordi');
  t.match(figures.states, [
    { state: 'collected', sort: 'phone', count: 1 },
    { state: 'delivered', count: 1 },
  ]);
  t.match(figures.departements[0], { departement: '59', nom: 'Nord', demonstration: false });
  const page = (await app.inject('/programmes/ordi')).body.replaceAll(/\s/g, ' ');
  t.match(page, /Nord \(59\)<\/dt><dd>1 collectée, 1 remise/);
  t.notMatch(page, /machines de la démonstration/);
  t.equal(
    figures.states.some(({ demonstration }) => demonstration),
    false,
  );
  t.match(figures.points, [{ organisation: { nom: 'Seconde Souris' } }]);

  await settleMachines(db, { origin, now: daysOn(31) });
  const mails = await db.query<{ recipient: string; subject: string; text: string }>(
    "select recipient, subject, text from mail where purpose = 'resource' and subject like 'Machines : %' order by mail",
  );
  t.same(
    mails.map(({ recipient, subject }) => `${recipient} ${subject.replace(/ \(.*/, '')}`),
    [
      'parc@lumiere.fr Machines : 4 machines effacées',
      'accueil@moulins.fr Machines : une machine attribuée',
      'accueil@roubaix.fr Machines : une machine attribuée',
      'atelier@souris.fr Machines : une machine reçue',
      'atelier@souris.fr Machines : une machine remise',
      'atelier@souris.fr Machines : une machine qui n’est plus attribuée',
      'atelier@souris.fr Machines : une machine à effacer, le délai est passé',
    ],
  );
  const fetched = mails.find(({ subject }) => /attribuée \(Méd/.test(subject))?.text ?? '';
  t.match(
    fetched.replaceAll(/\s/g, ' '),
    /À vous : la retirer au plus tard le 22 juin 2026 chez Seconde Souris, et signer sa réception. {2}1 rue du Réemploi, 59000 Lille {2}Pour convenir du moment avec Seconde Souris : https:/,
    'until when, where, and how to reach who has it',
  );

  const swept = [
    ...mails.map(({ subject, text }) => subject + text),
    ...(await Promise.all(
      [
        '/ordi',
        '/ordi.csv',
        '/ordi-mois.csv',
        '/points-de-collecte.csv',
        '/points-de-collecte.geojson',
        `/ordi/machines/${shown}`,
        '/programmes/ordi',
      ].map(async (url) => (await app.inject(`/api${url}`)).body),
    )),
    (await app.inject(`/ordi/${shown}`)).body,
    (await app.inject('/programmes/ordi')).body,
  ].join('\n');
  t.notMatch(swept, /foyers? [0-9]|[0-9]+ foyer|Scolarité|household/, 'no household, by number or by need');
  t.notMatch(
    JSON.stringify(seen),
    /Moulins|Roubaix|Lumière|@/,
    'neither where it is nor who has it, by its label',
  );
  t.match(
    seen.keeper,
    { nom: 'Seconde Souris', places: ['1 rue du Réemploi, 59000 Lille'] },
    'who takes it back',
  );
});

t.test('fairness: who has received least of what they asked, then who is near', async (t) => {
  const { app, db } = await build(t);
  const { moulins, roubaix, act, asks, collect, get, refurbisher, maker } = await openProgramme(app, db);
  await collect(6);
  const machines = [1, 2, 3, 4, 5, 6];
  await act('wipe', machines, { certificate: 'Certificat' });
  await act('refurbish', machines);
  await asks('roubaix', roubaix, { quantity: 4 });
  await asks('moulins', moulins, { quantity: 2 });
  const order = [];
  for (const machine of machines) {
    const [head] = (await get<Workshop>(`/partners/${refurbisher}/machines`, maker)).queue;
    order.push(head?.venue.id);
    await act('allot', [machine]);
  }
  t.same(
    order,
    ['roubaix', 'moulins', 'roubaix', 'roubaix', 'moulins', 'roubaix'],
    'each is served in the same proportion',
  );
  const [ruled] = await db.query<{ step: string }>(
    "select substring(prosrc from 'floor\\(km / ([0-9]+)\\)') as step from pg_proc where proname = 'machine_queue'",
  );
  const page = (await app.inject('/programmes/ordi')).body;
  t.match(page, new RegExp(`par pas de ${ruled?.step}\\skm`), 'the page says what the database does');
});

t.test('what nobody fetches, collects or wipes in time', async (t) => {
  const { app, db } = await build(t);
  const { moulins, roubaix, act, asks, collect, get, post, refurbisher, maker, company, giver } =
    await openProgramme(app, db);
  await addEstablishment(db, company, LILLE);
  await collect(3);
  await act('wipe', [1, 2, 3], { certificate: 'Certificat' });
  await act('refurbish', [1, 2, 3]);
  await asks('moulins', moulins, { quantity: 2 });
  await asks('roubaix', roubaix, { quantity: 2, households: 2, needs: ['Scolarité'] });
  await act('allot', [1]);
  const subjects = async () =>
    (
      await db.query<{ line: string }>(
        "select recipient || ' ' || subject as line from mail where purpose = 'resource' order by mail",
      )
    ).map(({ line }) => line);
  const later = async (days: number) => {
    const before = (await subjects()).length;
    await settleMachines(db, { origin, now: daysOn(days) });
    return (await subjects()).slice(before);
  };
  const atMoulins = () => get<VenueMachines>('/venues/moulins/machines', moulins);
  t.match((await atMoulins()).machines, [{ fetch_by: '2026-06-22' }]);
  t.same(await later(20), []);
  t.same(await later(22), [
    'accueil@moulins.fr Machines : une machine qui n’a pas été retirée à temps (Médiathèque de Moulins)',
    'atelier@souris.fr Machines : une machine qui n’a pas été retirée à temps (Seconde Souris)',
  ]);
  t.match(await atMoulins(), { machines: [], requests: [{ state: 'waiting', given: 0 }] });
  const { queue } = await get<Workshop>(`/partners/${refurbisher}/machines`, maker);
  t.match(queue, [{ venue: { id: 'roubaix' } }, { venue: { id: 'moulins' }, unfetched: 1, received: 0 }]);

  const details = { laptop: 4, where: 'Lille', collect_by: '2026-07-15' };
  const past = resourceOf('lot', { details: { ...details, collect_by: '2026-01-01' } });
  const late = (await post('/resources', { owner: { organisation: company }, resource: past }, giver)).json();
  const refused = await post(`/resources/${late.resource}/moves`, { act: 'publish', from: 'draft' }, giver);
  t.match(refused.json().errors, [{ name: 'collect_by', message: /jour à venir/ }]);
  const owner = { organisation: company };
  const announce = async () => {
    const made = await post('/resources', { owner, resource: resourceOf('lot', { details }) }, giver);
    const { resource } = made.json();
    await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' }, giver);
    return resource;
  };
  const alone = await announce();
  const agreed = await announce();
  const { uptake } = (
    await post(`/resources/${agreed}/uptakes`, { organisation: refurbisher }, maker)
  ).json();
  await post(`/uptakes/${uptake}/moves`, { act: 'agree', from: 'asked', said: { terms: 'Mardi.' } }, giver);
  t.same(await later(29), [], 'not yet');
  t.same((await later(31)).sort(), [
    'atelier@souris.fr Machines : « Essai de lot » attend sa collecte',
    'atelier@souris.fr Machines : « Essai de lot » attend sa collecte',
    'parc@lumiere.fr Machines : « Essai de lot » attend sa collecte',
    'parc@lumiere.fr Machines : « Essai de lot » attend sa collecte',
  ]);
  t.same(await later(32), [], 'once');
  t.same((await later(60)).length, 3, 'who gave it, and who was to collect it');
  t.match(await get(`/resources/${alone}`), { state: 'closed' });
  t.match(await get(`/uptakes/${uptake}`, giver), { state: 'lapsed' });
  t.equal(
    (await post(`/uptakes/${uptake}/moves`, { act: 'collect', from: 'agreed', said: { laptop: 2 } }, maker))
      .statusCode,
    409,
  );

  await act('allot', [1, 2, 3]);
  const roubaixActs = (name: string) =>
    post('/venues/roubaix/machines/acts', { act: name, machines: [1, 3] }, roubaix);
  t.equal((await roubaixActs('keep')).statusCode, 200, 'each its share');
  t.equal((await roubaixActs('hand')).statusCode, 200);
  const said = () => db.query('select households, needs from machine_request where households is not null');
  await settleMachines(db, { origin, now: daysOn(89) });
  t.same(await said(), [{ households: 2, needs: ['Scolarité'] }]);
  await settleMachines(db, { origin, now: daysOn(91) });
  t.same(await said(), [{ households: 0, needs: [] }], 'forgotten');
});

t.test('days of collection, at a refurbisher’s and at a venue that welcomes it', async (t) => {
  const { app, db } = await build(t);
  const { moulins, roubaix, get, post, refurbisher, maker, asks } = await openProgramme(app, db);
  const { places } = await get<Workshop>(`/partners/${refurbisher}/machines`, maker);
  const day = { on: '2026-06-10', opens: '09:00', closes: '12:00' };
  const announce = (body: object, headers = maker) =>
    post(`/partners/${refurbisher}/collections`, { ...day, ...body }, headers);
  t.match((await announce({})).json().errors, [{ name: 'establishment' }]);
  const here = { establishment: places[0]?.establishment };
  t.match((await announce({ ...here, closes: '08:00' })).json().errors, [{ name: 'closes' }]);
  t.match((await announce({ ...here, on: '2026-05-31' })).json().errors, [{ name: 'on' }]);
  t.match((await announce({ venue: 'nulle-part' })).json().errors, [{ name: 'venue' }]);
  t.equal((await announce(here, moulins)).statusCode, 403);
  t.equal((await announce(here)).statusCode, 201);
  t.equal((await announce(here)).statusCode, 409, 'once a day');
  const { collection } = (await announce({ venue: 'moulins', on: '2026-06-11' })).json();
  const days = async () => (await get<Ordi>('/ordi')).days.map(({ on, adresse }) => `${on} ${adresse}`);
  t.same(await days(), ['2026-06-10 1 rue du Réemploi'], 'a venue is asked first');
  t.match(await get<Awaiting>('/people/me/machines', moulins), { venues: [{ id: 'moulins', proposed: 1 }] });
  const byVenue = (venue: string, act: string, headers: { cookie: string }) =>
    post(`/venues/${venue}/collections/${collection}/acts`, { act }, headers);
  t.equal((await byVenue('roubaix', 'welcome', roubaix)).statusCode, 409, 'not theirs');
  const byMaker = (act: string) =>
    post(`/partners/${refurbisher}/collections/${collection}/acts`, { act }, maker);
  t.equal((await byMaker('welcome')).statusCode, 403);
  const onMap = async () => {
    const { collections } = await get<Landmarks>('/landmarks?bbox=2.9,50.5,3.1,50.66');
    return collections.map((one) => [one.venue?.id, one.days.map(({ on }) => on)].join()).sort();
  };
  t.same(await onMap(), [',2026-06-10'], 'a place once, with its days');
  t.equal((await byVenue('moulins', 'welcome', moulins)).statusCode, 204);
  t.equal((await days()).length, 2);
  t.same(await onMap(), [',2026-06-10', 'moulins,2026-06-11']);
  const near = (await app.inject('/ordi/collecte?pres=3.1746,50.6901&ou=Roubaix')).body;
  t.match(near, /Du plus proche au plus lointain de Roubaix/);
  t.match(near, /1 rue du Réemploi, 59000 Lille · à 9,8\skm/);
  t.match((await app.inject('/ordi/collecte?ou=Xqzwvk')).body, /n’est pas un lieu connu/);
  const handing = async () =>
    (await get<{ venues: { id: string }[] }>('/venues?ordinateur=oui')).venues.map(({ id }) => id);
  t.same(await handing(), []);
  const asked = (await asks('moulins', moulins, { households: 1 })).json();
  t.same(await handing(), ['moulins'], 'searched by what it hands');
  t.match(await get('/venues/moulins/ordi'), {
    gives: true,
    delivered: 0,
    days: [{ on: '2026-06-11', opens: '09:00', organisation: { nom: 'Seconde Souris' } }],
  });
  t.match(await get('/venues/roubaix/ordi'), { gives: false, days: [] });
  await post(`/venues/moulins/machines/requests/${asked.request}/withdrawal`, {}, moulins);
  t.same(await handing(), [], 'no longer');
  const csv = (await app.inject('/api/points-de-collecte.csv')).body.split('\n');
  t.match(csv[3], /^Seconde Souris,Médiathèque de Moulins,.*,2026-06-11,09:00,12:00,non/);
  const elsewhere = (await app.inject('/api/points-de-collecte.csv?departement=75')).body;
  t.notMatch(elsewhere, 'Seconde Souris');
  const { features } = (await app.inject('/api/points-de-collecte.geojson')).json();
  t.match(features, [{}, { properties: { on: '2026-06-10' } }, { properties: { on: '2026-06-11' } }]);
  t.equal((await byMaker('cancel')).statusCode, 204);
  t.same(await onMap(), [',2026-06-10'], 'cancelled, it is gone');
  t.equal((await byVenue('moulins', 'welcome', moulins)).statusCode, 409, 'it is over');
  t.same(await days(), ['2026-06-10 1 rue du Réemploi']);
  const held = await get<Record<string, unknown[]>>('/people/me/export', moulins);
  t.match(held.jours_de_collecte, [{ acte: 'welcome' }], 'in what someone may take away');
  const edited = await db.query("update collection_day set closes = '23:00'").then(
    () => 'done',
    (error: { constraint?: string }) => error.constraint,
  );
  t.equal(edited, 'nothing_edited');
  t.same(
    await db.query('select act, to_state, actor from collection_move where collection = $1 order by move', [
      collection,
    ]),
    [
      { act: 'announce', to_state: 'proposed', actor: 'reconditionneur' },
      { act: 'welcome', to_state: 'announced', actor: 'lieu' },
      { act: 'cancel', to_state: 'cancelled', actor: 'reconditionneur' },
    ],
  );
});

t.test('what is said of households is read by its venue and its refurbisher, and nowhere else', async (t) => {
  const logged: string[] = [];
  const { app, db } = await build(t, {}, () => NOW, { write: (line) => void logged.push(line) });
  const { moulins, act, asks, collect, post, get, refurbisher, maker } = await openProgramme(app, db);
  // A number that stands nowhere by chance.
  await db.query(`update programme set rules = rules || '{"request_most": 1000}' where programme = 'ordi'`);
  const resource = await collect(2);
  await act('wipe', [1, 2], { certificate: 'Certificat' });
  await act('refurbish', [1, 2]);
  const needs = ['Accès aux soins', 'Lien avec les proches'];
  await asks('moulins', moulins, { quantity: 950, households: 917, needs: ['Madame Lemoine'] });
  await asks('moulins', moulins, { quantity: 950, households: 917, needs });
  await act('allot', [1, 2]);
  await post('/venues/moulins/machines/acts', { act: 'keep', machines: [1] }, moulins);
  await post('/venues/moulins/machines/acts', { act: 'release', machines: [2] }, moulins);
  const { queue } = await get<Workshop>(`/partners/${refurbisher}/machines`, maker);
  t.match(queue, [{ households: 917, needs }], 'who has machines knows what they are for');
  await settleMachines(db, { origin, now: daysOn(400) });
  const mails = await db.query('select * from mail');
  // Not a part of a request's id, nor of a duration.
  const personal = /(?<![\w.-])917(?![\w-])|Lemoine|Lien avec les proches"\]/;
  t.notMatch(JSON.stringify(mails), personal, 'no mail, whole');
  const [machine] = await db.query<{ identifier: string }>('select identifier from machine order by machine');
  const params = {
    id: 'moulins',
    resource,
    identifier: machine?.identifier ?? '',
    organisation: refurbisher,
    programme: 'ordi',
  };
  await nowhereSaid(t, { app, db, logged }, personal, params);
  for (const url of [
    '/programmes/ordi',
    '/ordi/collecte',
    `/ordi/${machine?.identifier}`,
    '/lieux/moulins/x',
    `/partenaires/${refurbisher}`,
  ])
    t.notMatch((await app.inject(url)).body, personal, url);
  t.notMatch(JSON.stringify(await db.query('select custody::text from custody')), personal);
});
