import { z } from 'zod';
import { levels } from '../standard/indicators.ts';

export const kinds = ['activity', 'social', 'economic'] as const;
export const frequencies = ['month', 'quarter', 'year'] as const;
const listed = ['region', 'departement', 'epci', 'commune'] as const;

const codeSaid = 'des lettres minuscules, des chiffres et des tirets sont attendus, 60 au plus.';
const code = z
  .string(codeSaid)
  .max(60, codeSaid)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, codeSaid);
const text = (least: number, most: number) => {
  const message = `un texte de ${least} à ${most} signes est attendu.`;
  return z.string(message).trim().min(least, message).max(most, message);
};

const parameterSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,39}$/, 'un nom en lettres minuscules, chiffres et « _ » est attendu.')
    .meta({ description: 'Comme la requête le lit dans « parameter ».' }),
  label: text(3, 120),
  unit: z.string().trim().max(40),
  value: z
    .number('un nombre est attendu.')
    .nullable()
    .meta({ description: 'Null : à fixer par le comité ; l’indicateur attend.' }),
  source: text(3, 300).meta({ description: 'D’où vient la valeur.' }),
});
export type Parameter = z.output<typeof parameterSchema>;

const agreementSaid = 'le nom d’un accord signé est attendu.';
const articleSaid = 'un article de 1 à 200 est attendu.';

const definition = {
  nom: text(3, 120),
  kind: z.enum(kinds, '« activity », « social » ou « economic » est attendu.'),
  unit: text(1, 40),
  decimals: z.int('un nombre de 0 à 3 est attendu.').min(0).max(3, 'un nombre de 0 à 3 est attendu.'),
  direction: z.enum(['higher', 'lower'], '« higher », « lower » ou rien est attendu.').nullable(),
  agreement: z
    .string(agreementSaid)
    .max(80, agreementSaid)
    .regex(/^[a-z0-9-]+$/, agreementSaid)
    .nullable()
    .meta({ description: 'Le nom de l’accord signé dont c’est un indicateur.' }),
  article: z
    .int(articleSaid)
    .min(1, articleSaid)
    .max(200, articleSaid)
    .nullable()
    .meta({ description: 'De cet accord.' }),
  formula: text(10, 1_000),
  source: text(3, 500),
  frequency: z.enum(frequencies, '« month », « quarter » ou « year » est attendu.'),
  counted: z.enum(['flow', 'stock'], '« flow » ou « stock » est attendu.').meta({
    description: 'flow : ce qui se passe dans la période ; stock : ce qu’il y a à sa fin.',
  }),
  method: text(10, 2_000),
  limits: text(3, 2_000),
  statement: text(10, 4_000).meta({
    description:
      'Une lecture SQL des vues « figures » : code_insee ou departement, puis value, ou numerator et denominator.',
  }),
  parameters: z.array(parameterSchema).max(10, 'dix paramètres au plus.'),
  retired: z.boolean().meta({ description: 'N’est plus calculé ; ses chiffres restent.' }),
};

const written = z.strictObject({
  ...definition,
  retired: definition.retired.default(false),
  changes: text(3, 500).meta({ description: 'Ce que cette version change, et pourquoi.' }),
});
const isOfAgreement = ({ agreement, article }: { agreement: string | null; article: number | null }) =>
  article === null || agreement !== null;
const ofNone = { path: ['agreement'], message: 'un article est celui d’un accord : dites lequel.' };
export const definitionBody = written.refine(isOfAgreement, ofNone);
export type DefinitionBody = z.output<typeof definitionBody>;
export const newBody = z.strictObject({ code, ...written.shape }).refine(isOfAgreement, ofNone);
export type NewBody = z.output<typeof newBody>;

export const trialBody = z.strictObject({
  statement: definition.statement,
  parameters: definition.parameters.default([]),
});
export type TrialBody = z.output<typeof trialBody>;
export const trialSchema = z.strictObject({
  period: z.string(),
  total: z.number().nullable().meta({ description: 'Pour la France.' }),
  places: z.int().meta({ description: 'Lignes rendues.' }),
  sample: z.array(z.strictObject({ place: z.string().nullable(), value: z.number().nullable() })),
});
export type Trial = z.output<typeof trialSchema>;

const figure = z.strictObject({
  period: z.string().meta({ description: 'Le premier jour de la période, ou l’année.' }),
  complete: z.boolean(),
  value: z.number().nullable(),
});

const versioned = z.strictObject({
  code: z.string(),
  version: z.int(),
  ...definition,
  agreement_title: z.string().nullable(),
  article_title: z.string().nullable(),
  changes: z.string(),
  written_on: z.string(),
});
export const indicatorSchema = z.strictObject({
  ...versioned.shape,
  waits: z.boolean().meta({ description: 'Un paramètre est à fixer par le comité.' }),
  computed_at: z
    .string()
    .nullable()
    .meta({ description: 'Le moment du dernier calcul, à Paris : AAAA-MM-JJTHH:MM.' }),
  year: figure.nullable().meta({ description: 'La France, cette année.' }),
  before: figure.nullable().meta({ description: 'La France, l’année d’avant, tout entière.' }),
});
export type Indicator = z.output<typeof indicatorSchema>;
export const indicatorsSchema = z.array(indicatorSchema);

export const indicatorParams = z.strictObject({ code });
const territory = z
  .string('une seule valeur « niveau:code » est attendue.')
  .regex(
    /^(france|region|departement|epci|commune):[0-9A-Za-z]{2,9}$/,
    '« niveau:code » est attendu, par exemple departement:59.',
  );
const year = z.coerce
  .number('une année est attendue.')
  .int('une année est attendue.')
  .min(2015, 'une année depuis 2015 est attendue.')
  .max(2100, 'une année jusqu’à 2100 est attendue.');
export const detailQuery = z.strictObject({
  level: z
    .enum(listed, '« region », « departement », « epci » ou « commune » est attendu.')
    .default('region'),
  within: territory
    .optional()
    .meta({ description: 'Les territoires de celui-ci seulement, « niveau:code ».' }),
  trend: territory.default('france:FR').meta({ description: 'Le territoire dont l’évolution est rendue.' }),
  year: year.optional().meta({ description: 'Celle en cours, si rien n’est dit.' }),
});
export type DetailQuery = z.output<typeof detailQuery>;
export const csvQuery = z.strictObject({
  level: z.enum(levels).default('region'),
  within: territory.optional(),
});
export type CsvQuery = z.output<typeof csvQuery>;

const row = z.strictObject({
  code: z.string(),
  nom: z.string(),
  value: z.number().nullable(),
  part_of: z.string().nullable().meta({
    description:
      'D’un arrondissement de Paris, Lyon ou Marseille, sa commune, qui est là aussi : ne pas les additionner.',
  }),
});
export const detailSchema = z.strictObject({
  ...indicatorSchema.shape,
  level: z.enum(listed),
  asked_year: z.int(),
  years: z.array(z.int()).meta({ description: 'Celles dont on a des chiffres.' }),
  rows: z.array(row),
  trend: z.strictObject({
    level: z.enum(levels),
    code: z.string(),
    nom: z.string(),
    points: z.array(figure),
  }),
  failure: z.string().nullable().meta({ description: 'Ce qui a empêché le dernier calcul.' }),
  versions: z.array(versioned),
});
export type IndicatorDetail = z.output<typeof detailSchema>;
