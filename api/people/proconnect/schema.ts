import { z } from 'zod';
import { linkBody } from '../schema.ts';

export const beginBody = z.strictObject({ to: linkBody.shape.to });

export const beginAnswer = z.strictObject({
  url: z.string().meta({ description: 'Où le navigateur doit aller.' }),
});

export const returnBody = z.strictObject({
  search: z
    .string()
    .max(4_000)
    .regex(/^\?/, 'la suite de l’adresse, à partir de « ? », est attendue.')
    .meta({ description: 'Ce avec quoi le navigateur revient de ProConnect.' }),
});

export const returnAnswer = z.strictObject({
  to: z.string().optional().meta({ description: 'La page où aller, une fois entré.' }),
});
export type ReturnAnswer = z.output<typeof returnAnswer>;
