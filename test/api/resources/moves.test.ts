import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { type DetailField, firstState, type Life } from '../../../api/resources/kinds/kind.ts';
import { kinds } from '../../../api/resources/kinds/kinds.ts';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, giveParty, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

/** Who may make which move, of what and from where: a move that is declared needs a line here. */
const table: Readonly<Record<string, string>> = {
  'skills resource draft publish': 'owner',
  'skills resource draft close': 'owner',
  'skills resource published close': 'owner',
  'skills resource closed reopen': 'owner',
  'skills resource published withhold': 'moderator',
  'skills resource closed withhold': 'moderator',
  'skills resource withheld release': 'moderator',
  'skills uptake asked accept': 'owner',
  'skills uptake asked refuse': 'owner',
  'skills uptake asked withdraw': 'taker',
  'skills uptake accepted withdraw': 'taker',
  'skills uptake accepted agree': 'taker',
  'skills uptake accepted cancel': 'owner taker moderator',
  'skills uptake agreed cancel': 'owner taker moderator',
  'skills uptake agreed deliver': 'owner',
  'skills uptake delivered acknowledge': 'taker',
  'skills uptake asked lapse': '',
  'goods resource draft publish': 'owner',
  'goods resource draft close': 'owner',
  'goods resource published close': 'owner',
  'goods resource closed reopen': 'owner',
  'goods resource published withhold': 'moderator',
  'goods resource closed withhold': 'moderator',
  'goods resource withheld release': 'moderator',
  'goods uptake asked accept': 'owner',
  'goods uptake asked refuse': 'owner',
  'goods uptake asked withdraw': 'taker',
  'goods uptake accepted withdraw': 'taker',
  'goods uptake accepted agree': 'taker',
  'goods uptake accepted cancel': 'owner taker moderator',
  'goods uptake agreed cancel': 'owner taker moderator',
  'goods uptake agreed deliver': 'owner',
  'goods uptake delivered acknowledge': 'taker',
  'goods uptake asked lapse': '',
  'need resource draft publish': 'owner',
  'need resource published settle': 'owner',
  'need resource draft close': 'owner',
  'need resource published close': 'owner',
  'need resource closed reopen': 'owner',
  'need resource published withhold': 'moderator',
  'need resource closed withhold': 'moderator',
  'need resource withheld release': 'moderator',
  'need resource settled withhold': 'moderator',
  'need resource settled reopen': 'owner',
  'need uptake asked choose': 'owner',
  'need uptake declined choose': 'owner',
  'need uptake asked decline': 'owner',
  'need uptake chosen decline': 'owner',
  'need uptake asked withdraw': 'taker',
  'need uptake chosen withdraw': 'taker',
  'need uptake chosen finish': 'owner',
  'need uptake asked lapse': '',
  'event resource draft publish': 'owner',
  'event resource draft close': 'owner',
  'event resource published close': 'owner',
  'event resource closed reopen': 'owner',
  'event resource published withhold': 'moderator',
  'event resource closed withhold': 'moderator',
  'event resource withheld release': 'moderator',
  'practice resource draft publish': 'owner',
  'practice resource draft close': 'owner',
  'practice resource published close': 'owner',
  'practice resource closed reopen': 'owner',
  'practice resource published withhold': 'moderator',
  'practice resource closed withhold': 'moderator',
  'practice resource withheld release': 'moderator',
  'animator resource draft publish': 'owner',
  'animator resource draft close': 'owner',
  'animator resource published close': 'owner',
  'animator resource closed reopen': 'owner',
  'animator resource published withhold': 'moderator',
  'animator resource closed withhold': 'moderator',
  'animator resource withheld release': 'moderator',
  'campaign resource draft publish': 'owner',
  'campaign resource published choose': 'owner',
  'campaign resource choosing start': 'owner',
  'campaign resource running review': 'owner',
  'campaign resource draft close': 'owner',
  'campaign resource published close': 'owner',
  'campaign resource choosing close': 'owner',
  'campaign resource published withhold': 'moderator',
  'campaign resource closed withhold': 'moderator',
  'campaign resource withheld release': 'moderator',
  'volunteer resource draft publish': 'owner',
  'volunteer resource draft close': 'owner',
  'volunteer resource published close': 'owner',
  'volunteer resource closed reopen': 'owner',
  'volunteer resource published withhold': 'moderator',
  'volunteer resource closed withhold': 'moderator',
  'volunteer resource withheld release': 'moderator',
  'job resource draft publish': 'owner',
  'job resource draft close': 'owner',
  'job resource published close': 'owner',
  'job resource closed reopen': 'owner',
  'job resource published withhold': 'moderator',
  'job resource closed withhold': 'moderator',
  'job resource withheld release': 'moderator',
  'lot resource draft publish': 'owner',
  'lot resource draft close': 'owner',
  'lot resource published close': 'owner',
  'lot resource closed reopen': 'owner',
  'lot resource published collect': '',
  'lot resource closed collect': '',
  'lot resource published expire': '',
  'lot resource published withhold': 'moderator',
  'lot resource closed withhold': 'moderator',
  'lot resource withheld release': 'moderator',
  'lot uptake asked agree': 'owner',
  'lot uptake agreed collect': 'taker',
  'lot uptake asked refuse': 'owner',
  'lot uptake asked withdraw': 'taker',
  'lot uptake agreed withdraw': 'taker',
  'lot uptake agreed cancel': 'owner moderator',
  'lot uptake asked lapse': '',
  'lot uptake asked expire': '',
  'lot uptake agreed expire': '',
  'volunteer uptake asked agree': 'owner',
  'volunteer uptake asked decline': 'owner',
  'volunteer uptake agreed decline': 'owner',
  'volunteer uptake asked withdraw': 'taker',
  'volunteer uptake agreed withdraw': 'taker',
  'volunteer uptake agreed finish': 'taker',
  'volunteer uptake asked lapse': '',
  'post resource draft publish': 'owner',
  'post resource draft close': 'owner',
  'post resource published close': 'owner',
  'post resource closed reopen': 'owner',
  'post resource published withhold': 'moderator',
  'post resource closed withhold': 'moderator',
  'post resource withheld release': 'moderator',
  'mission resource draft publish': 'owner',
  'mission resource draft close': 'owner',
  'mission resource published close': 'owner',
  'mission resource closed reopen': 'owner',
  'mission resource published withhold': 'moderator',
  'mission resource closed withhold': 'moderator',
  'mission resource withheld release': 'moderator',
  'post uptake asked accept': 'owner',
  'post uptake accepted agree': 'taker',
  'post uptake agreed start': 'owner',
  'post uptake running finish': 'owner',
  'post uptake running part': 'owner',
  'call uptake advanced extend': 'operator',
  'post uptake parting contest': 'taker young',
  'post uptake parting conclude': '',
  'post uptake contested conclude': '',
  'post uptake parting resume': 'owner moderator',
  'post uptake contested resume': 'owner moderator',
  'post uptake running break': 'owner taker moderator',
  'post uptake parting break': 'owner taker moderator',
  'post uptake contested break': 'owner taker moderator',
  'post uptake asked refuse': 'owner',
  'post uptake asked withdraw': 'taker',
  'post uptake accepted withdraw': 'taker',
  'post uptake accepted cancel': 'owner taker moderator',
  'post uptake agreed cancel': 'owner taker moderator',
  'post uptake asked lapse': '',
  'mission uptake asked agree': 'owner',
  'mission uptake agreed finish': 'owner',
  'mission uptake asked decline': 'owner',
  'mission uptake agreed decline': 'owner',
  'mission uptake asked withdraw': 'taker',
  'mission uptake agreed withdraw': 'taker',
  'mission uptake asked lapse': '',
  'pledge resource draft publish': 'owner',
  'pledge resource published pay': '',
  'pledge resource paid reverse': '',
  'pledge resource draft close': 'owner',
  'pledge resource published close': 'owner',
  'pledge resource closed reopen': 'owner',
  'pledge resource published withhold': 'moderator',
  'pledge resource closed withhold': 'moderator',
  'pledge resource withheld release': 'moderator',
  'call resource draft publish': 'owner',
  'call resource published instruct': 'owner',
  'call resource instructing conclude': 'owner',
  'call resource draft close': 'owner',
  'call resource published close': 'owner',
  'call resource closed reopen': 'owner',
  'call resource published withhold': 'moderator',
  'call resource closed withhold': 'moderator',
  'call resource withheld release': 'moderator',
  'call uptake asked instruct': 'owner moderator',
  'call uptake instructed grant': 'committee',
  'call uptake instructed refuse': 'committee',
  'call uptake granted advance': 'operator',
  'call uptake advanced report': 'taker',
  'call uptake advanced close': 'operator',
  'call uptake unreported report': 'taker',
  'call uptake unreported recover': 'operator',
  'call uptake reported settle': 'operator',
  'call uptake asked withdraw': 'taker',
  'call uptake instructed withdraw': 'taker',
  'call uptake granted renounce': 'taker',
  'call uptake asked lapse': '',
  'call uptake instructed lapse': '',
};

type Subject = 'resource' | 'uptake';
const sides = ['owner', 'taker', 'moderator', 'stranger'] as const;

const livesOf = ({ life, uptake }: (typeof kinds)[number]): [Subject, Life][] => [
  ['resource', life],
  ...(uptake ? ([['uptake', uptake]] as [Subject, Life][]) : []),
];

const declared = kinds.flatMap((kind) =>
  livesOf(kind).flatMap(([subject, { moves }]) =>
    moves.flatMap(({ act, from, by, asks }) =>
      from.map((state) => ({ kind: kind.kind, subject, state, act, by, asks: asks ?? [] })),
    ),
  ),
);

const answers: Readonly<Record<DetailField['kind'], unknown>> = {
  text: 'ce qui est dit',
  long: 'ce qui est dit',
  link: 'https://exemple.fr/ici',
  number: 1,
  day: '2026-06-01',
  choice: '',
  choices: [],
  tick: true,
  skills: [],
  sums: [{ line: 'Tablettes', euros: 1 }],
  lines: ['Séance 1'],
};
const saidFor = (asks: readonly DetailField[]) =>
  Object.fromEntries(
    asks.map(({ name, kind, values = [] }) => {
      if (kind === 'choices') return [name, values.slice(0, 1)];
      return [name, kind === 'choice' ? values[0] : answers[kind]];
    }),
  );

interface People {
  readonly giver: { readonly cookie: string };
  readonly taker: { readonly cookie: string };
  readonly organisation: number;
  readonly other: number;
}

/** Puts something where its life may have led it: nothing else follows, as money would. */
async function put(db: Database, subject: Subject, number: number, state: string): Promise<void> {
  await db.query(`alter table ${subject} disable trigger user`);
  await db.query(`update ${subject} set state = $2 where ${subject} = $1`, [number, state]);
  await db.query(`alter table ${subject} enable trigger user`);
}

t.test('every move that is declared has its line', async (t) => {
  const lines = declared.map(({ kind, subject, state, act, by }) => [
    `${kind} ${subject} ${state} ${act}`,
    by.join(' '),
  ]);
  t.same(Object.fromEntries(lines), table);
});

/** Somebody agreed to hold a post, without whom it does not begin. */
async function fillPost(db: Database, uptake: number): Promise<void> {
  await put(db, 'uptake', uptake, 'agreed');
  await db.query(
    "insert into young_person (uptake, name, mail, invited_at) values ($1, 'Lou', 'lou@exemple.fr', now())",
    [uptake],
  );
  await db.query("update young_person set consent_at = now(), born_on = '2006-01-01'");
}

/** One resource of each kind, published, and one uptake of each that has any. @returns the numbers of all */
async function setUp(app: FastifyInstance, people: People) {
  const { giver, taker, organisation, other } = people;
  const post = async (url: string, payload: object, headers = giver) =>
    (await app.inject({ method: 'POST', url: `/api${url}`, headers, payload })).json();
  const owners = {
    organisation: { organisation },
    venue: { venue: 'donne' },
    person: { person: true },
    party: { party: 'État' },
  };
  const numbers = new Map<string, number>();
  for (const { kind, owners: allowed, uptake, counts } of kinds) {
    const owner = owners[allowed[0] as keyof typeof owners];
    const { resource } = await post('/resources', { owner, resource: resourceOf(kind) });
    await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
    numbers.set(`${kind} resource`, resource);
    if (!uptake) continue;
    const body = uptake.taker === 'venue' ? { venue: 'prend' } : { organisation: other };
    const details = saidFor(uptake.asks ?? []);
    const asked = { ...body, details, ...(counts && { quantity: 1 }) };
    numbers.set(`${kind} uptake`, (await post(`/resources/${resource}/uptakes`, asked, taker)).uptake);
  }
  return numbers;
}

/** What an act waits for has its own test: that steps are confirmed, that a year begins with enough communes. */
const standingIn: Readonly<Record<string, string>> = {
  'post finish': 'delete from step',
  'campaign start': `update resource set details = details || '{"places_least": 0}' where kind = 'campaign'`,
};

t.test('every move of every kind, by every side', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'donne', at: LILLE },
    { id: 'prend', at: LILLE },
  ]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const other = await addOrganisation(db, 'Réseaux du Nord', { kind: 'reconditionneur' });
  const giver = await signInDelegate(app, db, 'offre@exemple.fr', organisation);
  await give(db, 'offre@exemple.fr', 'steward', 'donne');
  await giveParty(db, 'offre@exemple.fr', 'État');
  const taker = await signInDelegate(app, db, 'demande@exemple.fr', other);
  await give(db, 'demande@exemple.fr', 'steward', 'prend');
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const stranger = await signIn(app, db, 'passant@exemple.fr');
  const by = { owner: giver, taker, moderator, stranger };
  const numbers = await setUp(app, { giver, taker, organisation, other });
  await fillPost(db, numbers.get('post uptake') ?? 0);
  // What was granted bounds what is reported, and what was paid, what is reported late.
  await db.query(`update uptake set details = details || '{"granted": 1}' where kind = 'call'`);
  await db.query(
    `select write_entry('part', 'Versé d’avance', ledger_account_of('donor', $1, null, false),
      ledger_account_of('paid', null, $2, false), 1000)`,
    [organisation, numbers.get('call uptake')],
  );
  for (const move of declared) {
    const { kind, subject, state, act, asks } = move;
    const number = numbers.get(`${kind} ${subject}`) ?? 0;
    const name = `${kind} ${subject} ${state} ${act}`;
    const allowed = (table[name] ?? '').split(' ');
    for (const side of sides) {
      await put(db, subject, number, state);
      await db.query(standingIn[`${kind} ${act}`] ?? 'select 1');
      const payload = { act, from: state, said: saidFor(asks) };
      const url = `/api/${subject}s/${number}/moves`;
      // Each move from a network of its own: one alone may ask 600 times a minute.
      const remoteAddress = `198.51.100.${declared.indexOf(move)}`;
      const answer = await app.inject({ method: 'POST', url, headers: by[side], payload, remoteAddress });
      t.equal(answer.statusCode, allowed.includes(side) ? 200 : 403, `${name} by ${side}: ${answer.body}`);
    }
  }
});

t.test('the database refuses a move that no kind declares, whoever writes', async (t) => {
  const { app, db } = await build(t);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const giver = await signInDelegate(app, db, 'offre@exemple.fr', organisation);
  const payload = { owner: { organisation }, resource: resourceOf('skills') };
  const made = await app.inject({ method: 'POST', url: '/api/resources', headers: giver, payload });
  const { resource } = made.json();
  const [first] = kinds;
  t.equal(first && firstState(first.life), 'draft');
  await t.rejects(db.query("update resource set state = 'published' where resource = $1", [resource]), {
    code: '23514',
  });
  await t.rejects(db.query("update resource set state = 'agreed' where resource = $1", [resource]));
});
