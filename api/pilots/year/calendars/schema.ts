import { z } from 'zod';

const calendarKinds = ['own', 'commune', 'employer', 'party'] as const;
const which = {
  kind: z.enum(calendarKinds, `${calendarKinds.join(', ')} est attendu.`).meta({
    description:
      'own : les séances où l’on vient soi-même. commune : toutes les siennes. employer : celles où viennent ceux dont on accorde le temps. party : celles de tous les pilotes.',
  }),
  subject: z.string().max(40).meta({
    description: 'Un code INSEE, le numéro d’une organisation, le nom d’une partie ; vide pour les siennes.',
  }),
};
const calendar = z.strictObject({
  ...which,
  name: z.string().nullable(),
  address: z.string().nullable().meta({ description: 'Secrète : elle suffit pour lire.' }),
});
export const calendarsSchema = z.array(calendar);
export type OwnCalendar = z.output<typeof calendar>;

export const calendarBody = z.strictObject({
  ...which,
  open: z
    .boolean('oui ou non est attendu.')
    .meta({ description: 'Faux : l’adresse donnée ne montre plus rien.' }),
});
export type CalendarBody = z.output<typeof calendarBody>;
export const fileParams = z.object({
  file: z
    .string()
    .max(120)
    .regex(/^[\w.-]+\.ics$/, 'une adresse d’agenda est attendue.'),
});
