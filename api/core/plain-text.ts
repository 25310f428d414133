import { z } from 'zod';

/**
 * What people write, without the spaces around it. JSON can hold what PostgreSQL's text cannot: the null character, and
 * half of one beyond the first 65,536.
 * @param message what is said of anything but a text
 */
export const plainText = (message?: string) =>
  z
    .string(message)
    .trim()
    .refine(
      (text) => !text.includes('\0') && !/\p{Cs}/u.test(text),
      'un texte sans caractère nul ni coupé est attendu.',
    );
