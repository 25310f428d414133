import type { Readable } from 'node:stream';
import { type Batches, type Cell, toCsv, toGeojson, yesOrNo } from '../core/exports.ts';
import type { Dated } from './queries.ts';

/** A column's name, and what stands in it. Times are on the clock of the place. */
const columns: readonly (readonly [string, (date: Dated) => Cell])[] = [
  ['sitting', ({ sitting }) => sitting],
  ['resource', ({ resource }) => resource],
  ['title', ({ title }) => title],
  ['description', ({ description }) => description],
  ['theme', ({ theme }) => theme],
  ['audience', ({ audience }) => audience],
  ['conditions', ({ conditions }) => conditions],
  ['bring', ({ bring }) => bring],
  ['access', ({ access }) => access],
  ['organiser', ({ organiser }) => organiser],
  ['organisation', ({ organisation }) => organisation],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['time_zone', ({ time_zone }) => time_zone],
  ['places', ({ places }) => places],
  ['availability', ({ availability }) => availability],
  ['venue', ({ place }) => place.venue],
  ['label', ({ place }) => place.label],
  ['adresse', ({ place }) => place.adresse],
  ['code_postal', ({ place }) => place.code_postal],
  ['commune', ({ place }) => place.commune],
  ['longitude', ({ place }) => place.lon],
  ['latitude', ({ place }) => place.lat],
  ['location_approximate', ({ place }) => yesOrNo(place.location_approximate)],
  ['demonstration', ({ demonstration }) => yesOrNo(demonstration)],
];

const featureOf = (date: Dated) => ({
  type: 'Feature',
  id: date.sitting,
  geometry: date.place.lon === null ? null : { type: 'Point', coordinates: [date.place.lon, date.place.lat] },
  properties: Object.fromEntries(columns.map(([name, cell]) => [name, cell(date)])),
});

async function* one(texts: string[]): Batches {
  yield texts;
}

/** Dates of events -> CSV, a date a line. */
export const eventsCsv = (dates: readonly Dated[]): Readable =>
  toCsv(
    columns.map(([name]) => name),
    one(dates.map((date) => JSON.stringify(date))),
    (date: Dated) => columns.map(([, cell]) => cell(date)),
  );

/** Dates of events -> GeoJSON, each where it is, with the columns of the CSV. */
export const eventsGeojson = (dates: readonly Dated[]): Readable =>
  toGeojson(one(dates.map((date) => JSON.stringify(featureOf(date)))));
