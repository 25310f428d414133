import { z } from 'zod';
import { fieldNames } from '../standard/fields.ts';

const value = z.strictObject({
  value: z.string().meta({ description: 'Telle qu’elle s’écrit dans les fichiers.' }),
  label: z.string().optional().meta({ description: 'Ce que veut dire un code.' }),
});

const fieldSchema = z.strictObject({
  name: z.enum(fieldNames),
  label: z.string().meta({ description: 'Comme l’annuaire l’appelle.' }),
  title: z.string().meta({ description: 'Comme le standard l’appelle.' }),
  description: z.string(),
  kind: z.enum(['text', 'list', 'choice', 'number', 'date']).meta({
    description:
      'text : un texte ; list : plusieurs, séparés par « | » en CSV ; choice : plusieurs valeurs d’une liste fermée ; number : des degrés WGS84 ; date : AAAA-MM-JJ.',
  }),
  type: z.enum(['string', 'number', 'date']).meta({ description: 'Dans le Table Schema.' }),
  required: z.boolean(),
  expected: z.string(),
  pattern: z.string().optional(),
  maxLength: z.int().optional(),
  example: z.string(),
  values: z.array(value).optional().meta({ description: 'La liste fermée, dans l’ordre du standard.' }),
});
export type DictionaryField = z.output<typeof fieldSchema>;

export const dictionarySchema = z.strictObject({
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: z.url(), licence: z.url() }),
  fields: z.array(fieldSchema),
  ours: z
    .array(z.strictObject({ name: z.string(), type: z.string(), description: z.string() }))
    .meta({ description: 'Ce que l’annuaire ajoute à chaque lieu.' }),
});
export type Dictionary = z.output<typeof dictionarySchema>;

const tableField = z.strictObject({
  name: z.enum(fieldNames),
  title: z.string(),
  description: z.string(),
  example: z.string(),
  type: z.enum(['string', 'number', 'date']),
  format: z.literal('default').optional(),
  constraints: z.strictObject({
    required: z.boolean().optional(),
    unique: z.boolean().optional(),
    pattern: z.string().optional(),
    maxLength: z.int().optional(),
  }),
});

/** A Table Schema, which says of itself what its specification lets it. */
export const tableSchema = z.looseObject({ fields: z.array(tableField) });
