import { z } from 'zod';
import { agreementsSchema } from '../agreements/schema.ts';

/** What the partnership's own life has that is new, and where it is read. */
export const newsSchema = z.strictObject({
  at: z.string().meta({ description: 'Quand, date et heure UTC.' }),
  title: z.string(),
  href: z.string().meta({ description: 'La page qui le dit, depuis la racine du site.' }),
  text: z.string(),
  demonstration: z
    .boolean()
    .meta({ description: 'Inventé, pour la démonstration : rien de tel n’a eu lieu.' }),
});
export type News = z.output<typeof newsSchema>;

/** The same as each part of it tells it: at a moment, or on a day (YYYY-MM-DD). */
export type Told = Omit<News, 'at'> & { readonly at: Date | string };

const day = z.string().nullable();
const countsSchema = z.strictObject({
  members: z.int().meta({ description: 'Sièges des comités dont le mandat court.' }),
  next_meeting: day.meta({ description: 'Le jour de la prochaine réunion prévue.' }),
  meetings_held: z.int(),
  criteria_version: z.int().nullable().meta({ description: 'La version des critères en vigueur.' }),
  criteria_since: day,
  venues_labelled: z.int().meta({ description: 'Les lieux de référence.' }),
  indicators: z.int(),
  last_review: z.int().nullable().meta({ description: 'L’année du dernier bilan.' }),
  studies: z.int(),
  studies_published: z.int(),
  communications: z.int().meta({ description: 'Les communications publiées.' }),
});

export const governanceSchema = z.strictObject({
  agreements: agreementsSchema.meta({ description: 'Les accords signés, et où en est chacun.' }),
  counts: countsSchema.meta({ description: 'Où en est chaque part de la gouvernance.' }),
  news: z
    .array(newsSchema)
    .meta({ description: 'Ce qui a été signé, décidé ou publié, le plus récent d’abord.' }),
});
export type Governance = z.output<typeof governanceSchema>;

const waitingKinds = [
  'approval',
  'publication',
  'refusal',
  'completion',
  'sighting',
  'dispute',
  'voice',
  'minutes',
  'publication-level',
  'criteria',
  'review',
  'commitment',
  'signature',
  'contest',
  'meeting',
] as const;
/** What awaits someone, and where it is done. */
export const waitingSchema = z.array(
  z.strictObject({
    kind: z.enum(waitingKinds),
    title: z.string(),
    href: z.string(),
    party: z.string().meta({ description: 'La partie qui est attendue ; vide : qui tient ce site.' }),
    due_on: z.string().nullable(),
  }),
);
export type Waiting = z.output<typeof waitingSchema>;
