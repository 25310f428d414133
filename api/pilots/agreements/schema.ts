import { z } from 'zod';
import { linkBody, mailField } from '../../core/person-fields.ts';
import { words } from '../../resources/kinds/fields.ts';

export const askBody = z.strictObject({ mail: mailField });
export const askAnswer = z.strictObject({
  sent: z
    .boolean()
    .meta({ description: 'Faux : l’adresse n’est pas de l’académie, une personne la vérifie d’abord.' }),
});

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
