import { z } from 'zod';

export const mailSchema = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'une adresse comme prenom.nom@exemple.fr est attendue.')
  .transform((mail) => mail.toLowerCase());

export const linkBody = z.strictObject({
  mail: mailSchema.meta({ description: 'Où envoyer le lien.' }),
  to: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[\w\-./%?=&+]*$/, 'le chemin d’une page de ce site est attendu.')
    .optional()
    .meta({ description: 'La page où aller, une fois entré.' }),
});

export const tokenBody = z.strictObject({
  token: z.string().min(1).max(200).meta({ description: 'Le secret du lien reçu par courriel.' }),
});

export const roles = ['steward', 'commune', 'party', 'moderator', 'operator'] as const;

const mandateSchema = z.strictObject({
  role: z.enum(roles),
  venue: z.string().nullable().meta({ description: 'Identifiant du lieu.' }),
  nom: z.string().nullable(),
  code_insee: z.string().nullable(),
  party: z.string().nullable(),
  since: z.string(),
  reminders: z.boolean().meta({ description: 'Recevoir les rappels de ce lieu.' }),
});
export type Mandate = z.output<typeof mandateSchema>;

const sessionSchema = z.strictObject({
  id: z.string(),
  browser: z.string(),
  since: z.string(),
  seen: z.string(),
  current: z.boolean().meta({ description: 'Celle de cette demande.' }),
});

export const meSchema = z.strictObject({
  mail: z.string(),
  mandates: z.array(mandateSchema),
  sessions: z.array(sessionSchema),
});
export type Me = z.output<typeof meSchema>;
