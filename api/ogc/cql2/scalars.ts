import { isDay, isMoment } from '../dates.ts';
import { columnOf, type Field, type FieldType } from '../fields.ts';
import type { SqlType } from '../values.ts';
import { type Comparison, CqlError } from './nodes.ts';
import { argumentsOf, fieldNamed, isObject, type Scope, spend } from './scope.ts';

export type ScalarType = 'text' | 'number' | 'boolean' | 'date' | 'moment';

/** One value in SQL: a property, or what the filter says. */
export interface Scalar {
  /** Written where it is used: a value that no statement takes has no type. */
  readonly sql: () => string;
  readonly type: ScalarType;
  /** What it is called in a sentence. */
  readonly said: string;
  /** The text itself, which may turn out to be a date. */
  readonly literal?: string;
}

const scalarTypes: Readonly<Partial<Record<FieldType, ScalarType>>> = {
  text: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  moment: 'moment',
};

const words: Readonly<Record<ScalarType, string>> = {
  text: 'un texte',
  number: 'un nombre',
  boolean: 'un booléen',
  date: 'une date',
  moment: 'un instant',
};

function ofField(field: Field): Scalar {
  const type = scalarTypes[field.type];
  if (!type)
    throw new CqlError(
      field.type === 'list'
        ? `« ${field.name} » est une liste : A_CONTAINS, A_CONTAINEDBY, A_EQUALS ou A_OVERLAPS est attendu.`
        : `« ${field.name} » ne se compare pas.`,
    );
  return { sql: () => columnOf(field), type, said: `« ${field.name} »` };
}

const ofLiteral = (value: unknown, type: ScalarType, as: SqlType, { values }: Scope): Scalar => ({
  sql: () => values.add(value, as),
  type,
  said: `« ${value} »`,
});

/** A day or a moment that the filter says. */
function ofTime({ date, timestamp }: Readonly<Record<string, unknown>>, scope: Scope): Scalar | undefined {
  if (typeof date === 'string') {
    if (!isDay(date)) throw new CqlError(`DATE('${date}') : un jour AAAA-MM-JJ est attendu.`);
    return ofLiteral(date, 'date', 'date', scope);
  }
  if (typeof timestamp !== 'string') return undefined;
  if (!isMoment(timestamp))
    throw new CqlError(`TIMESTAMP('${timestamp}') : un instant comme 2026-06-01T08:00:00Z est attendu.`);
  return ofLiteral(timestamp, 'moment', 'timestamptz', scope);
}

const folds = { casei: 'lower', accenti: 'unaccent' } as const;

/** The same text in small letters, or without accents. */
function ofFold({ op, args }: Readonly<Record<string, unknown>>, scope: Scope, depth: number) {
  if (op !== 'casei' && op !== 'accenti') return undefined;
  const [inner] = argumentsOf(op, args, 1);
  const scalar = scalarOf(inner, scope, depth + 1);
  if (scalar.type !== 'text') throw new CqlError(`« ${op} » prend un texte, ${scalar.said} n’en est pas un.`);
  const { literal, ...rest } = scalar;
  const folded = literal !== undefined && op === 'casei' ? { literal } : {};
  return { ...rest, ...folded, sql: () => `${folds[op]}(${scalar.sql()})`, said: `${op}(${scalar.said})` };
}

/** A node that has one value. @throws CqlError where it has none */
export function scalarOf(node: unknown, scope: Scope, depth: number): Scalar {
  spend(scope, depth);
  if (typeof node === 'string') return { ...ofLiteral(node, 'text', 'text', scope), literal: node };
  if (typeof node === 'boolean') return ofLiteral(node, 'boolean', 'boolean', scope);
  if (typeof node === 'number' && Number.isFinite(node)) return ofLiteral(node, 'number', 'float8', scope);
  const field = fieldNamed(node, scope);
  if (field) return ofField(field);
  const found = isObject(node) ? (ofTime(node, scope) ?? ofFold(node, scope, depth)) : undefined;
  if (found) return found;
  throw new CqlError('une propriété, un texte, un nombre, un booléen ou une date est attendu.');
}

/** A moment in SQL: a day is its midnight, in universal time. */
export const asMoment = ({ sql, type }: Scalar) =>
  type === 'date' ? `(${sql()}::timestamp at time zone 'UTC')` : sql();

/** A text that stands beside a date is one: programs that know no DATE() write so, and GDAL a day as « 2026-06-01T ». */
function asTime(text: Scalar, other: Scalar, scope: Scope): Scalar {
  if (text.literal === undefined || (other.type !== 'date' && other.type !== 'moment')) return text;
  const day = text.literal.replace(/T$/, '');
  if (isDay(day)) return ofLiteral(day, 'date', 'date', scope);
  return isMoment(text.literal) ? ofLiteral(text.literal, 'moment', 'timestamptz', scope) : text;
}

/** Two values in the same type. @throws CqlError where they have none in common */
export function alike(left: Scalar, right: Scalar, scope: Scope): readonly [string, string, ScalarType] {
  const one = asTime(left, right, scope);
  const other = asTime(right, left, scope);
  if (one.type === other.type) return [one.sql(), other.sql(), one.type];
  const times = [one.type, other.type].every((type) => type === 'date' || type === 'moment');
  if (times) return [asMoment(one), asMoment(other), 'moment'];
  throw new CqlError(
    `${one.said} est ${words[one.type]} et ${other.said} ${words[other.type]} : les deux ne se comparent pas.`,
  );
}

/** Letters in the order of their codes, on every database the same. */
export const BY_CODE = 'collate "C"';

/** SQL of a comparison. */
export function compared(op: Comparison, left: Scalar, right: Scalar, scope: Scope): string {
  const [one, other, type] = alike(left, right, scope);
  if (op === '=' || op === '<>') return `(${one} ${op} ${other})`;
  if (type === 'boolean') throw new CqlError(`${left.said} ne se compare que par = ou <>.`);
  return `(${one} ${op} ${other}${type === 'text' ? ` ${BY_CODE}` : ''})`;
}
