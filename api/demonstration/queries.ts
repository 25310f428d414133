import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { demonstrationVenues, SOURCE, type Town, type Venue } from './venues.ts';

type Progress = (step: string, done?: number, total?: number) => void;
type TownRow = Town & { readonly region: string };

const towns = sql(import.meta.url, 'towns.sql');
const isNew = sql(import.meta.url, 'is-new.sql');
const insert = sql(import.meta.url, 'insert.sql');
const stops = sql(import.meta.url, 'stops.sql');
const remove = sql(import.meta.url, 'remove.sql');

const STEP = 'Préparation des données de démonstration';
/** Any constant: two servers that start together must not both load. */
const ADVISORY_LOCK = 2015_05_29;
const CHUNK = 500;

async function venuesFor(client: Queryable): Promise<Venue[]> {
  const rows = await client.query<TownRow>(towns);
  return demonstrationVenues(rows, new Map(rows.map(({ departement, region }) => [departement, region])));
}

async function fill(client: Queryable, progress: Progress): Promise<number> {
  const venues = await venuesFor(client);
  await client.query("select set_config('app.actor', $1, true)", [SOURCE]);
  for (let done = 0; done < venues.length; done += CHUNK) {
    progress(STEP, done, venues.length);
    await client.query(insert, [JSON.stringify(venues.slice(done, done + CHUNK))]);
  }
  await client.query(stops);
  progress(STEP, venues.length, venues.length);
  return venues.length;
}

/**
 * Fills a directory that has never held a venue with invented ones, marked `demonstration`.
 * The gazetteer must be loaded.
 * @returns how many were added: 0 when the directory has, or had, venues.
 */
export async function loadDemonstration(
  database: Database,
  progress: Progress = () => undefined,
): Promise<number> {
  return database.transaction(async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const [answer] = await client.query<{ is_new: boolean }>(isNew);
    return answer?.is_new ? fill(client, progress) : 0;
  });
}

/** Takes the invented venues away. @returns how many there were. */
export async function removeDemonstration(database: Database): Promise<number> {
  const [answer] = await database.query<{ removed: number }>(remove);
  return answer?.removed ?? 0;
}
