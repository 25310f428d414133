import type { FastifyInstance } from 'fastify';
import t, { type Test } from 'tap';
import type { Waiting } from '../../../api/moderation/schema.ts';
import { makeOperator } from '../../../api/people/queries.ts';
import type { GivenMandate, MandateEvent } from '../../../api/people/schema.ts';
import type { Team } from '../../../api/stewardship/schema.ts';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const OPERATOR = 'exploitation@exemple.fr';

async function open(t: Test) {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'epn', nom: 'EPN de Lille', at: LILLE, courriels: ['epn@lille.fr'] },
    { id: 'autre', nom: 'Autre', at: LILLE },
  ]);
  await makeOperator(db, OPERATOR);
  const operator = await signIn(app, db, OPERATOR);
  const ask = (method: 'POST' | 'DELETE' | 'PUT', url: string, headers: object, payload?: object) =>
    app.inject({ method, url, headers: { ...headers }, ...(payload && { payload }) });
  const claim = (venue: string, headers: object) => ask('POST', `/api/venues/${venue}/claims`, headers, {});
  const erase = (headers: object) => ask('DELETE', '/api/people/me', headers);
  const events = async (query = '') =>
    (await app.inject({ url: `/api/mandates/events${query}`, headers: operator })).json<MandateEvent[]>();
  return { app, db, operator, ask, claim, erase, events, enter: (mail: string) => signIn(app, db, mail) };
}

const teamOf = async (app: FastifyInstance, headers: object) =>
  (await app.inject({ url: '/api/venues/epn/team', headers: { ...headers } })).json<Team>();

const told = ({ act, way, by_role, by, whom }: MandateEvent) => [act, way, by_role, by, whom];

const operatorsLeft = async (db: Database) =>
  (
    await db.query<{ email: string }>(
      "select email from mandate join person on person.id = person where role = 'operator'",
    )
  ).length;

t.test('whoever gives or takes a role, it is written: who, to whom, over what, how', async (t) => {
  const { app, operator, ask, claim, erase, events, enter } = await open(t);
  t.match(await events(), [
    { act: 'given', way: 'command', by_role: 'commande', by: null, whom: OPERATOR, role: 'operator' },
  ]);
  await ask('POST', '/api/mandates', operator, { mail: 'mod@exemple.fr', role: 'moderator' });
  const moderator = await enter('mod@exemple.fr');
  const mine = await enter('epn@lille.fr');
  const colleague = await enter('anne@lille.fr');
  const next = await enter('suite@exemple.fr');
  const stranger = await enter('inconnu@exemple.fr');
  for (const one of [mine, colleague, stranger]) await claim('epn', one);
  const [waiting] = (await app.inject({ url: '/api/queue', headers: moderator })).json<Waiting[]>();
  await ask('POST', `/api/claims/${waiting?.key}/decision`, moderator, { granted: true });
  await ask('POST', '/api/venues/epn/invitations', mine, { mail: 'suite@exemple.fr', hands_over: true });
  await claim('epn', next);
  await ask('DELETE', '/api/venues/epn/mandate', colleague);
  const { stewards } = await teamOf(app, moderator);
  const removed = stewards.find(({ mail }) => mail.startsWith('i'));
  await ask('DELETE', `/api/venues/epn/stewards/${removed?.mandate}`, moderator);
  const merging = { ...moderator, 'if-match': '1' };
  t.equal((await ask('POST', '/api/venues/epn/merge', merging, { into: 'autre' })).statusCode, 200);
  t.equal((await erase(next)).statusCode, 204);
  const [given] = (await app.inject({ url: '/api/mandates', headers: operator })).json<GivenMandate[]>();
  await ask('DELETE', `/api/mandates/${given?.mandate}`, operator);

  const all = await events();
  const [m, e, a, i] = ['m…@exemple.fr', 'e…@lille.fr', 'a…@lille.fr', 'i…@exemple.fr'];
  t.same(all.slice(0, -1).map(told).reverse(), [
    ['given', 'operator', 'exploitation', 'e…@exemple.fr', 'mod@exemple.fr'],
    ['given', 'mail', 'lieu', e, e],
    ['given', 'domain', 'lieu', a, a],
    ['given', 'decision', 'modération', m, i],
    ['taken', 'hand-over', 'lieu', null, e],
    ['given', 'invitation', 'lieu', null, null],
    ['taken', 'leaving', 'lieu', a, a],
    ['taken', 'moderation', 'modération', m, i],
    ['given', 'merge', 'modération', m, null],
    ['taken', 'erasure', 'la personne même', null, null],
    ['taken', 'erasure', 'la personne même', null, null],
    ['taken', 'operator', 'exploitation', 'e…@exemple.fr', 'mod@exemple.fr'],
  ]);
  t.match(all[1], { role: 'steward', nom: /EPN|Autre/ });

  const [first, second] = [await events('?limit=5'), await events(`?limit=5&before=${all[4]?.event}`)];
  t.same([...first, ...second], all.slice(0, 10), 'page by page');
});

t.test('who keeps a venue sees who came and went, and nothing of who left', async (t) => {
  const { app, ask, claim, enter } = await open(t);
  const mine = await enter('epn@lille.fr');
  const colleague = await enter('anne@lille.fr');
  await claim('epn', mine);
  await claim('epn', colleague);
  await ask('DELETE', '/api/venues/epn/mandate', colleague);
  const { events } = await teamOf(app, mine);
  t.match(events, [
    { act: 'taken', way: 'leaving', by_role: 'lieu', whom: null },
    { act: 'given', way: 'domain', whom: null },
    { act: 'given', way: 'mail', whom: 'e…@lille.fr' },
  ]);
  const page = await app.inject({
    url: '/lieux/epn/epn-de-lille/equipe',
    headers: { ...mine, accept: 'text/html' },
  });
  t.match(page.body, /Arrivées et départs/);
  t.notMatch(page.body, /a…@lille\.fr/);
  const held = (await app.inject({ url: '/api/people/me/export', headers: colleague })).json();
  t.match(held['rôles donnés et retirés'], [
    { geste: 'given', comment: 'domain', par: 'lieu', role: 'steward', lieu: 'epn' },
    { geste: 'taken', comment: 'leaving' },
  ]);
});

t.test('the database writes it, whoever writes; what is written stays', async (t) => {
  const { db, enter } = await open(t);
  await enter('anne@lille.fr');
  const insert = "insert into mandate (person, role, proof) select id, 'moderator', 'operator' from person";
  await t.rejects(db.query(`${insert} where email = 'anne@lille.fr'`), { message: /say who/ });
  await give(db, 'anne@lille.fr', 'moderator');
  await t.rejects(db.query("update mandate set role = 'operator' where role = 'moderator'"), {
    message: /does not change/,
  });
  for (const statement of [
    'delete from mandate_event',
    "update mandate_event set by_role = 'lieu'",
    'update mandate_event set person = (select min(id) from person)',
  ])
    await t.rejects(db.query(statement), { message: /stays as it was/ }, statement);
  await db.query("delete from venue where id = 'epn'");
});

t.test('a venue that is removed leaves the line, without the venue', async (t) => {
  const { db, claim, enter, events } = await open(t);
  await claim('epn', await enter('epn@lille.fr'));
  await db.query("delete from venue where id = 'epn'");
  t.match(await events('?limit=2'), [
    { act: 'taken', way: 'removal', by_role: 'système', venue: null, role: 'steward' },
    { act: 'given', way: 'mail', venue: null },
  ]);
});

t.test('the operator reads the journal page by page', async (t) => {
  const { app, db, operator } = await open(t);
  await db.query(
    `insert into mandate_event (act, way, by_role, role)
     select 'given', 'operator', 'exploitation', 'moderator' from generate_series(1, 60)`,
  );
  const lines = async (query: string) => {
    const { body } = await app.inject({
      url: `/exploitation/roles${query}`,
      headers: { ...operator, accept: 'text/html' },
    });
    return { body, count: body.match(/<li><strong>/g)?.length, next: /\?avant=\d+/.exec(body)?.[0] ?? '' };
  };
  const first = await lines('');
  t.match([first.count, first.body], [50, /une personne effacée depuis/]);
  const second = await lines(first.next);
  t.match([second.count, second.next, second.body], [11, '', /npm run operator.*Revenir au plus récent/s]);
  t.equal((await lines('?avant=x')).count, 50, 'softly');
});

t.test('the last operator stays, and reads what to do', async (t) => {
  const { app, db, operator, erase, enter } = await open(t);
  const refused = await erase(operator);
  t.match([refused.statusCode, refused.json().detail], [409, /dernier exploitant.*npm run operator/]);
  t.equal((await app.inject({ url: '/api/people/me', headers: operator })).statusCode, 200, 'still in');
  const form = (url: string, payload: string) =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...operator, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    });
  const page = await form('/mon-espace', 'geste=effacer&sur=1');
  t.match([page.statusCode, page.body], [409, /dernier exploitant/]);
  const [mandate] = (await app.inject({ url: '/api/mandates', headers: operator })).json<GivenMandate[]>();
  const roles = await form('/exploitation/roles', `retirer=${mandate?.mandate}`);
  t.match([roles.statusCode, roles.body], [409, /dernier exploitant/]);

  const other = await enter('releve@exemple.fr');
  await makeOperator(db, 'releve@exemple.fr');
  t.equal((await erase(operator)).statusCode, 204, 'with another, one may go');
  t.equal((await erase(other)).statusCode, 409);
  t.equal(await operatorsLeft(db), 1);
});

t.test('of operators who all leave at once, one stays', async (t) => {
  const { db, operator, erase, enter } = await open(t);
  const mails = ['a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr'];
  const others = [];
  for (const mail of mails) {
    others.push(await enter(mail));
    await makeOperator(db, mail);
  }
  const answers = await Promise.all([operator, ...others].map(erase));
  t.same(answers.map(({ statusCode }) => statusCode).sort(), [204, 204, 204, 409]);
  t.equal(await operatorsLeft(db), 1);
});
