import { z } from 'zod';

const file = z.strictObject({
  name: z.string(),
  url: z.string().meta({ description: 'Son adresse, sur ce site.' }),
  media_type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

export const archiveSchema = z.strictObject({
  date: z.string().meta({ description: 'AAAA-MM-JJ.' }),
  made_at: z.string(),
  directory_version: z.number().meta({ description: 'La version de l’annuaire que disent ces fichiers.' }),
  venues: z.int().meta({ description: 'Combien de lieux.' }),
  demonstration: z.boolean().meta({ description: 'Des lieux y sont inventés.' }),
  files: z.array(file),
});
export type Archive = z.output<typeof archiveSchema>;
export type ArchivedFile = Archive['files'][number];

export const archivesSchema = z.strictObject({
  latest: z.string().nullable().meta({ description: 'Le jour de la dernière, que donne aussi « latest ».' }),
  kept_days: z
    .int()
    .meta({ description: 'Combien de jours chacune est gardée ; la première du mois l’est toujours.' }),
  archives: z.array(archiveSchema),
});
export type Archives = z.output<typeof archivesSchema>;

export const fileParams = z.object({
  date: z.union([z.iso.date('un jour, ou « latest », est attendu.'), z.literal('latest')]).meta({
    description: 'AAAA-MM-JJ, ou « latest ».',
  }),
  file: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'le nom d’un fichier est attendu.')
    .meta({ description: 'Comme le dit l’index, ou « lieux.csv », « lieux.csv.gz », « lieux.csv.br »….' }),
});
