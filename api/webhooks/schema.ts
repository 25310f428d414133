import { z } from 'zod';

const address = z
  .string()
  .trim()
  .max(500, '500 caractères au plus sont attendus.')
  .refine((given) => {
    if (!URL.canParse(given)) return false;
    const { protocol, username, hash } = new URL(given);
    return /^https?:$/.test(protocol) && username === '' && hash === '';
  }, 'une adresse « https://… » est attendue, sans nom, mot de passe ni « # ».');

export const webhookBody = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'un nom est attendu, comme « carte de l’agglomération ».')
    .max(80, '80 caractères au plus sont attendus.'),
  url: address.meta({ description: 'Où votre programme attend les changements, par POST.' }),
});
export type WebhookWish = z.output<typeof webhookBody>;

export const stateBody = z.strictObject({ state: z.enum(['active', 'paused']) });

const verified = {
  verified: z.boolean().meta({ description: 'L’adresse a rendu le défi : les changements partent.' }),
  problem: z.string().nullable().meta({ description: 'Pourquoi elle ne l’a pas rendu.' }),
};
export const verifiedSchema = z.strictObject(verified);
export type Verified = z.output<typeof verifiedSchema>;

export const madeWebhookSchema = z.strictObject({
  webhook: z.int(),
  secret: z.string().meta({ description: 'Vérifie les signatures ; dit cette seule fois.' }),
  ...verified,
});
export type MadeWebhook = z.output<typeof madeWebhookSchema>;

export const webhooksSchema = z.array(
  z.strictObject({
    webhook: z.int(),
    name: z.string(),
    url: z.string(),
    state: z.enum(['unverified', 'active', 'paused', 'failing']),
    through: z.string().meta({ description: 'Le curseur du dernier changement reçu.' }),
    failures: z.int(),
    problem: z.string().nullable(),
    made: z.string(),
    next_try: z.string().nullable(),
    deliveries: z.array(
      z.strictObject({
        delivery: z.int(),
        changes: z.int(),
        tries: z.int(),
        tried: z.string(),
        delivered: z.boolean(),
        status: z.int().nullable(),
        problem: z.string().nullable(),
      }),
    ),
  }),
);
export type KnownWebhook = z.output<typeof webhooksSchema>[number];
