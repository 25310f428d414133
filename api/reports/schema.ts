import { z } from 'zod';
import { suggestedPatch } from '../stewardship/schema.ts';
import { MESSAGE_MAX, subjects, thingSubjects } from './subjects.ts';

/** A year: an answer that has not come by then will not. */
export const MAIL_KEPT_DAYS = 365;

const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/** Even where other fields are refused, which zod would tell alone. */
const always = ({ value }: { readonly value: unknown }) => value instanceof Object;
const isEmpty = (value: unknown) => empty(value) === undefined;

const subjectSaid = 'dites ce qui ne va pas : un des choix proposés est attendu.';
const said = {
  message: z.preprocess(
    empty,
    z.string().trim().max(MESSAGE_MAX, `${MESSAGE_MAX} caractères au plus.`).optional(),
  ),
  mail: z.preprocess(
    empty,
    z
      .email('une adresse comme prenom.nom@exemple.fr est attendue.')
      .max(254, '254 caractères au plus.')
      .optional(),
  ),
  consent: z.boolean().default(false),
};
interface Said {
  readonly subject: string;
  readonly message?: string | undefined;
  readonly mail?: string | undefined;
  readonly consent: boolean;
}

/** Something else is said in words; an address is kept as its owner agrees. */
const whole = <Body extends z.ZodType<Said>>(body: Body) =>
  body
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

export const reportBody = whole(
  z.strictObject({
    subject: z.enum(subjects, subjectSaid),
    ...said,
    suggested: suggestedPatch
      .default({})
      .meta({ description: 'Ce qui serait juste, champ par champ du standard.' }),
  }),
);
export type ReportBody = z.output<typeof reportBody>;

export const thingReportBody = whole(
  z.strictObject({ subject: z.enum(thingSubjects, subjectSaid), ...said }),
);
export type ThingReportBody = z.output<typeof thingReportBody>;

export const reportAnswer = z.strictObject({
  secret: z.string().meta({ description: 'Permet de retirer le signalement ; n’est donné qu’une fois.' }),
  kept: z.boolean().meta({
    description: 'Quelqu’un tient ce lieu et le verra d’abord ; sinon, c’est la modération.',
  }),
});
export type ReportAnswer = z.output<typeof reportAnswer>;
