import { z } from 'zod';
import { contactRefused, holdsContact } from '../../core/contact.ts';
import { communeCode } from '../../places/schema.ts';
import { words } from '../../resources/kinds/fields.ts';
import { approvers } from '../../standard/approvers.ts';

const impersonal = (most: number, least: number) =>
  words(most, least).refine((text) => !holdsContact(text), contactRefused);

export const declared = z
  .boolean('true ou false est attendu.')
  .default(false)
  .meta({ description: 'On a relu : aucun enfant, parent ni enseignant n’est nommé.' });
export const undeclared = {
  path: ['names_nobody'],
  message: 'relisez, puis cochez : « Aucun enfant, parent ni enseignant n’est nommé. »',
};

export const storiesQuery = z.strictObject({
  campaign: z.coerce.number().int().min(1).optional(),
  commune: communeCode.optional(),
  story: z.coerce.number().int().min(1).optional(),
});
export type StoriesQuery = z.output<typeof storiesQuery>;

const said = {
  story: z.int(),
  pilot: z.int(),
  campaign: z.int(),
  campaign_title: z.string(),
  code_insee: z.string(),
  commune: z.string(),
  departement: z.string(),
  venue: z.string().nullable().meta({ description: 'Le lieu qui raconte ; null pour la commune.' }),
  venue_nom: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  written_on: z.string(),
  demonstration: z.boolean(),
};
const story = z.strictObject(said);
export type Story = z.output<typeof story>;
export const storiesSchema = z.strictObject({ stories: z.array(story) });
export type Stories = z.output<typeof storiesSchema>;

/** As those who wrote it, approve it and moderate read it. */
export const ownStorySchema = story.extend({
  version: z.int(),
  state: z.enum(['draft', 'awaiting', 'published', 'refused', 'withheld']),
  withheld_reason: z.string().nullable(),
  opinions: z.array(
    z.strictObject({ party: z.enum(approvers), approves: z.boolean(), reason: z.string().nullable() }),
  ),
  /** « author », parties by their names, « moderator ». */
  sides: z.array(z.string()),
});
export type OwnStory = z.output<typeof ownStorySchema>;

const line = z.strictObject({
  pilot: z.int(),
  commune: z.string(),
  campaign_title: z.string(),
  venue: z.string().nullable(),
  venue_nom: z.string().nullable(),
  story: z.int().nullable(),
  title: z.string().nullable(),
  state: ownStorySchema.shape.state.nullable(),
});
const awaiting = z.strictObject({
  story: z.int(),
  party: z.string(),
  title: z.string(),
  commune: z.string(),
  campaign_title: z.string(),
  since: z.string(),
});
/** The years that someone may tell, and the stories that wait for a party they speak for. */
export const myStoriesSchema = z.strictObject({ mine: z.array(line), awaiting: z.array(awaiting) });
export type MyStories = z.output<typeof myStoriesSchema>;

export const storyParams = z.object({ story: z.coerce.number().int().min(1) });
export const storyBody = z
  .strictObject({
    venue: z
      .string()
      .max(300)
      .nullable()
      .meta({ description: 'Le lieu qui raconte ; null pour la commune.' }),
    title: impersonal(140, 3),
    text: impersonal(6000, 30),
    submit: z
      .boolean('true ou false est attendu.')
      .meta({ description: 'Soumis aux deux parties, ou brouillon.' }),
    names_nobody: declared,
  })
  .refine(({ submit, names_nobody }) => !submit || names_nobody, undeclared);
export type StoryBody = z.output<typeof storyBody>;
export const storyAnswer = z.strictObject({ story: z.int(), version: z.int() });

export const opinionBody = z
  .strictObject({
    party: z.enum(approvers, `${approvers.join(' ou ')} est attendu.`),
    approves: z.boolean('true ou false est attendu.'),
    reason: words(2000, 3).optional(),
    names_nobody: declared,
  })
  .refine(({ approves, reason }) => approves || reason, {
    path: ['reason'],
    message: 'ce qui manque, ou ce qui ne va pas, est attendu.',
  })
  .refine(({ approves, names_nobody }) => !approves || names_nobody, undeclared);
export type OpinionBody = z.output<typeof opinionBody>;

export const moderationBody = z
  .strictObject({ withheld: z.boolean('true ou false est attendu.'), reason: words(2000, 3).optional() })
  .refine(({ withheld, reason }) => !withheld || reason, {
    path: ['reason'],
    message: 'une raison est attendue : ceux qui l’ont écrit la lisent.',
  });
export type ModerationBody = z.output<typeof moderationBody>;
