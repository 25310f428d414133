import type { Database } from '../../db/database.ts';
import { changeVenue, findKnown, type ReadHours } from './queries.ts';

export type { ReadHours };

/**
 * Says that a venue still is as its version says: a new one, dated today, with nothing else changed.
 * @param person who says so: one of its stewards
 * @returns the new version, or undefined when the venue no longer is at that one
 */
export async function confirmVenue(
  db: Database,
  { id, version }: { readonly id: string; readonly version: number },
  { person, readHours }: { readonly person: string; readonly readHours: ReadHours },
  now: Date,
): Promise<number | undefined> {
  const known = await findKnown(db, id);
  if (known?.version !== version) return undefined;
  return changeVenue(db, known, {}, { id: person, role: 'lieu', readHours }, now);
}
