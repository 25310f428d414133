import type { Api } from '../api.ts';

export interface Found {
  readonly lon: number;
  readonly lat: number;
  readonly label: string;
}

/** Where a text means, as a commune, a postcode or an address: never a venue, which the same words may name. */
export async function placeNamed(api: Pick<Api, 'places'>, text: string): Promise<Found | undefined> {
  const places = await api.places(text);
  return places.flatMap(({ kind, label, lon, lat }) =>
    kind !== 'venue' && lon !== undefined && lat !== undefined ? [{ lon, lat, label }] : [],
  )[0];
}
