import { z } from 'zod';
import { plainText } from '../core/plain-text.ts';
import { practice } from '../resources/kinds/practice.ts';
import { parties } from '../standard/parties.ts';
import { purposes } from '../standard/validations.ts';

const valuesOf = (name: string) => practice.details.find((field) => field.name === name)?.values ?? [];
const durations = [
  'Moins de 30 minutes',
  'De 30 minutes à 1 heure',
  'De 1 à 2 heures',
  'Plus de 2 heures',
] as const;

/** The filters of the toolbox, and the values that each takes, besides « for schools ». */
export const filterValues = {
  subject: valuesOf('subjects'),
  form: valuesOf('form'),
  age: valuesOf('ages'),
  level: valuesOf('level'),
  audience: valuesOf('publics'),
  duration: durations,
  licence: valuesOf('licence'),
} as const;
export type Filter = keyof typeof filterValues;

const oneOf = (values: readonly string[]) =>
  z
    .enum(values as [string, ...string[]], `une de ces réponses est attendue : ${values.join(', ')}.`)
    .optional();

export const toolboxQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .max(300, '300 caractères au plus sont attendus.')
    .default('')
    .meta({ description: 'Une question, comme on la poserait.' }),
  subject: oneOf(filterValues.subject),
  form: oneOf(filterValues.form),
  age: oneOf(filterValues.age),
  level: oneOf(filterValues.level),
  licence: oneOf(filterValues.licence),
  audience: oneOf(filterValues.audience),
  duration: oneOf(filterValues.duration),
  school: z.enum(['true', 'false'], 'true ou false est attendu.').default('false'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(500).default(1),
});
export type ToolboxQuery = z.output<typeof toolboxQuery>;
export const exportQuery = toolboxQuery.omit({ limit: true, page: true });
export type ExportQuery = z.output<typeof exportQuery>;

const validated = z.strictObject({ by: z.string(), purpose: z.string(), on: z.string() });

const lineFields = {
  resource: z.int(),
  title: z.string(),
  version: z.int(),
  form: z.string(),
  subjects: z.array(z.string()),
  level: z.string(),
  minutes: z.int().nullable(),
  licence: z.string(),
  publics: z.array(z.string()),
  school: z.array(z.string()),
  ages: z.array(z.string()).meta({ description: 'Classes de l’école primaire.' }),
  edition: z.string().nullable(),
  owner: z.string(),
  demonstration: z.boolean(),
  updated_on: z.string(),
  validations: z.array(validated).meta({ description: 'Celles de ce qui est montré maintenant.' }),
  formerly_validated: z.boolean().meta({ description: 'Une version précédente a été validée.' }),
  school_missing: z.array(z.string()).nullable().meta({
    description: 'Qui ne l’a pas encore validé pour l’école ; null pour ce qui n’est pas pour elle.',
  }),
  rating: z.strictObject({ average: z.number().nullable(), count: z.int() }),
};

/** A practice in a list. */
const lineSchema = z.strictObject(lineFields);
export type PracticeLine = z.output<typeof lineSchema>;

/** A piece of an excerpt, and whether it is what was looked for. */
const pieceSchema = z.strictObject({ text: z.string(), found: z.boolean() });
export type Piece = z.output<typeof pieceSchema>;
const foundSchema = lineSchema.extend({ excerpt: z.array(pieceSchema) });
export type FoundPractice = z.output<typeof foundSchema>;

const suggestionSchema = z.strictObject({
  kind: z.enum(['without', 'instead', 'unfiltered']).meta({
    description: 'Sans un mot, avec un mot ressemblant, sans un filtre.',
  }),
  said: z.string().meta({ description: 'Le mot ou le filtre.' }),
  instead: z.string().nullable(),
  q: z.string().meta({ description: 'La question à poser.' }),
  count: z.int().nullable(),
});
export type Suggestion = z.output<typeof suggestionSchema>;

export const toolboxSchema = z.strictObject({
  total: z.int(),
  practices: z.array(foundSchema),
  facets: z
    .array(z.strictObject({ facet: z.string(), value: z.string(), count: z.int() }))
    .meta({ description: 'Ce que laisserait chaque valeur d’un filtre, les autres restant.' }),
  suggestions: z.array(suggestionSchema),
});
export type Toolbox = z.output<typeof toolboxSchema>;

const fileSchema = z.strictObject({ name: z.string(), type: z.string(), size: z.int(), digest: z.string() });
export type PracticeFile = z.output<typeof fileSchema>;

const editionSchema = z.strictObject({
  version: z.int(),
  edition: z.string().nullable(),
  since: z.string(),
  title: z.string(),
  link: z.string().nullable(),
  file: fileSchema.nullable(),
  validations: z.array(validated),
});

/** A practice, whole, as anyone may see it. */
export const practiceSchema = lineSchema.extend({
  description: z.string(),
  chapters: z.array(z.string()).meta({ description: 'Séance par séance, dans l’ordre.' }),
  conditions: z.string().nullable(),
  audience: z.string().nullable(),
  state: z.string(),
  link: z.string().nullable(),
  file: fileSchema.nullable(),
  organisation: z.int().nullable(),
  venue: z.string().nullable(),
  party: z.string().nullable(),
  editions: z.array(editionSchema).meta({ description: 'Celle d’aujourd’hui, puis les précédentes.' }),
  ratings: z
    .array(
      z.strictObject({
        venue: z.string(),
        nom: z.string(),
        commune: z.string(),
        stars: z.int(),
        text: z.string().nullable(),
        on: z.string(),
      }),
    )
    .meta({ description: 'Ce qu’en disent les lieux qui s’en sont servis, jamais les personnes.' }),
});
export type Practice = z.output<typeof practiceSchema>;

export const practiceParams = z.object({
  resource: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
export const fileQuery = z.strictObject({
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'l’empreinte d’un fichier est attendue.')
    .optional()
    .meta({ description: 'Celui d’une édition précédente.' }),
});

/** As the declaration of the kind says it. */
const EDITION = practice.details.find(({ name }) => name === 'edition')?.max ?? 0;

export const fileName = z.strictObject({
  name: z
    .string('le nom du fichier est attendu.')
    .trim()
    .min(1, 'le nom du fichier est attendu.')
    .max(200, '200 caractères au plus sont attendus.'),
  edition: plainText()
    .max(EDITION, `${EDITION} caractères au plus sont attendus.`)
    .optional()
    .meta({ description: 'Le nom de l’édition dont c’est le fichier ; sans lui, celui d’avant reste.' }),
});

export const venuePracticesSchema = z.strictObject({ practices: z.array(lineSchema) });
export type VenuePractices = z.output<typeof venuePracticesSchema>;

export const validationBody = z
  .strictObject({
    party: z.enum(parties, `${parties.join(', ')} : une partie est attendue.`).optional(),
    organisation: z.int().optional(),
    purpose: z.enum(purposes, `${purposes.join(', ')} : ce qui est validé est attendu.`),
  })
  .refine(({ party, organisation }) => (party === undefined) !== (organisation === undefined), {
    path: ['party'],
    message: 'party ou organisation : un seul est attendu.',
  });
export type ValidationBody = z.output<typeof validationBody>;

export const validationParams = practiceParams.extend({
  validation: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

const starsSaid = 'une note de 1 à 5 est attendue.';
export const ratingBody = z.strictObject({
  stars: z.int(starsSaid).min(1, starsSaid).max(5, starsSaid),
  text: plainText()
    .min(1, 'un texte est attendu, ou rien.')
    .max(2000, '2000 caractères au plus sont attendus.')
    .optional(),
});
export type RatingBody = z.output<typeof ratingBody>;
export const ratingParams = practiceParams.extend({ id: z.string().min(1).max(300) });

/** What someone may do of a practice besides reading it. */
export const ownPartSchema = z.strictObject({
  owner: z.boolean(),
  validators: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      party: z.string().nullable(),
      organisation: z.int().nullable(),
    }),
  ),
  validations: z.array(
    z.strictObject({ validation: z.int(), by: z.string(), purpose: z.string(), holds: z.boolean() }),
  ),
  venues: z.array(
    z.strictObject({
      id: z.string(),
      nom: z.string(),
      stars: z.int().nullable(),
      text: z.string().nullable(),
      revision: z.int().meta({ description: '0 tant que le lieu n’en a rien dit.' }),
    }),
  ),
});
export type OwnPart = z.output<typeof ownPartSchema>;

export const validatorsSchema = z.array(
  z.strictObject({ organisation: z.int(), nom: z.string(), kind: z.string() }),
);
export type Validators = z.output<typeof validatorsSchema>;
export const validatorBody = z.strictObject({ validates: z.boolean('true ou false est attendu.') });
export const organisationParams = z.object({
  organisation: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
