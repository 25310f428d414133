import type { Venue } from '../../api/venues/schema.ts';
import { calm, slugOf } from './names.ts';

type Placed = Pick<Venue, 'id' | 'nom' | 'position'>;

/** Two sources may publish one venue: the same name, capitals and accents aside, at the same point. */
const twinKey = ({ id, nom, position }: Placed) => (position ? `${slugOf(calm(nom))} ${position}` : id);

/** The venues, each once: of twins, the first; none that is a twin of `known`. */
export function withoutTwins<Value extends Placed>(venues: readonly Value[], known?: Placed): Value[] {
  const seen = new Set(known && [twinKey(known)]);
  return venues.filter((venue) => {
    const key = twinKey(venue);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
