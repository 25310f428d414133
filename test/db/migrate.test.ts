import t from 'tap';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../helper.ts';
import { ownDatabase } from '../lending.ts';

ownDatabase();
const db = await openDatabase(t);

t.test('migrations are applied once, and a changed one is refused', async (t) => {
  t.same(await migrate(db), [], 'the test database has them all');
  await db.query("update migration set checksum = 'other' where name like '0001%'");
  await t.rejects(migrate(db), { message: /0001-foundations\.sql a changé/ });
});

t.test('names are folded in one way', async (t) => {
  const cases = {
    "L'Haÿ-les-Roses": 'l hay les roses',
    'St Étienne': 'saint etienne',
    'SAINTE-MARIE': 'sainte marie',
    'Ste Marie': 'sainte marie',
    Œuilly: 'oeuilly',
    '  Le  Mans ': 'le mans',
    Brest: 'brest',
  };
  for (const [name, key] of Object.entries(cases)) {
    const [row] = await db.query<{ key: string }>('select search_key($1) as key', [name]);
    t.equal(row?.key, key, name);
  }
});

t.end();
