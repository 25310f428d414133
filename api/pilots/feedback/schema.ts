import { z } from 'zod';
import { contactRefused, holdsContact } from '../../core/contact.ts';
import { words } from '../../resources/kinds/fields.ts';
import { className } from '../schema.ts';
import { declared, undeclared } from '../stories/schema.ts';

export const feedbackSides = ['commune', 'animator'] as const;
const side = z.enum(feedbackSides, `${feedbackSides.join(' ou ')} est attendu.`);
const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const lessonParams = z.object({ lesson: number });
export const kitParams = z.object({ resource: number });
export const feedbackParams = lessonParams.extend({ side });

const starsSaid = 'une note de 1 à 5 est attendue.';
const said = words(1000)
  .refine((text) => !holdsContact(text), contactRefused)
  .optional();
export const feedbackBody = z
  .strictObject({
    side,
    stars: z.int(starsSaid).min(1, starsSaid).max(5, starsSaid),
    went_well: said.meta({ description: 'Ce qui a bien marché.' }),
    to_change: said.meta({ description: 'Ce qu’il faudrait changer.' }),
    names_nobody: declared,
  })
  .refine(({ went_well, to_change, names_nobody }) => !(went_well || to_change) || names_nobody, undeclared);
export type FeedbackBody = z.output<typeof feedbackBody>;

const own = z.strictObject({
  lesson: z.int(),
  side,
  pilot: z.int(),
  commune: z.string(),
  school: z.string(),
  class_name: className,
  on_day: z.string(),
  resource: z.int(),
  title: z.string(),
  chapter: z.int(),
  chapter_title: z.string().nullable(),
  stars: z.int().nullable(),
  went_well: z.string().nullable(),
  to_change: z.string().nullable(),
  revision: z.int().meta({ description: '0 tant que rien n’est dit.' }),
  withheld_reason: z.string().nullable(),
});
export type OwnFeedback = z.output<typeof own>;
export const ownFeedbackQuery = z.strictObject({ lesson: number.optional() });
export const ownFeedbackSchema = z.array(own);

const mark = z.strictObject({
  title: z.string(),
  chapter: z
    .int()
    .nullable()
    .meta({ description: 'Sa place dans l’édition d’aujourd’hui ; null si elle n’y est plus.' }),
  count: z.int(),
  average: z.number().nullable(),
});
export type ChapterMark = z.output<typeof mark>;
export const chapterMarksSchema = z.array(mark);

const received = z.strictObject({
  lesson: z.int(),
  side,
  chapter: z.int(),
  chapter_title: z.string().nullable(),
  edition: z.string().nullable(),
  stars: z.int(),
  went_well: z.string().nullable(),
  to_change: z.string().nullable(),
  month: z.string(),
  withheld_reason: z.string().nullable(),
});
export type ReceivedFeedback = z.output<typeof received>;
export const receivedSchema = z.array(received);
