import { z } from 'zod';
import { linkBody, mailField } from '../../core/person-fields.ts';
import { words } from '../../resources/kinds/fields.ts';
import { className } from '../schema.ts';

export const askBody = z.strictObject({ mail: mailField });
export const askAnswer = z.strictObject({
  sent: z
    .boolean()
    .meta({ description: 'Faux : l’adresse n’est pas de l’académie, une personne la vérifie d’abord.' }),
});

export const vouchingDecision = z.strictObject({
  outcome: z.enum(['vouched', 'refused'], 'vouched ou refused est attendu.').meta({
    description: 'vouched : le courriel part. refused : l’adresse est effacée, la commune l’apprend.',
  }),
  answer: words(2000).optional().meta({ description: 'Envoyée à la commune, où l’adresse est refusée.' }),
});
export type VouchingDecision = z.output<typeof vouchingDecision>;

/** What the head of a school is asked. */
export const askedSchema = z.strictObject({
  nom: z.string(),
  commune: z.string(),
  campaign_title: z.string(),
  year: z.int(),
  agrees: z.boolean().nullable(),
  open: z
    .boolean()
    .meta({ description: 'La candidature est encore un brouillon : la réponse peut changer.' }),
  over: z.boolean().meta({ description: 'La commune n’est plus candidate.' }),
  state: z.string().meta({ description: 'Où en est la candidature.' }),
  lessons: z
    .array(
      z.strictObject({
        on_day: z.string(),
        starts: z.string(),
        ends: z.string(),
        class_name: className,
        kit: z.string().nullable(),
        chapter: z.int().nullable(),
      }),
    )
    .meta({ description: 'Les prochaines séances dans cette école.' }),
  calendar: z
    .string()
    .nullable()
    .meta({ description: 'L’adresse secrète de ces séances pour un agenda, une fois l’année prévue.' }),
  classes: z.array(
    z.strictObject({
      levels: z.array(z.string()),
      pupils: z.int(),
      weekday: z.int(),
      starts: z.string(),
      ends: z.string(),
    }),
  ),
});
export type Asked = z.output<typeof askedSchema>;

export const agreementBody = linkBody.extend({ agrees: z.boolean(), word: words(1000).optional() });
export type AgreementBody = z.output<typeof agreementBody>;
