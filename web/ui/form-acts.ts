import type { Refusal } from '../../api/core/errors.ts';
import { ApiError } from '../api.ts';
import type { SentFile } from '../routes.tsx';

/** What was refused of a form, as its page says it. @param at the field where it names none @throws what is no refusal */
export function refusedOf(
  error: unknown,
  at: string,
): { readonly status: number; readonly errors: readonly Refusal[] } {
  if (!(error instanceof ApiError) || ![400, 403, 409, 413].includes(error.statusCode)) throw error;
  const { statusCode: status, errors, message } = error;
  return { status, errors: errors.length > 0 ? errors : [{ name: at, message }] };
}

/** The file of a form as the API takes it; nothing where none was chosen. */
export const fileBody = (file: SentFile | undefined): object =>
  file && file.bytes.length > 0
    ? { file: { name: file.name || 'fichier', data: file.bytes.toString('base64') } }
    : {};

/** What several lines say, as the API keeps it. */
export const textIn = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
