import { z } from 'zod';
import { tileFilters } from '../schema.ts';
import { ZOOM_MAX } from './grid.ts';

const whole = z.coerce.number('un nombre entier est attendu.').int('un nombre entier est attendu.').min(0);

export const tileParams = z
  .object({
    z: whole
      .max(ZOOM_MAX, `un zoom de 0 à ${ZOOM_MAX} est attendu.`)
      .meta({ description: `Zoom, de 0 (le monde) à ${ZOOM_MAX}.`, examples: [11] }),
    x: whole.meta({ description: 'Colonne de la tuile, d’ouest en est.', examples: [1041] }),
    y: whole.meta({ description: 'Ligne de la tuile, du nord au sud.', examples: [687] }),
  })
  .refine(({ z: zoom, x, y }) => x < 2 ** zoom && y < 2 ** zoom, {
    path: ['x'],
    message: 'il n’y a pas de tuile à cette place : x et y vont de 0 à 2 puissance z, exclu.',
  });

export const tileQuery = tileFilters;
export const styleQuery = tileFilters.extend({
  basemap: z
    .enum(['ign', 'none'], '« ign » ou « none » est attendu.')
    .default('ign')
    .meta({ description: 'Fond de carte : le Plan IGN en images, ou aucun.' }),
});

export const tileJsonSchema = z.strictObject({
  tilejson: z.literal('3.0.0'),
  name: z.string(),
  description: z.string(),
  attribution: z.string(),
  version: z.string(),
  scheme: z.literal('xyz'),
  tiles: z.array(z.url()),
  minzoom: z.int(),
  maxzoom: z.int(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  vector_layers: z.array(
    z.strictObject({ id: z.string(), description: z.string(), fields: z.record(z.string(), z.string()) }),
  ),
});
export type TileJson = z.output<typeof tileJsonSchema>;
