import { RefusedError } from '../core/errors.ts';

/** @throws RefusedError 409 for what the database refuses because a programme takes nothing new today */
export function refuseOutsideDays(error: unknown): void {
  const { constraint, message } = error as { constraint?: string; message: string };
  if (constraint === 'programme_open') throw new RefusedError(409, `${message}.`);
}
