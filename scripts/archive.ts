// `npm run archive`: writes today's archive of the whole directory, anew if there is one.
import { archiveToday } from '../api/archives/writing.ts';
import { exportAs } from '../api/chores.ts';
import { originOf, readConfig } from '../api/config.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { sayProgress } from '../api/progress.ts';
import { openDatabase } from '../db/open.ts';

const config = readConfig(process.env);
const db = await openDatabase(config, 0);
try {
  await prepareDatabase(db, sayProgress);
  const archive = await archiveToday(
    { db, config, clock: () => new Date(), exportAs: exportAs(originOf(config)), progress: sayProgress },
    true,
  );
  for (const { sha256, bytes, name } of archive?.files ?? [])
    console.log(`${sha256}  ${name} (${bytes} octets)`);
} finally {
  await db.close();
}
