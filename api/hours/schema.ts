import { z } from 'zod';
import { communeCode, departementCode } from '../places/schema.ts';

/** Where one clock and the same holidays hold; `holidays` and `school_holidays` are names of the package's. */
export interface Calendar {
  readonly time_zone: string;
  readonly holidays: string;
  readonly school_holidays: string;
}

const localTime = z.string().meta({ description: 'Heure du lieu, AAAA-MM-JJTHH:MM.' });

/** A venue's hours at the moment of the answer, on its own clock. */
export const openingSchema = z
  .strictObject({
    state: z.enum(['open', 'closed', 'unsure', 'unreadable', 'unknown']).meta({
      description:
        'open, closed : certain. unsure : sur rendez-vous, ou jour férié dont les horaires ne disent rien. unreadable : horaires à vérifier. unknown : horaires non renseignés. Ces trois derniers ne veulent pas dire fermé.',
    }),
    until: localTime.nullable().optional().meta({ description: 'Fin de l’état « open » ou « unsure ».' }),
    next: localTime
      .nullable()
      .optional()
      .meta({ description: 'Prochaine ouverture, dans les cinq semaines.' }),
    today: z.boolean().optional().meta({ description: 'Ouvre à un moment de ce jour.' }),
    now: localTime.optional(),
    asked: z
      .array(z.strictObject({ from: localTime, to: localTime, sure: z.boolean() }))
      .optional()
      .meta({ description: 'Ouvertures au moment demandé par « open », s’il n’est pas « now ».' }),
    written: z.string().optional().meta({ description: 'Tels qu’ils sont écrits, s’ils sont illisibles.' }),
  })
  .meta({ description: 'Ouverture au moment de la réponse, à l’heure du lieu.' });
export type Opening = z.output<typeof openingSchema>;

const period = z.strictObject({
  from: z.string().meta({ description: 'HH:MM' }),
  to: z.string().meta({ description: 'HH:MM ; avant « from » : le lendemain. 24:00 : minuit.' }),
  sure: z.boolean().meta({ description: 'Faux : sur rendez-vous, ou à confirmer.' }),
  comment: z.string().nullable().meta({ description: 'Ce qu’en disent les horaires, tel qu’écrit.' }),
});
export type Period = z.output<typeof period>;

const day = z.strictObject({
  date: z.string().meta({ description: 'AAAA-MM-JJ' }),
  periods: z.array(period),
  holiday: z.string().nullable().meta({ description: 'Nom du jour férié.' }),
  comment: z.string().nullable().meta({ description: 'Pourquoi c’est fermé, tel qu’écrit.' }),
  exceptional: z.boolean().meta({ description: 'Autrement que les mêmes jours de la semaine.' }),
});
export type Day = z.output<typeof day>;

export const hoursSchema = z.strictObject({
  written: z.string().nullable().meta({ description: 'La notation « opening_hours » du lieu.' }),
  time_zone: z.string().meta({ examples: ['Indian/Reunion'] }),
  state: z.enum(['read', 'unreadable', 'unknown']),
  usual: z.array(z.array(period).nullable()).meta({
    description: 'Du lundi au dimanche ; null : change d’une semaine à l’autre. Vide si illisible.',
  }),
  days: z.array(day).meta({ description: 'Les cinq semaines à venir, depuis aujourd’hui au lieu.' }),
});
export type Hours = z.output<typeof hoursSchema>;

/** What hours would mean that nobody has saved yet. */
export const readingQuery = z.strictObject({
  horaires: z
    .string('des horaires sont attendus.')
    .trim()
    .max(2_000, '2 000 caractères au plus.')
    .meta({ examples: ['Mo-Fr 09:00-12:00; PH off'] }),
  commune: communeCode.optional().meta({ description: 'Code INSEE : ses jours fériés, son heure.' }),
  departement: departementCode.optional().meta({ description: 'À défaut de commune.' }),
});
export type ReadingQuery = z.output<typeof readingQuery>;

export const readingSchema = hoursSchema.extend({
  why: z.array(z.string()).meta({ description: 'Pourquoi ils sont illisibles, une phrase par raison.' }),
});
export type Reading = z.output<typeof readingSchema>;

/** « ouvert… » as it travels in addresses: `now`, `weekend`, a day, or a day and an hour, at each venue's own clock. */
export const openPattern = /^(now|weekend|\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?)$/;

const isRealDay = (text: string) => {
  const [date = ''] = text.split('T');
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
};
const isRealTime = (text: string) => !text.includes('T') || /T([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const openQuery = z
  .string()
  .refine(
    (text) => openPattern.test(text) && (!/^\d/.test(text) || (isRealDay(text) && isRealTime(text))),
    '« now », « weekend », AAAA-MM-JJ ou AAAA-MM-JJTHH:MM est attendu.',
  )
  .meta({
    description:
      'Ouvert maintenant (now), à un moment de la fin de semaine (weekend), d’un jour (AAAA-MM-JJ) ou à une heure dite (AAAA-MM-JJTHH:MM), à l’heure de chaque lieu ; au plus cinq semaines à l’avance.',
    examples: ['now', '2026-06-02T17:00'],
  });

export const openAnswer = z.strictObject({
  open: z.array(z.int()).meta({ description: 'Numéros d’horaires, comme dans le fichier des points.' }),
});
