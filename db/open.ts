import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';

export interface DatabaseSettings {
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_POOL: number;
  readonly DATA_DIRECTORY: string;
}

/**
 * Opens PostgreSQL where DATABASE_URL names one, else the embedded database in DATA_DIRECTORY.
 * @param statementTimeoutMs 0 for long work (imports); the embedded database knows no time-out.
 */
export function openDatabase(settings: DatabaseSettings, statementTimeoutMs = 10_000): Promise<Database> {
  const { DATABASE_URL, DATABASE_POOL, DATA_DIRECTORY } = settings;
  if (!DATABASE_URL) return openEmbedded(DATA_DIRECTORY);
  const pool = openPostgres({ connectionString: DATABASE_URL }, { max: DATABASE_POOL, statementTimeoutMs });
  return Promise.resolve(pool);
}
