import { badParameter, RefusedError } from './errors.ts';

// What is written in versions has one draft at a time, and a code that a version left out is never given again: the
// database holds it, here it is said.

/** A draft after it was written. */
export interface WrittenDraft {
  readonly version: number;
  readonly revision: number;
}

const constraintOf = (error: unknown) => error as { readonly constraint?: string; readonly column?: string };

/** @param table whose versions they are @throws RefusedError 409 where a draft is begun already */
export function refuseSecondDraft(error: unknown, table: 'framework' | 'reference'): never {
  if (![`${table}_once`, `${table}_pkey`].includes(constraintOf(error).constraint ?? '')) throw error;
  throw new RefusedError(409, 'Une nouvelle version est déjà en cours d’écriture : reprenez-la.');
}

/** @param field as the API names the code @throws RefusedError for a code that a version left out */
export function refuseRetiredCode(error: unknown, field: string): never {
  const { constraint, column } = constraintOf(error);
  if (constraint !== 'code_retired') throw error;
  throw badParameter(field, `un autre code est attendu : ${column} a servi dans une version passée.`);
}
