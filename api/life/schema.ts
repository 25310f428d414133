import { z } from 'zod';

const day = z.iso.date('une date AAAA-MM-JJ est attendue.');
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
  .refine(({ from, until }) => until >= from, {
    path: ['until'],
    message: 'un jour qui ne vient pas avant le premier est attendu.',
  })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= NOTICE_DAYS * DAY_MS, {
    path: ['until'],
    message: 'un an au plus après le premier jour est attendu : au-delà, le lieu est fermé pour de bon.',
  });
export type NoticeBody = z.output<typeof noticeBody>;

export const closingBody = z.strictObject({
  closed_on: day.meta({ description: 'Le jour où le lieu a fermé pour de bon.' }),
});

export const mergeBody = z.strictObject({
  into: z.string().min(1).max(300).meta({ description: 'Identifiant du lieu qui reste.' }),
});
