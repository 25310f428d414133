import { Delaunay } from 'd3-delaunay';
import { boxOf, type Point, type Ring } from './project.ts';

/** A commune: where its middle is, and what it is drawn as a part of. */
export interface Site {
  readonly point: Point;
  /** Itself, or its EPCI; absent where it only bounds the others. */
  readonly group: string | undefined;
}

/** The golden angle: points put around one another by it never meet. */
const TURN = 2.39996;
/** About a kilometre, in degrees. */
const APART = 0.009;

/** Communes that we only know by their post code stand in one point: there, each next to the others. */
function spread(points: readonly Point[]): Point[] {
  const met = new Map<string, number>();
  return points.map(([lon, lat]) => {
    const key = `${lon} ${lat}`;
    const before = met.get(key) ?? 0;
    met.set(key, before + 1);
    const reach = APART * Math.sqrt(before);
    return [lon + reach * Math.cos(before * TURN), lat + reach * Math.sin(before * TURN)];
  });
}

/** Far beyond every site, so that each has a cell that ends somewhere. */
function beyond(points: readonly Point[]): Point[] {
  const [west, south, east, north] = boxOf([points]);
  const [width, height] = [east - west + 1, north - south + 1];
  return [-1, 0.5, 2].flatMap((across) =>
    [-1, 0.5, 2]
      .filter((up) => across !== 0.5 || up !== 0.5)
      .map((up): Point => [west + across * width, south + up * height]),
  );
}

/** The border of each group as pieces, from one triangle of the net to the next, each group on the left of its own. */
function bordersOf(delaunay: Delaunay<Point>, groups: readonly (string | undefined)[]) {
  const { triangles, halfedges } = delaunay;
  const borders = new Map<string, Map<number, number>>();
  halfedges.forEach((opposite, edge) => {
    const site = triangles[edge] ?? 0;
    const next = triangles[edge % 3 === 2 ? edge - 2 : edge + 1] ?? 0;
    const group = groups[site];
    if (opposite < 0 || group === undefined || group === groups[next]) return;
    const own = borders.get(group) ?? new Map<number, number>();
    borders.set(group, own.set(Math.floor(opposite / 3), Math.floor(edge / 3)));
  });
  return borders;
}

/** Pieces end to end: three cells meet in a point, so that no border has a choice of ways. */
function ringsOf(border: Map<number, number>, corner: (triangle: number) => Point): Ring[] {
  const rings: Ring[] = [];
  while (border.size > 0) {
    const ring: Point[] = [];
    let [at] = border.keys();
    while (at !== undefined) {
      const next: number | undefined = border.get(at);
      if (next !== undefined) ring.push(corner(at));
      border.delete(at);
      at = next;
    }
    rings.push(ring);
  }
  return rings;
}

/**
 * Shapes of communes, or of what they are parts of, that nobody has given us: what is nearer to their middles than to
 * any other's (Voronoi's cells). They tell where things are, never where a border runs.
 */
export function cellsOf(sites: readonly Site[]): Map<string, readonly Ring[]> {
  if (sites.length === 0) return new Map();
  const points = spread(sites.map(({ point }) => point));
  // Degrees of longitude are shorter than those of latitude: nearness is that of the ground.
  const [, south, , north] = boxOf([points]);
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const onGround = [...points, ...beyond(points)].map(([lon, lat]): Point => [lon * narrow, lat]);
  const delaunay = Delaunay.from(
    onGround,
    ([x]) => x,
    ([, y]) => y,
  );
  const { circumcenters } = delaunay.voronoi();
  const corner = (triangle: number): Point => [
    (circumcenters[2 * triangle] ?? 0) / narrow,
    circumcenters[2 * triangle + 1] ?? 0,
  ];
  const borders = bordersOf(
    delaunay,
    sites.map(({ group }) => group),
  );
  return new Map([...borders].map(([group, border]) => [group, ringsOf(border, corner)]));
}
