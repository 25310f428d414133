import { z } from 'zod';
import { near } from '../core/position.ts';
import { words } from '../resources/kinds/fields.ts';
import { firmNeeds } from '../standard/small-firms.ts';

const levelSaid = 'un niveau de 1 à 4 est attendu.';
const codeSaid = 'un code comme 4.2 est attendu : le numéro du domaine, un point, un numéro.';
const code = z.string(codeSaid).regex(/^[1-9]\.[1-9]\d?$/, codeSaid);

const skillFields = {
  skill: z.string().meta({ description: 'Le même d’une version à l’autre.', examples: ['4.2'] }),
  name: z.string(),
  level: z.int().meta({ description: 'De 1, avec quelqu’un à côté, à 4, jusqu’à le montrer à d’autres.' }),
  evidence: z.string().meta({ description: 'Ce que peut montrer qui sait le faire.' }),
};
const skillSchema = z.strictObject(skillFields);
export type Skill = z.output<typeof skillSchema>;

export const frameworkSchema = z.strictObject({
  version: z.int(),
  title: z.string(),
  changes: z.string().meta({ description: 'Ce que la version apporte.' }),
  state: z.enum(['draft', 'published', 'replaced']),
  party: z.string().nullable().meta({ description: 'Qui la publie ; null : qui exploite le site.' }),
  revision: z.int(),
  published_on: z.string().nullable(),
  replaced_on: z.string().nullable(),
  domains: z.array(
    z.strictObject({
      domain: z.int(),
      name: z.string(),
      lead: z.string(),
      skills: z.array(skillSchema),
    }),
  ),
});
export type Framework = z.output<typeof frameworkSchema>;

export const versionsSchema = z.array(frameworkSchema.omit({ domains: true, revision: true }));
export type Versions = z.output<typeof versionsSchema>;

const version = z.coerce.number('un numéro de version est attendu.').int().min(1).max(10_000);
export const versionParams = z.object({ version });
export const exportQuery = z.strictObject({
  version: version.optional().meta({ description: 'Celle en vigueur, si rien n’est dit.' }),
});

const saidOf = z.strictObject({
  domain: z.string(),
  name: z.string(),
  level: z.int(),
  evidence: z.string(),
});
export const differencesSchema = z.array(
  z.strictObject({
    skill: z.string(),
    before: saidOf.nullable().meta({ description: 'Null : nouvelle dans cette version.' }),
    after: saidOf.nullable().meta({ description: 'Null : absente de cette version.' }),
  }),
);
export type Differences = z.output<typeof differencesSchema>;

/** In metres: half an hour by car. */
const AROUND = 20_000;
const around = z.coerce
  .number('un nombre de mètres est attendu.')
  .min(1_000, 'au moins 1 000 mètres.')
  .max(100_000, 'au plus 100 000 mètres (100 km).')
  .default(AROUND)
  .meta({ description: 'Avec « near », en mètres.' });
const codesSaid = 'des codes séparés par des virgules sont attendus, comme 4.1,4.2 : trente au plus.';

export const teachingQuery = z.strictObject({
  skills: z
    .string(codesSaid)
    .regex(/^[1-9]\.[1-9]\d?(,[1-9]\.[1-9]\d?){0,29}$/, codesSaid)
    .transform((text) => text.split(','))
    .meta({ description: 'Codes de compétences : 4.1,4.2' }),
  near,
  radius: around,
});
export type TeachingQuery = z.output<typeof teachingQuery>;

const skills = z.array(z.string()).meta({ description: 'Celles, parmi les demandées, qui s’y apprennent.' });
const taughtAt = z.strictObject({
  id: z.string(),
  nom: z.string(),
  commune: z.string(),
  distance: z.int(),
  demonstration: z.boolean(),
  skills,
});
export const teachingSchema = z.strictObject({
  venues: z.array(taughtAt),
  workshops: z.array(
    z.strictObject({
      sitting: z.int().meta({ description: 'Sa prochaine date.' }),
      title: z.string(),
      from: z.string(),
      label: z.string(),
      commune: z.string(),
      distance: z.int(),
      demonstration: z.boolean(),
      skills,
    }),
  ),
  practices: z.array(
    z.strictObject({
      resource: z.int(),
      title: z.string(),
      form: z.string().nullable(),
      demonstration: z.boolean(),
      skills,
    }),
  ),
});
export type Teaching = z.output<typeof teachingSchema>;

export const countsQuery = z.strictObject({ near: near.optional(), radius: around });
export type CountsQuery = z.output<typeof countsQuery>;
export const countsSchema = z.array(
  z.strictObject({ skill: z.string(), venues: z.int(), workshops: z.int(), practices: z.int() }),
);
export type TeachingCounts = z.output<typeof countsSchema>;

export const resourceParams = z.object({
  resource: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
export const venueParams = z.object({ venue: z.string().max(300) });
export const resourceSkills = z.array(z.strictObject({ skill: z.string(), name: z.string() }));
export type ResourceSkills = z.output<typeof resourceSkills>;

const needs = firmNeeds.map(({ need }) => need) as [string, ...string[]];
export const firmsQuery = z.strictObject({
  need: z.enum(needs, `un de ces besoins est attendu : ${needs.join(', ')}.`),
  near: near.optional(),
  radius: around,
});
export type FirmsQuery = z.output<typeof firmsQuery>;
export const firmsSchema = z.strictObject({
  organisations: z.array(
    z.strictObject({
      organisation: z.int(),
      nom: z.string(),
      kind: z.string(),
      trades: z.array(z.string()).meta({ description: 'Ceux de ses métiers qui répondent au besoin.' }),
      commune: z.string().nullable(),
      distance: z.int().nullable(),
      demonstration: z.boolean(),
      offers: z
        .array(z.strictObject({ resource: z.int(), title: z.string() }))
        .meta({ description: 'Ce qu’elle offre dans ces métiers, maintenant.' }),
    }),
  ),
  needs: z
    .array(
      z.strictObject({ resource: z.int(), title: z.string(), owner: z.string(), demonstration: z.boolean() }),
    )
    .meta({ description: 'Ce que d’autres ont cherché dans ces métiers.' }),
});
export type Firms = z.output<typeof firmsSchema>;

const draftSkill = z.strictObject({
  skill: code,
  name: words(140, 3),
  level: z.int(levelSaid).min(1, levelSaid).max(4, levelSaid),
  evidence: words(500, 10),
});
const draftDomain = z.strictObject({
  domain: z.int('un numéro de 1 à 9 est attendu.').min(1).max(9),
  name: words(100, 3),
  lead: words(500, 10),
  skills: z.array(draftSkill).max(20, 'vingt compétences au plus sont attendues par domaine.'),
});

/** A draft, whole. */
export const draftBody = z.strictObject({
  title: words(140, 3),
  changes: words(2000, 0).default(''),
  domains: z
    .array(draftDomain)
    .max(9, 'neuf domaines au plus sont attendus.')
    .superRefine((domains, context) => {
      for (const { message, path } of misplaced(domains)) context.addIssue({ code: 'custom', message, path });
    }),
});
export type DraftBody = z.output<typeof draftBody>;

/** Codes that are twice, or of another domain. */
function misplaced(domains: readonly z.output<typeof draftDomain>[]) {
  const seen = new Set<string>();
  return domains.flatMap(({ domain, skills: own }, at) =>
    own.flatMap(({ skill }, index) => {
      const path = [at, 'skills', index, 'skill'];
      const known = seen.has(skill);
      seen.add(skill);
      if (known) return [{ path, message: `un code qui n’est pas déjà pris est attendu : ${skill} l’est.` }];
      return skill.startsWith(`${domain}.`)
        ? []
        : [{ path, message: `un code du domaine ${domain} est attendu, comme ${domain}.1.` }];
    }),
  );
}

export const draftAnswer = z.strictObject({ version: z.int(), revision: z.int() });
