import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { apart, type Mark, SIGN, textOf } from './apart.ts';
import type { Palette } from './palette.ts';
import { pixelRatio } from './signs.ts';

/** Pixels. */
const RING = 22;
const DISC = SIGN.height / 2;
/** Above the text of a pill, which is as wide as it. */
const ABOVE = 5;
/** The images that they are stretched from. */
const IMAGES = { full: 'numbered-pill', hollow: 'numbered-pill-hollow' };

type Position = readonly [lon: number, lat: number];

/** A point that bears the number that a list beside the map gives it. */
export interface Numbered {
  readonly number: number;
  readonly position: Position;
  /** Drawn the other way round: of another sort than the rest. */
  readonly hollow?: boolean;
}

/** What a pill is stretched from: its middle alone. */
function pillOf(fill: string, stroke: string): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = (SIGN.height + 4) * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D context');
  context.scale(pixelRatio, pixelRatio);
  context.beginPath();
  context.roundRect(1, 1, SIGN.height + 2, SIGN.height + 2, DISC + 1);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = stroke;
  context.stroke();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function addPills(map: MapLibre, { venue, land }: Palette): void {
  const [start, end] = [(DISC + 1) * pixelRatio, (DISC + 3) * pixelRatio];
  const stretched = {
    pixelRatio,
    stretchX: [[start, end]] as [number, number][],
    stretchY: [[start, end]] as [number, number][],
    content: [start, start, end, end] as [number, number, number, number],
  };
  map.addImage(IMAGES.full, pillOf(venue, land), stretched);
  map.addImage(IMAGES.hollow, pillOf(land, venue), stretched);
}

/** Those that would cover one another bear their numbers together. */
function featuresOf(map: MapLibre, points: readonly Numbered[]) {
  const hollow = new Set(points.filter((one) => one.hollow).map(({ number }) => number));
  const marks = points.map(({ number, position: [lon, lat] }): Mark => {
    const { x, y } = map.project([lon, lat]);
    return { numbers: [number], at: [x, y] };
  });
  return apart(marks).map(({ numbers, at: [x, y] }) => ({
    type: 'Feature' as const,
    properties: {
      text: textOf(numbers),
      wide: numbers.length > 1,
      hollow: numbers.every((number) => hollow.has(number)),
    },
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
      'circle-color': ['case', ['get', 'hollow'], land, venue],
      'circle-stroke-color': ['case', ['get', 'hollow'], venue, land],
      'circle-stroke-width': 2,
    },
  });
  addPills(map, palette);
  map.addLayer({
    id: 'numbered-text',
    type: 'symbol',
    source: 'numbered',
    layout: {
      'text-field': ['get', 'text'],
      'text-font': ['Atkinson Bold'],
      'text-max-width': SIGN.widest / SIGN.text,
      'text-size': SIGN.text,
      'icon-image': ['case', ['!', ['get', 'wide']], '', ['get', 'hollow'], IMAGES.hollow, IMAGES.full],
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [ABOVE - DISC, SIGN.beside - DISC, ABOVE - DISC, SIGN.beside - DISC],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': ['case', ['get', 'hollow'], venue, venueText] },
  });
}
