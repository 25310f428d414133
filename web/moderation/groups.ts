import type { Waiting } from '../../api/moderation/schema.ts';

/** What waits of one venue, as the queue keeps it together; a venue that is only proposed is alone. */
export function groupsOf(queue: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const groups: Waiting[][] = [];
  for (const one of queue) {
    const last = groups.at(-1);
    if (one.venue && last?.[0]?.venue === one.venue) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** What it says in values or by its subject; undefined where only its words tell. */
function sayingOf(one: Waiting): string | undefined {
  if (one.kind !== 'report' || one.about.source) return undefined;
  const { subject, suggested } = one.about;
  const isToldInWords = subject === 'other' && Object.keys(suggested).length === 0;
  return isToldInWords ? undefined : JSON.stringify([one.venue, subject, suggested]);
}

/** The other reports of the same venue that say the same as one. */
export function sameAs(one: Waiting, queue: readonly Waiting[]): readonly Waiting[] {
  const saying = sayingOf(one);
  return saying === undefined ? [] : queue.filter((other) => other !== one && sayingOf(other) === saying);
}
