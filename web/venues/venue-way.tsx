import type { Venue } from '../../api/venues/schema.ts';
import { Island } from '../island.tsx';
import { MiniMap } from '../map/mini-map.tsx';
import { atStop } from '../stops/at-stop.ts';
import { TravelTime } from '../travel/travel-time.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { usePages, useWords } from '../words/words.tsx';
import type { Position } from './filters.ts';
import { calm, calmPlace } from './names.ts';

/** A venue's address as on an envelope. */
export const addressLines = (venue: Venue): string[] => [
  calmPlace(venue.adresse),
  ...(venue.complement_adresse ? [calmPlace(venue.complement_adresse)] : []),
  `${venue.code_postal} ${calmPlace(venue.commune)}`,
];

const mapSite = 'https://www.openstreetmap.org';
const written = ({ lat, lon }: Position) => `${lat},${lon}`;

/** OpenStreetMap's ways open in any browser of any phone; from where one is, or from where one looked. */
export const wayBy = (engine: 'foot' | 'car', to: Position, from?: Position) =>
  `${mapSite}/directions?${new URLSearchParams({
    engine: `fossgis_osrm_${engine}`,
    route: `${from ? written(from) : ''};${written(to)}`,
  })}`;

/** Metres beyond which a way is one for a car. */
const WALK = 3_000;

/** The way to a venue from where one looked, or from where the phone is; undefined where it is not known exactly. */
export function wayTo({ latitude, longitude, distance }: Venue, from?: Position): string | undefined {
  if (latitude === null || longitude === null) return undefined;
  const engine = from && (distance ?? 0) > WALK ? 'car' : 'foot';
  return wayBy(engine, { lat: latitude, lon: longitude }, from);
}

/** It knows no bus: these links open the maps of any phone, and a page elsewhere. */
const wayByBus = (to: Position) =>
  `https://www.google.com/maps/dir/?${new URLSearchParams({
    api: '1',
    destination: written(to),
    travelmode: 'transit',
  })}`;

export const addressSearch = ({
  adresse,
  code_postal,
  commune,
}: Pick<Venue, 'adresse' | 'code_postal' | 'commune'>) =>
  `${mapSite}/search?${new URLSearchParams({ query: `${adresse}, ${code_postal} ${commune}` })}`;

/** Ways for each means; an address to look for where the position is not exact. */
function Ways({ venue, from }: { readonly venue: Venue; readonly from?: Position | undefined }) {
  const { way: words } = usePages();
  if (venue.latitude === null || venue.longitude === null)
    return (
      <a class="button" href={addressSearch(venue)} rel="noreferrer">
        {words.findAddress}
      </a>
    );
  const to = { lat: venue.latitude, lon: venue.longitude };
  const links = [
    [words.foot, wayBy('foot', to, from)],
    [words.bus, wayByBus(to)],
    [words.car, wayBy('car', to, from)],
  ] as const;
  return (
    <>
      <h3 class="ways-title">{words.title}</h3>
      <ul class="ways">
        {links.map(([label, href]) => (
          <li key={label}>
            <a class="button" href={href} rel="noreferrer">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p class="fine">{words.elsewhere}</p>
    </>
  );
}

interface Props {
  readonly venue: Venue;
  readonly basemap: string;
  /** Where the visitor looked from. */
  readonly from?: Position | undefined;
}

/** How far it is: in a straight line at once, then how long it takes if that can be known. */
function Distance({ venue, from }: Pick<Props, 'venue' | 'from'>) {
  const { distance, roughDistance } = useWords();
  const { way: words } = usePages();
  if (!from || typeof venue.distance !== 'number') return null;
  const straight = (venue.location_approximate ? roughDistance : distance)(venue.distance);
  return (
    <>
      <p>{words.straight(straight)}</p>
      {!venue.location_approximate && (
        <Island name="TravelTime" component={TravelTime} props={{ id: venue.id, from }} />
      )}
    </>
  );
}

/** Where it is, or stops next, and how to get there. */
export function Way({ venue: whole, basemap, from }: Props) {
  const venue = atStop(whole);
  const { venue: words } = usePages();
  const lines = addressLines(venue);
  const copied = [calm(venue.nom), ...lines].join('\n');
  return (
    <section aria-labelledby="adresse">
      <h2 id="adresse">{words.address}</h2>
      <address lang="fr">
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <Distance venue={venue} from={from} />
      <div class="actions">
        <Island
          name="CopyButton"
          component={CopyButton}
          props={{ text: copied, label: words.copy, done: words.copied }}
        />
      </div>
      <Ways venue={venue} from={from} />
      {venue.location_approximate && <p class="fine">{words.approximate}</p>}
      {venue.position ? (
        <Island
          name="MiniMap"
          component={MiniMap}
          props={{ position: venue.position, approximate: venue.location_approximate, basemap }}
        />
      ) : (
        <p class="fine">{words.nowhere}</p>
      )}
    </section>
  );
}
