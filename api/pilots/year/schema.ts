import { z } from 'zod';
import { words } from '../../resources/kinds/fields.ts';
import { className, pilotParams } from '../schema.ts';

export const day = (said = 'un jour comme 2026-09-29 est attendu.') => z.iso.date(said);
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
  .refine(({ from, until }) => !(Date.parse(until) - Date.parse(from) > 400 * 86_400_000), {
    path: ['until'],
    message: 'une année scolaire au plus est attendue.',
  });
export type PlanBody = z.output<typeof planBody>;

const skipped = z.strictObject({
  on_day: z.string(),
  why: z.string(),
  classes: z.int(),
  unknown: z.boolean().meta({ description: 'Le calendrier scolaire de ce jour n’est pas connu ici.' }),
});
export const planAnswer = z.strictObject({
  planned: z.int(),
  without_kit: z.int().meta({ description: 'Après la dernière séance du contenu demandé.' }),
  skipped: z.array(skipped).meta({ description: 'Les jours sans école, et pourquoi.' }),
});
export type PlanAnswer = z.output<typeof planAnswer>;

/** What may go wrong in a lesson: kinds alone, as a text might name a child. */
const incidentKinds = [
  'matériel',
  'réseau',
  'salle',
  'intervenant absent',
  'retard',
  'sécurité',
  'autre',
] as const;
const incident = z.enum(incidentKinds, `${incidentKinds.join(', ')} est attendu.`);

const comer = z.strictObject({
  resource: z.int(),
  role,
  instead: z.boolean().meta({ description: 'À la place de quelqu’un de l’équipe, pour cette séance.' }),
  state: z.enum(['asked', 'coming', 'absent', 'declined', 'released']),
  trades: z.array(z.string()),
  venue,
  hours: z.number().nullable(),
  preparation: z
    .number()
    .nullable()
    .meta({ description: 'Ce qui, de ces heures, a servi à préparer la séance.' }),
});
export type Comer = z.output<typeof comer>;

const lesson = z.strictObject({
  lesson: z.int(),
  pilot: z.int(),
  school_class: z.int(),
  school: z.string(),
  class_name: className,
  levels: z.array(z.string()),
  pupils: z.int(),
  weekday: z.int(),
  on_day: z.string(),
  starts: z.string(),
  ends: z.string(),
  exceptional: z
    .boolean()
    .meta({ description: 'Un autre jour de la semaine, ou une autre heure, que ceux de la classe.' }),
  chapter: z.int().nullable(),
  chapter_title: z.string().nullable(),
  state: z.enum(['planned', 'held', 'cancelled']),
  reason: z.string().nullable(),
  attendance: z.int().nullable().meta({ description: 'Combien d’élèves sont venus ; jamais qui.' }),
  satisfaction: z.int().nullable(),
  incidents: z.array(incident),
  version: z.int(),
  kit: z.strictObject({ resource: z.int(), title: z.string() }).nullable(),
  begun: z.boolean(),
  comers: z.array(comer),
  wanted: z.strictObject({ animator: z.int(), volunteer: z.int() }),
});
export type Lesson = z.output<typeof lesson>;

const loan = z.strictObject({
  loan: z.int(),
  what: z.string(),
  quantity: z.int(),
  lender: z.enum(['commune', 'venue', 'organisation']),
  from_whom: z.string().nullable(),
  from_day: z.string(),
  until_day: z.string(),
  returned_on: z.string().nullable(),
  late: z.boolean(),
  version: z.int(),
});
export type Loan = z.output<typeof loan>;

export const training = z.strictObject({
  training: z.int(),
  pilot: z.int(),
  resource: z.int().nullable(),
  organisation: z.int().nullable(),
  on_day: z.string(),
  hours: z.number(),
  trained: z.int().meta({ description: 'Combien d’animateurs municipaux ; jamais qui.' }),
  state: z.enum(['offered', 'confirmed', 'held', 'declined', 'withdrawn']),
  version: z.int(),
  by: z.string().meta({ description: 'Le lieu, ou l’organisation, qui forme.' }),
  commune: z.string(),
  code_insee: z.string(),
});
export type Training = z.output<typeof training>;

const calendar = z.strictObject({
  zone: z.string(),
  wholly: z.boolean().meta({ description: 'Rien n’est connu de septembre à juin.' }),
  days: z.int().meta({ description: 'Combien de jours, de septembre à juin, ne sont pas connus.' }),
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
  sources: z.array(z.string()),
});
export type KnownCalendar = z.output<typeof calendar>;

const offered = z.strictObject({
  resource: z.int(),
  title: z.string(),
  edition: z.string().nullable(),
  ages: z.array(z.string()).meta({ description: 'Les classes auxquelles il convient.' }),
  validated: z.boolean().meta({ description: 'Validé pour l’école par tous ceux qui le doivent.' }),
});
const closed = z.strictObject({ label: z.string(), first_day: z.string(), last_day: z.string() });
export type Closed = z.output<typeof closed>;

/** The year of one pilot, as its commune and the parties read it. */
export const yearSchema = z.strictObject({
  lessons: z.array(lesson),
  loans: z.array(loan),
  trainings: z.array(training),
  kits: z.array(offered),
  closed: z.array(closed).meta({ description: 'Vacances et jours fériés, l’année de la campagne.' }),
  calendar: calendar
    .nullable()
    .meta({ description: 'Ce que l’on sait du calendrier scolaire de la commune, l’année de la campagne.' }),
  figures: z.strictObject({
    held: z.int(),
    coming: z.int(),
    to_report: z.int(),
    attendance: z.int(),
    hours: z.number(),
  }),
});
export type Year = z.output<typeof yearSchema>;

export const newLesson = z.strictObject({ on_day: day() });
export const lessonAnswer = z.strictObject({ lesson: z.int() });
export const lessonParams = z.object({ lesson: z.coerce.number().int().min(1) });

const hourSaid = 'une heure est attendue, comme 15:30.';
const hour = z.string(hourSaid).regex(/^([01]\d|2[0-3]):[0-5]\d$/, hourSaid);
const chapterSaid = 'un chapitre est attendu, de 1 à 99.';
const chapter = z.int(chapterSaid).min(1, chapterSaid).max(99, chapterSaid).nullable();
export const lessonBody = z.strictObject({ on_day: day(), starts: hour, ends: hour, kit, chapter });
export type LessonBody = z.output<typeof lessonBody>;

export const lessonAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('cancel'), reason: words(300, 3) }),
  z.strictObject({ act: z.literal('restore') }),
  z.strictObject({ act: z.literal('reopen') }),
]);
export type LessonAct = z.output<typeof lessonAct>;

const attendanceSaid = 'un nombre d’élèves est attendu.';
const hoursSaid = 'un nombre d’heures est attendu, de 0 à 12.';
const preparationSaid = 'un nombre d’heures est attendu, de 0 à 1.';
const marks = 'une note de 1 à 5 est attendue.';
/** What came of a lesson: numbers, and of which kinds is what went wrong. */
export const reportBody = z.strictObject({
  attendance: z.int(attendanceSaid).min(0, attendanceSaid).max(45, attendanceSaid),
  satisfaction: z.int(marks).min(1, marks).max(5, marks).nullable(),
  incidents: z.array(incident).max(incidentKinds.length).default([]),
  kit,
  chapter,
  hours: z
    .array(
      z.strictObject({
        resource: z.int(),
        hours: z.number(hoursSaid).min(0, hoursSaid).max(12, hoursSaid),
        preparation: z
          .number(preparationSaid)
          .min(0, preparationSaid)
          .max(1, preparationSaid)
          .default(0)
          .meta({ description: 'De ces heures, celles de préparation.' }),
      }),
    )
    .max(20)
    .meta({
      description:
        'Les heures de chacun : au plus la durée de la séance, et une heure de préparation ; 0 pour qui n’est pas venu.',
    }),
});
export type ReportBody = z.output<typeof reportBody>;

export const saying = z.strictObject({
  resource: z.int().min(1),
  state: z.enum(
    ['asked', 'coming', 'absent', 'declined', 'released'],
    'asked, coming, absent, declined ou released est attendu.',
  ),
});
export type Saying = z.output<typeof saying>;

const replacement = z.strictObject({
  resource: z.int(),
  role,
  metres: z.int(),
  rank: z.int(),
  venue,
  trades: z.array(z.string()),
});
export type Replacement = z.output<typeof replacement>;
const lived = z.strictObject({
  at: z.string(),
  actor: z.string(),
  state: z.string(),
  on_day: z.string(),
  starts: z.string(),
  attendance: z.int().nullable(),
});
export const lessonSchema = z.strictObject({
  lesson,
  history: z.array(lived).meta({ description: 'Chaque fois qu’elle a changé de jour, d’heure ou d’état.' }),
  replacements: z.array(replacement),
  side: z
    .enum(['commune', 'venue', 'party'])
    .meta({ description: 'La commune écrit tout ; le lieu dont l’animateur vient, le compte rendu.' }),
});
export type KnownLesson = z.output<typeof lessonSchema>;

const own = z.strictObject({
  lesson: z.int(),
  pilot: z.int(),
  resource: z.int(),
  role,
  instead: z.boolean(),
  state: z.string(),
  commune: z.string(),
  school: z.string(),
  class_name: className,
  levels: z.array(z.string()),
  pupils: z.int(),
  venue: z.string().nullable(),
  chapter: z.int().nullable(),
  chapter_title: z.string().nullable(),
  kit: z.strictObject({ resource: z.int(), title: z.string() }).nullable(),
  to_report: z.boolean().meta({ description: 'Elle a commencé, et rien n’en est dit.' }),
  on_day: z.string(),
  starts: z.string(),
  ends: z.string(),
});
export type OwnLesson = z.output<typeof own>;
export const ownLessonsSchema = z.array(own);

/** The hours to schools that someone may certify: theirs, and those that their organisations granted. */
export const givenHoursSchema = z.array(
  z.strictObject({
    resource: z.int(),
    known_as: z
      .string()
      .nullable()
      .meta({ description: 'Comment l’employeur connaît la personne ; null pour soi.' }),
    hours: z.number(),
  }),
);
export type GivenHours = z.output<typeof givenHoursSchema>[number];

export const resourceParams = z.object({ resource: z.coerce.number().int().min(1) });
/** The hours that a volunteer gave, for the employer whose time it was. */
export const certificateSchema = z.strictObject({
  resource: z.int(),
  title: z.string(),
  employer: z.string().nullable(),
  confirmed: z.boolean(),
  grants: z.array(z.string()),
  own: z.boolean(),
  known_as: z.string().nullable().meta({ description: 'Comment l’employeur connaît la personne.' }),
  hours: z.number(),
  lessons: z.array(
    z.strictObject({
      lesson: z.int(),
      on_day: z.string(),
      starts: z.string(),
      hours: z.number(),
      preparation: z.number(),
      commune: z.string(),
      levels: z.array(z.string()),
    }),
  ),
});
export type Certificate = z.output<typeof certificateSchema>;
