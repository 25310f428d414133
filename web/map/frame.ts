import type { LngLatBoundsLike } from 'maplibre-gl';
import type { Box, Search } from '../venues/filters.ts';
import type { Named } from './layers.ts';

type Position = readonly [number, number];

/** Mainland France and Corsica. */
const FRANCE = [-5.3, 41.2, 9.8, 51.2] as const;
/** Enough of the list for the map to say where one is going; the far ends of a sparse one would shrink all. */
const FRAMED = 8;

const fromBox = ({ west, south, east, north }: Box): LngLatBoundsLike => [
  west,
  south,
  // A box across the antimeridian goes on beyond 180°.
  east < west ? east + 360 : east,
  north,
];

/** The smallest box that has them all. */
export function around(
  points: readonly Position[],
): [west: number, south: number, east: number, north: number] {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Those of mainland France and Corsica, if any are: around all of France, what is seen is the Atlantic. */
export function mainland(points: readonly Position[]): readonly Position[] {
  const [west, south, east, north] = FRANCE;
  const there = points.filter(([lon, lat]) => lon > west && lon < east && lat > south && lat < north);
  return there.length > 0 ? there : points;
}

/** Half of most départements, in degrees. */
const REACH = { lon: 0.65, lat: 0.45 };
const cornersAround = ({ lon, lat }: { readonly lon: number; readonly lat: number }): Position[] => [
  [lon - REACH.lon, lat - REACH.lat],
  [lon + REACH.lon, lat + REACH.lat],
];

/** The part of the world that shows a search: its box, or its place with the nearest venues, or France. */
export function frameOf({ bbox, near, departement }: Search, listed: readonly Named[]): LngLatBoundsLike {
  if (bbox) return fromBox(bbox);
  if (departement && near) return around(cornersAround(near));
  const points = listed.flatMap(({ position }) => (position ? [position] : [])).slice(0, FRAMED);
  if (near) return around([[near.lon, near.lat], ...points]);
  return points.length > 0 ? around(points) : [...FRANCE];
}
