import { z } from 'zod';

/** Degrees as people and programs write them. */
export const decimal = /^[+-]?\d{1,3}(\.\d{1,15})?$/;
export const isLongitude = (value: number) => value >= -180 && value <= 180;
export const isLatitude = (value: number) => value >= -90 && value <= 90;

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
