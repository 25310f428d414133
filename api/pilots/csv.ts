import type { Readable } from 'node:stream';
import { listCsv } from '../core/exports.ts';
import type { Listed } from './schema.ts';

const columns = [
  'code_insee',
  'nom',
  'departement',
  'region',
  'campaign',
  'state',
  'schools',
  'classes',
  'pupils',
  'lat',
  'lon',
  'demonstration',
] as const satisfies readonly (keyof Listed)[];

/** A line for each pilot, under the names of the API. */
export const pilotsCsv = (pilots: readonly Listed[]): Readable => listCsv(columns, pilots);
