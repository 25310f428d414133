import type { Live } from '../words/words.tsx';
import { create } from './create.ts';
import { addLayers, drawActive } from './layers.ts';
import { readPalette } from './palette.ts';

/** Degrees shown on each side: a few streets for an address, a few communes for a commune's middle. */
const MARGIN = { exact: 0.02, approximate: 0.15 };

/** Without streets, what a small map can say is where in its département a venue is. */
const DEPARTEMENT_ZOOM = 6.6;

/** One venue on a map that does not move under a scrolling finger. Rejects where there is no WebGL. */
export async function openSmallMap(
  container: HTMLElement,
  basemapUrl: string,
  [lon, lat]: readonly [number, number],
  approximate: boolean,
  words: Live,
): Promise<{ readonly attribution: string; readonly close: () => void }> {
  const margin = approximate ? MARGIN.approximate : MARGIN.exact;
  const bounds = [lon - margin, lat - margin, lon + margin, lat + margin] as const;
  const { map, attribution, detailed } = await create(container, basemapUrl, [...bounds], words, {
    interactive: false,
  });
  if (!detailed) map.jumpTo({ zoom: DEPARTEMENT_ZOOM });
  addLayers(map, readPalette(), words);
  drawActive(map, [lon, lat]);
  return { attribution, close: () => map.remove() };
}
