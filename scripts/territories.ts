// `npm run territories`: works out the state of the territory anew, all of it, and says how long that took.
import { readConfig } from '../api/config.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { sayProgress } from '../api/progress.ts';
import { computeTerritories } from '../api/territories/computing.ts';
import { openDatabase } from '../db/open.ts';

async function run(): Promise<void> {
  const db = await openDatabase(readConfig(process.env), 0);
  try {
    await prepareDatabase(db, sayProgress);
    const start = performance.now();
    const done = await computeTerritories(db, new Date(), { isWhole: true, progress: sayProgress });
    const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
    console.log(
      done
        ? `\nÉtat du territoire calculé en ${seconds} s ; ${done.changed} territoires ont changé.`
        : '\nUn autre processus est déjà en train de le calculer.',
    );
  } finally {
    await db.close();
  }
}

await run();
