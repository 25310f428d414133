import t from 'tap';
import { referenceNews } from '../../../api/reference/doors.ts';
import type {
  Abandoned,
  Changed,
  CurrentReference,
  Differences,
  Draft,
  DraftBody,
  Label,
  Simulation,
  Standing,
} from '../../../api/reference/schema.ts';
import { settleStandings } from '../../../api/reference/settling/settling.ts';
import { simulateOn } from '../../../api/reference/simulating/simulating.ts';
import { tellOfReference } from '../../../api/reference/telling/telling.ts';
import { peopleOfAgreements } from '../../agreements.ts';
import { asking } from '../../asking.ts';
import { govern } from '../../committees.ts';
import { publishEvent, tuesday } from '../../events.ts';
import { eachTries } from '../../everyone.ts';
import { build, NOW } from '../../helper.ts';
import { give, giveParty, signIn } from '../../people.ts';
import { LILLE, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

// Versions are adopted for good: each test goes on where the last one ended.
const DRAFT = '/api/reference/draft';
let now = NOW;
const { app, db } = await build(t, {}, () => now);

const REUNION = {
  at: SAINT_DENIS_REUNION,
  commune: 'Saint-Denis',
  code_postal: '97400',
  code_insee: '97411',
};
await addVenues(db, [
  {
    id: 'whole',
    at: LILLE,
    horaires: 'Mo-Fr 09:00-12:00',
    frais_a_charge: ['Gratuit'],
    telephone: '+33320000000',
  },
  { id: 'old', at: LILLE, horaires: 'Mo 09:00-12:00', frais_a_charge: ['Gratuit'], date_maj: '2024-01-01' },
  { id: 'paid', at: LILLE, horaires: 'Mo 09:00-12:00', frais_a_charge: ['Payant'] },
  { id: 'bare', horaires: ' ', frais_a_charge: ['Gratuit'] },
  { id: 'far', ...REUNION, horaires: 'Tu 09:00-12:00', frais_a_charge: ['Gratuit'] },
  { id: 'shut', at: LILLE, horaires: 'Tu 09:00-12:00', frais_a_charge: ['Gratuit'] },
]);
await db.query("update venue set closed_on = '2026-05-20' where id = 'shut'");

const people = Object.fromEntries(
  await Promise.all(
    ['etat', 'syntec', 'amf', 'exploitante', 'tenante', 'passante', 'siege'].map(async (name) => [
      name,
      await signIn(app, db, `${name}@criteres.test`),
    ]),
  ),
) as Record<string, { cookie: string }>;
await giveParty(db, 'etat@criteres.test', 'État');
await giveParty(db, 'syntec@criteres.test', 'Syntec Numérique');
await giveParty(db, 'amf@criteres.test', 'AMF');
await give(db, 'exploitante@criteres.test', 'operator');
await give(db, 'tenante@criteres.test', 'steward', 'whole');

const governed = await govern(
  asking(app),
  people.exploitante as { cookie: string },
  'siege@criteres.test',
  '2026-05-12T10:00',
);

interface Asked {
  readonly as?: string;
  readonly payload?: object;
  readonly match?: number | undefined;
}
const ask = (method: 'GET' | 'POST' | 'PUT', url: string, { as, payload, match }: Asked = {}) =>
  app.inject({
    method,
    url,
    headers: { ...(as && people[as]), ...(match !== undefined && { 'if-match': `"${match}"` }) },
    ...(payload && { payload }),
  });
const draft = async (as = 'exploitante') => (await ask('GET', DRAFT, { as })).json<Draft>();
const labelOf = async (id: string) => (await app.inject(`/api/venues/${id}/label`)).json<Label>().labelled_on;
const searched = async () =>
  (await app.inject('/api/venues.json?label=oui'))
    .json<{ id: string }[]>()
    .map(({ id }) => id)
    .sort();
const simulation = async () => (await ask('GET', `${DRAFT}/simulation`, { as: 'etat' })).json<Simulation>();

const why = 'On sait avant de venir à quoi s’attendre.';
const criteria: DraftBody['criteria'] = [
  {
    code: 'C1',
    name: 'Horaires publiés',
    why,
    mandatory: true,
    kind: 'registry',
    test: { field: 'horaires', is: 'filled' },
  },
  {
    code: 'C2',
    name: 'Accueil gratuit',
    why,
    mandatory: true,
    kind: 'registry',
    test: { field: 'frais_a_charge', contains: ['Gratuit'] },
  },
  {
    code: 'C3',
    name: 'Fiche tenue à jour',
    why,
    mandatory: false,
    kind: 'registry',
    test: { field: 'date_maj', within_months: 12 },
  },
];
const body = {
  title: 'Critères d’un lieu de référence',
  changes: 'Ce que les lieux y gagnent.',
  in_force_from: null,
  criteria,
};

/** The constraint that a statement breaks. */
const broken = (statement: string) =>
  db.query(statement).then(
    () => undefined,
    ({ constraint }: { constraint?: string }) => constraint,
  );

/** The mails that were written since the last time, as « whom: subject ». */
let told = 0;
async function newMails(): Promise<{ to: string; text: string; unsubscribe: string | null }[]> {
  await tellOfReference(db, { origin: 'https://proximite.test', now });
  await tellOfReference(db, { origin: 'https://proximite.test', now });
  const rows = await db.query<{ mail: number; to: string; text: string; unsubscribe: string | null }>(
    `select mail::int, split_part(recipient, '@', 1) || ': ' || subject as to, text, unsubscribe from mail
     where mail > $1 and purpose in ('agreement', 'reminder') and subject not like '%un siège%donné' order by recipient, mail`,
    [told],
  );
  told = Math.max(told, ...rows.map(({ mail }) => mail));
  return rows;
}

/** Writes the draft, simulates it, and lets both parties say yes. */
async function adopt(change: Partial<DraftBody>): Promise<void> {
  const { revision } = await draft();
  await ask('PUT', DRAFT, { as: 'exploitante', payload: { ...body, ...change }, match: revision });
  await ask('POST', `${DRAFT}/simulation`, { as: 'etat', match: revision + 1 });
  const { parties } = await draft();
  for (const [index, as] of ['etat', 'syntec'].entries())
    await ask('POST', `${DRAFT}/voices`, {
      as,
      match: revision + 1,
      payload: { agreement_party: parties[index]?.agreement_party, agrees: true },
    });
}

t.test('without a version in force there is neither label nor anything to do', async (t) => {
  t.equal((await app.inject('/api/reference')).statusCode, 404);
  t.same((await app.inject('/api/reference/versions')).json(), []);
  t.equal(await settleStandings(db, now), 0);
  t.same((await app.inject('/api/venues/whole/label')).json(), { labelled_on: null, version: null });
  t.equal((await app.inject('/api/venues/none/label')).statusCode, 404);
  t.equal((await ask('GET', '/api/venues/whole/standing', { as: 'tenante' })).statusCode, 404);
});

t.test('who writes, who says yes, and who does neither', async (t) => {
  t.equal((await ask('POST', DRAFT)).statusCode, 401);
  for (const as of ['passante', 'tenante', 'amf'])
    t.equal((await ask('POST', DRAFT, { as })).statusCode, 404, `${as} writes none`);
  t.match(await ask('POST', DRAFT, { as: 'exploitante' }), { statusCode: 201 });
  t.equal((await ask('POST', DRAFT, { as: 'etat' })).statusCode, 409, 'one at a time');
  t.equal((await ask('GET', DRAFT, { as: 'amf' })).statusCode, 404, 'no party of this agreement');
  t.equal((await app.inject('/api/reference/versions/1')).statusCode, 404, 'a draft is not shown');
  const { revision, parties } = await draft('syntec');
  t.match(parties, [
    { name: 'État', mine: false, agrees: null },
    { name: 'Syntec Numérique', mine: true },
  ]);
  t.equal((await ask('PUT', DRAFT, { as: 'passante', payload: body, match: revision })).statusCode, 404);
  t.equal((await ask('PUT', DRAFT, { as: 'syntec', payload: body, match: 40 })).statusCode, 409);
  t.match(await ask('PUT', DRAFT, { as: 'syntec', payload: body, match: revision }), { statusCode: 200 });
  const voice = { agreement_party: parties[0]?.agreement_party, agrees: true };
  const say = (as: string) => ask('POST', `${DRAFT}/voices`, { as, match: revision + 1, payload: voice });
  t.equal((await say('syntec')).statusCode, 403, 'for another party');
  t.equal((await say('exploitante')).statusCode, 403, 'who runs the site speaks for none');
  t.equal((await say('passante')).statusCode, 404);
  t.equal((await ask('GET', `${DRAFT}/simulation`, { as: 'etat' })).statusCode, 404, 'none yet');
});

t.test('a draft rests on what the governance committee has decided, whose seats read it', async (t) => {
  const { revision, decisions } = await draft();
  t.match(decisions, [{ decision: governed.adopted, number: 1, decided_on: '2026-05-12' }]);
  t.equal(decisions.length, 1, 'not on what it has refused');
  const put = (decision: number, match = revision) =>
    ask('PUT', DRAFT, { as: 'etat', payload: { ...body, decision }, match });
  for (const none of [governed.rejected, 4_000])
    t.match((await put(none)).json(), { status: 400, errors: [{ name: 'decision' }] });
  t.equal(
    await broken(`update reference set decision = ${governed.rejected} where state = 'draft'`),
    'reference_decision',
  );
  t.equal((await put(governed.adopted)).statusCode, 200);
  t.match(await draft('siege'), { decision: { meeting: governed.meeting, number: 1, holds: true } });
  t.match((await ask('GET', `${DRAFT}/part`, { as: 'siege' })).json(), { writes: false, reads: true });
  t.same((await ask('GET', `${DRAFT}/part`, { as: 'amf' })).json(), { writes: false, reads: false });
  t.same((await ask('GET', `${DRAFT}/differences`, { as: 'siege' })).json(), [], 'of the first version');
  for (const as of ['amf', 'passante'])
    t.equal((await ask('GET', `${DRAFT}/differences`, { as })).statusCode, 404, as);
  const now = revision + 1;
  t.equal((await ask('PUT', DRAFT, { as: 'siege', payload: body, match: now })).statusCode, 404);
  t.equal((await ask('POST', `${DRAFT}/simulation`, { as: 'siege', match: now })).statusCode, 404);
  const page = await app.inject({ url: '/mon-espace/gouvernance/criteres', headers: people.siege ?? {} });
  t.match(page.body, /parce que vous siégez au comité de gouvernance/);
  t.match(page.body, /Décidée par le comité de gouvernance le 12 mai 2026.*reunions\/\d+#decision-1/s);
  t.notMatch(page.body, /<form method="post"/, 'nothing to write');
});

t.test('a check is of a closed language, and what is wrong is said in French', async (t) => {
  const { revision } = await draft();
  const refused = async (test: object) => {
    const payload = { ...body, criteria: [{ ...criteria[0], test }] };
    const answer = await ask('PUT', DRAFT, { as: 'exploitante', payload, match: revision });
    t.equal(answer.statusCode, 400, JSON.stringify(test));
    return answer.json().detail as string;
  };
  t.match(await refused({ field: 'services', contains: ['Cirque'] }), /« Cirque » n’en est pas une/);
  await refused({ field: 'horaires; drop table venue', is: 'filled' });
  await refused({ field: 'nom', is: 'filled' });
  await refused({ field: 'date_maj', within_months: 0 });
  await refused({ field: 'horaires', is: 'filled', or: 1 });
  const [said] = await db.query<{ none: boolean }>(
    `select criterion_predicate('{"field":"nom) or (true","is":"filled"}') is null as none`,
  );
  t.ok(said?.none, 'nor does the database take it');
});

t.test('a version is simulated, adopted by all, and labels are as simulated', async (t) => {
  const { revision, parties } = await draft();
  const [state, syntec] = parties.map(({ agreement_party }) => agreement_party);
  const yes = (as: string, agreement_party: number | undefined, match = revision, agrees = true) =>
    ask('POST', `${DRAFT}/voices`, { as, match, payload: { agreement_party, agrees } });
  t.match(
    (await yes('etat', state)).json(),
    { status: 409, detail: /Simulez d’abord cette version/ },
    'the first yes is no blinder than the last',
  );
  t.equal(
    await broken(`insert into reference_voice (reference, revision, agreement_party, agrees, said_at)
      values (1, ${revision}, ${state}, true, now())`),
    'reference_simulated_before',
    'nor does the database take it',
  );
  t.match((await yes('etat', state, revision, false)).json(), { adopted: false }, 'a no commits nobody');
  await ask('POST', `${DRAFT}/simulation`, { as: 'syntec', match: revision });
  t.match((await yes('etat', state)).json(), { adopted: false });
  t.match(await newMails(), [{ to: /^syntec: .*version 1.: votre voix/, text: /3 lieux gagneraient/ }]);
  t.match(await simulation(), {
    stale: false,
    venues: 5,
    labelled_now: 0,
    labelled_then: 3,
    gained: 3,
    lost: 0,
    criteria: [
      { code: 'C1', met: 4 },
      { code: 'C2', met: 4 },
      { code: 'C3', met: 4 },
    ],
    departements: [
      { code: '59', name: 'Nord', gained: 2 },
      { code: '974', name: 'La Réunion', gained: 1 },
    ],
  });
  const finished = await simulation();
  t.match(await draft(), { simulated: true, simulating: null });
  await db.query('update reference_simulation set summary = null, after = after - 3');
  t.match(await draft(), { simulated: false, simulating: 50 }, 'of a server that stopped');
  t.equal((await ask('GET', `${DRAFT}/simulation`, { as: 'etat' })).statusCode, 404);
  t.same((await ask('GET', `${DRAFT}/simulation/venues`, { as: 'etat' })).json(), [], 'no half of it');
  t.match(await yes('syntec', syntec), { statusCode: 409 }, 'nor is a half enough to adopt');
  await db.query(
    'delete from reference_simulated where venue in (select number from venue order by 1 desc limit 3)',
  );
  await db.query('update reference_simulation set venues = 3, labelled_then = 2');
  await simulateOn(db);
  t.same({ ...(await simulation()), criteria: [] }, { ...finished, criteria: [] }, 'another goes on with it');
  t.match(
    (await yes('syntec', syntec, revision, false)).json(),
    { adopted: false },
    'one no, and it is none',
  );
  t.equal(await labelOf('whole'), null);
  t.match((await yes('syntec', syntec)).json(), { version: 1, adopted: true });
  t.equal((await ask('GET', DRAFT, { as: 'etat' })).statusCode, 404, 'nothing is being written any more');
  t.equal(await settleStandings(db, now), 3);
  t.equal(await settleStandings(db, now), 0, 'nothing is left to do');
  t.match((await app.inject('/api/reference')).json<CurrentReference>(), {
    version: 1,
    state: 'in_force',
    adopted_on: '2026-06-01',
    in_force_from: '2026-06-01',
    venues: 5,
    labelled: 3,
    counts: { C1: 4, C2: 4, C3: 4 },
    decision: { meeting: governed.meeting, number: 1, kind: 'comité de gouvernance', holds: true },
    adopted_by: [
      { party: 'État', said_on: '2026-06-01' },
      { party: 'Syntec Numérique', said_on: '2026-06-01' },
    ],
  });
  for (const id of ['whole', 'old', 'far']) t.equal(await labelOf(id), '2026-06-01', id);
  for (const id of ['paid', 'bare', 'shut']) t.equal(await labelOf(id), null, id);
  t.same(await searched(), ['far', 'old', 'whole']);
  t.match(await newMails(), [{ to: /^etat: .*version 1 est adoptée/ }, { to: /^syntec: / }]);
  t.match(await referenceNews(db), [{ at: '2026-06-01', href: '/gouvernance/criteres/1' }]);
});

t.test('a label goes and comes with what the venue says, and each day is kept', async (t) => {
  now = new Date('2026-06-10T08:00:00Z');
  await db.query("update venue set horaires = null where id in ('whole', 'far')");
  await db.query("update venue set closed_on = '2026-06-10' where id = 'old'");
  t.equal(await settleStandings(db, now), 3);
  t.equal(await labelOf('whole'), null);
  t.same(await searched(), []);
  const file = await app.inject('/api/venues.csv?label=oui');
  t.equal(file.body.trim().split('\n').length, 1, 'what is kept of a search follows: no line but the names');
  const { etag } = (await app.inject('/api/venues?label=oui')).headers;
  now = new Date('2026-06-12T08:00:00Z');
  await db.query("update venue set horaires = 'Mo 09:00-10:00' where id = 'whole'");
  await db.query("update venue set telephone = '+33320000001' where id = 'whole'");
  await settleStandings(db, now);
  t.equal(await labelOf('whole'), '2026-06-12', 'not from before it was lost');
  t.same(await searched(), ['whole']);
  const again = await app.inject({ url: '/api/venues?label=oui', headers: { 'if-none-match': etag } });
  t.equal(again.statusCode, 200, 'who kept the list asks anew');
  const label = { labelled_on: '2026-06-12', version: 1 };
  t.match((await app.inject('/api/venues/whole')).json(), { label });
  t.match((await app.inject('/api/venues/whole?format=geojson')).json(), { properties: { label } });
  t.match((await app.inject('/api/venues/far')).json(), { label: null });
  t.match((await app.inject('/api/facets')).json(), { values: { label: { oui: 1 } } });
  const history = await db.query(
    `select id, gained, missing, to_char(happened_on, 'MM-DD') as day from venue_label
     join venue on number = venue order by happened_on, id`,
  );
  t.same(history, [
    { id: 'far', gained: true, missing: [], day: '06-01' },
    { id: 'old', gained: true, missing: [], day: '06-01' },
    { id: 'whole', gained: true, missing: [], day: '06-01' },
    { id: 'far', gained: false, missing: ['C1'], day: '06-10' },
    { id: 'old', gained: false, missing: [], day: '06-10' },
    { id: 'whole', gained: false, missing: ['C1'], day: '06-10' },
    { id: 'whole', gained: true, missing: [], day: '06-12' },
  ]);
  t.equal(await broken('update venue_label set gained = true'), 'label_stays');
  t.equal(await broken('delete from venue_label'), 'label_stays');
  const counted = 'select code, venues from standing_count where venues > 0 order by code';
  t.same(
    await db.query(counted),
    await db.query(`select code, count(*)::int as venues from (
        select unnest(met) as code from venue_standing union all select 'venue' from venue_standing
        union all select 'label' from venue_standing where labelled_on is not null) one
      group by code order by code`),
    'the counts are those of the rows',
  );
});

t.test('what is declared holds for as long as the version says, and its label with it', async (t) => {
  const declared = {
    code: 'C4',
    name: 'Une personne formée',
    why,
    mandatory: true,
    kind: 'declared',
    months: 2,
  } as const;
  await ask('POST', DRAFT, { as: 'syntec' });
  await adopt({ criteria: [...criteria, declared], changes: 'Une personne formée accueille.' });
  await settleStandings(db, now);
  const [etat, , lost, ...others] = await newMails();
  t.match(etat, { to: /^etat: .*version 2 est adoptée/ });
  t.same(others, []);
  t.match(
    lost,
    {
      to: /^tenante: « Médiathèque » n’est plus lieu de référence depuis le 12 juin 2026/,
      text: /il lui manque : Une personne formée\.\n\nhttps:\/\/proximite\.test\/lieux\/whole\/lieu\/criteres/,
      unsubscribe: /rappels\/arreter\?jeton=stop/,
    },
    'who keeps a venue that loses its label knows what it lacks, and stops such mails by one click',
  );
  t.equal(await labelOf('whole'), null);
  const standing = async () =>
    (await ask('GET', '/api/venues/whole/standing', { as: 'tenante' })).json<Standing>();
  t.match(
    (await standing()).criteria.map(({ code, met }) => `${code} ${met}`),
    ['C1 true', 'C2 true', 'C3 true', 'C4 false'],
  );
  const say = (payload: object, as = 'tenante') =>
    ask('POST', '/api/venues/whole/declarations', { as, payload });
  t.equal((await say({ code: 'C4', evidence: 'Certificat de 2025.' }, 'passante')).statusCode, 403);
  t.equal(
    (await say({ code: 'C1', evidence: 'Certificat de 2025.' })).statusCode,
    400,
    'read in the registry',
  );
  t.equal((await say({ code: 'C4', evidence: 'court' })).statusCode, 400);
  t.match((await say({ code: 'C4', evidence: 'Certificat de 2025.', link: 'https://exemple.fr/c' })).json(), {
    holds: true,
    labelled_on: '2026-06-12',
    criteria: [{}, {}, {}, { met: true, declaration: { until: '2026-08-12' } }],
  });
  t.equal(await labelOf('whole'), '2026-06-12', 'at once');
  await say({ code: 'C4', evidence: null });
  t.equal(await labelOf('whole'), null, 'taken back');
  await say({ code: 'C4', evidence: 'Certificat de 2025.' });
  now = new Date('2026-08-12T08:00:00Z');
  await settleStandings(db, now);
  t.equal(await labelOf('whole'), null, 'two months later');
  await t.rejects(db.query('delete from criterion_declaration'), 'what was declared stays');
});

t.test('every check is what plain SQL says of it', async (t) => {
  const event = await publishEvent(app, people.tenante as { cookie: string }, { venue: 'whole' });
  await ask('POST', `/api/resources/${event}/sittings`, {
    as: 'tenante',
    payload: tuesday({ venue: 'whole', date: '2026-08-18' }),
  });
  const oracles: readonly (readonly [object, string])[] = [
    [{ field: 'horaires', is: 'filled' }, "trim(coalesce(horaires, '')) <> ''"],
    [{ field: 'position', is: 'filled' }, 'location is not null'],
    [{ field: 'typologie', is: 'filled' }, 'cardinality(typologie) > 0'],
    [{ field: 'telephone', is: 'filled' }, 'telephone is not null'],
    [{ field: 'date_maj', is: 'filled' }, 'date_maj is not null'],
    [
      { field: 'frais_a_charge', contains: ['Payant', 'Gratuit'] },
      "'Payant' = any(frais_a_charge) or 'Gratuit' = any(frais_a_charge)",
    ],
    [{ field: 'frais_a_charge', contains: ['Payant'] }, "'Payant' = any(frais_a_charge)"],
    [{ field: 'date_maj', within_months: 12 }, "date_maj >= date '2025-08-12'"],
    [{ kind: 'has_workshops', within_months: 1 }, "id = 'whole'"],
  ];
  await ask('POST', DRAFT, { as: 'etat' });
  const { revision } = await draft();
  const asked = oracles.map(([test], index) => ({
    code: `C${index + 10}`,
    name: 'Un contrôle',
    why,
    mandatory: false,
    kind: 'registry',
    test,
  }));
  const payload = { ...body, criteria: [...asked, { ...criteria[0] }] };
  t.match(await ask('PUT', DRAFT, { as: 'etat', payload, match: revision }), { statusCode: 200 });
  const standings = await db.query<{ id: string; met: string[] }>(
    "select id, met from standings(3, null, '2026-08-12') join venue on number = venue order by id",
  );
  for (const [index, [test, condition]] of oracles.entries()) {
    const expected = await db.query<{ id: string }>(
      `select id from venue where closed_on is null and (${condition}) order by id`,
    );
    const found = standings.filter(({ met }) => met.includes(`C${index + 10}`)).map(({ id }) => id);
    t.same(
      found,
      expected.map(({ id }) => id),
      JSON.stringify(test),
    );
  }
});

t.test('a criterion changed: what was simulated is what happens, on the day that was said', async (t) => {
  await db.query("update venue set horaires = 'Mo 09:00-10:00' where id = 'far'");
  await addVenues(db, [{ id: 'near', at: LILLE, horaires: 'Mo 09:00-12:00', frais_a_charge: ['Gratuit'] }]);
  await give(db, 'tenante@criteres.test', 'steward', 'near');
  const declares = (venue: string) =>
    ask('POST', `/api/venues/${venue}/declarations`, {
      as: 'tenante',
      payload: { code: 'C4', evidence: 'Certificat de 2026.' },
    });
  t.match((await declares('near')).json(), { labelled_on: '2026-08-12' });
  const { revision } = await draft();
  // Nobody needs a declaration any more, and what is paid for is welcome.
  const paying = { kind: 'registry', test: { field: 'frais_a_charge', contains: ['Payant'] } } as const;
  const changed: DraftBody['criteria'] = criteria.map(({ code, name, mandatory, ...check }) =>
    code === 'C2'
      ? { code, name, why, mandatory, ...paying, test: { ...paying.test, contains: ['Payant'] } }
      : { code, name, mandatory, ...check },
  );
  const payload = { ...body, criteria: changed, in_force_from: '2026-08-20' };
  await db.query("update venue set frais_a_charge = '{Gratuit,Payant}' where id = 'far'");
  await ask('PUT', DRAFT, { as: 'etat', payload, match: revision });
  await ask('POST', `${DRAFT}/simulation`, { as: 'etat', match: revision + 1 });
  const before = await db.query<{ id: string }>(
    'select id from venue_standing join venue on number = venue where labelled_on is not null',
  );
  const said = (await ask('GET', `${DRAFT}/simulation/venues`, { as: 'etat' })).json<Changed>();
  t.same(
    said.map(({ id, gains }) => [id, gains]),
    [
      ['paid', true],
      ['far', true],
      ['near', false],
    ],
  );
  t.equal(
    (await ask('GET', `${DRAFT}/simulation/venues?departement=974&gains=non`, { as: 'etat' })).body,
    '[]',
  );
  const csv = await ask('GET', `${DRAFT}/simulation.csv?gains=oui`, { as: 'syntec' });
  t.match(csv.body, /paid,Médiathèque,Lille,59,gagné/);
  t.match(said, [{ lacking: [] }, { lacking: [] }, { lacking: [{ code: 'C2' }] }]);
  await ask('PUT', DRAFT, { as: 'etat', payload, match: revision + 1 });
  t.equal((await simulation()).stale, true, 'written anew since');
  const { gained, lost } = await simulation();
  await db.query('update reference_simulation set summary = null where reference = 3');
  t.equal((await draft()).simulating, null, 'of what the draft no longer says');
  await simulateOn(db);
  t.same(await db.query('select from reference_simulation where reference = 3'), [], 'it is left there');
  await adopt(payload);
  t.match((await app.inject('/api/reference/versions/3')).json(), {
    state: 'adopted',
    in_force_from: '2026-08-20',
  });
  t.equal((await app.inject('/api/reference')).json().version, 2, 'until its day');
  t.match(
    await newMails(),
    [
      { to: /^etat: .*version 3 est adoptée/ },
      { to: /^syntec: / },
      {
        to: /^tenante: « Médiathèque » n’est plus lieu de référence à partir du 20 août/,
        text: /le label sera perdu tant que ceci manque.*lieux\/near\/lieu/s,
      },
    ],
    'ahead of the day, who keeps what will lose it',
  );
  await settleStandings(db, now);
  t.equal(await labelOf('paid'), null);
  t.match((await declares('whole')).json(), { labelled_on: '2026-08-12' }, 'not as it was simulated');
  now = new Date('2026-08-20T08:00:00Z');
  await tellOfReference(db, { origin: 'https://proximite.test', now });
  t.equal(await settleStandings(db, now), gained + lost + 1, 'and what changed since');
  const [, , missed, ...others] = await newMails();
  t.same(others, []);
  t.match(missed, {
    to: /^tenante: « Médiathèque » n’est plus lieu de référence depuis le 20 août/,
    text: /il lui manque : Accueil gratuit\.\n\nhttps:\/\/proximite\.test\/lieux\/whole\/lieu/,
  });
  t.notMatch(missed?.text, /near/, 'of which its steward was told ahead');
  const after = await db.query<{ id: string }>(
    'select id from venue_standing join venue on number = venue where labelled_on is not null order by id',
  );
  const expected = new Set(before.map(({ id }) => id));
  for (const { id, gains } of said) gains ? expected.add(id) : expected.delete(id);
  t.same(
    after.map(({ id }) => id),
    [...expected].sort(),
  );
  t.match((await app.inject('/api/reference/versions/2')).json(), {
    state: 'replaced',
    replaced_on: '2026-08-20',
  });
  const differences = (await app.inject('/api/reference/versions/3/differences')).json<Differences>();
  t.same(
    differences.map(({ code, after }) => [code, after !== null]),
    [
      ['C2', true],
      ['C4', false],
    ],
  );
});

t.test('what is adopted stays, and a code that was left out is not given again', async (t) => {
  const stays = 'reference_stays';
  t.equal(await broken("update reference set title = 'Autre' where reference = 3"), stays);
  t.equal(await broken('delete from reference where reference = 1'), stays);
  t.equal(await broken("update reference_criterion set name = 'Autre' where reference = 3"), stays);
  await t.rejects(db.query('update reference_voice set agrees = false'), /stays as it was/);
  await ask('POST', DRAFT, { as: 'etat' });
  const { revision } = await draft();
  t.equal(
    await broken(
      "update reference set state = 'adopted', adopted_on = '2026-08-20', in_force_from = '2026-08-20' where state = 'draft'",
    ),
    'reference_simulated_before',
  );
  const again = { ...criteria[0], code: 'C4' };
  const answer = await ask('PUT', DRAFT, {
    as: 'etat',
    payload: { ...body, criteria: [again] },
    match: revision,
  });
  t.match(answer.json(), { status: 400, detail: /C4 a servi dans une version passée/ });
  const abandonment = { as: 'etat', match: revision, payload: { reason: 'Commencé par erreur.' } };
  t.equal((await ask('POST', `${DRAFT}/abandonment`, abandonment)).statusCode, 204);
});

t.test(
  'a draft is abandoned with a reason, by a party alone once one has agreed to it, and leaves a trace',
  async (t) => {
    const abandon = (as: string, reason?: string) =>
      draft('etat').then(({ revision }) =>
        ask('POST', `${DRAFT}/abandonment`, { as, match: revision, payload: { reason } }),
      );
    const begin = async () => {
      await ask('POST', DRAFT, { as: 'exploitante' });
      const { version, title, revision: asBegun, parties, criteria: before } = await draft('etat');
      const added = { code: 'C40', name: 'Une rampe', why, mandatory: false, kind: 'declared', months: 2 };
      const payload = { title, changes: body.changes, in_force_from: null, criteria: [...before, added] };
      await ask('PUT', DRAFT, { as: 'etat', payload, match: asBegun });
      const revision = asBegun + 1;
      await ask('POST', `${DRAFT}/simulation`, { as: 'etat', match: revision });
      const say = (agrees: boolean) =>
        ask('POST', `${DRAFT}/voices`, {
          as: 'etat',
          match: revision,
          payload: { agreement_party: parties[0]?.agreement_party, agrees },
        });
      return { version, title, revision, say };
    };
    const first = await begin();
    await newMails();
    const read = await draft();
    const { title, changes, in_force_from, criteria: asRead } = read;
    const written = { title, changes, in_force_from, criteria: asRead };
    t.ok(asRead.some(({ months }) => months === null));
    t.match(await ask('PUT', DRAFT, { as: 'etat', payload: written, match: first.revision }), {
      statusCode: 200,
    });
    t.same((await draft()).criteria, asRead, 'what is read of criteria is written as it is');
    const [declared] = [
      { code: 'C4', name: 'Une personne formée', why, mandatory: true, kind: 'declared', months: 2 },
    ];
    for (const [criterion, status] of [
      [{ ...asRead[0], months: 3 }, 400],
      [{ ...declared, code: 'C30', test: null }, 200],
    ] as const) {
      const { revision } = await draft();
      const payload = { ...written, criteria: [...asRead.slice(1), criterion] };
      t.equal((await ask('PUT', DRAFT, { as: 'etat', payload, match: revision })).statusCode, status);
    }
    for (const reason of [undefined, 'court', ' '.repeat(20)])
      t.match((await abandon('exploitante', reason)).json(), { status: 400, errors: [{ name: 'reason' }] });
    t.equal(await broken("delete from reference where state = 'draft'"), 'abandoned_with_reason');
    t.equal((await draft()).abandonable, true);
    t.equal(
      (await abandon('exploitante', 'Commencé par erreur.')).statusCode,
      204,
      'nobody has agreed to it',
    );
    t.match(await newMails(), [
      {
        to: /^etat: .*brouillon de la version 4 est abandonné/,
        text: /L’exploitant du site abandonne .*Commencé par erreur/,
      },
      { to: /^syntec: / },
    ]);

    const agreed = await begin();
    t.equal(agreed.version, first.version, 'the number comes again');
    t.match(
      await newMails(),
      [{ to: /^etat: .*voix est attendue/ }, { to: /^syntec: .*voix est attendue/ }],
      'and is a draft anew',
    );
    t.equal((await agreed.say(true)).statusCode, 200);
    await ask('PUT', DRAFT, { as: 'exploitante', payload: written, match: agreed.revision });
    t.match((await draft()).abandonable, false, 'even of a revision of before');
    t.match((await draft('syntec')).abandonable, true);
    t.match((await abandon('exploitante', 'Le comité en a décidé autrement.')).json(), {
      status: 403,
      detail: /Une partie a dit oui à ce brouillon.* que par qui parle pour une partie/,
    });
    for (const as of ['siege', 'amf', 'passante'])
      t.equal((await abandon(as, 'Le comité en a décidé autrement.')).statusCode, 404, as);
    const said = `select set_config('app.note', 'Le comité en a décidé autrement.', true)`;
    await t.rejects(
      db.transaction(async (client) => {
        await client.query(said);
        await client.query("delete from reference where state = 'draft'");
      }),
      /a party alone abandons/,
      'nor does the database let anybody else',
    );
    t.equal((await abandon('syntec', 'Le comité en a décidé autrement.')).statusCode, 204);
    const text = /Syntec Numérique abandonne .*autrement\..*ne vaut plus/s;
    t.match(await newMails(), [
      { to: /^etat: /, text },
      { to: /^syntec: /, text },
    ]);
    const trace = {
      version: first.version,
      abandoned_on: '2026-08-20',
      by: 'Syntec Numérique',
      reason: 'Le comité en a décidé autrement.',
      voices: [{ party: 'État', agrees: true, said_on: '2026-08-20' }],
    };
    for (const as of ['etat', 'exploitante', 'siege'])
      t.match((await ask('GET', '/api/reference/abandoned', { as })).json<Abandoned>(), [
        trace,
        { by: 'exploitation', voices: [] },
        { by: 'État' },
      ]);
    t.equal((await ask('GET', '/api/reference/abandoned', { as: 'amf' })).statusCode, 404);
    await t.rejects(
      db.query("update reference_abandoned set reason = 'Une tout autre raison.'"),
      /stays as it was/,
    );
    await t.rejects(db.query('delete from reference_abandoned'), /stays as it was/);
    t.match((await db.query('select record, voices from reference_abandoned order by 1 limit 1'))[0], {
      record: { state: 'draft', criteria: [{ code: 'C1' }] },
    });
  },
);

t.test(
  'pages: the criteria for all, the label of a venue, and what its steward has left to do',
  async (t) => {
    const criteriaPage = await app.inject('/gouvernance/criteres');
    t.match(criteriaPage.body, /Le champ «.Horaires.» doit être rempli/);
    t.match(criteriaPage.body, /Version 3, en vigueur depuis le 20 août 2026/);
    t.match((await app.inject('/gouvernance/criteres/3')).body, /Retiré.: C4/);
    t.match(criteriaPage.body, /Sans décision du comité de gouvernance/);
    const first = (await app.inject('/gouvernance/criteres/1')).body;
    t.match(first, /Décidée par le comité de gouvernance le 12 mai 2026/);
    t.match(first, /Qui l’a adoptée.*État.: oui, le 1.*Syntec Numérique.: oui, le 1/s);
    t.match((await app.inject('/lieux/paid/mediatheque')).body, /Lieu de référence depuis le 20 août 2026/);
    t.notMatch((await app.inject('/lieux/whole/mediatheque')).body, /Lieu de référence/);
    const own = '/lieux/whole/mediatheque/criteres';
    const seen = await app.inject({ url: own, headers: people.tenante ?? {} });
    t.match(seen.body, /Il manque 1.critère obligatoire/);
    t.match(seen.body, /modifier#frais_a_charge/);
    t.equal((await app.inject({ url: own, headers: people.passante ?? {} })).statusCode, 403);
  },
);

t.test('the working page: written, refused at its field, simulated, and both parties say yes', async (t) => {
  const url = '/mon-espace/gouvernance/criteres';
  const send = (as: string, fields: Readonly<Record<string, string>>) =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...people[as], 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(new URLSearchParams(fields)),
    });
  const seen = async (as: string) => (await app.inject({ url, headers: people[as] ?? {} })).body;
  t.match(await seen('passante'), /par les parties à la convention et par l’exploitant/);
  for (const as of ['siege', 'exploitante'])
    t.match(await seen(as), /Aucune nouvelle version.*Brouillons abandonnés.*par Syntec Numérique/s, as);
  t.equal((await send('exploitante', { geste: 'commencer' })).statusCode, 303);
  t.match(await seen('exploitante'), /Le champ «.Horaires.» est rempli/);
  const { revision, parties } = await draft();
  const abandoned = (fields: Readonly<Record<string, string>>) =>
    send('exploitante', { revision: String(revision), geste: 'abandonner', ...fields });
  t.match(await abandoned({ reason: 'court' }), {
    statusCode: 400,
    body: /Ce brouillon n’est pas abandonné.:.*href="#reason".*<details open><summary id="abandon">.*>court<\/textarea>/s,
  });
  const filled = {
    title: 'Critères',
    changes: 'Des services au choix.',
    revision: String(revision),
    critere: 'C1',
    'C1-name': 'Horaires publiés',
    'C1-why': why,
    'C1-mandatory': '1',
    'C1-control': 'filled:horaires',
    'neuf-code': 'C20',
    'neuf-name': 'Des services',
    'neuf-why': why,
    'neuf-control': 'contains:services',
  };
  const refused = await send('exploitante', filled);
  t.equal(refused.statusCode, 400);
  t.match(refused.body, /une valeur au moins est attendue/);
  t.match(refused.body, /name="neuf-values" value="Accès internet et matériel informatique"/);
  const values = { 'neuf-values': 'Accès internet et matériel informatique' };
  t.equal((await send('exploitante', { ...filled, ...values })).statusCode, 303);
  const match = { revision: String(revision + 1) };
  t.match(await seen('etat'), /Pour dire oui, simulez d’abord/);
  t.notMatch(await seen('etat'), /Dire oui/);
  const blind = { ...match, geste: 'oui', partie: String(parties[0]?.agreement_party) };
  t.match(await send('etat', blind), {
    statusCode: 409,
    body: /Votre voix n’est pas enregistrée.:.*href="#voix">Simulez d’abord/s,
  });
  t.equal((await send('etat', { ...match, geste: 'simuler' })).statusCode, 303);
  const page = await seen('etat');
  t.match(page, /Dire oui pour État/);
  t.match(
    page,
    /id="changements".*Nouveau.: C20 Des services.*id="simulation".*id="voix".*<summary>Écrire ce brouillon/s,
    'what it changes, what follows, what is said of it, and only then the form',
  );
  t.notMatch(await seen('exploitante'), /Dire oui/);
  const [state, syntec] = parties.map(({ agreement_party }) => String(agreement_party));
  await send('etat', { ...match, geste: 'oui', partie: state ?? '' });
  t.match(await seen('exploitante'), /Abandonner le brouillon<\/summary><p>Une partie a dit oui/);
  t.match(await abandoned({ reason: 'Commencé par erreur.', ...match }), {
    statusCode: 403,
    body: /Ce brouillon n’est pas abandonné.:.*href="#abandon">Une partie a dit oui/s,
  });
  t.match(
    await seen('siege'),
    /Brouillons abandonnés.*par Syntec Numérique.*Pourquoi.: Le comité en a décidé autrement/s,
  );
  t.equal(
    (await send('syntec', { ...match, geste: 'oui', partie: syntec ?? '' })).headers.location,
    '/gouvernance/criteres/4',
  );
});

t.test('each act by each', async (t) => {
  const { as, parties } = await peopleOfAgreements(app, db);
  type Who = keyof typeof as;
  const tries = eachTries(t, Object.keys(as) as Who[]);
  const begin = (who: Who) => app.inject({ method: 'POST', url: DRAFT, headers: { ...as[who] } });
  const of = async (who: Who, method: 'POST' | 'PUT', url: string, payload?: object) =>
    app.inject({
      method,
      url,
      headers: { ...as[who], 'if-match': `"${(await draft()).revision}"` },
      ...(payload && { payload }),
    });
  await tries('begin', begin, { operator: 201, state: 409, syntec: 409 }, 404);
  const writers = { operator: 200, state: 200, syntec: 200 };
  const written = { ...body, changes: 'Rien de plus.', criteria: [{ ...criteria[0], code: 'C50' }] };
  await tries('write', (who) => of(who, 'PUT', DRAFT, written), writers, 404);
  await tries('simulate', (who) => of(who, 'POST', `${DRAFT}/simulation`), writers, 404);
  const voice = { agreement_party: parties.État, agrees: false };
  const say = (who: Who) => of(who, 'POST', `${DRAFT}/voices`, voice);
  await tries('say for the State', say, { state: 200, syntec: 403, operator: 403 }, 404);
  const abandon = async (who: Who) => {
    await begin('operator');
    return of(who, 'POST', `${DRAFT}/abandonment`, { reason: 'Commencé par erreur.' });
  };
  await tries('abandon', abandon, { operator: 204, state: 204, syntec: 204 }, 404);
  const [keeps] = await db.query<{ id: string }>(
    `select venue.id from mandate join venue on number = mandate.venue join person on person.id = mandate.person
     where email = 'tenante.nommee@exemple.fr'`,
  );
  const declare = (who: Who) =>
    app.inject({
      method: 'POST',
      url: `/api/venues/${keeps?.id}/declarations`,
      headers: { ...as[who] },
      payload: { code: 'C99', evidence: 'Certificat.' },
    });
  // No criterion has that code: what they say is refused, not them.
  await tries('declare', declare, { steward: 400, moderator: 400, operator: 400 });
});

t.end();
