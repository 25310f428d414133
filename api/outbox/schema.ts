import { z } from 'zod';

export const waitingSchema = z.array(
  z.strictObject({ recipient: z.string(), subject: z.string(), text: z.string(), written_at: z.string() }),
);
export type WaitingMail = z.output<typeof waitingSchema>[number];
