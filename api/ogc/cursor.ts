import type { Collection } from './collections.ts';
import { isSorted, type Place, type Sort } from './sorting.ts';

const orderOf = (sorts: readonly Sort[]) =>
  sorts.map(({ field, descending }) => `${descending ? '-' : '+'}${field.name}`).join();

/** A place in a list as a word that travels in addresses, and that nobody needs to read. */
export const writeCursor = (sorts: readonly Sort[], { sorts: values, key }: Place): string =>
  Buffer.from(JSON.stringify([orderOf(sorts), key, ...values])).toString('base64url');

/** Reads back what `writeCursor` wrote for the same order; undefined where it is of another, or was tampered with. */
export function readCursor(
  cursor: string,
  sorts: readonly Sort[],
  { keyType }: Collection,
): Place | undefined {
  const [order, key, ...values] = parse(cursor);
  const isKey = typeof key === 'string' && (keyType === 'text' || /^\d{1,15}$/.test(key));
  if (order !== orderOf(sorts) || !isKey || values.length !== sorts.length) return undefined;
  const fits = sorts.every((sort, index) => isSorted(sort, values[index]));
  return fits ? { key, sorts: values as (string | null)[] } : undefined;
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
