import fc from 'fast-check';
import t from 'tap';
import type { Database } from '../../../db/database.ts';
import { openDatabase } from '../../helper.ts';
import { addOrganisation } from '../../partners.ts';

const account = async (db: Database, kind: string, organisation: number | null, project: number | null) => {
  const values = [kind, organisation, project];
  const [row] = await db.query<{ account: number }>(
    'select ledger_account_of($1, $2, $3, false)::int as account',
    values,
  );
  return row?.account ?? 0;
};

/** Two donors, what is available, and the three accounts of each of two projects. */
async function openAccounts(db: Database): Promise<number[]> {
  const donors = [
    await addOrganisation(db, 'Compagnie de Lille'),
    await addOrganisation(db, 'Compagnie de Roubaix'),
  ];
  const uptakes = await db.transaction(async (client) => {
    await client.query(
      `insert into resource (kind, organisation, title, description, reach, state, quantity)
       values ('skills', $1, 'Appel à projets', 'Un appel pour essayer.', 'everywhere', 'draft', 10)`,
      [donors[0]],
    );
    await client.query("select set_config('app.act', 'publish', true)");
    await client.query("update resource set state = 'published'");
    return client.query<{ uptake: number }>(
      `insert into uptake (resource, kind, organisation, state, quantity, asked)
       select resource, kind, $1, 'asked', 1, 1 from resource, generate_series(1, 2) returning uptake::int`,
      [donors[1]],
    );
  });
  const accounts = [];
  for (const donor of donors) accounts.push(await account(db, 'donor', donor, null));
  accounts.push(await account(db, 'available', null, null));
  for (const { uptake } of uptakes)
    for (const kind of ['committed', 'paid', 'used']) accounts.push(await account(db, kind, null, uptake));
  return accounts;
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly cents: number;
}

/** The same books on paper. @returns whether the move is allowed */
function keep(books: Map<number, number>, donors: readonly number[], { from, to, cents }: Move): boolean {
  const left = (books.get(from) ?? 0) - cents;
  if (left < 0 && !donors.includes(from)) return false;
  books.set(from, left);
  books.set(to, (books.get(to) ?? 0) + cents);
  return true;
}

const write = (db: Database, { from, to, cents }: Move) =>
  db.query("select write_entry('essai', 'Une écriture', $1, $2, $3)", [from, to, cents]);

const balances = async (db: Database) =>
  new Map(
    (
      await db.query<{ account: number; balance: number }>(
        'select account::int, balance::int from ledger_account',
      )
    ).map(({ account: one, balance }) => [one, balance]),
  );

/** Every entry sums to zero, every balance is its lines, none of the fund's is below zero. */
async function checkBooks(db: Database): Promise<boolean> {
  const [row] = await db.query<{ right: boolean }>(
    `select not exists (select from ledger_line group by entry having sum(cents) <> 0)
       and not exists (select from ledger_account left join ledger_line using (account)
         group by account, balance having balance <> coalesce(sum(cents), 0))
       and not exists (select from ledger_account where kind <> 'donor' and balance < 0) as right`,
  );
  return row?.right ?? false;
}

t.test('whatever is asked, the books are those kept on paper', async (t) => {
  const db = await openDatabase(t);
  const accounts = await openAccounts(db);
  const donors = accounts.slice(0, 2);
  const index = fc.nat({ max: accounts.length - 1 });
  const move = fc
    .record({ from: index, to: index, cents: fc.integer({ min: 1, max: 100 }) })
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, cents }) => ({ from: accounts[from] ?? 0, to: accounts[to] ?? 0, cents }));
  const books = new Map<number, number>(accounts.map((one) => [one, 0]));
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      for (const one of moves) {
        const done = await write(db, one).then(
          () => true,
          () => false,
        );
        if (done !== keep(books, donors, one)) return false;
      }
      const said = await balances(db);
      return (await checkBooks(db)) && [...books].every(([one, balance]) => said.get(one) === balance);
    }),
    { numRuns: 25 },
  );
});

/** A pledge that an organisation has published. */
async function promise(db: Database, organisation: number, amount: number): Promise<number> {
  return db.transaction(async (client) => {
    const [row] = await client.query<{ resource: number }>(
      `insert into resource (kind, organisation, title, description, reach, state, details)
       values ('pledge', $1, 'Une promesse', 'Une somme pour essayer.', 'everywhere', 'draft', $2)
       returning resource::int`,
      [organisation, JSON.stringify({ amount, nature: 'Don' })],
    );
    await client.query("select set_config('app.act', 'publish', true)");
    await client.query("update resource set state = 'published' where resource = $1", [row?.resource ?? 0]);
    return row?.resource ?? 0;
  });
}

const doing = (db: Database, act: string, statement: string, values: readonly unknown[]) =>
  db.transaction(async (client) => {
    await client.query("select set_config('app.act', $1, true)", [act]);
    return client.query<{ payment: number }>(statement, [...values]);
  });
const record = (db: Database, pledge: number, euros: number) =>
  doing(
    db,
    'pay',
    `insert into fund_payment (pledge, euros, received_on) values ($1, $2, '2020-01-01') returning payment::int`,
    [pledge, euros],
  );
const takeBack = (db: Database, payment: number) =>
  doing(
    db,
    'reverse',
    "insert into fund_reversal (payment, reason) values ($1, 'Une erreur') returning payment::int",
    [payment],
  );

interface Paper {
  readonly db: Database;
  readonly pledge: number;
  readonly accounts: { readonly available: number; readonly committed: number };
  /** In euros, of the fund. */
  free: number;
  readonly payments: { payment: number; euros: number; taken: boolean }[];
}
const MOST = 100;
const received = ({ payments }: Paper) =>
  payments.reduce((sum, { euros, taken }) => sum + (taken ? 0 : euros), 0);
const isDone = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );

/** Each does something to the books, and to those on paper. @returns whether both allow it, or neither */
const doings = {
  async pay(paper: Paper, euros: number) {
    const may = received(paper) + euros <= MOST;
    const [made] = await record(paper.db, paper.pledge, euros).catch(() => []);
    if (made) paper.payments.push({ payment: made.payment, euros, taken: false });
    if (made) paper.free += euros;
    return Boolean(made) === may;
  },
  async spend(paper: Paper, euros: number) {
    const { available: from, committed: to } = paper.accounts;
    const may = euros <= paper.free;
    if (may) paper.free -= euros;
    return (await isDone(write(paper.db, { from, to, cents: euros * 100 }))) === may;
  },
  async reverse(paper: Paper, place: number) {
    const chosen = paper.payments[place % Math.max(1, paper.payments.length)];
    if (!chosen) return true;
    const may = !chosen.taken && chosen.euros <= paper.free;
    if (may) paper.free -= chosen.euros;
    const done = await isDone(takeBack(paper.db, chosen.payment));
    chosen.taken ||= may;
    return done === may;
  },
};

/** Whether the books are those on paper. */
async function agree(paper: Paper): Promise<boolean> {
  const { db, pledge, accounts, free } = paper;
  const [now] = await db.query<{ state: string; received: number }>(
    'select state, received_of(resource)::int as received from resource where resource = $1',
    [pledge],
  );
  const sum = received(paper);
  const isPledge = now?.received === sum && now.state === (sum === MOST ? 'paid' : 'published');
  return isPledge && (await balances(db)).get(accounts.available) === free * 100;
}

t.test('payments that are taken back, while others are spent, leave the books as on paper', async (t) => {
  const db = await openDatabase(t);
  const [, , available = 0, committed = 0] = await openAccounts(db);
  const [donor] = await db.query<{ organisation: number }>(
    'select organisation::int from organisation limit 1',
  );
  const owner = donor?.organisation ?? 0;
  const step = fc.record({
    does: fc.constantFrom('pay', 'reverse', 'spend'),
    size: fc.integer({ min: 1, max: 60 }),
  });
  let free = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const pledge = await promise(db, owner, MOST);
      const paper: Paper = { db, pledge, accounts: { available, committed }, free, payments: [] };
      for (const { does, size } of steps)
        if (!(await doings[does](paper, size)) || !(await agree(paper))) return false;
      free = paper.free;
      return checkBooks(db);
    }),
    { numRuns: 15 },
  );
  const [made] = await record(db, await promise(db, owner, MOST), 10);
  const twice = await Promise.allSettled([1, 2, 3, 4].map(() => takeBack(db, made?.payment ?? 0)));
  t.equal(twice.filter(({ status }) => status === 'fulfilled').length, 1, 'once, whoever asks at once');
  for (const edit of ['delete from fund_reversal', "update fund_reversal set reason = 'Autre raison'"])
    t.match(await db.query(edit).catch((error: object) => error), { constraint: 'nothing_edited' });
  t.ok(await checkBooks(db));
});

t.test('those who spend the same money at once do not spend it twice', async (t) => {
  const db = await openDatabase(t);
  const [donor = 0, , available = 0, first = 0, , , second = 0] = await openAccounts(db);
  await write(db, { from: donor, to: available, cents: 1_000 });
  const tries = Array.from({ length: 12 }, (_, index) => ({
    from: available,
    to: index % 2 ? first : second,
    cents: 300,
  }));
  const ends = await Promise.allSettled(tries.map((one) => write(db, one)));
  t.equal(ends.filter(({ status }) => status === 'fulfilled').length, 3);
  t.match(
    ends.find(({ status }) => status === 'rejected'),
    { reason: { constraint: 'never_negative' } },
  );
  t.equal((await balances(db)).get(available), 100);
  t.ok(await checkBooks(db));
});

t.test('nothing is edited, taken away, added to later, or left unbalanced', async (t) => {
  const db = await openDatabase(t);
  const [donor = 0, , available = 0] = await openAccounts(db);
  await write(db, { from: donor, to: available, cents: 500 });
  for (const statement of [
    'update ledger_entry set says = says',
    'delete from ledger_entry',
    'update ledger_line set cents = cents + 1',
    'delete from ledger_line',
    'update ledger_account set balance = 0',
    'delete from ledger_account',
    `insert into ledger_line (entry, account, cents) select entry, account, 1 from ledger_entry, ledger_account where kind = 'committed'`,
    `with made as (insert into ledger_entry (act, says, actor) values ('essai', 'Une seule ligne', 'essai') returning entry)
     insert into ledger_line select entry, ${available}, 5 from made`,
    `insert into ledger_entry (act, says, actor) values ('essai', 'Aucune ligne', 'essai')`,
    `insert into ledger_account (kind, demonstration, balance) values ('available', true, 5)`,
  ])
    t.match(
      await db.query(statement).catch(({ constraint }: { constraint?: string }) => constraint),
      /^(nothing_edited|entry_balanced)$/,
      statement.slice(0, 60),
    );
  t.equal((await balances(db)).get(available), 500);
  t.ok(await checkBooks(db));
});
