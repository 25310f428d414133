import { z } from 'zod';
import { fieldNames } from '../standard/fields.ts';

const shares = {
  filled: z.int().meta({ description: 'Lieux où le champ est rempli.' }),
  valid: z.int().meta({ description: 'Lieux où il est rempli et juste, pour ce qui s’en vérifie.' }),
  fresh: z.int().meta({ description: 'Lieux où il est rempli, mis à jour ou confirmés depuis un an.' }),
};
const fieldShares = z.strictObject({ name: z.enum(fieldNames), ...shares });
export type FieldShares = z.output<typeof fieldShares>;

export const qualityReport = z.strictObject({
  version: z.string().meta({ description: 'Version de l’annuaire dont on parle.' }),
  computed_at: z.iso.datetime(),
  venues: z.int().meta({ description: 'Lieux ouverts au public de l’annuaire.' }),
  fresh: z.int().meta({ description: 'Lieux mis à jour ou confirmés depuis un an.' }),
  fields: z.array(fieldShares).meta({ description: 'Les 32 champs, dans l’ordre du standard.' }),
  sources: z
    .array(
      z.strictObject({ source: z.string(), venues: z.int(), fresh: z.int(), fields: z.array(fieldShares) }),
    )
    .meta({ description: 'Par structure qui a collecté la donnée, la plus grande d’abord.' }),
});
export type QualityReport = z.output<typeof qualityReport>;
