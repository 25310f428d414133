import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { fieldNames } from '../standard/fields.ts';
import type { Venue } from './schema.ts';

type Batches = AsyncIterable<string[]>;

async function* geojsonParts(batches: Batches): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let separator = '\n';
  for await (const features of batches) {
    yield separator + features.join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

const cellsOf = (venue: Venue) =>
  fieldNames.map((name) => {
    // The standard has no column for a closure of a few days; the notation of hours has words for it.
    const value = (name === 'horaires' && venue.notice?.horaires) || venue[name];
    return Array.isArray(value) ? value.join('|') : (value as string | number | null);
  });

/**
 * A lone line feed is quoted too: the writer does so for whole record delimiters only, which cut 82 venues in two.
 * The mark at the start makes spreadsheets read UTF-8; they are who opens this file.
 */
async function* csvParts(batches: Batches): AsyncGenerator<string> {
  yield `\uFEFF${fieldNames.join(',')}\r\n`;
  for await (const texts of batches) {
    const rows = texts.map((text) => cellsOf(JSON.parse(text) as Venue));
    yield stringify(rows, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  }
}

/** Features in batches -> one GeoJSON FeatureCollection, a feature a line. */
export const toGeojson = (batches: Batches): Readable => Readable.from(geojsonParts(batches));

/** Venues as JSON in batches -> the national standard's CSV: 32 columns, `|` inside lists, UTF-8 with BOM. */
export const toCsv = (batches: Batches): Readable => Readable.from(csvParts(batches));
