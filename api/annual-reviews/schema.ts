import { z } from 'zod';

export const sections = ['summary', 'figures', 'value', 'regions', 'trends', 'map', 'gaps', 'whole'] as const;

const yearSaid = 'une année de 2015 à 2100 est attendue.';
const year = z.coerce.number(yearSaid).int(yearSaid).min(2015, yearSaid).max(2100, yearSaid);
export const reviewParams = z.strictObject({ year });
const agreement = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/, 'le nom d’un accord est attendu.')
  .optional()
  .meta({ description: 'L’accord dont c’est le bilan ; le premier signé, si rien n’est dit.' });
const version = z.coerce.number('une version est attendue.').int().min(1).max(10_000);
export const reviewQuery = z.strictObject({
  agreement,
  version: version.optional().meta({ description: 'La dernière, si rien n’est dit.' }),
});
export type ReviewQuery = z.output<typeof reviewQuery>;
export const agreementQuery = z.strictObject({ agreement });

const value = z.number().nullable();
const row = z.strictObject({ code: z.string(), nom: z.string(), value });
/** What an indicator said of the year, frozen with its definition. */
const drawnIndicator = z.looseObject({
  code: z.string(),
  version: z.int(),
  nom: z.string(),
  kind: z.enum(['activity', 'social', 'economic']),
  unit: z.string(),
  decimals: z.int(),
  article: z.int().nullable(),
  formula: z.string(),
  source: z.string(),
  frequency: z.enum(['month', 'quarter', 'year']),
  counted: z.enum(['flow', 'stock']),
  method: z.string(),
  limits: z.string(),
  waits: z.boolean(),
  france: value,
  before: value.meta({ description: 'L’année d’avant.' }),
  regions: z.array(z.strictObject({ ...row.shape, before: value })),
  departements: z.array(row),
  periods: z.array(z.strictObject({ period: z.string(), complete: z.boolean(), value })),
});
export type DrawnIndicator = z.output<typeof drawnIndicator>;

const count = z.int().min(0);
const fact = z.strictObject({
  title: z.string(),
  on: z.string().meta({ description: 'Le jour.' }),
  href: z.string().meta({ description: 'La page qui le dit, depuis la racine du site.' }),
});
/** What the agreement lived in its year, as far as it is public. */
const lived = z.strictObject({
  committees: z.array(
    z.strictObject({
      name: z.string(),
      href: z.string(),
      meetings: count.meta({ description: 'Réunions tenues dans l’année.' }),
    }),
  ),
  decisions: z
    .array(
      z.strictObject({ committee: z.string(), text: z.string(), on: fact.shape.on, href: fact.shape.href }),
    )
    .meta({ description: 'Adoptées, et que les parties publient.' }),
  amendments: z.array(fact),
  denunciations: z.array(fact).meta({ description: 'Les lettres, et qui les a envoyées.' }),
  criteria: z.array(fact).meta({ description: 'Les versions des critères adoptées dans l’année.' }),
  labelled: z.int().nullable().meta({
    description: 'Lieux de référence, à la fin de l’année ou au jour du tirage ; null sans critères.',
  }),
  ordered: z.array(fact).meta({ description: 'Études commandées.' }),
  published: z.array(fact).meta({ description: 'Études publiées.' }),
  communications: z.array(fact),
  disputes: z
    .strictObject({ opened: count, closed: count })
    .meta({ description: 'Combien de différends : rien d’autre n’en est public.' }),
});
export type Lived = z.output<typeof lived>;
export type Fact = z.output<typeof fact>;
const summary = z.strictObject({
  ...lived.shape,
  commitments: z.strictObject({
    states: z.record(z.string(), count).meta({ description: 'Combien d’engagements dans chaque état.' }),
    late: count,
  }),
  moves: z
    .array(z.string())
    .meta({ description: 'Les indicateurs qui ont le plus changé depuis l’année d’avant, par leur code.' }),
});
export type Summary = z.output<typeof summary>;

const contentSchema = z.strictObject({
  year: z.int(),
  agreement: z.strictObject({ slug: z.string(), title: z.string() }),
  drawn_at: z.string(),
  invented: z.boolean().meta({ description: 'Une partie de ce qui est compté est une démonstration.' }),
  articles: z
    .array(z.strictObject({ article: z.int(), title: z.string() }))
    .optional()
    .meta({ description: 'Les articles de l’accord ; absents des premiers bilans.' }),
  commitments: z
    .array(
      z.strictObject({
        article: z.int(),
        what: z.string(),
        owner: z.string().nullable(),
        state: z.string(),
        figure: z.string().nullable(),
      }),
    )
    .optional()
    .meta({ description: 'Ce qui était promis, et où c’en était ce jour-là ; absent des premiers bilans.' }),
  summary: summary.optional().meta({ description: 'L’année en bref ; absente des premiers bilans.' }),
  indicators: z.array(drawnIndicator),
  gaps: z.strictObject({
    without: z.int().meta({ description: 'Habitants qui n’ont aucun lieu à 10 km.' }),
    rows: z.array(
      z.strictObject({
        rank: z.int(),
        code: z.string(),
        nom: z.string(),
        departement: z.string(),
        people: z.int(),
        explanation: z.string(),
      }),
    ),
  }),
});
export type Content = z.output<typeof contentSchema>;

const listed = z.strictObject({
  agreement: z.string(),
  agreement_title: z.string(),
  year: z.int(),
  version: z.int(),
  sha256: z.string(),
  drawn_at: z.string(),
  adopted_at: z.string().nullable().meta({ description: 'Quand toutes les parties avaient dit oui.' }),
  whole_year: z.boolean().meta({
    description: 'Tiré une fois l’année finie : sinon il se commente et ne s’adopte pas, sauf un exemple.',
  }),
  demonstration: z.boolean().meta({ description: 'Un exemple : personne ne l’a demandé.' }),
});
export const reviewsSchema = z.array(listed);
export type Listed = z.output<typeof listed>;

export const reviewSchema = z.strictObject({
  ...listed.shape,
  sealed: z.boolean().meta({ description: 'Le contenu est celui dont « sha256 » est l’empreinte.' }),
  versions: z.array(z.int()),
  parties: z.array(
    z.strictObject({ agreement_party: z.int(), name: z.string(), adopted_at: z.string().nullable() }),
  ),
  comments: z.array(
    z.strictObject({
      section: z.enum(sections),
      agreement_party: z.int(),
      party: z.string(),
      text: z.string(),
      said_at: z.string(),
    }),
  ),
  content: contentSchema,
});
export type AnnualReview = z.output<typeof reviewSchema>;

export const drawnAnswer = z.strictObject({ version: z.int(), sha256: z.string() });

const party = z.int('une partie à l’accord est attendue.').min(1);
export const commentBody = z.strictObject({
  version,
  agreement_party: party,
  section: z.enum(sections, 'une partie du bilan est attendue.'),
  text: z.string().trim().max(4_000, '4 000 signes au plus.').meta({ description: 'Vide : retiré.' }),
});
export type CommentBody = z.output<typeof commentBody>;
export const adoptionBody = z.strictObject({
  version,
  agreement_party: party,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'l’empreinte du bilan lu est attendue.')
    .meta({ description: 'De ce qui a été lu : c’est cela qui est adopté.' }),
});
export type AdoptionBody = z.output<typeof adoptionBody>;
export const partiesSchema = z.array(z.int()).meta({ description: 'Celles pour qui vous parlez.' });
