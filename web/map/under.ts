import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';

/** Pixels around a pointer that count as under it: a finger is wider than a dot. */
const REACH = 7;

/** What some layers show under a pointer, the topmost first; layers that are not there have nothing. */
export function under(map: MapLibre, { point: { x, y } }: MapMouseEvent, layers: readonly string[]) {
  const area: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  return map.queryRenderedFeatures(area, { layers: layers.filter((layer) => map.getLayer(layer)) });
}
