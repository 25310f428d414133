import { z } from 'zod';
import { choosableDecision, decisionReferred } from '../committees/schema.ts';
import { day, words } from '../resources/kinds/fields.ts';
import { choiceFields, filledFields } from '../standard/checks.ts';
import { vocabularies } from '../standard/vocabularies.ts';

const codeSaid = 'un code comme C4 est attendu : la lettre C et un numéro de 1 à 99.';
const code = z.string(codeSaid).regex(/^C[1-9]\d?$/, codeSaid);
const fieldSaid = 'un champ de la fiche que ce contrôle sait lire est attendu.';
const monthsWithin = (most: number) => {
  const said = `un nombre de mois de 1 à ${most} est attendu.`;
  return z.int(said).min(1, said).max(most, said);
};

const filled = z.strictObject({ field: z.enum(filledFields, fieldSaid), is: z.literal('filled') });
const contains = z
  .strictObject({
    field: z.enum(choiceFields, fieldSaid),
    contains: z
      .array(z.string())
      .min(1, 'une valeur au moins est attendue.')
      .max(40, '40 valeurs au plus sont attendues.'),
  })
  .superRefine(({ field, contains: values }, context) => {
    const known: readonly string[] = vocabularies[field];
    for (const value of values)
      if (!known.includes(value))
        context.addIssue({
          code: 'custom',
          path: ['contains'],
          message: `une valeur du champ « ${field} » est attendue : « ${value} » n’en est pas une.`,
        });
  });
const within = z.strictObject({ field: z.literal('date_maj', fieldSaid), within_months: monthsWithin(60) });
const workshops = z.strictObject({ kind: z.literal('has_workshops'), within_months: monthsWithin(12) });

/** What is checked of a venue's page: a closed language, which `criterion_predicate` of the database reads. */
const test = z.union(
  [filled, contains, within, workshops],
  'un contrôle est attendu : un champ rempli, une valeur d’une liste, une mise à jour récente ou un atelier à venir.',
);

const criterionFields = {
  code: z.string().meta({ description: 'Le même d’une version à l’autre.', examples: ['C2'] }),
  name: z.string(),
  why: z.string(),
  mandatory: z.boolean().meta({ description: 'Sans lui, pas de label.' }),
  kind: z.enum(['registry', 'declared']),
  test: z
    .object({
      field: z.string().optional(),
      is: z.string().optional(),
      contains: z.array(z.string()).optional(),
      within_months: z.int().optional(),
      kind: z.string().optional(),
    })
    .nullable()
    .meta({ description: 'Ce qui est lu dans l’annuaire ; null pour ce que le lieu déclare.' }),
  months: z.int().nullable().meta({ description: 'Combien de mois vaut une déclaration.' }),
};
const criterionSchema = z.strictObject(criterionFields);
export type Criterion = z.output<typeof criterionSchema>;

export const referenceSchema = z.strictObject({
  version: z.int(),
  agreement: z.string(),
  state: z.enum(['draft', 'adopted', 'in_force', 'replaced']),
  title: z.string(),
  changes: z.string(),
  demonstration: z.boolean(),
  revision: z.int(),
  in_force_from: z.string().nullable(),
  adopted_on: z.string().nullable(),
  replaced_on: z.string().nullable(),
  criteria: z.array(criterionSchema),
  decision: decisionReferred.nullable().meta({
    description: 'La décision du comité de gouvernance sur laquelle elle repose ; null : aucune n’est dite.',
  }),
  adopted_by: z
    .array(z.strictObject({ party: z.string(), said_on: z.string() }))
    .meta({ description: 'Adoptée, le jour où chaque partie a dit oui.' }),
});
export type Reference = z.output<typeof referenceSchema>;

export const currentSchema = referenceSchema.extend({
  venues: z.int().meta({ description: 'Lieux ouverts dont la situation est connue.' }),
  labelled: z.int().meta({ description: 'Ceux qui ont le label.' }),
  counts: z
    .record(z.string(), z.int())
    .meta({ description: 'Combien de lieux remplissent chaque critère, par code.' }),
});
export type CurrentReference = z.output<typeof currentSchema>;

export const versionsSchema = z.array(referenceSchema.omit({ criteria: true, revision: true }));
export type Versions = z.output<typeof versionsSchema>;

const version = z.coerce.number('un numéro de version est attendu.').int().min(1).max(10_000);
export const versionParams = z.object({ version });

const said = z.strictObject(criterionFields).omit({ code: true });
export const differencesSchema = z.array(
  z.strictObject({
    code: z.string(),
    before: said.nullable().meta({ description: 'Null : nouveau dans cette version.' }),
    after: said.nullable().meta({ description: 'Null : absent de cette version.' }),
  }),
);
export type Differences = z.output<typeof differencesSchema>;

const written = { code, name: words(140, 3), why: words(500, 10), mandatory: z.boolean() };
/** As it is read, where there is none: what is read of a criterion can be written as it is. */
const none = (said: string) => z.null(said).optional();
const draftCriterion = z.discriminatedUnion('kind', [
  z.strictObject({
    ...written,
    kind: z.literal('registry'),
    test,
    months: none('rien, ou null, est attendu : seul ce qui est déclaré vaut un nombre de mois.'),
  }),
  z.strictObject({
    ...written,
    kind: z.literal('declared'),
    months: monthsWithin(60),
    test: none('rien, ou null, est attendu : ce qui est déclaré n’est pas lu dans l’annuaire.'),
  }),
]);
export type DraftCriterion = z.output<typeof draftCriterion>;

/** A draft, whole. */
export const draftBody = z.strictObject({
  title: words(140, 3),
  changes: words(2000, 0).default(''),
  in_force_from: day.nullable().default(null),
  decision: z.int().min(1).nullable().default(null).meta({
    description: 'Le numéro d’une décision adoptée du comité de gouvernance, ou null.',
  }),
  criteria: z
    .array(draftCriterion)
    .max(40, 'quarante critères au plus sont attendus.')
    .superRefine((criteria, context) => {
      for (const [index, one] of criteria.entries())
        if (criteria.findIndex(({ code: other }) => other === one.code) < index)
          context.addIssue({
            code: 'custom',
            path: [index, 'code'],
            message: `un code qui n’est pas déjà pris est attendu : ${one.code} l’est.`,
          });
    }),
});
export type DraftBody = z.output<typeof draftBody>;
export const draftAnswer = z.strictObject({ version: z.int(), revision: z.int() });

/** What someone may do of the version that is being written. */
export const partSchema = z.strictObject({
  writes: z.boolean().meta({ description: 'L’écrire, la simuler : les parties et l’exploitant.' }),
  reads: z.boolean().meta({ description: 'La lire : qui siège au comité de gouvernance aussi.' }),
});
export type Part = z.output<typeof partSchema>;

const partySchema = z.strictObject({
  agreement_party: z.int(),
  name: z.string(),
  agrees: z.boolean().nullable().meta({ description: 'De cette révision ; null : n’a rien dit encore.' }),
  said_at: z.string().nullable(),
  mine: z.boolean().meta({ description: 'Qui lit peut parler pour elle.' }),
});
export const draftSchema = referenceSchema.extend({
  parties: z.array(partySchema),
  simulated: z.boolean().meta({ description: 'Cette révision a été simulée.' }),
  simulating: z.int().nullable().meta({
    description: 'Où en est sa simulation, en pour cent ; null quand il n’y en a pas en cours.',
  }),
  decisions: z
    .array(choosableDecision)
    .meta({ description: 'Les décisions sur lesquelles elle peut reposer.' }),
  abandonable: z.boolean().meta({ description: 'Qui lit peut l’abandonner.' }),
});
export type Draft = z.output<typeof draftSchema>;

export const abandonmentBody = z.strictObject({
  reason: words(500, 10).meta({ description: 'Pourquoi : les parties le lisent, et cela reste.' }),
});
export const abandonedSchema = z.array(
  z.strictObject({
    version: z.int().meta({ description: 'Le numéro qu’il aurait eu, que le suivant reprend.' }),
    title: z.string(),
    abandoned_on: z.string(),
    by: z.string().meta({ description: 'Une partie, ou « exploitation ».' }),
    reason: z.string(),
    voices: z
      .array(z.strictObject({ party: z.string(), agrees: z.boolean(), said_on: z.string() }))
      .meta({ description: 'Le dernier mot de chaque partie.' }),
  }),
);
export type Abandoned = z.output<typeof abandonedSchema>;

export const voiceBody = z.strictObject({
  agreement_party: z.int().min(1),
  agrees: z.boolean('oui ou non est attendu.'),
});
export const voiceAnswer = z.strictObject({ version: z.int(), adopted: z.boolean() });

const territory = z.strictObject({
  code: z.string().nullable(),
  name: z.string().nullable(),
  gained: z.int(),
  lost: z.int(),
});
export const simulationSchema = z.strictObject({
  version: z.int(),
  revision: z.int(),
  simulated_at: z.string(),
  stale: z.boolean().meta({ description: 'Le brouillon a changé depuis.' }),
  venues: z.int(),
  labelled_now: z.int(),
  labelled_then: z.int(),
  gained: z.int(),
  lost: z.int(),
  criteria: z.array(
    z.strictObject({
      code: z.string(),
      met: z.int(),
      lost: z.int().meta({ description: 'Lieux qui perdraient le label et à qui ce critère manque.' }),
    }),
  ),
  departements: z.array(territory),
  regions: z.array(territory),
});
export type Simulation = z.output<typeof simulationSchema>;

export const changedQuery = z.strictObject({
  gains: z.enum(['oui', 'non'], '« oui » ou « non » est attendu.').optional(),
  departement: z.string().max(3).optional(),
  after: z.coerce.number().int().min(0).default(0).meta({ description: 'Le « number » du dernier déjà lu.' }),
});
export type ChangedQuery = z.output<typeof changedQuery>;
export const changedSchema = z.array(
  z.strictObject({
    number: z.int(),
    id: z.string(),
    nom: z.string(),
    commune: z.string(),
    departement: z.string(),
    gains: z.boolean(),
    lacking: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
);
export type Changed = z.output<typeof changedSchema>;

export const venueParams = z.object({ id: z.string().max(300) });
export const labelSchema = z.strictObject({
  labelled_on: z.string().nullable().meta({ description: 'Null : pas de label.' }),
  version: z.int().nullable(),
});
export type Label = z.output<typeof labelSchema>;

export const standingSchema = z.strictObject({
  version: z.int(),
  labelled_on: z.string().nullable(),
  holds: z.boolean().meta({ description: 'Tout ce que demande le label est rempli aujourd’hui.' }),
  criteria: z.array(
    criterionSchema.extend({
      met: z.boolean(),
      declaration: z
        .strictObject({
          evidence: z.string(),
          link: z.string().nullable(),
          declared_on: z.string(),
          until: z.string(),
        })
        .nullable(),
    }),
  ),
});
export type Standing = z.output<typeof standingSchema>;

export const declarationBody = z.strictObject({
  code,
  evidence: words(1000, 10).nullable().meta({ description: 'Ce qui le montre ; null pour retirer.' }),
  link: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'une adresse qui commence par https:// est attendue.')
    .max(500)
    .nullable()
    .default(null),
});
export type DeclarationBody = z.output<typeof declarationBody>;
