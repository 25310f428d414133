import { z } from 'zod';
import { near } from '../core/position.ts';
import { contracts } from './contracts.ts';

/** Where nothing is said, in metres. */
export const RADIUS = 50_000;
const radiusSaid = 'une distance de 1 à 200 km est attendue.';
const radius = z.coerce
  .number(radiusSaid)
  .int(radiusSaid)
  .min(1_000, radiusSaid)
  .max(200_000, radiusSaid)
  .meta({ description: 'Avec « near », en mètres.' });

export const jobsQuery = z.strictObject({
  q: z.string().trim().max(200).optional().meta({ description: 'Des mots, en français.' }),
  near: near.optional().meta({
    description: 'La plus proche d’abord, d’ici : « longitude,latitude ». Celles sans lieu n’y sont pas.',
  }),
  radius: radius.default(RADIUS),
  organisation: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  remote: z
    .enum(['true', 'false'], 'true ou false est attendu.')
    .optional()
    .meta({ description: 'Celles à distance.' }),
  contract: z
    .enum(contracts, `un de ces contrats est attendu : ${contracts.join(', ')}.`)
    .optional()
    .meta({ description: 'Celles dont le contrat se dit ainsi.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(500).default(1),
});
export type JobsQuery = z.output<typeof jobsQuery>;

/** What exports take: the filters of the list. */
export const exportQuery = jobsQuery.omit({ limit: true, page: true }).extend({ radius: radius.optional() });
export type ExportQuery = z.output<typeof exportQuery>;

export const jobSchema = z.strictObject({
  resource: z.int(),
  title: z.string(),
  description: z.string(),
  link: z.string().meta({ description: 'Où y répondre.' }),
  contract: z.string().nullable(),
  commune: z.string().nullable(),
  remote: z.boolean(),
  employer: z.string(),
  organisation: z.strictObject({ organisation: z.int(), nom: z.string() }),
  posted_on: z.string(),
  ends_on: z.string().nullable(),
  at: z.array(z.number()).nullable().meta({ description: 'Longitude, latitude.' }),
  demonstration: z.boolean(),
  distance: z.int().nullable().meta({ description: 'En mètres.' }),
});
export type Job = z.output<typeof jobSchema>;
export const jobsSchema = z.strictObject({ total: z.int(), jobs: z.array(jobSchema) });
export type Jobs = z.output<typeof jobsSchema>;

const urlSaid = 'l’adresse d’un flux, comme https://exemple.fr/offres.xml, est attendue.';
export const feedBody = z.strictObject({
  url: z
    .string(urlSaid)
    .trim()
    .max(500, '500 caractères au plus sont attendus.')
    .refine((text) => URL.canParse(text) && /^https?:\/\/\S+$/.test(text), urlSaid),
});

export const feedSchema = z.strictObject({
  feed: z.int(),
  url: z.string(),
  asked_at: z.string().nullable(),
  read_at: z.string().nullable(),
  error: z.string().nullable(),
  failing_since: z.string().nullable(),
  found: z.int().meta({ description: 'Offres dans le flux.' }),
  shown: z.int().meta({ description: 'Offres montrées.' }),
  remarks: z
    .array(z.strictObject({ what: z.string(), why: z.string() }))
    .meta({ description: 'Ce qui n’est pas montré, ou pas sur la carte, et pourquoi ; vingt au plus.' }),
});
export type JobFeed = z.output<typeof feedSchema>;
export const feedsSchema = z.array(feedSchema);

const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const organisationParams = z.object({ organisation: number });
export const feedParams = z.object({ organisation: number, feed: number });
