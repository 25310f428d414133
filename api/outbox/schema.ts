import { z } from 'zod';

export const waitingSchema = z.array(
  z.strictObject({ recipient: z.string(), subject: z.string(), text: z.string(), written_at: z.string() }),
);
export type WaitingMail = z.output<typeof waitingSchema>[number];

const failingSchema = z.strictObject({
  mail: z.int(),
  purpose: z.string(),
  recipient: z.string().meta({ description: 'Masquée : j…@exemple.fr.' }),
  failure: z.string().meta({ description: 'Le code du dernier refus, jamais ses mots.' }),
  tries: z.int(),
  given_up: z.boolean(),
  written: z.string(),
  next: z.string().meta({ description: 'Le prochain essai, s’il y en a un.' }),
});
export type FailingMail = z.output<typeof failingSchema>;

const purposes = ['link', 'claim', 'report', 'invitation', 'reminder', 'answer'] as const;
const states = ['waiting', 'failing', 'given_up', 'sent'] as const;

export const mailQuery = z.strictObject({
  purpose: z.enum(purposes).optional(),
  state: z.enum(states).optional(),
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional().meta({
    description: 'Ceux d’avant celui-ci : le dernier d’une page en demande la suite.',
  }),
});
export type MailQuery = z.output<typeof mailQuery>;

export const mailListSchema = z.array(
  z.strictObject({
    mail: z.int(),
    purpose: z.string(),
    state: z.enum(states),
    tries: z.int(),
    recipient: z
      .string()
      .nullable()
      .meta({ description: 'Masquée ; null une fois parti : elle est effacée.' }),
    written: z.string(),
    sent: z.string().nullable(),
  }),
);
export type ListedMail = z.output<typeof mailListSchema>[number];

export const mailsSchema = z.strictObject({
  waiting: z.int(),
  sent: z.int().meta({ description: 'Partis depuis trente jours.' }),
  failing: z.int().meta({ description: 'Refusés au moins une fois, et que l’on réessaie.' }),
  given_up: z.int().meta({ description: 'Refusés trop souvent : on n’essaie plus.' }),
  last: z.array(failingSchema),
});
export type Mails = z.output<typeof mailsSchema>;
