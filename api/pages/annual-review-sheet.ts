import { byArticle, ofMap, ofRegions, ofTime, ofValue } from '../../web/annual-reviews/chosen.ts';
import { summaryOf } from '../../web/annual-reviews/summary.ts';
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
import { inks, PAGE, printable, Sheet, tableHeight, WIDTH } from './pdf-sheet.ts';

const { margin } = PAGE;
const TOP = 44;
const BOTTOM = PAGE.height - 52;
type Table = Parameters<Sheet['table']>[1];

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

  /** @param height of what comes under it at once: a title alone at the foot of a sheet tells nothing */
  title(text: string, height = 90): void {
    this.room(Math.min(height + 30, BOTTOM - TOP));
    this.y += 8;
    this.write('H2', text, { size: 15, bold: true, color: inks.counter });
  }

  /** A table on one sheet where it fits on one; else its head is said again on each. */
  table(table: Omit<Table, 'x'>): void {
    const whole = tableHeight(table);
    if (whole <= BOTTOM - TOP) this.room(whole);
    for (let left = table.rows; left.length > 0; ) {
      const row = left.slice(0, 1);
      this.room(tableHeight({ ...table, rows: row }));
      const empty = tableHeight({ ...table, rows: [] });
      const each = tableHeight({ ...table, rows: row }) - empty;
      const many = Math.floor((BOTTOM - this.y - empty) / each);
      this.y = this.sheet.table(this.y, { ...table, x: margin, rows: left.slice(0, many) }) + 10;
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
    flow.room(40);
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

/** The year in short: what it is of on the left, what is said of it on the right. */
function summary(flow: Flow, review: AnnualReview, origin: string): void {
  const topics = summaryOf(review.content);
  if (topics.length === 0) return;
  flow.title(words.sections.summary);
  const beside = 118;
  for (const { title, lines } of topics) {
    flow.room(30);
    flow.sheet.write('H3', title, flow.y, { width: beside - 8, bold: true, lines: 2 });
    for (const { text, href } of lines)
      flow.write('P', text, {
        x: margin + beside,
        width: WIDTH - beside,
        ...(href && { link: origin + href }),
      });
    flow.y += 4;
  }
  comments(flow, review, 'summary');
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
    flow.table({
      title: promises.length > 0 ? words.figuresOf(article) : named,
      columns,
      rows: indicators.map((one) => [
        one.nom,
        figureOf(one),
        cell(one, one.before),
        words.signs(one.before, one.france),
      ]),
    });
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

/** How many indicators are side by side, each with room for a figure and the one of the year before. */
const SIDE_BY_SIDE = 6;
const NAMES = 118;

const inColumn = (one: DrawnIndicator, { value, before }: Figures): string =>
  before === null ? cell(one, value) : `${cell(one, value)} (${cell(one, before)})`;
type Figures = Pick<DrawnIndicator['regions'][number], 'value' | 'before'>;

/** Régions as rows, by their names after France, and a few indicators as columns. */
function regionsTable(of: readonly DrawnIndicator[], title: string): Omit<Table, 'x'> {
  const named = new Map(of.flatMap((one) => one.regions.map(({ code, nom }) => [code, nom] as const)));
  const sorted = [...named].sort(([, one], [, other]) => one.localeCompare(other, 'fr'));
  const figuresIn = (code: string) =>
    of.map((one) => {
      const found = one.regions.find((row) => row.code === code);
      return found ? inColumn(one, found) : '–';
    });
  const france = of.map((one) => inColumn(one, { value: one.france, before: one.before }));
  const width = (WIDTH - NAMES) / of.length;
  return {
    title,
    columns: [
      { title: words.region, width: NAMES },
      ...of.map(({ nom, unit }) => ({ title: `${nom} (${unit})`, width, align: 'right' as const })),
    ],
    rows: [['France', ...france], ...sorted.map(([code, nom]) => [nom, ...figuresIn(code)])],
    own: 0,
    headLines: 5,
    even: true,
  };
}

function regions(flow: Flow, review: AnnualReview): void {
  const all = ofRegions(review.content);
  const many = Math.ceil(all.length / SIDE_BY_SIDE);
  const each = Math.ceil(all.length / many);
  const tables = Array.from({ length: many }, (_, nth) =>
    regionsTable(all.slice(nth * each, (nth + 1) * each), words.regionsTable(nth + 1, many)),
  );
  flow.title(words.sections.regions, tables[0] && tableHeight(tables[0]) + 20);
  flow.write('P', words.regionsCaption(review.year), { color: inks.soft });
  for (const table of tables) flow.table(table);
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
    typeset(`${periodInWords(month, one.frequency)} : ${value === null ? unknown : figure(one, value)}`);
  flow.sheet.figure(`${one.nom}. ${points.map(say).join(' ; ')}`, (pdf) => {
    for (const draw of [drawValues, drawGaps, drawPeriods, drawLine]) draw(pdf, charted);
  });
  flow.y = top + CHART.height + 28;
  const most = points.reduce((found, point) => ((point.value ?? 0) > (found.value ?? 0) ? point : found));
  const ends = [points[0], points.at(-1)].flatMap((point) => point ?? []);
  const text = `${ends.map(say).join(' ; ')}. ${words.most(say(most))}`;
  flow.write('P', typeset(text), {
    x: CHART.left,
    width: CHART.right - CHART.left,
    size: 8.5,
    color: inks.soft,
  });
  flow.y += 6;
}

function trends(flow: Flow, review: AnnualReview): void {
  flow.title(words.sections.trends, CHART.height + 64);
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
  flow.title(words.sections.map, height + 60);
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
  summary(flow, review, origin);
  for (const part of [articles, value, regions, trends, map, gaps, parties]) part(flow, review);
  return sheet.end();
}
