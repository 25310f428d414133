import { z } from 'zod';
import { campaignSchema } from '../schema.ts';

const counted = {
  schools: z.int(),
  classes: z.int(),
  children: z.int().meta({ description: 'Les élèves des classes où une séance au moins a eu lieu.' }),
  lessons: z.int(),
  held: z.int(),
  cancelled: z.int(),
  attendance: z.int().meta({ description: 'Somme des présents, séance par séance.' }),
  expected: z.int().meta({ description: 'Somme des élèves des classes, séance tenue par séance tenue.' }),
  hours: z.number(),
  trained: z.int().meta({ description: 'Animateurs municipaux formés.' }),
};

export const figuresSchema = z.strictObject({
  communes: z.int(),
  ...counted,
  incidents: z.int(),
  incident_kinds: z
    .array(z.strictObject({ kind: z.string(), lessons: z.int() }))
    .meta({ description: 'Combien de séances pour chaque sorte d’incident.' }),
  why: z.array(z.strictObject({ why: z.string(), lessons: z.int() })),
  given: z
    .array(
      z.strictObject({
        role: z.enum(['animator', 'volunteer']),
        kind: z.string().meta({ description: 'Le genre d’organisation, jamais une personne.' }),
        hours: z.number(),
        helpers: z.int().nullable().meta({ description: 'Nul au-dessous de cinq volontaires.' }),
      }),
    )
    .meta({ description: 'Par qui les heures ont été données.' }),
  training_hours: z.number(),
  satisfaction: z.strictObject({
    count: z.int(),
    average: z.number().nullable(),
    stars: z.array(z.int()).meta({ description: 'Combien de séances notées 1, 2, 3, 4 et 5.' }),
  }),
  kits: z.array(z.strictObject({ resource: z.int(), title: z.string(), lessons: z.int(), classes: z.int() })),
});
export type Figures = z.output<typeof figuresSchema>;

const commune = z.strictObject({
  pilot: z.int(),
  campaign: z.int(),
  code_insee: z.string(),
  nom: z.string(),
  departement: z.string(),
  region: z.string(),
  state: z.string(),
  lon: z.number(),
  lat: z.number(),
  ...counted,
  satisfaction: z.number().nullable(),
  demonstration: z.boolean(),
});
export type ReviewedCommune = z.output<typeof commune>;

/** What a campaign came to. */
export const reviewSchema = z.strictObject({
  campaign: campaignSchema,
  figures: figuresSchema,
  communes: z.array(commune),
});
export type Review = z.output<typeof reviewSchema>;

/** The same before it is public, with what was written. */
export const draftReviewSchema = reviewSchema.extend({
  reasons: z.array(z.strictObject({ commune: z.string(), on_day: z.string(), reason: z.string() })),
});
export type DraftReview = z.output<typeof draftReviewSchema>;

/** All campaigns that are reviewed, together. */
export const allReviewsSchema = z.strictObject({
  figures: figuresSchema,
  communes: z.array(commune),
  invented: figuresSchema
    .nullable()
    .meta({ description: 'Ceux de la démonstration, tant qu’aucune campagne réelle n’est finie.' }),
});
export type AllReviews = z.output<typeof allReviewsSchema>;
