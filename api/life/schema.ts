import { z } from 'zod';

const day = z.iso.date('un jour est attendu (AAAA-MM-JJ).');
/** Days: longer than that, it is no longer for a while. */
export const NOTICE_DAYS = 366;
const DAY_MS = 86_400_000;

export const noticeBody = z
  .strictObject({
    kind: z.enum(['closed', 'moving', 'other'], 'closed, moving ou other est attendu.'),
    text: z
      .string()
      .trim()
      .min(1, 'dites en quelques mots ce qui se passe.')
      .max(280, '280 caractères au plus.'),
    from: day.meta({ description: 'Premier jour.' }),
    until: day.meta({ description: 'Dernier jour ; l’annonce disparaît le lendemain.' }),
  })
  .superRefine(({ from, until }, context) => {
    // A day that is none has been refused already.
    const days = (Date.parse(until) - Date.parse(from)) / DAY_MS;
    const message =
      days < 0
        ? 'un jour qui ne vient pas avant le premier est attendu.'
        : 'un an au plus après le premier jour est attendu : au-delà, le lieu est fermé pour de bon.';
    if (days < 0 || days > NOTICE_DAYS) context.addIssue({ code: 'custom', path: ['until'], message });
  });
export type NoticeBody = z.output<typeof noticeBody>;

export const closingBody = z.strictObject({
  closed_on: day.meta({ description: 'Le jour où le lieu a fermé pour de bon.' }),
});

export const mergingSchema = z.strictObject({
  distance: z.number().meta({ description: 'De l’un à l’autre, en mètres.' }),
  approximate: z.boolean().meta({ description: 'L’un des deux n’est placé qu’au milieu de sa commune.' }),
  stewards: z.int().meta({ description: 'Ceux qui tiennent celui qui s’en va : ils tiendront l’autre.' }),
  in_both: z.int().meta({ description: 'Parmi eux, ceux qui tiennent déjà l’autre.' }),
  reports: z.int().meta({ description: 'Les signalements qui attendent : ils suivent.' }),
  stops: z.int().meta({ description: 'Les arrêts : ils ne suivent pas.' }),
  followers: z.int().meta({ description: 'Les lieux déjà réunis à celui qui s’en va : ils suivent.' }),
});
export type Merging = z.output<typeof mergingSchema>;

export const mergedSchema = z.array(
  z.strictObject({
    id: z.string(),
    nom: z.string(),
    adresse: z.string(),
    code_postal: z.string(),
    commune: z.string(),
    version: z.int(),
    at: z.string().meta({ description: 'Depuis quand.' }),
  }),
);
export type Merged = z.output<typeof mergedSchema>[number];

export const mergeBody = z.strictObject({
  into: z.string().min(1).max(300).meta({ description: 'Identifiant du lieu qui reste.' }),
});
