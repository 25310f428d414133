import fc from 'fast-check';
import t from 'tap';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { openProgramme } from '../../ordi.ts';

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
        lead(from_venue) over each as next_venue, lead(custody) over each as next
      from custody window each as (partition by machine order by custody)
    )
    select machine.machine, 'last' as why from machine
    left join chain on chain.machine = machine.machine and next is null
    where (to_keeper, to_state) is distinct from (keeper, state) or to_venue is distinct from machine.venue
    union all
    select machine, 'handed' from chain where next is not null
      and ((to_keeper, to_state) <> (next_keeper, next_state) or to_venue is distinct from next_venue)
    union all
    select machine, 'unwiped' from machine where state <> 'collected' and not exists (
      select from custody where custody.machine = machine.machine and act = 'wipe')
    union all
    select request, 'given' from machine_request where given <> (select count(*) from machine
      where machine.request = machine_request.request) or given > quantity
    union all
    select lot, 'lost' from (select resource as lot, (details ->> 'laptop')::int as counted from uptake
      where kind = 'lot' and state = 'collected') lots
    where counted <> (select count(*) from machine where machine.lot = lots.lot)`);

t.test('each machine is in exactly one place, whoever moves it and when', async (t) => {
  const { app, db } = await build(t);
  const { moulins, roubaix, post, act, asks, collect } = await openProgramme(app, db);
  const by = { moulins, roubaix };
  // Those of the lot of this run: a machine that is scrapped moves no more.
  let first = 1;
  const venueAct = (venue: keyof typeof by, name: string, machines: number[]) =>
    post(`/venues/${venue}/machines/acts`, { act: name, machines }, by[venue]);
  const doing = fc.oneof(
    fc
      .record({
        name: fc.constantFrom(
          'wipe',
          'wipe',
          'refurbish',
          'refurbish',
          'allot',
          'allot',
          'allot',
          'allot',
          'release',
          'scrap',
        ),
        machine: fc.constantFrom(...MACHINES),
      })
      .map(({ name, machine }) => () => {
        return act(name, [first + machine], saidWith[name]);
      }),
    fc
      .record({
        name: fc.constantFrom('receive', 'release', 'return'),
        venue: fc.constantFrom<keyof typeof by>('moulins', 'roubaix'),
        machine: fc.constantFrom(...MACHINES),
      })
      .map(
        ({ name, venue, machine }) =>
          () =>
            venueAct(venue, name, [first + machine]),
      ),
    fc
      .constantFrom<keyof typeof by>('moulins', 'roubaix')
      .map((venue) => () => asks(venue, by[venue], { quantity: 1 })),
  );
  const rounds = fc.array(fc.array(doing, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 10 });
  /** Two are ready at once: by chance alone, few go so far. */
  async function prepare(): Promise<void> {
    const ready = [first, first + 1];
    await act('wipe', ready, { certificate: 'Certificat' });
    await act('refurbish', ready);
    for (const venue of ['moulins', 'roubaix'] as const) await asks(venue, by[venue], { quantity: 3 });
  }
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      await collect(MACHINES.length);
      await prepare();
      for (const round of all) {
        const answers = await Promise.all(round.map((one) => one()));
        for (const { statusCode, body } of answers)
          if (![200, 201, 409, 429].includes(statusCode)) throw new Error(body);
        const found = await broken(db);
        if (found.length > 0) throw new Error(JSON.stringify(found));
      }
      first += MACHINES.length;
    }),
    { numRuns: 4, seed: 2015 },
  );
  const [{ moved = 0 } = {}] = await db.query<{ moved: number }>(
    "select count(*)::int as moved from custody where act in ('allot', 'receive')",
  );
  t.ok(moved > 1, `machines went on: ${moved} times`);
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
  await db.query(`update programme set rules = rules || '{"year_most": 2}' where programme = 'ordi'`);
  await collect(1);
  await act('wipe', [4], { certificate: 'Certificat' });
  await act('refurbish', [4]);
  t.equal((await act('allot', [4])).statusCode, 409, 'as many as a year allows');
});
