/** What PostgreSQL takes a value for. */
export type SqlType =
  | 'text'
  | 'text[]'
  | 'float8'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'bigint'
  | 'integer'
  | 'integer[]';

/** The values of a statement that is being written: whatever a stranger says goes here, never into its text. */
export interface Values {
  readonly all: readonly unknown[];
  /** @returns what stands for the value in the statement */
  readonly add: (value: unknown, type: SqlType) => string;
}

/** @param now the first value of every statement, which sources read as `$1` */
export function valuesFrom(now: Date): Values {
  const all: unknown[] = [now];
  return { all, add: (value, type) => `$${all.push(value)}::${type}` };
}
