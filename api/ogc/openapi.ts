import { version } from '../version.ts';
import { type Collection, collections } from './collections.ts';
import { CRS84, crsUris } from './crs.ts';
import { DESCRIPTION, GEOJSON, HTML, JSON_TYPE, OPENAPI, SCHEMA, schemaOf, TITLE } from './documents.ts';
import { type Field, isScalar } from './fields.ts';
import { filterLanguages, formats, LIMIT_DEFAULT, LIMIT_MAX } from './parameters.ts';

const query = (name: string, description: string, schema: object, more: object = {}) => ({
  name,
  in: 'query',
  description,
  required: false,
  schema,
  ...more,
});
const text = { type: 'string' };
const system = { type: 'string', format: 'uri', enum: crsUris, default: CRS84 };

const parameters = {
  f: query('f', 'Le format de la réponse ; prime sur l’en-tête Accept.', { type: 'string', enum: formats }),
  limit: query('limit', 'Combien d’objets une réponse contient au plus.', {
    type: 'integer',
    minimum: 1,
    maximum: LIMIT_MAX,
    default: LIMIT_DEFAULT,
  }),
  bbox: query(
    'bbox',
    'Ne garder que ce qui touche ce rectangle : quatre nombres, ou six avec des hauteurs, dans l’ordre des axes de « bbox-crs ». Un premier nombre plus grand que le troisième traverse l’antiméridien.',
    {
      type: 'array',
      oneOf: [4, 6].map((count) => ({ minItems: count, maxItems: count })),
      items: { type: 'number' },
    },
    { style: 'form', explode: false },
  ),
  'bbox-crs': query('bbox-crs', 'Le système de coordonnées de « bbox ».', system),
  crs: query('crs', 'Le système de coordonnées des géométries de la réponse.', system),
  datetime: query(
    'datetime',
    'Ne garder que ce qui a lieu à cet instant, ce jour ou dans cet intervalle (2026-06-01/.., 2026-06-01/P1M).',
    text,
    { style: 'form', explode: false },
  ),
  filter: query('filter', 'Une condition CQL2 sur les propriétés de /queryables.', text),
  'filter-lang': query('filter-lang', 'La langue de « filter ».', {
    type: 'string',
    enum: filterLanguages,
    default: 'cql2-text',
  }),
  'filter-crs': query('filter-crs', 'Le système de coordonnées des géométries de « filter ».', system),
  sortby: query(
    'sortby',
    'Les propriétés selon lesquelles trier : « +nom,-date_maj » ; d’un texte, les 200 premiers caractères. Ce qui change de place pendant qu’on lit page après page peut être lu deux fois ou manquer ; sans « sortby », tout est lu une fois et une seule.',
    {
      type: 'array',
      items: text,
      minItems: 1,
      maxItems: 3,
    },
    { style: 'form', explode: false },
  ),
  cursor: query('cursor', 'La suite d’une réponse ; à prendre telle quelle dans son lien « next ».', text),
} as const;

const refer = (name: keyof typeof parameters) => ({ $ref: `#/components/parameters/${name}` });

const json = (schema: object) => ({ [JSON_TYPE]: { schema } });
const html = { [HTML]: { schema: text } };
const problems = {
  400: { $ref: '#/components/responses/Refused' },
  404: { $ref: '#/components/responses/Missing' },
  500: { $ref: '#/components/responses/Broken' },
};
const answer = (description: string, content: object, headers: object = {}) => ({
  200: { description, content: { ...content, ...html }, ...headers },
  ...problems,
});
const contentCrs = {
  headers: { 'Content-Crs': { description: 'Le système de coordonnées des géométries.', schema: text } },
};

const operation = (
  operationId: string,
  summary: string,
  tag: string,
  responses: object,
  asks: readonly object[] = [],
) => ({
  get: { operationId, summary, tags: [tag], parameters: [refer('f'), ...asks], responses },
});
const anything = { type: 'object' };

const equals = (field: Field) =>
  query(field.name, `${field.title} : ce qui est égal à cette valeur.`, { ...schemaOf(field) });
const ofItems = Object.keys(parameters).filter((name) => name !== 'f') as (keyof typeof parameters)[];

const featureId = { name: 'featureId', in: 'path', required: true, schema: text, description: 'Identifiant' };
const feature = { $ref: '#/components/schemas/Feature' };

/** The addresses of one collection. */
function pathsOf({ id, title, fields }: Collection): [string, object][] {
  const at = `/collections/${id}`;
  const asks = [...ofItems.map(refer), ...fields.filter(isScalar).map(equals)];
  const features = { [GEOJSON]: { schema: { $ref: '#/components/schemas/FeatureCollection' } } };
  return [
    [at, operation(`${id}.describe`, title, id, answer('La collection.', json(anything)))],
    [
      `${at}/queryables`,
      operation(
        `${id}.queryables`,
        'Propriétés à filtrer',
        id,
        answer('Un schéma JSON.', { [SCHEMA]: { schema: anything } }),
      ),
    ],
    [
      `${at}/sortables`,
      operation(
        `${id}.sortables`,
        'Propriétés à trier',
        id,
        answer('Un schéma JSON.', { [SCHEMA]: { schema: anything } }),
      ),
    ],
    [
      `${at}/items`,
      operation(
        `${id}.items`,
        `${title} : lire et filtrer`,
        id,
        answer('Une page d’objets.', features, contentCrs),
        asks,
      ),
    ],
    [
      `${at}/items/{featureId}`,
      operation(
        `${id}.item`,
        `${title} : en lire un`,
        id,
        answer('Un objet.', { [GEOJSON]: { schema: feature } }, contentCrs),
        [featureId, refer('crs')],
      ),
    ],
  ];
}

const link = {
  type: 'object',
  required: ['href', 'rel'],
  properties: { href: text, rel: text, type: text, title: text },
};
const schemas = {
  Link: link,
  Feature: {
    type: 'object',
    required: ['type', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { oneOf: [text, { type: 'integer' }] },
      geometry: { type: 'object', nullable: true },
      properties: { type: 'object', nullable: true },
      links: { type: 'array', items: { $ref: '#/components/schemas/Link' } },
    },
  },
  FeatureCollection: {
    type: 'object',
    required: ['type', 'features'],
    properties: {
      type: { type: 'string', enum: ['FeatureCollection'] },
      features: { type: 'array', items: { $ref: '#/components/schemas/Feature' } },
      links: { type: 'array', items: { $ref: '#/components/schemas/Link' } },
      timeStamp: { type: 'string', format: 'date-time' },
      numberMatched: { type: 'integer', minimum: 0 },
      numberReturned: { type: 'integer', minimum: 0 },
    },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail'],
    properties: { type: text, title: text, status: { type: 'integer' }, detail: text },
  },
};

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The service described for programs, in OpenAPI 3.0, which the standard asks for. @param base its address */
export const openapiDocument = (base: string) => ({
  openapi: '3.0.3',
  info: {
    title: `${TITLE} · OGC API – Features`,
    description: DESCRIPTION,
    version,
    license: {
      name: 'Licence Ouverte 2.0 (données)',
      url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    },
  },
  servers: [{ url: base }],
  tags: [
    { name: 'Service', description: 'Ce que le service contient et ce qu’il sait faire.' },
    ...collections.map(({ id, description }) => ({ name: id, description })),
  ],
  paths: {
    '/': operation('landing', 'Accueil', 'Service', answer('Les liens du service.', json(anything))),
    '/api': operation(
      'api',
      'Cette description',
      'Service',
      answer('OpenAPI 3.0.', { [OPENAPI]: { schema: anything } }),
    ),
    '/conformance': operation(
      'conformance',
      'Classes de conformité',
      'Service',
      answer('Ce à quoi le service se conforme.', json(anything)),
    ),
    '/collections': operation(
      'collections',
      'Collections',
      'Service',
      answer('Les collections.', json(anything)),
    ),
    ...Object.fromEntries(collections.flatMap(pathsOf)),
  },
  components: {
    parameters,
    schemas,
    responses: {
      Refused: refusal('Un paramètre est inconnu ou refusé ; la réponse le nomme.'),
      Missing: refusal('Rien à cette adresse.'),
      Broken: refusal('Une erreur de notre côté.'),
    },
  },
});
