import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { asActor } from '../../../api/core/actor.ts';
import type { Uptake } from '../../../api/resources/schema.ts';
import type {
  Employee,
  OwnProfile,
  Volunteer,
  Volunteers,
} from '../../../api/resources/volunteers/schema.ts';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const profile = (seen_by: readonly string[], more: object = {}) =>
  resourceOf('volunteer', {
    title: 'Initiation à la sécurité',
    details: {
      trades: ['Cybersécurité'],
      availability: 'Le mardi soir',
      grants: ['Jours de RTT'],
      seen_by,
    },
    ...more,
  });

const audiences = ['Les lieux', 'Les communes', 'Les parties à la convention'] as const;

const giveRole = (db: Database, mail: string, role: string, code: string | null, party: string | null) =>
  asActor(db, { role: 'exploitation', person: '' }, (client) =>
    client.query(
      `insert into mandate (person, role, code_insee, party, proof)
       select id, $2, $3, $4, 'operator' from person where email = $1`,
      [mail, role, code, party],
    ),
  );

/** Which audience each role is; a role that is not here sees nobody. */
const sees: Readonly<Record<string, (typeof audiences)[number]>> = {
  steward: 'Les lieux',
  commune: 'Les communes',
  party: 'Les parties à la convention',
};
const roles = ['steward', 'commune', 'party', 'delegate', 'moderator', 'operator', 'person'] as const;

/** Someone of each role. @returns their cookies */
async function signInAll(app: FastifyInstance, db: Database, organisation: number) {
  const cookies = new Map<string, { cookie: string }>();
  for (const role of roles) {
    const mail = `${role}@exemple.fr`;
    if (role === 'delegate') cookies.set(role, await signInDelegate(app, db, mail, organisation));
    else cookies.set(role, await signIn(app, db, mail));
    if (role === 'steward') await give(db, mail, role, 'moulins');
    if (role === 'moderator' || role === 'operator') await give(db, mail, role);
    if (role === 'commune') await giveRole(db, mail, role, '59350', null);
    if (role === 'party') await giveRole(db, mail, role, null, 'AMF');
  }
  return cookies;
}

t.test('a profile is seen by whom its person agreed to, whatever the role', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const volunteer = await signIn(app, db, 'jeanne@exemple.fr');
  const send = (method: 'POST' | 'PUT', url: string, payload: object, more: object = {}) =>
    app.inject({ method, url: `/api${url}`, headers: { ...volunteer, ...more }, payload });
  const made = await send('POST', '/resources', {
    owner: { person: true },
    resource: profile(['Les lieux'], { reach: 'circle', centre: [3.0712345, 50.6212345], radius: 20_000 }),
  });
  t.equal(made.statusCode, 201, made.body);
  const { resource } = made.json();
  const cookies = await signInAll(app, db, organisation);
  const get = (url: string, role: string) =>
    app.inject({ url: `/api${url}`, headers: cookies.get(role) ?? {} });
  const isSeen = async (role: string) => {
    const { volunteers } = (await get('/volunteers', role)).json<Volunteers>();
    const one = await get(`/volunteers/${resource}`, role);
    t.equal(one.statusCode === 200, volunteers.length === 1, `${role}: the list and the page agree`);
    t.equal((await get(`/resources/${resource}`, role)).statusCode, 404, 'never among what is public');
    return volunteers.length === 1;
  };
  for (const role of roles) t.notOk(await isSeen(role), `a draft is not seen by ${role}`);
  await send('POST', `/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
  let version = 2;
  const consents: (readonly string[])[] = [...audiences.map((one) => [one]), [...audiences]];
  for (const seen_by of consents) {
    const body = profile(seen_by, { reach: 'circle', centre: [3.0712345, 50.6212345], radius: 20_000 });
    const changed = await send('PUT', `/resources/${resource}`, body, { 'if-match': `"${version}"` });
    version = changed.json().version;
    for (const role of roles) {
      const expected = seen_by.includes(sees[role] as string);
      t.equal(await isSeen(role), expected, `${role} × ${seen_by.join(', ')}`);
    }
  }
  const page = async (url: string, role: string) =>
    (await app.inject({ url, headers: cookies.get(role) ?? {} })).body;
  t.match(await page('/volontaires', 'steward'), /vous leur écrivez par ce site/);
  for (const role of ['commune', 'party']) {
    t.notMatch(await page('/volontaires', role), /vous leur écrivez par ce site/, 'only venues ask');
    t.match(await page('/volontaires', role), /Seuls ceux qui tiennent un lieu/);
    const own = await page(`/ressources/${resource}`, role);
    t.match(own, /Seuls ceux qui tiennent un lieu/);
    t.notMatch(own, /dites que vous le tenez/);
  }
  const seen = (await get('/volunteers', 'steward')).json<Volunteers>();
  t.match(seen.volunteers, [{ resource, place: 'Lille', radius: 20_000, details: { seen_by: undefined } }]);
  t.notMatch(JSON.stringify(seen), /jeanne|@|3\.0712345|50\.6212345/, 'no name, no mail, no address');
  const asked = { venue: 'moulins' };
  const takeUp = (payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/resources/${resource}/uptakes`,
      headers: cookies.get('steward') ?? {},
      payload,
    });
  const closed = await send('POST', `/resources/${resource}/moves`, { act: 'close', from: 'published' });
  t.equal(closed.statusCode, 200);
  for (const role of roles) t.notOk(await isSeen(role), `closed: not seen by ${role}`);
  await send('POST', `/resources/${resource}/moves`, { act: 'reopen', from: 'closed' });
  const [row] = await db.query<{ version: number }>('select version from resource');
  const back = await send('PUT', `/resources/${resource}`, profile(['Les communes']), {
    'if-match': `"${row?.version}"`,
  });
  t.equal(back.statusCode, 200, back.body);
  t.equal((await takeUp(asked)).statusCode, 404, 'nor asked for by who may not see it');
  const own = (
    await app.inject({ url: `/api/volunteers/${resource}/own`, headers: volunteer })
  ).json<OwnProfile>();
  t.equal(own.consents.filter(({ withdrawn }) => withdrawn === null).length, 1, 'each withdrawal is kept');
  t.equal((await get(`/volunteers/${resource}/own`, 'steward')).statusCode, 404);
});

t.test('a volunteer, from the profile to the hours, and nothing left but numbers', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE },
    {
      id: 'reunion',
      at: SAINT_DENIS_REUNION,
      code_insee: '97411',
      commune: 'Saint-Denis',
      code_postal: '97400',
    },
  ]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const delegate = await signInDelegate(app, db, 'rh@lumiere.fr', organisation);
  const volunteer = await signIn(app, db, 'jeanne@exemple.fr');
  const steward = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload: object, headers = volunteer) =>
    app.inject({ method, url: `/api${url}`, headers, payload });
  const read = async <Value>(url: string, headers = volunteer) =>
    (await app.inject({ url: `/api${url}`, headers })).json<Value>();
  const where = { reach: 'circle', centre: LILLE, radius: 20_000 };
  const body = { owner: { person: true }, resource: profile(['Les lieux'], where) };
  const { resource } = (await send('POST', '/resources', body)).json();
  await send('POST', `/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
  const near = async ([lon, lat]: readonly [number, number], trade = 'Cybersécurité') =>
    (await read<Volunteers>(`/volunteers?${new URLSearchParams({ near: `${lon},${lat}`, trade })}`, steward))
      .volunteers.length;
  t.equal(await near(LILLE), 1);
  t.equal(await near(SAINT_DENIS_REUNION), 0);
  t.equal(await near(LILLE, 'Données'), 0);

  const known_as = 'Jeanne Martin, informatique';
  const employer = `/volunteers/${resource}/employer`;
  t.match((await send('PUT', employer, { organisation: 999, known_as })).json().errors, [
    { name: 'organisation' },
  ]);
  t.equal((await send('PUT', employer, { organisation, known_as }, steward)).statusCode, 404);
  t.equal((await send('PUT', employer, { organisation, known_as })).statusCode, 204);
  t.match(await read<Employee[]>('/people/me/employees', delegate), [
    { resource, known_as, grants: ['Jours de RTT'], confirmed: false },
  ]);
  t.same(await read<Employee[]>('/people/me/employees', steward), []);
  const answer = (said: object, headers = delegate) =>
    send('PUT', `${employer}/confirmation`, { organisation, ...said }, headers);
  const confirm = (headers: { cookie: string }) => answer({ confirmed: true }, headers);
  t.equal((await confirm(steward)).statusCode, 404, 'not theirs to say');
  t.equal((await confirm(volunteer)).statusCode, 404, 'nor one’s own');
  for (const said of [{ confirmed: false }, { confirmed: true, reason: 'Mais non' }])
    t.match((await answer(said)).json().errors, [{ name: 'reason' }]);
  t.equal((await answer({ confirmed: false, reason: 'Pas avant la rentrée.' })).statusCode, 204);
  const profileOf = () => read<OwnProfile>(`/volunteers/${resource}/own`);
  t.match(await profileOf(), { employer: { state: 'refused', reason: 'Pas avant la rentrée.' } });
  const [letter] = await db.query<{ text: string }>(
    "select text from mail where recipient = 'jeanne@exemple.fr' and subject like '%n’accorde pas%'",
  );
  t.match(letter?.text, /Pas avant la rentrée/);
  t.equal((await confirm(delegate)).statusCode, 204, 'a later yes');
  t.match(
    (await profileOf()).history.map(({ state }) => state),
    ['asked', 'refused', 'granted'],
    'what was said before is kept',
  );
  const seen = () => read<Volunteer>(`/volunteers/${resource}`, steward);
  t.match(await seen(), { employer: { nom: 'Lumière & Fils', confirmed: true } });
  t.notMatch(
    JSON.stringify(await seen()),
    /Jeanne Martin/,
    'how the employer knows them is for the employer',
  );
  const other = profile(['Les lieux'], where) as { details: object };
  const changed = { ...other, details: { ...other.details, grants: ['Congé de solidarité'] } };
  const put = await app.inject({
    method: 'PUT',
    url: `/api/resources/${resource}`,
    headers: { ...volunteer, 'if-match': '"2"' },
    payload: changed,
  });
  t.equal(put.statusCode, 200, put.body);
  t.match(await seen(), { employer: { confirmed: false } }, 'a word on something else holds no more');

  const asked = { venue: 'moulins', message: 'Pour un atelier ?' };
  const { uptake } = (await send('POST', `/resources/${resource}/uptakes`, asked, steward)).json();
  const u = `/uptakes/${uptake}`;
  await send('POST', `${u}/messages`, { text: 'Avec plaisir, mardi ?' });
  t.equal((await send('POST', `${u}/moves`, { act: 'agree', from: 'asked' })).statusCode, 200);
  const finish = (said: object) =>
    send('POST', `${u}/moves`, { act: 'finish', from: 'agreed', said }, steward);
  t.match((await finish({})).json().errors, [{ name: 'hours' }, { name: 'given_on' }]);
  t.match((await finish({ hours: 3, given_on: '2026-02-30' })).json().errors, [{ name: 'given_on' }]);
  t.equal((await finish({ hours: 3, given_on: '2026-06-01', outcome: 'Dix personnes.' })).statusCode, 200);
  t.match(await read<Uptake>(u, steward), {
    state: 'done',
    owner: 'une personne volontaire',
    details: { hours: 3 },
  });
  const helped = [{ id: 'moulins', hours: 3, times: 1, last: '2026-06-01' }];
  t.match((await read<Volunteers>('/volunteers', steward)).received, helped);
  const held = await read<object>('/people/me/export');
  t.match(JSON.stringify(held), /Jeanne Martin.*|Les lieux/);

  t.equal((await send('DELETE', '/people/me', {})).statusCode, 204);
  t.match(await read<Volunteers>('/volunteers', steward), { volunteers: [], received: helped });
  t.equal((await app.inject({ url: `/api${u}`, headers: steward })).statusCode, 404);
  const [left] = await db.query<{ uptake: number | null }>('select uptake from volunteering');
  t.equal(left?.uptake, null, 'numbers alone');
  for (const table of ['resource', 'uptake', 'message', 'consent', 'employment', 'employment_word', 'move'])
    t.same(await db.query(`select * from ${table}`), [], `nothing in ${table}`);
});

t.test(
  'whom a profile names: a partner by its name, else in words; of a student nothing is asked',
  async (t) => {
    const { app, db } = await build(t);
    const firm = await addOrganisation(db, 'Lumière & Fils');
    const school = await addOrganisation(db, 'École Pascal', {
      kind: 'établissement d’enseignement supérieur',
    });
    await addOrganisation(db, 'Lumière du Nord');
    const who = await signIn(app, db, 'jeanne@exemple.fr');
    const send = (method: 'POST' | 'PUT', url: string, payload: object, more: object = {}) =>
      app.inject({ method, url: `/api${url}`, headers: { ...who, ...more }, payload });
    const details = { trades: ['Cybersécurité'], availability: 'Le mardi', seen_by: ['Les lieux'] };
    const saying = (more: object) => resourceOf('volunteer', { details: { ...details, ...more } });
    const { resource } = (
      await send('POST', '/resources', {
        owner: { person: true },
        resource: saying({ employer: 'lumiere & fils' }),
      })
    ).json();
    const own = async () =>
      (await app.inject({ url: `/api/volunteers/${resource}/own`, headers: who })).json<OwnProfile>();
    let version = 1;
    const change = async (more: object) => {
      const put = await send('PUT', `/resources/${resource}`, saying(more), { 'if-match': `"${version}"` });
      if (put.statusCode === 200) version = put.json().version;
      return put;
    };
    const employer = (organisation: number, known_as?: string) =>
      send('PUT', `/volunteers/${resource}/employer`, { organisation, ...(known_as && { known_as }) });
    t.match(await own(), {
      employer: { organisation: firm, state: 'named', confirmed: false },
      candidates: [],
    });

    await change({ employer: 'Lumière' });
    t.match(await own(), { employer: null, said: 'Lumière' });
    t.equal((await own()).candidates.length, 2, 'which of them is for who writes it to say');
    t.equal((await employer(firm, 'Jeanne, informatique')).statusCode, 204);
    version += 1;
    t.match(await own(), { said: 'Lumière & Fils' }, 'said once, by its name');
    await change({ employer: 'Lumière & Fils', grants: ['Jours de RTT'] });
    t.match(await own(), { employer: { organisation: firm, state: 'asked' } }, 'the rest may change');

    const status = 'Étudiante ou étudiant';
    t.match((await change({ status, employer: 'École Pascal', grants: ['Jours de RTT'] })).json().errors, [
      { name: 'grants', message: /étudiant/ },
    ]);
    t.equal((await change({ status, employer: 'École Pascal' })).statusCode, 200);
    t.match(await own(), {
      sort: 'student',
      employer: { organisation: school, state: 'named', known_as: null },
    });
    t.match((await employer(school, 'Jeanne')).json().errors, [{ name: 'known_as' }]);
    t.match((await employer(firm)).json().errors, [{ name: 'organisation', message: /supérieur/ }]);
    const teacher = 'Enseignante ou enseignant du supérieur';
    await change({ status: teacher, employer: 'École Pascal' });
    t.match(await own(), { sort: 'teacher', employer: { organisation: school, state: 'named' } });
    await change({ status, employer: 'Ma petite école' });
    t.match(await own(), { employer: null, said: 'Ma petite école', candidates: [] }, 'in their words');
  },
);
