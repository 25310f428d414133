/** A cluster, or one venue where `count` is 1: x and y over the world in Web Mercator, 0 to 1 from the north-west. */
export interface Cell {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  /** The venue's permanent number; of a cluster, its least. */
  readonly number: number;
  readonly id: string | null;
  readonly nom: string | null;
  readonly facets: readonly number[] | null;
}

/** Nearer, each venue is a point of its own. */
export const CLUSTERED_UP_TO = 13;
export const ZOOM_MAX = 14;
/** Up to here a tile holds a large part of the country: they are made together, from one reading of the directory. */
export const TOGETHER_UP_TO = 6;
/** On each side of a tile, which is shown 512 pixels wide: two clusters are 64 apart. */
const CELLS = 8;

/** How many cells the world has on each side, at a zoom. */
export const gridAt = (zoom: number): number => 2 ** zoom * CELLS;

function add(one: Cell, other: Cell): Cell {
  const count = one.count + other.count;
  const mean = (a: number, b: number) => (a * one.count + b * other.count) / count;
  const { number } = one.number < other.number ? one : other;
  return {
    ...{ count, number, x: mean(one.x, other.x), y: mean(one.y, other.y) },
    ...{ id: null, nom: null, facets: null },
  };
}

/** Cells of a finer grid -> of that of a zoom. */
export function gather(cells: readonly Cell[], zoom: number): Cell[] {
  const size = gridAt(zoom);
  const found = new Map<number, Cell>();
  for (const cell of cells) {
    const key = Math.floor(cell.y * size) * size + Math.floor(cell.x * size);
    const known = found.get(key);
    found.set(key, known ? add(known, cell) : cell);
  }
  return [...found.values()];
}

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** What a tile holds, in the units of cells: each edge belongs to one tile. */
export function edgesOf({ z, x, y }: Tile) {
  const side = 2 ** -z;
  return { left: x * side, right: (x + 1) * side, top: y * side, bottom: (y + 1) * side };
}

export function within(cells: readonly Cell[], tile: Tile): Cell[] {
  const { left, right, top, bottom } = edgesOf(tile);
  return cells.filter(({ x, y }) => x >= left && x < right && y >= top && y < bottom);
}

const latitude = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/** A tile as west, south, east, north in degrees. */
export function boxOf(tile: Tile) {
  const { left, right, top, bottom } = edgesOf(tile);
  return {
    west: left * 360 - 180,
    south: latitude(bottom),
    east: right * 360 - 180,
    north: latitude(top),
  };
}
