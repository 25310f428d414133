import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { apart, type Mark, SIGN, textOf } from './apart.ts';
import type { Palette } from './palette.ts';
import { pixelRatio } from './signs.ts';

/** Pixels. */
const RING = 22;
const DISC = SIGN.height / 2;
/** Above the text of a pill, which is as wide as it. */
const ABOVE = 5;
/** The image that it is stretched from. */
const IMAGE = 'numbered-pill';

type Position = readonly [lon: number, lat: number];

/** A point that bears the number that a list beside the map gives it. */
export interface Numbered {
  readonly number: number;
  readonly position: Position;
}

/** What a pill is stretched from: its middle alone. */
function pillOf({ venue, land }: Palette): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = (SIGN.height + 4) * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D context');
  context.scale(pixelRatio, pixelRatio);
  context.beginPath();
  context.roundRect(1, 1, SIGN.height + 2, SIGN.height + 2, DISC + 1);
  context.fillStyle = venue;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = land;
  context.stroke();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function addPill(map: MapLibre, palette: Palette): void {
  const [start, end] = [(DISC + 1) * pixelRatio, (DISC + 3) * pixelRatio];
  map.addImage(IMAGE, pillOf(palette), {
    pixelRatio,
    stretchX: [[start, end]],
    stretchY: [[start, end]],
    content: [start, start, end, end],
  });
}

/** Those that would cover one another bear their numbers together. */
function featuresOf(map: MapLibre, points: readonly Numbered[]) {
  const marks = points.map(({ number, position: [lon, lat] }): Mark => {
    const { x, y } = map.project([lon, lat]);
    return { numbers: [number], at: [x, y] };
  });
  return apart(marks).map(({ numbers, at: [x, y] }) => ({
    type: 'Feature' as const,
    properties: { text: textOf(numbers), wide: numbers.length > 1 },
    geometry: { type: 'Point' as const, coordinates: map.unproject([x, y]).toArray() },
  }));
}

/** Draws discs with numbers, above all else: never as clusters, whose own numbers would be taken for these. */
export function drawNumbered(
  map: MapLibre,
  points: readonly Numbered[],
  others: readonly Position[],
  palette: Palette,
) {
  const { venue, venueText, land } = palette;
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
  const grouped = () => ({ type: 'FeatureCollection' as const, features: featuresOf(map, points) });
  map.addSource('numbered', { type: 'geojson', data: grouped() });
  map.on('zoomend', () => map.getSource<GeoJSONSource>('numbered')?.setData(grouped()));
  map.addLayer({
    id: 'numbered',
    type: 'circle',
    source: 'numbered',
    filter: ['!', ['get', 'wide']],
    paint: {
      'circle-radius': DISC,
      'circle-color': venue,
      'circle-stroke-color': land,
      'circle-stroke-width': 2,
    },
  });
  addPill(map, palette);
  map.addLayer({
    id: 'numbered-text',
    type: 'symbol',
    source: 'numbered',
    layout: {
      'text-field': ['get', 'text'],
      'text-font': ['Atkinson Bold'],
      'text-max-width': SIGN.widest / SIGN.text,
      'text-size': SIGN.text,
      'icon-image': ['case', ['get', 'wide'], IMAGE, ''],
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [ABOVE - DISC, SIGN.beside - DISC, ABOVE - DISC, SIGN.beside - DISC],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': venueText },
  });
}
