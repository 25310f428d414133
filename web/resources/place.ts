import type { Api } from '../api.ts';
import { readPosition } from '../venues/filters.ts';

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

interface Asked {
  /** As it was typed. */
  readonly where: string;
  /** Its label is empty for a point that has no name. */
  readonly place: Found | undefined;
}

/** Where a list is asked around: `ou`, as one types it, or the very point of `pres` (« lon,lat ») where a map leads here. */
export async function placeAsked(api: Pick<Api, 'places'>, asked: URLSearchParams): Promise<Asked> {
  const where = asked.get('ou')?.trim().slice(0, 100) ?? '';
  const point = readPosition(asked.get('pres') ?? '');
  if (point) return { where, place: { ...point, label: where } };
  return { where, place: where ? await placeNamed(api, where) : undefined };
}
