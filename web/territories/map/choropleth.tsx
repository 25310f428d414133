import type { Drawing, Shape } from './draw.ts';

/** What a map says of one territory. */
export interface Plot {
  readonly code: string;
  readonly name: string;
  /** Its page; absent where it has none. */
  readonly href?: string | undefined;
  /** Its figure, in words. */
  readonly text: string;
  /** 1 to 5; absent where nothing is known. */
  readonly shade?: number | undefined;
  /** The one that the page is about. */
  readonly own?: boolean | undefined;
}

/** Of how many a map still writes the names. */
const NAMED = 40;
/** How large they are written, in the units of the drawing, and how much of it a letter and a line take. */
const SIZE = 15;
const LETTER = 0.55;
const LINE = 1.25;

interface Label {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly own: boolean;
}

/** Names that have room, the page's own first. */
export function labelsOf(
  { shapes, width, height }: Drawing,
  plots: readonly Plot[],
  size = SIZE,
): readonly Label[] {
  const line = LINE * size;
  const halfOf = ({ name }: Label) => (name.length * LETTER * size) / 2;
  const areOver = (a: Label, b: Label) =>
    Math.abs(a.y - b.y) < line && Math.abs(a.x - b.x) < halfOf(a) + halfOf(b);
  if (plots.length > NAMED) return [];
  const shapeOf = new Map(shapes.map((shape) => [shape.code, shape]));
  const wanted = plots
    .flatMap(({ code, name, own = false }): Label[] => {
      const { middle: [x, y] = [] } = shapeOf.get(code) ?? {};
      return name === '' || x === undefined || y === undefined ? [] : [{ name, x, y, own }];
    })
    .sort((a, b) => Number(b.own) - Number(a.own));
  const kept: Label[] = [];
  for (const one of wanted) {
    const half = halfOf(one);
    const fits = one.x - half > 2 && one.x + half < width - 2 && one.y > line && one.y < height - 4;
    if (fits && !kept.some((other) => areOver(one, other))) kept.push(one);
  }
  return kept;
}

/** How a shape is coloured. */
interface Look {
  readonly class?: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly 'stroke-width'?: number;
}
type Paint = (plot: Plot) => Look;

interface Props {
  readonly drawing: Drawing;
  readonly plots: readonly Plot[];
  /** How a shape is coloured: by classes on a page, by colours in an image. */
  readonly paint: Paint;
  /** Told apart from the other maps of the page. */
  readonly id: string;
  /** An image leads nowhere. */
  readonly still?: true | undefined;
}

function One({
  shape,
  plot,
  paint,
  still,
  again,
}: {
  readonly shape: Shape;
  readonly plot: Plot;
  readonly paint: Paint;
  readonly still: true | undefined;
  readonly again?: true;
}) {
  const path = <path d={shape.path} {...paint(plot)} />;
  if (still || !plot.href) return path;
  return (
    // The table has the same links, which the keyboard goes through: hundreds of shapes would stand before it.
    <a href={plot.href} data-territory={plot.code} tabindex={-1} {...(again && { 'aria-hidden': true })}>
      <title>{`${plot.name} : ${plot.text}`}</title>
      {path}
    </a>
  );
}

/** The shapes of a map, their colours and names, and the frames of what is elsewhere. */
export function Shapes({ drawing, plots, paint, id, still }: Props) {
  const { shapes, closer, insets, clip, around, approximate } = drawing;
  const plotOf = new Map(plots.map((plot) => [plot.code, plot]));
  // The one that the page is about is drawn last: its border lies upon its neighbours'.
  const rank = ({ code }: Shape) => Number(plotOf.get(code)?.own ?? false);
  const ordered = [...shapes].sort((a, b) => rank(a) - rank(b));
  const draw = (again?: true) => (shape: Shape) => {
    const plot = plotOf.get(shape.code);
    return plot && <One key={shape.code} {...{ shape, plot, paint, still }} {...(again && { again })} />;
  };
  return (
    <>
      {clip && (
        <clipPath id={`${id}-bord`}>
          <path d={clip} clip-rule="evenodd" />
        </clipPath>
      )}
      {around && (
        <g {...(clip && { 'clip-path': `url(#${id}-bord)` })}>
          <path class="map-around" d={around} fill="#f1f0ea" stroke="#d8dcd1" stroke-width={0.8} />
        </g>
      )}
      {insets.map((inset) => (
        <g key={inset.name} class="map-inset">
          <rect
            {...{ x: inset.x, y: inset.y, width: inset.width, height: inset.height }}
            rx={4}
            fill="none"
            stroke="#7c8a82"
          />
          <text
            x={inset.x + 6}
            y={inset.y + 15}
            font-size={13}
            textLength={inset.name.length > 15 ? inset.width - 12 : undefined}
            lengthAdjust="spacingAndGlyphs"
          >
            {inset.name}
          </text>
        </g>
      ))}
      <g
        fill-rule="evenodd"
        stroke-width={approximate ? 0.8 : 1}
        stroke-linejoin="round"
        {...(clip && { 'clip-path': `url(#${id}-bord)` })}
      >
        {ordered.map(draw())}
      </g>
      {clip && <path class="map-coast" d={clip} fill="none" stroke="#46564e" stroke-width={1} />}
      {closer.length > 0 && <g fill-rule="evenodd">{closer.map(draw(true))}</g>}
      {/* Each shape says its own name. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g class="map-names" aria-hidden="true" font-size={SIZE} text-anchor="middle">
        {labelsOf(drawing, plots).map(({ name, x, y, own }) => (
          <text
            key={`${name} ${x}`}
            x={Math.round(x)}
            y={Math.round(y + 4)}
            font-weight={own ? 700 : 400}
            stroke="#ffffff"
            stroke-width={3}
            paint-order="stroke"
            fill="#14241f"
          >
            {name}
          </text>
        ))}
      </g>
    </>
  );
}
