import { z } from 'zod';
import { words } from '../kinds/fields.ts';
import { resourceParams } from '../schema.ts';

/** The database holds it (twenty_at_most). */
export const SOLICITED_AT_MOST = 20;

const match = z.strictObject({
  organisation: z.int(),
  nom: z.string(),
  kind: z.string(),
  shared: z.array(z.string()).meta({ description: 'Les métiers cherchés qui sont les siens.' }),
  distance: z.int().nullable().meta({ description: 'En mètres, de son établissement le plus proche.' }),
  local: z.boolean().meta({ description: 'Elle dit agir dans ce département, et non partout.' }),
  done: z.int().meta({ description: 'Besoins auxquels elle a répondu jusqu’au bout.' }),
  demonstration: z.boolean(),
});
export type MatchRow = z.output<typeof match>;

const solicited = z.strictObject({
  organisation: z.int(),
  nom: z.string(),
  state: z.enum(['sent', 'seen', 'declined', 'answered']),
  sent: z.string(),
  reason: z.string().nullable(),
});
export type Solicited = z.output<typeof solicited>;

export const matchesSchema = z.strictObject({
  left: z.int().meta({ description: 'À combien d’organisations on peut encore le proposer.' }),
  matches: z.array(
    match.extend({ why: z.array(z.string()).meta({ description: 'Pourquoi elle, en mots.' }) }),
  ),
  solicited: z.array(solicited),
});
export type Matches = z.output<typeof matchesSchema>;
export type Match = Matches['matches'][number];

export const solicitBody = z.strictObject({
  organisations: z
    .array(z.int(), 'une organisation au moins est attendue.')
    .min(1, 'une organisation au moins est attendue.')
    .max(SOLICITED_AT_MOST, `${SOLICITED_AT_MOST} organisations au plus sont attendues.`),
});

const answer = z.strictObject({
  uptake: z.int(),
  organisation: z.int(),
  nom: z.string(),
  kind: z.string(),
  trades: z.array(z.string()),
  shared: z.array(z.string()),
  distance: z.int().nullable(),
  done: z.int(),
  message: z.string().nullable(),
  state: z.string(),
  outcome: z.string().nullable(),
  since: z.string(),
});
export type AnswerRow = z.output<typeof answer>;
export const answersSchema = z.array(answer.extend({ acts: z.array(z.string()) }));
export type Answer = z.output<typeof answersSchema>[number];

const proposed = z.strictObject({
  resource: z.int(),
  title: z.string(),
  owner: z.string(),
  organisation: z.int(),
  nom: z.string().meta({ description: 'L’organisation à qui il est proposé.' }),
  state: z.enum(['sent', 'seen', 'declined', 'answered']),
  sent: z.string(),
});
export const proposedSchema = z.array(proposed);
export type Proposed = z.output<typeof proposed>;

export const refusalParams = resourceParams.extend({
  organisation: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
export const refusalBody = z.strictObject({ reason: words(500).optional() });
