import { readFields } from './kinds/fields.ts';
import type { DetailField } from './kinds/kind.ts';

export interface Said {
  readonly note?: string;
  readonly [name: string]: unknown;
}

/** What was said with an act, checked as the act asks. @throws RefusedError naming each field */
export const said = (asks: readonly DetailField[], given: Readonly<Record<string, unknown>>): Said =>
  readFields(asks, given) as Said;
