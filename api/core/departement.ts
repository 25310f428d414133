import { z } from 'zod';

/** The code of every département and collectivity that has communes: Corsica has two in the place of 20. */
export const departementCodes: ReadonlySet<string> = new Set([
  ...Array.from({ length: 95 }, (_, place) => String(place + 1).padStart(2, '0')).filter(
    (code) => code !== '20',
  ),
  ...['2A', '2B', '971', '972', '973', '974', '975', '976', '977', '978', '986', '987', '988'],
]);

/** A département, by its code. */
export const departement = z.string().refine((code) => departementCodes.has(code), {
  error: ({ input }) =>
    `un numéro de département est attendu, comme 59, et « ${String(input)} » n’en est pas un.`,
});
