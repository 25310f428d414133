import type { AddLayerObject, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Live } from '../words/words.tsx';
import type { Palette } from './palette.ts';
import type { pointsOf } from './points.ts';
import { ringsAround } from './rings.ts';

type Collection = ReturnType<typeof pointsOf>;
type Point = readonly [number, number] | undefined;

/** Finer than this, venues at one street's distance are still one circle; MapLibre's own default is 14. */
export const CLUSTERED_UP_TO_ZOOM = 13;
export const BOLD = ['Atkinson Bold'];
const FACE = ['Atkinson Hyperlegible Next'];
export const CLUSTERS = 'venue-clusters';
export const VENUES = 'venues';
/** Layers that landmarks.ts adds, where they are wanted; the posts of the upper signs are behind the boards. */
export const LANDMARKS = ['jobs', 'collections', 'partners', 'events'] as const;

/** A circle keeps no name off it; a symbol that cannot be seen does. */
const BLANK = 'blank';
const blank = { width: 2, height: 2, data: new Uint8Array(16) };

const empty: Collection = { type: 'FeatureCollection', features: [] };
const single = (point: Point): Collection => ({
  ...empty,
  features: point
    ? [{ type: 'Feature', properties: { i: -1 }, geometry: { type: 'Point', coordinates: [...point] } }]
    : [],
});

export const clustered = ['has', 'point_count'];
const radius = ['step', ['get', 'point_count'], 15, 10, 18, 50, 22, 200, 27, 1000, 33];

/** A cluster is a disc of ink with its number; a venue is a dot; the one looked at has a ring of the accent. */
const layersIn = ({ venue, venueText, accent, land, label }: Palette, locale: string) =>
  [
    {
      id: 'rings',
      type: 'line',
      source: 'rings',
      paint: { 'line-color': label, 'line-opacity': 0.55, 'line-dasharray': [2, 3] },
    },
    {
      id: 'ring-words',
      type: 'symbol',
      source: 'rings',
      filter: ['has', 'text'],
      layout: { 'text-field': ['get', 'text'], 'text-font': FACE, 'text-size': 13 },
      paint: { 'text-color': label, 'text-halo-color': land, 'text-halo-width': 2 },
    },
    {
      id: 'here',
      type: 'circle',
      source: 'here',
      paint: {
        'circle-radius': 9,
        'circle-color': accent,
        'circle-opacity': 0.35,
        'circle-stroke-color': accent,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      minzoom: 11.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FACE,
        'text-size': 13.5,
        'text-max-width': 11,
        'text-line-height': 1.15,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.15,
        'text-justify': 'auto',
      },
      paint: { 'text-color': venue, 'text-halo-color': land, 'text-halo-width': 2 },
    },
    {
      id: CLUSTERS,
      type: 'circle',
      source: VENUES,
      filter: clustered,
      paint: {
        'circle-radius': radius,
        'circle-color': venue,
        'circle-stroke-color': land,
        'circle-stroke-width': 2,
        'circle-opacity': 0.94,
      },
    },
    {
      id: 'venue-counts',
      type: 'symbol',
      source: VENUES,
      filter: clustered,
      layout: {
        // MapLibre's own abbreviation is English (« 2.7k »).
        'text-field': ['number-format', ['get', 'point_count'], { locale }],
        'text-font': BOLD,
        'text-size': 14,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': venueText },
    },
    {
      id: VENUES,
      type: 'circle',
      source: VENUES,
      filter: ['!', clustered],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, 4.5, 12, 8],
        'circle-color': venue,
        'circle-stroke-color': land,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'taken',
      type: 'symbol',
      source: VENUES,
      layout: {
        'icon-image': BLANK,
        'icon-size': ['case', clustered, radius, 9],
        'icon-overlap': 'always',
        'icon-padding': 0,
      },
    },
    {
      id: 'active',
      type: 'circle',
      source: 'active',
      paint: {
        'circle-radius': 11,
        'circle-color': accent,
        'circle-stroke-color': venue,
        'circle-stroke-width': 4,
      },
    },
  ] as AddLayerObject[];

/** Adds our layers above whatever the background is made of. */
export function addLayers(map: MapLibre, palette: Palette, { language }: Live): void {
  const plain = { type: 'geojson' as const, data: empty };
  map.addSource(VENUES, {
    ...plain,
    cluster: true,
    clusterRadius: 44,
    clusterMaxZoom: CLUSTERED_UP_TO_ZOOM,
  });
  for (const name of ['rings', 'here', 'names', 'active']) map.addSource(name, plain);
  if (!map.hasImage(BLANK)) map.addImage(BLANK, blank);
  for (const layer of layersIn(palette, language.locale)) map.addLayer(layer);
}

const source = (map: MapLibre, name: string) => map.getSource<GeoJSONSource>(name);

export const drawVenues = (map: MapLibre, points: Collection) => source(map, VENUES)?.setData(points);
export const drawActive = (map: MapLibre, point: Point) => source(map, 'active')?.setData(single(point));
/** Where the search starts from, and how far things are from it. */
export function drawHere(map: MapLibre, point: Point): void {
  source(map, 'here')?.setData(single(point));
  source(map, 'rings')?.setData(ringsAround(point));
}

/** A venue of the list, to be named on the map. */
export interface Named {
  readonly name: string;
  readonly position: readonly [number, number] | null;
}

/** The names of the list's venues beside their dots; the nearest first, where there is room. */
export const drawNames = (map: MapLibre, listed: readonly Named[]) =>
  source(map, 'names')?.setData({
    type: 'FeatureCollection',
    features: listed.flatMap(({ name, position }) =>
      position
        ? [
            {
              type: 'Feature' as const,
              properties: { name },
              geometry: { type: 'Point' as const, coordinates: [...position] },
            },
          ]
        : [],
    ),
  });

interface OpenedCluster {
  /** How far to zoom for it to come apart. */
  readonly zoom: number;
  /** One of its venues, when all are at one point: no zoom would part them. */
  readonly index?: number;
}

/** What is to be done of a cluster that was touched. */
export async function openCluster(map: MapLibre, cluster: number): Promise<OpenedCluster | undefined> {
  const zoom = await source(map, VENUES)?.getClusterExpansionZoom(cluster);
  if (zoom === undefined || zoom <= CLUSTERED_UP_TO_ZOOM) return zoom === undefined ? undefined : { zoom };
  const leaves = (await source(map, VENUES)?.getClusterLeaves(cluster, Number.POSITIVE_INFINITY, 0)) ?? [];
  const points = new Set(leaves.map(({ geometry }) => JSON.stringify(geometry)));
  return points.size === 1 ? { zoom, index: Number(leaves[0]?.properties?.i) } : { zoom };
}
