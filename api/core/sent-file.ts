import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { plainText } from './plain-text.ts';

/** Bytes; the database holds files to as much. */
const MOST = 3_000_000;
/** What a route takes that takes one, in base64 and with what is said beside it. */
export const FILE_LIMIT = 5 * 1024 * 1024;

const typeSaid = 'une image PNG, JPEG ou WebP, ou un PDF, est attendu.';
/** How the bytes of each begin, in hexadecimal; SVG is none of them: it may hold scripts. */
const heads = /^(?:255044462d|89504e47|ffd8ff|52494646.{8}57454250)/;
const isShown = (data: string) => heads.test(Buffer.from(data.slice(0, 16), 'base64').toString('hex'));

/** An image or a PDF that is joined to what is written, whatever its name says it is. */
export const sentFile = z.strictObject({
  name: plainText('le nom du fichier est attendu.').min(1).max(200),
  data: z
    .base64(typeSaid)
    .refine((data) => Buffer.byteLength(data, 'base64') <= MOST, '3 Mo au plus sont attendus.')
    .refine(isShown, typeSaid),
});

/** What an answer says of a file that is joined. */
export const fileSaid = {
  file_name: z.string().nullable(),
  file_type: z.string().nullable(),
  sha256: z.string().nullable(),
};

/** A file as it was kept. */
export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly data: string;
}

/** An image is shown; a PDF is taken away, and never opened as a page of this site. */
export function sendFile(reply: FastifyReply, { name, type, data }: KeptFile): FastifyReply {
  const how = type === 'application/pdf' ? 'attachment' : 'inline';
  reply.header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.type(type).send(Buffer.from(data, 'base64'));
}
