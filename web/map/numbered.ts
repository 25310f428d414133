import type { Map as MapLibre } from 'maplibre-gl';
import type { Palette } from './palette.ts';

/** Pixels. */
const RING = 22;
const DISC = 13;
const WIDE = 19;

type Position = readonly [lon: number, lat: number];

/** A point that bears the number that a list beside the map gives it. */
export interface Numbered {
  readonly number: number;
  readonly position: Position;
}

/** Those of one point bear their numbers together: « 2 · 3 ». */
function featuresOf(points: readonly Numbered[]) {
  const numbers = new Map<string, number[]>();
  for (const { number, position } of points)
    numbers.set(position.join(), [...(numbers.get(position.join()) ?? []), number]);
  return [...numbers].map(([position, all]) => ({
    type: 'Feature' as const,
    properties: { text: all.join(' · '), wide: all.length > 1 },
    geometry: { type: 'Point' as const, coordinates: position.split(',').map(Number) },
  }));
}

/** Draws discs with numbers, above all else: never as clusters, whose own numbers would be taken for these. */
export function drawNumbered(
  map: MapLibre,
  points: readonly Numbered[],
  others: readonly Position[],
  { venue, venueText, land }: Palette,
) {
  if (points.length + others.length === 0) return;
  // What they are shown beside is often at the same point: it is then a ring around them.
  map.setPaintProperty('active', 'circle-radius', RING);
  map.addSource('others', {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: others.map((position) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [...position] },
      })),
    },
  });
  map.addLayer({
    id: 'others',
    type: 'circle',
    source: 'others',
    paint: {
      'circle-radius': 5,
      'circle-color': venue,
      'circle-stroke-color': land,
      'circle-stroke-width': 2,
    },
  });
  map.addSource('numbered', {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: featuresOf(points) },
  });
  map.addLayer({
    id: 'numbered',
    type: 'circle',
    source: 'numbered',
    paint: {
      'circle-radius': ['case', ['get', 'wide'], WIDE, DISC],
      'circle-color': venue,
      'circle-stroke-color': land,
      'circle-stroke-width': 2,
    },
  });
  map.addLayer({
    id: 'numbered-text',
    type: 'symbol',
    source: 'numbered',
    layout: {
      'text-field': ['get', 'text'],
      'text-font': ['Atkinson Bold'],
      'text-size': 15,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': venueText },
  });
}
