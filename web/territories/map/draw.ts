import { overseas } from '../../map/territories.ts';
import { cellsOf } from './cells.ts';
import { outlineOf } from './outlines.ts';
import { type Area, type Box, boxOf, fit, type Point, pathOf, type Ring } from './project.ts';

/** What is drawn of one territory. */
export interface Shape {
  readonly code: string;
  readonly path: string;
  /** Where its name goes; absent where a frame says it. */
  readonly middle?: Point | undefined;
}

/** A part of France that is elsewhere, in a frame of its own. */
export interface Inset extends Area {
  readonly name: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The same again, larger, of what is too small to be pressed. */
  readonly closer: readonly Shape[];
  readonly insets: readonly Inset[];
  /** What cells end at: the coast, the next département. */
  readonly clip?: string;
  /** The cells around, which are not what the map is about. */
  readonly around?: string;
  /** Where on paper a point is; absent where no part of the map holds it. */
  readonly place: (point: Point) => Point | undefined;
  /** Nobody gave us these shapes: they are what is nearest to each commune's middle. */
  readonly approximate: boolean;
}

/** A commune, as maps need it. */
export interface Town {
  readonly code: string;
  readonly lon: number;
  readonly lat: number;
  /** Where it is is a guess. */
  readonly estimated?: boolean;
}

interface Patch {
  readonly code: string;
  readonly rings: readonly Ring[];
}

const WIDTH = 640;
/** France at home, and each of its parts elsewhere below, five a line. */
const HOME: Area = { x: 0, y: 0, width: WIDTH, height: 570 };
const INSET = { width: 120, height: 104, gap: 10, name: 20 };
/** Paris and around: départements that are a few dots on a map of France. */
const CROWN: readonly string[] = ['75', '92', '93', '94'];
const CROWN_AREA: Inset = { name: 'Paris et petite couronne', x: 500, y: 6, width: 134, height: 112 };
const HOME_BOX: Box = [-5.2, 41.3, 9.6, 51.1];

const isHome = ([, south]: Box) => south > 40;

function area(ring: Ring): number {
  return Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [px, py] = ring.at(index - 1) ?? [x, y];
      return sum + px * y - x * py;
    }, 0),
  );
}

/** The middle of what holds the largest of its rings: near enough for a name. */
function middleOf(rings: readonly Ring[]): Point {
  const [largest] = [...rings].sort((a, b) => area(b) - area(a));
  const [west, south, east, north] = boxOf(largest ? [largest] : []);
  return [(west + east) / 2, (south + north) / 2];
}

type Project = (point: Point) => Point;

const shapesOf = (patches: readonly Patch[], project: Project): Shape[] =>
  patches
    .filter(({ rings }) => rings.length > 0)
    .map(({ code, rings }) => ({ code, path: pathOf(rings, project), middle: project(middleOf(rings)) }));

const DISC = 7;
/** A mark of its own, for what is too small to have a colour. */
const discAt = ([x, y]: Point, radius = DISC): string =>
  `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

const areaOn = (rings: readonly Ring[], project: Project): number =>
  rings.reduce((sum, ring) => sum + area(ring.map(project)) / 2, 0);

/** The same; islands that are dots on paper have a disc where the largest is. */
const islandsOf = (patches: readonly Patch[], project: Project): Shape[] =>
  patches.flatMap((patch) => {
    const [shape] = shapesOf([patch], project);
    const { middle } = shape ?? {};
    if (!shape || !middle || areaOn(patch.rings, project) >= Math.PI * DISC ** 2) return shape ?? [];
    const [x, y] = middle;
    const isAway = (ring: Ring) => {
      const [across, down] = project(middleOf([ring]));
      return Math.hypot(across - x, down - y) > 1.5 * DISC;
    };
    // What the disc covers would be a hole in it.
    return { ...shape, path: pathOf(patch.rings.filter(isAway), project) + discAt(middle) };
  });

const isIn = ([west, south, east, north]: Box, [lon, lat]: Point) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** What lies in each part of France overseas, in the order of the frames. */
const abroadOf = (patches: readonly Patch[]) =>
  overseas
    .map(([name, box]) => ({
      name,
      box,
      own: patches.filter(({ rings }) => rings.length > 0 && isIn(box, middleOf(rings))),
    }))
    .filter(({ own }) => own.length > 0);

/** Where the frame of a part of France overseas is, below the mainland. */
const insetAt = (index: number): Area => ({
  x: 5 + (index % 5) * (INSET.width + INSET.gap - 3),
  y: HOME.height + 8 + Math.floor(index / 5) * (INSET.height + INSET.gap),
  width: INSET.width - 3,
  height: INSET.height,
});

const within = ({ x, y, width, height }: Area, top: number): Area => ({
  x: x + 6,
  y: y + top,
  width: width - 12,
  height: height - top - 6,
});

/** All of France, by régions or by départements. */
export function drawFrance(level: 'region' | 'departement', codes: readonly string[]): Drawing {
  const patches = codes.map((code) => ({ code, rings: outlineOf(level, code) }));
  const home = patches.filter(({ rings }) => rings.length > 0 && isHome(boxOf(rings)));
  const atHome = fit(HOME_BOX, HOME);
  const abroad = abroadOf(patches).map(({ name, box, own }, index) => {
    const frame = insetAt(index);
    const [west, south, east, north] = boxOf(own.flatMap(({ rings }) => rings));
    const tight: Box = [
      Math.max(west, box[0]),
      Math.max(south, box[1]),
      Math.min(east, box[2]),
      Math.min(north, box[3]),
    ];
    return { inset: { name, ...frame }, box: tight, project: fit(tight, within(frame, INSET.name)), own };
  });
  const crown = home.filter(({ code }) => level === 'departement' && CROWN.includes(code));
  const closer =
    crown.length > 0
      ? shapesOf(crown, fit(boxOf(crown.flatMap(({ rings }) => rings)), within(CROWN_AREA, INSET.name)))
      : [];
  return {
    width: WIDTH,
    height: HOME.height + 8 + Math.ceil(abroad.length / 5) * (INSET.height + INSET.gap),
    shapes: [
      ...shapesOf(home, atHome),
      ...abroad.flatMap(({ own, project }) =>
        islandsOf(own, project).map(({ code, path }) => ({ code, path })),
      ),
    ],
    closer,
    insets: [...(closer.length > 0 ? [CROWN_AREA] : []), ...abroad.map(({ inset }) => inset)],
    approximate: false,
    place: (point) =>
      (isIn(HOME_BOX, point) ? atHome : abroad.find(({ box }) => isIn(box, point))?.project)?.(point),
  };
}

/** Of how wide what is drawn lies apart, what a close map shows around it; in degrees at least. */
const AROUND = { share: 0.3, least: 0.03 };

function widened([west, south, east, north]: Box): Box {
  const margin = Math.max(AROUND.least, AROUND.share * Math.max(east - west, north - south));
  return [west - margin, south - margin, east + margin, north + margin];
}

const PAPER: Area = { x: 8, y: 8, width: WIDTH - 16, height: 504 };
/** A map of one piece. */
const paper = { width: WIDTH, height: PAPER.height + 16, closer: [], insets: [] } as const;
/** Of the paper, what land takes at least for its cells to be seen. */
const SEEN = 0.02;

/** Départements of a région. */
export function drawRegion(region: string, departements: readonly string[]): Drawing {
  const patches = departements.map((code) => ({ code, rings: outlineOf('departement', code) }));
  const outline = outlineOf('region', region);
  const box = boxOf(outline.length > 0 ? outline : patches.flatMap(({ rings }) => rings));
  const place = fit(box, PAPER);
  return { ...paper, shapes: islandsOf(patches, place), place, approximate: false };
}

/** Some départements, for what stands on them: all of them, or what lies around some points. */
export function drawDepartements(codes: readonly string[], around: readonly Point[]): Drawing {
  const patches = codes.map((code) => ({ code, rings: outlineOf('departement', code) }));
  const rings = patches.flatMap((patch) => patch.rings);
  const isWhole = around.length === 0 && rings.length > 0;
  const place = fit(isWhole ? boxOf(rings) : widened(boxOf([around])), PAPER);
  return { ...paper, shapes: islandsOf(patches, place), place, approximate: false };
}

interface Cells<Of extends Town> {
  /** Every commune of the départements at hand: those that are not drawn bound those that are. */
  readonly towns: readonly Of[];
  /** What a commune is drawn as a part of. */
  readonly groupOf: (town: Of) => string | undefined;
  /** Of the départements. */
  readonly outline: readonly Ring[];
  /** Only what is drawn, rather than the whole of the départements. */
  readonly close: boolean;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** What holds the cells that are drawn, which may reach far out to sea, and little more. */
function closeBox(middles: readonly Point[], rings: readonly Ring[]): Box {
  const [west, south, east, north] = widened(boxOf([middles]));
  return boxOf(
    rings.map((ring) => ring.map(([lon, lat]): Point => [clamp(lon, west, east), clamp(lat, south, north)])),
  );
}

const OTHERS = 'around ';

/** Every cell: those that are drawn under their group, the others each for itself. */
function allCells<Of extends Town>({ towns, groupOf }: Cells<Of>) {
  const sites = towns.map((town) => ({
    point: [town.lon, town.lat] as Point,
    group: groupOf(town) ?? OTHERS + town.code,
    estimated: town.estimated ?? false,
  }));
  const cells = [...cellsOf(sites)].map(([code, rings]) => ({ code, rings }));
  return {
    drawn: cells.filter(({ code }) => !code.startsWith(OTHERS)),
    others: cells.filter(({ code }) => code.startsWith(OTHERS)),
    middles: sites.filter(({ group }) => !group.startsWith(OTHERS)),
  };
}

const touches = ([west, south, east, north]: Box, [left, bottom, right, top]: Box) =>
  left < east && right > west && bottom < north && top > south;

/** Of islands far apart, cells would end at coasts that are dots: a disc stands for each commune. */
function scattered(
  middles: readonly { readonly point: Point; readonly group: string }[],
  outline: readonly Ring[],
  project: Project,
): Drawing {
  const discs = new Map<string, Shape>();
  for (const { point, group: code } of middles) {
    const middle = project(point);
    const path = (discs.get(code)?.path ?? '') + discAt(middle);
    discs.set(code, { code, path, middle: [middle[0], middle[1] + 2 * DISC] });
  }
  return {
    ...paper,
    shapes: [...discs.values()],
    around: pathOf(outline, project),
    place: project,
    approximate: true,
  };
}

/** Communes, or EPCI, by cells around the middles of the communes. */
export function drawCells<Of extends Town>(asked: Cells<Of>): Drawing {
  const { outline, close } = asked;
  const { drawn, others, middles } = allCells(asked);
  const isWhole = !close && outline.length > 0;
  const points = middles.map(({ point }) => point);
  const box = isWhole
    ? boxOf(outline)
    : closeBox(
        points,
        drawn.flatMap(({ rings }) => rings),
      );
  const project = fit(box, PAPER);
  const isScattered = isWhole && areaOn(outline, project) < SEEN * PAPER.width * PAPER.height;
  const near = others.flatMap(({ rings }) => rings).filter((ring) => touches(box, boxOf([ring])));
  // A commune's name stands where the commune does, its cell's middle being anywhere.
  const known = middles.filter(({ estimated }) => !estimated);
  const stands = new Map(known.map(({ group, point }) => [group, project(point)]));
  if (isScattered) return scattered(middles, outline, project);
  return {
    ...paper,
    shapes: shapesOf(drawn, project).map((shape) => ({
      ...shape,
      ...(middles.length === drawn.length && { middle: stands.get(shape.code) ?? shape.middle }),
    })),
    ...(outline.length > 0 && { clip: pathOf(outline, project) }),
    ...(close && { around: pathOf(near, project) }),
    place: project,
    approximate: true,
  };
}
