import type { Venue } from '../../api/venues/schema.ts';
import { StopLine } from '../stops/stop-line.tsx';
import { useWords } from '../words/words.tsx';
import { type Position, writePosition } from './filters.ts';
import { calm, calmPlace, venueUrl } from './names.ts';
import { Needs } from './need-shape.tsx';
import { NoticeLine } from './notice-line.tsx';
import { Opening } from './opening.tsx';
import { nationalPhone } from './phone.ts';
import { typologyWords } from './words.ts';

const cardFields = [
  'id',
  'nom',
  'adresse',
  'code_postal',
  'commune',
  'typologie',
  'services',
  'needs',
  'frais_a_charge',
  'opening',
  'notice',
  'date_maj',
  'stop',
  'telephone',
  'location_approximate',
  'demonstration',
  'position',
  'distance',
] as const satisfies readonly (keyof Venue)[];

/** What a list shows of a venue: all that travels with a page. */
export type CardVenue = Pick<Venue, (typeof cardFields)[number]>;

export const toCard = (venue: Venue): CardVenue =>
  Object.fromEntries(cardFields.map((field) => [field, venue[field]])) as unknown as CardVenue;

/** Where one goes to: a venue that moves is at its stop. */
const placeOf = (venue: CardVenue) => venue.stop ?? venue;

const Where = ({ venue }: { readonly venue: CardVenue }) => {
  const { results: words } = useWords();
  const { adresse, commune, location_approximate } = placeOf(venue);
  return (
    <p class="card-where">
      <span lang="fr">
        {venue.stop && `${venue.stop.label}, `}
        {calmPlace(adresse)}, {calmPlace(commune)}
      </span>
      {location_approximate && <span class="card-note"> ({words.approximate})</span>}
    </p>
  );
};

const Kind = ({ venue }: { readonly venue: CardVenue }) => {
  const live = useWords();
  const words = live.results;
  const kinds = typologyWords(live.vocabulary.typologie, venue.typologie).slice(0, 2);
  const free = venue.frais_a_charge.length === 1 && venue.frais_a_charge[0] === 'Gratuit';
  const all = [...kinds, ...(free ? [words.free] : [])];
  return all.length > 0 ? <p class="card-kind">{all.join(' · ')}</p> : null;
};

function Services({ venue }: { readonly venue: CardVenue }) {
  const { serviceWords, results: words } = useWords();
  if (venue.services.length === 0) return <p class="badge badge-closed">{words.noService}</p>;
  const services = venue.services.map((service) => serviceWords[service]?.short ?? service);
  return (
    <div class="card-services">
      <Needs needs={venue.needs} />
      <p>{services.join(', ')}</p>
    </div>
  );
}

const Twins = ({ twins }: { readonly twins: readonly CardVenue[] }) => {
  const { at, results: words } = useWords();
  return twins.length > 0 ? (
    <p class="card-kind">
      {words.twins}{' '}
      {twins.map((twin, index) => (
        <a key={twin.id} href={at(venueUrl(twin))}>
          {words.twin(index + 1)} <span class="visually-hidden">{calm(twin.nom)}</span>
        </a>
      ))}
    </p>
  ) : null;
};

interface Props {
  readonly venue: CardVenue;
  /** Distances are shown from a place asked for, not from the middle of the map. */
  readonly showDistance: boolean;
  readonly active: boolean;
  /** Where the visitor looks from: the venue's page says how to come from there. */
  readonly from?: Position | undefined;
  /** The same venue as other sources publish it. */
  readonly twins?: readonly CardVenue[];
  /** Absent where there is no map to keep in step with. */
  readonly onActive?: (id: string | undefined) => void;
}

/** One venue of the list: its name first, how far, where, what for, when. */
export function Card({ venue, showDistance, active, from, twins = [], onActive }: Props) {
  const { at, distance, roughDistance } = useWords();
  return (
    <li
      class={active ? 'card card-active' : 'card'}
      data-id={venue.id}
      onMouseEnter={() => onActive?.(venue.id)}
      onMouseLeave={() => onActive?.(undefined)}
      onFocusIn={() => onActive?.(venue.id)}
      onFocusOut={() => onActive?.(undefined)}
    >
      <article>
        <header class="card-head">
          <h3 class="card-name">
            <a href={at(venueUrl(venue)) + (from ? `?from=${writePosition(from)}` : '')} lang="fr">
              {calm(venue.nom)}
            </a>
          </h3>
          {showDistance && typeof venue.distance === 'number' && (
            <p class="card-distance">
              {(placeOf(venue).location_approximate ? roughDistance : distance)(venue.distance)}
            </p>
          )}
        </header>
        <Where venue={venue} />
        <NoticeLine notice={venue.notice} />
        <StopLine stop={venue.stop} opening={venue.opening} />
        <Opening opening={venue.opening} stops={venue.stop !== null} />
        <Services venue={venue} />
        <footer class="card-foot">
          <Kind venue={venue} />
          {venue.telephone && (
            <p>
              <a class="card-phone" href={`tel:${venue.telephone}`}>
                {nationalPhone(venue.telephone)}
              </a>
            </p>
          )}
          <Twins twins={twins} />
        </footer>
      </article>
    </li>
  );
}
