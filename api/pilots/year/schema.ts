import { z } from 'zod';
import { pilotParams } from '../schema.ts';

const day = (said = 'un jour comme 2026-09-29 est attendu.') => z.iso.date(said);
const role = z.enum(['animator', 'volunteer']);
const venue = z.strictObject({ id: z.string(), nom: z.string(), commune: z.string() }).nullable();
const kit = z.int('le numéro d’un contenu de la boîte à outils est attendu.').min(1).nullable();
export const classParams = pilotParams.extend({ school_class: z.coerce.number().int().min(1) });

/** Which days to plan: a school year at most. */
export const planBody = z
  .strictObject({ from: day(), until: day(), kit: kit.default(null) })
  .refine(({ from, until }) => until >= from, {
    path: ['until'],
    message: 'un jour après le premier est attendu.',
  })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= 400 * 86_400_000, {
    path: ['until'],
    message: 'une année scolaire au plus est attendue.',
  });
export type PlanBody = z.output<typeof planBody>;

const skipped = z.strictObject({ on_day: z.string(), why: z.string(), classes: z.int() });
export const planAnswer = z.strictObject({
  planned: z.int(),
  skipped: z.array(skipped).meta({ description: 'Les jours sans école, et pourquoi.' }),
});
export type PlanAnswer = z.output<typeof planAnswer>;

const comer = z.strictObject({
  resource: z.int(),
  role,
  instead: z.boolean().meta({ description: 'À la place de quelqu’un de l’équipe, pour cette séance.' }),
  state: z.enum(['asked', 'coming', 'absent', 'declined', 'released']),
  trades: z.array(z.string()),
  venue,
  hours: z.number().nullable(),
});
export type Comer = z.output<typeof comer>;

const lesson = z.strictObject({
  lesson: z.int(),
  pilot: z.int(),
  school_class: z.int(),
  school: z.string(),
  levels: z.array(z.string()),
  pupils: z.int(),
  weekday: z.int(),
  on_day: z.string(),
  starts: z.string(),
  ends: z.string(),
  exceptional: z.boolean().meta({ description: 'Un autre jour de la semaine que celui de la classe.' }),
  chapter: z.int().nullable(),
  state: z.enum(['planned', 'held', 'cancelled']),
  reason: z.string().nullable(),
  attendance: z.int().nullable().meta({ description: 'Combien d’élèves sont venus ; jamais qui.' }),
  satisfaction: z.int().nullable(),
  incident: z.string().nullable(),
  version: z.int(),
  kit: z.strictObject({ resource: z.int(), title: z.string() }).nullable(),
  begun: z.boolean(),
  comers: z.array(comer),
  wanted: z.strictObject({ animator: z.int(), volunteer: z.int() }),
});
export type Lesson = z.output<typeof lesson>;

/** The year of one pilot, as its commune and the parties read it. */
export const yearSchema = z.strictObject({ lessons: z.array(lesson) });
export type Year = z.output<typeof yearSchema>;

export const newLesson = z.strictObject({ on_day: day() });
export const lessonAnswer = z.strictObject({ lesson: z.int() });
