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

const shapesOf = (patches: readonly Patch[], project: (point: Point) => Point): Shape[] =>
  patches
    .filter(({ rings }) => rings.length > 0)
    .map(({ code, rings }) => ({ code, path: pathOf(rings, project), middle: project(middleOf(rings)) }));

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
  const abroad = abroadOf(patches).map(({ name, box, own }, index) => {
    const frame = insetAt(index);
    const [west, south, east, north] = boxOf(own.flatMap(({ rings }) => rings));
    const tight: Box = [
      Math.max(west, box[0]),
      Math.max(south, box[1]),
      Math.min(east, box[2]),
      Math.min(north, box[3]),
    ];
    return { inset: { name, ...frame }, shapes: shapesOf(own, fit(tight, within(frame, INSET.name))) };
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
      ...shapesOf(home, fit(HOME_BOX, HOME)),
      ...abroad.flatMap(({ shapes }) => shapes.map(({ code, path }) => ({ code, path }))),
    ],
    closer,
    insets: [...(closer.length > 0 ? [CROWN_AREA] : []), ...abroad.map(({ inset }) => inset)],
    approximate: false,
  };
}

const PAPER: Area = { x: 8, y: 8, width: WIDTH - 16, height: 504 };
const PAPER_HEIGHT = PAPER.height + 16;

/** Départements of a région. */
export function drawRegion(region: string, departements: readonly string[]): Drawing {
  const patches = departements.map((code) => ({ code, rings: outlineOf('departement', code) }));
  const outline = outlineOf('region', region);
  const box = boxOf(outline.length > 0 ? outline : patches.flatMap(({ rings }) => rings));
  return {
    width: WIDTH,
    height: PAPER_HEIGHT,
    shapes: shapesOf(patches, fit(box, PAPER)),
    closer: [],
    insets: [],
    approximate: false,
  };
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

/** Of how wide its middles lie apart, what a close map shows around them at most; in degrees at least. */
const AROUND = { share: 0.3, least: 0.03 };

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** What holds the cells that are drawn, which may reach far out to sea, and little more. */
function closeBox(middles: readonly Point[], rings: readonly Ring[]): Box {
  const [west, south, east, north] = boxOf([middles]);
  const margin = Math.max(AROUND.least, AROUND.share * Math.max(east - west, north - south));
  return boxOf(
    rings.map((ring) =>
      ring.map(
        ([lon, lat]): Point => [
          clamp(lon, west - margin, east + margin),
          clamp(lat, south - margin, north + margin),
        ],
      ),
    ),
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
  const near = others.flatMap(({ rings }) => rings).filter((ring) => touches(box, boxOf([ring])));
  // A commune's name stands where the commune does, its cell's middle being anywhere.
  const known = middles.filter(({ estimated }) => !estimated);
  const stands = new Map(known.map(({ group, point }) => [group, project(point)]));
  return {
    width: WIDTH,
    height: PAPER_HEIGHT,
    shapes: shapesOf(drawn, project).map((shape) => ({
      ...shape,
      ...(middles.length === drawn.length && { middle: stands.get(shape.code) ?? shape.middle }),
    })),
    closer: [],
    insets: [],
    ...(outline.length > 0 && { clip: pathOf(outline, project) }),
    ...(close && { around: pathOf(near, project) }),
    approximate: true,
  };
}
