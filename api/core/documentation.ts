import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { version } from '../version.ts';
import { problemSchema } from './errors.ts';
import { exampleOf } from './examples.ts';
import { mark } from './mark.ts';

const description = `L’annuaire des lieux de médiation numérique. Lire est ouvert et sans clé.

- Les noms des champs sont ceux du standard national des lieux de médiation numérique (v1.0.2).
- Toutes les coordonnées sont en degrés WGS84, longitude d’abord ; les distances en mètres sur l’ellipsoïde.
- Chaque réponse porte un \`ETag\` ; renvoyez-le dans \`If-None-Match\` : la réponse est \`304\` tant que l’annuaire n’a pas changé.
- Une requête refusée reçoit un problème (RFC 9457) dont \`errors\` nomme chaque paramètre et dit ce qui était attendu.
- Écrire se fait avec une clé, faite sur [Mon espace](/mon-espace/cles) par qui tient un lieu : \`Authorization: Bearer np_…\`. Elle ne peut jamais plus que qui l’a faite. Les en-têtes \`x-ratelimit-limit\`, \`x-ratelimit-remaining\` et \`x-ratelimit-reset\` disent ce qui reste à chaque clé.
- Une question permise à tous porte un exemple, \`x-example\` ; ce qui est entre accolades y est à remplacer.
- \`fields\` ne donne que les champs demandés. Toute page web peut lire (CORS). Rien n’est retiré sans douze mois d’annonce : [les règles](/donnees/api#duree).
- Les données sont sous Licence Ouverte 2.0.`;

const problem = z.toJSONSchema(problemSchema);
const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** What any question may be answered besides what its own route says. */
const commonAnswers = {
  304: { description: 'Inchangé depuis l’ETag donné dans If-None-Match.', type: 'null' },
  400: refusal('Un paramètre est refusé ; la réponse le nomme et dit ce qui était attendu.'),
  429: refusal('Trop de requêtes depuis ce réseau.'),
  503: refusal('Momentanément indisponible ; Retry-After dit quand revenir.'),
};

/** A file that is streamed has no schema of its own. */
const fileAnswer = (types: readonly string[]) => ({
  200: {
    description: 'Le fichier.',
    content: Object.fromEntries(types.map((type) => [type, { schema: {} }])),
  },
});

/** An address to try, which the tests have tried. */
function shown(url: string, schema: { readonly querystring?: unknown }) {
  const { required = [] } = (schema.querystring ?? {}) as { required?: string[] };
  const example = exampleOf(url, required);
  return example ? { 'x-example': example } : {};
}

/** Only the interface is documented: pages, files and health are not for programs that read data. */
const describe: typeof jsonSchemaTransform = (input) => {
  const { schema, url } = jsonSchemaTransform(input);
  const { access, key } = input.route.config ?? {};
  if (!/^\/(api|tiles)\//.test(url)) return { schema: { ...schema, hide: true }, url };
  const { response, produces } = schema as { response?: object; produces?: string[] };
  const own = response ?? fileAnswer(produces ?? ['application/json']);
  const security = key || access === 'program' ? { security: [{ cle: [] }] } : {};
  const example = input.route.method === 'GET' && access === 'public' ? shown(url, schema) : {};
  return { schema: { ...schema, ...security, ...example, response: { ...own, ...commonAnswers } }, url };
};

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
      components: {
        securitySchemes: {
          cle: { type: 'http', scheme: 'bearer', description: 'Une clé « np_… », pour un programme.' },
        },
      },
      tags: [
        { name: 'Lieux', description: 'Chercher, lire et exporter les lieux.' },
        {
          name: 'Adresses',
          description: 'Trouver une commune, un code postal, un département, une adresse.',
        },
        { name: 'Tenir un lieu', description: 'Revendiquer, modifier, ajouter des lieux.' },
        { name: 'Données ouvertes', description: 'Décrire, mesurer et valider les données.' },
        { name: 'Clés', description: 'Laisser un programme écrire à sa place.' },
      ],
    },
    transform: describe,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/documentation',
    staticCSP: true,
    theme: {
      title: 'API · Nouvelle Proximité',
      favicon: [
        {
          filename: 'favicon.svg',
          rel: 'icon',
          sizes: 'any',
          type: 'image/svg+xml',
          content: Buffer.from(mark),
        },
      ],
    },
    logo: { type: 'image/svg+xml', content: Buffer.from(mark), href: '/' },
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
