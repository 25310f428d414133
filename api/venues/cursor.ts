import { badParameter } from '../core/errors.ts';
import type { Place } from './queries.ts';

/** A place in a list as an opaque word that travels in addresses. */
export const writeCursor = (order: string, { key, number }: Place): string =>
  Buffer.from(JSON.stringify([order, key, number])).toString('base64url');

/**
 * Reads back what `writeCursor` wrote for a list of the same order.
 * @throws RefusedError naming the parameter when it is of another list or was tampered with.
 */
export function readCursor(order: string, cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [of, key, number] = parse(cursor);
  if (of === order && Number.isFinite(key) && Number.isSafeInteger(number))
    return { key: key as number, number: number as number };
  throw badParameter('cursor', 'la valeur « next » d’une réponse à la même recherche est attendue.');
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
