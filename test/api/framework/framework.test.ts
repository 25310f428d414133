import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import type { Framework, Teaching, TeachingCounts, Versions } from '../../../api/framework/schema.ts';
import { serviceSkills } from '../../../api/standard/skills.ts';
import { firmNeeds } from '../../../api/standard/small-firms.ts';
import { vocabularies } from '../../../api/standard/vocabularies.ts';
import type { VenueList } from '../../../api/venues/schema.ts';
import { publishEvent, tuesday } from '../../events.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { addOrganisation, daysOffered, resourceOf, signInDelegate } from '../../partners.ts';
import { give, giveParty, signIn } from '../../people.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

// It publishes versions of the framework, which are not taken back: each test goes on where the last one ended.
const DRAFT = '/api/framework/draft';

const { app, db } = await build(t);
const party = await signIn(app, db, 'plume@syntec.test');
await giveParty(db, 'plume@syntec.test', 'Syntec Numérique');
const anyone = await signIn(app, db, 'passante@exemple.fr');
const ask = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  { as = party, payload, match }: { as?: object; payload?: object; match?: number } = {},
) =>
  app.inject({
    method,
    url,
    headers: { ...as, ...(match !== undefined && { 'if-match': `"${match}"` }) },
    ...(payload && { payload }),
  });
const current = async () => (await app.inject('/api/framework')).json<Framework>();
const draft = async () => (await ask('GET', DRAFT)).json<Framework>();

/** A draft as it is written: what it says, without what the directory says of it. */
const bodyOf = ({ title, changes, domains }: Framework) => ({ title, changes, domains });

t.test('the first version is shipped whole, and taken away as JSON and CSV', async (t) => {
  const framework = await current();
  t.match(framework, { version: 1, state: 'published', party: null, published_on: '2026-05-29' });
  t.equal(framework.domains.length, 5);
  const codes = framework.domains.flatMap(({ skills }) => skills.map(({ skill }) => skill));
  t.ok(codes.length >= 15 && codes.length <= 20, 'as many as a questionnaire asks');
  const declared = [...Object.values(serviceSkills).flat(), ...firmNeeds.flatMap(({ skills }) => skills)];
  t.same(
    declared.filter((code) => !codes.includes(code)),
    [],
    'what is declared in the code exists',
  );
  const services: readonly string[] = vocabularies.services;
  t.same(
    Object.keys(serviceSkills).filter((service) => !services.includes(service)),
    [],
  );
  const { body, headers } = await app.inject('/api/framework.csv');
  t.match(headers['content-disposition'], /referentiel-1\.csv/);
  t.equal(body.trim().split('\r\n').length, codes.length + 1);
  t.match(body, /1,4\.2,Se protéger et protéger les autres,Reconnaître un message piégé/);
});

t.test(
  'a version is written by the parties, published once and for all, and replaces the other',
  async (t) => {
    t.equal((await ask('POST', DRAFT, { as: anyone })).statusCode, 403);
    t.equal((await ask('POST', DRAFT, { as: {} })).statusCode, 401);
    t.match(await ask('POST', DRAFT), { statusCode: 201 });
    t.equal((await ask('POST', DRAFT)).statusCode, 409, 'one at a time');
    t.equal((await ask('GET', DRAFT, { as: anyone })).statusCode, 403);
    t.equal((await app.inject('/api/framework/versions/2')).statusCode, 404, 'a draft is not shown');

    const begun = await draft();
    t.match(begun, { version: 2, party: 'Syntec Numérique' });
    const first = begun.domains[0];
    const fourth = begun.domains[3];
    if (!first || !fourth) throw new Error('five domains are expected');
    first.skills.pop();
    fourth.skills.push({
      skill: '4.5',
      name: 'Payer en ligne sans risque',
      level: 2,
      evidence: 'Payer un achat en montrant ce qui prouve que le site est le bon.',
    });
    const renamed = fourth.skills[0];
    if (renamed) renamed.name = 'Tenir ses mots de passe';
    const payload = { ...bodyOf(begun), changes: 'Payer en ligne.' };
    const written = await ask('PUT', DRAFT, { payload, match: begun.revision });
    t.equal(written.statusCode, 200, written.body);
    t.equal((await ask('PUT', DRAFT, { payload, match: begun.revision })).statusCode, 409, 'read before');
    const other = structuredClone(payload);
    other.domains[0]?.skills.push({
      skill: '4.5',
      name: 'Ailleurs',
      level: 2,
      evidence: 'Une preuve assez longue.',
    });
    t.match((await ask('PUT', DRAFT, { payload: other, match: written.json().revision })).body, /4\.5/);

    const revision = written.json<{ revision: number }>().revision;
    t.equal((await ask('POST', `${DRAFT}/publication`, { match: revision - 1 })).statusCode, 409);
    t.equal((await current()).version, 1, 'nothing took its place');
    const published = await ask('POST', `${DRAFT}/publication`, { match: revision });
    t.equal(published.statusCode, 200, published.body);
    t.match(await current(), { version: 2, party: 'Syntec Numérique', changes: 'Payer en ligne.' });
    const versions = (await app.inject('/api/framework/versions')).json<Versions>();
    t.match(versions, [
      { version: 2, state: 'published' },
      { version: 1, state: 'replaced' },
    ]);
    t.match((await app.inject('/api/framework/versions/1')).json(), { replaced_on: '2026-06-01' });
    const differences = await app.inject('/api/framework/versions/2/differences');
    t.match(differences.json(), [
      { skill: '1.4', after: null },
      { skill: '4.1', before: { name: /solides/ }, after: { name: 'Tenir ses mots de passe' } },
      { skill: '4.5', before: null },
    ]);
    t.same((await app.inject('/api/framework/versions/1/differences')).json(), []);

    for (const edit of [
      'update framework set title = $$Autre$$ where framework = 1',
      'update framework_skill set name = $$Autre$$ where framework = 2',
      'delete from framework_skill where framework = 1',
      'insert into framework_domain values (2, 9, $$Neuf$$, $$Un domaine de plus, après coup$$)',
      'delete from framework where framework = 1',
      'update framework set state = $$draft$$, published_at = null where framework = 2',
      'truncate framework cascade',
    ])
      await t.rejects(db.query(edit), /published framework stays/, edit);
    t.match((await ask('POST', DRAFT)).json(), { version: 3 });
    const third = await draft();
    third.domains[0]?.skills.push({
      skill: '1.4',
      name: 'Autre chose',
      level: 1,
      evidence: 'Une preuve assez longue.',
    });
    const reused = await ask('PUT', DRAFT, { payload: bodyOf(third), match: third.revision });
    t.match(
      reused.json(),
      { status: 400, errors: [{ name: 'skill', message: /1\.4/ }] },
      'a code is not given again',
    );
    const emptied = bodyOf({
      ...third,
      domains: [{ domain: 1, name: 'Seul', lead: 'Un domaine sans rien.', skills: [] }],
    });
    const bare = await ask('PUT', DRAFT, { payload: emptied, match: third.revision });
    t.match(await ask('POST', `${DRAFT}/publication`, { match: bare.json().revision }), { statusCode: 400 });
    t.equal((await current()).version, 2);
    t.equal((await ask('DELETE', DRAFT, { match: bare.json().revision })).statusCode, 204);
    const history = await db.query<{ actor: string }>(
      'select actor from framework_history where framework = 2 order by revision',
    );
    t.same([...new Set(history.map(({ actor }) => actor))], ['Syntec Numérique']);
  },
);

t.test('two who publish at once: one version takes the place', async (t) => {
  await ask('POST', DRAFT);
  const { revision } = await draft();
  const answers = await Promise.all(
    [1, 2, 3].map(() => ask('POST', `${DRAFT}/publication`, { match: revision })),
  );
  t.same(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409]);
  t.equal((await current()).version, 3);
});

t.test('skills lead to the workshops, practices and venues that teach them, near a place', async (t) => {
  await addVenues(db, [
    { id: 'lille', nom: 'Cyberbase', at: LILLE, services: ['Utilisation sécurisée du numérique'] },
    { id: 'roubaix', nom: 'Fabrique', at: ROUBAIX, services: ['Loisirs et créations numériques'] },
    { id: 'reunion', nom: 'Case', at: SAINT_DENIS_REUNION, services: ['Utilisation sécurisée du numérique'] },
  ]);
  const steward = await signIn(app, db, 'accueil@cyberbase.fr');
  await give(db, 'accueil@cyberbase.fr', 'steward', 'lille');
  const taught = { theme: 'Apprendre', skills: ['4.1', '4.2'] };
  const event = await publishEvent(app, steward, { venue: 'lille' }, { details: taught });
  const sitting = await ask('POST', `/api/resources/${event}/sittings`, {
    as: steward,
    payload: tuesday({ venue: 'lille' }),
  });
  t.equal(sitting.statusCode, 201, sitting.body);
  const shown = await ask('GET', `/api/resources/${event}/own`, { as: steward });
  t.match(shown.json(), { resource: { state: 'published' }, missing: [] }, shown.body);
  const owner = { party: 'Syntec Numérique' };
  const sample = resourceOf('practice') as { details: object };
  const practice = (skills: readonly string[]) => ({
    owner,
    resource: { ...sample, details: { ...sample.details, skills } },
  });
  const unknown = await ask('POST', '/api/resources', { payload: practice(['4.9']) });
  t.match(unknown.json(), { status: 400, errors: [{ name: 'skills', message: /4\.9/ }] });
  const { resource } = (await ask('POST', '/api/resources', { payload: practice(['4.1']) })).json();
  const teaching = async (skills: string, at: readonly [number, number] = LILLE) =>
    (await app.inject(`/api/framework/teaching?skills=${skills}&near=${at}`)).json<Teaching>();
  t.same((await teaching('4.1')).practices, [], 'a draft is not shown');
  await ask('POST', `/api/resources/${resource}/moves`, { payload: { act: 'publish', from: 'draft' } });

  t.match(await teaching('4.1,4.2,3.3'), {
    venues: [
      { id: 'lille', skills: ['4.1', '4.2'] },
      { id: 'roubaix', skills: ['3.3'] },
    ],
    workshops: [{ label: 'Cyberbase', skills: ['4.1', '4.2'], from: '2026-06-02T14:00' }],
    practices: [{ resource, skills: ['4.1'] }],
  });
  t.match(await teaching('4.1', SAINT_DENIS_REUNION), { venues: [{ id: 'reunion' }], workshops: [] });
  const near = (await app.inject(`/api/framework/counts?near=${LILLE}`)).json<TeachingCounts>();
  t.match(
    near.find(({ skill }) => skill === '4.1'),
    { venues: 1, workshops: 1, practices: 1 },
  );
  const all = (await app.inject('/api/framework/counts')).json<TeachingCounts>();
  t.match(
    all.find(({ skill }) => skill === '4.1'),
    { venues: 2, workshops: 1, practices: 1 },
  );
  t.equal((await app.inject('/api/framework/teaching?skills=9&near=3,50')).statusCode, 400);
  t.match((await app.inject(`/api/framework/resources/${event}`)).json(), [
    { skill: '4.1' },
    { skill: '4.2' },
  ]);
  const here = (await app.inject('/api/framework/venues/roubaix')).json<{ skill: string }[]>();
  t.same(
    here.map(({ skill }) => skill),
    ['3.2', '3.3', '3.4'],
    'a venue, by its services',
  );
  t.same((await app.inject('/api/framework/venues/nulle-part')).json(), []);
  t.match((await app.inject('/lieux/roubaix/fabrique')).body, /3 compétences s’apprennent ici/);
  const page = (await app.inject(`/boite-a-outils/${resource}/essai-de-practice`)).body;
  t.match(page, /Tenir ses mots de passe/);

  await ask('POST', DRAFT);
  const next = await draft();
  next.domains[3]?.skills.shift();
  const written = await ask('PUT', DRAFT, { payload: bodyOf(next), match: next.revision });
  await ask('POST', `${DRAFT}/publication`, { match: written.json().revision });
  t.match(
    (await app.inject(`/api/framework/resources/${event}`)).json(),
    [{ skill: '4.2' }],
    'what is left of them',
  );
  t.match((await teaching('4.1')).workshops, [{ skills: ['4.1'] }], 'what taught it still does');
});

t.test('a very small firm finds who helps, what is offered and what others looked for', async (t) => {
  const near = await addOrganisation(db, 'Veille du Nord', {
    trades: ['Cybersécurité', 'Données'],
    departements: ['59'],
  });
  await addOrganisation(db, 'Veille des Îles', { trades: ['Cybersécurité'], departements: ['974'] });
  await addOrganisation(db, 'Menuiserie web', { trades: ['Web et communication'] });
  const delegate = await signInDelegate(app, db, 'nord@veille.test', near);
  const offered = { owner: { organisation: near }, resource: daysOffered() };
  const made = await ask('POST', '/api/resources', { as: delegate, payload: offered });
  t.equal(made.statusCode, 201, made.body);
  const { resource } = made.json();
  const publish = { act: 'publish', from: 'draft' };
  await ask('POST', `/api/resources/${resource}/moves`, { as: delegate, payload: publish });
  const found = await app.inject(`/api/framework/small-firms?need=securite&near=${LILLE}`);
  t.match(found.json(), {
    organisations: [{ nom: 'Veille du Nord', trades: ['Cybersécurité'], offers: [{ resource }] }],
    needs: [],
  });
  t.equal(found.json().organisations.length, 1, 'those of elsewhere are left out');
  t.equal((await app.inject('/api/framework/small-firms?need=securite')).json().organisations.length, 2);
  t.match((await app.inject('/api/framework/small-firms?need=lune')).body, /securite/);

  const firm = await addOrganisation(db, 'Boulangerie Duval', { trades: ['Cybersécurité'] });
  await db.query(
    `insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location)
     values ($1, 'Boulangerie', '1 rue', 'Roubaix', '59100', '59512', st_point($2, $3)::geography)`,
    [firm, ...ROUBAIX],
  );
  const baker = await signInDelegate(app, db, 'fournil@duval.test', firm);
  const details = { trades: ['Cybersécurité'], wants: 'Un conseil' };
  const body = {
    owner: { organisation: firm },
    resource: resourceOf('need', { title: 'Nos mots de passe', details }),
  };
  const need = (await ask('POST', '/api/resources', { as: baker, payload: body })).json().resource;
  await ask('POST', `/api/resources/${need}/moves`, { as: baker, payload: publish });
  t.match((await app.inject('/api/framework/small-firms?need=securite')).json().needs, [
    { resource: need, title: 'Nos mots de passe', owner: 'Boulangerie Duval' },
  ]);
  const { matches } = (await ask('GET', `/api/resources/${need}/matches`, { as: baker })).json();
  t.same(
    matches.map(({ nom }: { nom: string }) => nom),
    ['Veille du Nord'],
    'neither itself, nor those of elsewhere than where it is',
  );
  const answered = (as: object, organisation: number) =>
    ask('POST', `/api/resources/${need}/uptakes`, { as, payload: { organisation, message: 'Nous venons.' } });
  t.equal((await answered(baker, firm)).statusCode, 409, 'nobody answers themselves');
  await ask('POST', `/api/resources/${need}/solicitations`, {
    as: baker,
    payload: { organisations: [near] },
  });
  t.match((await ask('GET', '/api/people/me/solicitations', { as: delegate })).json(), [
    { title: 'Nos mots de passe', owner: 'Boulangerie Duval' },
  ]);
  t.equal((await answered(delegate, near)).statusCode, 201);
});

t.test('the search finds venues that teach a skill of each domain', async (t) => {
  const found = async () =>
    (await app.inject('/api/venues?competence=oui')).json<VenueList>().venues.map(({ id }) => id);
  const everyday = 'Maîtrise des outils numériques du quotidien';
  const safely = 'Utilisation sécurisée du numérique';
  await addVenues(db, [
    { id: 'tout', nom: 'Le Tout', at: LILLE, services: [everyday, safely] },
    { id: 'presque', nom: 'Presque tout', at: ROUBAIX, services: [everyday] },
  ]);
  t.same(await found(), ['tout'], 'by its services');
  const steward = await signIn(app, db, 'accueil@presque.fr');
  await give(db, 'accueil@presque.fr', 'steward', 'presque');
  const details = (skills: readonly string[]) => ({ details: { theme: 'Apprendre', skills } });
  const event = await publishEvent(app, steward, { venue: 'presque' }, details(['4.2']));
  t.same(await found(), ['tout'], 'a workshop without a date teaches nobody');
  const dated = async () => {
    const payload = tuesday({ venue: 'presque' });
    const made = await ask('POST', `/api/resources/${event}/sittings`, { as: steward, payload });
    return made.json<{ sittings: number[] }>().sittings[0];
  };
  const sitting = await dated();
  t.same((await found()).sort(), ['presque', 'tout'], 'and by its workshops');
  t.match((await app.inject('/api/facets')).json(), { values: { competence: { oui: 2 } } });
  const note = { note: 'Travaux.' };
  await ask('POST', `/api/sittings/${sitting}/cancellation`, { as: steward, payload: note, match: 1 });
  t.same(await found(), ['tout'], 'until they are cancelled');
  await dated();
  const write = async (skills: readonly string[]) => {
    const { version } = (await ask('GET', `/api/resources/${event}/own`, { as: steward })).json().resource;
    const payload = resourceOf('event', { title: 'Premiers pas', ...details(skills) });
    return ask('PUT', `/api/resources/${event}`, { as: steward, payload, match: version });
  };
  t.equal((await write(['2.2'])).statusCode, 200);
  t.same(await found(), ['tout'], 'teach something else');
  await write(['4.2']);
  t.equal((await found()).length, 2);
  await doChores(db, testConfig, new Date(NOW.getTime() + 8 * 86_400_000));
  t.same(await found(), ['tout'], 'or are over');
  await db.query("update venue set services = services || $1::text where id = 'presque'", [safely]);
  t.equal((await found()).length, 2, 'a service of the venue is enough');

  const publish = async (change: (domains: Framework['domains']) => Framework['domains']) => {
    await ask('POST', DRAFT);
    const next = await draft();
    const payload = { ...bodyOf(next), domains: change(next.domains) };
    const written = await ask('PUT', DRAFT, { payload, match: next.revision });
    t.equal(written.statusCode, 200, written.body);
    await ask('POST', `${DRAFT}/publication`, { match: written.json().revision });
  };
  const skill = { skill: '6.1', name: 'Choisir son outil', level: 1, evidence: 'Dire pourquoi celui-là.' };
  const sixth = { domain: 6, name: 'Choisir', lead: 'Savoir ce que l’on prend.', skills: [skill] };
  await publish((domains) => [...domains, sixth]);
  t.same(await found(), [], 'a domain that nobody teaches yet');
  await publish((domains) => domains.slice(0, 5));
  t.equal((await found()).length, 2, 'and is given up');
  await db.query('delete from service_skill where service = $1', [safely]);
  t.same(await found(), [], 'as what services teach is');
});

t.end();
