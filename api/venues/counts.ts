import { facets } from '../standard/facets.ts';
import { type Counts, type FacetField, type Filters, facetFields } from './schema.ts';

/** How many venues share a set of facets and whether they are open: a row of facet-sets.sql. */
export interface FacetSet {
  readonly facets: readonly number[];
  readonly venues: number;
  readonly now: boolean;
  readonly weekend: boolean;
  /** Open at the time asked, or none was. */
  readonly asked: boolean;
  readonly recent: boolean;
}

/** A criterion that can be chosen, and left. */
type Criterion = FacetField | 'open' | 'updated_since';
type Test = (set: FacetSet) => boolean;

const numbersOf = new Map(facets.map(({ field, value, facet }) => [`${field}\n${value}`, facet]));
const facetsIn = (field: FacetField, values: readonly string[]) =>
  values.map((value) => numbersOf.get(`${field}\n${value}`) ?? -1);

/** What each chosen criterion asks of a set. */
function testsOf(filters: Filters): Map<Criterion, Test> {
  const tests = new Map<Criterion, Test>();
  for (const field of facetFields) {
    const wanted = facetsIn(field, filters[field] ?? []);
    if (wanted.length > 0) tests.set(field, (set) => wanted.some((facet) => set.facets.includes(facet)));
  }
  if (filters.open) tests.set('open', ({ asked }) => asked);
  if (filters.updated_since) tests.set('updated_since', ({ recent }) => recent);
  return tests;
}

const sum = (sets: readonly FacetSet[]) => sets.reduce((total, { venues }) => total + venues, 0);

/** Of each facet number, how many venues have it. */
function tally(sets: readonly FacetSet[]): Map<number, number> {
  const tallied = new Map<number, number>();
  for (const { facets: numbers, venues } of sets)
    for (const facet of numbers) tallied.set(facet, (tallied.get(facet) ?? 0) + venues);
  return tallied;
}

/**
 * How many venues each value of each filter would leave, the other filters being as they are: inside one list the
 * values already chosen do not count, as they are alternatives.
 */
export function countsOf(sets: readonly FacetSet[], filters: Filters): Omit<Counts, 'radius'> {
  const tests = testsOf(filters);
  const without = (left: Criterion) =>
    sets.filter((set) => [...tests].every(([criterion, test]) => criterion === left || test(set)));
  const all = sets.filter((set) => [...tests.values()].every((test) => test(set)));
  const plain = tally(all);
  const values = facetFields.map((field) => {
    const tallied = tests.has(field) ? tally(without(field)) : plain;
    const counts = facets
      .filter((facet) => facet.field === field)
      .map(({ value, facet }) => [value, tallied.get(facet) ?? 0]);
    return [field, Object.fromEntries(counts)];
  });
  const timed = without('open');
  const dated = without('updated_since');
  return {
    total: sum(all),
    values: Object.fromEntries(values) as Counts['values'],
    open: { now: sum(timed.filter(({ now }) => now)), weekend: sum(timed.filter(({ weekend }) => weekend)) },
    recent: sum(dated.filter(({ recent }) => recent)),
    without: Object.fromEntries([...tests.keys()].map((criterion) => [criterion, sum(without(criterion))])),
    only: Object.fromEntries([...tests].map(([criterion, test]) => [criterion, sum(sets.filter(test))])),
  };
}
