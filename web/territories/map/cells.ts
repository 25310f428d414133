import { Delaunay } from 'd3-delaunay';
import { boxOf, type Point, type Ring } from './project.ts';

/** A commune: where its middle is, and what it is drawn as a part of. */
export interface Site {
  readonly point: Point;
  /** Itself, or its EPCI; absent where it only bounds the others. */
  readonly group: string | undefined;
  /** Its middle is a guess: it may give way on the drawing. */
  readonly estimated?: boolean;
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

/** Rounds after which what gives way stands about evenly. */
const ROUNDS = 12;
/** How far from its guess a middle may go, in degrees: guesses are 6 km off, half of them more. */
const GIVES_WAY = 0.07;

function middleOf(ring: readonly Point[]): Point {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring.at(index - 1) ?? [ax, ay];
    const cross = bx * ay - ax * by;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return [x / (3 * area), y / (3 * area)];
}

/** Towards somewhere, and no farther than a guess allows. */
function within([x, y]: Point, [toX, toY]: Point): Point {
  const far = Math.hypot(toX - x, toY - y);
  const share = far > GIVES_WAY ? GIVES_WAY / far : 1;
  return [x + share * (toX - x), y + share * (toY - y)];
}

/** Guessed middles move to those of their cells (Lloyd): else villages of one post code are a knot, and their town a speck. */
function settled(points: readonly Point[], sites: readonly Site[]): readonly Point[] {
  if (points.length < 3 || !sites.some(({ estimated }) => estimated)) return points;
  let at = points;
  for (let round = 0; round < ROUNDS; round += 1) {
    const voronoi = Delaunay.from(
      at,
      ([x]) => x,
      ([, y]) => y,
    ).voronoi([...boxOf([points])]);
    at = at.map((point, index) => {
      const cell = sites[index]?.estimated ? voronoi.cellPolygon(index) : undefined;
      return cell ? within(points[index] ?? point, middleOf(cell.slice(1))) : point;
    });
  }
  return at;
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
  const toGround = ([lon, lat]: Point): Point => [lon * narrow, lat];
  const onGround = [...settled(points.map(toGround), sites), ...beyond(points).map(toGround)];
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
