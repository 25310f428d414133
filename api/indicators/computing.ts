import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { RefusedError } from '../core/errors.ts';
import type { Parameter } from './schema.ts';
import { type Said, workOut } from './trial.ts';

const due = sql(import.meta.url, 'due.sql');
const run = sql(import.meta.url, 'run.sql');
const settle = sql(import.meta.url, 'settle.sql');

type Progress = (step: string, done?: number, total?: number) => void;
const STEP = 'Indicateurs';

interface Due {
  readonly code: string;
  readonly version: number;
  readonly nom: string;
  readonly statement: string;
  readonly parameters: readonly Parameter[];
  readonly starts: string;
  readonly ends: string;
}

const isRatio = (said: readonly Said[]) => said.some(({ denominator }) => denominator != null);

const keep = (db: Database, { code, version, starts, ends }: Due, said: readonly Said[], now: Date) =>
  db.transaction(async (client) => {
    const values = [code, starts, version, JSON.stringify(said), isRatio(said)];
    const [row] = await client.query<{ changed: number }>(settle, values);
    const changed = row?.changed ?? 0;
    await client.query(run, [code, starts, version, now.toISOString(), ends, changed > 0, null]);
    return changed;
  });

/** One that fails says so, and the others go on: the data that it reads may have changed since it was tried. */
async function workOne(db: Database, one: Due, now: Date): Promise<number> {
  const { code, version, starts, ends, statement, parameters } = one;
  try {
    return await keep(db, one, await workOut(db, { statement, parameters, period: { starts, ends } }), now);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    await db.query(run, [code, starts, version, now.toISOString(), ends, false, error.message]);
    return 0;
  }
}

export interface ComputedIndicators {
  /** Periods that were worked out. */
  readonly periods: number;
  /** Figures that are otherwise than before. */
  readonly changed: number;
}

/** Works out the indicators that are due, or all, or one. */
export async function computeIndicators(
  db: Database,
  now: Date,
  {
    isWhole = false,
    code,
    progress = () => undefined,
  }: { isWhole?: boolean; code?: string; progress?: Progress } = {},
): Promise<ComputedIndicators> {
  const all = await db.query<Due>(due, [now.toISOString(), isWhole, code ?? null]);
  let changed = 0;
  for (const [index, one] of all.entries()) {
    changed += await workOne(db, one, now);
    progress(STEP, index + 1, all.length);
  }
  return { periods: all.length, changed };
}
