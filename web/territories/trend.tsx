import { type Monthly, monthly } from '../../api/standard/indicators.ts';
import type { TerritoryDetail } from '../../api/territories/schema.ts';
import { indicatorOf } from './asked.ts';
import { type Frequency, framed, gapsOf, hatching, marksOf, ticksOf } from './axes.ts';
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

const SIZE = { width: 480, height: 232, left: 64, right: 26, top: 28, bottom: 44 };
const FOOT = SIZE.height - SIZE.bottom;

/** Where each month and each value is on paper. */
function scalesOf(points: Points, { decimals }: Inside['measure']) {
  const ticks = ticksOf(
    points.flatMap(({ value }) => value ?? []),
    decimals,
  );
  const [bottom = 0] = ticks;
  const top = ticks.at(-1) ?? 1;
  const width = SIZE.width - SIZE.left - SIZE.right;
  return {
    ticks,
    x: (index: number) => SIZE.left + (width * index) / Math.max(1, points.length - 1),
    y: (value: number) => SIZE.top + (FOOT - SIZE.top) * (1 - (value - bottom) / (top - bottom || 1)),
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
  readonly frequency?: Frequency;
}

const Written = ({ x, y, end, children }: Written) => (
  <text class="chart-text" x={x} y={y} text-anchor={end ?? 'middle'} font-size={13} fill="#46564e">
    {children}
  </text>
);
interface Written {
  readonly x: number;
  readonly y: number;
  readonly end?: 'start' | 'end';
  readonly children: string;
}

const Grid = ({ d }: { readonly d: string }) => <path class="chart-grid" d={d} stroke="#d8dcd1" />;

/** How wide a stretch is that can say what it is. */
const SAYS = 64;

/** Where nothing is known: hatched, which no line is. */
function Gaps({ points, x }: Pick<Inside, 'points'> & Pick<Scales, 'x'>) {
  return (
    <>
      {gapsOf(points).map(([from, to]) => {
        const box = { left: x(from), right: x(to), top: SIZE.top, bottom: FOOT };
        const strokes = hatching(box, 10).map(
          ([fromX, fromY, toX, toY]) => `M${fromX} ${fromY}L${toX} ${toY}`,
        );
        return (
          <g key={from}>
            <Grid d={strokes.join('')} />
            {box.right - box.left >= SAYS && (
              <Written x={(box.left + box.right) / 2} y={(box.top + box.bottom) / 2}>
                {said.unknown}
              </Written>
            )}
          </g>
        );
      })}
    </>
  );
}

/** Which period is where. */
const TimeAxis = ({
  points,
  x,
  frequency,
}: Required<Pick<Inside, 'points' | 'frequency'>> & Pick<Scales, 'x'>) => (
  <>
    {marksOf(points, frequency).map(({ index, name, year }) => (
      <g key={index}>
        <Grid d={`M${x(index)} ${FOOT}v5`} />
        <Written x={x(index)} y={FOOT + 19}>
          {name}
        </Written>
        {year && (
          <Written x={x(index)} y={FOOT + 36}>
            {year}
          </Written>
        )}
      </g>
    ))}
  </>
);

/** The inside of a chart's SVG: it begins and ends where something is known. */
export function ChartInside({ points: all, measure, frequency = 'month' }: Inside) {
  const points = framed(all);
  const { ticks, x, y } = scalesOf(points, measure);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <Grid d={`M${SIZE.left} ${y(tick)}H${SIZE.width - SIZE.right}`} />
          <Written x={SIZE.left - 8} y={y(tick) + 4} end="end">
            {graduation(measure, tick)}
          </Written>
        </g>
      ))}
      {!['m', '%', ''].includes(measure.unit) && (
        <Written x={0} y={13} end="start">
          {measure.unit}
        </Written>
      )}
      <Gaps points={points} x={x} />
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
      <TimeAxis points={points} x={x} frequency={frequency} />
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
