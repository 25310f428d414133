import { byArticle, ofMap, ofRegions, ofTime, ofValue } from '../../web/annual-reviews/chosen.ts';
import { reviewUrl } from '../../web/annual-reviews/urls.ts';
import { words } from '../../web/annual-reviews/words.ts';
import { classInWords, type Mapped, mapOf, pointsOf } from '../../web/indicators/parts.tsx';
import { words as indicators, periodInWords } from '../../web/indicators/words.ts';
import { framed, gapsOf, hatching, marksOf, ticksOf } from '../../web/territories/axes.ts';
import { cell, figure } from '../../web/territories/figures.ts';
import type { Plot } from '../../web/territories/map/choropleth.tsx';
import { OUTLINES_CREDIT } from '../../web/territories/map/outlines.ts';
import { ramps, UNKNOWN } from '../../web/territories/picture.tsx';
import { capital, typeset } from '../../web/words/typeset.ts';
import type { AnnualReview, DrawnIndicator } from '../annual-reviews/schema.ts';
import { drawShapes } from './mayor-sheet.ts';
import { inks, PAGE, printable, Sheet, WIDTH } from './pdf-sheet.ts';

const { margin } = PAGE;
const TOP = 44;
const BOTTOM = PAGE.height - 52;
/** As `Sheet.table` takes them: a line, and its title with its head. */
const ROW = 14.5;
const HEAD = 36;

/** Writes downwards, and turns the sheet where there is no more room. */
class Flow {
  readonly sheet: Sheet;
  readonly #foot: string;
  #page = 1;
  y = TOP;

  constructor(sheet: Sheet, foot: string) {
    this.sheet = sheet;
    this.#foot = foot;
    this.#footer();
  }

  #footer(): void {
    this.sheet.decorate((pdf) => {
      pdf.font('regular').fontSize(8).fillColor(inks.soft);
      pdf.text(printable(`${this.#foot} · ${this.#page}`), margin, PAGE.height - 36, {
        width: WIDTH,
        height: 12,
        ellipsis: true,
      });
    });
  }

  /** Sees to it that so much fits below. */
  room(height: number): void {
    if (this.y + height <= BOTTOM) return;
    this.sheet.turn();
    this.#page += 1;
    this.#footer();
    this.y = TOP;
  }

  write(tag: string, text: string, how: Parameters<Sheet['write']>[3] = {}): void {
    const lines = how.lines ?? 12;
    const width = how.width ?? WIDTH;
    this.sheet.pdf.font(how.bold ? 'bold' : 'regular').fontSize(how.size ?? 9.5);
    this.room(this.sheet.pdf.heightOfString(printable(text), { width }) + 4);
    this.y = this.sheet.write(tag, text, this.y, { ...how, lines }) + 4;
  }

  title(text: string): void {
    this.room(120);
    this.y += 8;
    this.write('H2', text, { size: 15, bold: true, color: inks.counter });
  }

  /** A table as long as it is, its head said again on each sheet. */
  table(title: string, columns: Parameters<Sheet['table']>[1]['columns'], rows: readonly string[][]): void {
    for (let left = rows; left.length > 0; ) {
      this.room(HEAD + 2 * ROW);
      const many = Math.max(1, Math.floor((BOTTOM - this.y - HEAD) / ROW));
      this.y = this.sheet.table(this.y, { title, x: margin, columns, rows: left.slice(0, many) }) + 10;
      left = left.slice(many);
    }
  }
}

/** Columns of figures, after the one that names a line. */
const columnsOf = (first: string, others: readonly string[], width = 86) => [
  { title: first, width: WIDTH - others.length * width },
  ...others.map((title) => ({ title, width, align: 'right' as const })),
];

function comments(flow: Flow, { comments: all }: AnnualReview, section: string): void {
  for (const { party, text } of all.filter((one) => one.section === section)) {
    flow.write('P', words.says(party), { bold: true });
    // Each line apart: nothing of what a party says is cut, and it may go on on another sheet.
    for (const line of text.split('\n').filter((one) => one.trim() !== ''))
      flow.write('P', typeset(line), { lines: 60 });
  }
}

function head(flow: Flow, review: AnnualReview, origin: string): void {
  const { year, version, drawn_at: drawn, adopted_at: adopted, sha256, content } = review;
  const { sheet } = flow;
  sheet.decorate((pdf) => void pdf.rect(0, 0, PAGE.width, 100).fill(inks.counter));
  sheet.write('H1', words.title(year), 24, { size: 30, bold: true, color: '#f6f4ea', lines: 1 });
  sheet.write('P', content.agreement.title, 66, { size: 10, color: '#f6f4ea', lines: 2 });
  flow.y = 114;
  flow.write('P', adopted ? words.adopted(adopted) : words.project, { size: 11, bold: true });
  if (content.invented) flow.write('P', words.demonstration, { bold: true, color: '#a4161a' });
  if (drawn.slice(0, 4) === String(year)) flow.write('P', words.partial(year));
  const link = origin + reviewUrl(year, review);
  flow.write('P', `${capital(words.version(version))}, ${words.drawn(drawn)}. ${link}`, { link });
  flow.write('P', `${words.seal}\u00a0: ${sha256}`, { size: 8 });
}

const figureOf = (one: DrawnIndicator) => (one.waits ? words.waits : figure(one, one.france));

function articles(flow: Flow, { content, ...review }: AnnualReview): void {
  flow.title(words.sections.figures);
  flow.write('P', words.method);
  const columns = columnsOf(
    words.indicator,
    [String(content.year), String(content.year - 1), words.change],
    100,
  );
  for (const { article, title, indicators, promises } of byArticle(content)) {
    const named = words.article(article, title);
    flow.room(60);
    if (promises.length > 0) flow.write('H3', named, { bold: true, size: 12 });
    for (const { what, owner, state, figure: said } of promises)
      flow.write('P', words.promise(what, owner, state, said), { size: 9 });
    if (indicators.length === 0) continue;
    flow.table(
      promises.length > 0 ? words.figuresOf(article) : named,
      columns,
      indicators.map((one) => [
        one.nom,
        figureOf(one),
        cell(one, one.before),
        words.signs(one.before, one.france),
      ]),
    );
  }
  comments(flow, { content, ...review }, 'figures');
}

function value(flow: Flow, review: AnnualReview): void {
  flow.title(words.sections.value);
  for (const one of ofValue(review.content)) {
    flow.room(60);
    flow.write('H3', `${one.nom}\u00a0: ${figureOf(one)}`, { bold: true, size: 10.5 });
    flow.write('P', `${one.formula} ${one.method} ${one.limits}`, { size: 9, color: inks.soft });
  }
  comments(flow, review, 'value');
}

function regions(flow: Flow, review: AnnualReview): void {
  const { content } = review;
  flow.title(words.sections.regions);
  for (const one of ofRegions(content)) {
    const columns = columnsOf(words.region, [String(content.year), String(content.year - 1)]);
    flow.table(
      `${one.nom} (${one.unit})`,
      columns,
      one.regions.map((row) => [row.nom, cell(one, row.value), cell(one, row.before)]),
    );
  }
  comments(flow, review, 'regions');
}

const { unknown } = indicators;
const CHART = { left: margin + 62, right: margin + WIDTH - 16, height: 74 };
/** How wide the name of a period may be. */
const NAME = 48;

type Pdf = Sheet['pdf'];
type Points = ReturnType<typeof pointsOf>;

/** Where each period and each value is on paper. */
interface Scales {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}
interface Charted extends Scales {
  readonly one: DrawnIndicator;
  readonly points: Points;
  readonly ticks: readonly number[];
  readonly top: number;
}

function chartedOf(one: DrawnIndicator, top: number): Charted {
  const points = framed(pointsOf(one.periods));
  const ticks = ticksOf(
    points.flatMap(({ value }) => value ?? []),
    one.decimals,
  );
  const least = ticks[0] ?? 0;
  const span = (ticks.at(-1) ?? 1) - least || 1;
  return {
    one,
    points,
    ticks,
    top,
    x: (index) => CHART.left + ((CHART.right - CHART.left) * index) / Math.max(1, points.length - 1),
    y: (value) => top + CHART.height * (1 - (value - least) / span),
  };
}

/** The lines of what is counted, each with its figure. */
function drawValues(pdf: Pdf, { one, ticks, y }: Charted): void {
  pdf.font('regular').fontSize(8).lineWidth(0.5);
  for (const tick of ticks) {
    pdf.moveTo(CHART.left, y(tick)).lineTo(CHART.right, y(tick)).stroke(inks.line);
    const width = CHART.left - margin - 6;
    pdf.fillColor(inks.soft).text(printable(cell(one, tick)), margin, y(tick) - 5, { width, align: 'right' });
  }
}

function drawPeriods(pdf: Pdf, { one, points, top, x }: Charted): void {
  const foot = top + CHART.height;
  pdf.font('regular').fontSize(8).lineWidth(0.5);
  for (const { index, name, year } of marksOf(points, one.frequency)) {
    const box = { width: NAME, align: 'center' } as const;
    pdf
      .moveTo(x(index), foot)
      .lineTo(x(index), foot + 3)
      .stroke(inks.soft);
    pdf.fillColor(inks.soft).text(name, x(index) - NAME / 2, foot + 5, box);
    if (year) pdf.text(year, x(index) - NAME / 2, foot + 15, box);
  }
}

/** Hatched where nothing is known. */
function drawGaps(pdf: Pdf, { points, top, x }: Charted): void {
  for (const [from, to] of gapsOf(points)) {
    const box = { left: x(from), right: x(to), top, bottom: top + CHART.height };
    pdf.lineWidth(0.5);
    for (const [fromX, fromY, toX, toY] of hatching(box, 7)) pdf.moveTo(fromX, fromY).lineTo(toX, toY);
    pdf.stroke(inks.line);
    const width = box.right - box.left;
    if (width < NAME) continue;
    const said = { width, align: 'center' } as const;
    pdf.font('regular').fontSize(8).fillColor(inks.soft);
    pdf.text(unknown, box.left, top + CHART.height / 2 - 5, said);
  }
}

function drawLine(pdf: Pdf, { points, x, y }: Charted): void {
  pdf.lineWidth(1.6);
  points.forEach(({ value }, index) => {
    if (value === null) return;
    if ((points[index - 1]?.value ?? null) === null) pdf.moveTo(x(index), y(value));
    else pdf.lineTo(x(index), y(value));
  });
  pdf.stroke(inks.counter);
  for (const [index, { value }] of points.entries())
    if (value !== null) pdf.circle(x(index), y(value), 1.8).fill(inks.counter);
}

/** A line in time with its two axes, and its first, last and largest figures in words. */
function chart(flow: Flow, one: DrawnIndicator): void {
  flow.room(CHART.height + 64);
  flow.write('H3', `${one.nom} (${one.unit})`, { bold: true, size: 10.5, lines: 1 });
  const charted = chartedOf(one, flow.y + 4);
  const { points, top } = charted;
  const say = ({ month, value }: Points[number]) =>
    typeset(
      `${periodInWords(month, one.frequency)} : ${value === null ? unknown : figure(one, value)}`,
    );
  flow.sheet.figure(`${one.nom}. ${points.map(say).join(' ; ')}`, (pdf) => {
    for (const draw of [drawValues, drawGaps, drawPeriods, drawLine]) draw(pdf, charted);
  });
  flow.y = top + CHART.height + 28;
  const most = points.reduce((found, point) => ((point.value ?? 0) > (found.value ?? 0) ? point : found));
  const ends = [points[0], points.at(-1)].flatMap((point) => point ?? []);
  const text = `${ends.map(say).join(' ; ')}. ${words.most(say(most))}`;
  flow.write('P', typeset(text), { x: CHART.left, width: CHART.right - CHART.left, size: 8.5, color: inks.soft });
  flow.y += 6;
}

function trends(flow: Flow, review: AnnualReview): void {
  flow.title(words.sections.trends);
  for (const one of ofTime(review.content)) chart(flow, one);
  comments(flow, review, 'trends');
}

/** How wide the map of France is on paper. */
const MAP = 400;

const paint = ({ shade }: Plot) => ({
  fill: (shade && ramps.means[shade - 1]) || UNKNOWN,
  stroke: shade ? '#ffffff' : '#7c8a82',
});

function drawMap(pdf: Sheet['pdf'], { drawing, plots }: Mapped): void {
  drawShapes(pdf, { drawing, plots }, paint);
  drawShapes(pdf, { drawing: { ...drawing, shapes: drawing.closer }, plots }, paint);
  pdf.font('regular').fontSize(11);
  for (const { x, y, width, height, name } of drawing.insets) {
    pdf.lineWidth(1).rect(x, y, width, height).stroke('#7c8a82');
    pdf.fillColor(inks.ink).text(name, x + 6, y + 4, { width: width - 8, height: 30, ellipsis: true });
  }
}

function map(flow: Flow, review: AnnualReview): void {
  const one = ofMap(review.content);
  if (!one) return;
  const mapped = mapOf(one, 'departement', one.departements);
  const scale = MAP / mapped.drawing.width;
  const height = mapped.drawing.height * scale;
  flow.room(height + 90);
  flow.title(words.sections.map);
  const title = words.mapTitle(one.nom, review.year);
  flow.write('H3', title, { bold: true, size: 10.5 });
  const { y } = flow;
  const said = mapped.plots.map(({ name, text }) => `${name} : ${text}`).join(' ; ');
  flow.sheet.figure(`${title}. ${said}`, (pdf) => {
    pdf.save().translate(margin, y).scale(scale);
    drawMap(pdf, mapped);
    pdf.restore();
  });
  mapped.classes.forEach((shown, index) => {
    const line = y + index * 14;
    flow.sheet.decorate((pdf) => {
      pdf.lineWidth(0.5).rect(margin + MAP + 12, line, 14, 9);
      pdf.fillAndStroke(ramps.means[shown.shade - 1] ?? UNKNOWN, inks.soft);
    });
    flow.sheet.write('P', `${classInWords(shown, one)} (${shown.many})`, line - 0.5, {
      x: margin + MAP + 32,
      width: WIDTH - MAP - 32,
      size: 8,
      lines: 1,
    });
  });
  flow.y = y + height + 6;
  flow.write('P', `${OUTLINES_CREDIT}.`, { size: 7.5, color: inks.soft });
  comments(flow, review, 'map');
}

function gaps(flow: Flow, review: AnnualReview): void {
  const { without, rows } = review.content.gaps;
  flow.title(words.sections.gaps);
  flow.write('P', `${words.without(without)} ${words.gapsHint}`);
  for (const { rank, nom, departement, explanation } of rows)
    flow.write('P', `${rank}. ${nom} (${departement}). ${explanation}`, { size: 9 });
  comments(flow, review, 'gaps');
}

function parties(flow: Flow, review: AnnualReview): void {
  flow.title(words.parties);
  for (const { name, adopted_at: at } of review.parties)
    flow.write('P', at ? words.saidYes(name, at) : words.silent(name), { bold: true });
  comments(flow, review, 'whole');
}

/** The review of a year on paper, each thing saying what it is (PDF/UA). @param origin scheme and host of the site */
export function annualReviewSheet(review: AnnualReview, origin: string): Promise<Buffer> {
  const { year, version, drawn_at: drawn, content } = review;
  const sheet = new Sheet(words.title(year), words.subject(content.agreement.title), new Date(drawn));
  const flow = new Flow(sheet, `${words.title(year)}, ${words.version(version)} · ${new URL(origin).host}`);
  head(flow, review, origin);
  for (const part of [articles, value, regions, trends, map, gaps, parties]) part(flow, review);
  return sheet.end();
}
