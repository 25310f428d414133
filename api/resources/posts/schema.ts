import { z } from 'zod';
import { linkBody, mailField, nameField } from '../../core/person-fields.ts';
import { day, words } from '../kinds/fields.ts';
import { networkKinds, stepNames } from '../kinds/steps.ts';
import { uptakeParams } from '../schema.ts';

export const stepKinds = ['training', 'review', 'qualification', ...networkKinds, 'outcome', 'end'] as const;
export type StepKind = (typeof stepKinds)[number];
/** The venue's tutor, the company, and who holds the post. */
export const stepSides = ['owner', 'taker', 'young'] as const;
export type StepSide = (typeof stepSides)[number];

const stepSchema = z.strictObject({
  step: z.int(),
  kind: z.enum(stepKinds),
  what: z.string().nullable(),
  due_on: z.string(),
  open: z.boolean().meta({ description: 'On peut la confirmer : depuis un mois avant sa date.' }),
  confirmed: z
    .array(z.strictObject({ side: z.enum(stepSides), on: z.string() }))
    .meta({ description: 'Qui l’a confirmée et quand, par côté.' }),
  moved: z
    .array(z.strictObject({ was: z.string(), actor: z.string(), on: z.string() }))
    .meta({ description: 'Les jours prévus avant, et de quel côté elle a été déplacée.' }),
});
export type Step = z.output<typeof stepSchema>;

const earlyEnd = z.strictObject({
  ended_on: z.string().nullable(),
  why: z.string().nullable(),
  agreed: z.boolean().meta({ description: 'Tous l’ont confirmée.' }),
  waits: z.array(z.enum(stepSides)).meta({ description: 'Les côtés qui ne l’ont pas confirmée.' }),
  contested: z.strictObject({ side: z.enum(stepSides), why: z.string().nullable() }).nullable(),
});
export type EarlyEnd = z.output<typeof earlyEnd>;

const contract = z.strictObject({
  uptake: z.int(),
  resource: z.int(),
  title: z.string(),
  state: z.string(),
  venue: z.string(),
  company: z.string(),
  begins_on: z.string(),
  months: z.int(),
  hours: z.int(),
  training: z.string(),
  qualification: z.string(),
  terms: z.string().nullable(),
  started_on: z.string().nullable(),
  became: z.string().nullable(),
  early_end: earlyEnd.nullable().meta({
    description:
      'Déclarée par le lieu : elle attend les autres, et vaut quand tous l’ont confirmée (l’état « parted »).',
  }),
  known: z.boolean().meta({
    description: 'Qui l’occupe est connu ici : sa confirmation est alors attendue, à côté des deux autres.',
  }),
});
export type Contract = z.output<typeof contract>;

export const standingSchema = z.strictObject({
  sponsored: z.boolean().meta({ description: 'Une entreprise le parraine.' }),
  filled: z.boolean().meta({ description: 'Quelqu’un l’occupe, ou l’a occupé.' }),
});
export type Standing = z.output<typeof standingSchema>;

export const followSchema = contract.extend({
  side: z.enum(stepSides),
  steps: z.array(stepSchema),
  young: z
    .strictObject({
      name: z.string(),
      mail: z.string().nullable().meta({ description: 'Pour le lieu seul.' }),
      invited: z.string(),
      agreed: z.string().nullable(),
    })
    .nullable()
    .meta({
      description:
        'Qui occupe le poste, pour le lieu et l’entreprise seuls ; null : personne encore, ou effacé.',
    }),
});
export type Follow = z.output<typeof followSchema>;

export const inviteBody = z.strictObject({ name: nameField, mail: mailField });
export type InviteBody = z.output<typeof inviteBody>;

const offered = networkKinds.map((kind) => `« ${stepNames[kind]} »`).join(', ');

export const stepBody = z.strictObject({
  kind: z.enum(networkKinds, `une de ces réponses est attendue : ${offered}.`),
  due_on: day,
  what: words(200, 3)
    .optional()
    .meta({ description: 'Comme « entretien dans une agence de Lille » : sans nommer la personne.' }),
});
export type StepBody = z.output<typeof stepBody>;
export const stepDayBody = z.strictObject({
  from: day.meta({ description: 'Le jour que vous avez lu : un autre est refusé (409).' }),
  due_on: day,
});
export type StepDayBody = z.output<typeof stepDayBody>;
export const stepParams = uptakeParams.extend({
  step: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

export const youngSchema = contract.extend({
  agreed: z.boolean(),
  name: z.string(),
  steps: z.array(stepSchema),
  kept_days: z.int(),
  age_most_disabled: z.int(),
});
export type YoungFollow = z.output<typeof youngSchema>;

export const agreementBody = linkBody.extend({
  born_on: day.meta({ description: 'Comparé aux âges du programme, et jamais gardé.' }),
  disabled: z
    .boolean()
    .default(false)
    .meta({ description: 'Travailleur handicapé : l’âge le plus grand est alors un autre. Jamais gardé.' }),
  consent: z.literal(
    true,
    'votre accord est attendu : sans lui, votre nom et votre adresse ne sont pas gardés.',
  ),
});
export type AgreementBody = z.output<typeof agreementBody>;
export const youngStepBody = linkBody.extend({ step: z.int() });
export const youngContestBody = linkBody.extend({
  note: words(2000).meta({ description: 'Pourquoi. Sans se nommer : le lieu et l’entreprise le lisent.' }),
});

export const dueStepsSchema = z.array(
  z.strictObject({
    step: z.int(),
    kind: z.enum(stepKinds),
    what: z.string().nullable(),
    uptake: z.int(),
    title: z.string(),
    due_on: z.string(),
  }),
);
export type DueStep = z.output<typeof dueStepsSchema>[number];

const figures = {
  open: z.int(),
  agreed: z.int(),
  running: z.int(),
  ended: z.int(),
  became: z.record(z.string(), z.int()).meta({ description: 'Ce qui a suivi, et combien de fois.' }),
  network: z
    .record(z.string(), z.int())
    .meta({ description: 'Entretiens, stages et offres du réseau des entreprises marraines.' }),
};
const invented = z.strictObject(figures).meta({ description: 'Ceux de la démonstration, comptés à part.' });
export const postFigures = z.strictObject({ ...figures, invented });
export type PostFigures = z.output<typeof postFigures>;
