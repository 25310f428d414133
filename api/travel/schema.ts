import { z } from 'zod';

export const travelAnswer = z.strictObject({
  distance: z.number().meta({ description: 'Mètres en ligne droite, sur l’ellipsoïde.' }),
  foot: z
    .number()
    .nullable()
    .meta({ description: 'Secondes à pied ; null si le calculateur ne répond pas.' }),
  car: z
    .number()
    .nullable()
    .meta({ description: 'Secondes en voiture ; null si le calculateur ne répond pas.' }),
});
export type Travel = z.output<typeof travelAnswer>;
