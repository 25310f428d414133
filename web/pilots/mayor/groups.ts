import type { Mayor } from '../../../api/pilots/mayor/schema.ts';

/** Those that the map shows, in the order of the page. */
const shown = ['schools', 'animators', 'pilots', 'venues', 'companies', 'higher'] as const;
export type Group = (typeof shown)[number];

/** Where each group is on the page. */
export const anchors: Readonly<Record<Group, string>> = {
  schools: 'ecoles',
  animators: 'animateurs',
  venues: 'lieux',
  companies: 'entreprises',
  higher: 'superieur',
  pilots: 'pilotes',
};

export interface Range {
  readonly group: Group;
  /** The number of the first. */
  readonly first: number;
  readonly size: number;
}

/** Numbers run through the page: schools have all of theirs, whichever of their pages is shown. */
export function rangesOf(mayor: Mayor): Range[] {
  let next = 1;
  return shown.map((group) => {
    const size = group === 'schools' ? mayor.schools.total : mayor[group].list.length;
    const first = next;
    next += size;
    return { group, first, size };
  });
}

/** The number of the first of a group. */
export const firstOf = (ranges: readonly Range[], group: Group): number =>
  ranges.find((one) => one.group === group)?.first ?? 1;

interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly metres: number;
}

/** Where the groups other than schools are, in the order of their numbers; null for what is off the map. */
export const positionsOf = (mayor: Mayor): (readonly number[] | null)[] =>
  shown
    .flatMap((group): readonly Place[] => (group === 'schools' ? [] : mayor[group].list))
    .map(({ lon, lat, metres }) => (metres <= mayor.within ? [lon, lat] : null));
