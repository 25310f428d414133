import { z } from 'zod';
import { territorySchema } from './schema.ts';

const { nearest } = territorySchema.shape;

/** A territory, and of each venue that is near whether its place is known. */
export const detailSchema = territorySchema.extend({
  nearest: z
    .array(
      nearest.element.extend({
        location_approximate: z.boolean().meta({
          description: 'La position est celle de la commune : la distance aussi est approximative.',
        }),
      }),
    )
    .meta(nearest.meta() ?? {}),
});
export type TerritoryDetail = z.output<typeof detailSchema>;
