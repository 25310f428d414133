import type { Palette } from './palette.ts';

/** Pixels, drawn twice as fine. */
const WIDTH = 56;
const HEIGHT = 64;
const FINER = 2;
const POST = WIDTH / 2;
/** From the middle of a sign to its sides, or to its points. */
const SQUARE = 11;
const LOZENGE = 14;
const UP = HEIGHT - 26;
/** Of a flag, from its post to its end, and from its middle to its edges. */
const FLAG = 24;
const CLOTH = 8;

/** The middle of a sign, from where its post meets the board: all sorts at one point are seen. */
const MIDDLES = { partners: [-10, 0], events: [10, 0], jobs: [10, -26], collections: [-12, -26] } as const;
type Sort = keyof typeof MIDDLES;

/** The middle of a sign from the point where it stands, in pixels to the right and down. */
export const middleOf = (sort: Sort): readonly [number, number] => [
  MIDDLES[sort][0],
  UP + MIDDLES[sort][1] - HEIGHT + 1,
];

const corners: Readonly<Record<Sort, readonly (readonly [number, number])[]>> = {
  partners: [
    [-SQUARE, -SQUARE],
    [SQUARE, -SQUARE],
    [SQUARE, SQUARE],
    [-SQUARE, SQUARE],
  ],
  events: [
    [0, -LOZENGE],
    [LOZENGE, 0],
    [0, LOZENGE],
    [-LOZENGE, 0],
  ],
  jobs: [
    [-10, -CLOTH],
    [FLAG - 10, -CLOTH],
    [FLAG - 15, 0],
    [FLAG - 10, CLOTH],
    [-10, CLOTH],
  ],
  collections: [
    [12, -CLOTH],
    [-12, -CLOTH],
    [-8, CLOTH],
    [8, CLOTH],
  ],
};

function outline(sort: Sort): Path2D {
  const path = new Path2D();
  path.moveTo(POST, UP);
  path.lineTo(POST, HEIGHT - 1);
  const [x, y] = [POST + MIDDLES[sort][0], UP + MIDDLES[sort][1]];
  if (sort === 'jobs' || sort === 'collections') path.lineTo(POST, y - CLOTH);
  for (const [index, [across, down]] of corners[sort].entries())
    path[index === 0 ? 'moveTo' : 'lineTo'](x + across, y + down);
  path.closePath();
  return path;
}

/** A signboard on its post: square for a partner, a lozenge for a workshop, a flag over both for employment, a tray beside it for collections. Venues are discs, on the ground. */
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
  context.fillStyle = { partners: land, events: accent, jobs: venue, collections: accent }[sort];
  context.fill(path);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

export const pixelRatio = FINER;
