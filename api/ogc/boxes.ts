import type { Crs } from './crs.ts';
import type { Values } from './values.ts';

/** West, south, east, north, in the units of a system and in this order whatever its axes. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/**
 * Four or six numbers in the order of a system's axes -> a box; heights say nothing of points on a map.
 * @returns undefined where they are no box; west beyond east is one that crosses the antimeridian
 */
export function boxOf(sides: readonly unknown[], { flipped, degrees }: Crs): Box | undefined {
  if (!sides.every(isNumber) || ![4, 6].includes(sides.length)) return undefined;
  const half = sides.length / 2;
  const [a, b, c, d] = [sides[0], sides[1], sides[half], sides[half + 1]] as [number, number, number, number];
  const box: Box = flipped ? [b, a, d, c] : [a, b, c, d];
  const [west, south, east, north] = box;
  return south <= north && (west <= east || degrees) ? box : undefined;
}

/** A map zoomed out asks beyond the world: what is there is what the world has. */
const inWorld = ([west, south, east, north]: Box): Box => [
  west <= east ? Math.max(west, -180) : west,
  Math.max(south, -90),
  west <= east ? Math.min(east, 180) : east,
  Math.min(north, 90),
];

/** The two halves of a box that crosses the antimeridian. */
const halvesOf = ([west, south, east, north]: Box): Box[] =>
  west <= east
    ? [[west, south, east, north]]
    : [
        [west, south, 180, north],
        [-180, south, east, north],
      ];

const envelope = (box: Box, srid: number, values: Values) =>
  `st_makeenvelope(${box.map((side) => values.add(side, 'float8')).join(', ')}, ${srid})`;

const degreesOf = (box: Box, values: Values) =>
  halvesOf(inWorld(box))
    .map((half) => envelope(half, 4326, values))
    .reduce((one, other) => `st_collect(${one}, ${other})`);

/** SQL of a box as one geometry in degrees, for predicates that ask of its shape. */
export function boxGeometry(box: Box, crs: Crs, values: Values): string {
  if (crs.degrees) return degreesOf(box, values);
  return `st_transform(st_segmentize(${envelope(box, crs.srid, values)}, ${segment(box, values)}), 4326)`;
}

const segment = ([west, south, east, north]: Box, values: Values) =>
  values.add(Math.max(east - west, north - south, 1) / 32, 'float8');

/** SQL of what lies in a box; the positions of `column` are in degrees, under an index. */
export function inBox(column: string, box: Box, crs: Crs, values: Values): string {
  if (crs.degrees)
    return `(${halvesOf(inWorld(box))
      .map((half) => `st_intersects(${column}, ${envelope(half, 4326, values)})`)
      .join(' or ')})`;
  const exact = `st_intersects(st_transform(${column}, ${crs.srid}), ${envelope(box, crs.srid, values)})`;
  // The index knows degrees: it keeps what is near, widened by what a curved side may lack.
  return isSafe(box, crs)
    ? `(${column} && st_expand(${boxGeometry(box, crs, values)}, 0.1) and ${exact})`
    : exact;
}

/** Whether a box lies where a system makes sense. */
export const isSafe = ([west, south, east, north]: Box, { safe }: Crs): boolean =>
  west >= safe[0] && south >= safe[1] && east <= safe[2] && north <= safe[3];
