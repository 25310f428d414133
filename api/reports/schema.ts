import { z } from 'zod';
import { suggestedPatch } from '../stewardship/schema.ts';
import { MESSAGE_MAX, subjects } from './subjects.ts';

/** A year: an answer that has not come by then will not. */
export const MAIL_KEPT_DAYS = 365;

const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/** Even where other fields are refused, which zod would tell alone. */
const always = ({ value }: { readonly value: unknown }) => value instanceof Object;
const isEmpty = (value: unknown) => empty(value) === undefined;

export const reportBody = z
  .strictObject({
    subject: z.enum(subjects, 'dites ce qui ne va pas : un des choix proposés est attendu.'),
    message: z.preprocess(
      empty,
      z.string().trim().max(MESSAGE_MAX, `${MESSAGE_MAX} caractères au plus.`).optional(),
    ),
    suggested: suggestedPatch
      .default({})
      .meta({ description: 'Ce qui serait juste, champ par champ du standard.' }),
    mail: z.preprocess(
      empty,
      z
        .email('une adresse comme prenom.nom@exemple.fr est attendue.')
        .max(254, '254 caractères au plus.')
        .optional(),
    ),
    consent: z.boolean().default(false),
  })
  .refine(({ subject, message }) => subject !== 'other' || !isEmpty(message), {
    path: ['message'],
    message: 'dites en quelques mots ce qui ne va pas.',
    when: always,
  })
  .refine(({ mail, consent }) => isEmpty(mail) || consent === true, {
    path: ['consent'],
    message: 'votre accord est nécessaire pour garder votre adresse. Sans lui, effacez-la.',
    when: always,
  });
export type ReportBody = z.output<typeof reportBody>;

export const reportAnswer = z.strictObject({
  secret: z.string().meta({ description: 'Permet de retirer le signalement ; n’est donné qu’une fois.' }),
  kept: z.boolean().meta({
    description: 'Quelqu’un tient ce lieu et le verra d’abord ; sinon, c’est la modération.',
  }),
});
export type ReportAnswer = z.output<typeof reportAnswer>;
