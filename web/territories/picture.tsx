import type { ComponentChildren } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { TerritoryDetail } from '../../api/territories/schema.ts';
import type { GapsView } from './gaps-view.ts';
import type { Invented } from './invented.tsx';
import { entriesOf, toneOf } from './legend.ts';
import { type Plot, Shapes } from './map/choropleth.tsx';
import { Marks } from './map/marks.tsx';
import { titleOf } from './map-figure.tsx';
import { CHART_BOX, ChartInside, type Line, measureOf } from './trend.tsx';
import type { View } from './view.ts';
import { words } from './words.ts';

/** Of paper: the same by day and by night. */
export const ramps = {
  need: ['#fbe6d3', '#f8cfa9', '#ee9f63', '#c9632b', '#7f3209'],
  means: ['#dfece2', '#bcd9c7', '#84b79d', '#478870', '#12473b'],
} as const;
export const UNKNOWN = '#ffffff';
const INK = '#14241f';
const SOFT = '#46564e';

/** The face of the site; elsewhere, whatever is at hand. */
export const FACE = 'Atkinson Hyperlegible Next';
const FAMILY = `${FACE}, Arial, sans-serif`;

const MARGIN = 32;
/** Letters of a title that go in a line of the width of a map. */
const LETTERS = 48;

/** Text in lines: an SVG breaks none. */
export function linesIn(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface TextProps {
  readonly lines: readonly string[];
  readonly y: number;
  readonly size: number;
  readonly bold?: true;
  readonly fill?: string;
}
const Text = ({ lines, y, size, bold, fill = INK }: TextProps) => (
  <>
    {lines.map((line, index) => (
      <text
        key={line}
        x={MARGIN}
        y={y + index * size * 1.25}
        font-size={size}
        font-weight={bold ? 700 : 400}
        fill={fill}
      >
        {line}
      </text>
    ))}
  </>
);

interface SheetProps {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** An SVG document on white paper. */
const sheet = ({ title, width, height, children }: SheetProps): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      xmlLang="fr"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      font-family={FAMILY}
    >
      <title>{title}</title>
      <rect width={width} height={height} fill="#ffffff" />
      {children}
    </svg>,
  )}\n`;

/** How a shape is painted on paper. */
export const paintOf = (view: View) => {
  const ramp = ramps[toneOf(view.asked)];
  return ({ shade, own }: Plot) => ({
    fill: (shade && ramp[shade - 1]) || UNKNOWN,
    stroke: own ? INK : shade ? '#ffffff' : '#7c8a82',
    ...(own && { 'stroke-width': 3 }),
  });
};

const SWATCH = 22;

function PaperLegend({ view, y }: { readonly view: View; readonly y: number }) {
  const ramp = ramps[toneOf(view.asked)];
  return (
    <g font-size={14} fill={INK}>
      {entriesOf(view.classes, view.asked).map(({ shade, text, many }, index) => (
        <g key={shade} transform={`translate(${MARGIN} ${y + index * (SWATCH + 5)})`}>
          <rect width={SWATCH * 1.4} height={SWATCH} fill={ramp[shade - 1]} stroke={SOFT} />
          <text x={SWATCH * 1.4 + 10} y={16}>
            {`${text} (${many})`}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Who says so, and of when, as an image that travels alone must tell. */
const sourceOf = (site: string, { updated }: { readonly updated: string | null }): string[] =>
  linesIn([words.source(site), updated && words.updated(updated)].filter(Boolean).join('. '), 96);

function footOf({ place, drawing: { approximate } }: View, site: string): string[] {
  return [
    ...(place.level === 'commune' ? [words.map.around(place.neighbours.length)] : []),
    ...(approximate ? linesIn(words.map.approximate, 96) : []),
    words.map.credit,
    ...sourceOf(site, place),
  ];
}

/** What is invented says so before its figures. */
const WARNING = 24;
interface Warned {
  readonly invented: Invented | undefined;
}
const Warning = ({ invented, y }: Warned & { readonly y: number }) =>
  invented ? <Text lines={[words.invented(invented)]} y={y} size={14} bold fill="#a4161a" /> : null;
const warningOf = ({ invented }: Warned) => (invented ? WARNING : 0);

/** A view as an image that stands alone: title, map, legend, source and day. @param site its address, for the source */
export function mapPicture(view: View, site: string): string {
  const { drawing, plots } = view;
  const title = linesIn(titleOf(view), LETTERS);
  const foot = footOf(view, site);
  const top = 44 + title.length * 28 + warningOf(view);
  const legend = top + drawing.height + 14;
  const bottom = legend + view.classes.length * (SWATCH + 5) + 14;
  const height = bottom + foot.length * 16 + 16;
  return sheet({
    title: titleOf(view),
    width: drawing.width + 2 * MARGIN,
    height,
    children: (
      <>
        <Text lines={title} y={48} size={22} bold />
        <Warning invented={view.invented} y={top - 20} />
        <clipPath id="cadre">
          <rect width={drawing.width} height={drawing.height} />
        </clipPath>
        <g transform={`translate(${MARGIN} ${top})`} clip-path="url(#cadre)">
          <Shapes drawing={drawing} plots={plots} paint={paintOf(view)} id="carte" still />
        </g>
        <PaperLegend view={view} y={legend} />
        <Text lines={foot} y={bottom + 14} size={12.5} fill={SOFT} />
      </>
    ),
  });
}

/** A line in time as an image that stands alone. */
export function chartPicture(
  place: TerritoryDetail,
  line: Line,
  { site, invented }: Warned & { readonly site: string },
): string {
  const title = `${words.trend.charts[line.id]}, ${place.nom}`;
  const foot = sourceOf(site, place);
  const top = 80 + warningOf({ invented });
  const [, , width = 0, height = 0] = CHART_BOX.split(' ').map(Number);
  return sheet({
    title,
    width: width + 2 * MARGIN,
    height: height + top + 30 + foot.length * 16,
    children: (
      <>
        <Text lines={linesIn(title, 40)} y={44} size={20} bold />
        <Warning invented={invented} y={top - 16} />
        <g transform={`translate(${MARGIN} ${top})`}>
          <ChartInside points={line.points} measure={measureOf(line.id)} />
        </g>
        <Text lines={foot} y={height + top + 24} size={12.5} fill={SOFT} />
      </>
    ),
  });
}

/** From one line of the ranking to the next, in two columns. */
const LINE = 20;

function Ranking({ view: { gaps, drawing }, y }: { readonly view: GapsView; readonly y: number }) {
  const half = Math.ceil(gaps.rows.length / 2);
  return (
    <g font-size={13} fill={INK}>
      {gaps.rows.map(({ code, rank, nom, people }, index) => (
        <text
          key={code}
          x={MARGIN + Math.floor(index / half) * (drawing.width / 2)}
          y={y + (index % half) * LINE}
        >
          {words.gaps.mark(rank, nom, people)}
        </text>
      ))}
    </g>
  );
}

/** Where to open, as an image that stands alone. @param site its address, for the source */
export function gapsPicture(view: GapsView, site: string): string {
  const { gaps, drawing } = view;
  const said = words.gaps;
  const name = gaps.within ? said.titleIn(gaps.within.nom) : said.title;
  const title = linesIn(name, LETTERS);
  const lead = linesIn(`${said.lead} ${said.orders[gaps.order]}.`, 96);
  const foot = [words.map.credit, ...sourceOf(site, gaps)];
  const under = 48 + title.length * 28 + warningOf(view);
  const top = under + lead.length * 17;
  const ranking = top + drawing.height + 24;
  const bottom = ranking + Math.ceil(gaps.rows.length / 2) * LINE;
  return sheet({
    title: name,
    width: drawing.width + 2 * MARGIN,
    height: bottom + foot.length * 16 + 16,
    children: (
      <>
        <Text lines={title} y={48} size={22} bold />
        <Warning invented={view.invented} y={under - 26} />
        <Text lines={lead} y={under} size={13} fill={SOFT} />
        <clipPath id="cadre">
          <rect width={drawing.width} height={drawing.height} />
        </clipPath>
        <g transform={`translate(${MARGIN} ${top})`} clip-path="url(#cadre)">
          <Marks view={view} still />
        </g>
        <Ranking view={view} y={ranking} />
        <Text lines={foot} y={bottom + 14} size={12.5} fill={SOFT} />
      </>
    ),
  });
}
