import { Feed } from 'feed';
import { hourInWords, weekdayInWords } from '../core/french.ts';
import type { LatestDate } from './queries.ts';

interface About {
  /** Scheme and host of the site. */
  readonly origin: string;
  /** The feed's own address. */
  readonly address: string;
  readonly changedAt: Date;
}

const sentenceOf = ({ from, to, place, organiser, description, state, demonstration }: LatestDate) =>
  [
    ...(demonstration ? ['Atelier de démonstration : il n’existe pas.'] : []),
    ...(state === 'cancelled' ? ['Annulé.'] : []),
    `${weekdayInWords(from.slice(0, 10))}, de ${hourInWords(from.slice(11))} à ${hourInWords(to.slice(11))}.`,
    `${place.label}, ${place.adresse}, ${place.code_postal} ${place.commune}.`,
    `Par ${organiser}.`,
    description,
  ].join(' ');

/** Dates that were written, changed or cancelled last, as an Atom feed (RFC 4287). */
export function toAtom(dates: readonly LatestDate[], { origin, address, changedAt }: About): string {
  const feed = new Feed({
    title: 'Ateliers et évènements · Nouvelle Proximité',
    description: 'Ateliers et évènements annoncés, changés ou annulés',
    id: address,
    link: `${origin}/ateliers`,
    author: { name: 'Nouvelle Proximité', link: origin },
    feedLinks: { atom: address },
    language: 'fr',
    updated: dates[0]?.updated_at ?? changedAt,
    copyright: 'Licence Ouverte 2.0',
  });
  for (const date of dates) {
    const link = `${origin}/ateliers/${date.sitting}`;
    feed.addItem({ title: date.title, id: link, link, date: date.updated_at, description: sentenceOf(date) });
  }
  return feed.atom1();
}
