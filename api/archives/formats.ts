import { extname } from 'node:path';

/** In what the whole directory is archived, by their endings. */
export const formats = {
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
  fgb: 'application/vnd.flatgeobuf',
} as const;
export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly Format[];

/** Read by parts, from far: it lies as it is, and is not packed. */
export const isReadByParts = (format: Format): boolean => format === 'fgb';

const compressed: Readonly<Record<string, string>> = {
  '.gz': 'application/gzip',
  '.br': 'application/x-brotli',
};

/** The media type of a file, by its name. */
export const typeOf = (name: string): string =>
  compressed[extname(name)] ?? formats[extname(name).slice(1) as Format] ?? 'text/plain; charset=utf-8';
