import type { Map as MapLibre } from 'maplibre-gl';
import { type Box, writeBox } from '../venues/filters.ts';

export function boxOf(map: MapLibre): Box {
  const bounds = map.getBounds();
  const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
  const isWhole = bounds.getEast() - bounds.getWest() >= 360;
  return {
    west: isWhole ? -180 : wrap(bounds.getWest()),
    south: Math.max(-90, bounds.getSouth()),
    east: isWhole ? 180 : wrap(bounds.getEast()),
    north: Math.min(90, bounds.getNorth()),
  };
}

/**
 * What there is in view, at each stop of the map; an answer that comes after a later question, or none, changes nothing.
 * @returns what stops it
 */
export function followBox<Value>(
  map: MapLibre,
  read: (box: string) => Promise<Value>,
  use: (inBox: Value) => void,
): () => void {
  let asked = 0;
  const load = async () => {
    asked += 1;
    const mine = asked;
    const inBox = await read(writeBox(boxOf(map))).catch(() => undefined);
    if (inBox !== undefined && mine === asked) use(inBox);
  };
  map.on('moveend', load);
  load();
  return () => {
    asked += 1;
    map.off('moveend', load);
  };
}
