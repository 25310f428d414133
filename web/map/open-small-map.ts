import type { Live } from '../words/words.tsx';
import { create, fit } from './create.ts';
import { around, mainland } from './frame.ts';
import { addLayers, drawActive } from './layers.ts';
import { drawNumbered, type Numbered } from './numbered.ts';
import { readPalette } from './palette.ts';

/** Degrees shown on each side: a few streets for an address, a few communes for a commune's middle. */
const MARGIN = { exact: 0.02, approximate: 0.15 };

/** Without streets, what a small map can say is where in its département a venue is. */
const DEPARTEMENT_ZOOM = 6.6;

/** Beside others that may be the same venue, what counts is on which side of a street. */
const MARGIN_BESIDE = 0.0008;
const NEAREST_BESIDE = 17;

interface Shown {
  readonly position?: readonly [lon: number, lat: number] | undefined;
  readonly approximate: boolean;
  readonly frame?: readonly [number, number, number, number] | undefined;
  readonly numbered: readonly Numbered[];
  readonly others: readonly (readonly [lon: number, lat: number])[];
  /** It can be looked at from nearer. */
  readonly zooms: boolean;
}

/** A mouse drags it, and arrows move it; a finger scrolls the page, as it would over what does not move. */
const movesOf = (zooms: boolean) => ({
  interactive: zooms,
  scrollZoom: false,
  touchZoomRotate: false,
  dragPan: matchMedia('(pointer: fine)').matches,
});

function frameOf({ position, approximate, frame, numbered, others }: Shown) {
  if (frame) return { bounds: frame };
  const [first] = numbered;
  const isBeside = first && position;
  const margin = isBeside ? MARGIN_BESIDE : approximate ? MARGIN.approximate : MARGIN.exact;
  const own = numbered.map((one) => one.position);
  // Around a place, its nearest; else the whole of a list.
  const points = position || others.length === 0 ? own : mainland([...own, ...others]);
  const [west, south, east, north] = around(position ? [position, ...points] : points);
  const bounds = [west - margin, south - margin, east + margin, north + margin] as const;
  return isBeside ? { bounds, fitBoundsOptions: { ...fit, maxZoom: NEAREST_BESIDE } } : { bounds };
}

export interface SmallMap {
  readonly attribution: string;
  /** Where one looks from stays where it is. */
  readonly zoom: (by: number) => void;
  readonly close: () => void;
}

/** One venue, and those it is shown beside, on a map that does not move under a scrolling finger. Rejects where there is no WebGL. */
export async function openSmallMap(
  container: HTMLElement,
  basemapUrl: string,
  shown: Shown,
  words: Live,
): Promise<SmallMap> {
  const { bounds, ...framing } = frameOf(shown);
  const { map, attribution, detailed } = await create(container, basemapUrl, [...bounds], words, {
    ...movesOf(shown.zooms),
    ...framing,
  });
  const { position, numbered, others } = shown;
  if (!detailed && numbered.length + others.length === 0) map.jumpTo({ zoom: DEPARTEMENT_ZOOM });
  const palette = readPalette();
  addLayers(map, palette, words);
  if (position) drawActive(map, position);
  drawNumbered(map, numbered, others, palette);
  const zoom = (by: number) =>
    void map.easeTo({ zoom: map.getZoom() + by, ...(position && { around: [...position] }) });
  return { attribution, zoom, close: () => map.remove() };
}
