import { type FeedAddress, openFeed } from '../core/atom.ts';
import { hourInWords, weekdayInWords } from '../core/french.ts';
import type { LatestDate } from './queries.ts';

interface About extends FeedAddress {
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
  const feed = openFeed(
    { origin, address },
    {
      title: 'Ateliers et évènements',
      description: 'Ateliers et évènements annoncés, changés ou annulés',
      page: `${origin}/ateliers`,
      updated: dates[0]?.updated_at ?? changedAt,
    },
  );
  for (const date of dates) {
    const link = `${origin}/ateliers/${date.sitting}`;
    feed.addItem({ title: date.title, id: link, link, date: date.updated_at, description: sentenceOf(date) });
  }
  return feed.atom1();
}
