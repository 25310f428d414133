import { Feed } from 'feed';
import type { LatestDate } from './queries.ts';

interface About {
  /** Scheme and host of the site. */
  readonly origin: string;
  /** The feed's own address. */
  readonly address: string;
  readonly changedAt: Date;
}

const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });

const sentenceOf = ({ from, to, place, organiser, description, state, demonstration }: LatestDate) =>
  [
    ...(demonstration ? ['Atelier de démonstration : il n’existe pas.'] : []),
    ...(state === 'cancelled' ? ['Annulé.'] : []),
    `${days.format(new Date(`${from}:00Z`))}, de ${from.slice(11)} à ${to.slice(11)}.`,
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
