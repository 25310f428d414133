import { type Monthly, monthly } from '../../api/standard/indicators.ts';
import type { TerritoryDetail } from '../../api/territories/schema.ts';
import { indicatorOf } from './asked.ts';
import { cell, figure, graduation } from './figures.ts';
import { territoryUrl, withQuery } from './urls.ts';
import { words } from './words.ts';

const said = words.trend;

type Month = TerritoryDetail['months'][number];

/** What a line goes through. */
export type Points = readonly {
  readonly month: string;
  readonly complete: boolean;
  /** Null where it is unknown: the line has a gap. */
  readonly value: number | null;
}[];

/** One line in time. */
export interface Line {
  readonly id: Monthly;
  readonly points: Points;
}

/** In what unit a line is. */
export const measureOf = (id: Monthly) => indicatorOf(id) ?? { unit: '', decimals: 0 };

/** What there is to draw: a line has two months at least. */
export const linesOf = (months: readonly Month[]): readonly Line[] =>
  monthly
    .map((id) => ({
      id,
      points: months.flatMap(({ month, complete, indicators }) => {
        const value = indicators[id];
        return value === null || value === undefined ? [] : [{ month, complete, value }];
      }),
    }))
    .filter(({ points }) => points.length > 1);

const SIZE = { width: 480, height: 200, left: 64, right: 16, top: 16, bottom: 28 };

/** 1, 2 or 5 times a power of ten, at least a fourth of the span. */
function stepOf(span: number): number {
  const unit = 10 ** Math.floor(Math.log10(span / 4 || 1));
  return [1, 2, 5, 10].map((times) => times * unit).find((step) => span / step <= 4) ?? unit * 10;
}

function ticksOf(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = stepOf(Math.max(most - least, Math.abs(most) * 0.05, 1));
  const first = Math.floor(least / step) * step;
  const count = Math.max(1, Math.ceil((most - first) / step));
  return Array.from({ length: count + 1 }, (_, index) => first + index * step);
}

/** Where each month and each value is on paper. */
function scalesOf(points: Points) {
  const ticks = ticksOf(points.flatMap(({ value }) => value ?? []));
  const [bottom = 0] = ticks;
  const top = ticks.at(-1) ?? 1;
  const width = SIZE.width - SIZE.left - SIZE.right;
  const height = SIZE.height - SIZE.top - SIZE.bottom;
  return {
    ticks,
    x: (index: number) => SIZE.left + (width * index) / (points.length - 1),
    y: (value: number) => SIZE.top + height * (1 - (value - bottom) / (top - bottom || 1)),
  };
}

/** What a chart says, for who does not see it. */
export function lineInWords({ id, points }: Line): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const say = (point: typeof first) => `${figure(measureOf(id), point.value)} en ${words.month(point.month)}`;
  return said.said(said.charts[id], say(first), say(last));
}

type Scales = Pick<ReturnType<typeof scalesOf>, 'x' | 'y'>;

/** A line through what is known, broken where nothing is. */
const pathOf = (points: Points, { x, y }: Scales): string =>
  points
    .map(({ value }, index) =>
      value === null
        ? ''
        : `${(points[index - 1]?.value ?? null) === null ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('');

interface Inside {
  readonly points: Points;
  readonly measure: Parameters<typeof cell>[0];
}

/** The inside of a chart's SVG. */
export function ChartInside({ points, measure }: Inside) {
  const { ticks, x, y } = scalesOf(points);
  const ends = [points[0], points.at(-1)] as const;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            class="chart-grid"
            d={`M${SIZE.left} ${y(tick)}H${SIZE.width - SIZE.right}`}
            stroke="#d8dcd1"
          />
          <text
            class="chart-text"
            x={SIZE.left - 8}
            y={y(tick) + 4}
            text-anchor="end"
            font-size={13}
            fill="#46564e"
          >
            {graduation(measure, tick)}
          </text>
        </g>
      ))}
      <path
        class="chart-line"
        d={pathOf(points, { x, y })}
        fill="none"
        stroke="#12372f"
        stroke-width={2.5}
        stroke-linejoin="round"
      />
      {points.map(
        ({ month, value, complete }, index) =>
          value !== null && (
            <circle
              key={month}
              class={complete ? 'chart-dot' : 'chart-dot chart-running'}
              cx={x(index)}
              cy={y(value)}
              r={points.length > 30 ? 1.5 : 4}
              fill={complete ? '#12372f' : '#ffffff'}
              stroke="#12372f"
              stroke-width={2}
            >
              <title>{`${words.month(month)} : ${figure(measure, value)}${complete ? '' : `, ${said.running}`}`}</title>
            </circle>
          ),
      )}
      {ends.map(
        (end, index) =>
          end && (
            <text
              key={end.month}
              class="chart-text"
              x={index === 0 ? SIZE.left : SIZE.width - SIZE.right}
              y={SIZE.height - 6}
              text-anchor={index === 0 ? 'start' : 'end'}
              font-size={13}
              fill="#46564e"
            >
              {words.month(end.month)}
            </text>
          ),
      )}
    </>
  );
}

export const CHART_BOX = `0 0 ${SIZE.width} ${SIZE.height}`;

const Chart = ({ line, place }: { readonly line: Line; readonly place: TerritoryDetail }) => (
  <figure class="chart">
    <figcaption>
      <h3>{said.charts[line.id]}</h3>
    </figcaption>
    <svg viewBox={CHART_BOX} role="img" aria-label={lineInWords(line)}>
      <ChartInside points={line.points} measure={measureOf(line.id)} />
    </svg>
    <p class="takeaway">
      <a href={withQuery(`${territoryUrl(place)}/evolution.svg`, { indicateur: line.id })} download>
        {said.image}
        <span class="visually-hidden"> : {said.charts[line.id]}</span>
      </a>
    </p>
  </figure>
);

const Months = ({ months }: { readonly months: readonly Month[] }) => (
  <details>
    <summary>{said.table}</summary>
    <table class="figures-table">
      <caption class="visually-hidden">{said.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{said.month}</th>
          {monthly.map((id) => (
            <th key={id} scope="col">
              {said.charts[id]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...months].reverse().map(({ month, complete, indicators }) => (
          <tr key={month}>
            <th scope="row">
              {words.month(month)}
              {!complete && <span class="fine"> ({said.running})</span>}
            </th>
            {monthly.map((id) => (
              <td key={id}>{cell(measureOf(id), indicators[id])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

/** How a territory fares month by month: lines, and the same as a table. */
export function Trend({ place }: { readonly place: TerritoryDetail }) {
  const { months } = place;
  if (months.length === 0) return null;
  const lines = linesOf(months);
  return (
    <section aria-labelledby="evolution">
      <h2 id="evolution">{said.heading}</h2>
      {lines.length > 0 && (
        <div class="charts">
          {lines.map((line) => (
            <Chart key={line.id} line={line} place={place} />
          ))}
        </div>
      )}
      {lines.length < monthly.length && <p class="fine">{said.soon}</p>}
      <Months months={months} />
    </section>
  );
}
