import { z } from 'zod';
import { fieldNames } from '../../standard/fields.ts';
import { type NoteKind, noteKinds } from '../schema.ts';

/** The national list weighs 15 MB. */
export const MOST_BYTES = 32 * 1024 * 1024;
/** Four times the rows of the national list. */
export const MOST_ROWS = 50_000;
/** Beyond, a file is not in this standard, and a list of what is wrong helps nobody. */
export const MOST_NOTES = 200_000;

/** How a row stands: exactly one of these, so that their counts add up to the rows read. */
export const standings = ['valid', 'repaired', 'incomplete', 'refused'] as const;
export type Standing = (typeof standings)[number];

export const encodings = ['utf-8', 'windows-1252'] as const;

const line = z.int().meta({ description: 'Ligne du fichier, ou rang de l’enregistrement en JSON.' });

const errorSchema = z.strictObject({
  line,
  id: z.string(),
  field: z.enum(fieldNames),
  message: z.string().meta({ description: 'Le champ, ce qu’il vaut et ce qui était attendu.' }),
});
export type FileError = z.output<typeof errorSchema>;

const noteSchema = z.strictObject({
  line,
  id: z.string(),
  field: z.string(),
  kind: z.enum(Object.keys(noteKinds) as [NoteKind, ...NoteKind[]]),
  label: z.string().meta({ description: 'Ce qui est réparé, ou ce dont on doute.' }),
  before: z.string(),
  after: z.string().meta({ description: 'Ce qui serait gardé ; vide : rien.' }),
});
export type FileNote = z.output<typeof noteSchema>;

export const validatorQuery = z.strictObject({
  format: z
    .enum(['json', 'csv'], '« json » ou « csv » est attendu.')
    .default('json')
    .meta({ description: 'Le rapport en JSON, ou ses lignes en CSV.' }),
});

export const validatorReport = z
  .strictObject({
    standard: z.string().meta({ description: 'Version du standard national.' }),
    read: z.int().meta({ description: 'Lignes lues.' }),
    counts: z.record(z.enum(standings), z.int()).meta({
      description:
        'valid : rien à changer, l’import la prend telle quelle ; repaired : l’import la répare sans rien deviner ; incomplete : l’import la prend sans ce qui est faux ou manque ; refused : l’import la refuse.',
    }),
    conforming: z.int().meta({
      description:
        'Lignes conformes au schéma publié, comme le dirait un autre validateur. Il laisse passer ce que l’import laisse de côté : une latitude de 91,2 ou un SIRET de zéros.',
    }),
    encoding: z.enum(encodings).meta({ description: 'Comment le fichier est écrit ; UTF-8 est attendu.' }),
    adds_up: z.boolean().meta({ description: 'Chaque ligne lue a un état et un seul.' }),
    columns: z.strictObject({
      missing: z.array(z.string()).meta({ description: 'Colonnes obligatoires absentes.' }),
      unknown: z.array(z.string()).meta({ description: 'Colonnes hors du standard, laissées de côté.' }),
    }),
    fields: z.array(
      z.strictObject({
        name: z.enum(fieldNames),
        label: z.string(),
        required: z.boolean(),
        expected: z.string(),
        filled: z.int(),
        errors: z.int(),
        repairs: z.int(),
        warnings: z.int(),
      }),
    ),
    errors: z.array(errorSchema).meta({ description: 'Ce qui n’est pas conforme au schéma publié.' }),
    repairs: z.array(noteSchema).meta({ description: 'Ce que l’import répare sans rien deviner.' }),
    warnings: z.array(noteSchema).meta({ description: 'Ce que l’import laisse de côté, ou signale.' }),
    refused: z
      .array(z.strictObject({ line, id: z.string(), reason: z.string() }))
      .meta({ description: 'Les lignes que l’import refuse, et pourquoi.' }),
  })
  .meta({ description: 'Rien n’est gardé du fichier.' });
export type ValidatorReport = z.output<typeof validatorReport>;
