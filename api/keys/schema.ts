import { z } from 'zod';

/** What a key may do, for the venues it is limited to: change them, add some. */
export const rights = ['edit', 'create'] as const;
export type Right = (typeof rights)[number];

export const MOST_VENUES = 200;

const named = z.string().trim();

export const keyBody = z
  .strictObject({
    name: named
      .min(1, 'un nom est attendu, comme « logiciel d’accueil ».')
      .max(80, '80 caractères au plus sont attendus.')
      .meta({ description: 'Ce qui la fait reconnaître : le logiciel qui s’en sert.' }),
    rights: z
      .array(z.enum(rights))
      .min(1, 'un droit au moins est attendu.')
      .transform((given) => [...new Set(given)])
      .meta({
        description: 'edit : modifier. create : ajouter des lieux à la source, donné par l’exploitation.',
      }),
    venues: z
      .array(z.string().min(1).max(300))
      .min(1, 'un lieu au moins est attendu.')
      .max(MOST_VENUES, `${MOST_VENUES} lieux au plus sont attendus.`)
      .transform((given) => [...new Set(given)])
      .optional()
      .meta({ description: 'Les lieux auxquels elle se limite, parmi les vôtres.' }),
    source: named
      .min(1, 'le nom d’une source est attendu.')
      .max(200, '200 caractères au plus sont attendus.')
      .optional()
      .meta({ description: 'Ou tous les lieux d’une source : donné par l’exploitation.' }),
    expires_on: z.iso
      .date('un jour est attendu, comme 2027-01-31.')
      .optional()
      .meta({ description: 'Le dernier jour où elle sert ; sans fin si absent.' }),
  })
  .refine(({ venues, source }) => (venues === undefined) !== (source === undefined), {
    path: ['venues'],
    message: 'des lieux ou une source sont attendus, et non les deux.',
  })
  .refine(({ rights, source }) => source !== undefined || !rights.includes('create'), {
    path: ['rights'],
    message: 'ajouter des lieux demande une source.',
  });
export type KeyWish = z.output<typeof keyBody>;

export const madeKeySchema = z.strictObject({
  key: z.int(),
  secret: z.string().meta({ description: 'Dite cette seule fois.' }),
});
export type MadeKey = z.output<typeof madeKeySchema>;

export const keysSchema = z.array(
  z.strictObject({
    key: z.int(),
    name: z.string(),
    rights: z.array(z.enum(rights)),
    source: z.string().nullable(),
    venues: z.array(z.strictObject({ id: z.string(), nom: z.string() })),
    made: z.string(),
    expires: z.string().nullable().meta({ description: 'Le dernier jour où elle sert.' }),
    used: z.string().nullable().meta({ description: 'Le dernier jour où elle a servi.' }),
    state: z.enum(['alive', 'expired', 'revoked']),
  }),
);
export type KnownKey = z.output<typeof keysSchema>[number];
