// `npm run indicators`: works out every figure of every indicator anew, and says how far it is.
import { readConfig } from '../api/config.ts';
import { computeIndicators } from '../api/indicators/computing.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { sayProgress } from '../api/progress.ts';
import { openDatabase } from '../db/open.ts';

async function run(): Promise<void> {
  const db = await openDatabase(readConfig(process.env), 0);
  try {
    await prepareDatabase(db, sayProgress);
    const done = await computeIndicators(db, new Date(), { isWhole: true, progress: sayProgress });
    console.log(`\n${done.periods} périodes calculées ; ${done.changed} chiffres ont changé.`);
  } finally {
    await db.close();
  }
}

await run();
