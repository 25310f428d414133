import type { Venue } from '../../api/venues/schema.ts';
import { type Api, ApiError } from '../api.ts';
import { atStop, stopsOf } from '../stops/at-stop.ts';
import type { SheetVenue } from './venue-sheet.tsx';

/** What a sheet needs besides the venue itself; one that moves is at its stop. A commune that is not known leaves the map out. */
export async function loadSheet(whole: Venue, api: Api): Promise<SheetVenue> {
  const venue = atStop(whole);
  const [hours, stops, commune] = await Promise.all([
    api.hours(venue.id),
    stopsOf(api, venue),
    venue.code_insee
      ? api.commune(venue.code_insee).catch((error: unknown) => {
          if (error instanceof ApiError && error.statusCode < 500) return undefined;
          throw error;
        })
      : undefined,
  ]);
  return { venue, hours, stops, commune };
}
