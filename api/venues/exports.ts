import type { Readable } from 'node:stream';
import { type Batches, type Cell, toCsv } from '../core/exports.ts';
import { withNotice } from '../core/notice-text.ts';
import { type FieldName, fieldNames } from '../standard/fields.ts';
import type { Venue } from './schema.ts';

/** What is so for a while has no column: closures are said in the notation of hours, the rest before the presentation. */
function writtenIn(venue: Venue, name: FieldName): Venue[FieldName] {
  const { notice } = venue;
  if (notice && name === 'horaires') return notice.horaires;
  if (notice && notice.kind !== 'closed' && name === 'presentation_detail')
    return withNotice(venue.presentation_detail, notice);
  return venue[name];
}

const cellsOf = (venue: Venue): Cell[] =>
  fieldNames.map((name) => {
    const value = writtenIn(venue, name);
    return Array.isArray(value) ? value.join('|') : (value as Cell);
  });

/** Venues as JSON in batches -> the national standard's CSV: 32 columns, `|` inside lists, UTF-8 with BOM. */
export const venuesCsv = (batches: Batches): Readable => toCsv(fieldNames, batches, cellsOf);
