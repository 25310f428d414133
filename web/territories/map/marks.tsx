import type { GapsView, Mark } from '../gaps-view.ts';
import { territoryUrl } from '../urls.ts';
import { Shapes } from './choropleth.tsx';
import type { Point } from './project.ts';
import { spread } from './spread.ts';

/** Radius, in the units of a drawing: on a phone, its number is still read. */
const DISC = 15;

/** A mark, and where its disc has room. */
interface Placed {
  readonly mark: Mark;
  readonly disc: Point;
}

/** From a disc that had no room where it belongs to where that is. */
function Leader({ mark: { x, y }, disc: [left, top] }: Placed) {
  if (Math.hypot(left - x, top - y) < 2) return null;
  const [across, down] = [Math.round(x), Math.round(y)];
  return (
    <g class="gap-leader" stroke="#7f3209" fill="#7f3209" stroke-width={1.5}>
      <line x1={across} y1={down} x2={Math.round(left)} y2={Math.round(top)} />
      <circle cx={across} cy={down} r={3} />
    </g>
  );
}

interface OneProps extends Placed {
  readonly still: true | undefined;
}

function One({ mark: { code, rank, text }, disc: [x, y], still }: OneProps) {
  const drawn = (
    <>
      <circle
        class="gap-disc"
        cx={Math.round(x)}
        cy={Math.round(y)}
        r={DISC}
        fill="#7f3209"
        stroke="#ffffff"
      />
      <text
        class="gap-number"
        x={Math.round(x)}
        y={Math.round(y) + 6}
        font-size={17}
        font-weight={700}
        text-anchor="middle"
        fill="#ffffff"
      >
        {rank}
      </text>
    </>
  );
  if (still) return <g>{drawn}</g>;
  return (
    <a href={territoryUrl({ level: 'commune', code })} data-territory={code} tabindex={-1}>
      <title>{text}</title>
      {drawn}
    </a>
  );
}

const ground = () => ({ class: 'map-around', fill: '#f1f0ea', stroke: '#b9c2b5' });

interface Props {
  readonly view: GapsView;
  /** An image leads nowhere. */
  readonly still?: true;
}

/** The communes of a ranking by their numbers, none hidden by another. */
export function Marks({ view: { drawing, marks }, still }: Props) {
  const discs = spread(
    marks.map(({ x, y }) => [x, y]),
    { ...drawing, apart: 2 * DISC + 3 },
  );
  const placed = marks.map((mark, index) => ({ mark, disc: discs[index] ?? ([mark.x, mark.y] as const) }));
  return (
    <>
      <Shapes
        drawing={drawing}
        plots={drawing.shapes.map(({ code }) => ({ code, name: '', text: '' }))}
        paint={ground}
        id="carte"
        still
      />
      {placed.map((one) => (
        <Leader key={one.mark.code} {...one} />
      ))}
      {placed.toReversed().map((one) => (
        <One key={one.mark.code} {...one} still={still} />
      ))}
    </>
  );
}
