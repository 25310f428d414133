import type { GivenStop } from '../../api/stops/schema.ts';
import { type Ask, accepted } from '../api.ts';

/**
 * Gives a venue its whole calendar, on the server alone.
 * @param version the one that was read
 * @throws ApiError 409 when someone else wrote meanwhile, 400 naming fields as `stops/2/commune`
 */
export const writeStops = async (
  ask: Ask,
  venue: string,
  version: number,
  stops: readonly GivenStop[],
): Promise<void> =>
  void (await accepted(
    ask(`/api/venues/${encodeURIComponent(venue)}/stops`, {
      method: 'PUT',
      body: { stops },
      headers: { 'if-match': `"${version}"` },
    }),
  ));
