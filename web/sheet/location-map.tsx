import type { CommuneDetail } from '../../api/places/schema.ts';
import { usePages, useWords } from '../words/words.tsx';

type Position = readonly [lon: number, lat: number];
interface Town {
  readonly nom: string;
  readonly lon: number;
  readonly lat: number;
}

const WIDTH = 400;
const HEIGHT = 280;
/** Kilometres in a degree of latitude. */
const DEGREE_KM = 111.2;
/** A map of one village alone says nothing: at least this many are shown. */
const FEWEST = 4;
/** Towns nearer than this to one already written would write over it, in pixels. */
const APART = { x: 90, y: 16 };

/** Kilometres east and south of a point; flat enough over the few kilometres of a small map. */
const offset = ([lon, lat]: Position, town: Town) => ({
  x: (town.lon - lon) * DEGREE_KM * Math.cos((lat * Math.PI) / 180),
  y: (lat - town.lat) * DEGREE_KM,
});

interface Placed {
  readonly nom: string;
  readonly x: number;
  readonly y: number;
}

/** How many kilometres the half of the map's height stands for: enough for some towns around. */
function reachOf(towns: readonly Placed[]): number {
  const distances = towns.map(({ x, y }) => Math.max((Math.abs(x) * HEIGHT) / WIDTH, Math.abs(y)));
  const [enough = 5] = distances.sort((a, b) => a - b).slice(FEWEST - 1);
  return Math.min(15, Math.max(2, enough * 1.15));
}

/** The sign of the venue, and the room that it takes. */
const isUnderSign = ({ x, y }: Placed) => Math.abs(x - WIDTH / 2) < 70 && Math.abs(y - HEIGHT / 2 + 12) < 24;

/** Of names that would be written over one another, the nearest town's. */
function withRoom(towns: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const town of towns) {
    const isClose = (other: Placed) =>
      Math.abs(other.x - town.x) < APART.x && Math.abs(other.y - town.y) < APART.y;
    if (!isUnderSign(town) && !kept.some(isClose)) kept.push(town);
  }
  return kept;
}

/** A round length for the scale: 1, 2 or 5 kilometres. */
const scaleOf = (reach: number) => [5, 2, 1].find((length) => length < reach / 2) ?? 1;

const inside = ({ x, y }: Placed) => x > 8 && x < WIDTH - 8 && y > 14 && y < HEIGHT - 8;

/**
 * Where a venue is among the towns around it: drawn here, so that it prints without any map's server.
 * @param commune the venue's own, whose neighbours are shown
 */
export function LocationMap({ at, commune }: { readonly at: Position; readonly commune: CommuneDetail }) {
  const { length } = useWords();
  const { sheet: words } = usePages();
  const own = commune.location_approximate ? [] : [commune];
  const around = [...own, ...commune.neighbours].map((town) => ({ nom: town.nom, ...offset(at, town) }));
  const reach = reachOf(around);
  const pixels = HEIGHT / 2 / reach;
  const placed = around.map(({ nom, x, y }) => ({
    nom,
    x: WIDTH / 2 + x * pixels,
    y: HEIGHT / 2 + y * pixels,
  }));
  const shown = withRoom(placed.filter(inside));
  const scale = scaleOf(reach);
  return (
    <svg
      class="location-map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.map(commune.nom)}
    >
      <rect class="location-ground" width={WIDTH} height={HEIGHT} />
      <circle class="location-ring" cx={WIDTH / 2} cy={HEIGHT / 2} r={pixels} />
      {shown.map(({ nom, x, y }) => (
        <g key={nom}>
          <circle class="location-town" cx={x} cy={y} r={3} />
          <text
            class="location-name"
            x={x > WIDTH - 110 ? x - 7 : x + 7}
            y={y + 5}
            text-anchor={x > WIDTH - 110 ? 'end' : 'start'}
          >
            {nom}
          </text>
        </g>
      ))}
      <path class="location-here" d={`M${WIDTH / 2} ${HEIGHT / 2}l-9 -17a10 10 0 1 1 18 0z`} />
      <path class="location-scale" d={`M12 ${HEIGHT - 14}v6h${scale * pixels}v-6`} />
      <text class="location-name" x={18} y={HEIGHT - 14}>
        {length(scale * 1_000)}
      </text>
      <text class="location-name" x={WIDTH - 22} y={20}>
        {words.north}
      </text>
      <path class="location-scale" d={`M${WIDTH - 16} 40v-14m-4 5l4 -5l4 5`} />
    </svg>
  );
}
