import { z } from 'zod';
import { near } from '../core/position.ts';

/** More are those of several venues; each costs a row of the search. */
export const STOPS_MAX = 60;

const localTime = z.string().meta({ description: 'Heure de l’arrêt, AAAA-MM-JJTHH:MM.' });
const date = z.strictObject({
  from: localTime,
  to: localTime,
  sure: z
    .boolean()
    .meta({ description: 'Faux : sur rendez-vous, ou jour férié dont les horaires ne disent rien.' }),
});
export type StopDate = z.output<typeof date>;

const address = {
  stop: z.int().meta({ description: 'Numéro permanent de l’arrêt.' }),
  label: z.string().meta({ description: 'Nom de l’endroit : « Mairie », « Place du marché ».' }),
  commune: z.string(),
  code_insee: z.string(),
  code_postal: z.string(),
  adresse: z.string(),
  location_approximate: z.boolean().meta({ description: 'La position est celle de la commune.' }),
};

/** The stop by which a venue that moves was found. */
export const answeringStop = z
  .strictObject({
    ...address,
    next: date.nullable().meta({ description: 'En cours, ou la prochaine fois dans les cinq semaines.' }),
  })
  .meta({ description: 'Pour un lieu itinérant : l’arrêt qui répond, sinon le prochain.' });
export type AnsweringStop = z.output<typeof answeringStop>;

const stop = z.strictObject({
  ...address,
  longitude: z.number(),
  latitude: z.number(),
  horaires: z.string().meta({ description: 'Notation « opening_hours » d’OpenStreetMap.' }),
  time_zone: z.string().meta({ examples: ['Europe/Paris'] }),
  dates: z.array(date).meta({ description: 'Ses passages dans les cinq semaines, le prochain d’abord.' }),
});
export type Stop = z.output<typeof stop>;

export const stopsSchema = z.strictObject({
  version: z.int().meta({ description: 'Celle du lieu, que If-Match reprend.' }),
  stops: z.array(stop),
});
export type Stops = z.output<typeof stopsSchema>;

/** Bounds alone; what is wrong of a stop is said field by field (check.ts). */
const text = z.string().trim().max(500, '500 caractères au plus sont attendus.').default('');
const degrees = z.number().nullable().default(null);
const given = z.strictObject({
  stop: z.int().optional().meta({ description: 'Celui d’un arrêt qui reste ; absent pour un nouveau.' }),
  label: text,
  adresse: text,
  code_postal: text,
  commune: text,
  longitude: degrees.meta({ description: 'Sans position, l’arrêt est placé au milieu de sa commune.' }),
  latitude: degrees,
  horaires: text.meta({ examples: ['Mo 09:00-12:00', 'Tu[1] 14:00-17:00', '2026 Dec 12 10:00-12:00'] }),
});
export type GivenStop = z.output<typeof given>;

export const stopsBody = z.strictObject({
  stops: z.array(given).max(STOPS_MAX, `${STOPS_MAX} arrêts au plus sont attendus.`),
});

/** In metres: half an hour by car. */
const AROUND = 20_000;
export const aroundQuery = z.strictObject({
  near,
  radius: z.coerce
    .number('un nombre de mètres est attendu.')
    .positive('un nombre de mètres supérieur à zéro est attendu.')
    .max(100_000, 'au plus 100 000 mètres (100 km).')
    .default(AROUND)
    .meta({ description: 'Distance maximale en mètres autour de « near ».' }),
});
