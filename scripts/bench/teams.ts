import { findAssignment } from '../../api/pilots/team/queries.ts';
import { sql } from '../../db/sql.ts';
import { openTestDatabase } from '../../test/database.ts';

const generate = sql(import.meta.url, 'generate-teams.sql');
const RUNS = 10;

/** The best teams of 20 communes among 500 volunteers, from the database to the answer. */
export async function benchTeams(): Promise<void> {
  const db = await openTestDatabase();
  await db.query(generate);
  const [row] = await db.query<{ campaign: number }>('select max(campaign)::int as campaign from pilot');
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const { seats, pairs, metres } = await findAssignment(db, row?.campaign ?? 0, { with: [], without: [] });
    times.push(performance.now() - start);
    if (run === 0)
      console.log(`\n## Teams: ${seats.length} kinds of seats, ${pairs.length} pairs, ${metres} m`);
  }
  times.sort((one, other) => one - other);
  console.log(
    `best assignment: median ${times[RUNS / 2]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`,
  );
  await db.close();
}
