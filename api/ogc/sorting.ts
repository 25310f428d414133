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

/** How much of a text orders: a whole description would fit neither an index nor an address. */
const LETTERS = 200;

/** As in the index of migration 0111. */
const ordered = ({ field }: Sort) =>
  field.type === 'text' ? `left(${columnOf(field)}, ${LETTERS}) ${BY_CODE}` : columnOf(field);

/** The columns that a page keeps of each feature to go on after it. */
export const sortColumns = (sorts: readonly Sort[]): string =>
  sorts.map((sort, index) => `, ${ordered(sort)} as sort${index}`).join('');

/** Said where nothing is absent, « nulls last » would hide from a descending order the index that serves it. */
const direction = ({ field, descending }: Sort) =>
  `${descending ? 'desc' : 'asc'}${field.always ? '' : ' nulls last'}`;

/** SQL of an order, of the columns named by `sortColumns`. */
export const orderBy = (sorts: readonly Sort[], from = ''): string =>
  [...sorts.map((sort, index) => `${from}sort${index} ${direction(sort)}`), `${from}key`].join(', ');

/**
 * SQL that is true from a place on by the first property alone: an index begins there, as it cannot by alternatives, and
 * a page far into two million is read like the first.
 */
function fromOn({ sorts: [value = null] }: Place, [sort]: readonly Sort[], values: Values): string {
  if (!sort?.field.always || value === null) return '';
  return `${ordered(sort)} ${sort.descending ? '<=' : '>='} ${values.add(value, types[sort.field.type])} and `;
}

function laterBy(sort: Sort, mark: string): string {
  const column = ordered(sort);
  const absent = sort.field.always ? '' : ` or ${column} is null`;
  return `(${column} ${sort.descending ? '<' : '>'} ${mark}${absent})`;
}

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
    const later = mark && laterBy(sort, mark);
    const way = later && [...same, later].join(' and ');
    same.push(mark ? `${column} = ${mark}` : `${column} is null`);
    return way ? [way] : [];
  });
  return `${fromOn(place, sorts, values)}(${[...ways, [...same, `item.key > ${values.add(place.key, keyType)}`].join(' and ')].join(' or ')})`;
}

/** Whether a value can be one that a page stopped at. */
export const isSorted = ({ field }: Sort, value: unknown): boolean =>
  value === null || (typeof value === 'string' && (readers[field.type]?.(value) ?? true));
