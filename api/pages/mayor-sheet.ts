import { encode } from 'uqr';
import { keysOf, leadOf } from '../../web/territories/brief.tsx';
import { cell, distance } from '../../web/territories/figures.ts';
import { holdersOf } from '../../web/territories/holders.ts';
import { entriesOf, toneOf } from '../../web/territories/legend.ts';
import { labelsOf } from '../../web/territories/map/choropleth.tsx';
import { OUTLINES_CREDIT } from '../../web/territories/map/outlines.ts';
import { titleOf } from '../../web/territories/map-figure.tsx';
import { type Passages, stopInBrief } from '../../web/territories/passages.ts';
import { paintOf, ramps } from '../../web/territories/picture.tsx';
import { DEFINITIONS_URL, territoryUrl } from '../../web/territories/urls.ts';
import type { View } from '../../web/territories/view.ts';
import { words } from '../../web/territories/words.ts';
import { calm } from '../../web/venues/names.ts';
import { criteria, type IndicatorId, indicators } from '../standard/indicators.ts';
import type { Territory } from '../territories/schema.ts';
import { inks, PAGE, Sheet, WIDTH } from './pdf-sheet.ts';

interface Made {
  readonly origin: string;
  readonly passages: Passages;
  readonly made: Date;
}

const said = words.sheet;
const { margin } = PAGE;
const HALF = (WIDTH - 20) / 2;
const RIGHT = margin + HALF + 20;

/** A code to photograph, on white. */
function drawCode(sheet: Sheet, address: string, x: number, y: number, side: number): void {
  const { data, size } = encode(address, { ecc: 'M', border: 3 });
  const unit = side / size;
  sheet.figure(said.code, (pdf) => {
    pdf.rect(x, y, side, side).fill('#ffffff');
    for (const [down, row] of data.entries())
      for (const [across, dark] of row.entries())
        if (dark) pdf.rect(x + across * unit, y + down * unit, unit, unit);
    pdf.fill('#000000');
  });
}

const BAND = 104;

function head(sheet: Sheet, { place }: View, address: string): number {
  sheet.decorate((pdf) => void pdf.rect(0, 0, PAGE.width, BAND).fill(inks.counter));
  const holders = holdersOf(place).flatMap(({ level, nom }) => (level === 'france' ? [] : [nom]));
  const room = { width: WIDTH - 90 };
  sheet.write('P', words.title, 20, { ...room, size: 11, color: '#c3d3ca', lines: 1 });
  sheet.write('H1', place.nom, 34, { ...room, size: 25, bold: true, color: '#f6f4ea', lines: 1 });
  const more = [...holders.reverse(), words.people(place.population ?? 0)].join(' · ');
  sheet.write('P', more, 68, { ...room, size: 10, color: '#f6f4ea', lines: 2 });
  drawCode(sheet, address, PAGE.width - margin - 76, 14, 76);
  return BAND + 14;
}

/** Letters of a figure that go in its column at full size. */
const SHORT = 9;

/** A few figures, large, beside one another. */
function keys(sheet: Sheet, { place }: View, y: number): number {
  const all = keysOf(place);
  const width = WIDTH / all.length;
  all.forEach(([text, what], index) => {
    const x = margin + index * width;
    sheet.decorate((pdf) => void pdf.rect(x, y, 2.5, 46).fill('#ff9a5c'));
    const end = sheet.write('P', text, y - 1, {
      x: x + 9,
      width: width - 14,
      size: text.length > SHORT ? 13 : 19,
      bold: true,
      lines: 1,
    });
    sheet.write('P', what, end + 1, { x: x + 9, width: width - 14, size: 8.5, color: inks.soft, lines: 2 });
  });
  return y + 56;
}

/** Of a column that holds « moins de 100 m ». */
const FAR = 72;

function nearest(sheet: Sheet, { place }: View, passages: Passages, y: number): number {
  const found = new Map(place.nearest.map((one) => [one.criterion, one]));
  const rows = criteria.map((criterion) => {
    const one = found.get(criterion);
    const stop = one && stopInBrief(one, passages);
    const town = one && one.commune !== place.nom && one.commune;
    const name = one && [calm(one.nom), town].filter(Boolean).join(', ');
    const notes = [one?.location_approximate && said.roughly, stop].filter(Boolean).join(', ');
    return [
      words.nearest.criteria[criterion],
      one ? distance(one.metres) : '–',
      name ? `${name}${notes && ` (${notes})`}` : words.nearest.none,
    ];
  });
  return sheet.table(y, {
    title: words.nearest.heading,
    x: margin,
    columns: [
      { title: words.nearest.criterion, width: 118 },
      { title: words.nearest.distance, width: FAR, align: 'right' },
      { title: `  ${words.nearest.venue}`, width: WIDTH - 118 - FAR },
    ],
    rows: rows.map(([what = '', far = '', where = '']) => [what, far, `  ${where}`]),
  });
}

/** Names on a map of this size, in its own units. */
const NAME = 22;
/** From one line of the legend to the next. */
const LEGEND = 12;

type Pdf = Sheet['pdf'];

/** The shapes of a map, the page's own last, within what they end at. */
export function drawShapes(
  pdf: Pdf,
  view: Pick<View, 'drawing' | 'plots'>,
  paint: ReturnType<typeof paintOf>,
): void {
  const { around, clip, shapes } = view.drawing;
  const pathOf = new Map(shapes.map(({ code, path }) => [code, path]));
  pdf.save();
  if (clip) pdf.path(clip).fill(inks.paper, 'even-odd').path(clip).clip('even-odd');
  if (around) pdf.lineWidth(1).path(around).fillAndStroke('#f1f0ea', inks.line, 'even-odd');
  for (const plot of [...view.plots].sort((a, b) => Number(a.own ?? false) - Number(b.own ?? false))) {
    const { fill, stroke, 'stroke-width': width = 1.5 } = paint(plot);
    const path = pathOf.get(plot.code);
    if (path)
      pdf
        .lineWidth(width * 1.6)
        .lineJoin('round')
        .path(path)
        .fillAndStroke(fill, stroke, 'even-odd');
  }
  pdf.restore();
}

/** The names that have room, on a white edge. */
function drawNames(pdf: Pdf, { drawing, plots }: View): void {
  for (const { name, x, y, own } of labelsOf(drawing, plots, NAME)) {
    pdf.font(own ? 'bold' : 'regular').fontSize(NAME);
    const [left, top] = [x - pdf.widthOfString(name) / 2, y - NAME / 2];
    pdf.lineWidth(5).strokeColor('#ffffff').text(name, left, top, { lineBreak: false, stroke: true });
    pdf.fillColor(inks.ink).text(name, left, top, { lineBreak: false });
  }
}

function map(sheet: Sheet, view: View, y: number): number {
  const { drawing, plots, asked, classes, place } = view;
  const top =
    sheet.write('H2', titleOf(view), y, { x: RIGHT, width: HALF, size: 11.5, bold: true, lines: 2 }) + 5;
  const scale = HALF / drawing.width;
  const height = drawing.height * scale;
  const alt = `${titleOf(view)}. ${plots.map(({ name, text }) => `${name} : ${text}`).join(' ; ')}`;
  sheet.figure(alt, (pdf) => {
    pdf.save().translate(RIGHT, top).scale(scale).rect(0, 0, drawing.width, drawing.height).clip();
    drawShapes(pdf, view, paintOf(view));
    drawNames(pdf, view);
    pdf.restore();
  });
  const ramp = ramps[toneOf(asked)];
  const entries = entriesOf(classes, asked);
  const lines = Math.ceil(entries.length / 2);
  for (const [index, { shade, text }] of entries.entries()) {
    const [x, line] = [
      RIGHT + Math.floor(index / lines) * (HALF / 2),
      top + height + 5 + (index % lines) * LEGEND,
    ];
    sheet.decorate((pdf) => {
      pdf.lineWidth(0.5).rect(x, line, 14, 9);
      pdf.fillAndStroke(ramp[shade - 1] ?? '#ffffff', inks.soft);
    });
    sheet.write('P', text, line - 0.5, { x: x + 20, width: HALF / 2 - 22, size: 8, lines: 1 });
  }
  return sheet.write(
    'P',
    `${words.map.around(place.neighbours.length)} ${words.sheet.approximate} ${OUTLINES_CREDIT}.`,
    top + height + 6 + lines * LEGEND,
    {
      x: RIGHT,
      width: HALF,
      size: 7,
      color: inks.soft,
      lines: 2,
    },
  );
}

const compared: readonly IndicatorId[] = [
  'venues_per_10000',
  'metres_venue',
  'metres_late',
  'metres_free',
  'metres_counsellor',
  'share_schools_far',
];
const measures = indicators.filter(({ id }) => compared.includes(id));

/** Of the names of figures, beside which four columns have to go. */
const LABEL = 92;

/** The commune beside what holds it: a figure a line, of which the nearest three have a column. */
function compare(sheet: Sheet, { place }: View, y: number): number {
  const holders = holdersOf(place).slice(-3).reverse();
  const width = (HALF - LABEL) / (holders.length + 1);
  const figures = (of: Territory) => measures.map((one) => said.narrow(cell(one, of.indicators[one.id])));
  const columns = [place, ...holders].map((one) => ({ one, figures: figures(one) }));
  return sheet.table(y, {
    title: words.compare.heading,
    x: margin,
    columns: [
      { title: words.compare.figure, width: LABEL },
      ...columns.map(({ one }) => ({
        title: one.code === place.code ? said.here : said.levels[one.level],
        width,
        align: 'right' as const,
      })),
    ],
    rows: measures.map((one, index) => [
      said.figures[one.id] ?? one.nom,
      ...columns.map(({ figures: all }) => all[index] ?? '–'),
    ]),
  });
}

/** The communes around, the nearest first. */
function neighbours(sheet: Sheet, { place }: View, y: number): number {
  const [far] = indicators.filter(({ id }) => id === 'metres_venue');
  return sheet.table(y, {
    title: said.neighbours,
    x: margin,
    own: 0,
    columns: [
      { title: words.table.name('commune'), width: 112 },
      { title: said.figures.metres_venue ?? '', width: (HALF - 112) / 2, align: 'right' },
      { title: words.table.venues, width: (HALF - 112) / 2, align: 'right' },
    ],
    rows: [place, ...place.neighbours.slice(0, 6)].map((row) => [
      row.nom,
      far ? cell(far, row.indicators.metres_venue) : '',
      String(row.indicators.venues ?? 0),
    ]),
  });
}

/** What a mayor may do next, each with where. */
function next(sheet: Sheet, { place }: View, { origin }: Made, y: number): void {
  const height = 88;
  sheet.decorate((pdf) => void pdf.lineWidth(1.4).roundedRect(margin, y, WIDTH, height, 6).stroke('#ff9a5c'));
  const room = { x: margin + 12, width: WIDTH - 24 };
  let line = sheet.write('H2', said.next, y + 9, { ...room, size: 12, bold: true, lines: 1 }) + 3;
  const gain = place.indicators.gain_10km ?? 0;
  const steps = [
    [words.gaps.here(gain), `${origin}/territoires/ou-ouvrir`],
    [said.propose, `${origin}/proposer-un-lieu`],
    [said.pilot, `${origin}/communes/${place.code}`],
  ] as const;
  for (const [text, link] of steps)
    line =
      sheet.write('P', `• ${text} ${link.replace(/^https?:\/\//, '')}`, line, {
        ...room,
        size: 9.5,
        lines: 2,
        link,
      }) + 3;
}

/** A commune on one page of paper, for who governs it: figures, what is nearest, neighbours, what comes next. */
export function mayorSheet(view: View, made: Made): Promise<Buffer> {
  const { place } = view;
  const address = made.origin + territoryUrl(place);
  const sheet = new Sheet(words.titleOf(place.nom), said.subject, made.made);
  let y = head(sheet, view, address);
  if (view.invented)
    y =
      sheet.write('P', words.invented(view.invented), y - 4, {
        size: 9,
        bold: true,
        color: '#a4161a',
        lines: 1,
      }) + 5;
  y = sheet.write('P', leadOf(place, made.passages).join(' '), y, { size: 12, bold: true, lines: 3 }) + 12;
  y = keys(sheet, view, y);
  y = nearest(sheet, view, made.passages, y) + 6;
  map(sheet, view, y);
  y = compare(sheet, view, y) + 10;
  neighbours(sheet, view, y);
  next(sheet, view, made, PAGE.height - 138);
  const foot = [
    `${words.source(new URL(made.origin).host)}.`,
    place.updated && words.updated(place.updated),
    said.definitions(made.origin.replace(/^https?:\/\//, '') + DEFINITIONS_URL),
  ];
  sheet.write('P', foot.filter(Boolean).join(' '), PAGE.height - 44, {
    size: 8,
    color: inks.soft,
    lines: 2,
  });
  return sheet.end();
}
