import { z } from 'zod';
import { departement } from '../core/departement.ts';
import { communeCode } from '../places/schema.ts';

/** Who runs a school. */
export const sectors = ['public', 'privé'] as const;

const schoolSchema = z.strictObject({
  uai: z.string().meta({ description: 'Son identifiant national.' }),
  nom: z.string(),
  nature: z
    .string()
    .meta({ description: '« École élémentaire », « Collège »…, comme à l’annuaire national.' }),
  secteur: z.enum(sectors),
  elementary: z.boolean().meta({ description: 'Elle a des classes de CE2, CM1 ou CM2.' }),
  adresse: z.string(),
  code_postal: z.string().nullable(),
  code_insee: z.string(),
  commune: z.string(),
  departement: z.string(),
  eleves: z.int().nullable().meta({ description: 'Nombre d’élèves, où il est connu.' }),
  longitude: z.number(),
  latitude: z.number(),
  location_approximate: z
    .boolean()
    .meta({ description: 'La position est le milieu de la commune : la sienne n’est pas connue.' }),
  demonstration: z.boolean(),
  version: z.int(),
});
export type School = z.output<typeof schoolSchema>;

const elementary = z
  .enum(['1', '0'], '1 ou 0 est attendu.')
  .optional()
  .describe('1 : les écoles qui ont des classes de CE2, CM1 ou CM2 seulement');

export const schoolsQuery = z.strictObject({
  commune: communeCode.describe(
    'Code INSEE ; celui de Paris, Lyon ou Marseille vaut pour ses arrondissements',
  ),
  elementary,
  limit: z.coerce
    .number('nombre entier de 1 à 100 attendu')
    .int('nombre entier de 1 à 100 attendu')
    .min(1, 'nombre entier de 1 à 100 attendu')
    .max(100, 'nombre entier de 1 à 100 attendu')
    .default(20),
  page: z.coerce
    .number('nombre entier de 1 à 500 attendu')
    .int('nombre entier de 1 à 500 attendu')
    .min(1, 'nombre entier de 1 à 500 attendu')
    .max(500, 'nombre entier de 1 à 500 attendu')
    .default(1),
});
export type SchoolsQuery = z.output<typeof schoolsQuery>;

export const exportQuery = z.strictObject({
  commune: communeCode.optional(),
  departement: departement.optional(),
  elementary,
});
export type ExportQuery = z.output<typeof exportQuery>;

export const schoolsSchema = z.strictObject({
  total: z.int(),
  positions: z
    .array(z.array(z.number()))
    .meta({ description: 'Longitude et latitude de celles des autres pages, 1 000 au plus.' }),
  schools: z.array(schoolSchema),
});
export type Schools = z.output<typeof schoolsSchema>;

const day = z.string().meta({ description: 'AAAA-MM-JJ' });

/** What is known of the school calendar of each zone. */
export const calendarSchema = z.array(
  z.strictObject({
    zone: z.string(),
    academies: z.array(z.string()),
    known_until: day.nullable().meta({ description: 'Le dernier jour dont on sait s’il y a école.' }),
    pilots: z.int().meta({ description: 'Les pilotes de cette zone, retenus ou candidats.' }),
    wanted_until: day.nullable().meta({ description: 'Jusqu’à quand leurs séances iraient.' }),
    years: z.array(
      z.strictObject({
        year: z.string(),
        known_from: day,
        known_until: day,
        source: z.string().nullable().meta({ description: 'D’où on le sait.' }),
        breaks: z.array(z.strictObject({ label: z.string(), first_day: day, last_day: day })),
      }),
    ),
  }),
);
export type SchoolCalendar = z.output<typeof calendarSchema>;
