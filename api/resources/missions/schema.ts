import { z } from 'zod';
import { linkBody, mailField, nameField } from '../../core/person-fields.ts';
import { words } from '../kinds/fields.ts';

export const applicationBody = z.strictObject({
  name: nameField,
  mail: mailField,
  message: words(2000, 10).meta({ description: 'Pourquoi cette mission.' }),
  shares_mail: z
    .boolean()
    .default(false)
    .meta({ description: 'Montrer mon adresse au lieu et à son partenaire ; sinon ce site seul m’écrit.' }),
  consent: z.literal(
    true,
    'votre accord est attendu : sans lui, nous ne gardons ni nom ni message, et ne pouvons rien transmettre.',
  ),
});
export type ApplicationBody = z.output<typeof applicationBody>;

export const applicationAnswer = z.strictObject({
  mailed: z
    .literal(true)
    .meta({ description: 'Le courriel dit le reste : cette réponse est la même pour toute adresse.' }),
});

const states = [
  'sent',
  'accepted',
  'declined',
  'withdrawn',
  'lapsed',
  'running',
  'completed',
  'broken',
] as const;

const applicationSchema = z.strictObject({
  application: z.int(),
  state: z.enum(states),
  sent: z.string(),
  starts_on: z.string().nullable(),
  ended_on: z.string().nullable(),
  name: z.string().nullable().meta({ description: 'Null une fois effacé.' }),
  message: z.string().nullable(),
  mail: z.string().nullable().meta({ description: 'Si la personne l’accepte.' }),
  acts: z.array(z.string()),
});
export type Application = z.output<typeof applicationSchema>;
export const applicationsSchema = z.strictObject({
  partners: z.array(z.string()),
  applications: z.array(applicationSchema),
});
export type Applications = z.output<typeof applicationsSchema>;

export const applicationParams = z.object({
  application: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

export const ownApplicationSchema = z.strictObject({
  state: z.enum(states),
  resource: z.int(),
  title: z.string(),
  venue: z.string(),
  partners: z.array(z.string()),
  shares_mail: z.boolean(),
  kept_days: z.int().meta({ description: 'Jours où elle est gardée après la réponse.' }),
});
export type OwnApplication = z.output<typeof ownApplicationSchema>;

export const sharingBody = linkBody.extend({ shared: z.boolean('oui ou non est attendu.') });

export const waitingSchema = z.array(
  z.strictObject({ resource: z.int(), title: z.string(), waiting: z.int() }),
);
export type WaitingApplications = z.output<typeof waitingSchema>[number];

const figures = {
  open: z.int(),
  objectives: z.record(z.string(), z.int()),
  applications: z.record(z.string(), z.int()).meta({ description: 'Par état.' }),
  partners: z.int(),
};
const invented = z
  .strictObject(figures)
  .meta({ description: 'Celles de la démonstration, comptées à part.' });
export const missionFigures = z.strictObject({ ...figures, invented });
export type MissionFigures = z.output<typeof missionFigures>;
