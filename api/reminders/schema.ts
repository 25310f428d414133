import { z } from 'zod';

const token = z.string().min(1).max(300).meta({ description: 'Le secret d’un lien d’un rappel.' });
export const tokenBody = z.strictObject({ token });

export const linkSchema = z.strictObject({
  venue: z.string(),
  nom: z.string(),
  commune: z.string(),
  version: z.int().meta({ description: 'La version du lieu maintenant.' }),
  mailed: z.int().meta({ description: 'La version dont parlait le courriel.' }),
  confirmed: z.string().nullable().meta({ description: 'Le jour de la dernière confirmation.' }),
  state: z.enum(['waiting', 'confirmed', 'changed']).meta({
    description:
      'waiting : comme le courriel le disait. confirmed : déjà confirmé depuis. changed : modifié depuis.',
  }),
  reminders: z.boolean(),
});
export type ReminderLink = z.output<typeof linkSchema>;

export const confirmationBody = z.strictObject({
  token,
  version: z.int().min(1).optional().meta({
    description: 'La version que l’on a regardée, quand elle n’est plus celle du courriel.',
  }),
});

export const remindersQuery = z.strictObject({
  venue: z
    .string()
    .trim()
    .max(300)
    .optional()
    .meta({ description: 'Une partie du nom d’un lieu, ou son identifiant.' }),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type RemindersQuery = z.output<typeof remindersQuery>;

export const remindersSchema = z.array(
  z.strictObject({
    venue: z.string(),
    nom: z.string(),
    commune: z.string(),
    rank: z.int().meta({ description: 'Le premier ou le second rappel.' }),
    written: z.string(),
    sent: z
      .string()
      .nullable()
      .meta({ description: 'Quand le courriel est parti ; null : pas encore, ou oublié.' }),
    mail: z.int().nullable().meta({ description: 'Le courriel, oublié au bout d’un an.' }),
    tries: z.int(),
    answered: z.string().nullable().meta({
      description: 'Quand la personne a confirmé ou modifié le lieu, depuis.',
    }),
  }),
);
export type Reminder = z.output<typeof remindersSchema>[number];

export const choiceBody = z.strictObject({
  reminders: z.boolean().meta({ description: 'Recevoir les rappels de ce lieu.' }),
});
