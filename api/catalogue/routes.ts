import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { latestArchive } from '../archives/doors.ts';
import type { Archive } from '../archives/schema.ts';
import type { Config } from '../config.ts';
import { allowReading, allowShowing } from '../core/cross-origin.ts';
import { directoryVersion, isFresh, oncePerVersion } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import { catalogueThings } from './catalogue.ts';
import { dictionary, tableSchemaOf } from './dictionary.ts';
import { type Thing, toJsonLd, toTurtle } from './graph.ts';
import { findPeriod } from './queries.ts';
import { dictionarySchema, tableSchema } from './schema.ts';

interface Surroundings {
  readonly config: { readonly PUBLIC_URL?: string | undefined };
}

const tags = ['Données ouvertes'];
/** They change with the program alone. */
const CACHE = 'public, max-age=3600';

export const catalogueRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { config }) => {
  api.get(
    '/dictionary',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Dictionnaire des données',
        description:
          'Chaque champ du standard, ce qui en est attendu, ses valeurs possibles ; puis ce que l’annuaire ajoute.',
        response: { 200: dictionarySchema },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', CACHE);
      return dictionary;
    },
  );

  api.get(
    '/schema.json',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Table Schema',
        description:
          'Les 32 champs au format Table Schema, pour les outils qui valident un fichier. Ils sont ceux du schéma publié du standard, lettre pour lettre.',
        response: { 200: tableSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', CACHE);
      return tableSchemaOf(publicUrl(request, config).origin);
    },
  );
};

interface FilesSurroundings extends Surroundings {
  readonly db: Database;
  readonly config: Surroundings['config'] &
    Pick<Config, 'ARCHIVES_DIRECTORY' | 'DATA_DIRECTORY' | 'PUBLISHER_NAME' | 'PUBLISHER_CONTACT'>;
}

const JSON_LD = 'application/ld+json; charset=utf-8';
const TURTLE = 'text/turtle; charset=utf-8';

/** `/catalogue.jsonld`, `/catalogue.ttl`, and `/catalogue` by what the caller accepts: what a catalogue of catalogues harvests. */
export async function catalogueFilesRoutes(
  app: FastifyInstance,
  { db, config }: FilesSurroundings,
): Promise<void> {
  const has = (url: string) => app.hasRoute({ method: 'GET', url });
  // Among two million venues the oldest and the newest take half a second.
  const periods = oncePerVersion(() => findPeriod(db));

  async function things(
    request: FastifyRequest,
    version: string,
    archive: Archive | undefined,
  ): Promise<Thing[]> {
    const { origin } = publicUrl(request, config);
    const { changed_at, oldest, newest } = await periods(version);
    return catalogueThings({
      origin,
      publisher: {
        name: config.PUBLISHER_NAME ?? 'Nouvelle Proximité',
        contact: config.PUBLISHER_CONTACT ?? `${origin}/mentions`,
      },
      changedAt: new Date(changed_at),
      archive,
      temporal: oldest && newest ? { from: oldest, to: newest } : undefined,
      has,
    });
  }

  async function send(request: FastifyRequest, reply: FastifyReply, isTurtle: boolean) {
    allowShowing(allowReading(reply));
    const version = await directoryVersion(db);
    const archive = await latestArchive(config);
    const form = isTurtle ? 'ttl' : 'jsonld';
    if (isFresh(request, reply, version, `${form}-${archive?.made_at ?? ''}`)) return reply;
    const made = await things(request, version, archive);
    return isTurtle
      ? reply.type(TURTLE).send(await toTurtle(made))
      : reply.type(JSON_LD).send(JSON.stringify(toJsonLd(made)));
  }

  app.get('/catalogue.jsonld', (request, reply) => send(request, reply, false));
  app.get('/catalogue.ttl', (request, reply) => send(request, reply, true));
  app.get('/catalogue', (request, reply) => {
    const accept = request.headers.accept ?? '';
    reply.header('vary', 'accept');
    if (accept.includes('text/html')) return reply.redirect('/donnees', 303);
    return send(request, reply, accept.includes('text/turtle'));
  });
}
