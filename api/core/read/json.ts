import { Readable } from 'node:stream';
import { parser } from 'stream-json';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import type { SourceRow } from './csv.ts';
import { UnreadableError } from './unreadable.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A feature's properties, with its point as latitude and longitude. Any other geometry is no position. */
function fromFeature(feature: Json): Json {
  const properties = isObject(feature.properties) ? feature.properties : {};
  const geometry = isObject(feature.geometry) ? feature.geometry : {};
  const point = geometry.type === 'Point' && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
  const [longitude, latitude] = point as unknown[];
  return {
    ...(feature.id !== undefined && { id: feature.id }),
    ...properties,
    ...(latitude !== undefined && { latitude, longitude }),
  };
}

const toRow = (value: unknown, line: number): SourceRow => {
  if (!isObject(value)) return { line, record: {}, problem: 'un objet est attendu' };
  return { line, record: value.type === 'Feature' ? fromFeature(value) : value };
};

/**
 * Records of a JSON array, `results` of an answer of the nation's data sets, or features of a GeoJSON collection, one at a
 * time.
 * @param beginning tells which: an array begins with `[`.
 */
export async function* readJson(text: AsyncIterable<string>, beginning: string): AsyncGenerator<SourceRow> {
  const isArray = beginning.trimStart().startsWith('[');
  const tokens = Readable.from(text).compose(parser.asStream());
  const array = isArray ? tokens : tokens.compose(pick.asStream({ filter: /^(features|results)$/ }));
  let line = 0;
  try {
    for await (const { value } of array.compose(streamArray.asStream()) as AsyncIterable<{
      value: unknown;
    }>) {
      line += 1;
      yield toRow(value, line);
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(
      `JSON illisible après l’enregistrement ${line} : ${(error as Error).message}. ` +
        'Un tableau d’enregistrements du standard ou une FeatureCollection GeoJSON est attendu.',
    );
  }
  if (line === 0)
    throw new UnreadableError('Aucun enregistrement : un tableau JSON ou une FeatureCollection est attendu.');
}
