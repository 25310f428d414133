import { parseFeed } from 'feedsmith';
import { type RawOffer, UnreadableFeedError } from './offer.ts';

interface Item {
  readonly title?: string | { readonly value?: string };
  readonly link?: string;
  readonly links?: readonly { readonly href?: string }[];
  readonly description?: string;
  readonly summary?: string | { readonly value?: string };
  readonly content?: string | { readonly encoded?: string; readonly value?: string };
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly id?: string;
  readonly guid?: { readonly value?: string };
  readonly categories?: readonly { readonly name?: string }[];
  readonly georss?: { readonly point?: { readonly lat: number; readonly lng: number } };
}

const text = (value: Item['content']): string | undefined =>
  typeof value === 'string' ? value : (value?.encoded ?? value?.value);

/** RSS 2.0 and Atom; a place by GeoRSS, a contract as the first category. */
const rawOf = (item: Item): RawOffer => ({
  id: item.guid?.value ?? item.id,
  title: text(item.title),
  description: text(item.content) ?? item.description ?? text(item.summary),
  link: item.link ?? item.links?.[0]?.href,
  posted: item.pubDate ?? item.published ?? item.updated,
  contract: item.categories?.[0]?.name,
  lat: item.georss?.point?.lat,
  lon: item.georss?.point?.lng,
});

export function readRss(source: string): RawOffer[] {
  // Its parser expands entities that the document declares, each within a bound; no feed of offers needs any.
  if (/<!(DOCTYPE|ENTITY)/i.test(source))
    throw new UnreadableFeedError('Un flux sans DOCTYPE ni entité déclarée est attendu.');
  try {
    const { feed } = parseFeed(source) as { feed: { items?: Item[]; entries?: Item[] } };
    return (feed.items ?? feed.entries ?? []).map(rawOf);
  } catch (error) {
    throw new UnreadableFeedError(`Flux RSS ou Atom illisible : ${(error as Error).message.slice(0, 200)}.`);
  }
}
