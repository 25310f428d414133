import { RefusedError } from '../core/errors.ts';
import { fieldsSchema } from './details.ts';
import type { DetailField } from './kinds/kind.ts';

export interface Said {
  readonly note?: string;
  readonly [name: string]: unknown;
}

/** What was said with an act, checked as the act asks. @throws RefusedError naming each field */
export function said(asks: readonly DetailField[], given: Readonly<Record<string, unknown>>): Said {
  const read = fieldsSchema(asks).safeParse(given);
  if (read.success) return read.data as Said;
  const errors = read.error.issues.map(({ path, message, code }) => ({
    name: String(path[0] ?? 'said'),
    message: code === 'unrecognized_keys' ? 'rien d’autre n’est attendu.' : message,
  }));
  throw new RefusedError(400, errors.map(({ name, message }) => `${name} : ${message}`).join(' '), errors);
}
