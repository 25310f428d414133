import { z } from 'zod';
import { bbox } from '../venues/schema.ts';

const position = z.array(z.number()).meta({ description: 'Longitude et latitude, en degrés WGS84.' });

const partnerPlace = z.strictObject({
  organisation: z.int(),
  nom: z.string(),
  kind: z.string(),
  commune: z.string(),
  demonstration: z.boolean(),
  position,
});
const eventPlace = z.strictObject({
  sitting: z.int().meta({ description: 'La prochaine date, ici, de cet atelier.' }),
  title: z.string(),
  from: z.string().meta({ description: 'À l’heure du lieu, AAAA-MM-JJTHH:MM.' }),
  label: z.string(),
  demonstration: z.boolean(),
  position,
});
const jobPlace = z.strictObject({
  resource: z.int(),
  kind: z.string().meta({ description: 'job, post ou mission.' }),
  title: z.string(),
  employer: z.string().meta({ description: 'Ou le lieu qui ouvre le poste ou la mission.' }),
  commune: z.string().nullable(),
  demonstration: z.boolean(),
  position,
});
export type JobPlace = z.output<typeof jobPlace>;
export type EventPlace = z.output<typeof eventPlace>;
export type PartnerPlace = z.output<typeof partnerPlace>;

export const landmarksQuery = z.strictObject({ bbox });
export type LandmarksQuery = z.output<typeof landmarksQuery>;

export const landmarksSchema = z.strictObject({
  complete: z
    .boolean()
    .meta({ description: 'Faux : il y en a davantage ; les plus proches du milieu sont donnés.' }),
  partners: z.array(partnerPlace),
  events: z.array(eventPlace),
  jobs: z.array(jobPlace),
});
export type Landmarks = z.output<typeof landmarksSchema>;
