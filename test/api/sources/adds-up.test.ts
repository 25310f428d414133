import fc from 'fast-check';
import t from 'tap';
import type { Database } from '../../../db/database.ts';
import { openDatabase } from '../../helper.ts';
import { importRows, plain, type Row, versionOf } from './files.ts';

/** Few ids and sources, so that rows meet; values good, mendable and hopeless. */
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    id: fc.constantFrom('1', '2', '3', 'nord-1', ''),
    source: fc.constantFrom('nord', 'sud', ''),
    nom: fc.constantFrom('Un', 'Deux', ' ', 'L\u00a0&amp;\nM'),
    commune: fc.constantFrom('Lille', 'ROUBAIX', 'Saint-Denis', '62300', 'Trifouillis'),
    code_postal: fc.constantFrom('59000', '59100', '93200', '97400', '1000', 'x'),
    date_maj: fc.constantFrom('2022-01-01', '2024-01-01', '01/06/2023', '', '1970-01-01'),
    latitude: fc.constantFrom('50.63', '3.06', '', '0'),
    longitude: fc.constantFrom('3.06', '50.63', '', '0'),
    telephone: fc.constantFrom('', '03 20 00 00 00', 'non'),
    services: fc.constantFrom('', 'loisirs et creations numeriques;Autre chose'),
  }),
  { minLength: 1, maxLength: 12 },
);

type Dates = Map<number, string>;
async function datesOf(db: Database): Promise<Dates> {
  const found = await db.query<{ number: number; day: string }>(
    "select number::int, coalesce(date_maj::text, '') as day from venue",
  );
  return new Map(found.map(({ number, day }) => [number, day]));
}

t.test('whatever the rows: they add up, twice is once, and no venue grows older', async (t) => {
  const db = await openDatabase(t);
  await fc.assert(
    fc.asyncProperty(rows, async (generated) => {
      const file = generated.map((row) => ({ ...plain, code_insee: '', ...row }));
      const before = await datesOf(db);
      const report = await importRows(db, file);
      const after = await datesOf(db);
      const sum = Object.values(report.counts).reduce((total, count) => total + count, 0);
      if (!report.adds_up || sum !== file.length || report.read !== file.length) return false;
      if (new Set(report.rows.map(({ line }) => line)).size !== file.length) return false;
      if (after.size !== before.size + report.counts.added) return false;
      if ([...before].some(([number, day]) => (after.get(number) ?? '') < day)) return false;
      const version = await versionOf(db);
      const { counts } = await importRows(db, file);
      return counts.added + counts.changed === 0 && (await versionOf(db)) === version;
    }),
    { numRuns: 40 },
  );
  t.pass('40 files');
});
