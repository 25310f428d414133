import type { Collection } from './collections.ts';
import { GEOJSON, HTML, JSON_TYPE, type Link } from './documents.ts';
import type { FeatureView } from './schema.ts';

/** The same address with other parameters. */
export function addressWith(url: URL, changes: Readonly<Record<string, string | undefined>>): string {
  const other = new URL(url);
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) other.searchParams.delete(name);
    else other.searchParams.set(name, value);
  return other.href;
}

/** Its path and query. */
export const pathOf = (address: string) => address.slice(new URL(address).origin.length);
/** What a feature's text says. */
export const featureIn = (text: string) => JSON.parse(text) as FeatureView;

/** Links of a page of features. */
export function itemLinks(
  url: URL,
  base: string,
  { id, title }: Collection,
  next: string | undefined,
): Link[] {
  const follows: Link = { href: next ?? '', rel: 'next', type: GEOJSON, title: 'La suite' };
  return [
    { href: addressWith(url, { f: 'json' }), rel: 'self', type: GEOJSON },
    { href: addressWith(url, { f: 'html' }), rel: 'alternate', type: HTML },
    ...(next ? [follows] : []),
    { href: `${base}/collections/${id}`, rel: 'collection', type: JSON_TYPE, title },
  ];
}

/** A feature and its links. */
export function featureText(text: string, base: string, collection: Collection, origin: string): string {
  const { id } = featureIn(text);
  const at = `${base}/collections/${collection.id}`;
  const address = `${at}/items/${encodeURIComponent(id)}`;
  const links: Link[] = [
    { href: `${address}?f=json`, rel: 'self', type: GEOJSON },
    { href: `${address}?f=html`, rel: 'alternate', type: HTML },
    { href: at, rel: 'collection', type: JSON_TYPE, title: collection.title },
    ...(collection.page
      ? [{ href: origin + collection.page(String(id)), rel: 'canonical', type: HTML }]
      : []),
  ];
  return `${text.slice(0, -1)}, "links" : ${JSON.stringify(links)}}`;
}
