import { RefusedError } from '../core/errors.ts';
import type { Stand } from './doors.ts';

/** Where a reader is: at a change, or still in the first copy, which began at that change and is at that venue. */
export interface Place {
  readonly change: string;
  /** Number of the last venue of the first copy that was given. */
  readonly copied?: string;
}

/** @param cursor `change`, or `change.number` in the first copy; nothing or 0 to begin */
export function readCursor(cursor: string | undefined, { latest }: Stand): Place {
  if (cursor === undefined || cursor === '0') return { change: latest, copied: '0' };
  const [change = '0', copied] = cursor.split('.');
  return copied === undefined ? { change } : { change, copied };
}

export const writeCursor = ({ change, copied }: Place): string =>
  copied === undefined ? change : `${change}.${copied}`;

/** @throws RefusedError 410 for a place whose next changes are not kept, or that is of another directory */
export function refuseLost({ change }: Place, { latest, forgotten }: Stand): void {
  if (BigInt(change) >= BigInt(forgotten) && BigInt(change) <= BigInt(latest)) return;
  throw new RefusedError(
    410,
    `Les changements qui suivent « ${change} » ne sont plus gardés, ou ce curseur n’est pas d’ici. Videz votre copie et recommencez sans « since ».`,
    [{ name: 'since', message: 'recommencez sans ce paramètre.' }],
  );
}
