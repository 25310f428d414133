import { facetNumber } from '../../api/standard/facets.ts';
import type { Points } from '../../api/venues/schema.ts';
import { type Criteria, facetFields, yearBefore } from '../venues/criteria.ts';

/** Every venue of the directory that has a position, ready to be drawn and filtered in the browser. */
export interface Directory {
  readonly ids: readonly string[];
  /** [longitude, latitude] in degrees WGS84, same order. */
  readonly positions: readonly (readonly [number, number])[];
  readonly set: readonly number[];
  readonly sets: readonly ReadonlySet<number>[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly timetable: readonly number[];
  readonly month: readonly number[];
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
export function readPoints(points: Points): Directory {
  const { complete, id, lon, lat, set, sets, timetable, month } = points;
  const lats = summed(lat);
  return {
    ids: id,
    positions: summed(lon).map((value, index) => [value, lats[index] ?? 0] as const),
    set,
    sets: sets.map((facets) => new Set(facets)),
    indexOf: new Map(id.map((one, index) => [one, index])),
    timetable,
    month,
    complete,
  };
}

/** One list of facet numbers a filter: any of a list, in every list. */
function wantedFacets({ need, facets }: Criteria): number[][] {
  const lists = [
    need.map((value) => facetNumber('need', value)),
    ...facetFields.map((field) => (facets[field] ?? []).map((value) => facetNumber(field, value))),
  ];
  return lists.map((list) => list.filter((facet) => facet !== undefined)).filter((list) => list.length > 0);
}

/** Months counted as the points' are: January 2000 is 1. */
const monthOf = (day: string) => (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7));

/** Hours unknown have no timetable. */
const NO_TIMETABLE = 0;

/**
 * Indexes of the venues that criteria keep; few sets, so each is judged once and not each venue.
 * @param open the timetables open at the time asked, where one is
 */
export function keptBy(
  criteria: Criteria,
  { set, sets, timetable, month }: Directory,
  open?: ReadonlySet<number>,
  now = new Date(),
): number[] {
  const wanted = wantedFacets(criteria);
  const keeps = sets.map((facets) => wanted.every((any) => any.some((facet) => facets.has(facet))));
  const since = criteria.recent ? monthOf(yearBefore(now)) : 0;
  const isOpen = (one = NO_TIMETABLE) =>
    !criteria.open || open?.has(one) || (criteria.unsure === true && one === NO_TIMETABLE);
  return set.flatMap((one, index) =>
    keeps[one] && (month[index] ?? 0) >= since && isOpen(timetable[index]) ? [index] : [],
  );
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
