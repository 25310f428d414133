import t from 'tap';
import type { Queryable } from '../../../db/database.ts';
import { asking, type Who } from '../../asking.ts';
import { build } from '../../helper.ts';
import { overtaken } from '../../overtaken.ts';
import { addOrganisation } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';
import {
  addSchools,
  addSubmitted,
  giveCommune,
  openCampaign,
  publish,
  signInParties,
  volunteer,
} from './people.ts';

const CODES = { ROUBAIX: '59512', LILLE: '59350' };

t.test('a team is proposed, accepted and left, and nobody is in two places', async (t) => {
  const { app, db } = await build(t);
  const ask = asking(app);
  await addVenues(db, [
    { id: 'roubaix', nom: 'Fabrique de Roubaix', at: ROUBAIX },
    { id: 'lille', nom: 'Médiathèque de Moulins', at: LILLE },
    { id: 'reunion', nom: 'Case numérique', at: SAINT_DENIS_REUNION },
  ]);
  const keepers = new Map<string, Who>();
  for (const id of ['roubaix', 'lille', 'reunion']) {
    keepers.set(id, await signIn(app, db, `${id}.nommee@lieu.fr`));
    await give(db, `${id}.nommee@lieu.fr`, 'steward', id);
  }
  const own = (id: string) => keepers.get(id) ?? { cookie: '' };
  const animators = new Map<string, number>();
  for (const id of keepers.keys()) animators.set(id, await publish(ask, own(id), { venue: id }, 'animator'));
  const university = await addOrganisation(db, 'Université de Lille', {
    kind: 'établissement d’enseignement supérieur',
  });
  await db.query("insert into membership (organisation, network) values ($1, 'Pasc@line')", [university]);
  const near = await volunteer(app, db, 'proche', ROUBAIX, {
    status: 'Étudiante ou étudiant',
    employer: 'université de lille',
  });
  const hidden = await volunteer(app, db, 'cache', ROUBAIX, { seen_by: ['Les lieux'] });
  await volunteer(app, db, 'matin', ROUBAIX, { halfdays: ['mardi matin'] });

  const members = await signInParties(app, db);
  const education = members.get('Éducation nationale') ?? { cookie: '' };
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 5 });
  const uais = await addSchools(db, [CODES.ROUBAIX, CODES.LILLE]);
  const pilots = await addSubmitted(db, campaign, [
    { uai: uais[0] ?? '', code_insee: CODES.ROUBAIX },
    { uai: uais[1] ?? '', code_insee: CODES.LILLE },
  ]);
  const mayor = await signIn(app, db, 'ecoles.nommee@ville-roubaix.fr');
  await giveCommune(db, 'ecoles.nommee@ville-roubaix.fr', CODES.ROUBAIX);
  const [pilot = 0, other = 0] = pilots;
  const team = async (who = mayor) => (await ask('GET', `/pilots/${pilot}/team`, who)).body;
  const [schoolClass] = (await team()).classes;
  const propose = (resource: number | undefined, who = mayor) =>
    ask('POST', `/pilots/${pilot}/team`, who, { school_class: schoolClass.school_class, resource });
  t.match((await propose(near.resource)).body.detail, /pas retenu/);
  for (const one of pilots)
    for (const [side, who] of members)
      await ask('POST', `/pilots/${one}/words`, who, { side, answer: 'yes', text: 'Oui.' });

  const { proposals } = await team();
  t.match(
    proposals.map(({ role, venue, resource, rank }: Record<string, unknown>) => [
      role,
      rank,
      venue,
      resource,
    ]),
    [
      ['animator', 1, { id: 'roubaix' }, animators.get('roubaix')],
      ['animator', 2, { id: 'lille' }, animators.get('lille')],
      ['volunteer', 1, null, near.resource],
    ],
    'the nearest first; nobody too far, elsewhere, busy, or who did not agree to be seen',
  );
  t.match(
    proposals[2],
    { status: 'Étudiante ou étudiant', establishment: { nom: 'Université de Lille', pascaline: true } },
    'a student of one of Pasc@line’s, known by its name',
  );
  t.match(
    (await team(education)).proposals[2],
    { grants: [], status: null, establishment: null },
    'a party reads no profile',
  );
  t.equal((await ask('GET', `/pilots/${pilot}/team`, near.who)).status, 404);
  for (const one of [hidden.resource, animators.get('reunion')])
    t.match((await propose(one)).body.detail, /ne peut pas venir/);

  const { member } = (await propose(near.resource)).body;
  t.match((await propose(near.resource)).body.detail, /toutes les séances/);
  const move = (act: string, from: string, who = near.who, one = member) =>
    ask('POST', `/team/${one}/moves`, who, { act, from });
  t.match((await ask('GET', '/people/me/team', near.who)).body, [
    { member, state: 'proposed', commune: 'Roubaix' },
  ]);
  t.equal((await move('accept', 'proposed', mayor)).status, 403, 'nobody accepts for someone');
  const thread = (who: Who, query = '') => ask('GET', `/team/${member}/messages${query}`, who);
  const write = (who: Who, text: string, query = '') =>
    ask('POST', `/team/${member}/messages${query}`, who, { text });
  t.equal((await write(mayor, 'Rendez-vous au portail à 15 h 15 ?')).status, 201);
  t.same((await write(near.who, 'Avec plaisir.')).body, { side: 'helper' }, 'who is asked answers');
  t.match((await thread(mayor)).body, {
    side: 'host',
    open: true,
    messages: [
      { side: 'host', text: /portail/ },
      { side: 'helper', text: 'Avec plaisir.' },
    ],
  });
  t.equal((await team()).members[0].messages, 2);
  for (const who of [education, own('roubaix'), hidden.who]) {
    t.equal((await thread(who)).status, 404, 'nobody else reads it');
    t.equal((await write(who, 'Moi aussi')).status, 404);
  }
  t.match((await write(mayor, ' ')).body.errors, [{ name: 'text' }]);
  const told = await db.query<{ recipient: string; subject: string; text: string }>(
    "select recipient, subject, text from mail where subject like '%vous écrit%' order by mail",
  );
  t.match(told, [
    { recipient: 'proche.nomme@exemple.fr', subject: /La commune de Roubaix vous écrit/, text: /portail/ },
    { recipient: 'ecoles.nommee@ville-roubaix.fr', subject: /Une personne volontaire vous écrit/ },
  ]);
  t.notMatch(told[1]?.text, /nomme|proche|@/, 'no address is given');

  t.same((await move('accept', 'proposed')).body, { state: 'accepted' });
  const leader = (await propose(animators.get('roubaix'))).body.member;
  const withAnimator = `?animator=${leader}`;
  t.equal((await thread(own('roubaix'), withAnimator)).status, 404, 'not before the animator comes');
  await move('accept', 'proposed', own('roubaix'), leader);
  t.equal((await write(own('roubaix'), 'J’apporte les robots.', withAnimator)).status, 201);
  t.match((await thread(near.who, withAnimator)).body, { messages: [{ side: 'host', text: /robots/ }] });
  t.equal((await thread(mayor, withAnimator)).status, 404, 'nor the commune what the animator writes');
  t.match((await ask('GET', '/people/me/team', own('roubaix'))).body[0].threads, [
    { member: leader, animator: null, messages: 0 },
    { member, animator: leader, messages: 1 },
  ]);
  t.match((await ask('GET', '/people/me/team', near.who)).body[0].threads, [
    { member, animator: null, messages: 2 },
    { member, animator: leader, with: 'Fabrique de Roubaix', messages: 1 },
  ]);
  await move('cancel', 'accepted', mayor, leader);
  t.match((await write(own('roubaix'), 'Encore un mot', withAnimator)).body.detail, /plus prévue/);
  const [letter] = await db.query<{ subject: string; text: string }>(
    "select subject, text from mail where recipient = 'ecoles.nommee@ville-roubaix.fr' and subject like 'Équipe%'",
  );
  t.match(letter, { subject: /quelqu’un accepte/ });
  t.notMatch(letter?.text, /nomme|proche/, 'who it is stays theirs');
  t.same((await move('leave', 'accepted')).body, { state: 'left' });
  t.equal((await team()).classes[0].volunteers_wanted, 1, 'the place is open again');
  t.match((await write(mayor, 'Revenez !')).body.detail, /plus prévue/);
  t.match(
    (await thread(near.who)).body,
    { open: false, messages: [{}, {}] },
    'what was written is still read',
  );
  t.notOk(
    (await team()).proposals.some(({ resource }: { resource: number }) => resource === near.resource),
    'who left is not asked again',
  );

  const assignment = async (query = '') =>
    (await ask('GET', `/campaigns/${campaign}/assignment${query}`, education)).body;
  const best = await assignment();
  t.match(best, { unfilled: 1 }, 'two animators for two classes; who left one may go to the other');
  t.same(
    best.pairs.map(({ resource }: { resource: number }) => resource).sort(),
    [animators.get('roubaix'), animators.get('lille'), near.resource].sort(),
  );
  const crossed = `${schoolClass.school_class}-${animators.get('lille')}`;
  const worse = await assignment(`?with=${crossed}`);
  t.ok(worse.metres > best.metres, 'what one imposes has its cost');
  t.same(worse.best, { metres: best.metres, unfilled: best.unfilled });
  t.match((await assignment(`?without=${crossed}`)).ruled_out, [
    { resource: animators.get('lille'), venue: { id: 'lille' } },
  ]);
  const everywhere = best.seats
    .filter(({ role }: { role: string }) => role === 'animator')
    .map(({ school_class }: { school_class: number }) => `${school_class}-${animators.get('lille')}`);
  t.equal(everywhere.length, 2);
  t.match(await assignment(`?with=${everywhere}`), {
    status: 409,
    detail: /à deux endroits d’une demi-journée/,
  });
  t.equal((await ask('GET', `/campaigns/${campaign}/assignment`, mayor)).status, 403);
  const pairs = best.pairs.map(({ school_class, resource }: Record<string, number>) => ({
    school_class,
    resource,
  }));
  t.same((await ask('POST', `/campaigns/${campaign}/assignment`, education, { pairs })).body, {
    proposed: 3,
  });
  t.equal((await ask('POST', `/campaigns/${campaign}/assignment`, education, { pairs })).status, 409, 'once');

  const asked = (await ask('GET', '/people/me/team', own('roubaix'))).body[0].member;
  t.same((await move('decline', 'proposed', own('roubaix'), asked)).body, { state: 'declined' });
  t.equal((await team()).classes[0].animators_wanted, 1, 'a refusal opens the place again');
  const where = await db.query<{ school_class: number }>(
    'select school_class::int from school_class where pilot = $1',
    [other],
  );
  await t.rejects(
    db.query(
      "insert into team_member (school_class, resource, role, metres, from_minute, until_minute) values ($1, $2, 'animator', 0, 0, 0)",
      [schoolClass.school_class, animators.get('lille')],
    ),
    /one_place_at_a_time/,
    `already in class ${where[0]?.school_class} at that hour, whoever writes`,
  );
  await ask('POST', `/resources/${animators.get('lille')}/moves`, own('lille'), {
    act: 'close',
    from: 'published',
  });
  t.same((await ask('GET', '/people/me/team', own('lille'))).body, [], 'who is available no more is let go');

  const held = await ask('GET', '/people/me/export', near.who);
  t.match(held.body.messages, [{ texte: 'Avec plaisir.' }]);
  await app.inject({ method: 'DELETE', url: '/api/people/me', headers: near.who });
  t.same(await db.query('select * from team_message'), [], 'a thread goes with whom it is about');
});

t.test('someone whom two communes ask for at once, for the same half-day, goes to one of them', async (t) => {
  const { app, db } = await build(t);
  const ask = asking(app);
  const helper = await volunteer(app, db, 'proche', ROUBAIX, { lessons: 5 });
  const members = await signInParties(app, db);
  const education = members.get('Éducation nationale') ?? { cookie: '' };
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 5 });
  const [first = '', second = ''] = await addSchools(db, [CODES.ROUBAIX, CODES.LILLE]);
  const pilots = await addSubmitted(db, campaign, [
    { uai: first, code_insee: CODES.ROUBAIX },
    { uai: second, code_insee: CODES.LILLE },
  ]);
  const mayors: Who[] = [];
  for (const [index, code] of Object.values(CODES).entries()) {
    mayors.push(await signIn(app, db, `mairie${index}@ville.fr`));
    await giveCommune(db, `mairie${index}@ville.fr`, code);
    for (const [side, who] of members)
      await ask('POST', `/pilots/${pilots[index]}/words`, who, { side, answer: 'yes', text: 'Oui.' });
  }
  // Earlier, the same afternoon: their hours do not meet.
  await db.transaction(async (client) => {
    await client.query('set local session_replication_role = replica');
    await client.query("update school_class set starts = '13:30', ends = '14:30' where pilot = $1", [
      pilots[1],
    ]);
  });
  const classes = await db.query<{ school_class: number }>(
    'select school_class::int from school_class order by pilot',
  );
  const classOf = (index: number) => classes[index]?.school_class ?? 0;
  const propose = (index: number) =>
    ask('POST', `/pilots/${pilots[index]}/team`, mayors[index] ?? { cookie: '' }, {
      school_class: classOf(index),
      resource: helper.resource,
    });
  const asked = await Promise.all([propose(0), propose(1)]);
  t.same(asked.map(({ status }) => status).sort(), [201, 409]);
  const refused = asked.find(({ status }) => status === 409);
  t.match(refused?.body.detail, /autre commune cette demi-journée/);
  const { member } = asked.find(({ status }) => status === 201)?.body ?? {};
  const accepted = await Promise.all(
    [1, 2].map(() => ask('POST', `/team/${member}/moves`, helper.who, { act: 'accept', from: 'proposed' })),
  );
  t.same(accepted.map(({ status }) => status).sort(), [200, 409], 'and an answer is given once');
  await ask('POST', `/team/${member}/moves`, helper.who, { act: 'leave', from: 'accepted' });

  const add = (index: number) => (client: Queryable) =>
    client.query(
      `insert into team_member (school_class, resource, role, metres, from_minute, until_minute)
       values ($1, $2, 'volunteer', 0, 0, 0)`,
      [classOf(index), helper.resource],
    );
  t.equal(
    await overtaken(db, add(0), add(1)),
    'one_commune_a_halfday',
    'the database lets one pass, whoever writes',
  );
  const act = (name: string, from: string) =>
    ask('POST', `/resources/${campaign}/moves`, education, { act: name, from });
  await act('choose', 'published');
  await act('start', 'choosing');
  await act('review', 'running');
  const later = await openCampaign(app, education, { places_least: 1, places_most: 5 });
  const [next = 0] = await addSubmitted(db, later, [{ uai: second, code_insee: CODES.LILLE }]);
  for (const [side, who] of members)
    await ask('POST', `/pilots/${next}/words`, who, { side, answer: 'yes', text: 'Oui.' });
  const [own] = (await ask('GET', `/pilots/${next}/team`, mayors[1] ?? education)).body.classes;
  const wanted = { school_class: own.school_class, resource: helper.resource };
  t.equal(
    (await ask('POST', `/pilots/${next}/team`, mayors[1] ?? education, wanted)).status,
    201,
    'of a year that is over, one is free again',
  );
});
