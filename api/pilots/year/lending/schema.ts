import { z } from 'zod';
import { words } from '../../../resources/kinds/fields.ts';
import { day, training } from '../schema.ts';

const count = (what: string, most: number) => {
  const said = `${what} est attendu, de 1 à ${most}.`;
  return z.int(said).min(1, said).max(most, said);
};

export const loanBody = z
  .strictObject({
    what: words(200, 2),
    quantity: count('un nombre', 1000),
    lender: z.enum(['commune', 'venue', 'organisation'], 'commune, venue ou organisation est attendu.'),
    venue: z.string().max(200).optional(),
    organisation: z.int().optional(),
    from_day: day(),
    until_day: day(),
  })
  .refine(({ from_day, until_day }) => until_day >= from_day, {
    path: ['until_day'],
    message: 'un jour après le premier est attendu.',
  });
export type LoanBody = z.output<typeof loanBody>;
export const loanAnswer = z.strictObject({ loan: z.int() });
export const loanParams = z.object({
  pilot: z.coerce.number().int().min(1),
  loan: z.coerce.number().int().min(1),
});
export const returnBody = z.strictObject({ returned_on: day().nullable() });

const hoursSaid = 'un nombre d’heures est attendu, de 0,5 à 40.';
const trainerSaid = 'un animateur qui forme, ou une organisation, est attendu.';
export const trainingBody = z
  .strictObject({
    resource: z.int(trainerSaid).min(1).optional(),
    organisation: z.int(trainerSaid).min(1).optional(),
    on_day: day(),
    hours: z.number(hoursSaid).min(0.5, hoursSaid).max(40, hoursSaid),
    trained: count('un nombre de personnes', 200),
  })
  .refine(({ resource, organisation }) => (resource === undefined) !== (organisation === undefined), {
    path: ['resource'],
    message: trainerSaid,
  });
export type TrainingBody = z.output<typeof trainingBody>;
export const trainingAnswer = z.strictObject({ training: z.int() });
export const trainingParams = z.object({ training: z.coerce.number().int().min(1) });
export const trainingAct = z.strictObject({
  state: z.enum(
    ['confirmed', 'declined', 'withdrawn', 'held'],
    'confirmed, declined, withdrawn ou held est attendu.',
  ),
  trained: count('un nombre de personnes', 200).nullable().default(null),
});
export type TrainingAct = z.output<typeof trainingAct>;

const trainer = z.strictObject({
  resource: z.int().nullable().meta({ description: 'D’un lieu, son animateur.' }),
  organisation: z.int().nullable(),
  name: z.string(),
});
/** What someone may offer, where, and what they have offered. */
export const ownTrainingsSchema = z.strictObject({
  trainers: z.array(trainer),
  pilots: z.array(z.strictObject({ pilot: z.int(), nom: z.string(), departement: z.string() })),
  trainings: z.array(training),
});
export type OwnTrainings = z.output<typeof ownTrainingsSchema>;
