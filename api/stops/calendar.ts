import ical, { type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { venuePage } from '../core/public-url.ts';
import type { Passage } from './queries.ts';

interface About {
  readonly name: string;
  /** Of the file itself: subscriptions come back to it. */
  readonly address: URL;
  readonly now: Date;
}

/** Applications that subscribe come back this often. */
const REFRESH_SECONDS = 6 * 3_600;

/** The same time at the same stop is the same event, at each reading and in each feed. */
const uidOf = ({ stop, starts }: Passage, host: string) =>
  `${stop}-${starts.toISOString().replace(/[-:]|\.000/g, '')}@${host}`;

/** What a calendar says where the hours leave a doubt. */
const UNSURE = 'À confirmer auprès du lieu : jour férié, ou sur rendez-vous.';

function eventOf(passage: Passage, { address, now }: About): ICalEventData {
  const { id, nom, label, adresse, code_postal, commune, lat, lon, sure } = passage;
  const url = venuePage(address.origin, id);
  return {
    id: uidOf(passage, address.host),
    stamp: now,
    lastModified: passage.updated_at,
    // Moments in UTC, which every application shows on the clock of who reads, and whose zone needs no VTIMEZONE.
    start: passage.starts,
    end: passage.ends,
    summary: `${nom} à ${commune}`,
    location: {
      title: label,
      address: `${adresse}, ${code_postal} ${commune}`,
      ...(!passage.location_approximate && { geo: { lat, lon } }),
    },
    description: [sure ? '' : UNSURE, url].filter(Boolean).join('\n'),
    url,
    status: sure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    // Where a bus stops takes none of the reader's time.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** Times that venues stop somewhere -> a calendar file (RFC 5545). */
export const toCalendar = (passages: readonly Passage[], about: About): string =>
  ical({
    name: about.name,
    prodId: { company: 'Nouvelle Proximité', product: 'Arrêts', language: 'FR' },
    source: about.address.href,
    ttl: REFRESH_SECONDS,
    events: passages.map((passage) => eventOf(passage, about)),
  }).toString();
