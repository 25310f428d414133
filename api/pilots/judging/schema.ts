import { z } from 'zod';
import { campaignSchema } from '../schema.ts';

const venue = z.strictObject({
  id: z.string(),
  nom: z.string(),
  commune: z.string(),
  metres: z.int(),
});
const candidate = z.strictObject({
  pilot: z.int(),
  state: z.string(),
  nom: z.string(),
  code_insee: z.string(),
  departement: z.string(),
  region: z.string(),
  population: z.int().nullable(),
  town: z.boolean().nullable().meta({ description: '10 000 habitants ou plus.' }),
  overseas: z.boolean(),
  lon: z.number(),
  lat: z.number(),
  classes: z.int(),
  pupils: z.int(),
  opinions: z.record(z.string(), z.enum(['yes', 'no', 'question'])),
  venue: venue.nullable().meta({ description: 'Le lieu volontaire le plus proche, à 40 km au plus.' }),
});
export type Candidate = z.output<typeof candidate>;

/** All that the parties compare. */
export const choiceSchema = z.strictObject({ campaign: campaignSchema, candidates: z.array(candidate) });
export type Choice = z.output<typeof choiceSchema>;
