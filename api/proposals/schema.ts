import { z } from 'zod';
import { newVenue } from '../stewardship/schema.ts';

const message = z.string().trim().min(1).max(2000);

export const proposalBody = z.strictObject({
  fields: newVenue.meta({ description: 'Le lieu, champ par champ du standard.' }),
  message: message.optional(),
  keeps: z.boolean().default(false).meta({ description: 'Je tiens ce lieu.' }),
});
export type ProposalBody = z.output<typeof proposalBody>;

export const lookalikesSchema = z.array(
  z.strictObject({
    id: z.string(),
    nom: z.string(),
    adresse: z.string(),
    commune: z.string(),
    code_postal: z.string(),
    likeness: z.number().meta({ description: 'De 0 à 1.' }),
    position: z
      .tuple([z.number(), z.number()])
      .nullable()
      .meta({ description: 'Longitude et latitude, en degrés WGS84.' }),
    location_approximate: z.boolean().meta({ description: 'La position est celle de la commune.' }),
    distance: z.number().nullable().meta({
      description: 'En mètres, depuis la position décrite, sinon depuis le milieu de la commune.',
    }),
  }),
);
export type Lookalike = z.output<typeof lookalikesSchema>[number];

export const ownProposals = z.array(
  z.strictObject({
    proposal: z.int(),
    nom: z.string(),
    state: z.enum(['new', 'published', 'refused', 'known']),
    venue: z.string().nullable(),
    since: z.string(),
  }),
);
export type OwnProposal = z.output<typeof ownProposals>[number];

export const proposalDecision = z
  .strictObject({
    outcome: z.enum(['published', 'refused', 'known'], 'published, refused ou known est attendu.'),
    venue: z.string().max(300).optional().meta({ description: 'Avec known : le lieu que c’est déjà.' }),
    answer: message.optional().meta({ description: 'Envoyée à qui a proposé.' }),
  })
  .refine(({ outcome, venue }) => (outcome === 'known') === (venue !== undefined), {
    path: ['venue'],
    message: 'l’identifiant du lieu que c’est déjà est attendu avec known, et alors seulement.',
  });
export type ProposalDecision = z.output<typeof proposalDecision>;
