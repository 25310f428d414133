import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import { facetNumber } from '../../standard/facets.ts';
import { needs } from '../../standard/needs.ts';
import { type Cell, edgesOf, gridAt, type Tile } from './grid.ts';
import { LAYER } from './layer.ts';

/** Steps on each side of a tile: an eighth of a pixel. */
const EXTENT = 4_096;

const needNumbers = needs.map((need) => [need, facetNumber('need', need)] as const);

/** As readers of this country write it: « 1 234 », « 12 k » where it would be wide. */
export const shortCount = (count: number): string =>
  new Intl.NumberFormat('fr', count < 10_000 ? {} : { notation: 'compact' }).format(count);

function tagsOf({ count, id, nom, facets }: Cell): Record<string, string | number | boolean> {
  if (count > 1) return { cluster: true, point_count: count, point_count_abbreviated: shortCount(count) };
  const served = needNumbers.filter(([, number]) => number !== undefined && facets?.includes(number));
  return {
    ...{ id: id ?? '', nom: nom ?? '' },
    ...Object.fromEntries(served.map(([need]) => [need, true])),
  };
}

/** A group is drawn half way between its venues and the middle of its cell: fewer groups hide one another. */
function shownAt({ count, x, y }: Cell, zoom: number): readonly [number, number] {
  if (count === 1) return [x, y];
  const size = gridAt(zoom);
  const drawn = (value: number) => (value + (Math.floor(value * size) + 0.5) / size) / 2;
  return [drawn(x), drawn(y)];
}

/** Cells of a tile -> Mapbox Vector Tile 2.1, one layer. */
export function encode(cells: readonly Cell[], tile: Tile): Buffer {
  const { left, top } = edgesOf(tile);
  const step = 2 ** tile.z * EXTENT;
  const features = cells.map((cell) => {
    const [x, y] = shownAt(cell, tile.z);
    return {
      type: 1 as const,
      ...(cell.count === 1 ? { id: cell.number } : {}),
      geometry: [[Math.floor((x - left) * step), Math.floor((y - top) * step)] as [number, number]],
      tags: tagsOf(cell),
    };
  });
  const layer = new GeoJSONWrapper(features, { version: 2, extent: EXTENT });
  layer.name = LAYER;
  return Buffer.from(fromVectorTileJs({ layers: { [LAYER]: layer } }));
}
