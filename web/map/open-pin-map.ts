import { Marker } from 'maplibre-gl';
import type { Live } from '../words/words.tsx';
import { create } from './create.ts';

type Position = readonly [lon: number, lat: number];

/** Degrees shown on each side: a few streets. */
const MARGIN = 0.01;
/** Pixels that a key moves the pin by, and with the shift key. */
const STEP = 8;
const STRIDE = 64;
const arrows: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface PinMap {
  readonly attribution: string;
  /** Where the pin is to be, and the map with it. */
  readonly place: (position: Position) => void;
  readonly zoom: (by: 1 | -1) => void;
  readonly close: () => void;
}

/**
 * A map with one pin, which is dragged, or moved by the keys of arrows. Rejects where there is no WebGL.
 * @param pin what is shown; it takes the focus @param onMove where it was left, in degrees WGS84
 */
export async function openPinMap(
  container: HTMLElement,
  pin: HTMLElement,
  basemapUrl: string,
  [lon, lat]: Position,
  words: Live,
  onMove: (position: Position) => void,
): Promise<PinMap> {
  const { map, attribution } = await create(
    container,
    basemapUrl,
    [lon - MARGIN, lat - MARGIN, lon + MARGIN, lat + MARGIN],
    words,
    // A finger that scrolls the page must not be caught: on a telephone the pin moves, and the map follows it.
    { scrollZoom: false, touchZoomRotate: false, dragPan: matchMedia('(pointer: fine)').matches },
  );
  const marker = new Marker({ element: pin, anchor: 'bottom', draggable: true })
    .setLngLat([lon, lat])
    .addTo(map);
  const moved = () => {
    const at = marker.getLngLat();
    map.easeTo({ center: at, duration: 200 });
    onMove([at.lng, at.lat]);
  };
  marker.on('dragend', moved);
  pin.addEventListener('keydown', (event) => {
    const [right, down] = arrows[event.key] ?? [];
    if (right === undefined || down === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = map.project(marker.getLngLat());
    const by = event.shiftKey ? STRIDE : STEP;
    marker.setLngLat(map.unproject([x + right * by, y + down * by]));
    moved();
  });
  return {
    attribution,
    place: (position) => {
      marker.setLngLat([...position]);
      map.easeTo({ center: [...position], duration: 200 });
    },
    zoom: (by) => void map.zoomTo(map.getZoom() + by),
    close: () => map.remove(),
  };
}
