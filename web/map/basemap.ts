import { fetchJson } from '../api.ts';
import type { Live } from '../words/words.tsx';
import outlines from './assets/outlines.json?url';
import type { Palette } from './palette.ts';
import { type Style, toneDown } from './tone.ts';

export interface Basemap {
  readonly style: Style;
  readonly attribution: string;
  /** It has streets; the outlines show départements and no more. */
  readonly detailed: boolean;
}

/** Longer than this, the outlines are shown: a map now is better than a finer one later. */
const PATIENCE_MS = 4_000;
const FACE = ['Atkinson Hyperlegible Next'];

const of = (layer: string) => ['==', ['get', 'layer'], layer];

/** France, its départements and what is around, from a file of ours: needs no network beyond this server. */
const outlined = ({ land, water, line, label }: Palette): Style =>
  ({
    version: 8,
    sources: { outlines: { type: 'geojson', data: new URL(outlines, location.href).href } },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': water } },
      {
        id: 'land',
        type: 'fill',
        source: 'outlines',
        filter: of('land'),
        paint: { 'fill-color': land, 'fill-opacity': 0.5 },
      },
      { id: 'france', type: 'fill', source: 'outlines', filter: of('france'), paint: { 'fill-color': land } },
      {
        id: 'departement',
        type: 'line',
        source: 'outlines',
        filter: of('departement'),
        paint: { 'line-color': line, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 9, 1.5] },
      },
      {
        id: 'region',
        type: 'line',
        source: 'outlines',
        filter: of('region'),
        paint: { 'line-color': line, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1.2, 9, 3] },
      },
      {
        id: 'departement-name',
        type: 'symbol',
        source: 'outlines',
        minzoom: 5.5,
        filter: of('label'),
        layout: { 'text-field': ['get', 'nom'], 'text-font': FACE, 'text-size': 14, 'text-max-width': 7 },
        paint: { 'text-color': label, 'text-halo-color': land, 'text-halo-width': 1.5 },
      },
    ],
  }) as Style;

/**
 * The map's background: the style at `url` in our tones, or the outlines for `none` and whenever it cannot be had in
 * time. Never rejects.
 */
export async function loadBasemap(url: string, palette: Palette, { mapWords }: Live): Promise<Basemap> {
  const ours = { style: outlined(palette), attribution: mapWords.outlinesAttribution, detailed: false };
  if (url === 'none') return ours;
  try {
    const style = (await fetchJson(url, AbortSignal.timeout(PATIENCE_MS))) as Style;
    return { style: toneDown(style, palette), attribution: mapWords.basemapAttribution, detailed: true };
  } catch {
    return ours;
  }
}
