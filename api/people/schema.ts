import { z } from 'zod';
import { parties } from '../standard/parties.ts';

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

export const leaveAnswer = z.strictObject({
  leave: z.string().meta({
    description:
      'Où le navigateur ferme aussi la session de ProConnect, par lequel la personne était entrée.',
  }),
});

export const roles = [
  'steward',
  'delegate',
  'commune',
  'party',
  'moderator',
  'operator',
  'committee',
] as const;

const mandateSchema = z.strictObject({
  role: z.enum(roles),
  venue: z.string().nullable().meta({ description: 'Identifiant du lieu.' }),
  nom: z.string().nullable(),
  organisation: z.int().nullable().meta({ description: 'Numéro de l’organisation.' }),
  code_insee: z.string().nullable(),
  party: z.string().nullable(),
  since: z.string(),
  confirmed: z.string().nullable().meta({ description: 'Jour où le lieu a été confirmé, AAAA-MM-JJ.' }),
  closed_on: z.string().nullable(),
  version: z.int().nullable().meta({ description: 'Celle du lieu.' }),
  reminders: z.boolean().meta({ description: 'Recevoir les rappels de ce lieu.' }),
  moves: z.boolean().meta({ description: 'Le lieu est itinérant.' }),
});
export type Mandate = z.output<typeof mandateSchema>;

/** A part that the operator gives; venues are claimed, not given. */
export const mandateBody = z
  .strictObject({
    mail: mailSchema,
    role: z.enum(
      ['commune', 'party', 'moderator', 'operator', 'committee'],
      'commune, party, moderator, operator ou committee est attendu.',
    ),
    code_insee: z
      .string()
      .regex(/^([013-9]\d|2[AB1-9])\d{3}$/, 'le code INSEE d’une commune est attendu, comme 59350.')
      .optional(),
    party: z.enum(parties, `${parties.join(', ')} : une des quatre parties est attendue.`).optional(),
  })
  .refine(({ role, code_insee }) => (role === 'commune') === (code_insee !== undefined), {
    path: ['code_insee'],
    message: 'le code INSEE d’une commune est attendu pour qui la représente, et pour lui seul.',
  })
  .refine(({ role, party }) => (role === 'party') === (party !== undefined), {
    path: ['party'],
    message: 'une partie à la convention est attendue pour qui la représente, et pour lui seul.',
  });
export type MandateBody = z.output<typeof mandateBody>;

export const mandatesSchema = z.array(
  z.strictObject({
    mandate: z.int(),
    mail: z.string(),
    role: z.enum(roles),
    commune: z.string().nullable(),
    code_insee: z.string().nullable(),
    party: z.string().nullable(),
    since: z.string(),
    proof: z.string(),
  }),
);
export type GivenMandate = z.output<typeof mandatesSchema>[number];

/** As a role was given (as it was proved), or taken away. */
export const mandateWays = [
  'mail',
  'domain',
  'decision',
  'invitation',
  'merge',
  'operator',
  'command',
  'leaving',
  'hand-over',
  'moderation',
  'erasure',
  'removal',
] as const;

/** What is told of a role given or taken away, whoever reads. */
export const mandateEventSchema = z.strictObject({
  event: z.int(),
  at: z.string(),
  act: z.enum(['given', 'taken']).meta({ description: 'given : donné. taken : retiré.' }),
  way: z.enum(mandateWays).meta({
    description:
      'Donné : par l’adresse du lieu (mail), celle de son domaine (domain), une demande acceptée (decision), une invitation, la réunion de deux lieux (merge), l’exploitant (operator), la commande (command). Retiré : par la personne (leaving), par qui lui succède (hand-over), par la modération, par l’exploitant, ou parce que la personne s’est effacée (erasure) ou que le lieu n’est plus (removal).',
  }),
  by_role: z.string().meta({ description: 'Au titre de quoi cela a été fait.' }),
  whom: z.string().nullable().meta({ description: 'À qui ; null pour qui n’est plus là.' }),
});

export const mandateEventsQuery = z.strictObject({
  before: z.coerce.number().int().min(1).optional().meta({ description: 'Ceux d’avant celui-ci.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const mandateEventsSchema = z.array(
  mandateEventSchema.extend({
    by: z.string().nullable().meta({ description: 'Par qui : l’adresse, sauf son début.' }),
    role: z.enum(roles),
    venue: z.string().nullable(),
    nom: z.string().nullable(),
    commune: z.string().nullable(),
    party: z.string().nullable(),
  }),
);
export type MandateEvent = z.output<typeof mandateEventsSchema>[number];

const sessionSchema = z.strictObject({
  id: z.string(),
  browser: z.string(),
  since: z.string(),
  seen: z.string(),
  current: z.boolean().meta({ description: 'Celle de cette demande.' }),
});

const waitingClaim = z.strictObject({ venue: z.string(), nom: z.string(), since: z.string() });
export type WaitingClaim = z.output<typeof waitingClaim>;

export const meSchema = z.strictObject({
  mail: z.string(),
  mandates: z.array(mandateSchema),
  claims: z.array(waitingClaim).meta({ description: 'Demandes pour tenir un lieu, qui attendent.' }),
  sessions: z.array(sessionSchema),
});
export type Me = z.output<typeof meSchema>;
