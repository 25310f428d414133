import { z } from 'zod';
import { mailField, nameField } from '../core/person-fields.ts';
import { near } from '../core/position.ts';

const localTime = z.string().meta({ description: 'À l’heure du lieu, AAAA-MM-JJTHH:MM.' });

const placeSchema = z.strictObject({
  venue: z.string().nullable().meta({ description: 'Identifiant du lieu de l’annuaire, si c’en est un.' }),
  label: z.string(),
  adresse: z.string(),
  code_postal: z.string(),
  commune: z.string(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  location_approximate: z.boolean().meta({ description: 'La position est celle de la commune.' }),
});

/** One time of an event, as anyone may see it. */
export const eventSchema = z.strictObject({
  sitting: z.int().meta({ description: 'Numéro permanent de la date.' }),
  resource: z.int().meta({ description: 'L’évènement dont c’est une date.' }),
  title: z.string(),
  description: z.string(),
  audience: z.string().nullable(),
  conditions: z.string().nullable(),
  theme: z.string().nullable(),
  bring: z.string().nullable(),
  access: z.string().nullable(),
  organiser: z.string(),
  organisation: z.int().nullable(),
  from: localTime,
  to: localTime,
  starts_at: z.string(),
  ends_at: z.string(),
  time_zone: z.string().meta({ examples: ['Europe/Paris'] }),
  over: z.boolean(),
  state: z.enum(['planned', 'cancelled']),
  places: z.int().nullable().meta({ description: 'Null : sans limite.' }),
  availability: z
    .enum(['open', 'few', 'full'])
    .meta({ description: 'Des places, trois au plus, ou complet : on s’inscrit alors en attente.' }),
  place: placeSchema,
  distance: z.number().nullable().meta({ description: 'En mètres, de « near ».' }),
  demonstration: z.boolean(),
});
export type Event = z.output<typeof eventSchema>;

export const eventsSchema = z.strictObject({ total: z.int(), events: z.array(eventSchema) });
export type Events = z.output<typeof eventsSchema>;

const radius = (metres: number) =>
  z.coerce
    .number('un nombre de mètres est attendu.')
    .positive('un nombre de mètres supérieur à zéro est attendu.')
    .max(100_000, 'au plus 100 000 mètres (100 km).')
    .default(metres)
    .meta({ description: 'Distance maximale en mètres autour de « near ».' });
/** In metres: half an hour by car. */
const AROUND = 20_000;

const daySaid = 'un jour est attendu : jour, mois et année.';
const isDay = (text: string) => {
  const read = new Date(`${text}T00:00:00Z`);
  return (
    /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
  );
};
const day = z.string(daySaid).refine(isDay, daySaid);

export const eventsQuery = z.strictObject({
  near: near.optional(),
  radius: radius(AROUND),
  venue: z.string().max(300).optional().meta({ description: 'Identifiant d’un lieu.' }),
  resource: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .meta({ description: 'Les dates d’un seul évènement.' }),
  from: day.optional().meta({ description: 'Premier jour ; ce qui est fini n’y est jamais.' }),
  to: day.optional().meta({ description: 'Dernier jour.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type EventsQuery = z.output<typeof eventsQuery>;
export const exportQuery = eventsQuery.omit({ limit: true });

export const aroundQuery = z.strictObject({ near, radius: radius(AROUND) });

export const sittingParams = z.object({ sitting: z.coerce.number().int().min(1).max(2_147_483_647) });

const timeSaid = 'une heure est attendue, comme 14:00.';
const time = z.string(timeSaid).regex(/^([01]\d|2[0-3]):[0-5]\d$/, timeSaid);
const placesSaid = 'un nombre de places de 1 à 5 000 est attendu, ou rien s’il n’y a pas de limite.';
const seats = z.int(placesSaid).min(1, placesSaid).max(5_000, placesSaid);
/** Bounds alone; what is missing is said field by field (sittings/check.ts). */
const text = (max: number) =>
  z.string().trim().max(max, `${max} caractères au plus sont attendus.`).default('');
const degrees = z.number().nullable().default(null);

/** When and where, as it is written. */
export const sittingBody = z.strictObject({
  date: day,
  from: time,
  to: time,
  places: seats.nullable().default(null),
  venue: text(300).meta({
    description: 'Identifiant d’un lieu ; vide pour une adresse qui n’en est pas un.',
  }),
  label: text(200).meta({ description: 'Nom de l’endroit : « Salle des fêtes ».' }),
  adresse: text(500),
  code_postal: text(5),
  commune: text(200),
  longitude: degrees.meta({ description: 'Sans position, c’est le milieu de la commune.' }),
  latitude: degrees,
});
export type GivenSitting = z.output<typeof sittingBody>;

export const rhythms = ['week', 'fortnight', 'rank', 'last'] as const;
export const newSittingsBody = sittingBody.extend({
  repeat: z
    .strictObject({
      every: z
        .enum(rhythms, 'week, fortnight, rank ou last est attendu.')
        .meta({ description: 'rank : même rang dans le mois (premier mardi…) ; last : dernier du mois.' }),
      until: day,
    })
    .optional(),
});
export type NewSittings = z.output<typeof newSittingsBody>;

export const addedSchema = z.strictObject({ sittings: z.array(z.int()) });

/** A date as those who organise it see it: names, never mails. */
export const ownSittingSchema = z.strictObject({
  sitting: z.int(),
  version: z.int(),
  from: z.string(),
  to: z.string(),
  over: z.boolean(),
  state: z.enum(['planned', 'cancelled']),
  places: z.int().nullable(),
  taken: z.int(),
  expected: z
    .int()
    .nullable()
    .meta({ description: 'Combien de personnes étaient inscrites, une fois leurs noms oubliés.' }),
  place: placeSchema,
  registered: z.array(z.string()).meta({ description: 'Leurs noms ; vide pour la modération.' }),
  waiting: z.array(z.string()),
});
export type OwnSitting = z.output<typeof ownSittingSchema>;

export const ownSittingsSchema = z.strictObject({
  title: z.string(),
  state: z.string(),
  mine: z.boolean().meta({ description: 'Vous l’organisez ; sinon vous le voyez pour la modération.' }),
  home: z.string().nullable().meta({ description: 'Le lieu qui organise, s’il est de l’annuaire.' }),
  sittings: z.array(ownSittingSchema),
});
export type OwnSittings = z.output<typeof ownSittingsSchema>;

const note = z.string().trim().max(500, '500 caractères au plus sont attendus.').default('');
export const cancellationBody = z.strictObject({
  note: note.meta({ description: 'Pourquoi : les personnes inscrites le lisent.' }),
});

const datesSaid = 'une date à venir au moins est attendue : cochez-en, ou choisissez-les toutes.';
const dates = z
  .array(z.strictObject({ sitting: z.int(), version: z.int() }), datesSaid)
  .max(500, '500 dates au plus sont attendues.')
  .meta({ description: 'Chacune avec la version que vous avez lue.' });

/** What several dates take on at once; what is not said stays as it is. */
export const seriesBody = z.strictObject({
  dates: dates.min(1, datesSaid),
  change: z.strictObject({
    from: time.optional(),
    to: time.optional(),
    places: seats.optional(),
    venue: z.string().max(300).optional().meta({ description: 'Identifiant du lieu où elles auront lieu.' }),
  }),
});
export type SeriesBody = z.output<typeof seriesBody>;

export const seriesCancellationBody = cancellationBody
  .extend({
    dates,
    close: z.boolean().default(false).meta({ description: 'Et clore l’évènement : à qui l’organise.' }),
  })
  .refine((given) => given.close || given.dates.length > 0, { path: ['dates'], message: datesSaid });
export type SeriesCancellation = z.output<typeof seriesCancellationBody>;

export const countSchema = z.strictObject({ dates: z.int().meta({ description: 'Combien de dates.' }) });

export const languageCodes = ['fr', 'facile', 'en', 'ar', 'es', 'pt', 'uk'] as const;
export type LanguageCode = (typeof languageCodes)[number];

export const registrationBody = z.strictObject({
  name: nameField,
  mail: mailField,
  consent: z.literal(
    true,
    'votre accord est attendu : sans lui, nous ne gardons ni nom ni adresse, et ne pouvons pas vous inscrire.',
  ),
  language: z.enum(languageCodes).default('fr'),
});
export type RegistrationBody = z.output<typeof registrationBody>;

export const registrationAnswer = z.strictObject({
  mailed: z
    .literal(true)
    .meta({ description: 'Le courriel dit le reste : cette réponse est la même pour toute adresse.' }),
});

export const linkSchema = z.strictObject({
  state: z.enum(['registered', 'waiting']),
  event: eventSchema,
});
export type RegistrationLink = z.output<typeof linkSchema>;
