import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { Landmarks } from '../../api/landmarks/schema.ts';
import { browserApi } from '../api.ts';
import type { Live } from '../words/words.tsx';
import { followBox } from './follow-box.ts';
import { BOLD, CLUSTERED_UP_TO_ZOOM, clustered, LANDMARKS } from './layers.ts';
import { type Palette, readPalette } from './palette.ts';
import { middleOf, pixelRatio, signOf } from './signs.ts';
import { under } from './under.ts';

/** Those of one point, or that one gesture touches. */
export type ChosenLandmarks = Readonly<Omit<Landmarks, 'complete'>>;

export interface LandmarkEvents {
  readonly onShown: (inView: Landmarks) => void;
  readonly onSelect: (chosen: ChosenLandmarks) => void;
}

type Sort = keyof ChosenLandmarks;
type Placed = { readonly position: readonly number[] };

const TEXT = 13;
/** A sign that stands for several is larger, and has their number. */
const SEVERAL = 1.3;

/** On the accent, the darker of both schemes; on ink, what is not. */
function numberOn(sort: Sort, { land, venue, venueText, dark }: Palette): string {
  if (sort === 'jobs') return venueText;
  return sort !== 'partners' && dark ? land : venue;
}

const layerOf = (sort: Sort, palette: Palette, locale: string) => ({
  id: sort,
  type: 'symbol' as const,
  source: sort,
  layout: {
    'icon-image': sort,
    'icon-anchor': 'bottom' as const,
    'icon-overlap': 'always' as const,
    'icon-size': ['case', clustered, SEVERAL, 1],
    'text-field': ['case', clustered, ['number-format', ['get', 'point_count'], { locale }], ''],
    'text-font': BOLD,
    'text-size': TEXT,
    'text-offset': middleOf(sort).map((pixels) => (pixels * SEVERAL) / TEXT),
    'text-overlap': 'always' as const,
  },
  paint: { 'text-color': numberOn(sort, palette) },
});

const featuresOf = (placed: readonly Placed[]) => ({
  type: 'FeatureCollection' as const,
  features: placed.map(({ position }, n) => ({
    type: 'Feature' as const,
    properties: { n },
    geometry: { type: 'Point' as const, coordinates: [...position] },
  })),
});

const sourceOf = (map: MapLibre, sort: string) => map.getSource<GeoJSONSource>(sort);

function addTo(map: MapLibre, { language }: Live): void {
  const palette = readPalette();
  for (const sort of LANDMARKS) {
    map.addImage(sort, signOf(sort, palette), { pixelRatio });
    map.addSource(sort, {
      type: 'geojson',
      data: featuresOf([]),
      cluster: true,
      clusterRadius: 40,
      clusterMaxZoom: CLUSTERED_UP_TO_ZOOM,
    });
    map.addLayer(layerOf(sort, palette, language.locale) as Parameters<MapLibre['addLayer']>[0]);
  }
}

function removeFrom(map: MapLibre): void {
  for (const sort of LANDMARKS) {
    map.removeLayer(sort);
    map.removeSource(sort);
    map.removeImage(sort);
  }
}

/** The features that were touched; of a cluster that no zoom parts, each; of another, nothing, and the map goes nearer. */
async function touched(map: MapLibre, event: MapMouseEvent): Promise<readonly [Sort, number][]> {
  const found = under(map, event, LANDMARKS);
  const [cluster] = found;
  if (cluster?.properties.cluster_id === undefined) return found.map(numberIn);
  const id = Number(cluster.properties.cluster_id);
  const source = sourceOf(map, cluster.layer.id);
  const zoom = (await source?.getClusterExpansionZoom(id)) ?? 0;
  if (zoom <= CLUSTERED_UP_TO_ZOOM) {
    map.easeTo({ center: event.lngLat, zoom: zoom + 0.2 }, { originalEvent: event });
    return [];
  }
  const leaves = (await source?.getClusterLeaves(id, Number.POSITIVE_INFINITY, 0)) ?? [];
  return leaves.map(({ properties }) => [cluster.layer.id as Sort, Number(properties?.n)]);
}

const numberIn = ({ layer, properties }: MapGeoJSONFeature): [Sort, number] => [
  layer.id as Sort,
  Number(properties.n),
];

/** Of a list, those with these numbers, each once. */
const among = <One>(list: readonly One[], chosen: readonly [Sort, number][], sort: Sort): One[] => {
  const numbers = new Set(chosen.filter(([one]) => one === sort).map(([, number]) => number));
  return list.filter((_, index) => numbers.has(index));
};

/**
 * Draws partners, workshops, employment and collections over the venues, those in view, at each stop of the map.
 * @returns what takes them away
 */
export function openLandmarks(map: MapLibre, words: Live, { onShown, onSelect }: LandmarkEvents): () => void {
  let inView: Landmarks = { complete: true, partners: [], events: [], jobs: [], collections: [] };
  const draw = () => {
    for (const sort of LANDMARKS) sourceOf(map, sort)?.setData(featuresOf(inView[sort]));
  };
  const dress = () => {
    addTo(map, words);
    draw();
  };
  // A new style takes layers away; the venues' own come back first, for these to be above.
  const dressAgain = () => queueMicrotask(dress);
  const choose = async (event: MapMouseEvent) => {
    const chosen = await touched(map, event);
    if (chosen.length === 0) return;
    const { partners, events, jobs, collections } = inView;
    onSelect({
      partners: among(partners, chosen, 'partners'),
      events: among(events, chosen, 'events'),
      jobs: among(jobs, chosen, 'jobs'),
      collections: among(collections, chosen, 'collections'),
    });
  };
  dress();
  map.on('style.load', dressAgain);
  map.on('click', choose);
  const stop = followBox(map, browserApi.landmarks, (found) => {
    inView = found;
    draw();
    onShown(found);
  });
  return () => {
    stop();
    map.off('style.load', dressAgain);
    map.off('click', choose);
    removeFrom(map);
  };
}
