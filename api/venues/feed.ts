import { type FeedAddress, openFeed } from '../core/atom.ts';
import { venuePage } from '../core/public-url.ts';

/** What a feed says of a venue. */
export interface LatestVenue {
  readonly id: string;
  readonly nom: string;
  readonly adresse: string;
  readonly code_postal: string;
  readonly commune: string;
  readonly services: readonly string[];
  readonly version: number;
  readonly updated_at: Date;
  readonly created_at: Date;
  readonly notice_text: string | null;
}

interface About extends FeedAddress {
  readonly title: string | undefined;
  /** Of the page that shows the same venues. */
  readonly page: string;
  readonly changedAt: Date;
}

const sentenceOf = ({ adresse, code_postal, commune, services, version, notice_text }: LatestVenue) =>
  [
    ...(notice_text ? [`En ce moment : ${notice_text}`] : []),
    version === 1 ? 'Nouveau dans l’annuaire.' : 'Fiche modifiée.',
    `${adresse}, ${code_postal} ${commune}.`,
    services.length > 0 ? `${services.join(', ')}.` : 'N’accueille pas de public.',
  ].join(' ');

/** Venues, the latest first, as an Atom feed (RFC 4287). An entry's id is its venue's permanent address. */
export function toAtom(
  venues: readonly LatestVenue[],
  { title, page, origin, address, changedAt }: About,
): string {
  const feed = openFeed(
    { origin, address },
    {
      title,
      description: 'Lieux de médiation numérique ajoutés ou modifiés',
      page,
      updated: venues[0]?.updated_at ?? changedAt,
    },
  );
  for (const venue of venues) {
    const link = venuePage(origin, venue.id);
    feed.addItem({
      title: venue.nom,
      id: link,
      link,
      date: venue.updated_at,
      published: venue.created_at,
      description: sentenceOf(venue),
    });
  }
  return feed.atom1();
}
