import './live-map.css';
import { Map as MapLibre, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Live } from '../words/words.tsx';
import { loadBasemap } from './basemap.ts';
import type { frameOf } from './frame.ts';
import { readPalette } from './palette.ts';

setWorkerUrl(workerUrl);

const PADDING = { top: 64, bottom: 64, left: 48, right: 48 };
/** Nearer, a single venue would fill the map with a street that the outlines do not have. */
const NEAREST_ZOOM = 14;
export const fit = { padding: PADDING, maxZoom: NEAREST_ZOOM };

/** A map with its background, ready for layers. Rejects where there is no WebGL. */
export async function create(
  container: HTMLElement,
  basemapUrl: string,
  bounds: ReturnType<typeof frameOf>,
  words: Live,
  more: Partial<MapOptions> = {},
) {
  const basemap = await loadBasemap(basemapUrl, readPalette(), words);
  const map = new MapLibre({
    container,
    style: basemap.style,
    bounds,
    fitBoundsOptions: fit,
    attributionControl: false,
    locale: { 'Map.Title': words.mapWords.title },
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    minZoom: 2,
    maxZoom: 18,
    ...more,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await new Promise((resolve, reject) => {
    map.once('load', resolve);
    map.once('error', ({ error }) => reject(error));
  }).catch((error: unknown) => {
    // A tile that fails is no reason to do without the map; a context that fails is.
    if (!map.isStyleLoaded()) throw error;
  });
  return { map, attribution: basemap.attribution, detailed: basemap.detailed };
}
