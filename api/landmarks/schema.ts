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
const collectionPlace = z.strictObject({
  organisation: z.strictObject({ organisation: z.int(), nom: z.string() }),
  venue: z
    .strictObject({ id: z.string(), nom: z.string() })
    .nullable()
    .meta({ description: 'Le lieu qui accueille la collecte ; null : chez le reconditionneur.' }),
  commune: z.string(),
  days: z.array(z.strictObject({ on: z.string(), opens: z.string(), closes: z.string() })).meta({
    description: 'Les deux prochains jours annoncés, AAAA-MM-JJ et HH:MM ; aucun : sur rendez-vous.',
  }),
  demonstration: z.boolean(),
  position,
});
export type CollectionPlace = z.output<typeof collectionPlace>;
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
  collections: z.array(collectionPlace),
});
export type Landmarks = z.output<typeof landmarksSchema>;
