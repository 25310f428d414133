import { z } from 'zod';
import { plainText } from '../core/plain-text.ts';

const fields = z.record(z.string(), z.unknown());
const message = z.string().nullable();

const shared = {
  key: z.string(),
  venue: z.string().nullable().meta({ description: 'Identifiant du lieu ; null s’il est à créer.' }),
  nom: z.string(),
  commune: z.string(),
  departement: z.string().nullable(),
  since: z.string().meta({ description: 'AAAA-MM-JJ' }),
  urgent: z
    .boolean()
    .meta({ description: 'Presse : un lieu dit fermé, ou quelqu’un qui demande à le tenir.' }),
  late: z.boolean().meta({ description: 'Attend depuis plus de dix jours.' }),
};
const report = z.strictObject({
  kind: z.literal('report'),
  ...shared,
  about: z.strictObject({
    subject: z.string(),
    message,
    suggested: fields.meta({ description: 'Ce qui serait juste, champ par champ.' }),
    source: z.string().nullable().meta({ description: 'La source qui dit autre chose.' }),
    answerable: z.boolean().meta({ description: 'Une adresse attend une réponse.' }),
    ours: z.boolean().meta({ description: 'Sur un lieu que je tiens.' }),
  }),
});
const claim = z.strictObject({
  kind: z.literal('claim'),
  ...shared,
  about: z.strictObject({ mail: z.string(), message }),
});
const review = z.strictObject({
  kind: z.literal('review'),
  ...shared,
  about: z.strictObject({ version: z.int(), fields: z.array(z.string()) }),
});
const proposal = z.strictObject({
  kind: z.literal('proposal'),
  ...shared,
  about: z.strictObject({ fields, message, keeps: z.boolean() }),
});

const organisation = z.strictObject({
  kind: z.literal('organisation'),
  ...shared,
  about: z.strictObject({
    nom: z.string(),
    kind: z.string(),
    siret: z.string().nullable(),
    mail: z.string().nullable().meta({ description: 'L’adresse de qui l’a inscrite ; null si effacée.' }),
    commune: z.string(),
  }),
});

const alert = z.strictObject({
  kind: z.literal('alert'),
  ...shared,
  about: z.strictObject({
    nom: z.string(),
    resource: z.int().nullable(),
    organisation: z.int().nullable(),
    of: z.string().nullable().meta({ description: 'Le genre de la ressource.' }),
    answerable: z.boolean(),
    reports: z.array(z.strictObject({ report: z.int(), subject: z.string(), message, since: z.string() })),
  }),
});

const commune = z.strictObject({
  kind: z.literal('commune'),
  ...shared,
  about: z.strictObject({ nom: z.string(), code_insee: z.string(), mail: z.string(), message: z.string() }),
});

const school = z.strictObject({
  kind: z.literal('school'),
  ...shared,
  about: z.strictObject({
    nom: z.string(),
    commune: z.string(),
    code_insee: z.string(),
    pilot: z.int(),
    uai: z.string(),
    mail: z.string().meta({ description: 'Où la commune écrit à l’école.' }),
    academy: z.string().nullable(),
    expected: z.string().nullable().meta({ description: 'Le domaine des adresses de cette académie.' }),
  }),
});

export const queueQuery = z.strictObject({
  kind: z
    .enum(['report', 'claim', 'review', 'proposal', 'organisation', 'alert', 'commune', 'school'])
    .optional(),
  departement: z
    .string()
    .regex(/^(\d{2,3}|2[AB])$/, 'le code d’un département est attendu, comme 59 ou 2A.')
    .optional(),
});
export type QueueQuery = z.output<typeof queueQuery>;

export const queueSchema = z.array(
  z.discriminatedUnion('kind', [report, claim, review, proposal, organisation, alert, commune, school]),
);
export type Waiting = z.output<typeof queueSchema>[number];

export const decisionsSchema = z.array(
  z.strictObject({
    kind: z
      .enum([
        'report',
        'claim',
        'review',
        'proposal',
        'organisation',
        'alert',
        'resource',
        'life',
        'commune',
        'school',
      ])
      .meta({
        description:
          'life : un lieu fermé, rouvert, réuni à un autre ou séparé de lui par la modération. alert : le signalement d’une ressource ou d’une organisation. commune : une demande pour la représenter. school : l’adresse à laquelle une commune sollicite une école.',
      }),
    code_insee: z.string().nullable(),
    venue: z.string().nullable(),
    organisation: z.int().nullable(),
    resource: z.int().nullable(),
    nom: z.string().nullable(),
    outcome: z.string(),
    fields: z.array(z.string()).meta({ description: 'Les champs repris, ou relus.' }),
    at: z.string(),
    by: z.string().nullable().meta({
      description:
        'Qui a décidé, l’adresse sauf son début ; null : personne, où `proof` dit ce qui le prouvait, ou la personne est effacée.',
    }),
    role: z.string().nullable().meta({ description: 'À quel titre ; null pour les plus anciennes.' }),
    proof: z
      .enum(['mail', 'domain', 'invitation'])
      .nullable()
      .meta({ description: 'Ce qui prouvait une demande que personne n’a eu à décider.' }),
    other: z
      .strictObject({ id: z.string(), nom: z.string() })
      .nullable()
      .meta({ description: 'Le lieu auquel il est réuni, ou dont il est séparé.' }),
  }),
);
export type Decision = z.output<typeof decisionsSchema>[number];

export const reportDecision = z.strictObject({
  outcome: z.enum(['handled', 'rejected'], 'handled ou rejected est attendu.'),
  fields: z
    .array(z.string())
    .max(50)
    .default([])
    .meta({ description: 'Parmi les valeurs suggérées, celles que l’on reprend.' }),
  closed_on: z.iso
    .date('un jour est attendu (AAAA-MM-JJ).')
    .optional()
    .meta({ description: 'Le lieu a fermé pour de bon ce jour-là.' }),
  also: z
    .array(z.int().min(1))
    .max(200)
    .default([])
    .meta({ description: 'D’autres signalements du même lieu, qui disent la même chose : décidés de même.' }),
  answer: z.string().trim().min(1).max(2000).optional().meta({ description: 'Envoyée à qui a signalé.' }),
});
export type ReportDecision = z.output<typeof reportDecision>;

/** What is decided of the reports of something that a partner shows, or of a partner. */
export const alertDecision = z
  .strictObject({
    outcome: z.enum(['closed', 'rejected'], 'closed ou rejected est attendu.'),
    reports: z
      .array(z.int().min(1))
      .min(1)
      .max(500)
      .meta({ description: 'Ceux qui ont été lus : les autres attendent encore.' }),
    reason: plainText('la raison est attendue.')
      .min(1, 'la raison est attendue.')
      .max(2000, '2000 caractères au plus sont attendus.')
      .optional()
      .meta({ description: 'Pourquoi c’est retiré : envoyée à celles et ceux dont c’est la page.' }),
    answer: z.string().trim().min(1).max(2000).optional().meta({ description: 'Envoyée à qui a signalé.' }),
  })
  .refine(({ outcome, reason }) => outcome !== 'closed' || reason !== undefined, {
    path: ['reason'],
    message: 'la raison est attendue.',
  });
export type AlertDecision = z.output<typeof alertDecision>;

export const reviewDecision = z.strictObject({
  outcome: z.enum(['kept', 'undone'], 'kept ou undone est attendu.'),
});
