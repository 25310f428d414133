import { z } from 'zod';
import { venueSchema } from '../venues/schema.ts';

const cursor = z.string().meta({ description: 'Un curseur : croissant, opaque, à rendre tel quel.' });

export const changesQuery = z.strictObject({
  since: z
    .string()
    .regex(/^\d{1,18}(\.\d{1,18})?$/, 'la valeur « next » d’une réponse est attendue.')
    .optional()
    .meta({
      description:
        'Le « next » de la réponse précédente. Absent ou 0 : d’abord tous les lieux, comme ajoutés.',
    }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(200)
    .meta({ description: 'Combien de changements au plus.' }),
});
export type ChangesQuery = z.output<typeof changesQuery>;

const told = {
  cursor,
  at: z.string().meta({ description: 'Quand, en UTC.' }),
  directory_version: z.int().meta({ description: 'La version de l’annuaire qui l’a apporté.' }),
  id: z.string().meta({ description: 'L’identifiant du lieu.' }),
  version: z.int().meta({ description: 'La version du lieu.' }),
};
const stops = z.array(z.record(z.string(), z.unknown())).nullable();
/** A venue as it is by itself: not where a search found it, nor at what moment. */
const toldVenue = venueSchema
  .omit({ label: true, distance: true, opening: true, stop: true })
  .extend({ stops });
const closed_on = z.string().meta({ description: 'Fermé pour de bon depuis ce jour.' });

export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...told, kind: z.literal('added'), venue: toldVenue }),
  z.strictObject({
    ...told,
    kind: z.literal('changed'),
    fields: z
      .record(z.string(), z.strictObject({ before: z.unknown(), after: z.unknown() }))
      .meta({ description: 'Chaque champ qui change : ce qu’il disait, ce qu’il dit.' }),
  }),
  z.strictObject({ ...told, kind: z.literal('closed'), closed_on }),
  z.strictObject({ ...told, kind: z.literal('reopened'), venue: toldVenue }),
  z.strictObject({
    ...told,
    kind: z.literal('merged'),
    closed_on,
    into: z.string().meta({ description: 'L’identifiant du lieu qui le continue.' }),
  }),
  z.strictObject({ ...told, kind: z.literal('removed') }),
]);
export type Change = z.output<typeof changeSchema>;

export const changesSchema = z.strictObject({
  changes: z.array(changeSchema),
  next: cursor.meta({ description: 'À donner à « since » la fois suivante.' }),
  more: z.boolean().meta({ description: 'Il y en a d’autres tout de suite.' }),
});
export type Changes = z.output<typeof changesSchema>;
