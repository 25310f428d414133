import type { ComponentChildren } from 'preact';
import type { Hours } from '../../api/hours/schema.ts';
import type { CommuneDetail } from '../../api/places/schema.ts';
import type { Stop } from '../../api/stops/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { StopsSummary } from '../stops/stops-section.tsx';
import type { Position } from '../venues/filters.ts';
import { HoursSection } from '../venues/hours-section.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { NoticeLine } from '../venues/notice-line.tsx';
import { nationalPhone } from '../venues/phone.ts';
import { addressLines, wayTo } from '../venues/venue-way.tsx';
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
  /** Of one that moves, which is then at the stop that answered. */
  readonly stops: readonly Stop[];
  /** Its own, where the directory knows which it is. */
  readonly commune?: CommuneDetail | undefined;
}

interface Props extends SheetVenue {
  /** Scheme and host, for the address in the code. */
  readonly origin: string;
  readonly basemap: string;
  /** What one goes there for, where that was said. */
  readonly wanted?: readonly string[];
  /** Where one starts from, as it was asked. */
  readonly start?: { readonly at: Position; readonly name: string } | undefined;
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

/** A code, and in words what it opens. */
const Code = ({ text, label }: { readonly text: string; readonly label: string }) => (
  <figure class="sheet-code">
    <QrCode text={text} label={label} />
    <figcaption aria-hidden="true">{label}</figcaption>
  </figure>
);

/** How far it is from where one starts, and a code that opens the way there. */
function Route({ venue, start }: Pick<Props, 'venue' | 'start'>) {
  const { distance, roughDistance } = useWords();
  const { sheet: words } = usePages();
  const way = wayTo(venue, start?.at);
  const length = venue.location_approximate ? roughDistance : distance;
  const isFrom = start && typeof venue.distance === 'number';
  if (!way && !isFrom) return null;
  return (
    <section class="sheet-route">
      <h3>{words.route}</h3>
      {isFrom && <p>{words.fromPlace(length(venue.distance ?? 0), start.name)}</p>}
      {way && <Code text={way} label={words.routeCode} />}
    </section>
  );
}

/** How to reach it before going, and how it receives. */
function Reach({ venue }: Pick<Props, 'venue'>) {
  const live = useWords();
  const { serviceWords } = live;
  const { sheet: words, venue: venueWords } = usePages();
  const rows = [
    [words.phone, venue.telephone ? [nationalPhone(venue.telephone)] : []],
    [words.mail, venue.courriels.filter(isMail).slice(0, 1)],
    [words.done, venue.services.map((one) => serviceWords[one]?.short ?? one)],
    [words.booking, [venue.prise_rdv && safeSite(venue.prise_rdv)?.href]],
    [venueWords.access, venue.modalites_acces.map((one) => valueIn(live, 'modalites_acces', one))],
    [
      live.facetWords.modalites_accompagnement,
      venue.modalites_accompagnement.map((one) => valueIn(live, 'modalites_accompagnement', one)),
    ],
    [
      live.facetWords.prise_en_charge_specifique,
      venue.prise_en_charge_specifique.map((one) => valueIn(live, 'prise_en_charge_specifique', one)),
    ],
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
export function VenueSheet({
  venue,
  hours,
  stops,
  commune,
  origin,
  basemap,
  wanted = [],
  start,
  children,
}: Props) {
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
        <Code text={url} label={words.code} />
      </header>
      <NoticeLine notice={venue.notice} />
      {children}
      <Reach venue={venue} />
      <div class="sheet-body">
        {stops.length > 0 ? <StopsSummary stops={stops} /> : <HoursSection hours={hours} opening={null} />}
        <div class="sheet-maps">
          {venue.position && <StreetMap at={venue.position} basemap={basemap} />}
          {venue.position && commune && <LocationMap at={venue.position} commune={commune} />}
          <Route venue={venue} start={start} />
        </div>
      </div>
      <BringList services={served} />
    </article>
  );
}
