import pg from 'pg';
import type { Connections, Database, Queryable } from './database.ts';

export interface PostgresOptions {
  /** Upper bound of simultaneous connections; must be 1 for the embedded database. */
  readonly max: number;
  /** Milliseconds after which the server gives up on a statement; 0 for never (imports, benchmarks). */
  readonly statementTimeoutMs: number;
}

/** Each new connection pays 10 ms at its first geography call: pay it before a visitor does. */
const WARM_UP = "select st_distance('point(3 50)'::geography, 'point(2 48)'::geography)";

/** Before the first migration there is no geography to warm up. */
function ignoreMissingPostgis(error: { code?: string }): void {
  if (error.code !== '42704') throw error;
}

/** Filtered searches need the plan of their own values (0.9 ms against 138 ms for a rare service in 2M rows). */
const CUSTOM_PLANS = '-c plan_cache_mode=force_custom_plan';

/** Distances are so dear in the planner's eyes that it compiles searches of 4 ms for 150 ms. */
const NO_JIT = '-c jit=off';

export const SESSION = `${CUSTOM_PLANS} ${NO_JIT} -c timezone=UTC`;

function toQueryable(client: pg.PoolClient): Queryable {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const result = await client.query(text, [...values]);
      return result.rows as Row[];
    },
  };
}

/**
 * Whether a connection can serve again after an error. After a refusal (SQLSTATE) PostgreSQL's can: `pool.query` would
 * close it for nothing. The embedded database's cannot: its socket says « ready » twice after an error, and the next
 * statement would take the second for its own answer.
 */
const isSpent = (error: unknown, kind: Database['kind']) =>
  kind === 'embedded' || !/^(?!08|57P)[0-9A-Z]{5}$/.test(codeOf(error));

const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? '');

async function queryOnce<Row>(
  pool: pg.Pool,
  kind: Database['kind'],
  text: string,
  values?: readonly unknown[],
): Promise<Row[]> {
  const client = await pool.connect();
  let spent = false;
  try {
    return await toQueryable(client).query<Row>(text, values);
  } catch (error) {
    spent = isSpent(error, kind);
    throw error;
  } finally {
    client.release(spent);
  }
}

async function inTransaction<Result>(
  pool: pg.Pool,
  kind: Database['kind'],
  work: (client: Queryable) => Promise<Result>,
) {
  const client = await pool.connect();
  const queryable = toQueryable(client);
  let spent = false;
  // Seen here, and not in what `work` throws: it may say a refusal in words of its own.
  const query: Queryable['query'] = (text, values) =>
    queryable.query<never>(text, values).catch((error: unknown) => {
      spent ||= isSpent(error, kind);
      throw error;
    });
  try {
    await client.query('begin');
    const result = await work({ query });
    await client.query('commit');
    return result;
  } catch (error) {
    // Given up by our own code, the connection is sound; closing it rolls back too.
    spent ||= await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(spent);
  }
}

/** The pool for others, who do not know which connections must be closed after an error. */
const connectionsOf = (pool: pg.Pool, kind: Database['kind']): Connections => ({
  connect: async () => {
    const client = await pool.connect();
    let spent = false;
    return {
      query: (text, values) =>
        client.query(text, values).catch((error: unknown) => {
          spent = isSpent(error, kind);
          throw error;
        }),
      release: () => client.release(spent),
    };
  },
  // Whoever opened the pool closes it.
  end: async () => undefined,
});

/**
 * Opens a pool on PostgreSQL (or on the embedded database's socket).
 * Nothing is contacted before the first query, except by `warmUp`.
 */
export function openPostgres(
  connection: pg.PoolConfig,
  { max, statementTimeoutMs }: PostgresOptions,
  kind: Database['kind'] = 'postgresql',
): Database {
  const pool = new pg.Pool({
    ...connection,
    max,
    idleTimeoutMillis: max === 1 ? 0 : 30_000,
    // The embedded database has one: who waits for it waits behind others, and nothing is away.
    connectionTimeoutMillis: kind === 'embedded' ? 60_000 : 5_000,
    onConnect: async (client) => {
      await client.query(WARM_UP).catch(ignoreMissingPostgis);
    },
    ...(kind === 'postgresql' && { options: SESSION, statement_timeout: statementTimeoutMs }),
  });
  // A connection lost while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return {
    kind,
    query: (text, values) => queryOnce(pool, kind, text, values),
    transaction: (work) => inTransaction(pool, kind, work),
    connections: connectionsOf(pool, kind),
    close: () => pool.end(),
  };
}
