import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { badParameter } from '../core/errors.ts';
import type { Parameter } from './schema.ts';
import { holdStatement } from './statement.ts';

const columnsOf = sql(import.meta.url, 'columns.sql');
const relationsOf = sql(import.meta.url, 'relations.sql');

/** What one statement says of one place. */
export interface Said {
  readonly code_insee?: string | null;
  readonly departement?: string | null;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** What a statement is worked out with. */
export interface Worked {
  readonly statement: string;
  readonly parameters: readonly Parameter[];
  readonly period: { readonly starts: string; readonly ends: string };
}

/** Milliseconds, on PostgreSQL; the embedded database cannot stop a statement, and only the plan's cost bounds it. */
const TIMEOUT = 5_000;
/** The planner's units: all venues, workshops and lessons of France come to a hundredth of it. */
const COST = 20_000_000;

const refused = (message: string) => badParameter('statement', message);

interface Column {
  readonly name: string;
  readonly type: string;
}
const numbers = /^(bigint|integer|smallint|numeric|double precision|real)$/;

function holdColumns(columns: readonly Column[]): void {
  const names = columns.map(({ name }) => name);
  const places = names.filter((name) => name === 'code_insee' || name === 'departement');
  const isValue = names.includes('value');
  const isRatio = names.includes('numerator') && names.includes('denominator');
  if (places.length !== 1 || isValue === isRatio || names.length !== (isRatio ? 3 : 2))
    throw refused(
      'les colonnes attendues sont « code_insee » ou « departement », puis « value », ou « numerator » et « denominator ».',
    );
  for (const { name, type } of columns)
    if (name !== places[0] && !numbers.test(type))
      throw refused(`« ${name} » doit être un nombre, et non « ${type} ».`);
}

const VIEW = 'pg_temp.tried_indicator';

/** What the database says that the statement reads. @throws RefusedError for anything but the views of « figures » */
async function holdRelations(client: Queryable, oid: string): Promise<void> {
  const read = await client.query<{ sort: string; name: string }>(relationsOf, [oid]);
  const [other] = read;
  if (other) throw refused(`« ${other.name} » ne se lit pas : seules les vues « figures » se lisent.`);
}

interface Plan {
  readonly Plan: { readonly 'Total Cost': number };
}

async function holdCost(client: Queryable, statement: string): Promise<void> {
  const [row] = await client.query<{ 'QUERY PLAN': readonly Plan[] | string }>(
    `explain (format json) ${statement}`,
  );
  const said = row?.['QUERY PLAN'] ?? [];
  const [plan] = typeof said === 'string' ? (JSON.parse(said) as Plan[]) : said;
  if (plan && plan.Plan['Total Cost'] > COST)
    throw refused(
      'elle demanderait trop de travail à la base : il y manque sans doute une condition de jointure.',
    );
}

const settings = `select set_config('search_path', 'figures, pg_catalog', true),
  set_config('statement_timeout', $1, true), set_config('figures.starts', $2, true), set_config('figures.ends', $3, true),
  set_config('figures.parameters', $4, true)`;

/** Checks what a statement reads, by a view of it that is dropped again, then runs it where nothing can be written. */
async function runWithin(client: Queryable, { statement, parameters, period }: Worked): Promise<Said[]> {
  const given = JSON.stringify(parameters.map(({ name, value }) => ({ name, value })));
  await client.query(settings, [String(TIMEOUT), period.starts, period.ends, given]);
  await client.query(`create temporary view tried_indicator as ${statement}`);
  const [view] = await client.query<{ oid: string }>(`select '${VIEW}'::regclass::oid::text as oid`);
  const oid = view?.oid ?? '0';
  holdColumns(await client.query<Column>(columnsOf, [oid]));
  await holdRelations(client, oid);
  await client.query(`drop view ${VIEW}`);
  await client.query('set transaction read only');
  await holdCost(client, statement);
  return client.query<Said>(`select to_json(said) ->> 'code_insee' as code_insee,
    to_json(said) ->> 'departement' as departement, (to_json(said) ->> 'value')::float8 as value,
    (to_json(said) ->> 'numerator')::float8 as numerator, (to_json(said) ->> 'denominator')::float8 as denominator
    from (${statement}) said`);
}

/** What PostgreSQL calls wrong in a statement, in words. */
function sentenceOf({ code, message }: { readonly code: string; readonly message: string }): string {
  if (code === '57014') return 'elle dure plus de 5 secondes.';
  if (code === '42P01') return `elle lit ce qui n’est pas une vue « figures » (${message}).`;
  if (code === '42703') return `elle nomme une colonne qui n’existe pas (${message}).`;
  if (code === '25006') return 'elle écrit : seule une lecture est permise.';
  return `la base la refuse : ${message}.`;
}

const isOfDatabase = (error: unknown): error is { code: string; message: string } =>
  /^(?!08|57P|53)[0-9A-Z]{5}$/.test(String((error as { code?: unknown }).code ?? ''));

/**
 * Works out a statement, in a transaction of its own in which it can write nothing and reads the views of « figures » alone.
 * @throws RefusedError that says in French what is wrong with it
 */
export async function workOut(db: Database, worked: Worked): Promise<Said[]> {
  holdStatement(worked.statement);
  try {
    return await db.transaction((client) => runWithin(client, worked));
  } catch (error) {
    if (isOfDatabase(error)) throw refused(sentenceOf(error));
    throw error;
  }
}
