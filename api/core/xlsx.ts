import { Readable } from 'node:stream';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type Batches, type Cell, inXml } from './exports.ts';

/** What a sheet of Excel holds at most, its heading with them. */
const ROWS_MAX = 1_048_576;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Of a cell: ordinary, a heading, a day. Places in `cellXfs`. */
const styles = { plain: 0, heading: 1, day: 2 } as const;
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
/** Day 0 of Excel, for every day since March 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** « _x000D_ » in a text means a carriage return to Excel: its underscore is written as one. */
const inCell = (text: string) => inXml(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

/** 0 -> A, 26 -> AA. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** @param at « B7 »: Excel does without, GDAL does not. */
function cellXml(value: Cell, at: string, style: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (isDay.test(value))
    return `<c r="${at}" s="${styles.day}"><v>${(Date.parse(value) - EPOCH) / DAY_MS}</v></c>`;
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${inCell(value)}</t></is></c>`;
}

const rowXml = (cells: readonly Cell[], row: number, style: number = styles.plain) =>
  `<row r="${row}">${cells.map((cell, place) => cellXml(cell, letters(place) + row, style)).join('')}</row>`;

/** The heading stays while one scrolls. */
const sheetHead = (columns: readonly string[]) =>
  `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${columns.length}" width="22" customWidth="1"/></cols><sheetData>${rowXml(columns, 1, styles.heading)}`;
const SHEET_FOOT = '</sheetData></worksheet>';

const named = (title: string, place: number) => (place === 0 ? title : `${title} ${place + 1}`);

/** What says which sheets there are: written last, when one knows. */
function bookParts(title: string, sheets: number): readonly (readonly [string, string])[] {
  const each = (write: (number: number) => string) =>
    Array.from({ length: sheets }, (_, place) => write(place + 1)).join('');
  return [
    ['xl/styles.xml', STYLES],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((number) => `<sheet name="${inXml(named(title, number - 1))}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
  ];
}

/** An archive whose bytes are taken as they are made. */
class Archive {
  private chunks: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
  });

  /** A file of it, written in as many parts as one likes. */
  file(name: string): (text: string, last?: boolean) => void {
    const file = new ZipDeflate(name, { level: 5 });
    this.zip.add(file);
    return (text, last = false) => file.push(strToU8(text), last);
  }

  end(): void {
    this.zip.end();
  }

  /** What was made since. */
  take(): Buffer {
    const made = Buffer.concat(this.chunks);
    this.chunks = [];
    return made;
  }
}

async function* parts<Row>(
  title: string,
  columns: readonly string[],
  batches: Batches,
  cellsOf: (row: Row) => readonly Cell[],
): AsyncGenerator<Buffer> {
  const archive = new Archive();
  let sheets = 0;
  let rows = 0;
  let write: ReturnType<Archive['file']> | undefined;
  const open = () => {
    write?.(SHEET_FOOT, true);
    sheets += 1;
    rows = 1;
    write = archive.file(`xl/worksheets/sheet${sheets}.xml`);
    write(sheetHead(columns));
  };
  open();
  yield archive.take();
  for await (const texts of batches) {
    if (rows + texts.length > ROWS_MAX) open();
    write?.(texts.map((text, place) => rowXml(cellsOf(JSON.parse(text) as Row), rows + place + 1)).join(''));
    rows += texts.length;
    yield archive.take();
  }
  write?.(SHEET_FOOT, true);
  for (const [name, text] of bookParts(title, sheets)) archive.file(name)(text, true);
  archive.end();
  yield archive.take();
}

/**
 * Rows as JSON in batches -> a workbook (Office Open XML), one sheet for each million rows, written as they come. The
 * kept libraries hold every cell in memory (`write-excel-file`), and the one that streams is left by its authors since
 * 2023 (`exceljs`): the format's five parts are written here, its archive by `fflate`.
 * @param title of the sheet
 */
export const toXlsx = <Row>(
  title: string,
  columns: readonly string[],
  batches: Batches,
  cellsOf: (row: Row) => readonly Cell[],
): Readable => Readable.from(parts(title, columns, batches, cellsOf));
