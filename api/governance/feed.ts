import { type FeedAddress, openFeed } from '../core/atom.ts';
import type { News } from './schema.ts';

interface About extends FeedAddress {
  readonly changedAt: Date;
}

/** News, the latest first, as an Atom feed (RFC 4287). What is said twice of one page is two entries. */
export function toAtom(news: readonly News[], { origin, address, changedAt }: About): string {
  const feed = openFeed(
    { origin, address },
    {
      title: 'Gouvernance',
      description: 'Ce que les parties ont signé, décidé et publié',
      page: `${origin}/gouvernance`,
      updated: news[0] ? new Date(news[0].at) : changedAt,
    },
  );
  for (const { at, title, href, text, demonstration } of news) {
    const link = `${origin}${href}`;
    feed.addItem({
      title: demonstration ? `Démonstration : ${title}` : title,
      id: `${link}#${at}`,
      link,
      date: new Date(at),
      description: text,
    });
  }
  return feed.atom1();
}
