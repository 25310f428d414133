import fc from 'fast-check';
import t from 'tap';
import { settleMachines } from '../../../api/ordi/settling/queries.ts';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { openProgramme } from '../../ordi.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';

const MACHINES = [0, 1, 2, 3];

const saidWith: Readonly<Record<string, object>> = {
  wipe: { certificate: 'Certificat' },
  scrap: { route: 'Ecologic' },
};

/** What must hold of the chain at any time; each line that comes back is a machine that it does not hold of. */
const broken = (db: Database) =>
  db.query(`
    with chain as (
      select custody.*, lead(from_keeper) over each as next_keeper, lead(from_state) over each as next_state,
        lead(from_venue) over each as next_venue, lead(from_organisation) over each as next_organisation,
        lead(custody) over each as next, row_number() over each as place
      from custody window each as (partition by machine order by custody)
    )
    select machine.machine, 'last' as why from machine
    left join chain on chain.machine = machine.machine and next is null
    where (to_keeper, to_state) is distinct from (keeper, state) or to_venue is distinct from machine.venue
    union all
    select machine, 'handed' from chain where next is not null
      and ((to_keeper, to_state) <> (next_keeper, next_state) or to_venue is distinct from next_venue
        or to_organisation is distinct from next_organisation)
    union all
    select machine, 'first' from chain where place = 1 and (act, from_keeper) <> ('collect', 'company')
    union all
    select machine, 'places' from machine where num_nonnulls(
      case when keeper = 'refurbisher' then organisation end, venue, case when keeper = 'recycler' then route end) <> 1
    union all
    select machine, 'unwiped' from machine where state <> 'collected' and not exists (
      select from custody where custody.machine = machine.machine and act = 'wipe')
    union all
    select machine, 'handed over' from custody link where to_keeper = 'household' and from_keeper <> 'venue'
    union all
    select request, 'given' from machine_request where given <> (select count(*) from machine
      where machine.request = machine_request.request) or given > quantity
    union all
    select lot, 'lost' from (select resource as lot, (details ->> 'laptop')::int as counted from uptake
      where kind = 'lot' and state = 'collected') lots
    where counted <> (select sum(count) from (select count(*) from machine
      where machine.lot = lots.lot group by state) by_state)
    union all
    select resource, 'uncollected' from uptake where kind = 'lot' and state <> 'collected'
      and exists (select from machine where collection = uptake)`);

/** Every link of the chain as it was written. */
const links = async (db: Database) =>
  (
    await db.query<{ link: string }>('select custody::text as link from custody order by custody.custody')
  ).map(({ link }) => link);

type Answer = { readonly statusCode: number; readonly body: string };

/** In which state a machine is for an act to be done. */
const from: Readonly<Record<string, readonly string[]>> = {
  wipe: ['collected'],
  refurbish: ['wiped'],
  allot: ['refurbished'],
  scrap: ['wiped', 'refurbished'],
  release: ['allotted'],
  receive: ['allotted'],
  keep: ['allotted'],
  hand: ['held'],
  return: ['held', 'delivered'],
};
/** One that stands twice is done twice as often. */
const workshopActs = [
  'wipe',
  'wipe',
  'refurbish',
  'refurbish',
  'allot',
  'allot',
  'allot',
  'release',
  'scrap',
];
const venueActs = ['receive', 'keep', 'keep', 'hand', 'hand', 'hand', 'release', 'return'];
const venues = ['moulins', 'roubaix'] as const;

t.test('each machine is in exactly one place, whoever moves it and when', async (t) => {
  const { app, db } = await build(t);
  const programme = await openProgramme(app, db);
  const { moulins, roubaix, giver, maker, company, refurbisher, post, act, asks, collect } = programme;
  const by = { moulins, roubaix };
  const second = await addOrganisation(db, 'Le Remontoir', { kind: 'reconditionneur' });
  const other = await signInDelegate(app, db, 'atelier@remontoir.fr', second);
  // Those of the lot of this run: a machine that is scrapped moves no more.
  let first = 1;
  let lot = { resource: 0, mine: 0, theirs: 0 };
  const at = (offsets: readonly number[]) => offsets.map((offset) => first + offset);
  const some = fc.uniqueArray(fc.constantFrom(...MACHINES), { minLength: 1, maxLength: 3 });
  /** Three times in four those that an act can be done with, as it seems before others act too; else whatever it is. */
  const sensible = fc.constantFrom(true, true, true, false);
  async function chosen(name: string, machines: number[], sense: boolean, venue?: string): Promise<number[]> {
    const rows = await db.query<{ machine: number }>(
      `select machine::int from machine left join machine_request using (request)
       left join venue on venue.number = machine_request.venue
       where machine >= $1 and machine < $1 + $4 and machine.state = any($2) and ($3::text is null or venue.id = $3) order by machine`,
      [first, from[name], venue ?? null, MACHINES.length],
    );
    const able = rows.map(({ machine }) => machine).slice(0, machines.length);
    return sense && able.length > 0 ? able : at(machines);
  }
  const workshopAct = async (name: string, machines: number[], sense: boolean) =>
    act(name, await chosen(name, machines, sense), saidWith[name]);
  const venueAct = async (venue: keyof typeof by, name: string, machines: number[], sense: boolean) => {
    const those = await chosen(name, machines, sense, venue);
    return post(`/venues/${venue}/machines/acts`, { act: name, machines: those }, by[venue]);
  };

  /** A second lot goes on beside: two refurbishers ask for it, it is agreed, cancelled half-way, collected by one. */
  async function announce(): Promise<void> {
    const owner = { organisation: company };
    const { resource } = (await post('/resources', { owner, resource: resourceOf('lot') }, giver)).json();
    await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' }, giver);
    const asking = async (organisation: number, headers: { cookie: string }) =>
      (await post(`/resources/${resource}/uptakes`, { organisation }, headers)).json().uptake;
    lot = { resource, mine: await asking(refurbisher, maker), theirs: await asking(second, other) };
  }
  const moves = {
    agree: ['asked', { terms: 'Mardi.' }],
    cancel: ['agreed', { note: 'Le quai est fermé.' }],
    withdraw: ['agreed', {}],
    collect: ['agreed', { laptop: 2 }],
  } as const;
  const moveLot = (name: keyof typeof moves, whose: 'mine' | 'theirs') => {
    const [before, said] = moves[name];
    const headers = name === 'agree' || name === 'cancel' ? giver : whose === 'mine' ? maker : other;
    return post(`/uptakes/${lot[whose]}/moves`, { act: name, from: before, said }, headers);
  };
  /** Time passes for what is allotted, all at once. */
  const expire = async (): Promise<Answer> => {
    await settleMachines(db, { origin: 'https://proximite.test', now: new Date('2026-06-25T08:00:00Z') });
    return { statusCode: 200, body: '' };
  };

  const venue = fc.constantFrom(...venues);
  const doing = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...workshopActs), some, sensible)
        .map((said) => () => workshopAct(...said)),
    },
    {
      weight: 6,
      arbitrary: fc
        .tuple(venue, fc.constantFrom(...venueActs), some, sensible)
        .map((said) => () => venueAct(...said)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(venue, fc.boolean()).map(
        ([whose, forHouseholds]) =>
          () =>
            asks(whose, by[whose], { quantity: 1, ...(forHouseholds && { households: 1 }) }),
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[])),
          fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs'),
        )
        .map((said) => () => moveLot(...said)),
    },
    { weight: 1, arbitrary: fc.constant(expire) },
  );
  const rounds = fc.array(fc.array(doing, { minLength: 1, maxLength: 4 }), { minLength: 8, maxLength: 12 });
  /** One is delivered, one allotted, one refurbished, one just collected: each act finds a machine from the first round. */
  async function prepare(): Promise<void> {
    await collect(MACHINES.length);
    const [row] = await db.query<{ last: number }>('select max(machine)::int as last from machine');
    first = (row?.last ?? 0) - MACHINES.length + 1;
    await act('wipe', at([0, 1, 2]), { certificate: 'Certificat' });
    await act('refurbish', at([0, 1, 2]));
    for (const whose of venues)
      await asks(whose, by[whose], { quantity: 3, ...(whose === 'moulins' && { households: 2 }) });
    await act('allot', at([0, 1]));
    for (const whose of venues)
      await venueAct(whose, whose === 'moulins' ? 'keep' : 'receive', at([0]), false);
    await announce();
  }
  let written = 0;
  /** Several act at once; the chain holds, and what was written of it before stands as it was. */
  async function play(round: readonly (() => Promise<Answer>)[]): Promise<void> {
    const before = await links(db);
    const answers = await Promise.all(round.map((one) => one()));
    const wrong = answers.find(({ statusCode }) => ![200, 201, 400, 409, 429].includes(statusCode));
    if (wrong) throw new Error(wrong.body);
    t.same(await broken(db), []);
    const after = await links(db);
    t.same(after.slice(0, before.length), before, 'no link was edited');
    written += after.length - before.length;
  }
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      await prepare();
      for (const round of all) await play(round);
      return t.passing();
    }),
    { numRuns: 4, seed: 2015 },
  );
  t.ok(written > 20, `${written} hand-overs by chance`);
  const kept = await db.query('select distinct keeper from machine where state <> $1', ['collected']);
  t.ok(kept.length > 2, 'in several hands');
});

t.test('of eight who allot the same machine one wins, and nothing is edited or lost', async (t) => {
  const { app, db } = await build(t);
  const { moulins, roubaix, act, asks, collect } = await openProgramme(app, db);
  await collect(3);
  await act('wipe', [1, 2, 3], { certificate: 'Certificat' });
  await act('refurbish', [1, 2, 3]);
  await asks('moulins', moulins, { quantity: 1 });
  await asks('roubaix', roubaix, { quantity: 5 });
  const answers = await Promise.all(Array.from({ length: 8 }, () => act('allot', [1])));
  t.same(answers.map(({ statusCode }) => statusCode).sort(), [200, ...Array(7).fill(409)]);
  const rival = await Promise.all([act('allot', [2, 3]), act('allot', [3, 2])]);
  t.same(rival.map(({ statusCode }) => statusCode).sort(), [200, 409], 'in either order, without a deadlock');
  t.same(await broken(db), []);

  const refused = async (statement: string, constraint: string) =>
    t.equal(
      await db.query(statement).then(
        () => 'done',
        (error: { constraint?: string }) => error.constraint,
      ),
      constraint,
      statement,
    );
  await refused('delete from machine where machine = 1', 'none_lost');
  await refused('update custody set to_keeper = from_keeper', 'nothing_edited');
  await refused('delete from custody', 'nothing_edited');
  await refused("update machine set keeper = 'venue' where machine = 1", 'moved_by_an_act');
  await refused("update machine set state = 'delivered' where machine = 1", 'declared_move');
  await refused("update uptake set details = details || '{\"laptop\": 2}' where kind = 'lot'", 'none_lost');
  await refused(
    `insert into machine (lot, collection, sort, state, keeper, organisation)
     select lot, collection, sort, 'collected', 'refurbisher', organisation from machine limit 1`,
    'none_lost',
  );
  await refused('update machine_request set quantity = 19', 'nothing_edited');
  const waiting =
    "select count(*)::int as waiting from machine_queue((select min(organisation) from machine), 'laptop')";
  t.same(await db.query(waiting), [{ waiting: 1 }]);
  const undone = new Error('undone: the programme is everyone’s');
  const ruled = db.transaction(async (client) => {
    await client.query(`update programme set rules = rules || '{"year_most": 2}' where programme = 'ordi'`);
    t.same(await client.query(waiting), [{ waiting: 0 }], 'as many as a year allows');
    throw undone;
  });
  await t.rejects(ruled, undone);
});
