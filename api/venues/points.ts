import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Queryable } from '../../db/database.ts';
import { oncePerVersion } from '../core/http-cache.ts';
import { findPoints } from './queries.ts';

/** Above this many venues, one file of all points is too much for a phone (500 KB). */
export const POINTS_MAX = 50_000;

const compressors = {
  // Quality 9: 60 ms for 13,000 points; 11 spares 6 % more for 25 times as long.
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};
type Compression = keyof typeof compressors;
export type Encoding = Compression | 'identity';

/** The file of all points as ready bytes, made once for each version of the directory and each encoding. */
export function pointsFile(db: Queryable): (version: string, encoding: Encoding) => Promise<Buffer> {
  const plain = oncePerVersion(async (version) =>
    Buffer.from(JSON.stringify(await findPoints(db, version, POINTS_MAX))),
  );
  const compressed = (encoding: Compression) =>
    oncePerVersion(async (version) => compressors[encoding](await plain(version)));
  const files = { br: compressed('br'), gzip: compressed('gzip'), identity: plain };
  return (version, encoding) => files[encoding](version);
}

/** The smallest encoding that the caller takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (/\bbr\b/.test(accepted ?? '')) return 'br';
  return /\bgzip\b/.test(accepted ?? '') ? 'gzip' : 'identity';
}
