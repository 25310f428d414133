import { z } from 'zod';
import { criteria, indicatorIds, levels, monthly } from '../standard/indicators.ts';

export const LIMIT_MAX = 2_000;
const LIMIT_DEFAULT = 500;
export const GAPS_MAX = 100;
/** Metres within which an opening counts, as « gain_10km » says. */
export const GAP_RADIUS = 10_000;

/** The levels of which there is a list. */
const listed = ['region', 'departement', 'epci', 'commune'] as const;

const level = z.enum(levels, '« france », « region », « departement », « epci » ou « commune » est attendu.');
const code = z
  .string()
  .toUpperCase()
  .regex(/^[0-9A-Z]{2,9}$/, 'le code officiel du territoire est attendu, par exemple 59 ou 59350.');

const within = z
  .string('une seule valeur « niveau:code » est attendue.')
  .regex(
    /^(france|region|departement|epci|commune):[0-9A-Za-z]{2,9}$/,
    '« niveau:code » est attendu, par exemple departement:59.',
  )
  .transform((text) => {
    const [level, code] = text.split(':') as [string, string];
    return { level: level as z.output<typeof territoryLevel>, code: code.toUpperCase() };
  })
  .meta({
    description: 'Le territoire dans lequel on regarde, « niveau:code ».',
    examples: ['departement:59'],
  });
const territoryLevel = level;

const wholeUpTo = (most: number, usual: number, description: string) =>
  z.coerce
    .number(`un nombre entier de 1 à ${most} est attendu.`)
    .int(`un nombre entier de 1 à ${most} est attendu.`)
    .min(1, `un nombre entier de 1 à ${most} est attendu.`)
    .max(most, `un nombre entier de 1 à ${most} est attendu.`)
    .default(usual)
    .meta({ description });

const chosen = {
  level: z
    .enum(listed, '« region », « departement », « epci » ou « commune » est attendu.')
    .default('region'),
  within: within.optional(),
  sort: z
    .enum(
      ['nom', 'population', ...indicatorIds],
      'un indicateur de /api/indicators, « nom » ou « population » est attendu.',
    )
    .default('nom'),
  order: z
    .enum(['asc', 'desc'], '« asc » ou « desc » est attendu.')
    .default('asc')
    .meta({ description: 'Les territoires sans valeur viennent à la fin, dans les deux sens.' }),
};

export const territoriesQuery = z.strictObject({
  ...chosen,
  limit: wholeUpTo(LIMIT_MAX, LIMIT_DEFAULT, 'Territoires par page.'),
  page: wholeUpTo(1_000, 1, 'La page, à partir de 1.'),
});
export type TerritoriesQuery = z.output<typeof territoriesQuery>;
/** The file holds them all. */
export const exportQuery = z.strictObject(chosen);
export type ExportQuery = z.output<typeof exportQuery>;

export const territoryParams = z.strictObject({ level, code });

export const territoryCsvQuery = z.strictObject({
  view: z
    .enum(
      ['comparison', 'months', 'nearest', 'schools'],
      '« comparison », « months », « nearest » ou « schools » est attendu.',
    )
    .default('comparison')
    .meta({
      description:
        'Lui, ce qui le contient et ses voisins ; ses mois ; les lieux les plus proches ; les écoles loin.',
    }),
});

export const gapsQuery = z.strictObject({
  within: within.optional(),
  order: z.enum(['most', 'sequence'], '« most » ou « sequence » est attendu.').default('most').meta({
    description:
      '« most » : chaque commune comme si elle ouvrait seule. « sequence » : chacune comme si toutes celles d’avant avaient ouvert.',
  }),
  limit: wholeUpTo(GAPS_MAX, 20, 'Communes rendues.'),
});
export type GapsQuery = z.output<typeof gapsQuery>;

export const indicatorSchema = z.strictObject({
  id: z.enum(indicatorIds),
  nom: z.string(),
  unit: z.string(),
  definition: z.string(),
  direction: z
    .enum(['higher', 'lower'])
    .nullable()
    .meta({ description: 'Ce qui vaut mieux pour les habitants ; null quand rien ne vaut mieux.' }),
  ranked: z.boolean().meta({
    description:
      'Vrai pour une part, une distance ou un nombre pour 10 000 habitants, qui donnent un rang ; faux pour un compte, qui ne dit que la taille du territoire.',
  }),
  levels: z.array(level),
  decimals: z.int(),
});

const figures = z
  .partialRecord(z.enum(indicatorIds), z.number().nullable())
  .meta({ description: 'Par identifiant de /api/indicators ; null : sans valeur.' });

const updated = z.string().nullable().meta({
  description:
    'Quand un chiffre, d’où qu’il soit, a changé pour la dernière fois (UTC) ; null tant que rien n’a été calculé.',
});

const named = { level, code: z.string(), nom: z.string() };
const territory = z.strictObject({
  ...named,
  population: z.int().nullable().meta({ description: 'Population municipale.' }),
  approximate: z.boolean().meta({
    description: 'Le centre de la commune est estimé d’après ses voisines : ses distances aussi.',
  }),
  indicators: figures,
});
export type Territory = z.output<typeof territory>;
const place = z.strictObject(named);
export type Place = z.output<typeof place>;

export const territoriesSchema = z.strictObject({
  level,
  within: place.nullable(),
  updated,
  total: z.int().meta({ description: 'Territoires de toutes les pages.' }),
  rows: z.array(territory),
});
export type Territories = z.output<typeof territoriesSchema>;

const month = z.strictObject({
  month: z.string().meta({ description: 'AAAA-MM' }),
  complete: z.boolean().meta({ description: 'Faux pour le mois en cours.' }),
  indicators: z
    .partialRecord(z.enum(monthly), z.number().nullable())
    .meta({ description: 'À la fin du mois ; null : ce que personne ne sait plus.' }),
});

const nearestVenue = z.strictObject({
  criterion: z.enum(criteria).meta({ description: 'L’indicateur est « metres_ » suivi de ce mot.' }),
  id: z.string(),
  nom: z.string(),
  commune: z.string().meta({ description: 'Celle où il accueille, à cet arrêt s’il se déplace.' }),
  stop: z.int().nullable().meta({ description: 'L’arrêt, pour un lieu qui se déplace.' }),
  metres: z.number(),
  location_approximate: z.boolean().meta({
    description: 'La position est celle de la commune : la distance aussi est approximative.',
  }),
});

const farSchool = z.strictObject({
  uai: z.string(),
  nom: z.string(),
  code_insee: z.string(),
  commune: z.string(),
  metres: z
    .number()
    .nullable()
    .meta({ description: 'Jusqu’au lieu volontaire le plus proche ; null : aucun à 20 km.' }),
});

const rank = z.strictObject({
  rank: z.int(),
  of: z.int().meta({ description: 'Ceux qui ont une valeur.' }),
  ties: z.int().meta({ description: 'Combien d’autres ont la même.' }),
});
export type Rank = z.output<typeof rank>;

export const territorySchema = z.strictObject({
  ...territory.shape,
  updated,
  parents: z.array(territory).meta({ description: 'De la France au plus petit qui le contient.' }),
  ranking: z.strictObject({
    among: place.meta({ description: 'Le territoire dans lequel on compare ceux de même niveau.' }),
    ranks: z.partialRecord(z.enum(indicatorIds), rank).meta({
      description:
        'Rang de chaque indicateur « ranked » de /api/indicators, 1 étant le meilleur ; à égalité, même rang.',
    }),
  }),
  neighbours: z.array(z.strictObject({ ...territory.shape, metres: z.number() })).meta({
    description:
      'Pour une commune, les huit dont le centre connu est le plus proche. Pour les autres, ceux dont une commune a son centre à 10 km au plus de celui d’une des siennes. « metres » : d’un centre à l’autre, le plus court.',
  }),
  months: z.array(month).meta({ description: 'Du plus ancien au plus récent.' }),
  nearest: z
    .array(nearestVenue)
    .meta({ description: 'Pour une commune, le lieu le plus proche selon chaque critère.' }),
  schools: z.strictObject({
    total: z.int(),
    far: z.int(),
    list: z.array(farSchool).meta({ description: 'Les écoles loin d’un lieu volontaire, 100 au plus.' }),
  }),
});
export type TerritoryDetail = z.output<typeof territorySchema>;

const covered = z.strictObject({
  code: z.string(),
  nom: z.string(),
  population: z.int(),
  approximate: z.boolean().meta({ description: 'Son centre est estimé.' }),
  metres: z.number().meta({ description: 'De son centre à celui de la commune où ouvrir.' }),
  metres_today: z.number().nullable().meta({ description: 'Jusqu’au lieu le plus proche aujourd’hui.' }),
  share: z
    .number()
    .meta({ description: 'Sur 100 habitants que le lieu rapprocherait, ceux de cette commune.' }),
});

const gap = z.strictObject({
  rank: z.int(),
  code: z.string(),
  nom: z.string(),
  departement: z.string(),
  approximate: z.boolean(),
  people: z
    .int()
    .meta({ description: 'Habitants que ce lieu mettrait à 10 km au plus, et qui n’y ont rien.' }),
  covered: z
    .array(covered)
    .meta({ description: 'Les communes qu’il rapprocherait, les plus peuplées d’abord.' }),
  explanation: z.string(),
});

export const gapsSchema = z.strictObject({
  within: place.nullable(),
  updated,
  order: z.enum(['most', 'sequence']),
  radius: z.int().meta({ description: 'En mètres.' }),
  without: z.int().meta({ description: 'Habitants du territoire qui n’ont aucun lieu à 10 km.' }),
  rows: z.array(gap),
});
export type Gaps = z.output<typeof gapsSchema>;
