/** Longitude and latitude in degrees, or across and down on paper. */
export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];
/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

const RADIANS = Math.PI / 180;

/** What holds every point. */
export function boxOf(rings: Iterable<Ring>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x, y] of ring) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  return [west, south, east, north];
}

/**
 * A cone that touches the Earth in the middle of what is drawn, as on the official maps of France: shapes are as one
 * knows them, in the Nord as in La Réunion. Down grows, as on paper.
 */
export function conic([west, south, east, north]: Box): (point: Point) => Point {
  const [middle, latitude] = [(west + east) / 2, ((south + north) / 2) * RADIANS];
  const slope = Math.sin(latitude);
  const reach = 1 / Math.tan(latitude);
  const stretch = (angle: number) => Math.tan(Math.PI / 4 + angle / 2);
  return ([lon, lat]) => {
    const distance = reach * (stretch(latitude) / stretch(lat * RADIANS)) ** slope;
    const turn = slope * (lon - middle) * RADIANS;
    return [distance * Math.sin(turn), distance * Math.cos(turn) - reach];
  };
}

/** Where on paper something is drawn. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From longitude and latitude to an area of paper, as large as it goes in, in its middle. */
export function fit(box: Box, area: Area): (point: Point) => Point {
  const project = conic(box);
  const [west, south, east, north] = box;
  const [left, top, right, bottom] = boxOf([
    [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
      const lon = west + share * (east - west);
      return [project([lon, south]), project([lon, north])];
    }),
  ]);
  const scale = Math.min(area.width / (right - left), area.height / (bottom - top));
  const [x, y] = [
    area.x + (area.width - scale * (right - left)) / 2,
    area.y + (area.height - scale * (bottom - top)) / 2,
  ];
  return (point) => {
    const [across, down] = project(point);
    return [x + scale * (across - left), y + scale * (down - top)];
  };
}

/** Points nearer than this on paper are one: what the eye cannot see is not sent. */
const FINEST = 0.7;

function thinned(ring: Ring): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= FINEST) kept.push(point);
  }
  return kept;
}

const tenth = (value: number) => String(Math.round(value * 10) / 10);

/** Rings as the path of an SVG or of a PDF; an islet too small to be seen stays a dot. */
export function pathOf(rings: readonly Ring[], project: (point: Point) => Point): string {
  return rings
    .map((ring) => {
      const points = thinned(ring.map(project));
      const [first] = points;
      if (!first) return '';
      if (points.length < 3) return `M${tenth(first[0])} ${tenth(first[1])}h1.5v1.5h-1.5z`;
      return `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}z`;
    })
    .join('');
}
