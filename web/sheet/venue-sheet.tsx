import type { ComponentChildren } from 'preact';
import type { Hours } from '../../api/hours/schema.ts';
import type { CommuneDetail } from '../../api/places/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { HoursSection } from '../venues/hours-section.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { nationalPhone } from '../venues/phone.ts';
import { addressLines } from '../venues/venue-way.tsx';
import { isMail, safeSite, valueIn } from '../venues/words.ts';
import { usePages, useWords } from '../words/words.tsx';
import { bringFor } from './bring.ts';
import { LocationMap } from './location-map.tsx';
import { QrCode } from './qr-code.tsx';
import { StreetMap } from './street-map.tsx';

/** All that a sheet says of a venue. */
export interface SheetVenue {
  readonly venue: Venue;
  readonly hours: Hours;
  /** Its own, where the directory knows which it is. */
  readonly commune?: CommuneDetail | undefined;
}

interface Props extends SheetVenue {
  /** Scheme and host, for the address in the code. */
  readonly origin: string;
  readonly basemap: string;
  /** What one goes there for, where that was said. */
  readonly wanted?: readonly string[];
  /** Why this venue, said first. */
  readonly children?: ComponentChildren;
}

/** What to bring, from what one goes there for. */
function BringList({ services }: { readonly services: readonly string[] }) {
  const { sheet: words } = usePages();
  const items = bringFor(services).flatMap((bring) => words.bring[bring]);
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{words.bringTitle}</h3>
      <ul class="points">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

/** How to reach it before going, and how it receives. */
function Reach({ venue }: Pick<Props, 'venue'>) {
  const live = useWords();
  const { sheet: words, venue: venueWords } = usePages();
  const rows = [
    [words.phone, venue.telephone ? [nationalPhone(venue.telephone)] : []],
    [words.mail, venue.courriels.filter(isMail).slice(0, 1)],
    [words.booking, [venue.prise_rdv && safeSite(venue.prise_rdv)?.href]],
    [venueWords.access, venue.modalites_acces.map((one) => valueIn(live, 'modalites_acces', one))],
    [venueWords.price, venue.frais_a_charge.map((one) => valueIn(live, 'frais_a_charge', one))],
  ] as const;
  return (
    <dl class="facts">
      {rows.map(([label, values]) =>
        values.some(Boolean) ? (
          <div key={label}>
            <dt>{label}</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** One venue on paper: in large type, with all one needs to get there and nothing to click. */
export function VenueSheet({ venue, hours, commune, origin, basemap, wanted = [], children }: Props) {
  const { at } = useWords();
  const { sheet: words } = usePages();
  const url = origin + at(venueUrl(venue));
  const served = wanted.length > 0 ? wanted : venue.services;
  return (
    <article class="sheet">
      <header class="sheet-head">
        <div>
          <h2 lang="fr">{calm(venue.nom)}</h2>
          <address lang="fr">
            {addressLines(venue).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
        </div>
        <QrCode text={url} label={words.code} />
      </header>
      {children}
      <Reach venue={venue} />
      <div class="sheet-body">
        <HoursSection hours={hours} opening={null} />
        {venue.position && (
          <div class="sheet-maps">
            <StreetMap at={venue.position} basemap={basemap} />
            {commune && <LocationMap at={venue.position} commune={commune} />}
          </div>
        )}
      </div>
      <BringList services={served} />
    </article>
  );
}
