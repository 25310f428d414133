/** What the rest of the project knows of the database: ask, ask together, close. */
export interface Queryable {
  /**
   * Runs one statement and gives its rows.
   * @param text SQL with `$1`-style parameters, usually a `.sql` file read by `sql()`.
   * @throws the driver's error, with PostgreSQL's `code` (SQLSTATE) where the server answered.
   */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface Database extends Queryable {
  readonly kind: 'embedded' | 'postgresql';
  /**
   * Runs `work` in one transaction on one connection: commits when it resolves, rolls back when it throws.
   * Inside, use only the given client: the embedded database has a single connection, and asking `Database`
   * itself there would wait for ever.
   */
  transaction<Result>(work: (client: Queryable) => Promise<Result>): Promise<Result>;
  /** For a library that brings its own SQL (api/people/auth.ts): connections as the `pg` package has them. */
  readonly connections: Connections;
  close(): Promise<void>;
}

/** A pool in the shape of the `pg` package's. */
export interface Connections {
  connect(): Promise<{
    query(text: string, values?: unknown[]): Promise<unknown>;
    release(): void;
  }>;
  end(): Promise<void>;
}
