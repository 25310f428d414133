import { z } from 'zod';
import { className } from '../schema.ts';

const role = z.enum(['animator', 'volunteer']);
const venue = z.strictObject({ id: z.string(), nom: z.string(), commune: z.string() }).nullable();
const ofWhom = {
  status: z
    .string()
    .nullable()
    .meta({ description: 'Comme la fiche le dit : salarié, étudiant, enseignant.' }),
  establishment: z
    .strictObject({ nom: z.string(), pascaline: z.boolean() })
    .nullable()
    .meta({ description: 'D’un étudiant ou d’un enseignant ; et s’il est de Pasc@line.' }),
};
const metres = z.int().meta({ description: 'À vol d’oiseau, d’où l’on vient à l’école.' });
export const hour = {
  class_name: className,
  levels: z.array(z.string()),
  pupils: z.int(),
  weekday: z.int(),
  starts: z.string(),
  ends: z.string(),
};

const member = z.strictObject({
  member: z.int(),
  school_class: z.int(),
  resource: z.int(),
  role,
  state: z.enum(['proposed', 'accepted', 'declined', 'cancelled', 'left']),
  metres,
  since: z.string(),
  venue,
  ...ofWhom,
  trades: z.array(z.string()),
  messages: z.int().meta({ description: 'Échangés avec la commune ; qui n’en est pas lit 0.' }),
});
export type Member = z.output<typeof member>;

const ranked = z.strictObject({
  school_class: z.int(),
  resource: z.int(),
  role,
  metres,
  halfday: z.string(),
  lessons_left: z.int(),
  rank: z.int(),
  venue,
  ...ofWhom,
  trades: z.array(z.string()),
  grants: z.array(z.string()),
  granted: z.boolean().meta({ description: 'L’employeur l’a confirmé.' }),
});
export type Ranked = z.output<typeof ranked>;

const schoolClass = z.strictObject({
  school_class: z.int(),
  uai: z.string(),
  school: z.string(),
  ...hour,
  animators_wanted: z.int(),
  volunteers_wanted: z.int(),
});
export type TeamClass = z.output<typeof schoolClass>;

/** The team of one pilot, and who could complete it. */
export const teamSchema = z.strictObject({
  classes: z.array(schoolClass),
  members: z.array(member),
  proposals: z.array(ranked),
});
export type Team = z.output<typeof teamSchema>;

export const proposeBody = z.strictObject({ school_class: z.int().min(1), resource: z.int().min(1) });
export const memberParams = z.object({ member: z.coerce.number().int().min(1) });
export const memberAnswer = z.strictObject({ member: z.int() });
export const memberAct = z.strictObject({
  act: z.enum(['accept', 'decline', 'leave', 'cancel'], 'accept, decline, leave ou cancel est attendu.'),
  from: z.string().max(30).meta({ description: 'L’état qui a été lu.' }),
});

const engagement = z.strictObject({
  member: z.int(),
  state: z.string(),
  role,
  resource: z.int(),
  pilot: z.int(),
  commune: z.string(),
  school: z.string(),
  ...hour,
  metres,
  campaign_title: z.string(),
  year: z.int(),
  venue: z.string().nullable(),
  threads: z
    .array(
      z.strictObject({
        member: z.int(),
        animator: z.int().nullable(),
        with: z.string().nullable().meta({ description: 'Le lieu de cet animateur.' }),
        messages: z.int(),
      }),
    )
    .meta({ description: 'À qui l’on écrit : la commune, l’animateur, ou les volontaires de la classe.' }),
});
export const engagementsSchema = z.array(engagement);
export type Engagement = z.output<typeof engagement>;

const pair = z.strictObject({ school_class: z.int().min(1), resource: z.int().min(1) });
export type Pair = z.output<typeof pair>;
const pairs = (what: string) =>
  z
    .string()
    .max(2000)
    .regex(
      /^(\d+-\d+)?(,\d+-\d+)*$/,
      'des couples « classe-ressource » séparés par des virgules sont attendus.',
    )
    .default('')
    .transform((text) =>
      text.split(',').flatMap((one) => {
        const [school_class = 0, resource = 0] = one.split('-').map(Number);
        return one ? [{ school_class, resource }] : [];
      }),
    )
    .meta({ description: what });
export const assignmentQuery = z.strictObject({
  with: pairs('Couples imposés, « classe-ressource ».'),
  without: pairs('Couples écartés.'),
});
export type AssignmentQuery = z.output<typeof assignmentQuery>;

const seat = z.strictObject({
  school_class: z.int(),
  role,
  wanted: z.int(),
  halfday: z.string(),
  pilot: z.int(),
  commune: z.string(),
  school: z.string(),
  ...hour,
});
export type Seat = z.output<typeof seat>;
const assigned = z.strictObject({ school_class: z.int(), resource: z.int(), role, metres, venue });
export type Assigned = z.output<typeof assigned>;

/** The best way to fill what is wanted in a campaign, and what one's own changes cost. */
export const assignmentSchema = z.strictObject({
  seats: z.array(seat),
  pairs: z.array(assigned),
  ruled_out: z.array(assigned).meta({ description: 'Ceux de « without » qui pourraient venir.' }),
  metres: z.int(),
  unfilled: z.int(),
  best: z
    .strictObject({ metres: z.int(), unfilled: z.int() })
    .meta({ description: 'Sans rien imposer ni écarter.' }),
});
export type AssignmentAnswer = z.output<typeof assignmentSchema>;
export const assignmentBody = z.strictObject({
  pairs: z
    .array(pair)
    .min(1, 'un couple au moins est attendu.')
    .max(1000, '1 000 couples au plus sont attendus.'),
});
export const proposedAnswer = z.strictObject({ proposed: z.int() });
