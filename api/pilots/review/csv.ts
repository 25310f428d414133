import type { Readable } from 'node:stream';
import { type Cell, toCsv } from '../../core/exports.ts';
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
] as const satisfies readonly (keyof ReviewedCommune)[];

async function* lines(communes: readonly ReviewedCommune[]): AsyncGenerator<string[]> {
  yield communes.map((one) => JSON.stringify(one));
}

/** A line for each commune, under the names of the API. */
export const reviewCsv = (communes: readonly ReviewedCommune[]): Readable =>
  toCsv(columns, lines(communes), (one: ReviewedCommune): Cell[] => columns.map((name) => one[name]));
