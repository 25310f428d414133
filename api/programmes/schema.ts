import { z } from 'zod';
import { day, words } from '../resources/kinds/fields.ts';

const link = words(500, 10).regex(
  /^https?:\/\/[^\s/]+\.[^\s]+$/,
  'une adresse comme https://exemple.fr est attendue.',
);

const later = 'un jour qui ne précède pas l’ouverture est attendu.';

/** What an operator says of a programme, whole; its rules are those that the code declares. */
export const programmeBody = z
  .strictObject({
    name: words(140, 3),
    lead: words(500, 10),
    description: words(5000, 10),
    opens_on: day.optional(),
    closes_on: day.optional(),
    successor: words(500, 3).optional(),
    link: link.optional(),
    how_to_pay: words(2000, 10).optional().meta({ description: 'Dit à qui promet de l’argent.' }),
    rules: z.record(z.string(), z.unknown()),
  })
  .refine(({ opens_on = '', closes_on }) => !closes_on || opens_on <= closes_on, {
    path: ['closes_on'],
    message: later,
  });
export type ProgrammeBody = z.output<typeof programmeBody>;

export const programmeSchema = z.strictObject({
  programme: z.string(),
  article: z.int().meta({ description: 'De la convention du 27 mai 2015.' }),
  name: z.string(),
  lead: z.string(),
  description: z.string(),
  opens_on: z.string().nullable(),
  closes_on: z.string().nullable(),
  open: z.boolean().meta({ description: 'Prend du nouveau, aujourd’hui.' }),
  successor: z.string().nullable().meta({ description: 'Ce qui le remplace.' }),
  link: z.string().nullable(),
  how_to_pay: z.string().nullable().meta({ description: 'Dit à qui promet de l’argent au programme.' }),
  rules: z.record(z.string(), z.number()),
  version: z.int(),
  updated_on: z.string(),
  kinds: z.array(z.string()).meta({ description: 'Ses genres de ressources.' }),
});
export type Programme = z.output<typeof programmeSchema>;
export const programmesSchema = z.array(programmeSchema);

export const programmeFigures = programmeSchema.extend({
  figures: z
    .array(
      z.strictObject({
        kind: z.string(),
        subject: z.enum(['resource', 'uptake']),
        state: z.string(),
        count: z.int(),
        invented: z.int().meta({ description: 'Combien d’entre eux sont une démonstration.' }),
      }),
    )
    .meta({ description: 'Combien en sont où : des nombres, jamais une personne.' }),
});
export type ProgrammeFigures = z.output<typeof programmeFigures>;

export const programmeHistory = z.array(
  z.strictObject({
    version: z.int(),
    at: z.string(),
    actor: z.string().meta({ description: 'Un rôle, jamais une personne.' }),
    record: z.record(z.string(), z.unknown()),
  }),
);
export type ProgrammeHistory = z.output<typeof programmeHistory>;

export const programmeParams = z.object({ programme: z.string().max(40) });
