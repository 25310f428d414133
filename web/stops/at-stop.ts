import type { Stop } from '../../api/stops/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import type { Api } from '../api.ts';

/** A venue that moves, at the address of the stop that answered; any other as it is. */
export function atStop(venue: Venue): Venue {
  const { stop, position } = venue;
  if (!stop) return venue;
  const { label, adresse, code_postal, commune, code_insee, location_approximate } = stop;
  const [longitude, latitude] = (!location_approximate && position) || [null, null];
  const address = {
    adresse: `${label}, ${adresse}`,
    complement_adresse: null,
    code_postal,
    commune,
    code_insee,
  };
  return { ...venue, ...address, location_approximate, longitude, latitude };
}

/** All the stops of a venue; none, without asking, where it does not move. */
export const stopsOf = async (api: Api, { id, itinerance }: Venue): Promise<readonly Stop[]> =>
  itinerance.includes('Itinérant') ? (await api.stops(id)).stops : [];
