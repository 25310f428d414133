import type { Palette } from './palette.ts';

/** Pixels, drawn twice as fine. */
const WIDTH = 56;
const HEIGHT = 42;
const FINER = 2;
const POST = WIDTH / 2;
/** From the middle of a sign to its sides, or to its points. */
const SQUARE = 11;
const LOZENGE = 14;
const UP = 16;

/** How far the middle of a sign is above the point where it stands. */
export const RAISED = HEIGHT - UP - 1;
/** And beside it: both sorts at one point are both seen. */
export const ASIDE = { partners: -10, events: 10 } as const;
type Sort = keyof typeof ASIDE;

function outline(sort: Sort): Path2D {
  const path = new Path2D();
  path.moveTo(POST, UP);
  path.lineTo(POST, HEIGHT - 1);
  const middle = POST + ASIDE[sort];
  if (sort === 'partners') path.rect(middle - SQUARE, UP - SQUARE, 2 * SQUARE, 2 * SQUARE);
  else {
    path.moveTo(middle, UP - LOZENGE);
    for (const [x, y] of [
      [LOZENGE, 0],
      [0, LOZENGE],
      [-LOZENGE, 0],
    ] as const)
      path.lineTo(middle + x, UP + y);
    path.closePath();
  }
  return path;
}

/** A signboard on its post: square for a partner, a lozenge for a workshop. Venues are discs, on the ground. */
export function signOf(sort: Sort, { land, venue, accent }: Palette): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * FINER;
  canvas.height = HEIGHT * FINER;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D context');
  context.scale(FINER, FINER);
  context.lineJoin = 'round';
  const path = outline(sort);
  for (const [colour, width] of [
    [land, 6],
    [venue, 3],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke(path);
  }
  context.fillStyle = sort === 'events' ? accent : land;
  context.fill(path);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

export const pixelRatio = FINER;
