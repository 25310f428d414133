import { z } from 'zod';
import { warningsSchema } from '../../core/errors.ts';
import { venuePatch } from '../edit.ts';

export const MOST_LINES = 1_000;

const example = {
  source_id: 'epn-12',
  nom: 'Espace public numérique',
  adresse: '1 place Augustin Laurent',
  code_postal: '59000',
  commune: 'Lille',
  horaires: 'Mo-Fr 09:00-12:00; PH off',
};

/** For the documentation: what each line may hold. */
const { properties: fields } = z.toJSONSchema(venuePatch, { io: 'input' });
const properties = {
  id: { type: 'string', description: 'Son identifiant dans l’annuaire.' },
  source_id: { type: 'string', description: 'Ou celui que lui donne la source de la clé.' },
  version: { type: 'integer', description: 'Celle que vous avez lue ; attendue pour modifier.' },
  ...fields,
};

export const bulkBody = z.strictObject({
  venues: z
    .array(
      // Read line by line (lines.ts): one that is wrong does not lose the others.
      z.record(z.string(), z.unknown()).meta({
        description: 'Qui est le lieu, par « id » ou « source_id », et les champs du standard qui changent.',
        properties,
        examples: [example],
      }),
    )
    .min(1, 'un lieu au moins est attendu.')
    .max(MOST_LINES, `${MOST_LINES} lieux au plus sont attendus.`),
});

export const bulkQuery = z.strictObject({
  dry_run: z
    .stringbool('« true » ou « false » est attendu.')
    .default(false)
    .meta({ description: 'Dit tout, n’écrit rien.' }),
});

export const outcomes = ['created', 'changed', 'unchanged', 'conflict', 'refused'] as const;

const endingSchema = z.strictObject({
  line: z.int().meta({ description: 'Son rang dans la demande, à partir de 1.' }),
  outcome: z.enum(outcomes).meta({
    description:
      'conflict : le lieu existe et « version » n’est pas la sienne, ou manque. Renvoyez la ligne avec la version dite ici, si elle vaut mieux que « current ».',
  }),
  id: z.string().optional().meta({ description: 'L’identifiant permanent du lieu.' }),
  source_id: z.string().optional(),
  version: z.int().optional().meta({ description: 'Celle du lieu, maintenant.' }),
  current: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'En cas de conflit : ce que le lieu dit des champs que vous changeriez.' }),
  errors: z
    .array(z.strictObject({ name: z.string(), message: z.string() }))
    .optional()
    .meta({ description: 'Ce qui est refusé, champ par champ.' }),
  warnings: warningsSchema.optional(),
});
export type Ending = z.output<typeof endingSchema>;

export const bulkAnswer = z.strictObject({
  dry_run: z.boolean(),
  counts: z.record(z.enum(outcomes), z.int()),
  lines: z.array(endingSchema),
});
export type BulkAnswer = z.output<typeof bulkAnswer>;
