import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { version } from '../version.ts';

const description = `L’annuaire des lieux de médiation numérique, ouvert et sans clé.

- Les noms des champs sont ceux du standard national des lieux de médiation numérique (v1.0.2).
- Toutes les coordonnées sont en degrés WGS84, longitude d’abord ; les distances en mètres sur l’ellipsoïde.
- Chaque réponse porte un \`ETag\` ; renvoyez-le dans \`If-None-Match\` : la réponse est \`304\` tant que l’annuaire n’a pas changé.
- Une requête refusée reçoit un problème (RFC 9457) dont \`errors\` nomme chaque paramètre et dit ce qui était attendu.
- Les données sont sous Licence Ouverte 2.0.`;

/** Must be registered before the routes it describes. */
export async function registerDocumentation(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nouvelle Proximité',
        description,
        version,
        license: {
          name: 'Licence Ouverte 2.0 (données)',
          url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
        },
      },
      tags: [
        { name: 'Lieux', description: 'Chercher, lire et exporter les lieux.' },
        {
          name: 'Adresses',
          description: 'Trouver une commune, un code postal, un département, une adresse.',
        },
      ],
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/documentation',
    staticCSP: true,
    theme: { title: 'API · Nouvelle Proximité' },
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
