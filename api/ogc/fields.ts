/** How a property is compared: `list` is several texts, `moment` a date with its time, `object` is only shown. */
export type FieldType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'moment' | 'list' | 'object';

/** A property of a collection's features. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** What a person reads beside the value. */
  readonly title: string;
  /** The only values it takes. */
  readonly values?: readonly string[] | undefined;
  /** The column of the source that says it, where it bears another name. */
  readonly column?: string | undefined;
  /** The column of JSON that it is a number of, under its own name. */
  readonly within?: string | undefined;
  /** Whether every feature has it, so that an index in its order can be read from any value on. */
  readonly always?: boolean;
  /** The number of a value under the index of the search table. */
  readonly facetOf?: ((value: string) => number | undefined) | undefined;
}

/** Name of the geometry in filters and queryables. */
export const GEOMETRY = 'geometry';

const sortables: readonly FieldType[] = ['text', 'integer', 'number', 'boolean', 'date', 'moment'];

export const isQueryable = ({ type }: Field): boolean => type !== 'object';
/** Whether it has one value, so that it orders features and is a parameter of its own. */
export const isScalar = ({ type }: Field): boolean => sortables.includes(type);

/** What says a property in a source's row: names are ours alone, and quoted because the standard's may be words of SQL. */
export const columnOf = ({ name, column = name, within }: Field): string =>
  within ? `(item."${within}" ->> '${name}')::float8` : `item."${column}"`;
