// `npm run review -- 2026 [accord]`: works the indicators out, then draws the review of a year and freezes it.
import { drawReview } from '../api/annual-reviews/drawing.ts';
import { reviewParams } from '../api/annual-reviews/schema.ts';
import { readConfig } from '../api/config.ts';
import { computeIndicators } from '../api/indicators/computing.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { sayProgress } from '../api/progress.ts';
import { findNextVenues } from '../api/territories/gaps.ts';
import { openDatabase } from '../db/open.ts';

async function run(): Promise<void> {
  const [said, slug] = process.argv.slice(2);
  const asked = reviewParams.safeParse({ year: said });
  if (!asked.success) {
    console.error('Usage : npm run review -- ANNÉE [ACCORD]');
    process.exit(2);
  }
  const { year } = asked.data;
  const db = await openDatabase(readConfig(process.env), 0);
  try {
    await prepareDatabase(db, sayProgress);
    const now = new Date();
    await computeIndicators(db, now, { progress: sayProgress });
    const actor = { person: '', role: 'exploitation' };
    const { version, sha256 } = await drawReview(db, { slug, year, now }, findNextVenues, actor);
    console.log(
      `\nBilan ${year}, version ${version}, empreinte ${sha256}\u00a0: /gouvernance/bilans/${year}${slug ? `?accord=${slug}` : ''}`,
    );
  } finally {
    await db.close();
  }
}

await run();
