import type { State } from './calendar.ts';
import type { Commitment } from './schema.ts';

/** What is known of a commitment: as it is kept, and what its live figure counts. */
interface Kept extends Pick<Commitment, 'state' | 'due_on' | 'said'> {
  readonly evidence: { readonly count: number | null } | null;
}

/** Whether an agreement holds on the day of which its state is. */
const inForce = ({ state }: State) => state !== 'prepared' && state !== 'ended';

/** Nobody said anything of it, it goes on without a due date, and this site shows that something is done. */
const isLived = ({ state, due_on, said, evidence }: Kept, agreement: State): boolean =>
  state === 'à venir' && !said && due_on === null && (evidence?.count ?? 0) > 0 && inForce(agreement);

/** Its due day has passed while it was neither kept, missed nor void: an agreement that had ended by then asks no more. */
function lateSince({ state, due_on }: Kept, agreement: State, today: string): string | null {
  if (due_on === null || due_on >= today || !['à venir', 'en cours'].includes(state)) return null;
  const lapsed = agreement.state === 'ended' && (agreement.since ?? '') <= due_on;
  return lapsed || agreement.state === 'prepared' ? null : due_on;
}

/**
 * Where a commitment stands on a day, for everyone who reads it: as it was said; where nobody said it, a live figure
 * that is not zero makes of « à venir » « en cours ».
 */
export function standingOf(
  kept: Kept,
  agreement: State,
  today: string,
): Pick<Commitment, 'state' | 'by_figure' | 'late_since'> {
  const by_figure = isLived(kept, agreement);
  return {
    state: by_figure ? 'en cours' : kept.state,
    by_figure,
    late_since: lateSince(kept, agreement, today),
  };
}
