import { columnOf, GEOMETRY } from '../fields.ts';
import { placed } from './geometries.ts';
import { listed } from './lists.ts';
import {
  arrayFunctions,
  CqlError,
  comparisons,
  isOneOf,
  spatialFunctions,
  temporalFunctions,
} from './nodes.ts';
import { alike, compared, scalarOf } from './scalars.ts';
import { argumentsOf, fieldNamed, isObject, type Scope, spend } from './scope.ts';
import { timed } from './times.ts';

type Arguments = readonly unknown[];

function joined(op: 'and' | 'or', args: unknown, scope: Scope, depth: number): string {
  if (!Array.isArray(args) || args.length < 2) throw new CqlError(`« ${op} » prend deux arguments au moins.`);
  return `(${args.map((part) => compileAt(part, scope, depth + 1)).join(` ${op} `)})`;
}

/** Absent, or an empty list: the standard tells no difference. */
function isNull([node]: Arguments, scope: Scope, depth: number): string {
  if (isObject(node) && node.property === GEOMETRY) return '(item.geometry is null)';
  const field = fieldNamed(node, scope);
  if (field?.type === 'list') return `(coalesce(cardinality(${columnOf(field)}), 0) = 0)`;
  return `(${field ? columnOf(field) : scalarOf(node, scope, depth + 1).sql()} is null)`;
}

/** `%` is any text, `_` one character, a backslash before them makes them themselves. */
function like([value, pattern]: Arguments, scope: Scope, depth: number): string {
  const one = scalarOf(value, scope, depth + 1);
  const other = scalarOf(pattern, scope, depth + 1);
  if (one.type !== 'text' || other.type !== 'text')
    throw new CqlError(
      `LIKE compare des textes, ${one.type === 'text' ? other.said : one.said} n’en est pas.`,
    );
  if (/(^|[^\\])(\\\\)*\\$/.test(other.literal ?? ''))
    throw new CqlError('LIKE : rien ne suit la barre oblique inverse.');
  return `(${one.sql()} like ${other.sql()})`;
}

function between([value, low, high]: Arguments, scope: Scope, depth: number): string {
  const [one, least, most] = [value, low, high].map((node) => scalarOf(node, scope, depth + 1));
  if (!one || !least || !most) throw new CqlError('BETWEEN prend une valeur et deux bornes.');
  if (one.type === 'text' || one.type === 'boolean')
    throw new CqlError(`BETWEEN borne un nombre ou une date, ${one.said} n’en est pas.`);
  return `(${compared('>=', one, least, scope)} and ${compared('<=', one, most, scope)})`;
}

function isIn([value, list]: Arguments, scope: Scope, depth: number): string {
  if (!Array.isArray(list) || list.length === 0) throw new CqlError('IN prend une liste de valeurs.');
  const one = scalarOf(value, scope, depth + 1);
  const pairs = list.map((node) => alike(one, scalarOf(node, scope, depth + 1), scope));
  return `(${pairs.map(([left, right]) => `${left} = ${right}`).join(' or ')})`;
}

function predicate(op: string, args: unknown, scope: Scope, depth: number): string {
  const two = () => argumentsOf(op, args, 2);
  if (isOneOf(comparisons, op)) {
    const [left, right] = two();
    return compared(op, scalarOf(left, scope, depth + 1), scalarOf(right, scope, depth + 1), scope);
  }
  if (op === 'like') return like(two(), scope, depth);
  if (op === 'in') return isIn(two(), scope, depth);
  if (op === 'between') return between(argumentsOf(op, args, 3), scope, depth);
  if (op === 'isnull') return isNull(argumentsOf(op, args, 1), scope, depth);
  if (isOneOf(spatialFunctions, op)) return placed(op, two(), scope);
  if (isOneOf(temporalFunctions, op)) return timed(op, two(), scope, depth);
  if (isOneOf(arrayFunctions, op)) return listed(op, two(), scope);
  throw new CqlError(`« ${op} » n’est pas un opérateur connu.`);
}

function compileAt(node: unknown, scope: Scope, depth: number): string {
  spend(scope, depth);
  if (typeof node === 'boolean') return String(node);
  if (!isObject(node) || typeof node.op !== 'string') throw new CqlError('une condition est attendue.');
  const op = node.op.toLowerCase();
  if (op === 'and' || op === 'or') return joined(op, node.args, scope, depth);
  if (op === 'not') return `(not ${compileAt(argumentsOf(op, node.args, 1)[0], scope, depth + 1)})`;
  return predicate(op, node.args, scope, depth);
}

/**
 * CQL2 JSON -> SQL of what it keeps. What it says becomes values; the text is made of our own words.
 * @throws CqlError with the sentence that its author reads
 */
export const compileFilter = (node: unknown, scope: Scope): string => compileAt(node, scope, 0);
