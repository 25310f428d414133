import { parse } from 'csv-parse/sync';
import t from 'tap';
import { keptBehind } from '../../../api/core/behind.ts';
import { type QualityReport, qualityReport } from '../../../api/quality/schema.ts';
import { build, NOW } from '../../helper.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const { app, db } = await build(t);
const read = async () => qualityReport.parse((await app.inject('/api/quality')).json());
const ofField = ({ fields }: Pick<QualityReport, 'fields'>, wanted: string) =>
  fields.find(({ name }) => name === wanted);

await addVenues(db, [
  { id: 'a', at: LILLE, source: 'une', date_maj: '2026-05-01', telephone: '+33320495000' },
  { id: 'b', source: 'une', date_maj: '2024-05-01', site_web: ['javascript:x', 'https://a.fr'] },
  { id: 'c', source: 'deux', date_maj: '2025-06-01', pivot: '00000000000000' },
]);

t.test('filled, valid and fresh are counted by field, in all and by source', async (t) => {
  const report = await read();
  t.match(report, { venues: 3, fresh: 1 });
  t.match(ofField(report, 'nom'), { filled: 3, valid: 3, fresh: 1 });
  t.match(ofField(report, 'latitude'), { filled: 1, valid: 1, fresh: 1 });
  t.match(ofField(report, 'telephone'), { filled: 1, valid: 1, fresh: 1 });
  t.match(ofField(report, 'site_web'), { filled: 1, valid: 0, fresh: 0 });
  t.match(ofField(report, 'pivot'), { filled: 1, valid: 0, fresh: 0 });
  t.match(
    report.sources.map(({ source, venues, fresh }) => ({ source, venues, fresh })),
    [
      { source: 'une', venues: 2, fresh: 1 },
      { source: 'deux', venues: 1, fresh: 0 },
    ],
  );
});

t.test('each field counts what plain SQL counts', async (t) => {
  const report = await read();
  for (const { name, filled } of report.fields) {
    const [row] = await db.query<{ count: number }>(
      `select count(nullif(v.value, ''))::int from venue_public, lateral (select value from jsonb_each_text(to_jsonb(venue_public)) where key = '${name}' and value not in ('[]', '')) v`,
    );
    t.equal(filled, row?.count, name);
  }
});

t.test('as CSV, a line a field and a source; fresh until the directory changes', async (t) => {
  const answer = await app.inject('/api/quality.csv');
  const lines: string[][] = parse(answer.body, { bom: true });
  t.same(lines[0], ['source', 'field', 'venues', 'filled', 'valid', 'fresh']);
  t.equal(lines.length, 1 + 3 * 32);
  const headers = { 'if-none-match': String(answer.headers.etag) };
  t.equal((await app.inject({ url: '/api/quality.csv', headers })).statusCode, 304);
  await addVenues(db, [{ id: 'd', source: 'deux' }]);
  t.equal((await app.inject({ url: '/api/quality.csv', headers })).statusCode, 200);
  t.equal((await read()).venues, 4);
});

t.test('what takes long is shown as it was, and made again behind', async (t) => {
  let [made, now] = [0, NOW.getTime()];
  const slow = keptBehind(
    async () => {
      await new Promise((done) => setTimeout(done, 520));
      made += 1;
      return made;
    },
    () => new Date(now),
  );
  const [one, same] = await Promise.all([slow('1'), slow('1')]);
  t.same([one.made, same.made], [1, 1], 'simultaneous callers share it');
  t.match(await slow('2'), { version: '1', made: 1 }, 'not yet: nine tenths of the time it rests');
  now += 60_000;
  t.match(await slow('2'), { version: '1', made: 1 }, 'at once');
  await new Promise((done) => setTimeout(done, 700));
  t.match(await slow('2'), { version: '2', made: 2 });
});

t.end();
