import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { openEmbedded } from '../../db/embedded.ts';

const temporary = () => mkdtemp(join(tmpdir(), 'proximite-test-'));

/** Continuous integration has tried it already, in its run on the embedded database: 45 s of the one on PostgreSQL. */
const skip = process.env.CI && process.env.TEST_POSTGRES_SOCKET ? 'tried on the embedded database' : false;

t.test('an embedded database keeps its data, and its directory to itself', { skip }, async (t) => {
  const parent = await temporary();
  t.after(() => rm(parent, { recursive: true, force: true }));
  const directory = join(parent, 'not', 'yet', 'there');
  const first = await openEmbedded(directory);
  await first.query('create table kept as select 42 as answer');
  await t.rejects(openEmbedded(directory), {
    name: 'DirectoryInUseError',
    message: /déjà ouvert par le processus/,
  });
  t.same(await first.query('select answer from kept'), [{ answer: 42 }], 'the refused one did no harm');
  await first.close();

  const dead = spawn('true');
  await once(dead, 'exit');
  await writeFile(join(directory, 'lock.json'), JSON.stringify({ pid: dead.pid, started: '1' }));
  const second = await openEmbedded(directory);
  t.same(await second.query('select answer from kept'), [{ answer: 42 }], 'a dead process holds nothing');
  t.match(await readFile(join(directory, 'lock.json'), 'utf8'), String(process.pid));
  await second.close();
});

t.test('a transaction is all or nothing', { skip }, async (t) => {
  const directory = await temporary();
  t.after(() => rm(directory, { recursive: true, force: true }));
  const db = await openEmbedded(directory);
  await db.query('create table kept (answer int check (answer < 3))');
  const work = db.transaction(async (client) => {
    for (const answer of [1, 2, 3]) await client.query('insert into kept values ($1)', [answer]);
  });
  await t.rejects(work, { code: '23514' });
  t.same(await db.query('select * from kept'), []);
  await db.close();
});

t.test('a refusal said in other words inside a transaction harms none that follows', { skip }, async (t) => {
  const directory = await temporary();
  t.after(() => rm(directory, { recursive: true, force: true }));
  const db = await openEmbedded(directory);
  const reworded = () =>
    db.transaction((client) =>
      client.query('select $1::int / 0', [1]).catch(() => Promise.reject(new Error('in words of its own'))),
    );
  const asked = Array.from({ length: 20 }, (_, one) => db.query('select $1::int as one', [one]));
  const refused = Array.from({ length: 20 }, reworded);
  for (const one of refused) await t.rejects(one, { message: 'in words of its own' });
  t.same(
    (await Promise.all(asked)).flat(),
    Array.from({ length: 20 }, (_, one) => ({ one })),
  );
  t.same(await db.query('select $1::int as one', [1]), [{ one: 1 }]);
  await db.close();
});

t.test('a refused statement harms none that follows', { skip }, async (t) => {
  const directory = await temporary();
  t.after(() => rm(directory, { recursive: true, force: true }));
  const db = await openEmbedded(directory);
  for (const refused of ['bogus', 'select 1 / 0', 'select * from nowhere']) {
    await t.rejects(db.query(refused), refused);
    t.same(await db.query('select 1 as one'), [{ one: 1 }]);
    await t.rejects(db.query('select $1::int / 0', [1]));
    t.same(await db.query('select $1::int as two', [2]), [{ two: 2 }]);
  }
  await db.close();
});
