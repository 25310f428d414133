import { z } from 'zod';

const calendar = z.strictObject({
  code_insee: z.string().nullable().meta({ description: 'Nul : les séances où l’on vient soi-même.' }),
  name: z.string().nullable(),
  address: z.string().nullable().meta({ description: 'Secrète : elle suffit pour lire.' }),
});
export const calendarsSchema = z.array(calendar);
export type OwnCalendar = z.output<typeof calendar>;

export const calendarBody = z.strictObject({
  code_insee: z.string().max(5).nullable(),
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
