import { z } from 'zod';

/** What the partnership's own life has that is new, and where it is read. */
export const newsSchema = z.strictObject({
  at: z.string().meta({ description: 'Quand, date et heure UTC.' }),
  title: z.string(),
  href: z.string().meta({ description: 'La page qui le dit, depuis la racine du site.' }),
  text: z.string(),
});
export type News = z.output<typeof newsSchema>;

/** The same as each part of it tells it: at a moment, or on a day (YYYY-MM-DD). */
export type Told = Omit<News, 'at'> & { readonly at: Date | string };

export const governanceSchema = z.strictObject({
  agreements: z
    .array(
      z.strictObject({
        slug: z.string(),
        kind: z.string(),
        title: z.string(),
        signed_on: z.string(),
        parties: z.array(z.string()),
        demonstration: z.boolean(),
      }),
    )
    .meta({ description: 'Les accords signés, le plus récent d’abord.' }),
  news: z
    .array(newsSchema)
    .meta({ description: 'Ce qui a été signé, décidé ou publié, le plus récent d’abord.' }),
});
export type Governance = z.output<typeof governanceSchema>;
