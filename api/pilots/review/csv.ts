import type { Readable } from 'node:stream';
import { listCsv } from '../../core/exports.ts';
import type { ReviewedCommune } from './schema.ts';

const columns = [
  'code_insee',
  'nom',
  'departement',
  'region',
  'schools',
  'classes',
  'children',
  'lessons',
  'held',
  'cancelled',
  'attendance',
  'expected',
  'hours',
  'trained',
  'satisfaction',
  'campaign',
  'demonstration',
] as const satisfies readonly (keyof ReviewedCommune)[];

/** A line for each commune, under the names of the API. */
export const reviewCsv = (communes: readonly ReviewedCommune[]): Readable => listCsv(columns, communes);
