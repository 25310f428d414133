import { z } from 'zod';
import { choosableDecision, decisionReferred } from '../committees/schema.ts';
import { day, words } from '../resources/kinds/fields.ts';

export const studySchema = z.strictObject({
  study: z.int(),
  agreement: z.string(),
  state: z.enum(['draft', 'ordered', 'published']),
  title: z.string(),
  object: z.string(),
  ordered_by: z.string(),
  ordered_on: z.string(),
  done_by: z.string().nullable().meta({
    description: 'Qui la fait. Null : publiée, ses propres équipes ; commandée, ce n’est pas encore dit.',
  }),
  cost_euros: z.int(),
  result: z.string().nullable(),
  published_on: z.string().nullable(),
  demonstration: z.boolean(),
  version: z.int(),
  file: z
    .strictObject({ name: z.string(), size: z.int(), sha256: z.string() })
    .nullable()
    .meta({ description: 'Le rapport en PDF, et son empreinte SHA-256.' }),
  decision: decisionReferred.nullable().meta({
    description: 'La décision de comité qui l’a commandée ; null : aucune n’est dite.',
  }),
});
export type Study = z.output<typeof studySchema>;
export const studiesSchema = z.array(studySchema);

/** Those who note studies, with what they may refer to. */
export const ownStudiesSchema = z.strictObject({
  studies: studiesSchema,
  decisions: z.array(choosableDecision).meta({ description: 'Les décisions qui ont pu en commander une.' }),
});
export type OwnStudies = z.output<typeof ownStudiesSchema>;

export const studyParams = z.object({
  study: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

const costSaid = 'un nombre entier d’euros, de 0 à 100 000 000, est attendu.';
const orNull = (max: number, least: number) => words(max, least).nullable().default(null);

const whoSaid = 'qui l’a commandée est attendu, ou la décision d’un comité.';

const written = z.strictObject({
  state: z
    .enum(['draft', 'ordered', 'published'], '« draft », « ordered » ou « published » est attendu.')
    .default('draft'),
  title: words(200, 3),
  object: words(2000, 10),
  ordered_by: orNull(200, 2).meta({ description: 'Null : le comité de la décision.' }),
  ordered_on: day.meta({ description: 'Pas avant la décision, s’il y en a une.' }),
  done_by: orNull(200, 2),
  cost_euros: z.int(costSaid).min(0, costSaid).max(100_000_000, costSaid),
  result: orNull(5000, 10),
  decision: z.int().min(1).nullable().default(null).meta({
    description: 'Le numéro d’une décision adoptée d’un comité de la convention, ou null.',
  }),
});
export const studyBody = written.superRefine(({ ordered_by, decision }, context) => {
  if (!ordered_by && !decision) context.addIssue({ code: 'custom', path: ['ordered_by'], message: whoSaid });
});
export type StudyBody = z.output<typeof studyBody>;
export const studyAnswer = z.strictObject({ study: z.int(), version: z.int() });
export const fileQuery = z.strictObject({ name: words(120) });
