import type { Venue } from '../../api/venues/schema.ts';
import { venueUrl } from '../venues/names.ts';
import { words } from './words.ts';

/** From the page of a venue that moves to that of its stops. */
export const StopsLink = ({ venue }: { readonly venue: Pick<Venue, 'id' | 'nom' | 'itinerance'> }) =>
  venue.itinerance.includes('Itinérant') ? (
    <p>
      <a class="button" href={`${venueUrl(venue)}/arrets`}>
        {words.toStops}
      </a>
    </p>
  ) : null;
