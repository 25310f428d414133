import { type Centre, readCoordinates, type Settled, settle } from './repairs/coordinates.ts';
import { repairPhone } from './repairs/phone.ts';
import { repairText } from './repairs/text.ts';
import type { Repaired } from './schema.ts';

/** A telephone number as people write it, in the standard's form; null for what is none. */
export const readPhone = (written: string, code_postal: string): string | null =>
  repairPhone(written, code_postal.slice(0, 3)).value;

/** A cell as a file wrote it -> without HTML, no-break spaces and invisible signs, on one line; what was mended. */
export const readCell = (field: string, written: string): Repaired<string> => repairText(field, written);

/** Where something is, from the cells that say it and the middle of its commune, which takes their place far from it. */
export function placeIn(latitude: string, longitude: string, commune: Centre): Repaired<Settled> {
  const read = readCoordinates(latitude, longitude);
  const settled = settle(read.value, commune);
  return { value: settled.value, findings: [...read.findings, ...settled.findings] };
}
