import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SentFile } from '../../web/routes.tsx';
import { RefusedError } from '../core/errors.ts';

/** As much as the API takes (api/sources/validator/schema.ts). */
const MOST_BYTES = 32 * 1024 * 1024;

declare module 'fastify' {
  interface FastifyRequest {
    /** What came with a form besides its fields. */
    sentFile: SentFile | undefined;
  }
}

/** The file that came with a page's form, if there is one. */
export const fileOf = ({ sentFile }: FastifyRequest): { readonly file?: SentFile } =>
  sentFile ? { file: sentFile } : {};

async function readForm(request: FastifyRequest): Promise<void> {
  const fields = new URLSearchParams();
  for await (const part of request.parts())
    if (part.type === 'field') fields.append(part.fieldname, String(part.value));
    else request.sentFile = { name: part.filename, bytes: await part.toBuffer() };
  request.body = fields;
}

/** Lets the pages of `scope` take forms with one file. */
export async function readForms(scope: FastifyInstance): Promise<void> {
  scope.removeContentTypeParser('multipart/form-data');
  scope.decorateRequest('sentFile', undefined);
  await scope.register(multipart, {
    limits: { fileSize: MOST_BYTES, files: 1, fields: 40, fieldSize: 4 * 1024 * 1024 },
  });
  scope.addHook('preHandler', async (request) => {
    if (!request.isMultipart()) return;
    await readForm(request).catch((error: { code?: string }) => {
      if (error.code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
      throw new RefusedError(413, 'Le fichier dépasse 32 Mo.');
    });
  });
}
