import { z } from 'zod';
import { words } from '../../../resources/kinds/fields.ts';
import { day } from '../schema.ts';

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
export const trainingBody = z.strictObject({
  resource: z.int('un animateur qui forme est attendu.').min(1),
  on_day: day(),
  hours: z.number(hoursSaid).min(0.5, hoursSaid).max(40, hoursSaid),
  trained: count('un nombre de personnes', 200),
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

export const trainersSchema = z.array(z.strictObject({ resource: z.int(), venue: z.string() }));
export type Trainer = z.output<typeof trainersSchema>[number];
