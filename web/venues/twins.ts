import type { Venue } from '../../api/venues/schema.ts';
import { calm, slugOf } from './names.ts';

type Placed = Pick<Venue, 'id' | 'nom' | 'position' | 'notice' | 'date_maj'>;

/** Two sources may publish one venue: the same name, capitals and accents aside, at the same point. */
const twinKey = ({ id, nom, position }: Placed) => (position ? `${slugOf(calm(nom))} ${position}` : id);

/** The one that someone keeps says what is so for a while, or was confirmed last. */
const byCare = (one: Placed, other: Placed) =>
  Number(other.notice !== null) - Number(one.notice !== null) ||
  (other.date_maj ?? '').localeCompare(one.date_maj ?? '');

/** The venues with their twins behind them, in the order of the nearest of each; the best kept speaks for them. */
export function withTwins<Value extends Placed>(venues: readonly Value[]): [Value, ...Value[]][] {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const venue of venues) {
    const group = groups.get(twinKey(venue));
    if (group) group.push(venue);
    else groups.set(twinKey(venue), [venue]);
  }
  for (const group of groups.values()) group.sort(byCare);
  return [...groups.values()];
}

/** The venues, each once: of twins, the best kept; none that is a twin of `known`. */
export const withoutTwins = <Value extends Placed>(venues: readonly Value[], known?: Placed): Value[] =>
  withTwins(venues)
    .map(([first]) => first)
    .filter((venue) => !known || twinKey(venue) !== twinKey(known));
