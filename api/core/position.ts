import { z } from 'zod';
import { ofTown } from './french.ts';

/** Degrees as people and programs write them. */
export const decimal = /^[+-]?\d{1,3}(\.\d{1,15})?$/;
export const isLongitude = (value: number) => value >= -180 && value <= 180;
export const isLatitude = (value: number) => value >= -90 && value <= 90;

/** A position beside what its commune can hold, in metres. */
export interface Away {
  /** Of the commune. */
  readonly nom: string;
  readonly away: number | null;
  readonly reach: number;
}

/** Why a position is not one of its commune; undefined where it may be. */
export const whyTooFar = ({ nom, away, reach }: Away): string | undefined =>
  away === null || away <= reach
    ? undefined
    : `à ${Math.round(away / 1000)} km ${ofTown(nom)} : une latitude et une longitude de cette commune sont attendues.`;

/** `lon,lat` in degrees WGS84, in the order of GeoJSON. */
export const near = z
  .string('une seule valeur « longitude,latitude » est attendue.')
  .transform((text, context) => {
    const [lon, lat, ...rest] = text
      .split(',')
      .map((part) => (decimal.test(part.trim()) ? Number(part) : Number.NaN));
    if (lon !== undefined && lat !== undefined && !rest.length && isLongitude(lon) && isLatitude(lat))
      return { lon, lat };
    context.addIssue('« longitude,latitude » en degrés est attendu, par exemple 3.0635,50.6372 pour Lille.');
    return z.NEVER;
  })
  .meta({
    description:
      'Point de départ « longitude,latitude » : les lieux viennent du plus proche au plus loin, avec leur distance en mètres.',
    examples: ['3.0635,50.6372'],
  });
