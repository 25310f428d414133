import { z } from 'zod';
import { plainText } from '../core/plain-text.ts';
import { communeCode } from '../places/schema.ts';
import { words } from '../resources/kinds/fields.ts';
import { parties } from '../standard/parties.ts';
import { levels } from '../standard/school-week.ts';

const uai = z
  .string()
  .toUpperCase()
  .regex(/^\d[\dAB]\d{5}[A-Z]$/, 'un identifiant d’école (UAI) est attendu, comme 0590001A.');
const hourSaid = 'une heure est attendue, comme 15:30.';
const hour = z.string(hourSaid).regex(/^([01]\d|2[0-3]):[0-5]\d$/, hourSaid);
const weekdaySaid = 'un jour du lundi (1) au samedi (6) est attendu.';
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const count = (what: string, least: number, most: number) => {
  const said = `${what} est attendu, de ${least} à ${most}.`;
  return z.int(said).min(least, said).max(most, said);
};

const schoolClass = z
  .strictObject({
    levels: z
      .array(z.enum(levels, 'CE2, CM1 ou CM2 est attendu.'), 'un niveau au moins est attendu.')
      .min(1, 'un niveau au moins est attendu.')
      .refine((all) => new Set(all).size === all.length, 'chaque niveau est attendu une fois.'),
    pupils: count('un nombre d’élèves', 1, 45),
    weekday: z
      .int(weekdaySaid)
      .min(1, weekdaySaid)
      .max(6, weekdaySaid)
      .meta({ description: '1 : lundi, 6 : samedi.' }),
    starts: hour,
    ends: hour,
  })
  .refine(({ starts }) => starts >= '07:30', { path: ['starts'], message: 'pas avant 7 h 30 est attendu.' })
  .refine(({ ends }) => ends <= '19:00', { path: ['ends'], message: 'pas après 19 h est attendu.' })
  .refine(
    ({ starts, ends }) => {
      const minutes = minutesOf(ends) - minutesOf(starts);
      return minutes >= 20 && minutes <= 180;
    },
    { path: ['ends'], message: 'de 20 minutes à 3 heures après le début est attendu.' },
  );

const text = (most: number) => plainText().max(most, `${most} caractères au plus sont attendus.`).nullable();

/** What a commune applies with: as long as it is a draft, what is missing may be. */
export const pilotBody = z.strictObject({
  rooms: text(1000),
  machines: count('un nombre de machines', 0, 2000).nullable(),
  animators: count('un nombre d’animateurs', 0, 200),
  volunteers: count('un nombre de volontaires', 0, 5),
  wishes: text(2000),
  schools: z
    .array(
      z.strictObject({ uai, classes: z.array(schoolClass).max(40, '40 classes au plus sont attendues.') }),
    )
    .max(100, '100 écoles au plus sont attendues.')
    .refine((schools) => new Set(schools.map((one) => one.uai)).size === schools.length, {
      message: 'chaque école est attendue une fois.',
    }),
});
export type PilotBody = z.output<typeof pilotBody>;

export const newPilot = z.strictObject({ code_insee: communeCode });
export const className = z
  .string()
  .meta({ description: '« CM1 », et « CM1, classe 2 » où l’école en a deux pareilles.' });
export const pilotParams = z.object({ pilot: z.coerce.number().int().min(1) });
export const campaignParams = z.object({ campaign: z.coerce.number().int().min(1) });
export const schoolParams = pilotParams.extend({ uai });
export const pilotAnswer = z.strictObject({ pilot: z.int() });
export const actBody = z.strictObject({
  act: z.enum(['submit', 'revise', 'withdraw']),
  from: z.string().max(30).meta({ description: 'L’état qui a été lu.' }),
});
export const stateAnswer = z.strictObject({ state: z.string() });

const commune = z.strictObject({
  code_insee: z.string(),
  nom: z.string(),
  departement: z.string(),
  nom_departement: z.string(),
  region: z.string(),
  population: z.int().nullable(),
  lon: z.number(),
  lat: z.number(),
});

/** What the word of a head is: not asked for, at an address that nobody has vouched for, asked for, given. */
const agreement = z.enum(['none', 'unknown', 'asked', 'yes', 'no']);
const pilotSchool = z.strictObject({
  uai: z.string(),
  nom: z.string(),
  adresse: z.string().nullable(),
  eleves: z.int().nullable(),
  agreement,
  since: z.string().nullable(),
  word: z.string().nullable(),
  mail: z.string().nullable().meta({
    description:
      'Où l’école est sollicitée, pour qui la sollicite ; oublié à sa réponse, au dépôt, ou au bout de 90 jours.',
  }),
  classes: z.array(schoolClass),
});
export type PilotSchool = z.output<typeof pilotSchool>;

const word = z.strictObject({
  side: z.string().meta({ description: '« commune », ou la partie qui parle.' }),
  answer: z.enum(['yes', 'no', 'question']).nullable(),
  text: z.string(),
  at: z.string(),
  counts: z.boolean().nullable().meta({ description: 'C’est ce que la partie pense maintenant.' }),
});
export type Word = z.output<typeof word>;

const moved = z.strictObject({ act: z.string(), state: z.string(), actor: z.string(), at: z.string() });

/** An application, as the commune, the parties and those who run the directory read it. */
export const dossierSchema = z.strictObject({
  pilot: z.int(),
  campaign: z.int(),
  campaign_title: z.string(),
  campaign_state: z.string(),
  year: z.int(),
  until: z.string().nullable(),
  state: z.string(),
  version: z.int(),
  rooms: z.string().nullable(),
  machines: z.int().nullable(),
  animators: z.int(),
  volunteers: z.int(),
  wishes: z.string().nullable(),
  demonstration: z.boolean(),
  missing: z.array(z.enum(['schools', 'classes', 'agreements', 'rooms', 'machines'])),
  submitted_on: z.string().nullable(),
  rank: z.int().nullable().meta({ description: 'Rang en liste d’attente.' }),
  commune,
  schools: z.array(pilotSchool),
  words: z.array(word),
  moves: z.array(moved),
  sides: z.array(z.string()),
  acts: z.array(z.string()),
});
export type Dossier = z.output<typeof dossierSchema>;

export const campaignSchema = z.strictObject({
  campaign: z.int(),
  title: z.string(),
  description: z.string(),
  state: z.string(),
  party: z.string(),
  year: z.int().meta({ description: 'Année de la rentrée.' }),
  places_least: z.int(),
  places_most: z.int(),
  criteria: z.string(),
  starts_on: z.string().nullable(),
  ends_on: z.string().nullable(),
  demonstration: z.boolean(),
  taken: z.int(),
  waiting: z.int(),
  submitted: z.int(),
});
export type Campaign = z.output<typeof campaignSchema>;

export const listQuery = z.strictObject({ campaign: z.coerce.number().int().min(1).optional() });
const listed = z.strictObject({
  pilot: z.int(),
  campaign: z.int(),
  code_insee: z.string(),
  nom: z.string(),
  departement: z.string(),
  region: z.string(),
  state: z.string(),
  demonstration: z.boolean(),
  lon: z.number(),
  lat: z.number(),
  schools: z.int(),
  classes: z.int(),
  pupils: z.int(),
});
export type Listed = z.output<typeof listed>;
/** What everyone sees: communes, schools and classes as numbers. */
export const pilotsSchema = z.strictObject({ campaigns: z.array(campaignSchema), pilots: z.array(listed) });
export type Pilots = z.output<typeof pilotsSchema>;

export const minesSchema = z.strictObject({
  communes: z.array(
    z.strictObject({
      code_insee: z.string(),
      nom: z.string(),
      pilots: z
        .array(
          z.strictObject({
            pilot: z.int(),
            campaign: z.int(),
            state: z.string(),
            campaign_title: z.string(),
            missing: z.array(z.string()),
            question: z.boolean(),
            to_report: z.int().meta({ description: 'Des séances passées dont rien n’est dit.' }),
          }),
        )
        .nullable(),
    }),
  ),
  awaiting: z.array(
    z.strictObject({
      pilot: z.int(),
      commune: z.string(),
      departement: z.string(),
      party: z.string(),
      campaign_title: z.string(),
      since: z.string(),
      /** The party's first opinion, the commune's reply to its question, or its opinion now that she answered. */
      waits_for: z.enum(['opinion', 'reply', 'answered']),
    }),
  ),
  /** That a party's people choose in, or follow. */
  campaigns: z.array(
    campaignSchema.pick({ campaign: true, title: true, state: true, submitted: true, demonstration: true }),
  ),
});
export type Mine = z.output<typeof minesSchema>;

export const wordBody = z.strictObject({
  side: z.enum(['commune', ...parties]),
  answer: z.enum(['yes', 'no', 'question'], 'yes, no ou question est attendu.').optional(),
  text: words(2000, 3),
});
export type WordBody = z.output<typeof wordBody>;
