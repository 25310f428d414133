import { z } from 'zod';

const nameSaid = 'un nom est attendu.';
const shorterSaid = 'un nom de 100 caractères au plus est attendu.';
const mailSaid = 'une adresse comme prenom.nom@exemple.fr est attendue.';

/** What someone without an account says of themselves. */
export const nameField = z
  .string(nameSaid)
  .trim()
  .min(1, nameSaid)
  .max(100, shorterSaid)
  .refine((said) => !/[\p{Cc}\p{Cs}]/u.test(said), nameSaid);
export const mailField = z.string(mailSaid).trim().toLowerCase().max(254, mailSaid).pipe(z.email(mailSaid));

/** The link of a mail. */
export const linkBody = z.strictObject({ token: z.string().max(300) });
