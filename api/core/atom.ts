import { Feed } from 'feed';

/** Where a feed is. */
export interface FeedAddress {
  /** Scheme and host of the site. */
  readonly origin: string;
  /** The feed's own address. */
  readonly address: string;
}

interface FeedHead {
  /** What follows is the site's. Undefined for all of it. */
  readonly title: string | undefined;
  readonly description: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly updated: Date;
}

/** An Atom feed (RFC 4287) of this site, to fill with `addItem` and end with `atom1`. */
export const openFeed = (
  { origin, address }: FeedAddress,
  { title, description, page, updated }: FeedHead,
): Feed =>
  new Feed({
    title: title ? `${title} · Nouvelle Proximité` : 'Nouvelle Proximité',
    description,
    id: address,
    link: page,
    author: { name: 'Nouvelle Proximité', link: origin },
    feedLinks: { atom: address },
    language: 'fr',
    updated,
    copyright: 'Licence Ouverte 2.0',
  });
