import type { Collection } from './collections.ts';
import { crsOf, crsUris } from './crs.ts';
import { isQueryable, isScalar } from './fields.ts';
import type { Summary } from './queries.ts';
import type { CollectionView } from './schema.ts';

const systems = crsUris.map((uri) => ({ uri, title: crsOf(uri)?.title ?? uri }));

/** A collection as pages show it. */
export const viewOf = (
  { id, title, description, fields }: Collection,
  { count }: Summary,
): CollectionView => ({
  id,
  title,
  description,
  count,
  systems,
  properties: fields.map((field) => ({
    name: field.name,
    title: field.title,
    type: field.type,
    isQueryable: isQueryable(field),
    isSortable: isScalar(field),
  })),
});
