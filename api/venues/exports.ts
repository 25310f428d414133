import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { withNotice } from '../core/notice-text.ts';
import { type FieldName, fieldNames } from '../standard/fields.ts';
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

/** What is so for a while has no column: closures are said in the notation of hours, the rest before the presentation. */
function writtenIn(venue: Venue, name: FieldName): Venue[FieldName] {
  const { notice } = venue;
  if (notice && name === 'horaires') return notice.horaires;
  if (notice && notice.kind !== 'closed' && name === 'presentation_detail')
    return withNotice(venue.presentation_detail, notice);
  return venue[name];
}

const cellsOf = (venue: Venue) =>
  fieldNames.map((name) => {
    const value = writtenIn(venue, name);
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
