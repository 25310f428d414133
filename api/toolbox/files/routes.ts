import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, tooLate, versionAnswer, versionIn } from '../../core/versions.ts';
import { personOf } from '../../people/doors.ts';
import * as schema from '../schema.ts';
import { setFile, takeFileAway } from '../writing.ts';
import { ownsPractice } from './queries.ts';

const tags = ['Boîte à outils'];
const MOST = 5 * 1024 * 1024;
/** The file of a practice, put and taken away by those whose it is; drafts too. */
export const filesRoutes: FastifyPluginAsyncZod<{ readonly db: Database }> = async (api, { db }) => {
  keepNothing(api);
  // Whatever it says to be: the database looks at what it is.
  api.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: MOST },
    async (_request: unknown, body: unknown) => body,
  );

  /** @throws RefusedError for no such practice, or someone else's */
  async function ownedBy(request: Parameters<typeof personOf>[0], resource: number) {
    const owns = await ownsPractice(db, resource, personOf(request).id);
    if (owns === undefined) throw notFound('Aucune bonne pratique n’a ce numéro.');
    if (!owns) throw new RefusedError(403, 'Seuls ceux dont c’est la bonne pratique en changent le fichier.');
    return { person: personOf(request).id, role: 'offre' };
  }

  api.put(
    '/toolbox/:resource/file',
    {
      config: { access: 'person', rateLimit: { max: 60, timeWindow: '1 hour' } },
      bodyLimit: MOST,
      schema: {
        tags,
        summary: 'Joindre un fichier à une bonne pratique',
        description:
          'Le corps de la requête est le fichier, tel quel : PDF, ODT, DOCX ou ZIP, 5 Mo au plus. Ce qu’il est se lit dans ses premiers octets, non dans ce qu’en dit l’en-tête.',
        params: schema.practiceParams,
        querystring: schema.fileName,
        headers: ifMatch,
        consumes: ['application/octet-stream'],
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const actor = await ownedBy(request, resource);
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes) || bytes.length === 0)
        throw badParameter('file', 'le contenu d’un fichier est attendu, tel quel.');
      const read = { resource, version: versionIn(request.headers) };
      const version = await setFile(db, read, { ...request.query, bytes }, actor);
      if (version === undefined) throw tooLate();
      return { version };
    },
  );

  api.delete(
    '/toolbox/:resource/file',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Retirer le fichier d’une bonne pratique',
        params: schema.practiceParams,
        headers: ifMatch,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const actor = await ownedBy(request, resource);
      const version = await takeFileAway(db, { resource, version: versionIn(request.headers) }, actor);
      if (version === undefined) throw tooLate();
      return { version };
    },
  );
};
