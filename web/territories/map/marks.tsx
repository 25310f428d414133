import type { GapsView, Mark } from '../gaps-view.ts';
import { territoryUrl } from '../urls.ts';
import { Shapes } from './choropleth.tsx';

/** Radius, in the units of a drawing: on a phone, its number is still read. */
const DISC = 15;

interface OneProps {
  readonly mark: Mark;
  readonly still: true | undefined;
}

function One({ mark: { code, rank, text, x, y }, still }: OneProps) {
  const disc = (
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
  if (still) return <g>{disc}</g>;
  return (
    <a href={territoryUrl({ level: 'commune', code })} data-territory={code} tabindex={-1}>
      <title>{text}</title>
      {disc}
    </a>
  );
}

const ground = () => ({ class: 'map-around', fill: '#f1f0ea', stroke: '#b9c2b5' });

interface Props {
  readonly view: GapsView;
  /** An image leads nowhere. */
  readonly still?: true;
}

/** The communes of a ranking by their numbers, the first on top. */
export const Marks = ({ view: { drawing, marks }, still }: Props) => (
  <>
    <Shapes
      drawing={drawing}
      plots={drawing.shapes.map(({ code }) => ({ code, name: '', text: '' }))}
      paint={ground}
      id="carte"
      still
    />
    {[...marks].reverse().map((mark) => (
      <One key={mark.code} mark={mark} still={still} />
    ))}
  </>
);
