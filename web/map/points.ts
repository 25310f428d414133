import { facetNumber } from '../../api/standard/facets.ts';
import type { Points } from '../../api/venues/schema.ts';
import { facetFields, type Search } from '../venues/filters.ts';

/** Every venue of the directory that has a position, ready to be drawn and filtered in the browser. */
export interface Directory {
  readonly ids: readonly string[];
  /** [longitude, latitude] in degrees WGS84, same order. */
  readonly positions: readonly (readonly [number, number])[];
  readonly set: readonly number[];
  readonly sets: readonly ReadonlySet<number>[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** False, and nothing in it, when there were too many: those of a smaller box can be had. */
  readonly complete: boolean;
}

const DEGREE = 100_000;

function summed(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum / DEGREE;
  });
}

/** Undoes what `GET /api/points` does to be small. */
export function readPoints({ complete, id, lon, lat, set, sets }: Points): Directory {
  const lats = summed(lat);
  return {
    ids: id,
    positions: summed(lon).map((value, index) => [value, lats[index] ?? 0] as const),
    set,
    sets: sets.map((facets) => new Set(facets)),
    indexOf: new Map(id.map((one, index) => [one, index])),
    complete,
  };
}

type Wanted = Pick<Search, 'need' | 'facets'>;

/** One list of facet numbers a filter: any of a list, in every list. */
function wantedFacets({ need, facets }: Wanted): number[][] {
  const lists = [
    need.map((value) => facetNumber('need', value)),
    ...facetFields.map((field) => (facets[field] ?? []).map((value) => facetNumber(field, value))),
  ];
  return lists.map((list) => list.filter((facet) => facet !== undefined)).filter((list) => list.length > 0);
}

/** Indexes of the venues that a search keeps; few sets, so each is judged once and not each venue. */
export function keptBy(search: Wanted, { set, sets }: Directory): number[] {
  const wanted = wantedFacets(search);
  const keeps = sets.map((facets) => wanted.every((any) => any.some((facet) => facets.has(facet))));
  return set.flatMap((one, index) => (keeps[one] ? [index] : []));
}

const pointOf = (index: number, { positions }: Directory) => positions[index]?.join();

/** The venues among `kept` at the very point of one of them: their dots are one dot. */
export const stackedWith = (index: number, kept: readonly number[], directory: Directory): number[] =>
  kept.filter((other) => pointOf(other, directory) === pointOf(index, directory));

/** Venues as GeoJSON points; `i` is the venue's index. */
export const pointsOf = (kept: readonly number[], { positions }: Directory) => ({
  type: 'FeatureCollection' as const,
  features: kept.map((index) => ({
    type: 'Feature' as const,
    properties: { i: index },
    geometry: { type: 'Point' as const, coordinates: [...(positions[index] ?? [0, 0])] },
  })),
});
