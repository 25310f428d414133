import { z } from 'zod';

const text = z
  .string({ error: 'texte attendu' })
  .trim()
  .min(1, 'au moins un caractère attendu')
  .max(200, '200 caractères au plus');

export const placesQuery = z.strictObject({
  q: text.describe('Ce qui est tapé : commune, code postal, département ou nom d’un lieu'),
  limit: z.coerce
    .number({ error: 'nombre entier de 1 à 20 attendu' })
    .int('nombre entier de 1 à 20 attendu')
    .min(1, 'nombre entier de 1 à 20 attendu')
    .max(20, 'nombre entier de 1 à 20 attendu')
    .default(8)
    .describe('Nombre de propositions au plus'),
});
export type PlacesQuery = z.infer<typeof placesQuery>;

export const suggestion = z.object({
  kind: z.enum(['commune', 'postcode', 'departement', 'venue', 'address']),
  label: z.string().describe('Ce qui se lit en premier : « Saint-Denis », « 59000 Lille »'),
  detail: z.string().describe('Ce qui distingue les homonymes : « Seine-Saint-Denis (93) »'),
  code: z
    .string()
    .describe('Code INSEE de la commune, code postal, numéro du département ou identifiant du lieu'),
  lon: z.number().optional().describe('Longitude, en degrés WGS84'),
  lat: z.number().optional().describe('Latitude, en degrés WGS84'),
  approximate: z.literal(true).optional().describe('Position estimée d’après les communes voisines'),
  population: z.int().optional(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** `lon,lat` as in `3.06,50.64`, degrees WGS84. */
const point = z
  .string()
  .regex(/^-?\d{1,3}(\.\d+)?,-?\d{1,2}(\.\d+)?$/, 'longitude,latitude attendues, comme 3.06,50.64')
  .transform((value) => value.split(',').map(Number) as [lon: number, lat: number])
  .refine(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, 'coordonnées hors du globe');

export const addressesQuery = z
  .strictObject({
    q: text.optional().describe('L’adresse, comme on l’écrirait sur une enveloppe'),
    near: point
      .optional()
      .describe('Avec « q », là où chercher d’abord ; seul, le point dont on veut l’adresse'),
    limit: placesQuery.shape.limit,
  })
  .refine(({ q, near }) => q !== undefined || near !== undefined, {
    path: ['q'],
    message: 'une adresse (q) ou un point (near) est attendu',
  });
export type AddressesQuery = z.infer<typeof addressesQuery>;

export const addressesAnswer = z.object({
  items: z.array(suggestion),
  fallback: z
    .boolean()
    .describe(
      'Vrai quand le service d’adresses n’a pas répondu : ce sont alors des communes, par leur centre',
    ),
});

/** What an address says of its commune, as it is written; any part may be missing or wrong. */
export interface Address {
  readonly commune?: string | undefined;
  readonly code_postal?: string | undefined;
  readonly code_insee?: string | undefined;
}

/** A commune of today; `location` is [longitude, latitude] of its middle, in degrees WGS84. */
export interface Commune {
  readonly code_insee: string;
  readonly nom: string;
  readonly departement: string;
  readonly location: readonly [lon: number, lat: number];
  /** True when the point is of neighbouring communes: off by 6 km at the median, 14 km for one in twenty. */
  readonly location_approximate: boolean;
  readonly reason?: never;
}

/** The commune, or why none can be said: no such name there, or several. */
export type ResolvedCommune =
  | Commune
  | { readonly code_insee?: never; readonly reason: 'unknown' | 'ambiguous' };

const withVenues = {
  code_insee: z.string(),
  nom: z.string(),
  departement: z.string(),
  venues: z.int().meta({ description: 'Nombre de lieux de la commune.' }),
};
const position = {
  lon: z.number().meta({ description: 'Milieu de la commune, en degrés WGS84.' }),
  lat: z.number(),
};
const neighbour = z.strictObject({
  ...withVenues,
  ...position,
  distance: z.number().meta({ description: 'Mètres d’un milieu à l’autre.' }),
});

export const communeSchema = z.strictObject({
  ...withVenues,
  ...position,
  nature: z.enum(['commune', 'arrondissement']),
  parent: z.string().nullable().meta({ description: 'Code INSEE de la ville d’un arrondissement.' }),
  nom_departement: z.string(),
  region: z.string(),
  codes_postaux: z.array(z.string()),
  population: z.int().nullable(),
  location_approximate: z.boolean(),
  schools: z.int().meta({ description: 'Écoles qui ont des classes de CE2, CM1 ou CM2.' }),
  neighbours: z.array(neighbour).meta({ description: 'Les communes les plus proches.' }),
});
export type CommuneDetail = z.output<typeof communeSchema>;

export const communeWithVenues = z.strictObject(withVenues);
export type CommuneWithVenues = z.output<typeof communeWithVenues>;

export const communeCode = z
  .string()
  .regex(/^([013-9]\d|2[AB1-9])\d{3}$/, 'un code INSEE est attendu, par exemple 59350 pour Lille.');
export const departementCode = z
  .string()
  .toUpperCase()
  .regex(/^(\d{2}|2[AB]|9[78]\d)$/, 'un numéro de département est attendu, par exemple 59, 2A ou 974.');
