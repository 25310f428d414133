import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { badParameter, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { UnreadableError } from '../../core/read/unreadable.ts';
import type { ResolveCommunes } from '../schema.ts';
import { checkFile } from './check.ts';
import { reportCsv } from './lines.ts';
import { MOST_BYTES, MOST_ROWS, type ValidatorReport, validatorQuery, validatorReport } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly resolveCommunes: ResolveCommunes;
}

/** Files a minute from one address: 13,418 rows take 1.5 s of a processor. */
const PER_MINUTE = 12;
const MEGABYTE = 1024 * 1024;

async function* bounded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of bytes) {
    count += chunk.length;
    if (count > MOST_BYTES) throw new RefusedError(413, `Le fichier dépasse ${MOST_BYTES / MEGABYTE} Mo.`);
    yield chunk;
  }
}

/** The body as it comes, or the first file of a form. */
async function bytesOf(request: FastifyRequest): Promise<AsyncIterable<Uint8Array>> {
  if (!request.isMultipart()) {
    if (request.body) return bounded(request.body as AsyncIterable<Uint8Array>);
    throw badParameter('file', 'le contenu d’un fichier est attendu, tel quel ou dans un formulaire.');
  }
  const part = await request.file();
  if (!part) throw badParameter('file', 'un fichier est attendu dans le formulaire.');
  return bounded(part.file);
}

const refuse = (error: unknown): never => {
  if (error instanceof UnreadableError)
    throw new RefusedError(422, error.message, [{ name: 'file', message: error.message }]);
  throw error;
};

/** What an import would say of anyone's own file; nothing is kept. */
export const validatorRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, resolveCommunes },
) => {
  keepNothing(api);
  // Read as it comes: the file says what it is, whatever its header says.
  api.removeAllContentTypeParsers();
  api.addContentTypeParser('*', async (_request: unknown, body: unknown) => body);
  await api.register(multipart, { limits: { fileSize: MOST_BYTES + 1, files: 1 } });
  api.post(
    '/validator',
    {
      bodyLimit: MOST_BYTES,
      config: { access: 'public', rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } },
      schema: {
        tags: ['Données ouvertes'],
        summary: 'Valider un fichier par rapport au standard national',
        description: `Le corps de la requête est le fichier, tel quel (CSV séparé par virgules, points-virgules ou tabulations ; JSON ; GeoJSON ; en UTF-8, ou à défaut en Windows-1252), ou un formulaire avec un fichier. ${MOST_BYTES / MEGABYTE} Mo et ${MOST_ROWS} lignes au plus. C’est le code de l’import qui lit et répare : le rapport est le sien. Rien n’est gardé.`,
        consumes: ['text/csv', 'application/json', 'multipart/form-data'],
        querystring: validatorQuery,
        response: { 200: validatorReport },
      },
    },
    async (request, reply) => {
      const bytes = await bytesOf(request);
      const report: ValidatorReport = await checkFile({ db, bytes, resolveCommunes, now: clock() }).catch(
        refuse,
      );
      if (request.query.format === 'json') return report;
      // A file has no schema of its own.
      return reply
        .header('content-disposition', 'attachment; filename="rapport.csv"')
        .type('text/csv; charset=utf-8')
        .serializer((body: unknown) => body as string)
        .send(reportCsv(report) as unknown as ValidatorReport);
    },
  );
};
