import { readFileSync } from 'node:fs';

/**
 * Reads a statement that lies beside the calling module, once, at load.
 * @example const nearest = sql(import.meta.url, 'nearest.sql')
 */
export function sql(from: string, file: string): string {
  return readFileSync(new URL(file, from), 'utf8');
}
