import { z } from 'zod';
import { hour } from '../schema.ts';

const animator = z.coerce.number().int().min(1).optional().meta({
  description: 'Avec l’animateur de cette classe, par son numéro dans l’équipe ; sinon avec la commune.',
});
export const threadQuery = z.strictObject({ animator });
export type ThreadQuery = z.output<typeof threadQuery>;

const side = z.enum(['host', 'helper']);

/** What two sides of a team wrote to one another. Who wrote is a side, never someone. */
export const threadSchema = z.strictObject({
  member: z.int(),
  animator: z.int().nullable(),
  side: side.meta({
    description: 'Le vôtre : « host », la commune ou l’animateur ; « helper », qui est sollicité.',
  }),
  open: z.boolean().meta({ description: 'On s’y écrit encore.' }),
  pilot: z.int(),
  commune: z.string(),
  school: z.string(),
  ...hour,
  venue: z
    .string()
    .nullable()
    .meta({ description: 'Le lieu de qui est sollicité ; null pour un volontaire.' }),
  animator_venue: z.string().nullable(),
  messages: z.array(z.strictObject({ side, text: z.string(), at: z.string() })),
});
export type Thread = z.output<typeof threadSchema>;

export const messageAnswer = z.strictObject({ side });
