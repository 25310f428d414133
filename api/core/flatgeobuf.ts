import { Readable } from 'node:stream';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { buildHeader } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/generic/geometry.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { Batches } from './exports.ts';

export type GeoValue = string | number | boolean | null;
type Columns = Readonly<Record<string, 'text' | 'number' | 'boolean'>>;

/** A point of a file: where, as longitude and latitude in degrees, and its values by column. */
export interface GeoPoint {
  readonly position: readonly [number, number];
  readonly values: Readonly<Record<string, GeoValue>>;
}

const WGS84 = 4326;
const types = { text: ColumnType.String, number: ColumnType.Double, boolean: ColumnType.Bool } as const;

const columnOf = ([name, type]: [string, keyof typeof types]): ColumnMeta => ({
  ...{ name, type: types[type], title: null, description: null, width: -1, precision: -1, scale: -1 },
  ...{ nullable: true, unique: false, primary_key: false },
});

/** How many there will be is not known as the file begins: 0 says so, and readers go on to its end. */
const headerOf = (columns: Columns): HeaderMeta => ({
  ...{ geometryType: GeometryType.Point, featuresCount: 0, indexNodeSize: 0 },
  columns: Object.entries(columns).map(columnOf),
  ...{ envelope: null, crs: null, title: null, description: null, metadata: null },
});

const featureOf = ({ position, values }: GeoPoint, header: HeaderMeta): Uint8Array => {
  const point = { getFlatCoordinates: () => [...position], getType: () => 'Point' };
  return buildFeature(parseGeometry(point, header.geometryType), values, header);
};

async function* parts<Row>(
  columns: Columns,
  batches: Batches,
  pointOf: (row: Row) => GeoPoint | undefined,
): AsyncGenerator<Buffer> {
  const header = headerOf(columns);
  yield Buffer.concat([magicbytes, buildHeader(header, WGS84)]);
  for await (const texts of batches) {
    const points = texts.map((text) => pointOf(JSON.parse(text) as Row));
    yield Buffer.concat(points.flatMap((point) => (point ? [featureOf(point, header)] : [])));
  }
}

/**
 * Rows as JSON in batches -> FlatGeobuf, points in WGS84, without an index: that would want them all in memory.
 * @param pointOf nothing for what has no place: GDAL 3.6 refuses a file with an empty geometry.
 */
export const toFlatgeobuf = <Row>(
  columns: Columns,
  batches: Batches,
  pointOf: (row: Row) => GeoPoint | undefined,
): Readable => Readable.from(parts(columns, batches, pointOf));
