import PDFDocument from 'pdfkit';
import { fonts } from './fonts.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Part = PDFKit.PDFStructureElement;

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 36 } as const;
export const WIDTH = PAGE.width - 2 * PAGE.margin;
export const inks = {
  counter: '#12372f',
  ink: '#14241f',
  soft: '#46564e',
  line: '#c9cfc4',
  paper: '#f8f7f2',
} as const;

/** Of the library, though not yet of its types. */
const standard: object = { subset: 'PDF/UA' };

interface Written {
  readonly x?: number;
  readonly width?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'right';
  /** Lines at most: what is longer ends in « … ». */
  readonly lines?: number;
  readonly link?: string;
}

/** How far apart lines are, of the size of their letters. */
const LEADING = 1.3;

interface Column {
  readonly title: string;
  /** Points. */
  readonly width: number;
  readonly align?: 'left' | 'right';
}
interface Table {
  readonly title: string;
  readonly x: number;
  readonly columns: readonly Column[];
  /** Texts of the cells, the first being what the row is about. */
  readonly rows: readonly (readonly string[])[];
  /** The row that the sheet is about. */
  readonly own?: number;
  /** How many lines the names of its columns take; one without. */
  readonly headLines?: number;
  /** No column matters more than the others. */
  readonly even?: boolean;
}

const ROW = 14.5;
const SMALL = 8.5;
const TITLE = 18;
const headOf = (lines: number): number => ROW + (lines - 1) * SMALL * LEADING;

/** How high a table is, its title and its head included. */
export const tableHeight = ({ rows, headLines = 1 }: Pick<Table, 'rows' | 'headLines'>): number =>
  TITLE + headOf(headLines) + rows.length * ROW;

/** The face has no narrow space. */
export const printable = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** Sheets of paper on which each thing says what it is, for those who have it read to them (PDF/UA). */
export class Sheet {
  readonly pdf: Pdf;
  readonly root: Part;

  constructor(title: string, subject: string, made: Date) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      lang: 'fr-FR',
      tagged: true,
      displayTitle: true,
      pdfVersion: '1.7',
      ...standard,
      info: { Title: title, Subject: subject, Author: 'Nouvelle Proximité', CreationDate: made },
    });
    this.pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  #set(size: number, bold: boolean): Pdf {
    return this.pdf.font(bold ? 'bold' : 'regular').fontSize(size);
  }

  /** Writes a text from a height on. @returns where it ends */
  write(tag: string, said: string, y: number, how: Written = {}, parent: Part = this.root): number {
    const { x = PAGE.margin, width = WIDTH, size = 9.5, bold = false, color = inks.ink } = how;
    const { align = 'left', lines = 3, link } = how;
    const text = printable(said);
    const box = { width, align, height: size * LEADING * lines + 1, ellipsis: true, ...(link && { link }) };
    const height = Math.min(box.height, this.#set(size, bold).heightOfString(text, { width }));
    const draw = () => void this.#set(size, bold).fillColor(color).text(text, x, y, box);
    parent.add(this.pdf.struct(tag, {}, [draw]));
    return y + height;
  }

  /** What only decorates, which nobody hears. */
  decorate(draw: (pdf: Pdf) => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw(this.pdf);
    this.pdf.endMarkedContent();
  }

  line(y: number, x: number, width: number, color: string = inks.line): void {
    this.decorate(
      (pdf) =>
        void pdf
          .lineWidth(0.6)
          .moveTo(x, y)
          .lineTo(x + width, y)
          .stroke(color),
    );
  }

  /** Goes on on another sheet. */
  turn(): void {
    this.pdf.addPage({ size: 'A4', margin: 0 });
  }

  /** A drawing, and what it says. */
  figure(alt: string, draw: (pdf: Pdf) => void): void {
    this.root.add(this.pdf.struct('Figure', { alt }, [() => draw(this.pdf)]));
  }

  #row(
    parent: Part,
    cells: readonly string[],
    y: number,
    { x, columns, headLines = 1, even }: Table,
    head: boolean,
    own: boolean,
  ): void {
    const row = this.pdf.struct('TR');
    parent.add(row);
    let left = x;
    cells.forEach((text, index) => {
      const { width = 0, align = 'left' } = columns[index] ?? {};
      const tag = head || index === 0 ? 'TH' : 'TD';
      const color = head ? inks.soft : inks.ink;
      this.write(
        tag,
        text,
        y,
        {
          x: left,
          width: width - 4,
          size: SMALL,
          bold: own || (!head && index === 1 && !even),
          align,
          lines: head ? headLines : 1,
          color,
        },
        row,
      );
      left += width;
    });
    row.end();
  }

  /** A table under its title. @returns where it ends */
  table(y: number, table: Table): number {
    const { title, x, columns, rows, own, headLines = 1 } = table;
    const width = columns.reduce((sum, column) => sum + column.width, 0);
    let top = this.write('H2', title, y, { x, width, size: 11.5, bold: true, lines: 1 }) + 3;
    const part = this.pdf.struct('Table');
    this.root.add(part);
    const titles = columns.map((column) => column.title);
    [titles, ...rows].forEach((cells, index) => {
      this.#row(part, cells, top, table, index === 0, own !== undefined && index === own + 1);
      top += index === 0 ? headOf(headLines) : ROW;
      this.line(top - 3, x, width, index === 0 ? inks.soft : inks.line);
    });
    part.end();
    return top;
  }

  /** The finished file. */
  async end(): Promise<Buffer> {
    this.root.end();
    const chunks: Buffer[] = [];
    this.pdf.on('data', (chunk: Buffer) => void chunks.push(chunk));
    const ended = new Promise((resolve, reject) => this.pdf.on('end', resolve).on('error', reject));
    this.pdf.end();
    await ended;
    return Buffer.concat(chunks);
  }
}
