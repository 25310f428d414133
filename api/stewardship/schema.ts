import { z } from 'zod';
import { warningsSchema } from '../core/errors.ts';
import { versionAnswer } from '../core/versions.ts';
import { mailSchema, mandateEventSchema } from '../people/schema.ts';
import { editable, fieldsOf } from './edit.ts';

const message = z.string().trim().min(1).max(2000);

export const claimBody = z.strictObject({
  message: message.optional().meta({ description: 'Ce qui aide à décider : votre rôle dans ce lieu.' }),
});

export const claimAnswer = z.strictObject({
  state: z.enum(['granted', 'pending']).meta({
    description: 'granted : votre adresse le prouve. pending : une personne décidera.',
  }),
  by: z.enum(['address', 'invitation']),
});
export type ClaimAnswer = z.output<typeof claimAnswer>;

export const changeAnswer = versionAnswer.extend({ warnings: warningsSchema.optional() });

export const decisionBody = z.strictObject({
  granted: z.boolean(),
  answer: message.optional().meta({ description: 'Envoyée à qui a demandé.' }),
});

export const invitationBody = z.strictObject({
  mail: mailSchema.meta({ description: 'Qui est invité ; entrer avec cette adresse suffit à accepter.' }),
  hands_over: z.boolean().default(false).meta({ description: 'À ma place : je ne tiendrai plus ce lieu.' }),
});

export const teamSchema = z.strictObject({
  stewards: z.array(
    z.strictObject({
      mandate: z.int(),
      mail: z.string().meta({ description: 'La première lettre de l’adresse, et ce qui suit @.' }),
      since: z.string(),
      me: z.boolean(),
    }),
  ),
  invitations: z.array(
    z.strictObject({ invitation: z.int(), mail: z.string(), hands_over: z.boolean(), until: z.string() }),
  ),
  events: z.array(mandateEventSchema).meta({
    description:
      'Arrivées et départs, les derniers d’abord ; de qui ne tient plus ce lieu, rien n’est montré.',
  }),
});
export type Team = z.output<typeof teamSchema>;

const changeSchema = z.strictObject({
  field: z.string().meta({ description: 'Le champ du standard.' }),
  from: z.unknown(),
  to: z.unknown(),
});
export type Change = z.output<typeof changeSchema>;

const writtenSchema = z.strictObject({
  version: z.int(),
  at: z.string(),
  actor: z.string().meta({
    description: 'Un rôle, jamais une personne ; pour un import, de quelle source.',
  }),
});

export const writerSchema = writtenSchema.pick({ actor: true });

export const historyQuery = z.strictObject({
  before: z.coerce.number().int().min(1).optional().meta({
    description: 'Les versions d’avant celle-ci : la dernière d’une page en demande la suite.',
  }),
  limit: z.coerce.number().int().min(1).max(100).default(100),
});

export const historySchema = z.array(writtenSchema.extend({ changes: z.array(changeSchema) }));
export type Version = z.output<typeof historySchema>[number];

/** What someone who passes by can know better than the page. */
export const suggestedFields = [
  'nom',
  'adresse',
  'code_postal',
  'commune',
  'telephone',
  'courriels',
  'site_web',
  'horaires',
  'services',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'prise_en_charge_specifique',
] as const;
export const suggestedPatch = fieldsOf(suggestedFields);

/** A venue that is not in the directory yet. */
export const newVenue = fieldsOf(
  editable.map(({ name }) => name),
  ['nom', 'adresse', 'code_postal', 'commune'],
);
const versionNumber = z.coerce
  .number('un numéro de version est attendu.')
  .int('un numéro de version est attendu.')
  .min(1, 'un numéro de version est attendu.')
  .max(2_147_483_647);
export const comparisonQuery = z.strictObject({ from: versionNumber, to: versionNumber });

export const comparisonSchema = z.strictObject({
  from: writtenSchema,
  to: writtenSchema,
  changes: z.array(changeSchema).meta({ description: 'Les champs qui diffèrent de l’une à l’autre.' }),
});
export type Comparison = z.output<typeof comparisonSchema>;
