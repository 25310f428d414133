import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { publicUrl } from '../core/public-url.ts';
import { dictionary, tableSchemaOf } from './dictionary.ts';
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
