import { settleStandings } from '../../api/reference/settling/settling.ts';
import { beginSimulation, simulateOn } from '../../api/reference/simulating/simulating.ts';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const generate = sql(import.meta.url, 'generate-reference.sql');

/** Every venue against criteria that have just been adopted, what a venue changes, and what a draft would change. */
export async function benchReference(db: Database, now: Date): Promise<void> {
  const time = async (name: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    const said = await work();
    const seconds = (performance.now() - start) / 1000;
    console.log(`${name.padEnd(36)} ${seconds.toFixed(1)} s, ${said} labels`);
  };
  await db.query(generate);
  await time('standings, all anew', () => settleStandings(db, now));
  await db.query("update venue set horaires = null where id = 'b7'");
  await time('standings, after one venue changes', () => settleStandings(db, now));
  await time('standings, the next day', () => settleStandings(db, new Date(now.getTime() + 86_400_000)));
  await time('criteria simulated', async () => {
    await db.transaction((client) => beginSimulation(client, { version: 2, revision: 1 }, now));
    await simulateOn(db);
    const [done] = await db.query<{ changed: number }>(
      "select (summary ->> 'gained')::int + (summary ->> 'lost')::int as changed from reference_simulation",
    );
    return `${done?.changed ?? 'no'} changed`;
  });
}

/** Venues of reference around a point. */
export const referenceCases: readonly [string, (lon: number, lat: number) => string][] = [
  ['nearest of reference', (lon, lat) => `/api/venues?near=${lon.toFixed(4)},${lat.toFixed(4)}&label=oui`],
  ['a list of reference', () => '/api/venues?departement=59&label=oui'],
];
