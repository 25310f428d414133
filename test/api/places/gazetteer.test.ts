import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { loadGazetteer } from '../../../api/places/gazetteer.ts';
import { openDatabase } from '../../helper.ts';
import { ownDatabase } from '../../lending.ts';

ownDatabase();
const db = await openDatabase(t);

t.test('every commune has a département and a point, and a second load changes nothing', async (t) => {
  const counts = await db.query(`select nature, count(*)::int as count, count(location)::int as located
    from commune group by 1 order by 1`);
  t.same(counts, [
    { nature: 'arrondissement', count: 45, located: 45 },
    { nature: 'commune', count: 34_963, located: 34_963 },
  ]);
  const overseas = await db.query<{ code: string }>(
    `select code from departement where code like '9__' order by 1`,
  );
  t.same(
    overseas.map(({ code }) => code),
    ['971', '972', '973', '974', '975', '976', '977', '978', '986', '987', '988'],
  );
  t.equal(await loadGazetteer(db), false);
});

t.test('a gazetteer that is not the one shipped is replaced', async (t) => {
  await db.query("update gazetteer set checksum = 'older'");
  await db.query("update commune set nom = 'Ailleurs' where code_insee = '59350'");
  t.equal(await loadGazetteer(db), true);
  t.same(await db.query("select nom from commune where code_insee = '59350'"), [{ nom: 'Lille' }]);
});

const realData = process.env.REAL_DATA;
const skip = realData ? false : 'REAL_DATA ne désigne pas les données réelles';

t.test('points are near those of the national institute', { skip }, async (t) => {
  const file = readFileSync(join(realData ?? '', 'places/communes-centres-ign2018.csv'), 'utf8');
  const rows = file
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
  const errors = await db.query<{ approximate: boolean; median: number; p95: number }>(
    `select location_approximate as approximate,
      percentile_cont(0.5) within group (order by metres) as median,
      percentile_cont(0.95) within group (order by metres) as p95
    from (
      select location_approximate, st_distance(location, st_makepoint((row ->> 2)::float8, (row ->> 1)::float8)::geography) as metres
      from json_array_elements($1::json) row join commune on code_insee = row ->> 0
    ) compared group by 1 order by 1`,
    [JSON.stringify(rows)],
  );
  for (const { approximate, median, p95 } of errors)
    t.comment(
      `${approximate ? 'estimés' : 'connus'} : médiane ${Math.round(median)} m, p95 ${Math.round(p95)} m`,
    );
  const [known, estimated] = errors;
  t.ok(known && known.median < 1000 && known.p95 < 3000);
  t.ok(estimated && estimated.median < 7000 && estimated.p95 < 15_000);
});

t.end();
