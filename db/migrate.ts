import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Database, Queryable } from './database.ts';

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const DIRECTORY = new URL('./migrations/', import.meta.url);
/** Any constant: two servers that start together must queue on the same number. */
const ADVISORY_LOCK = 2015_05_27;

function readMigrations(): Migration[] {
  const names = readdirSync(DIRECTORY).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const text = readFileSync(new URL(name, DIRECTORY), 'utf8');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/** Changes with any migration: names the directory that tests are copied from. */
export function migrationsChecksum(): string {
  const all = readMigrations().map(({ checksum }) => checksum);
  return createHash('sha256').update(all.join()).digest('hex').slice(0, 16);
}

async function appliedTo(client: Queryable): Promise<Map<string, string>> {
  await client.query(`create table if not exists migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const rows = await client.query<{ name: string; checksum: string }>('select name, checksum from migration');
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/**
 * Applies, in one transaction each, the numbered migrations that this database has not seen.
 * @returns the names applied now.
 * @throws when an applied migration's text has changed since, or one that was applied is missing here.
 */
export async function migrate(database: Database): Promise<string[]> {
  const done: string[] = [];
  for (const migration of readMigrations()) {
    if (await database.transaction((client) => applyOnce(client, migration))) done.push(migration.name);
  }
  return done;
}

async function applyOnce(client: Queryable, { name, text, checksum }: Migration): Promise<boolean> {
  await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
  const known = (await appliedTo(client)).get(name);
  if (known === checksum) return false;
  if (known)
    throw new Error(`La migration ${name} a changé depuis son application : ajoutez-en une nouvelle.`);
  await client.query(text);
  await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
  return true;
}
