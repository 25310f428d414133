import type { Point } from './project.ts';

interface Paper {
  readonly width: number;
  readonly height: number;
  /** From one to the next, at least; half of it from the edges. */
  readonly apart: number;
}

/** Enough for twenty in one place. */
const ROUNDS = 300;

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** Pushes two away from one another by half of what they lack each. @returns whether they were too near */
function part(a: [number, number], b: [number, number], apart: number, turn: number): boolean {
  const far = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (far >= apart - 0.5) return false;
  const along: Point =
    far > 0 ? [(b[0] - a[0]) / far, (b[1] - a[1]) / far] : [Math.cos(turn), Math.sin(turn)];
  for (const axis of [0, 1] as const) {
    const push = (along[axis] * (apart - far)) / 2;
    a[axis] -= push;
    b[axis] += push;
  }
  return true;
}

/** Where discs go so that none hides another: where they belong, or as near as there is room. Always the same. */
export function spread(points: readonly Point[], { width, height, apart }: Paper): readonly Point[] {
  const places = points.map(([x, y]): [number, number] => [x, y]);
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) moved = part(a, b, apart, index) || moved;
    for (const place of places) {
      place[0] = within(place[0], apart / 2, width - apart / 2);
      place[1] = within(place[1], apart / 2, height - apart / 2);
    }
  }
  return places;
}
