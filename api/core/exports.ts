import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Queryable } from '../../db/database.ts';

/** Texts of JSON in batches, as the database gives them. */
export type Batches = AsyncIterable<string[]>;
export type Cell = string | number | null;
export const yesOrNo = (is: boolean): Cell => (is ? 'oui' : 'non');

const BATCH = 500;

/**
 * The rows of a statement, some hundreds at a time: it takes the number of the last row already given (0 at first), how
 * many, whether as GeoJSON features, and the numbers of those to give alone, or null for all; it gives each row its
 * `number`, in order, and its `text`.
 */
export async function* inBatches(
  db: Queryable,
  statement: string,
  features: boolean,
  kept: readonly number[] | null,
): AsyncGenerator<string[]> {
  let after = 0;
  let size = BATCH;
  while (size === BATCH) {
    const rows = await db.query<{ number: number; text: string }>(statement, [after, BATCH, features, kept]);
    if (rows.length > 0) yield rows.map(({ text }) => text);
    after = rows.at(-1)?.number ?? after;
    size = rows.length;
  }
}

/** No list is longer: what an export keeps is what its list would show on one page. */
export const ALL = { limit: 1_000_000, page: 1 } as const;

/** The numbers of the rows that filters keep, as the list of the screen does, or null where there are none. */
export async function keptBy<Filters extends object>(
  filters: Filters,
  find: (query: Filters & typeof ALL) => Promise<readonly number[]>,
): Promise<readonly number[] | null> {
  const isAll = Object.values(filters).every((value) => value === undefined || value === '');
  return isAll ? null : find({ ...filters, ...ALL });
}

/** What stands in an array, one a line. @returns whether there was any */
async function* elements(batches: Batches): AsyncGenerator<string, boolean> {
  let any = false;
  for await (const texts of batches) {
    if (texts.length === 0) continue;
    yield (any ? ',\n' : '\n') + texts.join(',\n');
    any = true;
  }
  return any;
}

async function* geojsonParts(batches: Batches): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  yield* elements(batches);
  yield '\n]}\n';
}

/**
 * A lone line feed is quoted too: the writer does so for whole record delimiters only, which cut 82 venues in two.
 * The mark at the start makes spreadsheets read UTF-8; they are who opens this file.
 */
async function* csvParts<Row>(
  columns: readonly string[],
  batches: Batches,
  cellsOf: (row: Row) => readonly Cell[],
): AsyncGenerator<string> {
  yield `\uFEFF${columns.join(',')}\r\n`;
  for await (const texts of batches) {
    const rows = texts.map((text) => [...cellsOf(JSON.parse(text) as Row)]);
    yield stringify(rows, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  }
}

async function* sequenceParts(batches: Batches): AsyncGenerator<string> {
  for await (const features of batches) yield features.map((one) => `\u001E${one}\n`).join('');
}

/** Features in batches -> a GeoJSON sequence (RFC 8142): each can be read before the next has come. */
export const toSequence = (batches: Batches): Readable => Readable.from(sequenceParts(batches));

async function* arrayParts(batches: Batches): AsyncGenerator<string> {
  yield '[';
  const any = yield* elements(batches);
  yield any ? '\n]\n' : ']\n';
}

/** Objects in batches -> one JSON array, an object a line. */
export const toJson = (batches: Batches): Readable => Readable.from(arrayParts(batches));

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Of what is not a character of XML 1.0, nothing is left. */
const isNoCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** A text as it stands in XML. */
export const inXml = (text: string): string =>
  text.replace(isNoCharacter, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

/** What begins an XML file, what each object becomes, and what ends it. */
export interface XmlShape<Row> {
  readonly head: string;
  readonly foot: string;
  /** Empty for what has no place in the file. */
  readonly element: (row: Row) => string;
}

async function* xmlParts<Row>(
  batches: Batches,
  { head, foot, element }: XmlShape<Row>,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n`;
  for await (const texts of batches) yield texts.map((text) => element(JSON.parse(text) as Row)).join('');
  yield `${foot}\n`;
}

/** Objects in batches -> an XML file. */
export const toXml = <Row>(batches: Batches, shape: XmlShape<Row>): Readable =>
  Readable.from(xmlParts(batches, shape));

/** Features in batches -> one GeoJSON FeatureCollection, a feature a line. */
export const toGeojson = (batches: Batches): Readable => Readable.from(geojsonParts(batches));

/** Rows as JSON in batches -> CSV as RFC 4180 says, UTF-8 with BOM, the columns' names first. */
export const toCsv = <Row>(
  columns: readonly string[],
  batches: Batches,
  cellsOf: (row: Row) => readonly Cell[],
): Readable => Readable.from(csvParts(columns, batches, cellsOf));

const cellOf = (value: Cell | boolean): Cell => (typeof value === 'boolean' ? yesOrNo(value) : value);

/** Rows as JSON in batches -> CSV whose columns bear the names of what its lines say. */
export const namedCsv = <Name extends string, Row>(
  columns: readonly Name[],
  batches: Batches,
  lineOf: (row: Row) => Readonly<Record<Name, Cell | boolean>>,
): Readable =>
  toCsv<Row>(columns, batches, (row) => {
    const line = lineOf(row);
    return columns.map((name) => cellOf(line[name]));
  });

/** A short list, whose columns bear the names of what its lines say. */
export const listCsv = <Name extends string>(
  columns: readonly Name[],
  rows: readonly Readonly<Record<Name, Cell | boolean>>[],
): Readable => {
  type Row = Readonly<Record<Name, Cell | boolean>>;
  const batch = Readable.from([rows.map((row) => JSON.stringify(row))]);
  return namedCsv<Name, Row>(columns, batch, (row) => row);
};
