import { existsSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { openFile } from '../../../api/core/read/open.ts';
import { readTimetables } from '../../../api/hours/queries.ts';
import { resolveCommunes } from '../../../api/places/queries.ts';
import { importVenues } from '../../../api/sources/import-venues.ts';
import { openDatabase } from '../../helper.ts';
import { versionOf } from './files.ts';

const file = join(process.env.REAL_DATA ?? '', 'venues/lieux-reels.csv');
const skip = existsSync(file) ? false : 'REAL_DATA does not lead to the real venues';

t.test('13,418 real rows go in, once, and their hours are read', { skip, timeout: 240_000 }, async (t) => {
  const db = await openDatabase(t);
  const run = async () =>
    importVenues({
      db,
      resolveCommunes,
      readTimetables: (client) => readTimetables(client, new Date()),
      origin: await openFile(file),
      dryRun: false,
      clock: () => new Date(),
    });
  const first = await run();
  t.equal(first.read, 13_418);
  t.ok(first.adds_up);
  t.match(first.counts, { added: 13_417, refused: 1 });
  const states = await db.query<{ state: string; count: number }>(
    'select state, count(*)::int from timetable group by state order by state',
  );
  t.same(
    states.map(({ state }) => state),
    ['read', 'unreadable'],
  );
  t.ok((states[1]?.count ?? 0) < 200, 'nearly all hours can be read');
  const placed = await db.query<{ nowhere: number; coded: number }>(
    'select count(*) filter (where location is null)::int as nowhere, count(code_insee)::int as coded from venue',
  );
  t.match(placed, [{ nowhere: 2 }]);
  t.ok((placed[0]?.coded ?? 0) > 13_250, 'but for a hundred misspelt communes, all have their code');
  const version = await versionOf(db);
  t.match((await run()).counts, { added: 0, changed: 0, unchanged: 13_417 });
  t.equal(await versionOf(db), version);
});
