import type { Collection } from './collections.ts';
import { CRS84, crsUris } from './crs.ts';
import { type Field, type FieldType, GEOMETRY, isQueryable, isScalar } from './fields.ts';
import type { Summary } from './queries.ts';

export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
  readonly title?: string;
}

export const JSON_TYPE = 'application/json';
export const GEOJSON = 'application/geo+json';
export const HTML = 'text/html';
export const SCHEMA = 'application/schema+json';
export const OPENAPI = 'application/vnd.oai.openapi+json;version=3.0';
const REL = 'http://www.opengis.net/def/rel/ogc/1.0';
const GREGORIAN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';
const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

export const TITLE = 'Nouvelle Proximité';
export const DESCRIPTION =
  'L’annuaire des lieux de médiation numérique, et ce qui l’entoure, selon OGC API – Features : à lire d’un logiciel de cartographie (QGIS, GDAL, ArcGIS) sans rien télécharger d’abord. Données sous Licence Ouverte 2.0.';

const html = (href: string): Link => ({
  href: `${href}?f=html`,
  rel: 'alternate',
  type: HTML,
  title: 'La même chose, à lire dans un navigateur',
});
const self = (href: string, type = JSON_TYPE): Link => ({ href: `${href}?f=json`, rel: 'self', type });

/** @param base address of the service, without a slash at its end */
export const landingDocument = (base: string) => ({
  title: TITLE,
  description: DESCRIPTION,
  attribution: 'Nouvelle Proximité, Licence Ouverte 2.0',
  links: [
    self(base),
    html(base),
    { href: `${base}/api?f=json`, rel: 'service-desc', type: OPENAPI, title: 'Description OpenAPI 3.0' },
    { href: `${base}/api?f=html`, rel: 'service-doc', type: HTML, title: 'Mode d’emploi' },
    { href: `${base}/conformance`, rel: 'conformance', type: JSON_TYPE, title: 'Classes de conformité' },
    { href: `${base}/collections`, rel: 'data', type: JSON_TYPE, title: 'Collections' },
  ],
});

const asInstant = (text: string | null) => (text === null ? null : new Date(text).toISOString());

function extentOf({ temporal }: Collection, { box, from, to }: Summary) {
  const time = { interval: [[asInstant(from), asInstant(to)]], trs: GREGORIAN };
  return {
    ...(box && { spatial: { bbox: [box], crs: CRS84 } }),
    ...(temporal && { temporal: time }),
  };
}

/** What a collection may be filtered and ordered by. */
const propertyLinks = (id: string, base: string): readonly Link[] => {
  const address = `${base}/collections/${id}`;
  return [
    { href: `${address}/queryables`, rel: `${REL}/queryables`, type: SCHEMA, title: 'Propriétés à filtrer' },
    { href: `${address}/sortables`, rel: `${REL}/sortables`, type: SCHEMA, title: 'Propriétés à trier' },
  ];
};

/** The same as a header, which the standard asks of whatever is filtered. */
export const propertyHeader = ({ id }: Collection, base: string): string =>
  propertyLinks(id, base)
    .map(({ href, rel, type }) => `<${href}>; rel="${rel}"; type="${type}"`)
    .join(', ');

/** One collection as JSON. */
export function collectionDocument(collection: Collection, summary: Summary, base: string) {
  const { id, title, description } = collection;
  const address = `${base}/collections/${id}`;
  return {
    id,
    title,
    description,
    itemType: 'feature',
    extent: extentOf(collection, summary),
    crs: crsUris,
    storageCrs: CRS84,
    links: [
      self(address),
      html(address),
      { href: `${address}/items?f=json`, rel: 'items', type: GEOJSON, title },
      { href: `${address}/items?f=html`, rel: 'items', type: HTML, title },
      ...propertyLinks(id, base),
      { href: LICENCE, rel: 'license', type: HTML, title: 'Licence Ouverte 2.0' },
    ],
  };
}

/** @param documents what `collectionDocument` gives of each */
export const collectionsDocument = (documents: readonly object[], base: string) => ({
  links: [self(`${base}/collections`), html(`${base}/collections`)],
  crs: crsUris,
  collections: documents,
});

const values = (field: Field) => (field.values ? { enum: field.values } : {});

const schemas: Readonly<Record<FieldType, object>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  moment: { type: 'string', format: 'date-time' },
  list: { type: 'array' },
  object: { type: 'object' },
};

/** JSON Schema of a property. */
export function schemaOf(field: Field): object {
  const { type, title } = field;
  if (type !== 'list') return { title, ...schemas[type], ...values(field) };
  return { title, ...schemas.list, items: { type: 'string', ...values(field) } };
}

const geometryOf = ({ geometryType }: Collection) => ({
  title: 'Géométrie',
  format: geometryType === 'Point' ? 'geometry-point' : 'geometry-any',
  'x-ogc-role': 'primary-geometry',
});

function propertiesDocument(collection: Collection, name: string, properties: object, base: string) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${base}/collections/${collection.id}/${name}`,
    type: 'object',
    title: collection.title,
    properties,
    additionalProperties: false,
  };
}

const said = (fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)]));

/** What filters may speak of, as a JSON Schema. */
export const queryablesDocument = (collection: Collection, base: string) =>
  propertiesDocument(
    collection,
    'queryables',
    { [GEOMETRY]: geometryOf(collection), ...said(collection.fields.filter(isQueryable)) },
    base,
  );

/** What `sortby` may name, as a JSON Schema. */
export const sortablesDocument = (collection: Collection, base: string) =>
  propertiesDocument(collection, 'sortables', said(collection.fields.filter(isScalar)), base);
