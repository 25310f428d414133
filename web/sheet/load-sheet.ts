import type { Venue } from '../../api/venues/schema.ts';
import { type Api, ApiError } from '../api.ts';
import type { SheetVenue } from './venue-sheet.tsx';

/** What a sheet needs besides the venue itself; a commune that is not known leaves the map out. */
export async function loadSheet(venue: Venue, api: Api): Promise<SheetVenue> {
  const [hours, commune] = await Promise.all([
    api.hours(venue.id),
    venue.code_insee
      ? api.commune(venue.code_insee).catch((error: unknown) => {
          if (error instanceof ApiError && error.statusCode < 500) return undefined;
          throw error;
        })
      : undefined,
  ]);
  return { venue, hours, commune };
}
