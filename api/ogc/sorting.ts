import type { Collection } from './collections.ts';
import { BY_CODE } from './cql2/scalars.ts';
import { isDay, isMoment } from './dates.ts';
import { columnOf, type Field, type FieldType, isScalar } from './fields.ts';
import type { SqlType, Values } from './values.ts';

/** One property that features are ordered by; those without it come last. */
export interface Sort {
  readonly field: Field;
  readonly descending: boolean;
}

/** Where a page stopped: what its last feature was ordered by, as text, and its key. */
export interface Place {
  readonly sorts: readonly (string | null)[];
  readonly key: string;
}

/** More than three tell no more apart. */
export const SORTS_MAX = 3;

/** « +nom,-date_maj » -> what to order by; undefined where a name is no property that orders, or comes twice. */
export function sortsOf(text: string, { fields }: Collection): readonly Sort[] | undefined {
  // A plus that nobody encoded is read as a space.
  const terms = text.split(',').map((term) => term.trim());
  const sorts = terms.map((term) => {
    const field = fields.find((one) => one.name === term.replace(/^[+-]/, '') && isScalar(one));
    return field && { field, descending: term.startsWith('-') };
  });
  const names = new Set(sorts.map((sort) => sort?.field.name));
  const isWhole = sorts.every((sort) => sort !== undefined) && names.size === terms.length;
  return isWhole && terms.length <= SORTS_MAX ? (sorts as readonly Sort[]) : undefined;
}

const types: Readonly<Record<FieldType, SqlType>> = {
  text: 'text',
  integer: 'bigint',
  number: 'float8',
  boolean: 'boolean',
  date: 'date',
  moment: 'timestamptz',
  list: 'text[]',
  object: 'text',
};

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));
const readers: Readonly<Partial<Record<FieldType, (text: string) => boolean>>> = {
  integer: (text) => /^-?\d{1,15}$/.test(text),
  number: isNumber,
  boolean: (text) => text === 'true' || text === 'false',
  date: isDay,
  // As the database writes it: « 2026-06-01 08:00:00+00 ».
  moment: (text) => isMoment(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')),
};

const ordered = ({ field }: Sort) =>
  field.type === 'text' ? `${columnOf(field)} ${BY_CODE}` : columnOf(field);

/** The columns that a page keeps of each feature to go on after it. */
export const sortColumns = (sorts: readonly Sort[]): string =>
  sorts.map((sort, index) => `, ${ordered(sort)} as sort${index}`).join('');

/** SQL of an order, of the columns named by `sortColumns`. */
export const orderBy = (sorts: readonly Sort[], from = ''): string =>
  [
    ...sorts.map(({ descending }, index) => `${from}sort${index} ${descending ? 'desc' : 'asc'} nulls last`),
    `${from}key`,
  ].join(', ');

/** SQL of what comes after a place in an order: later by one property, those before being the same, or else by key. */
export function after(
  place: Place,
  sorts: readonly Sort[],
  keyType: Collection['keyType'],
  values: Values,
): string {
  const same: string[] = [];
  const ways = sorts.flatMap((sort, index) => {
    const value = place.sorts[index] ?? null;
    const column = ordered(sort);
    const mark = value === null ? undefined : values.add(value, types[sort.field.type]);
    const later = mark && `(${column} ${sort.descending ? '<' : '>'} ${mark} or ${column} is null)`;
    const way = later && [...same, later].join(' and ');
    same.push(mark ? `${column} = ${mark}` : `${column} is null`);
    return way ? [way] : [];
  });
  return `(${[...ways, [...same, `item.key > ${values.add(place.key, keyType)}`].join(' and ')].join(' or ')})`;
}

/** Whether a value can be one that a page stopped at. */
export const isSorted = ({ field }: Sort, value: unknown): boolean =>
  value === null || (typeof value === 'string' && (readers[field.type]?.(value) ?? true));
