import { cell, figure, shown } from '../territories/figures.ts';
import { type Plot, Shapes } from '../territories/map/choropleth.tsx';
import { type Drawing, drawFrance } from '../territories/map/draw.ts';
import { OUTLINES_CREDIT } from '../territories/map/outlines.ts';
import { Hatch } from '../territories/map-figure.tsx';
import { type Class, classesOf, classOf } from '../territories/scale.ts';
import { CHART_BOX, ChartInside, type Points } from '../territories/trend.tsx';
import { territoryUrl } from '../territories/urls.ts';
import { words as territories } from '../territories/words.ts';
import { periodInWords, words } from './words.ts';

export interface Measure {
  readonly nom: string;
  readonly unit: string;
  readonly decimals: number;
}
export interface Row {
  readonly code: string;
  readonly nom: string;
  readonly value: number | null;
}
type Level = 'region' | 'departement' | 'epci' | 'commune';
export interface Point {
  readonly period: string;
  readonly complete: boolean;
  readonly value: number | null;
}

const BAR = 120;

/** How long a value is beside the largest: for the eye alone, the cell says it. */
const Bar = ({ share }: { readonly share: number }) => (
  <svg class="figure-bar" viewBox={`0 0 ${BAR} 12`} aria-hidden="true">
    <rect width={Math.max(0, Math.min(1, share)) * BAR} height={12} />
  </svg>
);

interface TableProps {
  readonly measure: Measure;
  readonly level: Level;
  readonly caption: string;
  readonly rows: readonly Row[];
}

/** The figures of territories, each with a bar. */
export function RowsTable({ measure, level, caption, rows }: TableProps) {
  if (rows.length === 0) return <p>{words.empty}</p>;
  const most = Math.max(...rows.map(({ value }) => value ?? 0), 0);
  return (
    <table class="figures-table bars-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name[level]}</th>
          <th scope="col">{measure.unit}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, nom, value }) => (
          <tr key={code}>
            <th scope="row">
              <a href={territoryUrl({ level, code })}>{nom}</a>{' '}
              {level === 'commune' && words.inDepartement(code)}
            </th>
            <td>{cell(measure, value)}</td>
            <td class="cell-bar">{most > 0 && <Bar share={(value ?? 0) / most} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The points of a line as charts take them, those that are unknown too. */
export const pointsOf = (points: readonly Point[]): Points =>
  points.map(({ period, complete, value }) => ({ month: period.slice(0, 7), complete, value }));
/** Those that are known. */
const knownOf = (points: Points): Points => points.filter(({ value }) => value !== null);

interface TrendProps {
  readonly measure: Measure;
  readonly frequency: 'month' | 'quarter' | 'year';
  readonly points: readonly Point[];
  readonly name: string;
}

/** A line in time and, below it, the same as a table. */
export function TrendFigure({ measure, frequency, points, name }: TrendProps) {
  const known = knownOf(pointsOf(points));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return <p>{words.none}</p>;
  const say = (one: typeof first) => `${figure(measure, one.value)} (${periodInWords(one.month, frequency)})`;
  return (
    <>
      {known.length > 1 && (
        <figure class="chart">
          <svg
            viewBox={CHART_BOX}
            role="img"
            aria-label={territories.trend.said(`${measure.nom}, ${name}`, say(first), say(last))}
          >
            <ChartInside points={pointsOf(points)} measure={measure} frequency={frequency} />
          </svg>
        </figure>
      )}
      <details>
        <summary>{territories.trend.table}</summary>
        <table class="figures-table">
          <caption class="visually-hidden">{words.trend(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              <th scope="col">{measure.unit}</th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map(({ period, complete, value }) => (
              <tr key={period}>
                <th scope="row">
                  {periodInWords(period, frequency)}
                  {!complete && <span class="fine"> ({words.running})</span>}
                </th>
                <td>{value === null ? words.unknown : cell(measure, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** France coloured by a figure. */
export interface Mapped {
  readonly drawing: Drawing;
  readonly plots: readonly Plot[];
  readonly classes: readonly Class[];
}

/** @param linked an image leads nowhere */
export function mapOf(measure: Measure, level: 'region' | 'departement', rows: readonly Row[]): Mapped {
  const seen = rows.flatMap(({ value }) => (value === null ? [] : shown(measure, value)));
  const classes = classesOf(seen, measure.unit);
  return {
    classes,
    drawing: drawFrance(
      level,
      rows.map(({ code }) => code),
    ),
    plots: rows.map(({ code, nom, value }) => ({
      code,
      name: nom,
      href: territoryUrl({ level, code }),
      text: figure(measure, value),
      shade: value === null ? undefined : classOf(classes, shown(measure, value))?.shade,
    })),
  };
}

/** What a class of a map is, in figures. */
export function classInWords({ from, to }: Class, measure: Measure): string {
  const said = territories.map;
  if (from === undefined) return to === undefined ? '' : said.lessThan(cell(measure, to));
  if (to === undefined) return said.most(cell(measure, from));
  return from === to ? figure(measure, from) : said.between(cell(measure, from), cell(measure, to));
}

const paint = ({ shade }: Plot) => ({ class: `shape ${shade ? `shade-${shade}` : 'shade-none'}` });

interface MapProps {
  readonly measure: Measure;
  readonly level: 'region' | 'departement';
  readonly rows: readonly Row[];
  readonly title: string;
  readonly id: string;
}

/** A map of France whose table says the same. */
export function FranceMap({ measure, level, rows, title, id }: MapProps) {
  const { drawing, plots, classes } = mapOf(measure, level, rows);
  if (classes.length === 0) return null;
  return (
    <figure class="tone-means indicator-map">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links, which no fieldset is */}
      <svg
        class="territory-map"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="group"
        aria-label={`${title}. ${words.mapHint}`}
      >
        <Hatch />
        <Shapes drawing={drawing} plots={plots} paint={paint} id={id} />
      </svg>
      <ul class="map-legend" aria-label={territories.map.legend}>
        {classes.map((one) => (
          <li key={one.shade}>
            <span class={`swatch shade-${one.shade}`} aria-hidden="true">
              {one.shade}
            </span>
            {classInWords(one, measure)} <span class="fine">({territories.map.territories(one.many)})</span>
          </li>
        ))}
      </ul>
      <p class="fine">{OUTLINES_CREDIT}.</p>
    </figure>
  );
}
