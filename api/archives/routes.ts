import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import files from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Config } from '../config.ts';
import { notFound } from '../core/errors.ts';
import { archivedDays, archivesFolder, readArchive, SUMS } from './folder.ts';
import { typeOf } from './formats.ts';
import { type Archive, type ArchivedFile, type Archives, archivesSchema, fileParams } from './schema.ts';

interface Surroundings {
  readonly config: Pick<Config, 'ARCHIVES_DIRECTORY' | 'DATA_DIRECTORY' | 'ARCHIVES_DAYS'>;
}

const tags = ['Archives'];

const refuse = () => notFound('Aucune archive n’a ce fichier : GET /api/archives les dit toutes.');

/** « lieux.csv.gz » stands for that of the day, whatever its name says besides. */
const nameIn = ({ date, demonstration }: Archive, asked: string) =>
  asked.replace(/^lieux\./, `${demonstration ? 'lieux-demonstration' : 'lieux'}-${date}.`);

/** As it lies when the caller takes it so. */
function encodingFor(accepted = ''): 'br' | 'gzip' | undefined {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b|\*/.test(accepted) ? 'gzip' : undefined;
}

/** For the few who take nothing compressed: unpacked on the way, so whole only. */
function sendUnpacked(reply: FastifyReply, path: string, { sha256, name }: ArchivedFile) {
  const unpacked = createReadStream(path).pipe(createGunzip());
  return reply.header('etag', `"${sha256}"`).type(typeOf(name)).send(unpacked);
}

export const archivesRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { config }) => {
  const folder = resolve(archivesFolder(config));
  // Only what it adds to answers is wanted; the folder itself may not be there yet.
  await api.register(files, { root: process.cwd(), serve: false, cacheControl: false });

  async function allArchives(): Promise<Archives> {
    const days = await archivedDays(folder);
    const found = await Promise.all(days.map((day) => readArchive(folder, day)));
    const archives = found.filter((archive) => archive !== undefined);
    return { latest: archives[0]?.date ?? null, kept_days: config.ARCHIVES_DAYS, archives };
  }

  /** Files that are compressed come as they lie, by parts if asked; a plain name comes compressed on the wire alone. */
  function sendPlain(request: FastifyRequest, reply: FastifyReply, file: ArchivedFile, path: string) {
    reply.header('vary', 'accept-encoding');
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (!encoding) return sendUnpacked(reply, join(folder, `${path}.gz`), file);
    reply.header('content-encoding', encoding).type(typeOf(file.name));
    return reply.sendFile(`${path}.${encoding === 'br' ? 'br' : 'gz'}`, folder, { contentType: false });
  }

  async function archiveOf(date: string): Promise<Archive> {
    const day = date === 'latest' ? (await archivedDays(folder))[0] : date;
    const archive = day === undefined ? undefined : await readArchive(folder, day);
    if (!archive) throw refuse();
    return archive;
  }

  async function sendFile(request: FastifyRequest, reply: FastifyReply, date: string, asked: string) {
    const archive = await archiveOf(date);
    reply.header('cache-control', 'public, no-cache');
    if (asked === SUMS) return reply.sendFile(`${archive.date}/${SUMS}`, folder);
    const file = archive.files.find(({ name }) => name === nameIn(archive, asked));
    if (!file) throw refuse();
    reply.header('content-disposition', `attachment; filename="${file.name}"`);
    const path = `${archive.date}/${file.name}`;
    if (!/\.(gz|br|fgb)$/.test(file.name)) return sendPlain(request, reply, file, path);
    return reply.type(typeOf(file.name)).sendFile(path, folder, { contentType: false });
  }

  api.get(
    '/archives',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les archives de l’annuaire',
        description: `L’annuaire entier, un jour après l’autre, avec la somme de chaque fichier. Chacune est gardée ${config.ARCHIVES_DAYS} jours, et la première de chaque mois pour toujours.`,
        response: { 200: archivesSchema },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'public, no-cache');
      return allArchives();
    },
  );

  api.get(
    '/archives/:date/:file',
    {
      // Files come as they lie: a length and parts are of those bytes.
      compress: false,
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Un fichier d’une archive',
        description:
          'Sous « .gz » ou « .br », le fichier compressé tel quel, par parties si l’on veut (Range). Sans, le même contenu, compressé sur le fil seulement ; « .fgb » n’est pas compressé, et se lit par parties de loin (GDAL : « /vsicurl/ »). « SHA256SUMS » donne les sommes de tous, comme le lit « sha256sum -c --ignore-missing ».',
        produces: [
          'text/csv',
          'application/geo+json',
          'application/json',
          'application/gzip',
          'application/vnd.flatgeobuf',
        ],
        params: fileParams,
      },
    },
    (request, reply) => sendFile(request, reply, request.params.date, request.params.file),
  );
};
