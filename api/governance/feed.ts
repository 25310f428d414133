import { Feed } from 'feed';
import type { News } from './schema.ts';

interface About {
  /** Scheme and host of the site. */
  readonly origin: string;
  /** The feed's own address. */
  readonly address: string;
  readonly changedAt: Date;
}

/** News, the latest first, as an Atom feed (RFC 4287). What is said twice of one page is two entries. */
export function toAtom(news: readonly News[], { origin, address, changedAt }: About): string {
  const feed = new Feed({
    title: 'Gouvernance · Nouvelle Proximité',
    description: 'Ce que les parties ont signé, décidé et publié',
    id: address,
    link: `${origin}/gouvernance`,
    author: { name: 'Nouvelle Proximité', link: origin },
    feedLinks: { atom: address },
    language: 'fr',
    updated: news[0] ? new Date(news[0].at) : changedAt,
    copyright: 'Licence Ouverte 2.0',
  });
  for (const { at, title, href, text } of news) {
    const link = `${origin}${href}`;
    feed.addItem({ title, id: `${link}#${at}`, link, date: new Date(at), description: text });
  }
  return feed.atom1();
}
