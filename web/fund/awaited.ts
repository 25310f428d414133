import type { Mine } from '../../api/resources/schema.ts';
import { words } from './words.ts';

const said = words.awaited;

/** What an application, or a grant, waits for, as who reads is in it; undefined once nobody waits. @param date a day in words */
export function awaitedOf(
  { state, side, vote, due_on, mine, late }: Mine['uptakes'][number],
  date: (day: string) => string,
): string | undefined {
  if (vote && side === 'committee') return said.vote[vote];
  if (vote === 'decision') return said.decision;
  if (side === 'operator' && (!due_on || late)) return said.operator[state];
  if (due_on) return side === 'taker' && mine ? said.report(date(due_on)) : said.reportAwaited(date(due_on));
  return said[side === 'owner' ? 'owner' : 'taker'][state];
}
